from datetime import date
from decimal import Decimal

import hypothesis.strategies as st
import polars as pl
from hypothesis import given

from lagesbild.core.statistics.frame import SCHEMA, ObservationFrame, exact
from lagesbild.core.statistics.observation import Measurement, Missing, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import WITHOUT_VALUE, ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit
from tests.core.statistics.cast import observed

with_value = st.sampled_from([status for status in ObsStatus if status.has_value])
measurements = st.builds(
    Measurement,
    st.integers(0, 4).flatmap(lambda places: st.decimals(0, 10**6, places=places)),
    st.sampled_from(Unit),
    st.sampled_from(Precision),
)
values = st.tuples(with_value, measurements) | st.sampled_from(sorted(WITHOUT_VALUE)).map(
    lambda status: (status, Missing(status))
)


@st.composite
def observations(draw):
    status, value = draw(values)
    return Observation(
        series=SeriesKey(
            draw(st.sampled_from("ab")), "value", draw(st.sampled_from(("", "sex=girls"))),
            draw(st.sampled_from(("01", "03"))),
        ),
        period=Period.parse(draw(st.sampled_from(("2023", "2023/2024", "2024-Q1", "2022..2024")))),
        value=value,
        status=status,
        publication=draw(st.sampled_from(("web", "report"))),
        recorded=draw(st.dates(date(2023, 1, 1), date(2025, 12, 31))),
        statistic=draw(st.sampled_from(Statistic)),
        base=draw(st.none() | st.integers(0, 10**9)),
        correction=draw(st.none() | st.just("c1")),
        note=draw(st.sampled_from(("", "a note"))),
    )  # fmt: skip


def all_of(frame):
    """Every observation, asked for one indicator and area at a time."""
    return [
        each
        for indicator in "ab"
        for area in frame.areas_of(indicator)
        for each in frame.of_indicator(indicator, area)
    ]


@given(st.lists(observations(), max_size=12))
def test_what_goes_into_the_frame_comes_out_of_it(given_):
    frame = ObservationFrame.of(given_)
    assert len(frame) == len(given_)
    assert sorted(map(repr, all_of(frame))) == sorted(map(repr, given_))


@given(st.lists(observations(), max_size=12), st.randoms(use_true_random=False))
def test_a_frame_sorts_its_rows_by_cell_and_then_by_day(given_, random):
    shuffled = list(given_)
    random.shuffle(shuffled)
    cells = ["indicator", "measure", "dimensions", "area", "statistic", "period"]
    for table in (ObservationFrame.of(given_).table, ObservationFrame.of(shuffled).table):
        rows = table.select(pl.col(cells).cast(pl.String), "recorded").rows()
        assert rows == sorted(rows)


def test_a_frame_has_the_columns_it_promises():
    frame = ObservationFrame.of([observed("2024", "37")])
    assert dict(frame.table.schema) == dict(SCHEMA) == dict(ObservationFrame.empty().table.schema)


def test_reported_decimals_are_kept():
    frame = ObservationFrame.of([observed("2024", "6.0", unit=Unit.MEAN_0_10)])
    (back,) = frame.of_indicator("contact-bans-granted-share", "prosecution-area-stockholm")
    assert str(back.value.amount) == "6.0"


def test_a_missing_value_keeps_its_reason():
    suppressed = observed("2024", None, status=ObsStatus.SUPPRESSED)
    frame = ObservationFrame.of([suppressed])
    (back,) = frame.of_indicator("contact-bans-granted-share", "prosecution-area-stockholm")
    assert back.value == Missing(ObsStatus.SUPPRESSED)


def test_rows_of_an_indicator_are_found_even_where_they_do_not_stand_together():
    a, b = (SeriesKey(name, "value", "", "01") for name in "ab")
    given_ = [observed("2022", "1", series=a), observed("2022", "2", series=b),
              observed("2023", "3", series=a)]  # fmt: skip
    unsorted_ = pl.concat([ObservationFrame.of([each]).table for each in given_])
    assert len(ObservationFrame(unsorted_).of_indicator("a", "01")) == 2


def test_an_unknown_indicator_or_area_has_no_observations():
    frame = ObservationFrame.of([observed("2024", "37")])
    assert frame.of_indicator("unknown", "01") == ()
    assert frame.of_indicator("contact-bans-granted-share", "01") == ()
    assert frame.areas_of("unknown") == ()
    assert ObservationFrame.empty().of_indicator("a", "01") == ()


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_float_with_its_decimals_is_the_number_that_was_printed(number):
    assert exact(float(number), 3) == Decimal(number)
