"""Who closes in on whom, and who is ahead of two others.

In the climate example 30, 35, 45 and 55 percent of care homes on the fells had a tested heat plan
from 2021 to 2024, 36, 44, 48 and 56 in the valley, and 58 on the coast in 2022. 54 percent of men
and 50 of women were prepared in 2023.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def first(indicator: str, text: str) -> Verdict:
    """The verdict on the first claim of a text below an indicator's heading."""
    place = Place(2024, indicator=indicator)
    return checker_of("examples/climate").check(text, place)[0].verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The fells have gained on the valley since 2022.", YES),
        ("The fells have closed in on the valley since 2022.", YES),
        ("The valley has pulled away from the fells since 2022.", NO),
        ("Between 2021 and 2022 the valley pulled away from the fells.", YES),
        ("Between 2021 and 2022 the fells moved closer to the valley.", NO),
    ],
)
def test_who_closes_in_narrows_the_gap(text: str, verdict: Verdict) -> None:
    assert first("care-homes-heat-plan", text) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2022 the coast was ahead of both the valley and the fells.", YES),
        ("In 2022 the valley was ahead of both the fells and the coast.", NO),
    ],
)
def test_who_is_ahead_of_both_is_so_of_each(text: str, verdict: Verdict) -> None:
    assert first("care-homes-heat-plan", text) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2023 it is men who came out on top.", YES),
        ("In 2023 it is women who came out on top.", NO),
        ("In 2023 women had the upper hand.", NO),
        ("In 2023 men were in the lead.", YES),
    ],
)
def test_who_has_the_upper_hand_is_ahead_of_the_other(text: str, verdict: Verdict) -> None:
    assert first("residents-prepared", text) is verdict
