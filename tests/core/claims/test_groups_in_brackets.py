"""Whose a level is that stands in brackets, or behind the label of a question.

In the Stockholm example support talks with a decision are offered by 89 percent for men and by 87
for women in 2024, 81 percent of both in 2023. In compulsory and upper secondary schools the staff
gave 8.9 and 9.1 for equal chances, 7.1 and 7.2 for promoting equality, in all 8.1 and 8.3.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
CHANCES = "ger alla elever samma möjligheter (8,9 i grundskolan och 9,1 i gymnasieskolan)"
TOTAL = "Det samlade värdet var 8,3 i gymnasieskolan och 8,1 i grundskolan. "


def verdicts(text: str, goal: int, indicator: str) -> list[Verdict]:
    """The verdicts on the claims of a text about an indicator of the example."""
    place = Place(2024, goal, indicator)
    return [each.verdict for each in checker_of("examples/stockholm").check(text, place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{} procent (81) erbjuder stödsamtal till män och {} procent (81) till kvinnor.", YES),
        ("Andelen är {} procent (81 procent) för män och {} procent (81) för kvinnor.", YES),
        ("Bland män är andelen {} procent (81) och bland kvinnor {} procent (81).", YES),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_what_stands_behind_brackets_is_of_the_level_before_them(
    text: str, expected: Verdict, *, turned: bool
) -> None:
    levels = ("87", "89") if turned else ("89", "87")
    judged = verdicts(text.format(*levels), 2, "support-talks-with-decision")
    mine = NO if turned else expected
    assert judged == [mine, YES, mine, YES]


@pytest.mark.parametrize(("levels", "expected"), [("7,1 {} 7,2", YES), ("7,2 {} 7,1", NO)])
def test_the_label_before_brackets_is_of_all_that_is_in_them(
    levels: str, expected: Verdict
) -> None:
    text = (
        f"Personalen instämmer i högre grad i att skolan {CHANCES} än i att skolan främjar "
        f"jämställdhet i undervisningen ({levels.format('respektive')})."
    )
    assert verdicts(text, 1, "staff-gender-equality")[-2:] == [expected, expected]


@pytest.mark.parametrize(("levels", "expected"), [("9,1 {} 8,9", YES), ("8,3 {} 8,1", NO)])
def test_a_question_that_is_named_is_that_of_both_levels(levels: str, expected: Verdict) -> None:
    told = TOTAL + "Frågan om alla elever ges samma möjligheter får de högsta värdena, "
    judged = verdicts(told + levels.format("respektive") + ".", 1, "staff-gender-equality")
    assert judged[-2:] == [expected, expected]
