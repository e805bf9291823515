"""Numbers that a plan, a law or a promise asks for, and other numbers and words that are none.

In the example 14.8 and 32.0 hectares were restored in the halves of 2024, 46.8 in all; of the care
homes 28 of 57 have rehearsed; the plan asks for 100 hectares. In the other the wait was 45 days.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

CLIMATE = [
    "The 100 hectares that the action plan asks for are far away.",
    "Restored wetland was short of the 100 hectares a year that commitment 2.2 specifies.",
    "The county board set out to restore 100 hectares in 2024.",
    "The goal of 100 hectares of restored wetland was missed.",
    "Commitment 2.2 speaks of 100 hectares of wetland.",
    "The plan for 2026 is that at least 40 care homes should be inspected each year.",
    "We want at least 45 care homes in the county to have rehearsed their plan.",
    "We no longer follow up stores of sandbags.",
    "The more so as restored wetland is an estimate.",
    "Restored wetland is reported in Review 7/2025.",
    "Wetland has been restored (2.2).",
    "A 95 per cent confidence interval for restored wetland is not known.",
    "The quarters of the year differ for closed roads.",
    "Residents prepared are asked where 0 means not at all and 10 means completely.",
    "Care homes were visited at least four times by staff who have rehearsed.",
]
SWEDISH = [
    "De 210 anmälda stölder som strategin medger är många.",
    "Minst 500 samtal till jouren ska besvaras.",
    "Vi vill att minst 500 samtal till jouren besvaras.",
    "Löftet var 500 samtal till jouren.",
    "Åtagande 1.1 talar om 500 samtal till jouren.",
    "Svaren om samtal till jouren har 95 procents konfidensintervall.",
    "Anmälda stölder redovisas i rapport 7/2025.",
    "Hälsobetyget frågas det om så att 0 betyder inte alls och 10 betyder helt.",
    "Samtal till jouren är kopplade till oro. Otrygghet är kopplad till sämre hälsa.",
]


@pytest.mark.parametrize("text", CLIMATE)
def test_nothing_is_claimed(text: str) -> None:
    claims = checker_of("examples/climate").check(text, Place(YEAR))
    assert not [each.text for each in claims]


@pytest.mark.parametrize("text", SWEDISH)
def test_nothing_is_claimed_in_swedish(text: str) -> None:
    assert not [each.text for each in checker().check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("In all, {} of wetland were restored in 2024.", "46.8 hectares", Verdict.SUPPORTED),
        ("In all, {} of wetland were restored in 2024.", "48.8 hectares", Verdict.CONTRADICTED),
        (
            "The plan asked for wetland, and {} were restored in the second half of 2024.",
            "32.0 hectares", Verdict.SUPPORTED,
        ),
        (
            "As the plan asks for, {} of wetland were restored in the second half of 2024.",
            "30.0 hectares", Verdict.CONTRADICTED,
        ),
        ("{} have rehearsed their plan, as they should.", "28 of 57 care homes", Verdict.SUPPORTED),
    ],
)  # fmt: skip
def test_what_was_done_is_claimed(text: str, words: str, verdict: Verdict) -> None:
    claims = checker_of("examples/climate").check(text.format(words), Place(YEAR, goal=2))
    said = [e.verdict for e in claims if words.startswith(e.text) and e.text[0].isdecimal()]
    assert said == [verdict]


def test_what_a_limit_is_chosen_for_is_no_limit() -> None:
    text = "Gränsen är vald så att ett enda samtal aldrig flyttar andelen mer än 5 procentenheter."
    (claim,) = checker("sv").check(text, Place(YEAR))
    assert claim.text.endswith("5 procentenheter")


def test_a_slip_in_a_school_year_is_a_number() -> None:
    claims = checker("sv").check("Anmälda stölder var 210 läsåret 3023/2024.", Place(YEAR))
    assert "3023" in [each.text for each in claims]
