"""What is not as high as another, the first change of its kind, and what a peak's year is called.

Youth unemployment was 12.4 per cent in 2020, 10.9 in 2021, 8.7 in 2022, 8.2 in 2023 and 8.5 in
2024; in 2024 it was 9.8 in Kvarnberg and 7.6 in Nordhamn. Of firms 9.6 were started in 2018, 10.4
in 2020, 11.2 in 2021 and fewer each year since then; of homes most in 2021, fewest in 2023.
Of older people 13 per cent were lonely in 2019, 18 in 2021 and 13 in 2024, of the oldest 26.
"""

import pytest

from tests.core.claims.marked_words import misjudged

REGION, AGED, CLIMATE = (
    "evaluation/bundles/regionen",
    "evaluation/bundles/wellbeing",
    "examples/climate",
)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (REGION, "youth-unemployment", "Andelen var 2024 {inte lika hög som} 2022."),
        (REGION, "youth-unemployment", "Andelen var 2024 [inte lika hög som] 2023."),
        (REGION, "youth-unemployment", "Den är {inte lika hög} i Nordhamn som i Kvarnberg."),
        (REGION, "youth-unemployment", "Den är [inte fullt så hög] i Kvarnberg som i Nordhamn."),
        (CLIMATE, "temperature-deviation", "By mean temperature 2024 was {not as warm as} 2020."),
        (CLIMATE, "temperature-deviation", "By mean temperature 2024 was [not as warm as] 2018."),
        (AGED, "often-lonely", "Loneliness is {no lower} than when the strategy began in 2019."),
        (AGED, "often-lonely", "Loneliness is [lower] than when the strategy began in 2019."),
    ],
)
def test_what_is_not_as_high_is_lower(bundle: str, indicator: str, text: str) -> None:
    assert misjudged(bundle, indicator, text) == []


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (REGION, "youth-unemployment", "Den {ökade} 2024, {den första ökningen sedan} 2020."),
        (REGION, "new-firms", "Talet {minskade} 2024, [den första minskningen sedan] 2021."),
        (REGION, "housing-started", "År 2024 {ökade} antalet för första gången sedan 2021."),
        (REGION, "housing-started", "År 2023 [minskade] antalet för första gången sedan 2020."),
        (REGION, "youth-unemployment", "Det är {den enda ökningen} sedan 2020."),
        (REGION, "new-firms", "Nedgången 2024 är [den enda minskningen] sedan 2018."),
        (AGED, "life-satisfaction", "Men's fell in 2023, {the only decrease} in the series."),
        (
            AGED,
            "flu-vaccination",
            "For 65–74 it fell in 2023/2024, [the first fall since] 2020/21.",
        ),
    ],
)
def test_the_first_change_has_none_like_it_before(bundle: str, indicator: str, text: str) -> None:
    assert misjudged(bundle, indicator, text) == []


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (REGION, "housing-started", "Antalet har minskat sedan {rekordåret} 2021."),
        (REGION, "housing-started", "Antalet har minskat sedan [rekordåret] 2020."),
        (REGION, "new-firms", "Nu startas 9,0, att jämföra med {11,2} toppåret 2021."),
        (REGION, "new-firms", "Nu startas 9,0, att jämföra med [10,9] toppåret 2021."),
        (REGION, "new-firms", "År 2021 var {toppåret} för nystartade företag."),
        (REGION, "new-firms", "År 2022 var [toppåret] för nystartade företag."),
        (AGED, "often-lonely", "Loneliness is down from {the peak of} 2021."),
        (AGED, "often-lonely", "Loneliness is down from [its peak in] 2022."),
    ],
)
def test_a_peak_is_of_the_year_that_is_told(bundle: str, indicator: str, text: str) -> None:
    assert misjudged(bundle, indicator, text) == []


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (AGED, "adaptation-wait", "The wait in Gorsemoor is {the longest of the six districts}."),
        (AGED, "adaptation-wait", "The wait in Fernhythe is [the longest of the six districts]."),
        (REGION, "youth-unemployment", "Den är i Alsele {högst av de fyra kommunerna}."),
        (CLIMATE, "temperature-deviation", "It was 1.2 in 2024, the {second-highest} since 2014."),
        (CLIMATE, "temperature-deviation", "It was 1.1 in 2018, the [second-highest] since 2014."),
        (CLIMATE, "road-closures", "The {quarter with most} was the fourth quarter of 2023."),
        (CLIMATE, "road-closures", "The [quarter with most] was the first quarter of 2023."),
        (CLIMATE, "residents-prepared", "The gap between men and women was {widest} in 2019."),
        (CLIMATE, "residents-prepared", "The gap between men and women was [widest] in 2021."),
        (REGION, "employment-rate", "Andelen gick 2024 {åt rätt håll}."),
        (REGION, "youth-unemployment", "Andelen gick 2024 [åt rätt håll]."),
        (AGED, "often-lonely", "In 2024 it {moved in the right direction}."),
        (AGED, "often-lonely", "In 2020 it [moved in the right direction]."),
    ],
)
def test_extremes_and_ways_are_known_by_their_words(bundle: str, indicator: str, text: str) -> None:
    assert misjudged(bundle, indicator, text) == []


@pytest.mark.parametrize(
    ("year", "words"),
    [("2019", "6 percentage points, {the widest}"), ("2021", "3 percentage points, [the widest]")],
)
def test_what_stands_beside_a_gap_is_said_of_it(year: str, words: str) -> None:
    text = f"In {year} the gap between women and men was {words} from 2016 to 2023."
    assert misjudged(CLIMATE, "residents-prepared", text) == []


@pytest.mark.parametrize(
    ("group", "words"),
    [("", "{higher} in 2024 than before the pandemic (46% in 2019)"),
     ("among men ", "[higher] in 2024 than before the pandemic (49% in 2019)")],
)  # fmt: skip
def test_a_bracket_tells_when_the_other_level_was(group: str, words: str) -> None:
    text = f"The share {group}who are physically active was {words}."
    assert misjudged(AGED, "active-weekly", text) == []


def test_a_bracket_behind_a_group_tells_of_that() -> None:
    text = "The share who are physically active was in 2019 {higher} among men than women (44%)."
    assert misjudged(AGED, "active-weekly", text) == []
