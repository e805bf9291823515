"""A small strategy, made up, with a series for each way that claims are right or wrong.

The same in Swedish and in English. All figures stand in `FIGURES`, so that a sentence can be
judged by eye.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from lagesbild.core.claims.checker import Checker
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.commitment import (
    Commitment,
    CommitmentStatus,
    Organisation,
    OrganisationKind,
    Plan,
    ReportedFigure,
)
from lagesbild.core.strategy.goal import Goal
from lagesbild.core.strategy.indicator import (
    Dimension,
    DimensionValue,
    Indicator,
    Measure,
    SeriesBreak,
)
from lagesbild.core.strategy.source import Publication, Source
from lagesbild.core.strategy.strategy import About, Strategy

YEAR = 2024
FIRST = Publication("first", "First report", date(2024, 5, 8))
LATEST = Publication("latest", "Latest report", date(2025, 5, 8))
NAMES_OF_COUNTS = {"active indicators": "aktiva indikatorer", "commitments": "åtaganden"}
YEARS = ("2019", "2020", "2021", "2022", "2023", "2024")


@dataclass(frozen=True, slots=True)
class Made:
    """An indicator as it is called and counted in both languages."""

    sv: str
    en: str
    unit: Unit = Unit.PERCENT
    counts: tuple[str, str] = ("", "")
    by_sex: bool = False
    first_after_break: str = ""
    smallest_base: int | None = None


INDICATORS = {
    "safe": Made("Trygga elever i skolan", "Pupils who feel safe at school", by_sex=True),
    "thefts": Made("Anmälda stölder", "Reported thefts", Unit.COUNT, ("brott", "offences")),
    "calls": Made("Samtal till jouren", "Calls to the helpline", Unit.COUNT, ("samtal", "calls")),
    "answered": Made("Besvarade ansökningar", "Applications answered"),
    "burglary": Made("Oro för inbrott", "Fear of burglary", first_after_break="2022"),
    "content": Made("Nöjda klienter", "Content clients", smallest_base=20),
    "plans": Made("Kommuner med handlingsplan", "Municipalities with a plan of action"),
    "health": Made("Hälsobetyg", "Health score", Unit.MEAN_0_10),
    "fires": Made("Bostadsbränder", "House fires", Unit.COUNT, ("bränder", "fires")),
    "damage": Made("Skadegörelse", "Vandalism", Unit.COUNT, ("fall", "cases")),
}
SEXES = {"sv": ("Kön", "Flickor", "Pojkar"), "en": ("Sex", "Girls", "Boys")}
FIGURES = {
    ("safe", "sex=girls"): ("60", "62", "65", "68", "70", "73"),
    ("safe", "sex=boys"): ("81", "80", "83", "79", "80", "80"),
    ("thefts", ""): ("400", "380", "300", "250", "210", "200"),
    ("calls", ""): ("50", "61", "80", "90", "100", "150"),
    ("answered", ""): ("94", "95", "94", "95", "95", "94"),
    ("burglary", ""): ("30", "31", "29", "40", "42", "41"),
    ("content", ""): ("70", "72", "75", "80", "60", "90"),
    ("plans", ""): ("31", "35", "38", "42", "50", "58"),
    ("health", ""): ("5.9", "5.8", "5.8", "5.7", "6.0", "6.2"),
    ("damage", ""): ("310", "305", "320", "290", "300", "330"),
}
POOLED = {("fires", ""): {"2014..2018": "48", "2019..2023": "36"}}
BASES = {"content": 12, "plans": 26}
PROVISIONAL = ("damage", "2024")
FIRST_PUBLISHED = {("calls", "2023"): "96"}
"""What a value was before it was revised."""
MEDIANS = {("safe", "sex=girls"): "75", ("thefts", ""): "180"}
"""Medians of the country, 2024."""


@cache
def checker(language: str = "sv", rules: ClaimRules | None = None) -> Checker:
    """A checker of the edition, with rules of its own if they are given."""
    spoken = Language(language, NAMES_OF_COUNTS if language == "sv" else {})
    return Checker.of(edition(language, rules or ClaimRules()), spoken)


def edition(language: str, rules: ClaimRules) -> Edition:
    """The edition of 2024 in a language."""
    return Edition(
        YEAR,
        _strategy(language, rules),
        ObservationFrame.of([*_observations()]),
        publications=(FIRST, LATEST),
    )


def _strategy(language: str, rules: ClaimRules) -> Strategy:
    swedish = language == "sv"
    about = About(
        slug="safe", title="Trygghet", short_title="Trygghet", language=language, area="01",
        first_year=2019, last_year=2026, publisher="board", site_headline="", site_lead="",
    )  # fmt: skip
    return Strategy(
        about=about,
        goals=(Goal(1, "safe", "Trygghet", "Trygghet", "Alla är trygga"),),
        indicators=tuple(_indicator(slug, language) for slug in INDICATORS),
        sources=(Source("register", "Registret" if swedish else "The register", "board"),),
        areas=(
            Area("00", "Riket" if swedish else "The country", AreaKind.COUNTRY),
            Area("01", "Stockholms län" if swedish else "Stockholm County", AreaKind.COUNTY, "00"),
        ),
        organisations=(Organisation("board", "Länsstyrelsen", OrganisationKind.COUNTY_BOARD),),
        plan=_plan(swedish=swedish),
        claim_rules=rules,
    )


def _indicator(slug: str, language: str) -> Indicator:
    made, swedish = INDICATORS[slug], language == "sv"
    name = made.sv if swedish else made.en
    title, girls, boys = SEXES[language]
    values = (DimensionValue("girls", girls), DimensionValue("boys", boys))
    cut = made.first_after_break
    return Indicator(
        slug=slug,
        goal=1,
        name=name,
        short_name=name,
        source="register",
        area="01",
        measures=(Measure("value", name, made.unit, made.counts[0 if swedish else 1]),),
        dimensions=(Dimension("sex", title, values),) if made.by_sex else (),
        breaks=(SeriesBreak(Period.parse(cut), "En ny fråga."),) if cut else (),
        smallest_base=made.smallest_base,
    )


def _plan(*, swedish: bool) -> Plan:
    """A plan whose one commitment reports that 21 of 26 municipalities are in an agreement."""
    title = "Samverkansavtal" if swedish else "Agreement on cooperation"
    text = (
        "{value} av {of} kommuner är anslutna till samverkansavtalet"
        if swedish
        else "{value} of {of} municipalities have joined the agreement on cooperation"
    )
    figure = ReportedFigure("agreement", text, "21", "26")
    commitment = Commitment(
        "1.1", 1, title, ("board",), CommitmentStatus.ONGOING, figures=("agreement",)
    )
    return Plan("Plan", 2024, 2026, (commitment,), (figure,))


def _observations() -> Iterator[Observation]:
    for (slug, dimensions), values in FIGURES.items():
        for period, value in zip(YEARS, values, strict=True):
            yield _observed(slug, dimensions, period, value)
    for (slug, dimensions), pooled in POOLED.items():
        for period, value in pooled.items():
            yield _observed(slug, dimensions, period, value)
    for (slug, period), value in FIRST_PUBLISHED.items():
        yield _observed(slug, "", period, value, publication=FIRST)
    for (slug, dimensions), value in MEDIANS.items():
        yield _observed(slug, dimensions, "2024", value, area="00", statistic=Statistic.MEDIAN)


def _observed(
    slug: str,
    dimensions: str,
    period: str,
    value: str,
    *,
    area: str = "01",
    publication: Publication = LATEST,
    statistic: Statistic = Statistic.VALUE,
) -> Observation:
    provisional = (slug, period) == PROVISIONAL
    return Observation(
        series=SeriesKey(slug, "value", dimensions, area),
        period=Period.parse(period),
        value=Measurement(Decimal(value), INDICATORS[slug].unit),
        status=ObsStatus.PROVISIONAL if provisional else ObsStatus.NORMAL,
        publication=publication.slug,
        recorded=publication.recorded,
        statistic=statistic,
        base=BASES.get(slug),
    )
