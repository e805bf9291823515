"""Changes that are told on: further, in another unit, over the last year, so many years later.

Of the contact bans 25, 28, 31 and 37 per cent were granted from 2021 to 2024; of people who are
often lonely it was 13 per cent in 2019 and 18, 15, 14 and 13 from 2021 to 2024. Those who sought
support were 82, 119 and 144 from 2022 to 2024: 45 and 21 per cent more. In couples 467,
462 and 552 were prosecuted, and 611, 587 and 693 decisions made. Of rape 189, 216 and 229 were
prosecuted. Results were used by 16, 31 and 36 per cent in 2019, 2021 and 2022.
"""

import pytest

from tests.core.claims.marked_words import misjudged

STOCKHOLM, BANS = "examples/stockholm", "contact-bans-granted-share"
SUPPORT, USED = "valj-att-sluta-contacts", "systematic-follow-up-used"
WELLBEING, LONELY = "evaluation/bundles/wellbeing", "often-lonely"
DECISIONS = "För misshandel i parrelation fattades {611}, {587} och {693} beslut 2022–2024. "


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (STOCKHOLM, BANS, "Andelen var {3 procentenheter högre} 2023 än 2022 och "
         "{växte med ytterligare 6} året efter."),
        (STOCKHOLM, BANS, "Andelen var {3 procentenheter högre} 2023 än 2022 och "
         "[växte med ytterligare 5] året efter."),
        (STOCKHOLM, BANS, "Den {ökade med 3 procentenheter} 2023 och med hela {6} året efter."),
        (STOCKHOLM, BANS, "Den {ökade med 3 procentenheter} 2023 och med hela [9] året efter."),
        (STOCKHOLM, SUPPORT, "Antalet {ökade med 37} 2023, och 2024 {tillkom ytterligare 25}."),
        (STOCKHOLM, SUPPORT, "Antalet {ökade med 37} 2023, och 2024 [tillkom ytterligare 35]."),
        (WELLBEING, LONELY, "The share {fell by 3 percentage points} in 2022 and by a further {1} "
         "the year after."),
        (WELLBEING, LONELY, "The share {fell by 3 percentage points} in 2022 and by a further [2] "
         "the year after."),
    ],
)  # fmt: skip
def test_what_something_grew_by_further_is_a_change(bundle: str, indicator: str, text: str) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    "text",
    [
        "Antalet {ökade med 25} under 2024, i procent räknat {21}.",
        "Antalet {ökade med 25} under 2024, vilket i procent räknat är [45].",
        "Antalet {ökade med 25} under 2024. Det är en {ökning som i procent räknat är 21}.",
        "Antalet {ökade med 25} under 2024. Det är en [ökning som i procent räknat är 45].",
        "Fjolårets {119} stödsökande har under 2024 blivit {144}. Det är {25 fler}, eller "
        "{21 procent}.",
        "Fjolårets {119} stödsökande har under 2024 blivit {144}. Det är {25 fler}, eller "
        "[45 procent].",
    ],
)
def test_a_change_in_another_unit_is_the_same_change(text: str) -> None:
    assert not misjudged(STOCKHOLM, SUPPORT, text)


@pytest.mark.parametrize(
    "text",
    [
        DECISIONS + "Det senaste året blev besluten {106 fler}, uttryckt i procent {18}.",
        DECISIONS + "Det senaste året blev besluten [82 fler].",
        DECISIONS + "Det senaste året blev besluten {106 fler}, uttryckt i procent [13].",
    ],
)
def test_the_last_year_is_one_step(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (STOCKHOLM, USED, "Andelen {steg} från {16 procent} 2019 till {31} två år senare och {36} "
         "år 2022."),
        (STOCKHOLM, USED, "Andelen {steg} från {16 procent} 2019 till [36 procent] två år senare."),
        (STOCKHOLM, "prosecutions", "Från {189} lagförda för våldtäkt 2022 till {229} två år "
         "senare är det en {ökning med 21 procent}."),
        (STOCKHOLM, "prosecutions", "Från {189} lagförda för våldtäkt 2022 till {229} två år "
         "senare är det en [ökning med 14 procent]."),
        (WELLBEING, LONELY, "The share {rose} from {13%} in 2019 to {18%} two years later."),
        (WELLBEING, LONELY, "The share {fell} from {18%} in 2021 to [13%] two years later."),
    ],
)  # fmt: skip
def test_so_long_later_is_counted_from_the_start(bundle: str, indicator: str, text: str) -> None:
    assert not misjudged(bundle, indicator, text)
