"""Who is ahead, who are level, who lies beyond what was told before, and all that there are.

Of older women 44 per cent were active in 2019 and of men 49, in 2024 49 and 47. Both were as
content with life in 2023, 7.2, and lay apart in 2024. Admissions after falls were above the
median in 2021 to 2023, below it in 2024. Of the oldest 26 per cent are lonely, of all 13.
"""

import pytest

from tests.core.claims.marked_words import misjudged

AGED, REGION = "evaluation/bundles/wellbeing", "evaluation/bundles/regionen"


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        ("active-weekly", "In 2019 the difference was 5 percentage points, with men {ahead}."),
        ("active-weekly", "In 2019 the difference was 5 percentage points, with women [ahead]."),
        ("active-weekly", "Women are thus {ahead}."),
        ("active-weekly", "Men are thus [ahead]."),
        ("active-weekly", "Men had been {ahead} in 2019."),
        ("active-weekly", "Women had been [ahead] in 2019."),
        ("active-weekly", "Men were {behind} in 2024."),
        ("active-weekly", "In 2023 men were [behind]."),
        ("life-satisfaction", "Women had 7.3 in 2024, men 7.5. In 2023 the two had been {level}."),
        ("life-satisfaction", "In 2024 women and men were [level]."),
        ("life-satisfaction", "Men and women were {neck and neck} in 2023."),
        ("life-satisfaction", "Men and women were [neck and neck] in 2024."),
        ("fall-injuries", "In 2024 it was under the median. The year before it was {above}."),
        ("fall-injuries", "In 2024 it was under the median. The year before it was [below]."),
        ("often-lonely", "The oldest are {twice as likely} to be so as people in general."),
        ("often-lonely", "The oldest are [three times as likely] to be so as people in general."),
        ("active-weekly", "Women and men have {converged} since 2019."),
        ("active-weekly", "Women and men have [drifted apart] since 2019."),
    ],
)
def test_who_is_ahead_behind_or_level(indicator: str, text: str) -> None:
    assert misjudged(AGED, indicator, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kvinnor och män låg [jämsides] 2024.",
        "Kvinnor och män har {närmat sig varandra} sedan 2018.",
        "Kvinnor och män har [glidit isär] sedan 2018.",
        "År 2024 låg kvinnor [före] män.",
    ],
)
def test_so_it_is_in_swedish(text: str) -> None:
    assert misjudged(REGION, "employment-rate", text) == []


def test_who_lies_ahead_is_not_what_is_lain_ahead_of() -> None:
    """“Rensjö ligger före”: than the one that was told before, which no word here names."""
    text = "I Rensjö hade 78 procent bredband, mot 75 i Alsele. Rensjö ligger alltså [före]."
    assert misjudged(REGION, "broadband", text) == ["före"]
