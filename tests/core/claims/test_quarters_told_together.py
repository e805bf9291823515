"""Parts of years that a sentence tells together, each beside its like of another year."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

CLIMATE, WELLBEING = "examples/climate", "evaluation/bundles/wellbeing"
YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
ROADS, DISCHARGES = "road-closures", "delayed-discharges"


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    place = Place(2024, indicator=indicator)
    return [each.verdict for each in checker_of(bundle).check(text, place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 171, 150, 126, 158 in 2023 and 140, 112, 96, 121 in 2024
        ("In each quarter of 2024 fewer were waiting than in the same quarter of 2023.", [YES]),
        ("In each quarter of 2024 more were waiting than in the same quarter of 2023.", [NO]),
        # 148, 131, 119, 162 in 2022: fewer in the fourth quarter alone
        ("In each quarter of 2023 fewer were waiting than in the same quarter of 2022.", [NO]),
    ],
)
def test_each_quarter_is_held_to_the_same_quarter(text: str, expected: list[Verdict]) -> None:
    assert verdicts(WELLBEING, DISCHARGES, text) == expected


@pytest.mark.parametrize(("second", "expected"), [("38", YES), ("33", NO)])
def test_changes_of_quarters_follow_each_other(second: str, expected: Verdict) -> None:
    start = "In each quarter of 2024 fewer were waiting than in the same quarter of 2023"
    text = f"{start}: 31 fewer in the first, {second} in the second."
    assert verdicts(WELLBEING, DISCHARGES, text) == [YES, YES, expected]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("171, 150 and 126", [YES, YES, YES]),
        ("171, 150 and 129", [YES, YES, NO]),
        ("140, 112 and 96", [NO, NO, NO]),
    ],
)
def test_a_row_set_against_another_is_of_the_year_behind_it(
    row: str, expected: list[Verdict]
) -> None:
    text = f"Earlier in the year: 140, 112 and 96, compared with {row} in 2023."
    assert verdicts(WELLBEING, DISCHARGES, text)[-3:] == expected


@pytest.mark.parametrize(("quarter", "expected"), [("fourth", YES), ("third", NO)])
def test_a_verb_may_say_when_a_highest_was(quarter: str, expected: Verdict) -> None:
    text = f"The heaviest load fell in the {quarter} quarter of 2023."
    assert verdicts(CLIMATE, ROADS, text) == [expected]


@pytest.mark.parametrize(("quarter", "expected"), [("fourth", YES), ("third", NO)])
def test_again_says_of_no_step_before(quarter: str, expected: Verdict) -> None:
    # 112, 96 and 121 in the last three quarters
    text = f"In the {quarter} quarter the number of patients rose again."
    assert verdicts(WELLBEING, DISCHARGES, text) == [expected]
