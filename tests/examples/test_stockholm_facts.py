"""Every row of the collected facts stands in the Stockholm bundle, under a mapping of our own."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from tests.examples.bundles_read import example

HERE = Path(__file__).parent
AREAS = {"stockholm-county": "01", "sweden": "00"}
UNITS = {"mean_0_10": "mean-0-10", "per_100k": "per-100000"}
PERIODS = {
    "2023 (implied)": "2023",
    "latest (2023 implied)": "2023",
    "2024 (implied)": "2024",
    "2024-spring": "2024-H1",
    "2024-spring (latest month)": "2024-H1",
    "2024-spring (per month)": "2024-H1",
    "earlier year (not stated)": "2019..2022",
    "start of series (year not stated)": "2019..2023",
}
STATISTICS = {
    "min": Statistic.LOWEST,
    "max": Statistic.HIGHEST,
    "handled-count-min": Statistic.LOWEST,
    "handled-count-max": Statistic.HIGHEST,
    "national-median": Statistic.MEDIAN,
}
MEASURES = {
    "cleared-count": "cleared",
    "handled-count-min": "handled",
    "handled-count-max": "handled",
    "reported": "reported",
    "extrapolated-to-non-respondents": "extrapolated",
}
SAID_BY_THE_NAME = {
    ("maternity-care-asked-about-violence", "sex"),
    ("clearance-gross-violation-woman", "victim"),
    ("handled-gross-violation-woman", "victim"),
    ("clearance-grooming", "victim"),
    ("clearance-purchase-sexual-service", "victim"),
    ("clearance-purchase-sexual-act-child", "victim"),
    ("clearance-trafficking-sexual", "victim"),
}
"""Breakdowns with a single value, which the indicator's own name already says."""
REASONS = {
    "suppressed": {ObsStatus.SUPPRESSED},
    "missing": {ObsStatus.MISSING, ObsStatus.NOT_COLLECTED, ObsStatus.NOT_APPLICABLE},
}


@dataclass(frozen=True)
class Place:
    """Where a row of the facts should stand in the bundle."""

    indicator: str
    measure: str
    dimensions: frozenset[tuple[str, str]]
    area: str
    period: str
    statistic: Statistic
    publication: str


def facts():
    with (HERE / "facts_observations.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def place_of(row):
    breakdown = dict(part.split("=") for part in row["breakdown"].split(";") if part)
    stat, measure = breakdown.pop("stat", ""), breakdown.pop("measure", "")
    first_published = breakdown.pop("version", "") == "originally-published"
    dimensions = {
        pair for pair in breakdown.items() if (row["indicator"], pair[0]) not in SAID_BY_THE_NAME
    }
    period = PERIODS.get(row["period"], row["period"])
    return Place(
        row["indicator"],
        measure or MEASURES.get(stat, "value"),
        frozenset(dimensions),
        AREAS.get(row["area"], row["area"]),
        period.replace("-", "..") if period.count("-") == 1 and "H" not in period else period,
        STATISTICS.get(stat, Statistic.VALUE),
        "oj-2024" if first_published else row["published_in"],
    )


def bundle_by_place():
    edition = example("stockholm")
    return {
        Place(
            each.series.indicator,
            each.series.measure,
            frozenset(each.series.dimension_values.pairs),
            each.series.area,
            each.period.code,
            each.statistic,
            each.publication,
        ): each
        for slug in edition.strategy.indicator
        for area in edition.observations.areas_of(slug)
        for each in edition.observations.of_indicator(slug, area)
    }


def shown(observation: Observation) -> str:
    value = observation.value
    return str(value.amount) if isinstance(value, Measurement) else ""


def test_there_are_as_many_observations_as_facts_and_each_stands_in_one_place():
    places = {place_of(row) for row in facts()}
    assert len(places) == len(facts()) == len(example("stockholm").observations)
    assert places == set(bundle_by_place())


@pytest.mark.parametrize("row", facts(), ids=lambda row: f"{row['indicator']} {row['period']}")
def test_a_fact_has_its_value_with_its_decimals_its_base_and_its_status(row):
    found = bundle_by_place_once()[place_of(row)]
    assert shown(found) == row["value"]
    assert (str(found.base) if found.base else "") == row["n"]
    if row["value"]:
        about = found.value.precision is Precision.ABOUT
        assert about == (row["status"] == "approximate")
    else:
        assert found.value.reason in REASONS[row["status"]]


_once: dict[Place, Observation] = {}


def bundle_by_place_once():
    if not _once:
        _once.update(bundle_by_place())
    return _once


def test_a_value_said_to_be_some_of_26_municipalities_is_that_share_of_them():
    for row in facts():
        count, _, of = row["note"].partition(" of 26 municipalities")
        if count.isdecimal() and not of:
            assert round(int(count) * 100 / 26) == int(row["value"]), row


def test_what_was_not_stated_is_said_in_a_note():
    unsure = [row for row in facts() if "implied" in row["period"] or "stated" in row["period"]]
    assert len(unsure) == 7
    assert all("anger inte" in bundle_by_place_once()[place_of(row)].note for row in unsure)


def test_the_corrected_value_and_the_one_it_replaced_both_stand():
    edition = example("stockholm")
    men = [
        each
        for each in edition.observations.of_indicator("support-talks-without-decision", "01")
        if each.series.dimensions == "perp_sex=men" and each.period.code == "2024"
    ]
    assert [(shown(each), each.correction) for each in men] == [
        ("66", None),
        ("70", "stodsamtal-man-2024"),
    ]
    assert edition.corrections[0].found_by == "StorSthlm"


def test_names_goals_and_units_are_those_of_the_source():
    strategy = example("stockholm").strategy
    with (HERE / "facts_indicators.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["indicator"] for row in rows} == set(strategy.indicator)
    for row in rows:
        indicator = strategy.indicator[row["indicator"]]
        assert (indicator.name, str(indicator.goal)) == (row["name_sv"], row["goal"])
        units = {measure.unit.value for measure in indicator.measures}
        assert UNITS.get(row["unit"], row["unit"]) in units
