"""What directors of public health and councils write, and what it is about.

The figures are those of the made-up strategies of the corpus, and of the example about climate.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
HALSA = "evaluation/bundles/halsa"

FALLS = "The rate of admissions after falls was {2,924} in 2024.\n\n"


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "fall-injuries", FALLS + "It was higher for women ({3,366}) than men."),
        (WELLBEING, "fall-injuries", FALLS + "The rate for men was [2,401]."),
        (WELLBEING, "fall-injuries", FALLS + "Women had {3,366}, men {2,389}."),
    ],
)
def test_a_section_goes_on_about_the_one_thing_it_was_about(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, "", f"# Goal 2\n\n## Falls\n\n{text}")


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "fall-injuries", "The rate was 3,366 for women and 2,389 for men, a "
         "difference of {41%}."),
        (WELLBEING, "fall-injuries", "The rate was 3,366 for women and 2,389 for men, a "
         "difference of [51%]."),
        (WELLBEING, "fall-injuries", "The rate was 3,366 for women and 2,389 for men, a "
         "difference of {977}."),
        (HALSA, "suicide-rate", "För män var talet 18,4 och för kvinnor 8,0, en skillnad på "
         "{130 procent}."),
        (HALSA, "suicide-rate", "För män var talet 18,4 och för kvinnor 8,0, en skillnad på "
         "[103 procent]."),
        # of shares it is in points
        (WELLBEING, "active-weekly", "49% of women and 47% of men were active, a difference of "
         "[2%]."),
    ],
)  # fmt: skip
def test_how_far_apart_rates_are_may_be_told_in_percent(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "fall-injuries",
         "Between 2023 and 2024 the improvement was {greater among women than among men}."),
        (WELLBEING, "fall-injuries",
         "Between 2023 and 2024 the improvement was [smaller among women than among men]."),
        (HALSA, "suicide-rate",
         "Mellan 2019 och 2024 var förbättringen {större för män än för kvinnor}."),
        (HALSA, "suicide-rate",
         "Mellan 2019 och 2024 var förbättringen [mindre för män än för kvinnor]."),
    ],
)  # fmt: skip
def test_an_improvement_that_is_greater_is_the_greater_change(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "often-lonely", "It rose from {13%} in 2019 to a peak of {18%} in 2021."),
        (WELLBEING, "often-lonely", "It {rose} from 13% in 2019 to a high of [16%] in 2021."),
        (WELLBEING, "often-lonely", "It [fell] from 13% in 2019 to a peak of 18% in 2021."),
        (
            HALSA,
            "drug-deaths",
            "Antalet steg från {40} år 2020 till en topp på {72} dödsfall 2021.",
        ),
        (HALSA, "drug-deaths", "Antalet {steg} från 40 år 2020 till som mest [82] år 2021."),
    ],
)
def test_a_course_may_lead_to_a_peak(bundle: str, indicator: str, text: str) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "befriending-volunteers",
         "It picked up again after 2021, with {301} volunteers in 2022."),
        (WELLBEING, "befriending-volunteers",
         "It picked up again after 2021, with [310] volunteers in 2022."),
        (WELLBEING, "befriending-volunteers", "It rose again, by {61}, in 2022."),
        (HALSA, "prevention-trained", "Antalet tog fart efter 2021, med {438} utbildade 2022."),
        (HALSA, "prevention-trained", "Antalet tog fart efter 2021, med [483] utbildade 2022."),
        (HALSA, "prevention-trained", "Antalet ökade igen 2023, med {174}."),
    ],
)  # fmt: skip
def test_what_a_rise_came_with_is_how_many_there_were(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "delayed-discharges", "In the fourth quarter of 2024 there were 121, fewer "
         "than in Q1 ({140}) but more than in Q2 ({112})."),
        (WELLBEING, "delayed-discharges", "In the fourth quarter of 2024 there were 121, fewer "
         "than in Q1 ([112]) but more than in Q2 ([140])."),
        (WELLBEING, "delayed-discharges",
         "The highest quarterly figure was {171}, in the first quarter of 2023."),
        (WELLBEING, "delayed-discharges",
         "The highest quarterly figure was [158], in the first quarter of 2023."),
        (HALSA, "drug-deaths", "Som flest var de {72}, år 2021."),
        (HALSA, "drug-deaths", "Som flest var dödsfallen [70], år 2021."),
        # what comes next is told of its own time
        (HALSA, "suicide-rate", "Året före var talet {13,9}, och 2019, då det var som högst, "
         "{16,8}."),
    ],
)  # fmt: skip
def test_a_time_is_that_of_the_level_beside_it(bundle: str, indicator: str, text: str) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "often-lonely", "In 2024 it was 9% of those aged 65 to 74, 15% of those aged "
         "75 to 84 and {just over a quarter} ({26%}) of those aged 85 and over."),
        (WELLBEING, "often-lonely", "In 2024 it was 9% of those aged 65 to 74, 15% of those aged "
         "75 to 84 and [just over a third] ([36%]) of those aged 85 and over."),
        (HALSA, "white-snus", "År 2024 använde 17 procent av männen i åldern 30–64 år vitt snus "
         "och {en femtedel} ({20 procent}) av männen i åldern 16–29 år."),
        (HALSA, "white-snus", "År 2024 använde 17 procent av männen i åldern 30–64 år vitt snus "
         "och [en fjärdedel] ([25 procent]) av männen i åldern 16–29 år."),
    ],
)  # fmt: skip
def test_a_group_behind_a_share_told_twice_is_that_of_both(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (CLIMATE, "heat-visits", "For all ages, the county was {above} the median in 2022, and in "
         "2024 it exceeded the median by {0.9}."),
        (CLIMATE, "heat-visits", "For all ages, the county was {above} the median in 2022, and in "
         "2024 it exceeded the median by [0.8]."),
        (CLIMATE, "heat-visits", "For all ages, the county was [above] the median in both 2022 "
         "and 2023, and in 2024 it exceeded the median by {0.9}."),
        (HALSA, "suicide-rate", "Länet låg {över} riket både 2021 och 2022, och 2024 låg det "
         "{under} riket."),
        (HALSA, "suicide-rate", "Länet låg [under] riket både 2021 och 2022, och 2024 låg det "
         "[över] riket."),
    ],
)  # fmt: skip
def test_a_time_that_opens_a_clause_is_not_told_with_those_before(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "adaptation-wait", "In Gorsemoor the wait was 97 days in 2023 and 104 in "
         "2024. Over the period as a whole it has risen by {30 days}."),
        (WELLBEING, "adaptation-wait", "In Gorsemoor the wait was 97 days in 2023 and 104 in "
         "2024. Over the period as a whole it has risen by [7 days]."),
        (HALSA, "prevention-trained", "Under hela perioden har antalet ökat med {475}."),
        (HALSA, "prevention-trained", "Under hela perioden har antalet ökat med [43]."),
        (CLIMATE, "residents-prepared", "Between 2016 and 2023 the share rose from 41 to 50 per "
         "cent among women and from 46 to 54 among men. The increase was [larger] among men."),
        (CLIMATE, "residents-prepared", "Between 2016 and 2023 the share rose from 41 to 50 per "
         "cent among women and from 46 to 54 among men. The increase was {larger} among women."),
        (CLIMATE, "residents-prepared", "Of women {41 per cent} were prepared in 2016 and {50 per "
         "cent} in 2023, an increase of {9 percentage points}."),
        (CLIMATE, "residents-prepared", "Of women {41 per cent} were prepared in 2016 and {50 per "
         "cent} in 2023, an increase of [1 percentage point]."),
    ],
)  # fmt: skip
def test_a_change_is_counted_over_the_stretch_that_is_told(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "care-plan-reviews", "The share is 4 percentage points higher than the Tarrow "
         "median of {71%}."),
        (WELLBEING, "care-plan-reviews", "The share is 4 percentage points higher than the Tarrow "
         "median of [69%]."),
        (WELLBEING, "fall-injuries", "Having been {above} the Tarrow median in 2023, the rate is "
         "now below it."),
        (WELLBEING, "fall-injuries", "Having been [below] the Tarrow median in 2023, the rate is "
         "now below it."),
        (WELLBEING, "care-plan-reviews", "In Gorsemoor {22 case files} were read in 2024."),
        (WELLBEING, "care-plan-reviews", "In Gorsemoor [25 case files] were read in 2024."),
    ],
)  # fmt: skip
def test_what_stands_beside_a_median_or_was_read_is_told_rightly(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (CLIMATE, "road-closures", "The first quarter is the exception: following a revision the "
         "figure is now {17}."),
        (CLIMATE, "road-closures", "The first quarter is the exception: following a revision the "
         "figure is now [13]."),
        (CLIMATE, "road-closures", "There were 53 closures in 2024, a decrease of {25}, or [32 "
         "percentage points], on the previous year."),
        (CLIMATE, "road-closures", "There were 53 closures in 2024, a decrease of {25}, or {32 "
         "per cent}, on the previous year."),
        (CLIMATE, "wetland-restored", "A total of {46.8} hectares was restored in 2024, up on the "
         "{32.8} hectares restored in 2023."),
    ],
)  # fmt: skip
def test_figures_of_parts_of_years_are_told_rightly(bundle: str, indicator: str, text: str) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (CLIMATE, "heat-visits", "Aim: to reduce the rate."),
        (CLIMATE, "wetland-restored", "Target: 100 hectares in 2024."),
        (CLIMATE, "plan-coverage", "Aim: all twelve municipalities by 2028."),
        (CLIMATE, "heat-visits", "Figures from 2020 onwards are not directly comparable with those "
         "for earlier years."),
        (WELLBEING, "often-lonely", "It is not an inevitable part of growing old."),
        (WELLBEING, "befriending-volunteers", "Smaller branches tell us that they lack the staff."),
        (WELLBEING, "delayed-discharges", "Numbers tend to dip in the summer."),
        (HALSA, "drug-deaths", "Mål: att antalet ska minska."),
        (HALSA, "drug-deaths", "Mål: minska antalet till 20."),
        (HALSA, "drug-deaths", "Mål för 2026: högst 20 dödsfall."),
    ],
)  # fmt: skip
def test_what_is_wanted_or_said_of_no_time_claims_nothing(
    bundle: str, indicator: str, text: str
) -> None:
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    assert not claims


def test_a_rise_from_one_group_to_the_next_is_none_over_time() -> None:
    text = (
        "In 2024 {9%} of those aged 65 to 74 often felt lonely, rising to {15%} of those aged 75 "
        "to 84 and {26%} of those aged 85 and over."
    )
    assert not misjudged(WELLBEING, "often-lonely", text)
    claims = checker_of(WELLBEING).check(
        text.replace("{", "").replace("}", ""), Place(2024, indicator="often-lonely")
    )
    assert "rising" not in {each.text for each in claims}


def test_what_hides_behind_a_median_lies_not_below_it() -> None:
    text = "Behind the median, however, waits varied."
    claims = checker_of(WELLBEING).check(text, Place(2024, indicator="adaptation-wait"))
    assert "Behind the median" not in {each.text for each in claims}


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "fall-injuries", "Among men it was {similar to} the median ({2,402})."),
        (WELLBEING, "fall-injuries", "Among women it was [similar to] the median ([3,366])."),
        (HALSA, "suicide-rate", "År 2019 låg talet [i nivå med] rikets."),
        (WELLBEING, "active-weekly", "The figure for men remains {below the level of 2019} (49%)."),
        (WELLBEING, "active-weekly", "The figure for women remains [below the level of 2020]."),
        (WELLBEING, "care-plan-reviews", "Fernhythe remains {below} the Tarrow median, although "
         "its share {rose by 9 percentage points} in a year to reach {66%}."),
        (WELLBEING, "care-plan-reviews", "Fernhythe remains {below} the Tarrow median, although "
         "its share [rose by 4 percentage points] in a year to reach [75%]."),
        (CLIMATE, "care-homes-heat-plan", "Between 2021 and 2024 the share rose from 36 to 56 per "
         "cent in the valley and from 30 to 55 per cent on the fells. As a result, the gap between "
         "the two has narrowed from {6 percentage points} to {1}."),
        (CLIMATE, "care-homes-heat-plan", "Between 2021 and 2024 the share rose from 36 to 56 per "
         "cent in the valley and from 30 to 55 per cent on the fells. As a result, the gap between "
         "the two has narrowed from [3 percentage points] to {1}."),
        (WELLBEING, "care-plan-reviews", "{Three quarters} (75%) of people had their plan "
         "reviewed in 2024."),
        (WELLBEING, "care-plan-reviews", "[Three quarters] (69%) of people had their plan "
         "reviewed in 2022."),
    ],
)  # fmt: skip
def test_what_lies_near_or_below_is_held_to_what_is_meant(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (WELLBEING, "adaptation-wait", "Waits varied more than fourfold between districts."),
        (HALSA, "loneliness-older", "Andelen varierade mer än fyrfalt mellan kommunerna."),
    ],
)
def test_how_far_values_vary_is_no_change(bundle: str, indicator: str, text: str) -> None:
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    assert not [each for each in claims if each.verdict is Verdict.CONTRADICTED]


def test_parts_of_a_year_are_no_parts_of_a_whole() -> None:
    text = "The number rose for three quarters running."
    claims = checker_of(WELLBEING).check(text, Place(2024, indicator="delayed-discharges"))
    assert "three quarters" not in {each.text for each in claims}
