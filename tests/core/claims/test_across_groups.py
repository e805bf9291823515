"""Groups beside each other: rows from one to another, “with age”, and which is the highest of all.

In the made-up county 9 per cent of those aged 65–74 were often lonely in 2024, 15 of 75–84, 26 of
those older, of women 10, 17 and 29, of men 8, 13 and 21. The wait was 24 days in Ellerwick, 104 in
Gorsemoor, in 2023 27 and 97. Eight municipalities had a plan for heat, eleven for flooding.
"""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
LONELY, WAIT = "often-lonely", "adaptation-wait"


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        (LONELY, "It ranged from {9%} among those aged 65–74 to {26%} of those aged 85 or older."),
        (LONELY, "It ranged from [11%] among those aged 65–74 to [28%] of those aged 85 or older."),
        (LONELY, "It rose with age, from {9%} of those aged 65–74 to {26%} of those 85 or older."),
        (WAIT, "The wait ranged from {24 days} in Ellerwick to {104} in Gorsemoor."),
        (WAIT, "The wait ranged from [27 days] in Ellerwick to [97] in Gorsemoor."),
        # of one group it is a course
        (WAIT, "The wait in Gorsemoor rose from {97} to {104 days}."),
    ],
)
def test_a_row_from_one_group_to_another_is_of_one_time(indicator: str, text: str) -> None:
    assert not misjudged(WELLBEING, indicator, text)


@pytest.mark.parametrize(
    "text",
    [
        "Loneliness was {highest} among women aged 85 or older.",
        "Loneliness was [highest] among women aged 75–84.",
        "Men aged 65–74 were {the least likely} to feel lonely.",
        "Men aged 75–84 were [the least likely] to feel lonely.",
        "{The largest fall} between 2021 and 2024 was among people aged 85 or older.",
        "[The largest fall] between 2021 and 2024 was among people aged 75–84.",
        "The share was {highest} among those aged 85 or older in 2024.",
        "The share was [highest] among those aged 75–84 in 2024.",
        "It was {more prevalent} among women than men.",
        "It was [more prevalent] among men than women.",
    ],
)
def test_a_group_of_two_names_is_one_of_all_such(text: str) -> None:
    assert not misjudged(WELLBEING, LONELY, text)


@pytest.mark.parametrize(
    "text",
    [
        "Plans for flooding were {the most common}.",
        "Plans for drought were {the least common}.",
        "Plans for heat were [the least common].",
    ],
)
def test_kinds_are_ranked_by_what_is_named(text: str) -> None:
    assert not misjudged(CLIMATE, "plan-coverage", text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, LONELY, "Loneliness increases with age."),
        ("evaluation/bundles/halsa", "self-harm-care", "Antalet minskar med åldern."),
    ],
)
def test_with_age_tells_no_course_over_years(bundle: str, indicator: str, text: str) -> None:
    (claim,) = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    assert claim.kind is not Kind.TREND
    assert claim.verdict is not Verdict.CONTRADICTED
