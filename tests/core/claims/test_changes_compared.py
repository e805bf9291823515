"""Which change is the greatest, among those of areas and groups.

In the small edition the share of girls who feel safe rose from 70 to 73 percent from 2023 to 2024,
and from 60 in 2019; that of boys fell from 81 to 80 from 2019, and was 80 in 2023, too. Of the two
towns Norrvik went from 740 to 820 residents per doctor in 2024, Alby from 790 to 750, the county
from 805 to 800.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def claim_of(words: str, text: str, language: str = "sv") -> Claim:
    """The claim of a text that has some words."""
    claims = checker_of_towns(language).check(text, Place(YEAR))
    return next(each for each in claims if each.text == words)


@pytest.mark.parametrize(
    ("words", "sentence", "verdict"),
    [
        ("minskat mest", "Antalet invånare per läkare har minskat mest i Alby sedan 2019.", YES),
        # it rose there
        ("minskat mest", "Antalet invånare per läkare har minskat mest i Norrvik sedan 2019.", NO),
        ("ökat mest", "Antalet invånare per läkare har ökat mest i Norrvik sedan 2019.", YES),
        # the change, not the level, of which boys have the higher
        ("störst", "Ökningen av andelen trygga i skolan är störst bland flickor.", YES),
        ("störst", "Ökningen av andelen trygga i skolan sedan 2019 är störst bland pojkar.", NO),
    ],
)
def test_the_greatest_change_is_one_of_areas_or_groups(
    words: str, sentence: str, verdict: Verdict
) -> None:
    claim = claim_of(words, sentence)
    assert (claim.kind, claim.verdict) == (Kind.EXTREMUM, verdict)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Residents per doctor are lower in Alby than in the county.", YES),
        ("Residents per doctor are lower in Norrvik than in the county.", NO),
    ],
)
def test_an_area_may_be_named_by_several_words(sentence: str, verdict: Verdict) -> None:
    assert claim_of("lower", sentence, "en").verdict is verdict
