"""Whose a figure is where two groups are told beside each other.

Girls felt safe at school to 73 per cent in 2024, boys to 80.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str = "sv") -> list[Verdict]:
    place = Place(YEAR, indicator="safe")
    return [each.verdict for each in checker(language).check(text, place)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Flickor är mindre trygga än pojkar. Deras andel var {} procent och pojkarnas {}.", "sv"),
        ("Flickor är mindre trygga. Andelen var {} procent och för pojkar {} procent.", "sv"),
        ("Girls feel less safe than boys. Their share was {} per cent and the boys' {}.", "en"),
    ],
)
def test_a_group_behind_and_is_of_what_is_told_next(text: str, language: str) -> None:
    assert verdicts(text.format(73, 80), language)[-2:] == [YES, YES]
    assert verdicts(text.format(80, 73), language)[-2:] == [NO, NO]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jämfört med {} har {} en lägre andel.", "sv"),
        ("Jämfört med {} är andelen för {} lägre.", "sv"),
        ("Compared with {}, {} have a lower share.", "en"),
    ],
)
def test_what_leads_in_as_compared_with_ends_at_the_verb(text: str, language: str) -> None:
    girls, boys = ("flickor", "pojkar") if language == "sv" else ("girls", "boys")
    assert verdicts(text.format(boys, girls), language) == [YES]
    assert verdicts(text.format(girls, boys), language) == [NO]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("År 2024 anmäldes {}, 5 procent färre än 2023.", "sv"),
        ("Antalet var {}, 5 procent under 2023 års nivå.", "sv"),
        ("There were {}, 5 per cent fewer than in 2023.", "en"),
    ],
)
def test_a_level_has_not_the_unit_of_how_it_changed(text: str, language: str) -> None:
    place = Place(YEAR, indicator="thefts")
    (right, *_) = checker(language).check(text.format(200), place)
    (wrong, *_) = checker(language).check(text.format(220), place)
    assert (right.verdict, wrong.verdict) == (YES, NO)
