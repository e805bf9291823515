"""Levels told beside a difference, and a difference set beside that of another group.

Of those aged 85 or older 29% of the women and 21% of the men often felt lonely in 2024; in all it
was 15% of the women and 11% of the men.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
WELLBEING, HEALTH = "evaluation/bundles/wellbeing", "evaluation/bundles/halsa"
ALCOHOL = (
    "Bland flickor i årskurs 9 hade 46 procent druckit alkohol 2024. Bland pojkarna var andelen "
    "30 procent. "
)


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text about an indicator."""
    place = Place(2024, indicator=indicator)
    return [each.verdict for each in checker_of(bundle).check(text, place)]


@pytest.mark.parametrize(("share", "verdict"), [("29", YES), ("26", NO)])
def test_shares_of_two_groups_are_no_difference(share: str, verdict: Verdict) -> None:
    text = (
        f"The difference is largest among the oldest, where {share}% of women and 21% of men often "
        "felt lonely in 2024."
    )
    assert verdicts(WELLBEING, "often-lonely", text)[-2:] == [verdict, YES]


def test_points_behind_a_difference_are_that() -> None:
    text = "In 2024 the difference between women and men was 4 percentage points."
    assert verdicts(WELLBEING, "often-lonely", text) == [YES]
    assert verdicts(WELLBEING, "often-lonely", text.replace("was 4", "was 6")) == [NO]


@pytest.mark.parametrize(("share", "verdict"), [("65", YES), ("66", NO)])
def test_a_smaller_difference_than_that_of_a_group_told_before_says_nothing_of_its_course(
    share: str, verdict: Verdict
) -> None:
    # it has grown since 2023, from 6 to 8 points, and is 16 in grade 9
    text = (
        f"{ALCOHOL}I gymnasiets år 2 var skillnaden mindre: 73 procent av flickorna och {share} "
        "procent av pojkarna."
    )
    assert verdicts(HEALTH, "alcohol-pupils", text)[2:] in (
        [YES, verdict],
        [Verdict.NOT_CHECKABLE, YES, verdict],
    )


def test_a_smaller_difference_than_at_another_time_is_judged() -> None:
    text = f"{ALCOHOL}I gymnasiets år 2 var skillnaden mellan könen mindre 2024 än 2023."
    assert verdicts(HEALTH, "alcohol-pupils", text)[-1] is NO


@pytest.mark.parametrize(("shares", "verdict"), [("11% against 15%", YES), ("12% against 15%", NO)])
def test_a_time_behind_both_levels_of_a_bracket_is_that_of_both(
    shares: str, verdict: Verdict
) -> None:
    text = f"Men report less loneliness than women ({shares} in 2024)."
    assert verdicts(WELLBEING, "often-lonely", text)[-2:] == [verdict, YES]
