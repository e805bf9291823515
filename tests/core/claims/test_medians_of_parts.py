"""Medians of an indicator's own area: of its districts, where none is told of the area itself."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.small_edition import YEAR, edition

OF_DISTRICTS = {Statistic.MEDIAN: "45", Statistic.LOWEST: "24", Statistic.HIGHEST: "104"}


def verdicts(text: str, language: str) -> list[str]:
    """What is said of a text where calls are known as median, lowest and highest alone."""
    made = edition(language, ClaimRules())
    like = made.observations.of_indicator("calls", "01")[-1]
    mine = [
        replace(like, statistic=each, value=Measurement(Decimal(value), Unit.COUNT))
        for each, value in OF_DISTRICTS.items()
    ]
    other = replace(made, observations=ObservationFrame.of(mine))
    found = Checker.of(other, Language(language)).check(text, Place(YEAR))
    return [each.judgement.verdict.value for each in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "For calls to the helpline the median of the districts was {} in 2024."),
        ("sv", "För samtal till jouren var medianen {} år 2024."),
    ],
)
@pytest.mark.parametrize(("figure", "said"), [("45", "supported"), ("54", "contradicted")])
def test_a_median_of_the_own_area_is_judged(
    language: str, text: str, figure: str, said: str
) -> None:
    assert verdicts(text.format(figure), language) == [said]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A median of 45 calls to the helpline in 2024 hides a range from 24 to 104."),
        ("sv", "En median på 45 samtal till jouren 2024 döljer allt från 24 till 104."),
    ],
)
def test_the_stretch_behind_a_median_is_not_the_medians(language: str, text: str) -> None:
    first, *stretch = verdicts(text, language)
    assert first == "supported"
    assert "contradicted" not in stretch


def test_a_number_beside_ranges_is_beside_the_latest() -> None:
    made = edition("en", ClaimRules())
    like = made.observations.of_indicator("calls", "01")
    mine = [
        replace(like[at], statistic=each, value=Measurement(Decimal(value), Unit.COUNT))
        for at, ends in ((0, ("29", "74")), (-1, ("24", "104")))
        for each, value in zip((Statistic.LOWEST, Statistic.HIGHEST), ends, strict=True)
    ]
    other = Checker.of(replace(made, observations=ObservationFrame.of(mine)), Language("en"))
    (only,) = other.check("There were 90 calls to the helpline.", Place(YEAR))
    assert only.judgement.verdict.value == "not_checkable"
