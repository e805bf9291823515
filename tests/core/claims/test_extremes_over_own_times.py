"""Extremes that are said of one group's own times, or of all groups at one time."""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
HALSA, REGIONEN = "evaluation/bundles/halsa", "evaluation/bundles/regionen"
WELLBEING, STOCKHOLM = "evaluation/bundles/wellbeing", "examples/stockholm"


def _extreme(bundle: str, indicator: str, text: str) -> Verdict:
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    return next(each.verdict for each in claims if each.kind is Kind.EXTREMUM)


@pytest.mark.parametrize(
    ("bundle", "indicator", "text", "verdict"),
    [
        # men are above women each year; their own highest is of 2019
        (HALSA, "suicide-rate", "Sitt högsta värde hade männen 2017.", NO),
        (HALSA, "suicide-rate", "Sitt högsta värde hade männen 2019.", YES),
        (HALSA, "alcohol-pupils", "Bland flickorna i nian var andelen som lägst 2018.", NO),
        (HALSA, "alcohol-pupils", "Bland flickorna i nian var andelen som lägst 2021.", YES),
        (HALSA, "alcohol-pupils", "Aldrig tidigare har så många flickor i nian druckit.", YES),
        (
            HALSA, "alcohol-pupils",
            "Aldrig tidigare har så många flickor på gymnasiet druckit alkohol.", NO,
        ),
        (WELLBEING, "adaptation-wait", "Brackmere had its longest wait in 2024.", NO),
        (WELLBEING, "adaptation-wait", "Brackmere had its longest wait in 2022.", YES),
    ],
)  # fmt: skip
def test_an_own_highest_is_beside_own_times(
    bundle: str, indicator: str, text: str, verdict: Verdict
) -> None:
    assert _extreme(bundle, indicator, text) is verdict


@pytest.mark.parametrize(
    ("bundle", "indicator", "text", "verdict"),
    [
        # Ekefors has had 14 each time, Lindåsa 12 in 2024
        (HALSA, "loneliness-older", "Lägst 2024 ligger Ekefors.", NO),
        (HALSA, "loneliness-older", "Lägst 2024 ligger Lindåsa.", YES),
        (HALSA, "loneliness-older", "Lägst ligger Ekefors.", NO),
        # Brackmere's own highest is of 2024, and Ellerwick is above it
        (WELLBEING, "care-plan-reviews", "Highest in 2024 was Brackmere.", NO),
        (WELLBEING, "care-plan-reviews", "Highest in 2024 was Ellerwick.", YES),
        (STOCKHOLM, "prosecutions", "Flest personer 2024 lagfördes för våldtäkt.", NO),
        (STOCKHOLM, "prosecutions", "Flest personer 2024 lagfördes för misshandel.", YES),
    ],
)
def test_the_highest_at_a_time_that_leads_is_beside_others(
    bundle: str, indicator: str, text: str, verdict: Verdict
) -> None:
    assert _extreme(bundle, indicator, text) is verdict


@pytest.mark.parametrize(
    ("bundle", "indicator", "text", "verdict"),
    [
        (HALSA, "drink-driving", "Varje år anmäls flest brott under tredje kvartalet.", YES),
        (HALSA, "drink-driving", "Varje år anmäls flest brott under andra kvartalet.", NO),
        (
            WELLBEING, "delayed-discharges",
            "Each year the number was lowest in the third quarter.", YES,
        ),
        (
            WELLBEING, "delayed-discharges",
            "Each year the number was highest in the first quarter.", NO,
        ),
    ],
)  # fmt: skip
def test_a_part_of_each_year_is_beside_the_others_of_its_year(
    bundle: str, indicator: str, text: str, verdict: Verdict
) -> None:
    assert _extreme(bundle, indicator, text) is verdict


@pytest.mark.parametrize(
    ("indicator", "text", "verdict"),
    [
        ("drug-deaths", "Så få dödsfall som 2024 har det inte varit något annat år.", YES),
        ("drug-deaths", "Så få dödsfall som 2023 har det inte varit något annat år.", NO),
        ("drug-deaths", "Så få dödsfall har det inte varit tidigare.", YES),
        ("drug-deaths", "Så många dödsfall har det inte varit tidigare.", NO),
        ("suicide-rate", "Så låg som 2024 har den inte varit vid någon annan mätning.", YES),
        ("drug-deaths", "Ingen notering har varit lägre än den för 2024.", YES),
        ("drug-deaths", "Ingen notering har varit lägre än den för 2023.", NO),
    ],
)
def test_what_was_not_so_before_is_beyond_all_times(
    indicator: str, text: str, verdict: Verdict
) -> None:
    assert _extreme(HALSA, indicator, text) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Störst har nedgången varit i Granlunda.", YES),
        ("Störst har nedgången varit i Mossbo.", NO),
    ],
)
def test_the_greatest_change_may_stand_behind_an_auxiliary(text: str, verdict: Verdict) -> None:
    assert _extreme(HALSA, "loneliness-older", text) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Granlunda låg på 72 kronor utan att någon gång ha lägst kostnad av kommunerna.", YES),
        ("Lindåsa låg på 66 kronor utan att någon gång ha lägst kostnad av kommunerna.", NO),
    ],
)
def test_without_ever_denies(text: str, verdict: Verdict) -> None:
    assert _extreme(HALSA, "prevention-cost", text) is verdict


@pytest.mark.parametrize(
    ("bundle", "indicator", "text", "verdict"),
    [
        # 2024 is lower still
        (HALSA, "suicide-rate", "År 2023 var männens tal lägre än något tidigare år.", YES),
        (HALSA, "suicide-rate", "År 2022 var männens tal lägre än något tidigare år.", NO),
        (HALSA, "suicide-rate", "År 2023 var männens tal lägre än något annat år.", NO),
        (HALSA, "suicide-rate", "År 2023 hade männens tal aldrig tidigare varit så lågt.", YES),
        (
            WELLBEING, "befriending-volunteers",
            "In 2023 there had never before been so many volunteers.", YES,
        ),
        (
            WELLBEING, "befriending-volunteers",
            "In 2021 there had never before been so many volunteers.", NO,
        ),
    ],
)  # fmt: skip
def test_an_earlier_year_is_none_that_came_later(
    bundle: str, indicator: str, text: str, verdict: Verdict
) -> None:
    assert _extreme(bundle, indicator, text) is verdict
