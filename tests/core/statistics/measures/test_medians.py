from collections import defaultdict
from datetime import date
from decimal import Decimal

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.measures.distribution import distribution, rank
from lagesbild.core.statistics.measures.medians import medians, ranks
from lagesbild.core.statistics.observation import Measurement, SeriesKey
from lagesbild.core.statistics.series import series_of
from lagesbild.core.statistics.status import Statistic
from tests.core.statistics.cast import observed

COUNTIES = ("01", "03", "04", "05")
AREAS = {
    **{code: Area(code, code, AreaKind.COUNTY, "00") for code in COUNTIES},
    "00": Area("00", "Riket", AreaKind.COUNTRY),
    "0180": Area("0180", "Stockholm", AreaKind.MUNICIPALITY, "01"),
}


def of_county(code, value, period="2024", **more):
    return observed(period, value, series=SeriesKey("i", "value", "", code), **more)


def median_rows(observations):
    return medians(ObservationFrame.of(observations), AreaKind.COUNTY, areas=AREAS).to_dicts()


def test_the_median_over_counties_leaves_out_the_country_and_municipalities():
    values = (("01", "10"), ("03", "20"), ("04", "60"), ("00", "99"), ("0180", "99"))
    (row,) = median_rows(of_county(code, value) for code, value in values)
    assert (row["median"], row["areas_in"], row["areas_missing"]) == (20, 3, 1)
    assert (row["lower_quartile"], row["upper_quartile"]) == (15, 40)


def test_only_the_latest_publication_of_a_value_is_in_the_median():
    revised = [
        of_county("01", "10", recorded="2024-01-01", publication="first"),
        of_county("01", "30", recorded="2025-01-01", publication="second"),
        of_county("03", "50"),
    ]
    (row,) = median_rows(revised)
    assert (row["median"], row["areas_in"]) == (40, 2)


def test_a_value_that_was_withdrawn_is_missing_and_its_earlier_one_does_not_return():
    withdrawn = [
        of_county("01", "10", recorded="2024-01-01"),
        of_county("01", None, recorded="2025-01-01"),
        of_county("03", "50"),
    ]
    (row,) = median_rows(withdrawn)
    assert (row["median"], row["areas_in"], row["areas_missing"]) == (50, 1, 3)


def test_lowest_and_highest_of_a_span_are_in_no_median():
    assert median_rows([of_county("01", "10", statistic=Statistic.LOWEST)]) == []


def test_the_known_areas_are_those_of_the_country():
    frame = ObservationFrame.of([of_county("01", "10")])
    (row,) = medians(frame, AreaKind.COUNTY).to_dicts()
    assert (row["areas_in"], row["areas_missing"]) == (1, 20)


def test_an_empty_frame_has_no_medians():
    assert medians(ObservationFrame.empty(), AreaKind.COUNTY).height == 0
    assert ranks(ObservationFrame.empty(), AreaKind.COUNTY).height == 0


observations = st.lists(
    st.builds(
        lambda code, period, value, day, statistic: of_county(
            code,
            value,
            period,
            recorded=date(2024, 1, day).isoformat(),
            publication=f"p{day}",
            statistic=statistic,
        ),
        st.sampled_from(sorted(AREAS)),
        st.sampled_from(("2023", "2024", "2023/2024")),
        st.none() | st.decimals(0, 100, places=1).map(str),
        st.integers(1, 28),
        st.sampled_from((Statistic.VALUE, Statistic.VALUE, Statistic.HIGHEST)),
    ),
    max_size=25,
    unique_by=lambda each: (each.series, each.period, each.recorded, each.statistic),
)


def one_by_one(given_):
    """For each period the value that counts of each county: the slow way."""
    cells = defaultdict(dict)
    for series in series_of(given_):
        for each in series.observations:
            if series.key.area in COUNTIES and isinstance(each.value, Measurement):
                cells[each.period.code][series.key.area] = each.value.amount
    return cells


@given(observations)
def test_all_medians_at_once_agree_with_one_at_a_time(given_):
    rows = {row["period"]: row for row in median_rows(given_)}
    expected = one_by_one(given_)
    assert rows.keys() == expected.keys()
    for period, values in expected.items():
        slow, row = distribution(values, areas=COUNTIES), rows[period]
        assert row["areas_in"] == slow.areas_in
        assert row["areas_missing"] == slow.areas_missing
        for name in ("median", "lower_quartile", "upper_quartile", "lowest", "highest"):
            assert row[name] == pytest.approx(float(getattr(slow, name)))


@given(observations)
def test_all_ranks_at_once_agree_with_one_at_a_time(given_):
    table = ranks(ObservationFrame.of(given_), AreaKind.COUNTY, areas=AREAS)
    expected = one_by_one(given_)
    assert table.height == sum(len(values) for values in expected.values())
    for row in table.to_dicts():
        slow = rank(row["area"], expected[row["period"]], areas=COUNTIES)
        assert (row["place"], row["of"], row["missing"]) == (slow.place, slow.of, slow.missing)


def test_the_share_of_a_county_is_placed_among_the_others():
    given_ = [of_county(code, value) for code, value in zip(COUNTIES, "4221", strict=True)]
    table = ranks(ObservationFrame.of(given_), AreaKind.COUNTY, areas=AREAS)
    places = {row["area"]: row["place"] for row in table.to_dicts()}
    assert places == {"01": 1, "03": 2, "04": 2, "05": 4}
    assert Decimal(table["value"].max()) == 4
