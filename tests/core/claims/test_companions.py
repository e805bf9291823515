"""What is counted beside a share, once the share was spoken of: how many there were at all."""

from dataclasses import replace

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.catalogue import Language
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.small_edition import YEAR, edition


def with_companion(language: str) -> Checker:
    """A checker, where vandalism is counted beside the share of municipalities with a plan."""
    made = edition(language, ClaimRules())
    indicators = tuple(
        replace(each, companion_of="plans") if each.slug == "damage" else each
        for each in made.strategy.indicators
    )
    strategy = replace(made.strategy, indicators=indicators)
    return Checker.of(replace(made, strategy=strategy), Language(language))


def test_a_number_beside_a_share_is_that_of_what_is_counted_beside_it() -> None:
    told = "År 2024 hade 58 procent av kommunerna en handlingsplan. Antalet fall var {number}."
    for number, verdict in (("330", Verdict.SUPPORTED), ("340", Verdict.CONTRADICTED)):
        claims = with_companion("sv").check(told.format(number=number), Place(YEAR))
        assert claims[-1].verdict is verdict
        assert {each.indicator for each in claims[-1].series} == {"damage"}


def test_a_share_is_none_of_what_is_counted_beside_it() -> None:
    told = "År 2024 hade 58 procent av kommunerna en handlingsplan. Andelen var 50 procent 2023."
    claims = with_companion("sv").check(told, Place(YEAR))
    assert {each.indicator for each in claims[-1].series} == {"plans"}
