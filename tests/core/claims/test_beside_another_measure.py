"""What is beside another measure or another indicator, in size or in how it moved.

Of the decisions on violence in couples there were 587 in 2023 and 693 in 2024, of the persons 462
and 552; of gross violation of a woman 71 and 87, and 71 and 86. Qualified bans rose from 1.16 to
1.71 per 100,000 between 2023 and 2024, suspicions of violation from 615 to 634. Emissions fell by
7.3 per cent in 2023, per inhabitant by 7.8.
"""

import pytest

from tests.core.claims.marked_words import misjudged

STOCKHOLM, REGION = "examples/stockholm", "evaluation/bundles/regionen"
HEALTH, WELLBEING = "evaluation/bundles/halsa", "evaluation/bundles/wellbeing"


@pytest.mark.parametrize(
    "text",
    [
        "För partnermisshandel var besluten {141 fler} än de lagförda 2024.",
        "För partnermisshandel var besluten [114 fler] än de lagförda 2024.",
        "År 2024 fattades {336} beslut om våldtäkt, {107 fler} än antalet lagförda.",
        "År 2024 lagfördes {229} personer för våldtäkt, {107 färre} än det fattades beslut.",
        "År 2024 lagfördes {229} personer för våldtäkt, [117 färre] än det fattades beslut.",
        "År 2024 fattades {336} beslut om våldtäkt, [8 fler] än antalet beslut 2023.",
    ],
)
def test_a_size_beside_another_measure_is_no_change(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    "text",
    [
        "För grov kvinnofridskränkning ökade besluten {mer} än de lagförda mellan 2023 och 2024.",
        "För grov kvinnofridskränkning ökade besluten [mindre] än personerna från 2023.",
        "För grov kvinnofridskränkning har båda ökat sedan 2023, besluten {mer} än personerna.",
        "För grov kvinnofridskränkning har båda ökat sedan 2023, besluten [mindre] än personerna.",
    ],
)
def test_one_measure_may_have_moved_more_than_the_other(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (STOCKHOLM, "qualified-contact-bans-rate",
         "De kvalificerade förbuden ökade {mer} än misstankarna mellan 2023 och 2024."),
        (STOCKHOLM, "qualified-contact-bans-rate",
         "De kvalificerade förbuden ökade [mindre] än misstankarna mellan 2023 och 2024."),
        (REGION, "ev-chargers",
         "Laddpunkterna ökade {mer} än cykelvägarna mellan 2023 och 2024."),
        (REGION, "ev-chargers",
         "Laddpunkterna ökade [mindre] än cykelvägarna mellan 2023 och 2024."),
        (REGION, "emissions",
         "De totala utsläppen minskade {mindre} än de per invånare mellan 2022 och 2023."),
        (REGION, "emissions",
         "De totala utsläppen minskade [mer] än de per invånare mellan 2022 och 2023."),
        (WELLBEING, "befriending-volunteers",
         "Active volunteers rose {more} than travel cards between 2018 and 2019."),
        (WELLBEING, "befriending-volunteers",
         "Active volunteers rose [less] than travel cards between 2018 and 2019."),
    ],
)  # fmt: skip
def test_in_other_units_what_grew_more_did_so_in_percent(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (HEALTH, "suicide-rate", "Suicidtalet har {sjunkit} sedan 2017, bland männen {mer} än "
         "bland kvinnorna."),
        (HEALTH, "suicide-rate", "Suicidtalet har {sjunkit} sedan 2017, bland männen [mindre] än "
         "bland kvinnorna."),
        (WELLBEING, "fall-injuries", "Admissions because of a fall {rose} between 2021 and 2022, "
         "women's {more} than men's."),
        (WELLBEING, "fall-injuries", "Admissions because of a fall {rose} between 2021 and 2022, "
         "women's [less] than men's."),
    ],
)  # fmt: skip
def test_a_clause_without_a_verb_has_that_of_the_one_before(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)
