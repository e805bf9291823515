"""Courses from one number to another, which are of one series.

Of the purchase of a sexual act of a child there were 52 decisions about 21 persons in 2023, and 8
about 5 in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
CRIMES = Place(2024, goal=5, indicator="prosecutions")


@pytest.mark.parametrize(
    ("what", "start", "end", "expected"),
    [
        ("Antalet lagförda", "21", "5", [YES, YES]),
        ("Antalet lagförda", "52", "5", [NO, YES]),
        ("Antalet beslut", "52", "8", [YES, YES]),
        ("Antalet beslut", "52", "5", [YES, NO]),
        # of either measure, where both ends are of one
        ("Antalet", "52", "8", [YES, YES]),
    ],
)
def test_both_ends_are_of_what_is_likeliest_meant(
    what: str, start: str, end: str, expected: list[Verdict]
) -> None:
    text = f"{what} för köp av sexuell handling av barn minskade från {start} till {end}."
    checked = checker_of("examples/stockholm").check(text, CRIMES)
    assert [each.verdict for each in checked if each.text in {start, end}] == expected


@pytest.mark.parametrize(("end", "measure"), [("86", "persons"), ("87", "decisions")])
def test_a_start_that_two_series_have_is_that_of_the_end(end: str, measure: str) -> None:
    # Of the gross violation of a woman there were 71 of both in 2023
    text = f"För grov kvinnofridskränkning ökade antalet från 71 till {end}."
    checked = checker_of("examples/stockholm").check(text, CRIMES)
    levels = [each for each in checked if each.text in {"71", end}]
    assert [each.verdict for each in levels] == [YES, YES]
    assert {each.series[0].measure for each in levels} == {measure}
