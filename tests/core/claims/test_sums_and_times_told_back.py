"""Numbers of whole years where the data have quarters, and claims that tell of the earlier time.

In the edition of towns motorways were closed 12, 17, 23 and 26 times in the quarters of 2023, 17,
15, 8 and 13 times in those of 2024: 78 and 53 in all. Thefts were 400 in 2019 and 200 in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE


def claims_of(text: str, language: str = "sv") -> tuple[Claim, ...]:
    return checker_of_towns(language).check(text, Place(YEAR))


def verdicts(text: str, language: str = "sv") -> list[Verdict]:
    return [each.verdict for each in claims_of(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Stängningar av motorvägar 2024: {} på helåret.", "sv", [YES]),
        ("Stängningar av motorvägar 2024: {}.", "sv", [YES]),
        ("Closures of motorways in 2024: {} in the full year.", "en", [YES]),
    ],
)
def test_a_number_of_a_year_is_that_of_its_parts(
    text: str, language: str, verdict: list[Verdict]
) -> None:
    assert verdicts(text.format("53"), language) == verdict
    (wrong,) = claims_of(text.format("58"), language)
    assert (wrong.verdict, wrong.judgement.expected) == (NO, "53")


def test_a_number_of_a_quarter_is_not_that_of_its_year() -> None:
    text = "Stängningar av motorvägar fjärde kvartalet 2024: {}."
    assert verdicts(text.format("13")) == [YES]
    assert YES not in verdicts(text.format("53"))


def test_a_number_of_a_year_of_which_a_part_is_unknown_is_no_sum() -> None:
    assert YES not in verdicts("Stängningar av motorvägar 2022: 78 på helåret.")


def test_shares_do_not_add_up() -> None:
    assert verdicts("Andelen trygga flickor i skolan var 73 procent på helåret 2024.") == [YES]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("År 2024 anmäldes 200 stölder. Fem år tidigare var de {}.", "sv"),
        ("Reported thefts were 200 in 2024. Five years earlier there were {}.", "en"),
    ],
)
def test_what_is_more_of_an_earlier_time_is_less_now(text: str, language: str) -> None:
    more, fewer = ("200 fler", "200 färre") if language == "sv" else ("200 more", "200 fewer")
    assert verdicts(text.format(more), language)[-1] is YES
    assert verdicts(text.format(fewer), language)[-1] is NO


def test_what_is_more_than_at_an_earlier_time_is_more() -> None:
    text = "År 2024 anmäldes 200 stölder. Jämfört med fem år tidigare var de 200 {}."
    assert verdicts(text.format("färre"))[-1] is YES
    assert verdicts(text.format("fler"))[-1] is NO


def test_twice_as_many_of_an_earlier_time_is_half_as_many_now() -> None:
    text = "År 2024 anmäldes 200 stölder. Fem år tidigare var det {} så många."
    assert verdicts(text.format("dubbelt"))[-1] is YES
    assert verdicts(text.format("hälften"))[-1] is NO


def test_a_compound_points_as_the_name_that_has_both_its_parts() -> None:
    assert verdicts("Motorvägsstängningar 2024: 53.") == [YES]
    assert verdicts("Motorvägsstängningar 2024: 58.") == [NO]
