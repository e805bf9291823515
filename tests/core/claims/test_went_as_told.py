"""What is said to have gone as, or otherwise than, what was told of another just before.

In the Swedish bundle 42 percent of the girls in grade 9 drank in 2023 and 46 in 2024, of the boys
31 and 30; from 2018 to 2021 it fell from 44 to 37 and from 39 to 33. In the English one 43, 46, 47
and 49 percent of women were active from 2021 to 2024, and 46, 48, 48 and 47 of men; in 2020 it was
41 and 45.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    checker = checker_of(f"evaluation/bundles/{bundle}")
    return [each.verdict for each in checker.check(text, Place(2024, indicator=indicator))]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bland flickor i årskurs 9 ökade andelen 2024. Det omvända gällde pojkarna.", YES),
        ("Bland flickor i årskurs 9 ökade andelen 2024. Detsamma gällde pojkarna.", NO),
        ("Bland flickor i årskurs 9 ökade andelen 2024; bland pojkarna var det tvärtom.", YES),
        ("Andelen ökade bland flickorna i årskurs 9, och så gjorde den också bland pojkar.", NO),
        ("Flickornas andel i årskurs 9 steg, medan pojkarnas gick åt andra hållet.", YES),
        ("Flickornas andel i årskurs 9 steg, medan pojkarnas gick åt samma håll.", NO),
        ("Andelen ökade bland flickorna i årskurs 9, men inte bland pojkarna.", YES),
        ("Andelen ökade bland flickor i årskurs 9, vilket den inte gjorde bland pojkar.", YES),
        (
            "Åren 2018–2021 sjönk flickornas andel i årskurs 9. Motsvarande gällde pojkar.",
            YES,
        ),
        ("Mellan 2018 och 2021 sjönk flickornas andel i årskurs 9, men inte bland pojkar.", NO),
    ],
)
def test_another_went_as_told_or_the_other_way(text: str, verdict: Verdict) -> None:
    assert verdicts("halsa", "alcohol-pupils", text) == [YES, verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Women's share rose in 2024. The reverse was true of men.", YES),
        ("Women's share rose in 2022. The reverse was true of men.", NO),
        ("Women's share rose in 2022; men's did the same.", YES),
        ("Women's share rose in 2024; men's did the same.", NO),
        ("Women's share rose in 2022 and so did men's.", YES),
        ("Women's share rose in 2024 and so did men's.", NO),
        ("Women's share rose in 2024; for men it did not.", YES),
        ("Women's share rose in 2022; for men it did not.", NO),
        ("The share rose among women in 2024 but not among men.", YES),
        ("The share rose among women in 2022 but not among men.", NO),
        ("Women's share rose between 2020 and 2024. The opposite held for men.", NO),
        ("Women's share has risen every year since 2020, and men's have done the same.", NO),
    ],
)
def test_so_it_is_in_english(text: str, verdict: Verdict) -> None:
    assert verdicts("wellbeing", "active-weekly", text) == [YES, verdict]


def test_what_compares_groups_tells_no_direction() -> None:
    told = "In 2024 more women than men were active. In 2019 it went the other way."
    assert verdicts("wellbeing", "active-weekly", told) == [YES]


def test_a_level_stands_between_what_moved_and_what_is_like_it() -> None:
    told = "Women's share rose in 2024. It was 49 per cent. The same was true of men."
    assert len(verdicts("wellbeing", "active-weekly", told)) == 2
