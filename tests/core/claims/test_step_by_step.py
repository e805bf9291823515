"""Courses that are said of each of several steps: so many changes in a row, each of some years.

In the Swedish bundle transport emitted 520, 515, 500, 440, 450, 430 and 390 from 2017 to 2023, all
sectors 1 480, 1 450, 1 390, 1 260, 1 310, 1 240 and 1 150. The English one had 265, 288, 214, 240,
301, 346 and 389 volunteers from 2018 to 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def last(bundle: str, indicator: str, text: str) -> Verdict:
    """The verdict on the last claim of a text below an indicator's heading."""
    checker = checker_of(f"evaluation/bundles/{bundle}")
    return checker.check(text, Place(2024, indicator=indicator))[-1].verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Det är den andra minskningen i rad.", YES),
        ("Det är den tredje minskningen i rad.", NO),
        ("Det är andra raka minskningen.", YES),
        ("Det är tredje raka minskningen.", NO),
        ("Utsläppen har sjunkit i vart och ett av de två senaste åren.", YES),
        ("Utsläppen har sjunkit i vart och ett av de tre senaste åren.", NO),
        ("År 2023 hade utsläppen sjunkit vart och ett av de två föregående åren.", YES),
        ("År 2023 hade utsläppen sjunkit vart och ett av de tre föregående åren.", NO),
        ("Transporternas utsläpp sjunker i varje kolumn.", NO),
        ("Transporternas utsläpp sjunker vid varje avläsning sedan 2021.", YES),
    ],
)
def test_changes_in_a_row_are_judged_step_by_step(text: str, verdict: Verdict) -> None:
    assert last("regionen", "emissions", text) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Four increases in a row.", YES),
        ("Five increases in a row.", NO),
        ("That makes it the fourth straight increase.", YES),
        ("That makes it the fifth straight increase.", NO),
        ("The number has risen in each of the last four years.", YES),
        ("The number has risen in each of the last five years.", NO),
        ("By 2023 the number had risen in each of the three preceding years.", YES),
        ("By 2022 the number had risen in each of the three preceding years.", NO),
        ("The number has grown with every return since 2020.", YES),
        ("The number has grown with every return since 2018.", NO),
    ],
)
def test_so_are_those_in_english(text: str, verdict: Verdict) -> None:
    assert last("wellbeing", "befriending-volunteers", text) is verdict
