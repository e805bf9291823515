"""How Swedish officials write about a year's results: long sentences with figures of many sorts."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

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
