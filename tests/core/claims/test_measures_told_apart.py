"""Two measures that count the same: a word of one of them tells which is meant."""

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
        # those who answered told of 1 000 cases; extrapolated to all it is 1 500
        ("De som svarade uppgav omkring 1 500 upptäckta fall våren 2024.", [NO]),
        ("De som svarade uppgav omkring 1 000 upptäckta fall våren 2024.", [YES]),
        (
            "De som svarade uppgav omkring 1 000 upptäckta fall våren 2024; "
            "uppräknat till alla blir det 1 500.",
            [YES, YES],
        ),
    ],
)
def test_a_word_of_one_measure_tells_which_is_meant(text: str, expected: list[Verdict]) -> None:
    assert [each.verdict for each in checker().check(text, Place(2024))] == expected
