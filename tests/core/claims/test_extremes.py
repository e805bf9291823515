"""What an extreme is one of: years, groups, areas, the parts of a year, or all since a break.

In the small edition 60, 62, 65, 68, 70 and 73 percent of the girls felt safe from 2019 to 2024,
and 81, 80, 83, 79, 80 and 80 of the boys; the calls were 50, 61, 80, 90, 100 and 150; 30, 31, 29,
40, 42 and 41 percent feared burglary, with another question since 2022. Of the towns Alby had 750
residents per doctor in 2024 and Norrvik 820; the motorways were closed 12, 17, 23 and 26 times in
the quarters of 2023, and 17, 15, 8 and 13 times in those of 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
FIRST = "Under första kvartalet 2024 var det"
CLOSED = "Closures of motorways were"
MORE = "more than in any earlier"


def extremes(text: str, language: str) -> list[Claim]:
    """The extremes that a text claims, in order."""
    claims = checker_of_towns(language).check(text, Place(YEAR))
    return [each for each in claims if each.kind is Kind.EXTREMUM]


def verdicts(text: str, language: str) -> list[Verdict]:
    """What is said of the extremes of a text."""
    return [each.verdict for each in extremes(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Andelen trygga elever i skolan är lägst bland flickor.", YES),
        # their highest ever, but not among the two
        ("sv", "Andelen trygga elever i skolan är högst bland flickor.", NO),
        ("sv", "Av alla har flickorna den högsta andelen trygga elever i skolan.", NO),
        ("sv", "Pojkarna har den högsta andelen trygga elever i skolan.", YES),
        ("en", "Girls have the highest share of pupils who feel safe at school.", NO),
        ("sv", "Det är flickorna som har högst andel trygga elever i skolan.", NO),
        ("sv", "Det är pojkarna som har högst andel trygga elever i skolan.", YES),
        ("en", "The share of pupils who feel safe at school is highest among girls.", NO),
        ("en", "The share of pupils who feel safe at school is highest among boys.", YES),
        ("sv", "Antalet invånare per läkare är lägst i Alby.", YES),
        ("sv", "Antalet invånare per läkare är högst i Alby.", NO),
        ("sv", "Antalet invånare per läkare är högst i Norrvik.", YES),
    ],
)
def test_an_extreme_said_among_others_is_one_of_them(
    language: str, text: str, verdict: Verdict
) -> None:
    assert verdicts(text, language) == [verdict]


def test_who_stands_behind_a_colon_or_between_commas_has_the_extreme() -> None:
    assert verdicts("Flest invånare per läkare 2024: Norrvik.", "sv") == [YES]
    assert verdicts("Flest invånare per läkare 2024: Alby.", "sv") == [NO]
    text = "Of residents per doctor, Norrvik had 820 and the lowest, Alby, had 750 in 2024."
    assert verdicts(text, "en") == [YES]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("År 2023 var inte det högsta antalet samtal till jouren.", YES),
        ("År 2024 var inte det högsta antalet samtal till jouren.", NO),
    ],
)
def test_what_is_said_to_be_no_extreme_is_held_to_that(text: str, verdict: Verdict) -> None:
    assert verdicts(text, "sv") == [verdict]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Aldrig tidigare har samtalen till jouren varit så många.", YES),
        ("sv", "Aldrig tidigare har samtalen till jouren varit så få.", NO),
        ("sv", "Samtalen till jouren 2024: inget annat år är de så många.", YES),
        ("en", "At no time have the calls to the helpline been as many.", YES),
        ("en", "At no time have the calls to the helpline been as few.", NO),
    ],
)
def test_never_so_much_is_an_extreme(language: str, text: str, verdict: Verdict) -> None:
    assert verdicts(text, language) == [verdict]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", f"{FIRST} 17 stängningar av motorvägar, årets högsta antal.", YES),
        ("sv", f"{FIRST} 17 stängningar av motorvägar, årets lägsta antal.", NO),
        ("en", f"{CLOSED} 17 in the first quarter of 2024, the highest figure of the year.", YES),
        ("en", f"{CLOSED} 13 in the fourth quarter of 2024, the lowest figure of the year.", NO),
        # 26 in another quarter is no matter
        ("en", f"{CLOSED} 17 in the first quarter of 2024, {MORE} first quarter.", YES),
        ("en", f"{CLOSED} 15 in the second quarter of 2024, {MORE} second quarter.", NO),
    ],
)
def test_a_part_of_a_year_is_held_to_those_that_are_named(
    language: str, text: str, verdict: Verdict
) -> None:
    assert verdicts(text, language) == [verdict]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Oron för inbrott var 2023 den högsta.", YES),
        ("sv", "Oron för inbrott var 2024 den högsta.", NO),
        # lower than in the years since the question was changed, and not than in those before
        ("sv", "Oron för inbrott var 2022 den lägsta.", OPEN),
        ("sv", "Oron för inbrott var 2022 den lägsta med den nya frågan.", YES),
        ("en", "Fear of burglary was the lowest in 2022 under the present question.", YES),
        ("en", "Fear of burglary was the lowest in 2024 under the present question.", NO),
    ],
)
def test_an_extreme_is_looked_for_where_values_can_be_compared(
    language: str, text: str, verdict: Verdict
) -> None:
    assert verdicts(text, language) == [verdict]


def test_a_single_step_is_the_greatest_of_all_steps_or_not() -> None:
    text = "Samtalen till jouren blev 150. Den största ökningen skedde mellan {} och {}."
    assert verdicts(text.format(2023, 2024), "sv") == [YES]
    assert verdicts(text.format(2022, 2023), "sv") == [NO]


def test_a_change_that_stands_behind_a_verb_of_being_is_the_greatest() -> None:
    text = "Andelen trygga elever i skolan 2024 och 2023: störst är ökningen bland {}."
    assert [each.text for each in extremes(text.format("flickor"), "sv")] == ["störst är ökningen"]
    assert verdicts(text.format("flickor"), "sv") == [YES]
