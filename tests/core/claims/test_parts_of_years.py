"""Levels of quarters and seasons: which of them a bare year, or a season's name, means."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.small_edition import INDICATORS, YEAR, edition

QUARTERS = {"2024-Q1": "140", "2024-Q2": "112", "2024-Q3": "96", "2024-Q4": "121"}
SEASONS = {"2022/2023": "52", "2023/2024": "50"}


def verdicts(text: str, language: str, slug: str, values: Mapping[str, str]) -> list[str]:
    """What is said of a text where an indicator has other periods than years."""
    made = edition(language, ClaimRules())
    like = made.observations.of_indicator(slug, "01")[-1]
    unit = INDICATORS[slug].unit
    mine = [
        replace(like, period=Period.parse(period), value=Measurement(Decimal(value), unit))
        for period, value in values.items()
    ]
    other = replace(made, observations=ObservationFrame.of(mine))
    found = Checker.of(other, Language(language)).check(text, Place(YEAR))
    return [each.judgement.verdict.value for each in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Reported thefts swung between quarters: there were 140 and 96 of them."),
        ("en", "In 2024 the high of reported thefts was 140 and the low 96."),
        ("sv", "År 2024 var de anmälda stölderna 140 och 96 i två av kvartalen."),
    ],
)
def test_levels_beside_a_year_are_of_any_of_its_quarters(language: str, text: str) -> None:
    assert verdicts(text, language, "thefts", QUARTERS) == ["supported", "supported"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In 2024 the high of reported thefts was 141 and the low 96.", "contradicted"),
        ("There were 96 reported thefts in 2024.", "contradicted"),
        ("In 2024 reported thefts were 112, 140, 96 and 121 in the four quarters.", "contradicted"),
        ("In the fourth quarter of 2024 reported thefts were 96, after 140.", "contradicted"),
    ],
)
def test_a_level_of_no_quarter_or_of_another_than_named_is_wrong(text: str, said: str) -> None:
    assert verdicts(text, "en", "thefts", QUARTERS)[0] == said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the season 2023/24, {} per cent of applications were answered."),
        ("sv", "Säsongen 2023/24 var andelen besvarade ansökningar {} procent."),
    ],
)
@pytest.mark.parametrize(("figure", "said"), [("50", "supported"), ("52", "contradicted")])
def test_a_series_of_seasons_is_read_by_its_own_periods(
    language: str, text: str, figure: str, said: str
) -> None:
    assert verdicts(text.format(figure), language, "answered", SEASONS) == [said]
