"""What is beside the level of another time, and courses within a year: “below its 2019 level”.

In the made-up county 13 per cent were often lonely in 2019, 18 in 2021, 13 in 2024; of men 10, then
11. There were 288 volunteers in 2019, 389 in 2024. Care after falls rose from 2021 to 2023 and fell
in 2024. In the example there were 12, 17, 23 and 26 closures in the quarters of 2023, 17 in the
first of 2024, 178 in three years; 2024 was 1.2 °C above the normal, 2023 0.3 °C below it.
"""

import pytest

from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
LONELY, VOLUNTEERS, FALLS = "often-lonely", "befriending-volunteers", "fall-injuries"
ROADS, WETLAND, WARMTH, HEAT = (
    "road-closures",
    "wetland-restored",
    "temperature-deviation",
    "heat-visits",
)


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        (LONELY, "The share for men is still {above its 2019 level}."),
        (LONELY, "The share for men is now [below its 2019 level]."),
        (LONELY, "The share is {back to its 2019 level}."),
        (LONELY, "The share for men is [back to its 2021 level]."),
        (LONELY, "The share is back to {where it was} before the pandemic, in 2019."),
        (LONELY, "The share is back to [where it was] at the peak, in 2021."),
        (VOLUNTEERS, "The number is now {101 higher} than before the pandemic, in 2019."),
        (VOLUNTEERS, "The number is now [110 higher] than before the pandemic, in 2019."),
        (VOLUNTEERS, "The number is now {35% above} its pre-pandemic level of {288}."),
        (VOLUNTEERS, "The number is now [25% above] its pre-pandemic level of {288}."),
        (FALLS, "The rate rose in each year from 2021 to 2023 before {falling} in 2024."),
        (FALLS, "The rate rose in each year from 2021 to 2023 before [rising] in 2024."),
    ],
)
def test_a_level_of_another_time_is_compared_with(indicator: str, text: str) -> None:
    assert not misjudged(WELLBEING, indicator, text)


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        (ROADS, "In 2023 the number of closures {rose} in each quarter."),
        (ROADS, "In 2023 the number of closures [fell] in each quarter."),
        (ROADS, "In 2024 {the highest} quarterly figure was recorded in January to March."),
        (ROADS, "In 2024 [the highest] quarterly figure was recorded in April to June."),
        (ROADS, "Since 2022, there have been {178} closures."),
        (WARMTH, "2024 was {1.5 °C warmer} than 2023."),
        (WARMTH, "2024 was [1.2 °C warmer] than 2023."),
        (HEAT, "The rate has fluctuated between {14.8 and 19.6} for all ages since 2020."),
        (HEAT, "The rate has fluctuated between [12.0 and 19.6] for all ages since 2020."),
        (HEAT, "For all ages it was above the median of {17.5}, as it had been in 2022."),
        (HEAT, "For all ages it was above the median of [16.8], as it had been in 2022."),
    ],
)
def test_a_year_is_of_all_that_its_words_say(indicator: str, text: str) -> None:
    assert not misjudged(CLIMATE, indicator, text)


@pytest.mark.parametrize(
    "text",
    [
        "Since 2021 women have seen {a larger fall} than men.",
        "Since 2021 men have seen [a larger fall] than women.",
        "Since 2021 women saw [a smaller reduction] than men.",
    ],
)
def test_the_size_of_a_change_is_compared(text: str) -> None:
    """Women fell by 6 points, men by 4; women were the higher in both years."""
    assert not misjudged(WELLBEING, LONELY, text)


@pytest.mark.parametrize("span", ["{mellan 36 och 45}", "[mellan 38 och 45]"])
def test_a_range_since_a_year_is_of_all_years(span: str) -> None:
    text = f"Andelen har varierat {span} procent sedan 2018."
    assert not misjudged("evaluation/bundles/halsa", "pupils-complaints", text)
