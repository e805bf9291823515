"""Levels and changes of the country beside those of the own area, whatever the country is called.

Where the data have the median of the country alone, “the national rate” is that.
"""

import pytest

from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
HEALTH, REGION = "evaluation/bundles/halsa", "evaluation/bundles/regionen"


@pytest.mark.parametrize(
    "text",
    [
        "The corresponding national figure was {2,990}.",
        "The corresponding national figure was [2,924].",
        "The county's rate stood at {2,924}; nationally it was {2,990}.",
        "The county's rate stood at {2,924}; nationally it was [2,961].",
        "Nationally, admissions {rose by 1%} in 2024.",
        "Nationally, admissions [fell by 2.9%] in 2024.",
        "The national rate {has risen} every year since 2021.",
        "The national rate [has fallen] every year since 2021.",
        "The county was above the country, where the rate was {2,990}.",
        "The county was above the country, where the rate was [2,924].",
    ],
)
def test_a_national_rate_is_the_median_where_the_data_have_no_more(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize(
    "text",
    [
        "The national median was {2,990}, compared with {2,924} in Wendle.",
        "The national median was {2,990}, compared with [2,961] in Wendle.",
        "Wendle had {2,924} admissions in 2024, while the country had {2,990}.",
        "Wendle had [2,990] admissions in 2024, while the country had {2,990}.",
    ],
)
def test_the_own_area_may_be_called_by_its_name_alone(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize(
    "text",
    [
        "I riket var medianen {64 procent}, jämfört med {71} i Tallås.",
        "I riket var medianen {64 procent}, jämfört med [64] i Tallås.",
    ],
)
def test_so_may_a_swedish_county(text: str) -> None:
    assert not misjudged(HEALTH, "bup-first-visit", text)


def test_a_town_of_that_name_is_not_the_county() -> None:
    text = "The share of residents who are prepared was {58 per cent} in Norvik County in 2024."
    assert not misjudged(CLIMATE, "residents-prepared", text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "fall-injuries", "In 2024 the rate was {below} the national median, at "
         "{2,924} against {2,990}."),
        (WELLBEING, "fall-injuries", "In 2024 the rate was {below} the national median, at "
         "[2,942] against {2,990}."),
        (WELLBEING, "fall-injuries", "In 2024 the rate was {below} the national median, at "
         "{2,924} against [2,961]."),
        (WELLBEING, "care-plan-reviews", "In 2021 the county was {behind} the country, at {64%} "
         "against {65%}; by 2024 it had moved ahead."),
        (WELLBEING, "care-plan-reviews", "In 2021 the county was {behind} the country, at {64%} "
         "against [71%]; by 2024 it had moved ahead."),
        (HEALTH, "bup-first-visit", "Andelen var 2024 {högre} än rikets median, {71} mot "
         "{64 procent}."),
        (HEALTH, "bup-first-visit", "Andelen var 2024 {högre} än rikets median, {71} mot "
         "[62 procent]."),
        (HEALTH, "bup-first-visit", "Andelen låg 2024 {över} medianen i riket, med {71 procent} "
         "mot {64 procent}."),
        (HEALTH, "bup-first-visit", "Andelen låg 2024 {över} medianen i riket, med [77 procent] "
         "mot {64 procent}."),
        (REGION, "employment-rate", "Sysselsättningen var 2024 {över} rikets nivå: "
         "{80,3 procent} mot {79,6}."),
        (REGION, "employment-rate", "Sysselsättningen var 2024 {över} rikets nivå: "
         "[80,6 procent] mot {79,6}."),
    ],
)  # fmt: skip
def test_levels_behind_a_comparison_are_of_its_two_sides(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 the rate was {3,010}, compared with {2,961} nationally; in 2024 it was {2,924}, "
        "compared with {2,990}.",
        "In 2023 the rate was {3,010}, compared with {2,961} nationally; in 2024 it was {2,924}, "
        "compared with [2,961].",
        "Women had {3,366} admissions per 100,000, against {3,440} nationally, and men {2,389}, "
        "against {2,402}.",
        "Women had {3,366} admissions per 100,000, against {3,440} nationally, and men {2,389}, "
        "against [2,401].",
    ],
)
def test_a_bare_level_is_set_beside_as_the_one_before_it(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 the rate was {2,924}, compared with {3,010} in 2023 and {2,990} nationally.",
        "In 2024 the rate was {2,924}, compared with {3,010} in 2023 and [2,961] nationally.",
        "The rate was {2,924}, compared with {2,990} nationally and {3,010} a year earlier.",
        "The rate was {2,924}, compared with {2,990} nationally and [2,961] a year earlier.",
        "From {3,010} in 2023 the rate fell to {2,924}; nationally it was {2,990}.",
        "From {3,010} in 2023 the rate fell to {2,924}; nationally it was [2,961].",
    ],
)
def test_a_level_of_the_country_is_of_the_time_of_the_one_beside_it(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize(
    "text",
    [
        "The share was {75%} (national figure {71%}).",
        "The share was [71%] (national figure {71%}).",
        "Unlike the national figure, the share {rose by 4 percentage points}.",
        "Unlike the national figure, the share [rose by 2 percentage points].",
        "Despite the national rise, the share {rose by 4 percentage points} in 2024.",
        "Despite the national rise, the share [rose by 2 percentage points] in 2024.",
        "The share rose faster than nationally, {by 4 percentage points} in 2024.",
        "The share rose faster than nationally, [by 2 percentage points] in 2024.",
        "The county {overtook} the country in 2023, when its share reached {71%}.",
        "The county {overtook} the country in 2023, when its share reached [69%].",
        "Fernhythe, though still {below} the median, made a gain of {9 percentage points}.",
        "Fernhythe, though still {below} the median, made a gain of [2 percentage points].",
    ],
)
def test_what_only_stands_beside_the_country_is_not_of_it(text: str) -> None:
    assert not misjudged(WELLBEING, "care-plan-reviews", text)


@pytest.mark.parametrize(
    "text",
    [
        "The rate is {lower} than the national median ({2,990}) and lower than in 2023 ({3,010}).",
        "The rate is {lower} than the national median ({2,990}) and lower than in 2023 ([2,961]).",
        "The rate among women is now {below} the national rate for women, {3,440}.",
        "The rate among women is now {below} the national rate for women, [3,366].",
        "The national rate has risen every year since 2021, but that of the county {fell} in 2024.",
        "The national rate has risen every year since 2021, but that of the county [rose] in 2024.",
        "The rate for men in 2023 {exceeded the national one by 13}.",
        "The rate for men in 2023 [exceeded the national one by 31].",
    ],
)
def test_each_is_told_of_its_own_side(text: str) -> None:
    assert not misjudged(WELLBEING, "fall-injuries", text)


@pytest.mark.parametrize("stood", ["{7.3}", "[7.2]"])
def test_who_speaks_is_no_other_area(stood: str) -> None:
    text = (
        "With a mean of {7.4}, the county has {passed the national median}, which stood at "
        f"{stood} in each of the three years for which we have it."
    )
    assert not misjudged(WELLBEING, "life-satisfaction", text)
