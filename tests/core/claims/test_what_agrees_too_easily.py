"""Claims that some other figure of the paragraph bears out, and that are wrong all the same."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker


def last(text: str) -> Verdict:
    return checker().check(text, Place(YEAR))[-1].verdict


def test_some_group_is_always_the_highest() -> None:
    text = (
        "## Trygga elever i skolan\n\nBland flickorna var andelen 60 procent 2019. "
        "Bland pojkarna är den 80 procent. Nu är det den högsta andelen."
    )
    assert last(text) is Verdict.CONTRADICTED


def test_a_share_in_words_is_near_too_many_figures() -> None:
    text = (
        "År 2023 hade 50 procent av kommunerna en handlingsplan. År 2021 var andelen 38 procent. "
        "Hälften av kommunerna har handlingsplan."
    )
    assert last(text) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("told", "verdict"),
    [("År 2023 var hälsobetyget 6,0", Verdict.CONTRADICTED),
     ("År 2022 var hälsobetyget 5,7", Verdict.SUPPORTED)],
)  # fmt: skip
def test_a_single_step_is_no_course(told: str, verdict: Verdict) -> None:
    assert last(f"{told}. Nu är det 6,2. Betyget har ökat varje år.") is verdict
