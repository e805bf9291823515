"""Years that are no age and no duration: the strategy states for how many."""

from functools import cache
from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.catalogue import Language

ROOT = Path(__file__).parents[3]
YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@cache
def checker() -> Checker:
    return Checker.of(read_bundle(ROOT / "examples/stockholm"), Language("sv"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Studien av KAST förlängs med 2 år.", [YES]),
        ("Studien av KAST förlängs med tre år.", [NO]),
        ("Studien av KAST har förlängts med två år.", [YES]),
        ("Studien av KAST har förlängts med tre år.", [NO]),
        ("Studien av KAST har pågått i tre år.", []),
        ("Studien följer barn som är tre år.", []),
    ],
)
def test_years_that_the_strategy_states_are_claimed(text: str, expected: list[Verdict]) -> None:
    assert [each.verdict for each in checker().check(text, Place(2024))] == expected
