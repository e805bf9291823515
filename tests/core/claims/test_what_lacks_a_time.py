"""Indicators that have no value for a time that the text names: the text is about another."""

from functools import cache
from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Place, Verdict
from lagesbild.core.language.catalogue import Language

ROOT = Path(__file__).parents[3]
PROSECUTED = Place(2024, 6, "prosecutions")


@cache
def checker() -> Checker:
    return Checker.of(read_bundle(ROOT / "examples/stockholm"), Language("sv"))


def last(text: str) -> Claim:
    return checker().check(text, PROSECUTED)[-1]


@pytest.mark.parametrize(
    ("verb", "verdict"), [("ökat", Verdict.CONTRADICTED), ("minskat", Verdict.SUPPORTED)]
)
def test_what_has_a_single_year_did_not_rise_or_fall(verb: str, verdict: Verdict) -> None:
    text = (
        "De lagförda för partnermisshandel är fler än 2022. "
        f"Köp av sexuell handling av barn har {verb} sedan 2023."
    )
    claim = last(text)
    assert claim.series[0].indicator == "prosecutions"
    assert claim.verdict is verdict


def test_what_no_other_indicator_is_named_for_stays_open() -> None:
    claim = last("## Köp av sexuell handling\n\nUppklarade köp, barn, har ökat sedan 2015.")
    assert claim.verdict is Verdict.NOT_CHECKABLE
