"""What is said in few words: a direction behind its number, a part of a change, shared names."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Place
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.indicator import Dimension, DimensionValue
from tests.core.claims.small_edition import INDICATORS, YEAR, checker, edition

QUARTERS = {
    "2022-Q1": "30",
    "2022-Q2": "80",
    "2022-Q3": "90",
    "2022-Q4": "70",
    "2023-Q1": "40",
    "2023-Q2": "75",
    "2023-Q3": "95",
    "2023-Q4": "60",
}


def quarterly(language: str) -> Edition:
    """The edition, with reported thefts by quarter."""
    made = edition(language, ClaimRules())
    like = made.observations.of_indicator("thefts", "01")[-1]
    unit = INDICATORS["thefts"].unit
    mine = [
        replace(like, period=Period.parse(period), value=Measurement(Decimal(value), unit))
        for period, value in QUARTERS.items()
    ]
    indicators = tuple(
        replace(each, period_kind=PeriodKind.QUARTER) if each.slug == "thefts" else each
        for each in made.strategy.indicators
    )
    strategy = replace(made.strategy, indicators=indicators)
    return replace(made, strategy=strategy, observations=ObservationFrame.of(mine))


def with_a_total(language: str, total: str) -> Edition:
    """The edition, where another indicator calls its total by the names of both groups."""
    made = edition(language, ClaimRules())
    value = DimensionValue("all", total)
    others = tuple(
        replace(each, dimensions=(Dimension("sex", "Sex", (value,)),))
        if each.slug == "calls"
        else each
        for each in made.strategy.indicators
    )
    return replace(made, strategy=replace(made.strategy, indicators=others))


def said(claims: list[Claim]) -> list[tuple[str, str]]:
    return [(each.text, each.judgement.verdict.value) for each in claims]


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        ("en", "Calls to the helpline in 2024: 150, 50% up.", ("50% up", "supported")),
        ("en", "Calls to the helpline in 2024: 150, 40 up.", ("40 up", "contradicted")),
        ("sv", "Samtal till jouren 2024: 150, 50 procent upp.", ("50 procent upp", "supported")),
        ("sv", "Samtal till jouren 2024: 150, 40 upp.", ("40 upp", "contradicted")),
    ],
)
def test_direction_may_close_its_clause(language: str, text: str, claim: tuple[str, str]) -> None:
    assert claim in said([*checker(language).check(text, Place(YEAR))])


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "In 2024 the calls to the helpline saw a rise of a half.", "supported"),
        ("en", "In 2024 the calls to the helpline saw a rise of a quarter.", "contradicted"),
    ],
)
def test_a_part_may_be_what_a_rise_is_of(language: str, text: str, verdict: str) -> None:
    claims = checker(language).check(text, Place(YEAR))
    assert [each.judgement.verdict.value for each in claims] == [verdict]


@pytest.mark.parametrize(
    ("language", "total", "text"),
    [
        (
            "en",
            "Girls and boys",
            "In 2024, 73 and 80 per cent of girls and boys respectively felt safe at school.",
        ),
        (
            "sv",
            "Flickor och pojkar",
            "År 2024 var det 73 respektive 80 procent av flickor och pojkar som var trygga elever i"
            " skolan.",
        ),
    ],
)
def test_groups_are_told_apart_where_the_name_of_both_is_a_total(
    language: str, total: str, text: str
) -> None:
    claims = Checker.of(with_a_total(language, total), Language(language)).check(text, Place(YEAR))
    assert [(each.series[0].dimensions, each.judgement.verdict.value) for each in claims] == [
        ("sex=girls", "supported"),
        ("sex=boys", "supported"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "From 2022 to 2023 the reported thefts decreased by 10."),
        ("sv", "Från 2022 till 2023 minskade de anmälda stölderna med 10."),
    ],
)
def test_a_change_over_years_is_between_like_quarters(language: str, text: str) -> None:
    claims = Checker.of(quarterly(language), Language(language)).check(text, Place(2023))
    assert [(each.judgement.verdict.value, each.periods) for each in claims] == [
        ("supported", ("2022-Q4", "2023-Q4"))
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2023, 95 and 60 reported thefts came in the third and fourth quarters of 2023."),
        ("sv", "Det var 95 och 60 anmälda stölder under det tredje och fjärde kvartalet 2023."),
    ],
)
def test_quarters_may_share_their_noun(language: str, text: str) -> None:
    claims = Checker.of(quarterly(language), Language(language)).check(text, Place(2023))
    assert [(each.text, each.periods) for each in claims] == [
        ("95", ("2023-Q3",)),
        ("60", ("2023-Q4",)),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first quarter of 2023 was the quietest for reported thefts."),
        ("sv", "Första kvartalet 2023 var det lugnaste för anmälda stölder."),
    ],
)
def test_quietest_is_lowest(language: str, text: str) -> None:
    claims = Checker.of(quarterly(language), Language(language)).check(text, Place(2023))
    assert [(each.kind.value, each.judgement.verdict.value) for each in claims] == [
        ("extremum", "contradicted")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "## In short\n\n- Reported thefts in the fourth quarter: 60.\n- Third quarter: 96.\n",
        ),
        (
            "sv",
            "## I korthet\n\n- Anmälda stölder fjärde kvartalet: 60.\n- Tredje kvartalet: 96.\n",
        ),
    ],
)
def test_an_item_of_another_quarter_goes_on_with_its_subject(language: str, text: str) -> None:
    claims = Checker.of(quarterly(language), Language(language)).check(text, Place(2023))
    assert [(each.judgement.verdict.value, each.periods) for each in claims] == [
        ("supported", ("2023-Q4",)),
        ("contradicted", ("2023-Q3",)),
    ]
