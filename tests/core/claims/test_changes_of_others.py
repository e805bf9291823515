"""How much others changed, told short: “rose by 25 points on the fells, compared with 20 there”.

In the example the share rose by 25 percentage points on the fells between 2021 and 2024, by 20 in
the valley. In the county of older people it fell by 6 for women and by 4 for men, from 21 to 15 per
cent and from 15 to 11. Care after falls fell by 4.2 per cent for women in 2024, by 0.5 for men.
"""

import pytest

from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
ROSE = "Between 2021 and 2024 the share rose by {25 percentage points} on the fells"
FELL = "Between 2021 and 2024 it fell by {6 percentage points} for women"
WOMEN = "Among women it fell from {21 per cent} in 2021 to {15 per cent} in 2024"


@pytest.mark.parametrize(
    "text",
    [
        f"{ROSE}, compared with {{20}} in the valley.",
        f"{ROSE}, compared with [22] in the valley.",
        f"{ROSE}, against {{20}} in the valley.",
        f"{ROSE} and that in the valley by {{20}}.",
        f"{ROSE} and that in the valley by [15].",
    ],
)
def test_what_is_set_against_a_change_of_one_is_that_of_another(text: str) -> None:
    assert not misjudged(CLIMATE, "care-homes-heat-plan", text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FELL}, compared with {{4}} for men.",
        f"{FELL}, compared with a fall of [5] for men.",
        "Since 2021 the fall was larger for women than for men ({6} and {4 percentage points}).",
        "Since 2021 the fall was larger for women than for men ([4] and [3 percentage points]).",
        "Since 2021 it has fallen more for women ({6 percentage points}) than for men ({4}).",
        "Since 2021 it has fallen more for women ([4 percentage points]) than for men ([6]).",
        f"{WOMEN}; the corresponding fall for men was from {{15 per cent}} to {{11 per cent}}.",
        f"{WOMEN}; the corresponding fall for men was from [16 per cent] to [10 per cent].",
        f"{WOMEN}. The equivalent figures for men were {{15 per cent}} and {{11 per cent}}.",
        f"{WOMEN}. The equivalent figures for men were [11 per cent] and [15 per cent].",
    ],
)
def test_so_it_is_of_groups(text: str) -> None:
    assert not misjudged(WELLBEING, "often-lonely", text)


@pytest.mark.parametrize(
    "text",
    [
        "The rate for women fell by {4.2%} in 2024, compared with {0.5%} for men.",
        "The rate for women fell by {4.2%} in 2024, compared with [1.5%] for men.",
        "The rate for women fell by {4.2%} in 2024 and that for men by {less than 1%}.",
        # what it came to is no change
        "The rate fell by {146} for women and by {12} for men in 2024, to {3,366} and {2,389} "
        "respectively.",
    ],
)
def test_so_it_is_in_per_cent(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize("rise", ["{22}", "[12]"])
def test_so_it_is_in_swedish(rise: str) -> None:
    """Mellan 2018 och 2022 ökade andelen med 14 procentenheter för flickor och 5 för pojkar."""
    told = "Mellan 2018 och 2022 ökade andelen med {14 procentenheter} bland flickor"
    right = rise.replace("22", "5")
    text = f"{told}, jämfört med {right} bland pojkar."
    assert not misjudged("evaluation/bundles/halsa", "pupils-complaints", text)


@pytest.mark.parametrize(
    "text",
    [
        "Care after falls fell by {3 per cent} in 2024, compared with {4} among women.",
        "Care after falls fell by {3 per cent} in 2024, compared with [6] among women.",
        "Care after falls fell by {3 per cent} in 2024, against {4} for women.",
        "Care after falls fell by {3 per cent} in 2024, against [7] for women.",
    ],
)
def test_per_cent_is_left_out_of_what_a_change_is_compared_with(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)
