"""Changes told of a pair of levels, and levels told again of the times of a pair."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def _verdicts(text: str, indicator: str = "residents-prepared") -> list[Verdict]:
    place = Place(2024, indicator=indicator)
    return [each.judgement.verdict for each in checker_of("examples/climate").check(text, place)]


@pytest.mark.parametrize(
    ("behind", "verdict"),
    [
        ("an increase of 9 percentage points", YES),
        ("a rise of one percentage point", NO),
        ("an increase of 9 per cent", NO),
        ("up 9 percentage points", YES),
        ("one percentage point higher than in 2022", YES),
    ],
)
def test_a_change_behind_two_levels_leads_from_one_to_the_other(
    behind: str, verdict: Verdict
) -> None:
    told = "Among women the share rose from 41 per cent in 2016 to 50 per cent in 2023, {}."
    assert _verdicts(told.format(behind)) == [YES, YES, YES, verdict]


@pytest.mark.parametrize(
    ("again", "verdicts"),
    [
        ("The corresponding figures for men were 46 and 54 per cent respectively.", [YES, YES]),
        ("For men the shares were 46 and 55 per cent respectively.", [YES, NO]),
        ("For men the shares were 54 and 46 per cent respectively.", [NO, NO]),
    ],
)
def test_levels_told_respectively_are_of_the_times_told_before(
    again: str, verdicts: list[Verdict]
) -> None:
    told = "Among women 41 per cent were prepared in 2016 and 50 per cent in 2023. "
    assert _verdicts(told + again) == [YES, YES, *verdicts]
