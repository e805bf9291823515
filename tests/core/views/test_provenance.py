"""Where values come from: what is told is what was published, and never what may not be shown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.observation import Measurement, Missing, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Comparison, Method
from lagesbild.core.strategy.source import Delivery, Source
from lagesbild.core.views import provenance
from lagesbild.core.views.indicator_view import IndicatorViews
from lagesbild.core.views.provenance import Provenances, method_sentence
from lagesbild.core.views.shapes import Origin
from tests.core.views.cast import REPORT, WEB, correction, edition, key, talks

FILE = Delivery(
    slug="talks-2025",
    publication=REPORT.slug,
    source="survey",
    file_name="talks.xlsx",
    checksum="ab" * 32,
    received=date(2025, 5, 1),
    accepted=date(2025, 5, 8),
    accepted_by="Anna Ek",
    recipe="talks",
)


def seen(year, value, *, publication=REPORT, sex="men", area="01", **rest):
    measured = not isinstance(value, ObsStatus)
    return Observation(
        series=key(sex, area=area),
        period=Period.of_year(year),
        value=Measurement(Decimal(value), Unit.PERCENT) if measured else Missing(value),
        status=rest.pop("status", ObsStatus.NORMAL if measured else value),
        publication=publication.slug,
        recorded=publication.recorded,
        **rest,
    )


def told(observations, *, deliveries=(FILE,), corrections=(), **changed):
    made = replace(
        edition(talks(**changed), observations, corrections=corrections), deliveries=deliveries
    )
    view = IndicatorViews(made, ENGLISH).view("talks")
    return Provenances(made, ENGLISH).of(view)


def values(observations, **changed):
    return told(observations, **changed).series[0].values


def test_a_value_is_told_with_its_delivery_and_cell():
    (value,) = values([seen(2024, "70", address="Blad1!C7", base=31)])
    assert (value.period_text, value.text, value.base) == ("2024", "70%", 31)
    assert value.stated.delivery is FILE
    assert (value.stated.address, value.stated.publication) == ("Blad1!C7", REPORT)
    assert value.made == ""
    assert value.anchor == "value;sex=men;2024"


def test_without_a_delivery_the_publication_is_told():
    (value,) = values([seen(2024, "70")], deliveries=())
    assert value.stated.delivery is None
    assert value.stated.publication is REPORT
    assert value.stated.source.slug == "survey"


def test_the_latest_period_comes_first():
    found = values([seen(2022, "60"), seen(2024, "70"), seen(2023, "65")])
    assert [each.period_text for each in found] == ["2024", "2023", "2022"]


def test_a_revised_value_is_told_with_what_took_its_place():
    (value,) = values([seen(2024, "66", publication=WEB, address="B2"), seen(2024, "70")])
    (before,) = value.replaced
    assert (before.old.text, before.old.address) == ("66%", "B2")
    assert before.old.publication is WEB
    assert (before.by.text, before.by.origin) == ("70%", Origin.REVISED)
    assert before.by.delivery is FILE


def test_a_corrected_value_is_told_with_who_found_the_error():
    wrong = correction()
    (value,) = values(
        [seen(2024, "66", publication=WEB), seen(2024, "70", correction=wrong.id)],
        corrections=[wrong],
    )
    (before,) = value.replaced
    assert (before.by.origin, before.by.correction) == (Origin.CORRECTED, wrong)


def test_the_same_value_published_again_replaces_nothing():
    (value,) = values([seen(2024, "70.0", publication=WEB), seen(2024, "70")])
    assert value.replaced == ()
    assert value.stated.publication is REPORT


def test_a_span_is_told_as_one_value_with_both_of_its_cells():
    """8 to 11 was published; then the highest alone was revised to 12."""
    (value,) = values(
        [
            seen(2024, "8", statistic=Statistic.LOWEST, publication=WEB, address="B1"),
            seen(2024, "11", statistic=Statistic.HIGHEST, publication=WEB, address="B2"),
            seen(2024, "12", statistic=Statistic.HIGHEST, address="C2"),
        ]
    )
    assert value.text == "8–12%"
    assert value.stated.address == "B1, C2"
    assert [each.old.text for each in value.replaced] == ["8–11%"]
    assert [mark.value for mark in value.marks] == ["revised"]


def test_a_percentage_of_too_few_is_a_count_here_as_well():
    """5 of 8 is 62.5 percent and 6 of 8 is 75; neither percentage stands anywhere."""
    observations = [seen(2024, "62.5", base=8, publication=WEB), seen(2024, "75", base=8)]
    (value,) = values(observations, smallest_base=10)
    assert value.text == "6 of 8"
    assert [each.old.text for each in value.replaced] == ["5 of 8"]
    assert "computed here from the percentage" in value.made
    assert "75" not in repr(value)
    assert "62" not in repr(value)


def test_no_percentage_shows_where_the_count_is_not_known():
    """33 percent may be 66 or 67 of 201, so neither is said."""
    (value,) = values([seen(2024, "33", base=201)], smallest_base=500)
    assert "33" not in repr(value)
    assert value.text == "too few answers for a percentage"


def test_a_missing_value_is_told_with_its_reason_and_publication():
    (value,) = values([seen(2024, "70"), seen(2023, ObsStatus.MISSING)])[1:]
    assert value.text == "no figure available"
    assert value.stated.publication is REPORT


def test_a_computed_median_says_from_how_many_areas_and_that_it_is_unweighted():
    """10, 20 and 60 have the median 20; the fourth county has no value."""
    areas = [Area(code, code, AreaKind.COUNTY, "00") for code in ("03", "04", "05")]
    observations = [
        seen(2024, value, area=code) for value, code in zip("123", ("01", "03", "04"), strict=True)
    ]
    made = edition(talks(comparison=Comparison("county")), observations)
    made = replace(made, strategy=replace(made.strategy, areas=(*made.strategy.areas, *areas)))
    found = Provenances(made, ENGLISH).of(IndicatorViews(made, ENGLISH).view("talks"))
    (median,) = found.series[-1].values
    assert found.series[-1].anchor == "median;value;sex=men"
    assert (median.text, median.stated) == ("2%", None)
    assert median.made.startswith("Computed here. Unweighted median of 3 areas;")


def test_a_delivery_from_another_source_names_its_own():
    other = replace(FILE, source="register")
    made = replace(edition(talks(), [seen(2024, "70")]), deliveries=(other,))
    register = Source("register", "The register", "board")
    made = replace(
        made, strategy=replace(made.strategy, sources=(*made.strategy.sources, register))
    )
    found = Provenances(made, ENGLISH).of(IndicatorViews(made, ENGLISH).view("talks"))
    assert found.series[0].values[0].stated.source is register


def test_the_deliveries_of_superseded_values_are_told_of_too():
    first = replace(FILE, slug="web", publication=WEB.slug, accepted=date(2024, 5, 8))
    found = told([seen(2024, "66", publication=WEB), seen(2024, "70")], deliveries=(FILE, first))
    assert [each.slug for each in found.deliveries] == ["web", "talks-2025"]


def test_what_there_is_no_room_for_is_counted(monkeypatch):
    monkeypatch.setattr(provenance, "MOST_VALUES", 3)
    found = told([seen(year, "70", sex=sex) for year in (2023, 2024) for sex in ("men", "women")])
    assert [len(each.values) for each in found.series] == [2]
    assert found.left_out == 2


@pytest.mark.parametrize("method", Method)
def test_every_method_is_said_in_a_sentence(method):
    assert method_sentence(method, ENGLISH).endswith(".")
