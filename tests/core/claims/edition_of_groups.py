"""The small edition with two indicators more, of groups within groups and of two measures.

One is a mean for grades and sexes, with a total of both sexes; one counts verdicts and persons.
"""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Place
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.frame import ObservationFrame, observations_in
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.indicator import Dimension, DimensionValue, Indicator, Measure
from tests.core.claims.small_edition import LATEST, NAMES_OF_COUNTS, YEAR, edition

Labels = tuple[tuple[str, str], ...]

TRUST = {
    ("8", "all"): ("5.9", "5.6"),
    ("8", "girls"): ("5.8", "5.2"),
    ("8", "boys"): ("6.1", "6.0"),
    ("upper", "all"): ("7.0", "7.2"),
    ("upper", "girls"): ("6.7", "7.1"),
    ("upper", "boys"): ("7.4", "7.3"),
}
"""Trust in teachers by grade and sex, 2023 and 2024."""
VERDICTS = {
    ("verdicts", "theft"): ("80", "91"),
    ("verdicts", "fraud"): ("40", "55"),
    ("persons", "theft"): ("71", "86"),
    ("persons", "fraud"): ("36", "48"),
}
"""Verdicts and persons convicted by crime, 2023 and 2024."""
NAMES = {
    "sv": ("Tillit till lärare", "Domar och dömda personer"),
    "en": ("Trust in teachers", "Verdicts and persons convicted"),
}
GRADES: dict[str, Labels] = {
    "sv": (("8", "Årskurs 8"), ("upper", "Gymnasiet")),
    "en": (("8", "Grade 8"), ("upper", "Upper secondary")),
}
SEXES: dict[str, Labels] = {
    "sv": (("all", "Samtliga"), ("girls", "Flickor"), ("boys", "Pojkar")),
    "en": (("all", "All"), ("girls", "Girls"), ("boys", "Boys")),
}
CRIMES: dict[str, Labels] = {
    "sv": (("theft", "Stöld"), ("fraud", "Bedrägeri")),
    "en": (("theft", "Theft"), ("fraud", "Fraud")),
}
MEASURES: dict[str, Labels] = {
    "sv": (("verdicts", "domar"), ("persons", "dömda personer")),
    "en": (("verdicts", "verdicts"), ("persons", "persons convicted")),
}


def claims(text: str, language: str = "sv", indicator: str = "") -> list[Claim]:
    """The claims of a text of the edition with groups, which may be about one indicator."""
    return list(checker_of_groups(language).check(text, Place(YEAR, 1, indicator)))


@cache
def checker_of_groups(language: str) -> Checker:
    """A checker of the edition with groups."""
    small = edition(language, ClaimRules())
    indicators = (*small.strategy.indicators, _trust(language), _verdicts(language))
    strategy = replace(small.strategy, indicators=indicators)
    added = [
        *(_seen(each, values) for each, values in _of_trust()),
        *(_seen(each, values) for each, values in _of_verdicts()),
    ]
    frame = ObservationFrame.of(
        [*observations_in(small.observations.table), *(o for each in added for o in each)]
    )
    spoken = Language(language, NAMES_OF_COUNTS if language == "sv" else {})
    return Checker.of(replace(small, strategy=strategy, observations=frame), spoken)


def _trust(language: str) -> Indicator:
    name = NAMES[language][0]
    return Indicator(
        slug="trust", goal=1, name=name, short_name=name, source="register", area="01",
        measures=(Measure("value", name, Unit.MEAN_0_10),),
        dimensions=(
            _dimension("grade", "Årskurs", GRADES[language]),
            _dimension("sex", "Kön", SEXES[language]),
        ),
    )  # fmt: skip


def _verdicts(language: str) -> Indicator:
    name = NAMES[language][1]
    return Indicator(
        slug="verdicts", goal=1, name=name, short_name=name, source="register", area="01",
        measures=tuple(Measure(code, said, Unit.COUNT) for code, said in MEASURES[language]),
        dimensions=(_dimension("crime", "Brott", CRIMES[language]),),
    )  # fmt: skip


def _dimension(code: str, name: str, labels: Labels) -> Dimension:
    return Dimension(code, name, tuple(DimensionValue(*each) for each in labels))


def _of_trust() -> list[tuple[SeriesKey, tuple[str, ...]]]:
    return [
        (SeriesKey("trust", "value", f"grade={grade};sex={sex}", "01"), values)
        for (grade, sex), values in TRUST.items()
    ]


def _of_verdicts() -> list[tuple[SeriesKey, tuple[str, ...]]]:
    return [
        (SeriesKey("verdicts", measure, f"crime={crime}", "01"), values)
        for (measure, crime), values in VERDICTS.items()
    ]


def _seen(key: SeriesKey, values: tuple[str, ...]) -> list[Observation]:
    unit = Unit.COUNT if key.indicator == "verdicts" else Unit.MEAN_0_10
    return [
        Observation(
            series=key,
            period=Period.parse(year),
            value=Measurement(Decimal(value), unit),
            status=ObsStatus.NORMAL,
            publication=LATEST.slug,
            recorded=LATEST.recorded,
        )
        for year, value in zip(("2023", "2024"), values, strict=True)
    ]
