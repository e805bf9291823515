"""Trainings as reports tell them, and shares in words that tell a part of a whole again."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, LOOSE = Verdict.SUPPORTED, Verdict.IMPRECISE


def _verdicts(text: str) -> list[Verdict]:
    place = Place(2024, goal=1, indicator="care-homes-heat-plan")
    return [each.judgement.verdict for each in checker_of("examples/climate").check(text, place)]


def test_how_often_and_with_how_many_a_training_was_held_is_of_no_other_number() -> None:
    told = "Warnings have gone to all 57 care homes. The one-day course for home care was held {}."
    assert _verdicts(told.format("four times in 2024")) == [YES, YES]
    assert _verdicts(told.format("57 times in 2024"))[1:] != [YES]


def test_a_training_is_told_by_where_those_who_came_are_from() -> None:
    claims = checker_of("examples/climate").check(
        "The day for home care reached 11 municipalities.", Place(2024)
    )
    assert [each.verdict for each in claims] == [YES]


@pytest.mark.parametrize(
    ("again", "verdict"),
    [
        ("which is just over half", LOOSE),
        ("or just under half", YES),
    ],
)
def test_a_share_in_words_tells_the_part_before_it_again(again: str, verdict: Verdict) -> None:
    assert _verdicts(f"By then 28 of the 57 homes had rehearsed their plan, {again}.") == [
        YES,
        verdict,
    ]
