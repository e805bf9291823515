"""Headings that have a word of an indicator's name and are not its name."""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker


def claims(text: str, language: str = "en") -> tuple[Claim, ...]:
    return checker(language).check(text, Place(YEAR))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "## And the helpline?\n\nIn 2024 the number was 150.\n\nIt had been 50 in 2019."),
        ("sv", "## Och jouren?\n\nÅr 2024 var antalet 150.\n\nÅr 2019 var det 50."),
    ],
)
def test_a_word_of_a_heading_tells_what_is_spoken_of_below(language: str, text: str) -> None:
    assert [(e.series[0].indicator, e.judgement.verdict) for e in claims(text, language)] == [
        ("calls", Verdict.SUPPORTED),
        ("calls", Verdict.SUPPORTED),
    ]


def test_what_a_heading_hints_at_is_left_where_another_thing_is_spoken_of() -> None:
    text = "## The helpline\n\nThere were 200 reported thefts in 2024. In 2023 it was 210."
    assert {each.series[0].indicator for each in claims(text)} == {"thefts"}


def test_a_hint_alone_contradicts_nothing() -> None:
    (only,) = claims("## The helpline\n\nThe number was 155 in 2024.")
    assert only.judgement.verdict is Verdict.NOT_CHECKABLE


def test_a_heading_that_hints_at_two_things_hints_at_none() -> None:
    (only,) = claims("## The helpline and applications\n\nIn 2024 the number was 150.")
    assert not only.series
