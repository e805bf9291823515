"""Levels told in brackets, of both sides of a comparison or of the time right before them.

In the made-up county 3,010 per 100,000 were treated after falls in 2023, 2,924 in 2024; the
national median was then 2,990. For men it was 2,389 and the median 2,402, for women 3,366. One
waited 104 days in Gorsemoor, 24 in Ellerwick and 46 in Brackmere, in 2023 97, 27 and 55.
"""

import pytest

from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
HALSA = "evaluation/bundles/halsa"


@pytest.mark.parametrize(
    "text",
    [
        "For men it was below the national median ({2,389} compared with {2,402}).",
        "For men it was below the national median ([2,398] compared with [2,388]).",
        "The rate was below the national median ({2,924} against {2,990} per 100,000).",
        "The rate was below the national median ([2,942] against [2,909] per 100,000).",
        "Women had a higher rate than men ({3,366} compared with {2,389}).",
        "Women had a higher rate than men ([3,512] compared with [2,401]).",
        "Women had a higher rate than men ({3,366} v. {2,389}).",
        "Rates were higher in women than men ({3,366}/{2,389}).",
        "The rate was lower than in 2023 ({2,924} compared with {3,010}).",
        "The rate was lower than in 2023 ([2,942] compared with [3,100]).",
        "The rate was lower than the year before ({2,924}, against {3,010}).",
    ],
)
def test_a_pair_in_brackets_is_of_both_sides(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize(
    "text",
    [
        "The wait was longer in Gorsemoor than in Ellerwick ({104} compared with {24} days).",
        "The wait was longer in Gorsemoor than in Ellerwick ([97] compared with [27] days).",
        "The wait fell in Ellerwick ({27} to {24} days) and Brackmere ({55} to {46} days).",
        "The wait fell in Ellerwick ([97] to {24} days) and Brackmere ({55} to [44] days).",
    ],
)
def test_a_bracket_is_of_the_areas_before_it(text: str) -> None:
    assert not misjudged(WELLBEING, "adaptation-wait", text)


@pytest.mark.parametrize(
    "text",
    [
        "The rate was lower than in 2023 ({3,010}).",
        "The rate was lower than in 2023 ([2,924]).",
        "The rate was {2,924}, 3% lower than the year before ({3,010}).",
        "The rate was {2,924}, 3% lower than the year before ([3,100]).",
        "The rate fell from 2023 ({3,010}) to 2024 ({2,924}).",
        "The rate fell from 2023 ([3,100]) to 2024 ([2,942]).",
        # what has been the lowest since then is told, not what it was then
        "It was the lowest since 2021 ({2,924}).",
    ],
)
def test_a_level_in_brackets_is_of_the_time_right_before_it(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize(
    "text",
    [
        "In the first half of 2024 there were more than in the first half of 2023 ({29}).",
        "In the first half of 2024 there were more than in the first half of 2023 ([32]).",
        "There were fewer closures in 2024 ({53}) than in 2023 ({78}).",
        "There were fewer closures in 2024 ([57]) than in 2023 ([53]).",
    ],
)
def test_a_part_of_a_year_may_be_that_time(text: str) -> None:
    assert not misjudged(CLIMATE, "road-closures", text)


@pytest.mark.parametrize(
    "text",
    [
        "Andelen var högre bland flickor än bland pojkar ({57} procent jämfört med {28}).",
        "Andelen var högre bland flickor än bland pojkar ([61] procent jämfört med [30]).",
        "Andelen var lägre än 2023 ({45} procent).",
        "Andelen var lägre än 2023 ([42] procent).",
        "Andelen var lägre än 2023 ({42} mot {45} procent).",
        "Andelen var lägre än 2023 ([40] mot [42] procent).",
    ],
)
def test_so_it_is_in_swedish(text: str) -> None:
    """2024 hade 57 procent av flickorna besvär och 28 av pojkarna, 42 av alla; 2023 45 av alla."""
    assert not misjudged(HALSA, "pupils-complaints", text)
