"""The small edition with two indicators more.

One is of a county and two towns in it, and fewer is better; one is counted each quarter.
"""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from lagesbild.core.claims.checker import Checker
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame, observations_in
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.indicator import Direction, Indicator, Measure
from tests.core.claims.small_edition import LATEST, NAMES_OF_COUNTS, YEARS, edition

NAMES = {"sv": "Invånare per läkare", "en": "Residents per doctor"}
FIGURES = {
    "01": ("840", "830", "820", "810", "805", "800"),
    "02": ("900", "880", "860", "840", "790", "750"),
    "03": ("700", "710", "720", "730", "740", "820"),
}
"""Residents per doctor in the county, in Alby and in Norrvik, 2019 to 2024."""
CLOSURES = {"sv": "Stängningar av motorvägar", "en": "Closures of motorways"}
QUARTERS = {"2023": ("12", "17", "23", "26"), "2024": ("17", "15", "8", "13")}
"""Closures of motorways, 78 in 2023 and 53 in 2024."""
MEDIAN = "780"
"""The country's, 2024."""
TOWNS = (
    Area("02", "Alby", AreaKind.OTHER, "01"),
    Area("03", "Norrvik", AreaKind.OTHER, "01"),
)


@cache
def checker_of_towns(language: str = "sv") -> Checker:
    """A checker of the edition with towns."""
    small = edition(language, ClaimRules())
    strategy = replace(
        small.strategy,
        indicators=(
            *small.strategy.indicators,
            _indicator(NAMES[language]),
            _counted_each_quarter(CLOSURES[language]),
        ),
        areas=(*small.strategy.areas, *TOWNS),
    )
    cells = [(a, y, v) for a, values in FIGURES.items() for y, v in zip(YEARS, values, strict=True)]
    added = [_observed(*each) for each in cells]
    added.append(_observed("00", "2024", MEDIAN, Statistic.MEDIAN))
    added += [
        _closed(f"{year}-Q{number}", value)
        for year, values in QUARTERS.items()
        for number, value in enumerate(values, 1)
    ]
    frame = ObservationFrame.of([*observations_in(small.observations.table), *added])
    spoken = Language(language, NAMES_OF_COUNTS if language == "sv" else {})
    return Checker.of(replace(small, strategy=strategy, observations=frame), spoken)


def _indicator(name: str) -> Indicator:
    return Indicator(
        slug="doctors", goal=1, name=name, short_name=name, source="register", area="01",
        measures=(Measure("value", name, Unit.AMOUNT, name),),
        direction=Direction.LOWER_IS_BETTER,
    )  # fmt: skip


def _counted_each_quarter(name: str) -> Indicator:
    return Indicator(
        slug="closures", goal=1, name=name, short_name=name, source="register", area="01",
        measures=(Measure("value", name, Unit.COUNT),), period_kind=PeriodKind.QUARTER,
    )  # fmt: skip


def _closed(period: str, value: str) -> Observation:
    closed = _observed("01", period, value)
    key = SeriesKey("closures", "value", "", "01")
    return replace(closed, series=key, value=Measurement(Decimal(value), Unit.COUNT))


def _observed(
    area: str, period: str, value: str, statistic: Statistic = Statistic.VALUE
) -> Observation:
    return Observation(
        series=SeriesKey("doctors", "value", "", area),
        period=Period.parse(period),
        value=Measurement(Decimal(value), Unit.AMOUNT),
        status=ObsStatus.NORMAL,
        publication=LATEST.slug,
        recorded=LATEST.recorded,
        statistic=statistic,
    )
