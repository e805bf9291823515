"""A new paragraph goes on about what the one before told, without naming it again.

It names a group, an area or a part of the year that this has figures for, or begins with “the
rate” alone. What it says of anything else is not held to that.
"""

import pytest

from lagesbild.core.claims.shapes import Place
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.marked_words import misjudged

WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
HEALTH, REGION = "evaluation/bundles/halsa", "evaluation/bundles/regionen"
HAPPY = "In 2024 satisfaction with life was {7.4} on average.\n\n"
LONELY = "In 2024, {13 per cent} of people aged 65 or older often felt lonely.\n\n"
WAIT = "The median wait for a home adaptation was {45 days} in 2024.\n\n"
SUICIDES = "Självmordstalet var {13,2} per 100 000 invånare 2024.\n\n"
ALONE = "Andelen äldre som besväras av ensamhet var {14 procent} 2024.\n\n"
FIBRE = "Tillgången till snabbt bredband var {91 procent} 2024.\n\n"


@pytest.mark.parametrize(
    ("bundle", "text"),
    [
        (WELLBEING, f"{HAPPY}Men gave {{7.5}} and women {{7.3}}."),
        (WELLBEING, f"{HAPPY}Men gave {{7.5}} and women [7.1]."),
        (WELLBEING, f"{WAIT}In Gorsemoor applicants had to wait {{104 days}}."),
        (WELLBEING, f"{WAIT}In Gorsemoor applicants had to wait [114 days]."),
        (HEALTH, f"{SUICIDES}Bland män var talet {{18,4}} och bland kvinnor {{8,0}}."),
        (HEALTH, f"{SUICIDES}Bland män var talet [18,8] och bland kvinnor [8,5]."),
        (HEALTH, f"{ALONE}I Mossbo var den {{21 procent}} och i Havsnäs {{18}}."),
        (HEALTH, f"{ALONE}I Mossbo var den [23 procent] och i Havsnäs [16]."),
        (HEALTH, f"{ALONE}Rikets median var {{15 procent}}."),
        (HEALTH, f"{ALONE}Rikets median var [17 procent]."),
        (REGION, f"{FIBRE}På landsbygden var andelen {{76 procent}}."),
        (REGION, f"{FIBRE}På landsbygden var andelen [71 procent]."),
    ],
)
def test_a_paragraph_that_names_a_group_or_area_alone_is_of_what_was_told(
    bundle: str, text: str
) -> None:
    assert not misjudged(bundle, "", text)


@pytest.mark.parametrize(
    ("bundle", "text"),
    [
        (WELLBEING, f"{LONELY}Since 2021 the share has dropped by {{5 percentage points}}."),
        (WELLBEING, f"{LONELY}Since 2021 the share has dropped by [8 percentage points]."),
        (WELLBEING, f"{HAPPY}The figure was {{7.2}} in 2023. It has {{risen}} since 2021."),
        (WELLBEING, f"{HAPPY}The figure was [7.6] in 2023. It has [fallen] since 2021."),
        (HEALTH, f"{SUICIDES}Talet har {{minskat}} sedan 2019."),
        (HEALTH, f"{SUICIDES}Talet har [ökat] sedan 2019."),
        (HEALTH, f"{ALONE}Sedan 2020 har andelen minskat med {{3 procentenheter}}."),
        (HEALTH, f"{ALONE}Sedan 2020 har andelen minskat med [5 procentenheter]."),
    ],
)
def test_a_paragraph_of_the_rate_alone_is_of_what_was_told(bundle: str, text: str) -> None:
    assert not misjudged(bundle, "", text)


def test_a_part_of_the_year_says_enough_where_the_figures_are_of_such() -> None:
    told = "In the second half of 2024, {32.0 hectares} of wetland were restored.\n\n"
    assert not misjudged(CLIMATE, "", f"{told}The first half gave {{14.8 hectares}}.")
    assert not misjudged(CLIMATE, "", f"{told}The first half gave [18.4 hectares].")


@pytest.mark.parametrize(
    ("bundle", "text"),
    [
        (HEALTH, f"{SUICIDES}Antalet platser på kursen har ökat från 20 till 30."),
        (HEALTH, f"{SUICIDES}Kursen hölls i Mossbo för 40 deltagare, varav 28 kvinnor."),
        (REGION, f"{FIBRE}Landsbygdens byalag fick stöd till 23 projekt."),
        (WELLBEING, f"{HAPPY}In Gorsemoor a club opened and 34 people joined; seven were men."),
        (WELLBEING, f"{HAPPY}What did the men drink? 12 litres of tea, and the women 40."),
    ],
)
def test_what_a_paragraph_says_of_other_things_is_not_held_to_it(bundle: str, text: str) -> None:
    bare = text.replace("{", "").replace("}", "")
    behind = bare.index("\n\n")
    claims = [e for e in checker_of(bundle).check(bare, Place(2024)) if e.start > behind]
    assert "contradicted" not in {each.verdict.value for each in claims}


def test_a_footnote_goes_on_about_nothing() -> None:
    """Its mark may stand anywhere in the text."""
    told = HAPPY.replace("average.", "average.[^1]") + "[^1]: Men gave 6.1, women 5.9.\n"
    bare = told.replace("{", "").replace("}", "")
    verdicts = [each.verdict.value for each in checker_of(WELLBEING).check(bare, Place(2024))]
    assert verdicts[0] == "supported"
    assert "contradicted" not in verdicts
