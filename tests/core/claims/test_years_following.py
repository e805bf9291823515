"""Levels of the years that follow, years set beside each other, and what each of two years had.

Of crimes against children 58, 62, 65, 60, 56 and 57 per cent were handled in time from 2019 to
2024. Of the contact bans 25, 28, 31 and 37 per cent were granted from 2021 to 2024. Suspicions of
violation were 660, 615 and 634 from 2022 to 2024. Of gross violations of a woman 9, 19 and 19 per
cent were cleared in 2019, 2022 and 2023, of those of integrity 12 and 21 of men in the last two.
In the wellbeing strategy 18, 15, 14 and 13 per cent were often lonely from 2021 to 2024.
"""

import pytest

from tests.core.claims.marked_words import misjudged

STOCKHOLM, IN_TIME = "examples/stockholm", "child-crimes-handled-90-days"
WELLBEING, LONELY = "evaluation/bundles/wellbeing", "often-lonely"
FIRST = "År 2019 handlades {58 procent} av de brott där barn är målsägande inom 90 dagar. "
FIRST_LONELY = "In 2021, {18%} of people aged 65 or older were often lonely. "
IN_BANS = "Åklagarna tog 2023 emot {615} misstankar om överträdelse av kontaktförbud, vilket var "


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "De två följande åren var andelen {62} respektive {65 procent}.",
        FIRST + "De två följande åren var andelen [65] respektive [62 procent].",
        FIRST + "De båda följande åren var andelen {62} och {65 procent}.",
        FIRST + "Därefter följde två år av {förbättring} ({62} respektive {65 procent}), varpå "
        "andelen föll till {60 procent} 2022.",
        FIRST + "Därefter följde två år av [försämring] ([65] respektive [62 procent]), varpå "
        "andelen föll till [56 procent] 2022.",
        FIRST + "Under de följande två åren {ökade} andelen till {65 procent}.",
        FIRST + "Under de följande två åren {ökade} andelen till [62 procent].",
    ],
)
def test_levels_are_of_the_years_that_follow(text: str) -> None:
    assert not misjudged(STOCKHOLM, IN_TIME, text)


@pytest.mark.parametrize(
    "text",
    [
        FIRST_LONELY + "In the following two years the share was {15} and {14%}.",
        FIRST_LONELY + "In the two years that followed the share was [14] and [15%].",
        FIRST_LONELY + "There followed three years of {decline}, to {13%}.",
        FIRST_LONELY + "There followed two years of {decline}, to [13%].",
        "Comparing 2024 with 2021, the share who are often lonely has gone from {18} to {13%}.",
        "Comparing 2024 with 2022, the share who are often lonely has gone from [18] to {13%}.",
        "If 2024 is set beside 2022, the share who are often lonely has {fallen} from {15} to "
        "[14%].",
    ],
)
def test_levels_are_of_the_years_that_follow_in_english(text: str) -> None:
    assert not misjudged(WELLBEING, LONELY, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ställer man 2024 bredvid 2021 har andelen beviljade kontaktförbud gått från {25} till "
        "{37 procent} och andelen brott mot barn handlagda inom 90 dagar från {65} till {57}.",
        "Ställer man 2024 bredvid 2021 har andelen beviljade kontaktförbud gått från [28] till "
        "[31 procent] och andelen brott mot barn handlagda inom 90 dagar från [62] till [56].",
        "Om 2024 jämförs med 2022 har andelen beviljade kontaktförbud {ökat} från {28} till {37}.",
        "Om 2024 jämförs med 2022 har andelen beviljade kontaktförbud {ökat} från [25] till {37}.",
        "Jämför man 2024 med 2022 har beviljade kontaktförbud {ökat med 9 procentenheter}.",
        "Jämför man 2024 med 2022 har beviljade kontaktförbud [ökat med 6 procentenheter].",
    ],
)
def test_years_set_beside_each_other_are_start_and_end(text: str) -> None:
    assert not misjudged(STOCKHOLM, "contact-bans-granted-share", text)


@pytest.mark.parametrize(
    "text",
    [
        IN_BANS + "{45 färre} än 2022, men 2024 hade antalet {stigit} igen, till {634}.",
        IN_BANS + "{45 färre} än 2022, men 2024 hade antalet [sjunkit] igen, till [643].",
    ],
)
def test_what_is_told_next_went_on_from_what_was_told_last(text: str) -> None:
    assert not misjudged(STOCKHOLM, "contact-ban-violation-suspicions", text)


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        ("clearance-gross-violation-woman",
         "Uppklaringen var {9 procent} 2019 och {19 procent} både 2022 och 2023."),
        ("clearance-gross-violation-woman",
         "Uppklaringen var [19 procent] 2019 och {19 procent} både 2022 och 2023."),
        ("clearance-gross-violation-integrity",
         "För kvinnor var andelen {33 procent} 2022 och {31 procent} 2023. För män har den varit "
         "[21 procent] båda dessa år."),
    ],
)  # fmt: skip
def test_a_level_before_that_of_two_years_has_its_own(indicator: str, text: str) -> None:
    assert not misjudged(STOCKHOLM, indicator, text)
