"""What words of size mean in a strategy's texts stands in strategy.toml, if it says so."""

from dataclasses import replace
from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import write_bundle
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.bundles.folders import STRATEGY, bundle, problems_of

CLAIMS = """
[claims]
slight_points = 3
strong_points = 6.5
trend_needs_more_than_chance = true
"""


def _with_claims(folder: Path, claims: str) -> Path:
    return bundle(folder, strategy_toml=STRATEGY + claims)


def test_a_strategy_without_rules_has_the_usual_ones(tmp_path: Path) -> None:
    assert read_bundle(bundle(tmp_path)).strategy.claim_rules == ClaimRules()


def test_rules_are_read_and_the_others_stay_the_usual_ones(tmp_path: Path) -> None:
    rules = read_bundle(_with_claims(tmp_path, CLAIMS)).strategy.claim_rules
    assert rules == replace(
        ClaimRules(), slight_points=3.0, strong_points=6.5, trend_needs_more_than_chance=True
    )


def test_rules_are_written_and_read_back(tmp_path: Path) -> None:
    edition = read_bundle(_with_claims(tmp_path / "first", CLAIMS))
    write_bundle(edition, tmp_path / "second")
    assert read_bundle(tmp_path / "second").strategy == edition.strategy


def test_usual_rules_are_not_written(tmp_path: Path) -> None:
    write_bundle(read_bundle(bundle(tmp_path / "first")), tmp_path / "second")
    assert "claims" not in (tmp_path / "second" / "strategy.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ("slight_point = 3", "slight_point"),
        ('slight_points = "three"', "Expected a number"),
        ("slight_points = nan", "Expected a number"),
        ("most_from = -1", "A size is not less than 0"),
        ("nearly_all_from = 101", "A share is not more than 100"),
        ("marginal_points = 4.5", "raise slight_points"),
    ],
)
def test_a_faulty_rule_is_named_at_its_place(tmp_path: Path, claims: str, said: str) -> None:
    (problem,) = problems_of(_with_claims(tmp_path, f"\n[claims]\n{claims}\n"))
    assert (problem.path, problem.line) == ("strategy.toml", STRATEGY.count("\n") + 3)
    assert said in problem.message
