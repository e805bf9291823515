"""Lists of things that each have their number: each number is of what its own words name.

In the example 19 percent of the gross violations of a woman's integrity were cleared in 2023, 9 of
the procuring, 11 of the grooming and 56 of the purchases of sexual acts from children.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def _of(text: str) -> list[tuple[str, Verdict]]:
    claims = checker_of("examples/stockholm").check(text, Place(2024))
    return [(each.text, each.verdict) for each in claims]


def test_a_number_is_of_what_stands_in_front_of_it_in_a_list() -> None:
    text = (
        "Polisregionens personuppklaring 2023 var för grov kvinnofridskränkning {} procent, för "
        "koppleri {} procent, för grooming {} procent och för köp av sexuell handling av barn "
        "{} procent."
    )
    for numbers, verdict in (((19, 9, 11, 56), YES), ((18, 14, 13, 46), NO)):
        expected = [(f"{each} procent", verdict) for each in numbers]
        assert _of(text.format(*numbers)) == expected


def test_a_number_is_of_what_stands_behind_it_in_a_list() -> None:
    text = (
        "År 2023 klarades {} procent upp för grov kvinnofridskränkning, {} procent för koppleri, "
        "{} procent för grooming och {} procent för köp av sexuell handling av barn."
    )
    for numbers, verdict in (((19, 9, 11, 56), YES), ((18, 14, 13, 46), NO)):
        expected = [(f"{each} procent", verdict) for each in numbers]
        assert _of(text.format(*numbers)) == expected


@pytest.mark.parametrize(("said", "verdict"), [("5–13", YES), ("7–15", NO)])
def test_a_number_in_a_bracket_is_of_what_stands_before_that(said: str, verdict: Verdict) -> None:
    text = (
        "Handlagda brott av människohandel för sexuella ändamål har pendlat mellan 34 och 60 per "
        f"år; för könsstympning ({said} handlagda per år) är uppklaringen låg."
    )
    assert (said, verdict) in _of(text)


@pytest.mark.parametrize(("share", "verdict"), [(94, YES), (91, NO)])
def test_a_number_is_of_its_own_words_in_english_too(share: int, verdict: Verdict) -> None:
    text = (
        "In 2024 the share was 58 per cent for municipalities with a plan of action and "
        f"{share} per cent for applications answered."
    )
    claims = checker("en").check(text, Place(YEAR))
    assert [each.verdict for each in claims] == [YES, verdict]
