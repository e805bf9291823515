"""Whose figures a text tells: those of the one who speaks, of those who live there, of a place.

There are 800 residents per doctor in the county in 2024, 750 in Alby and 820
in Norrvik; five years before 840, 900 and 700. The country's median is 780. Fewer are better.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE


def last_claim(text: str, language: str = "sv") -> Claim:
    """The last claim of a text."""
    return checker_of_towns(language).check(text, Place(YEAR))[-1]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Läget i Alby\n\nHos oss gick det {} invånare per läkare 2024.", "sv"),
        ("# Läget i Alby\n\nPå våra vårdcentraler gick det {} invånare per läkare 2024.", "sv"),
        ("# Läget\n\nAlbyborna var {} invånare per läkare 2024.", "sv"),
        ("# How Alby is doing\n\nIn 2024 we had {} residents per doctor.", "en"),
        ("# How Alby is doing\n\nIn our town there were {} residents per doctor in 2024.", "en"),
    ],
)
@pytest.mark.parametrize(("figure", "verdict"), [("750", YES), ("800", NO)])
def test_whoever_speaks_tells_of_the_place_that_the_title_names(
    text: str, language: str, figure: str, verdict: Verdict
) -> None:
    assert last_claim(text.format(figure), language).verdict is verdict


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Läget i Alby\n\nI länet gick det, som vi ser, {} invånare per läkare 2024.", "sv"),
        ("# Läget\n\nHos oss gick det {} invånare per läkare 2024.", "sv"),
        ("# How Alby is doing\n\nIn the county we find {} residents per doctor in 2024.", "en"),
    ],
)
def test_whoever_only_tells_is_no_place(text: str, language: str) -> None:
    assert last_claim(text.format("800"), language).verdict is YES
    assert last_claim(text.format("750"), language).verdict is NO


def test_a_speaker_of_whom_the_data_know_nothing_is_no_place() -> None:
    text = "# Läget i Alby\n\nVi hade {} anmälda stölder 2024."
    assert last_claim(text.format("200")).verdict is YES
    assert last_claim(text.format("250")).verdict is NO


def test_the_speaker_on_the_other_side_of_a_comparison_is_not_what_is_told_of_behind_it() -> None:
    text = "# Läget i Alby\n\nNorrvik, som har fler invånare per läkare än vi, hade {} 2024."
    assert last_claim(text.format("820 invånare per läkare")).verdict is YES
    assert last_claim(text.format("750 invånare per läkare")).verdict is NO


def test_a_place_lasts_from_a_sentence_that_claims_nothing() -> None:
    text = "Det skiljer sig. Så till Norrvik. År 2024 gick det {} invånare per läkare."
    assert last_claim(text.format("820")).verdict is YES
    assert last_claim(text.format("800")).verdict is NO


def test_a_place_between_a_median_and_a_figure_has_the_figure() -> None:
    text = "Medianen i riket för invånare per läkare är känd; i länet var det {} 2024."
    assert last_claim(text.format("800 invånare per läkare")).verdict is YES
    assert last_claim(text.format("780 invånare per läkare")).verdict is NO


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Antalet invånare per läkare i Alby har förbättrats sedan 2019.", "sv", YES),
        ("Antalet invånare per läkare i Alby har försämrats sedan 2019.", "sv", NO),
        ("Antalet invånare per läkare i Alby var 2024 bättre än i Norrvik.", "sv", YES),
        ("Invånare per läkare var 2024 sämst i Norrvik.", "sv", YES),
        ("Invånare per läkare var 2024 bäst i Norrvik.", "sv", NO),
        ("Residents per doctor in Alby have improved since 2019.", "en", YES),
        ("Residents per doctor in Alby have deteriorated since 2019.", "en", NO),
        ("In 2024 residents per doctor were worst in Norrvik.", "en", YES),
    ],
)
def test_better_is_lower_where_lower_is_better(text: str, language: str, verdict: Verdict) -> None:
    assert last_claim(text, language).verdict is verdict


def test_better_is_higher_where_the_strategy_does_not_say() -> None:
    assert last_claim("Hälsobetyget har förbättrats sedan 2019.").verdict is YES
