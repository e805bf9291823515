"""References in plain words and captions, in the words of each language."""

import pytest

from lagesbild.core.claims.edition_texts import SentencesOf
from lagesbild.core.claims.references import captions, references
from lagesbild.core.document.inline import TargetKind
from lagesbild.core.language.lexicon import lexicon

TABLE, FIGURE = TargetKind.TABLE, TargetKind.FIGURE
COMMITMENT, GOAL = TargetKind.COMMITMENT, TargetKind.GOAL


def referred(text: str, language: str) -> list[tuple[TargetKind, str]]:
    found = references(SentencesOf(text, lexicon(language)))
    return [(each.kind, each.name) for each in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Det visar tabell 5 och 6.", [(TABLE, "5"), (TABLE, "6")]),
        ("sv", "Det visar tabellerna 5 och 6.", [(TABLE, "5"), (TABLE, "6")]),
        ("sv", "Det visar figurerna 2 och 3.", [(FIGURE, "2"), (FIGURE, "3")]),
        ("sv", "Det visar tabell 4, 5 och 6.", [(TABLE, "4"), (TABLE, "5"), (TABLE, "6")]),
        ("sv", "Som framgår av tabell 4, 70 program fullföljdes.", [(TABLE, "4")]),
        ("sv", "Det visas under mål 4.", [(GOAL, "4")]),
        ("sv", "Åtagandena 2.7 och 2.8 pågår.", [(COMMITMENT, "2.7"), (COMMITMENT, "2.8")]),
        ("sv", "Det visar table 5.", []),
        ("sv", "Det hör till de globala hållbarhetsmålen, mål 5.", []),
        ("en", "As tables 5 and 6 show.", [(TABLE, "5"), (TABLE, "6")]),
        ("en", "As chart 2 and graph 3 show.", [(FIGURE, "2"), (FIGURE, "3")]),
        ("en", "It belongs to goal 4.", [(GOAL, "4")]),
        ("en", "Commitments 2.7 and 2.8 go on.", [(COMMITMENT, "2.7"), (COMMITMENT, "2.8")]),
        ("en", "As tabell 5 shows.", []),
        ("en", "It belongs to sustainable development goal 5.", []),
    ],
)
def test_what_is_pointed_at_by_number(
    language: str, text: str, expected: list[tuple[TargetKind, str]]
) -> None:
    assert referred(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "kind", "title"),
    [
        ("sv", "Tabell 5. Utfallet", TABLE, "Utfallet"),
        ("sv", "Diagram 5: Utfallet", FIGURE, "Utfallet"),
        ("en", "Table 5. The outcome", TABLE, "The outcome"),
        ("en", "**Chart 5.** The outcome", FIGURE, "The outcome"),
    ],
)
def test_a_caption_has_a_number_and_a_title(
    language: str, text: str, kind: TargetKind, title: str
) -> None:
    assert captions(text, language)[kind]["5"].title == title


def test_a_caption_in_another_language_is_none() -> None:
    assert not captions("Tabell 5. Utfallet", "en")
    assert not captions("Table 5. The outcome", "sv")
