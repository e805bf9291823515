"""Several numbers that the strategy states of one commitment, told in a sentence."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
COURSES = "Inom åtagande 7.4 genomfördes 7 kursomgångar med 290 deltagare från {} kommuner."
SHELTERED = "Kursen om barn i skyddat boende har gåtts av {} chefer och {} ur personalen."


def verdicts(text: str) -> list[Verdict]:
    return [each.verdict for each in checker_of("examples/stockholm").check(text, Place(2024))]


@pytest.mark.parametrize(("number", "verdict"), [("18", YES), ("16", NO)])
def test_a_number_of_the_commitment_is_known_by_its_noun(number: str, verdict: Verdict) -> None:
    assert verdicts(COURSES.format(number)) == [YES, YES, verdict]


@pytest.mark.parametrize(
    ("managers", "staff", "expected"),
    [("28", "25", [YES, YES]), ("28", "28", [YES, NO]), ("25", "25", [NO, YES])],
)
def test_a_number_that_was_told_is_not_told_again(
    managers: str, staff: str, expected: list[Verdict]
) -> None:
    assert verdicts(SHELTERED.format(managers, staff)) == expected


@pytest.mark.parametrize(("number", "verdict"), [("24 av 26", YES), ("Samtliga 26", NO)])
def test_another_number_of_the_commitment_does_not_do(number: str, verdict: Verdict) -> None:
    text = f"# Åtagande 4.3\n\n{number} kommuner deltar i kvinnofridssamordnarnas nätverk."
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Av krogarna i länet har 41 av 60 personal som är utbildad.", [YES]),
        ("Av krogarna i länet har 41 av 50 personal som är utbildad.", [NO]),
        ("Av krogarna har 41 av 60 utbildad personal, alltså drygt tre fjärdedelar.", [YES, NO]),
        ("Av krogarna har 41 av 60 utbildad personal, alltså drygt två tredjedelar.", [YES, YES]),
    ],
)
def test_what_stands_behind_a_part_may_be_what_they_have(
    text: str, expected: list[Verdict]
) -> None:
    found = checker_of("evaluation/bundles/halsa")
    assert [each.verdict for each in found.check(text, Place(2024))] == expected
