"""How many came or went, and a part of a year that something is but set against.

In the wellbeing bundle there were 288, 214, 240, 301, 346 and 389 volunteers from 2019 to 2024;
112, 96 and 121 patients were delayed from the second to the fourth quarter of 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    place = Place(2024, indicator=indicator)
    claims = checker_of("evaluation/bundles/wellbeing").check(text, place)
    return [each.verdict for each in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45 volunteers were added in 2023 and 43 in 2024.", [YES, YES]),
        ("45 volunteers were added in 2023 and 61 in 2024.", [YES, NO]),
        ("In 2020, 74 volunteers were lost.", [YES]),
        ("In 2020, 64 volunteers were lost.", [NO]),
    ],
)
def test_those_that_were_added_are_a_change(text: str, expected: list[Verdict]) -> None:
    assert verdicts("befriending-volunteers", text) == expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Set against the third quarter, the number went up.", YES),
        ("Compared with the third quarter, the number went down.", NO),
        ("That was an increase on the third quarter.", YES),
        ("That was a decrease on the third quarter.", NO),
    ],
)
def test_a_part_that_another_is_set_against_is_the_base(text: str, verdict: Verdict) -> None:
    told = f"In the fourth quarter of 2024, 121 patients were delayed. {text}"
    assert verdicts("delayed-discharges", told) == [YES, verdict]
