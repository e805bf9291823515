"""Comparisons by where something lies, by who has passed whom, and of one change beside another.

In the small edition 60, 62, 65, 68, 70 and 73 percent of the girls felt safe from 2019 to 2024, and
81, 80, 83, 79, 80 and 80 of the boys; the country's median of girls was 75 in 2024. Of the towns
Alby had 750 residents per doctor in 2024 and Norrvik 820, the county 800, the country's median 780.
"""

from dataclasses import replace

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from lagesbild.core.language.catalogue import Language
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, edition

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
SAFE = {
    "sv": "Andelen trygga elever i skolan",
    "en": "the share of pupils who feel safe at school",
}
DOCTORS = {"sv": "invånare per läkare", "en": "residents per doctor"}


def comparisons(text: str, language: str) -> list[Claim]:
    """The comparisons that a text claims, in order."""
    claims = checker_of_towns(language).check(text, Place(YEAR))
    return [each for each in claims if each.kind is Kind.COMPARISON]


def verdicts(text: str, language: str) -> list[Verdict]:
    """What is said of the comparisons of a text."""
    return [each.verdict for each in comparisons(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Antalet {} i Alby ligger under Norrvik.", YES),
        ("sv", "Antalet {} i Alby ligger över Norrvik.", NO),
        ("en", "For {}, Norrvik lies above Alby.", YES),
        ("en", "For {}, Norrvik lies below Alby.", NO),
    ],
)
def test_one_area_lies_above_another(language: str, text: str, verdict: Verdict) -> None:
    assert verdicts(text.format(DOCTORS[language]), language) == [verdict]


def test_what_is_spread_over_an_area_lies_nowhere() -> None:
    assert not comparisons("Det finns invånare per läkare spridda över Alby.", "sv")


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "{} har flickorna gått om pojkarna.", NO),
        ("sv", "{} har pojkarna gått om flickorna.", YES),
        ("en", "In {}, the girls have overtaken the boys.", NO),
        ("en", "In {}, the girls were overtaken by the boys.", YES),
    ],
)
def test_who_has_passed_another_lies_above(language: str, text: str, verdict: Verdict) -> None:
    assert verdicts(text.format(SAFE[language]), language) == [verdict]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        (
            "sv",
            "Jämfört med pojkarna är andelen trygga elever i skolan lägre bland flickorna.",
            YES,
        ),
        ("sv", "Jämfört med pojkarna är andelen trygga elever i skolan högre bland flickorna.", NO),
        ("en", "Compared with Norrvik, Alby has fewer residents per doctor.", YES),
        ("en", "Compared with Norrvik, Alby has more residents per doctor.", NO),
    ],
)
def test_the_other_side_may_lead(language: str, text: str, verdict: Verdict) -> None:
    assert verdicts(text, language) == [verdict]


def test_a_side_that_is_not_named_again_is_that_named_before() -> None:
    text = "The number of residents per doctor is above the national median, and in 2024 it was {}."
    assert verdicts(text.format("above"), "en") == [YES, YES]
    assert verdicts(text.format("below"), "en") == [YES, NO]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "2022 och 2024 ökade {} bland flickor mer än bland pojkar.", YES),
        ("sv", "2022 och 2024 ökade {} bland pojkar mer än bland flickor.", NO),
        ("sv", "2022 och 2024 ökade {} bland flickor kraftigare än bland pojkar.", YES),
        ("en", "2022 and 2024 {} rose faster among girls than among boys.", YES),
        ("en", "2022 and 2024 {} rose faster among boys than among girls.", NO),
    ],
)
def test_one_change_is_greater_than_another(language: str, text: str, verdict: Verdict) -> None:
    between = {"sv": "Mellan", "en": "Between"}[language]
    said = text.format(SAFE[language].lower())
    assert verdicts(f"{between} {said}", language) == [verdict]


def renamed(**names: str) -> Checker:
    """A checker of the small edition with other names of some indicators."""
    made = edition("sv", ClaimRules())
    indicators = tuple(
        replace(each, name=names[each.slug], short_name=names[each.slug])
        if each.slug in names
        else each
        for each in made.strategy.indicators
    )
    strategy = replace(made.strategy, indicators=indicators)
    return Checker.of(replace(made, strategy=strategy), Language("sv"))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Stödsamtal med beslut var 2024 vanligare än utan.", NO),
        ("Stödsamtal med beslut var 2024 ovanligare än utan.", YES),
        ("Stödsamtal utan beslut var 2024 vanligare än stödsamtal efter beslut.", YES),
    ],
)
def test_one_word_tells_the_other_indicator(text: str, verdict: Verdict) -> None:
    # 58 and 94 percent in 2024
    check = renamed(
        plans="Kommuner som erbjuder stödsamtal med beslut",
        answered="Kommuner som erbjuder stödsamtal utan beslut",
    ).check(text, Place(YEAR))
    assert [each.verdict for each in check if each.kind is Kind.COMPARISON] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("År 2024 var andelen nöjd personal lägre än elevernas.", YES),
        ("År 2024 var andelen nöjd personal högre än elevernas.", NO),
    ],
)
def test_a_word_of_both_names_is_of_the_one_most_like_it(text: str, verdict: Verdict) -> None:
    # 58 and 94 percent in 2024
    check = renamed(
        plans="Nöjd personal om hur vuxna bemöter elever i skolan",
        answered="Nöjda elever om hur vuxna bemöter elever i skolan",
        content="Elever med frånvaro",
    ).check(text, Place(YEAR))
    assert [each.verdict for each in check if each.kind is Kind.COMPARISON] == [verdict]
