"""“No quarter has had more than that one”, “nowhere longer than in Alby”, “has not yet returned”.

Roads were closed most often in the fourth quarter of 2023, homes started most often in 2021.
The wait is longest in Gorsemoor; unemployment among the young highest in Alsele. Of older men
49 per cent were active in 2019 and 47 in 2024, of women 44 and 49.
"""

import pytest

from tests.core.claims.marked_words import misjudged

AGED, REGION, CLIMATE = (
    "evaluation/bundles/wellbeing",
    "evaluation/bundles/regionen",
    "examples/climate",
)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (CLIMATE, "road-closures", "No quarter has had {more} than the fourth quarter of 2023."),
        (CLIMATE, "road-closures", "No quarter has had [more] than the third quarter of 2023."),
        (CLIMATE, "temperature-deviation", "No year was {as warm as} 2020."),
        (CLIMATE, "temperature-deviation", "No year was [as warm as] 2024."),
        (REGION, "youth-unemployment", "Ingenstans är den {lika hög som} i Alsele."),
        (REGION, "youth-unemployment", "Ingenstans är den [lika hög som] i Kvarnberg."),
        (AGED, "befriending-volunteers", "No year has had {more} volunteers than 2024."),
        (AGED, "befriending-volunteers", "No year has had [more] volunteers than 2023."),
        (REGION, "housing-started", "Inget år har {fler} bostäder påbörjats än 2021."),
        (REGION, "housing-started", "Inget år har [fler] bostäder påbörjats än 2020."),
        (REGION, "youth-unemployment", "Ingenstans är den {högre} än i Alsele."),
        (REGION, "youth-unemployment", "Ingenstans är den [högre] än i Kvarnberg."),
        (AGED, "adaptation-wait", "Nowhere is the wait {longer} than in Gorsemoor."),
        (AGED, "adaptation-wait", "Nowhere is the wait [longer] than in Fernhythe."),
        (AGED, "adaptation-wait", "The wait is {longer} in Gorsemoor {than anywhere} else."),
        (AGED, "adaptation-wait", "The wait is [longer] in Fernhythe [than anywhere] else."),
        (AGED, "adaptation-wait", "The wait is {longest} of all in Gorsemoor."),
        (AGED, "adaptation-wait", "The wait is [longest] of all in Fernhythe."),
    ],
)
def test_what_nothing_is_beyond_is_the_highest(bundle: str, indicator: str, text: str) -> None:
    assert misjudged(bundle, indicator, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The share among men has not yet {returned to its 2019 level}.",
        "The share among women has not yet [increased] since 2019.",
        "The share among men is {still below the level of 2019}.",
        "The share among women is [still below the level of 2019].",
    ],
)
def test_what_has_not_yet_come_about_has_not(text: str) -> None:
    assert misjudged(AGED, "active-weekly", text) == []
