"""How Swedish officials write about a year's results: long sentences with figures of many sorts."""

from dataclasses import replace
from functools import cache

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame, observations_in
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.edition_of_groups import claims
from tests.core.claims.small_edition import YEAR, checker, edition

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
Case = tuple[str, str, Verdict]

TIMES_OF_OTHERS: list[Case] = [
    (
        "Under 2024 anmäldes 200 stölder, vilket är 10 färre än föregående år och det lägsta"
        " antalet under perioden 2019–2024.",
        "10 färre",
        YES,
    ),
    (
        "Under 2024 anmäldes 200 stölder, vilket är 20 färre än föregående år och det lägsta"
        " antalet under perioden 2019–2024.",
        "20 färre",
        NO,
    ),
    (
        "Samtalen till jouren var 150 under 2024, mot 100 året före. Det är en ökning med"
        " 50 procent, och sedan 2022 har antalet samtal ökat med 60.",
        "ökning med 50 procent",
        YES,
    ),
    (
        "Samtalen till jouren var 150 under 2024, mot 100 året före. Det är en ökning med"
        " 67 procent, och sedan 2022 har antalet samtal ökat med 60.",
        "ökning med 67 procent",
        NO,
    ),
]
BELOW_A_LEVEL: list[Case] = [
    (
        "Trots en uppgång det senaste året ligger hälsobetyget 0,3 över nivån 2019.",
        "0,3 över",
        YES,
    ),
    (
        "Trots en uppgång det senaste året ligger hälsobetyget 0,3 under nivån 2019.",
        "0,3 under",
        NO,
    ),
    (
        "Andelen trygga flickor ligger 11 procentenheter över nivån för år 2020.",
        "11 procentenheter över",
        YES,
    ),
    (
        "Andelen trygga flickor ligger 13 procentenheter över nivån för år 2020.",
        "13 procentenheter över",
        NO,
    ),
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. Trots ökningen ligger den på"
        " 73 procent.",
        "73 procent",
        YES,
    ),
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. Trots ökningen ligger den på"
        " 70 procent.",
        "70 procent",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), [*TIMES_OF_OTHERS, *BELOW_A_LEVEL])
def test_a_claim_is_read(text: str, words: str, verdict: Verdict) -> None:
    claims = checker().check(text, Place(YEAR))
    assert (words, verdict) in [(each.text, each.verdict) for each in claims]


GAPS: list[Case] = [
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. För pojkar var andelen"
        " 80 procent, och skillnaden mellan könen uppgår till 7 procentenheter.",
        "80 procent",
        YES,
    ),
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. För pojkar var andelen"
        " 83 procent, och skillnaden mellan könen uppgår till 7 procentenheter.",
        "83 procent",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), GAPS)
def test_a_level_is_no_gap_that_the_next_clause_tells(
    text: str, words: str, verdict: Verdict
) -> None:
    found = checker().check(text, Place(YEAR))
    assert (words, verdict) in [(each.text, each.verdict) for each in found]


MEASURES: list[Case] = [
    ("Domarna för stöld är fler än de dömda personerna.", "fler", YES),
    ("Domarna för stöld är färre än de dömda personerna.", "färre", NO),
    ("De dömda personerna för stöld är färre än domarna.", "färre", YES),
    ("De dömda personerna för stöld är fler än domarna.", "fler", NO),
    ("För stöld föll 91 domar 2024. Antalet personer som dömdes för stöld var 86.", "86", YES),
    ("För stöld föll 91 domar 2024. Antalet personer som dömdes för stöld var 91.", "91", NO),
]


@pytest.mark.parametrize(("text", "words", "verdict"), MEASURES)
def test_a_measure_is_told_from_another(text: str, words: str, verdict: Verdict) -> None:
    found = [(each.text, each.verdict) for each in claims(text, indicator="verdicts")]
    assert found[-1] == (words, verdict)


@cache
def checker_of_region() -> Checker:
    """The small edition, whose thefts are counted for a police region and not for the county."""
    small = edition("sv", ClaimRules())
    indicators = tuple(
        replace(each, area="09") if each.slug == "thefts" else each
        for each in small.strategy.indicators
    )
    areas = (*small.strategy.areas, Area("09", "Polisregion Norr", AreaKind.OTHER, "00"))
    observed = [
        replace(each, series=replace(each.series, area="09"))
        if each.series.indicator == "thefts" and each.series.area == "01"
        else each
        for each in observations_in(small.observations.table)
    ]
    strategy = replace(small.strategy, indicators=indicators, areas=areas)
    frame = ObservationFrame.of(observed)
    return Checker.of(replace(small, strategy=strategy, observations=frame), Language("sv", {}))


REGION: list[Case] = [
    ("År 2024 anmäldes 200 stölder i regionen.", "200", YES),
    ("År 2024 anmäldes 210 stölder i regionen.", "210", NO),
    ("År 2024 anmäldes 200 stölder i länet.", "200", Verdict.IMPRECISE),
    (
        "Rikets median för anmälda stölder var 180 år 2024, och regionen ligger 20 högre.",
        "20 högre",
        YES,
    ),
    (
        "Rikets median för anmälda stölder var 180 år 2024, och regionen ligger 20 lägre.",
        "20 lägre",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), REGION)
def test_a_region_is_the_one_that_the_figures_are_for(
    text: str, words: str, verdict: Verdict
) -> None:
    found = checker_of_region().check(text, Place(YEAR))
    assert (words, verdict) in [(each.text, each.verdict) for each in found]
