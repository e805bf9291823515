"""Ranges of levels since a year, and in a paragraph that has named one.

In the small edition applications answered are 94, 95, 94, 95, 95 and 94 percent from 2019 to 2024,
and pupils' health scores 5.9, 5.8, 5.8, 5.7, 6.0 and 6.2.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPENING = {"sv": "Hälsobetyget var 6,2 år 2024. ", "en": "The health score was 6.2 in 2024. "}


def verdict(text: str, language: str = "sv") -> Verdict:
    """The verdict on the last claim of a text about the health score."""
    return checker(language).check(text, Place(YEAR, 1, "health"))[-1].verdict


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Värdet har varierat mellan 5,7 och 6,2 sedan 2019.", YES),
        ("Värdet har varierat mellan 5,8 och 6,2 sedan 2019.", NO),
        ("Sedan 2023 har värdet legat mellan 6,0 och 6,2.", YES),
        ("Sedan 2023 har värdet legat mellan 6,1 och 6,2.", NO),
        ("Värdet har varierat mellan 5,7 och 6,2.", YES),
        ("Värdet har varierat mellan 5,9 och 6,2.", NO),
    ],
)
def test_a_range_is_of_all_since_a_year_or_of_all_that_was_measured(
    sentence: str, expected: Verdict
) -> None:
    assert verdict(OPENING["sv"] + sentence) is expected


@pytest.mark.parametrize(("low", "expected"), [("6.0", YES), ("6.1", NO)])
def test_in_english_a_range_is_of_all_since_a_year(low: str, expected: Verdict) -> None:
    told = f"It has ranged between {low} and 6.2 since 2023."
    assert verdict(OPENING["en"] + told, "en") is expected
