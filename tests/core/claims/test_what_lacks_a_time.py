"""Indicators that have no value for a time that the text names: the text is about another."""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

PROSECUTED = Place(2024, 6, "prosecutions")


def last(text: str) -> Claim:
    return checker_of("examples/stockholm").check(text, PROSECUTED)[-1]


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
