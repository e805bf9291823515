"""Directions that are denied behind their verb, by their noun's article or by a verb.

In the Swedish bundles the cost in Ekefors fell each year, to 95 in 2024, and that in Björkvik rose,
to 120; the emissions of farming were 320 in 2022 and 2023, those of industry fell; the share of
women was 31, 30 and 33 percent from 2020 to 2022. In the English one the rate rose among men and
among women in 2023 and fell in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    checker = checker_of(f"evaluation/bundles/{bundle}")
    return [each.verdict for each in checker.check(text, Place(2024, indicator=indicator))]


@pytest.mark.parametrize(
    ("words", "rises", "falls"),
    [
        ("År 2024 ökade inte kostnaden i {}.", NO, YES),
        ("Kostnaden i {} ökade inte 2024.", NO, YES),
        ("År 2024 ökade kostnaden i {} heller inte.", NO, YES),
        ("Kostnaden i {} minskar inte längre.", YES, NO),
        ("I {} noteras ingen minskning 2024.", YES, NO),
        ("Någon ökning av kostnaden i {} har inte ägt rum.", NO, YES),
        ("I {} uteblev ökningen 2024.", NO, YES),
        ("Kostnaden i {} har slutat öka.", NO, YES),
        ("Kostnaden i {} ökar inte tillräckligt.", YES, NO),
        ("Kostnaden i {} ökade för dem som inte deltog.", YES, NO),
    ],
)
def test_a_direction_may_be_denied_behind_it(words: str, rises: Verdict, falls: Verdict) -> None:
    assert verdicts("halsa", "prevention-cost", words.format("Björkvik"))[:1] == [rises]
    assert verdicts("halsa", "prevention-cost", words.format("Ekefors"))[:1] == [falls]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("För jordbruket noteras ingen minskning 2023.", YES),
        ("För industrin noteras ingen minskning 2023.", NO),
        ("Varken industrins eller transporternas utsläpp ökade 2023.", YES),
        ("Varken industrins eller transporternas utsläpp minskade 2023.", NO),
    ],
)
def test_what_stayed_the_same_did_not_fall(text: str, verdict: Verdict) -> None:
    assert verdicts("regionen", "emissions", text) == [verdict]


@pytest.mark.parametrize(("since", "verdict"), [(2018, NO), (2021, YES)])
def test_what_is_denied_of_every_year_holds_from_each_to_the_next(
    since: int, verdict: Verdict
) -> None:
    told = f"Andelen har inte minskat något år sedan {since}."
    assert verdicts("regionen", "women-firms", told) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Neither the rate among men nor that among women fell in 2023.", YES),
        ("Neither the rate among men nor that among women rose in 2023.", NO),
        ("The rate has stopped rising.", YES),
        ("The rate has stopped falling.", NO),
    ],
)
def test_in_english_a_direction_is_denied(text: str, verdict: Verdict) -> None:
    assert verdicts("wellbeing", "fall-injuries", text) == [verdict]


@pytest.mark.parametrize(
    ("indicator", "text", "verdict"),
    [
        ("prevention-cost", "Granlundas kostnad rör sig knappt.", YES),
        ("prevention-cost", "Björkviks kostnad rör sig knappt.", NO),
        ("student-health-staff", "Sedan 2020/2021 är antalet i Ekefors i stort konstant.", YES),
        ("student-health-staff", "Sedan 2020/2021 är antalet i Björkvik i stort konstant.", NO),
    ],
)
def test_what_hardly_moves_is_stable(indicator: str, text: str, verdict: Verdict) -> None:
    assert verdicts("halsa", indicator, text) == [verdict]
