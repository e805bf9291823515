"""So many years of rising before a fall, and ranks that a row of two has not.

Median days from application to finished home adaptation, 2020 to 2024: 44, 48, 49, 51, 45; in
Brackmere 47, 52, 61, 55, 46; in 2024 Dunsholt 36, Ellerwick 24, Fernhythe 58, Gorsemoor 104,
Hallowby 44. Satisfaction with life in 2023 and 2024: Brackmere 7.0, 7.2; Dunsholt 7.3, 7.3;
Ellerwick 7.6, 7.8; Fernhythe 6.9, 7.3; Gorsemoor 6.7, 6.5; Hallowby 7.4, 7.6.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
WAIT, LIFE = "adaptation-wait", "life-satisfaction"


def verdicts(indicator: str, text: str) -> list[Verdict]:
    place = Place(2024, indicator=indicator)
    claims = checker_of("evaluation/bundles/wellbeing").check(text, place)
    return [each.verdict for each in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For three years the median wait lengthened, and in 2024 it shortened.", [YES, YES]),
        ("The median wait lengthened for three years before shortening in 2024.", [YES, YES]),
        ("The median wait lengthened for three years in a row but shortened in 2024.", [YES, YES]),
        ("For two years the wait in Brackmere lengthened, and in 2023 it shortened.", [YES, YES]),
        ("For three years the wait in Ellerwick lengthened, and in 2024 it shortened.", [NO, YES]),
        ("The wait in Ellerwick lengthened for three years before shortening in 2024.", [NO, YES]),
    ],
)
def test_so_many_years_end_before_the_turn(text: str, expected: list[Verdict]) -> None:
    assert verdicts(WAIT, text) == expected


@pytest.mark.parametrize(
    ("area", "verdict"), [("Brackmere", YES), ("Fernhythe", NO), ("Hallowby", NO)]
)
def test_a_second_lowest_is_none_of_two_years(area: str, verdict: Verdict) -> None:
    # each area has two years, of which one is the second lowest
    assert verdicts(LIFE, f"{area} had the second lowest mean in 2024.") == [verdict]


@pytest.mark.parametrize(("many", "verdict"), [("Five", YES), ("Four", NO)])
def test_what_is_kept_within_is_no_more(many: str, verdict: Verdict) -> None:
    text = f"{many} of the six districts kept within 60 days in 2024."
    assert verdicts(WAIT, text) == [verdict]
