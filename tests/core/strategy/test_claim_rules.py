"""What words of size mean: the usual rules, and that a text is judged by the strategy's own."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.small_edition import YEAR, checker

RULES = ClaimRules()
YES, LOOSE, NO = Verdict.SUPPORTED, Verdict.IMPRECISE, Verdict.CONTRADICTED

GIRLS = "Andelen trygga flickor i skolan"  # 60, 62, 65, 68, 70 and 73 percent, 2019 to 2024
THEFTS = "Antalet anmälda stölder"  # 210 in 2023, 200 in 2024
DAMAGE = "Antalet fall av skadegörelse"  # 300 in 2023, 330 in 2024
HEALTH = "Hälsobetyget"  # 6.0 in 2023, 6.2 in 2024
ANSWERED = "Andelen besvarade ansökningar"  # 94 and 95 percent in turn


def verdict(text: str, rules: ClaimRules) -> Verdict:
    (claim,) = checker("sv", rules).check(text, Place(YEAR))
    return claim.verdict


@pytest.mark.parametrize("unit", ["points", "percent", "mean"])
def test_the_words_of_size_stand_in_order(unit: str) -> None:
    marginal, slight, strong = (
        getattr(RULES, f"{word}_{unit}") for word in ("marginal", "slight", "strong")
    )
    assert 0 < marginal < slight <= strong


def test_a_share_in_words_is_a_share() -> None:
    assert 50 <= RULES.most_from < RULES.nearly_all_from < 100
    assert 0 < RULES.half_within < 50
    assert 0 < RULES.about_percent < 50


def test_chance_is_left_out_of_account_unless_the_strategy_wants_it() -> None:
    assert RULES.trend_needs_more_than_chance is False


def test_rules_are_compared_by_what_they_say_and_never_change() -> None:
    assert ClaimRules(slight_points=4.0) == RULES != ClaimRules(slight_points=5.0)
    with pytest.raises(FrozenInstanceError):
        RULES.slight_points = 5.0  # type: ignore[misc] # what the test is about


def test_every_rule_has_a_value_of_its_own_kind() -> None:
    kinds = {each.name: type(getattr(RULES, each.name)) for each in fields(ClaimRules)}
    assert {name for name, kind in kinds.items() if kind is bool} == {
        "trend_needs_more_than_chance"
    }
    assert set(kinds.values()) == {float, bool}


@pytest.mark.parametrize(
    ("text", "rule", "size", "within", "beyond"),
    [
        # a change of 3 percentage points
        (f"{GIRLS} har ökat marginellt sedan 2023.", "marginal_points", 3, YES, LOOSE),
        (f"{GIRLS} har ökat något sedan 2023.", "slight_points", 3, YES, LOOSE),
        # a change of 10 percent
        (f"{DAMAGE} har ökat marginellt sedan 2023.", "marginal_percent", 10, YES, LOOSE),
        (f"{DAMAGE} har ökat något sedan 2023.", "slight_percent", 10, YES, LOOSE),
        # a change of 0.2
        (f"{HEALTH} har ökat marginellt sedan 2023.", "marginal_mean", 0.2, YES, LOOSE),
        (f"{HEALTH} har ökat något sedan 2023.", "slight_mean", 0.2, YES, LOOSE),
        # values at most 1 percentage point apart
        (f"{ANSWERED} har varit stabil sedan 2019.", "stable_points", 1, YES, LOOSE),
        # 73 percent, and 70, which is within 4.29 percent of itself
        (f"{GIRLS} var cirka 70 procent 2024.", "about_percent", 4.29, YES, LOOSE),
        # 73 percent, and 75
        ("Tre fjärdedelar av flickorna var trygga 2024.", "half_within", 2, YES, LOOSE),
    ],
)
def test_a_word_of_size_is_right_up_to_what_the_strategy_says(
    text: str, rule: str, size: float, within: Verdict, beyond: Verdict
) -> None:
    assert verdict(text, replace(RULES, **{rule: size})) is within
    assert verdict(text, replace(RULES, **{rule: size * 0.9})) is beyond


@pytest.mark.parametrize(
    ("text", "rule", "size", "short"),
    [
        (f"{GIRLS} har ökat kraftigt sedan 2023.", "strong_points", 3, LOOSE),
        (f"{DAMAGE} har ökat kraftigt sedan 2023.", "strong_percent", 10, LOOSE),
        (f"{HEALTH} har ökat kraftigt sedan 2023.", "strong_mean", 0.2, LOOSE),
        ("Nästan alla flickor var trygga i skolan 2024.", "nearly_all_from", 73, LOOSE),
    ],
)
def test_a_strong_word_is_right_from_what_the_strategy_says(
    text: str, rule: str, size: float, short: Verdict
) -> None:
    assert verdict(text, replace(RULES, **{rule: size})) is YES
    assert verdict(text, replace(RULES, **{rule: size * 1.01})) is short


def test_most_are_those_above_what_the_strategy_says() -> None:
    text = "De flesta flickor var trygga i skolan 2024."
    assert verdict(text, replace(RULES, most_from=72.9)) is YES
    assert verdict(text, replace(RULES, most_from=73.0)) is NO


def test_a_level_and_a_plain_direction_rest_on_no_rule() -> None:
    strict = ClaimRules(**{each.name: 0.0 for each in fields(ClaimRules) if each.type is float})
    assert verdict(f"{THEFTS} var 200 år 2024.", strict) is YES
    assert verdict(f"{THEFTS} har minskat sedan 2023.", strict) is YES
