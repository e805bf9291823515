"""The small edition with an indicator of a county and two towns in it, of which fewer is better."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from lagesbild.core.claims.checker import Checker
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame, observations_in
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
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
        indicators=(*small.strategy.indicators, _indicator(NAMES[language])),
        areas=(*small.strategy.areas, *TOWNS),
    )
    cells = [(a, y, v) for a, values in FIGURES.items() for y, v in zip(YEARS, values, strict=True)]
    added = [_observed(*each) for each in cells]
    added.append(_observed("00", "2024", MEDIAN, Statistic.MEDIAN))
    frame = ObservationFrame.of([*observations_in(small.observations.table), *added])
    spoken = Language(language, NAMES_OF_COUNTS if language == "sv" else {})
    return Checker.of(replace(small, strategy=strategy, observations=frame), spoken)


def _indicator(name: str) -> Indicator:
    return Indicator(
        slug="doctors", goal=1, name=name, short_name=name, source="register", area="01",
        measures=(Measure("value", name, Unit.AMOUNT, name),),
        direction=Direction.LOWER_IS_BETTER,
    )  # fmt: skip


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
