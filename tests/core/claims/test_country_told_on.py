"""Behind a sentence of the country or the median alone, “it” is that of the country or median.

Of the county, as before, where the sentence told of both.
"""

import pytest

from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
HEALTH, REGION = "evaluation/bundles/halsa", "evaluation/bundles/regionen"
HEAT = "Emergency visits because of heat among those aged 65 or older"
STAFF = "Antalet elever per tjänst i elevhälsan var {119} läsåret 2023/2024"
FIRMS = "Antalet nystartade företag per 1 000 invånare var {9,0} år 2024."
PLANS = "The share of reviewed care plans was {75 per cent} in 2024"


@pytest.mark.parametrize(
    ("bundle", "text"),
    [
        (CLIMATE, f"{HEAT} were {{44.8}}. The national median was {{42.3}} in 2024. It had been "
         "{39.6} the year before."),
        (CLIMATE, f"{HEAT} were {{44.8}}. The national median was {{42.3}} in 2024. It had been "
         "[35.2] the year before."),
        (CLIMATE, f"{HEAT} were {{44.8}}. The national median is another yardstick. In 2023 it "
         "was {39.6} and in 2024 {42.3}, {a 7 per cent increase} as compared with the county's "
         "{27}."),
        (HEALTH, f"{STAFF}. Rikets median var {{131}}. Läsåret innan var den {{132}}."),
        (HEALTH, f"{STAFF}. Rikets median var {{131}}. Läsåret innan var den [126]."),
        (REGION, f"{FIRMS} Rikets median är {{9,9}}. Ett år tidigare var den {{10,1}}."),
        (REGION, f"{FIRMS} Rikets median är {{9,9}}. Ett år tidigare var den [9,3]."),
    ],
)  # fmt: skip
def test_it_is_that_of_the_median_that_was_told_alone(bundle: str, text: str) -> None:
    assert not misjudged(bundle, "", text)


@pytest.mark.parametrize(
    ("bundle", "text"),
    [
        (
            HEALTH,
            f"{STAFF}, att jämföra med rikets median på {{131}}. Läsåret innan var det {{126}}.",
        ),
        (
            HEALTH,
            f"{STAFF}, att jämföra med rikets median på {{131}}. Läsåret innan var det [132].",
        ),
        (WELLBEING, f"{PLANS}, ahead of the median of Tarrow ({{71}}). In 2022 it was {{66}}."),
        (WELLBEING, f"{PLANS}, ahead of the median of Tarrow ({{71}}). In 2022 it was [67]."),
    ],
)
def test_it_is_that_of_the_county_where_both_were_told(bundle: str, text: str) -> None:
    assert not misjudged(bundle, "", text)
