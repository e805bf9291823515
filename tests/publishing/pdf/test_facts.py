"""Terms with what is said of them: each text has one left edge, and a term hangs beside it."""

import io
from itertools import pairwise

import pypdf
import pytest

from lagesbild.core.document.blocks import Document, FactList, Heading
from lagesbild.publishing.pdf.writer import write_pdf
from tests.publishing.documents import words
from tests.publishing.pdf.drawings import draw
from tests.publishing.pdf.structure import structure

SAID = "alpha " * 60
FACTS = FactList(
    (
        ("Kort", words(SAID)),
        ("Begrepp som bryts över flera rader", words("betakort")),
        ("Sist", words("gammakort")),
    )
)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write_pdf(
        Document(
            title="Prov",
            subtitle="",
            publisher="Exempel",
            language="sv",
            date_text="2024",
            year=2024,
            cover=None,
            blocks=(Heading(1, words("Kapitel")), FACTS),
        ),
        draw=draw,
    )


@pytest.fixture(scope="module")
def places(pdf) -> list[tuple[str, float, float]]:
    """What is written, with its left edge and its height above the foot of the page."""
    found: list[tuple[str, float, float]] = []

    def note(text, matrix, text_matrix, _font, _size):
        made = pypdf.mult(text_matrix, matrix)
        found.extend([(text.strip(), made[4], made[5])] if text.strip() else [])

    pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text(visitor_text=note)
    return found


def _of(places, start: str) -> list[tuple[float, float]]:
    return [(x, y) for text, x, y in places if text.startswith(start)]


def test_all_lines_of_a_text_have_one_left_edge_and_stand_evenly(places):
    lines = _of(places, "alpha")
    assert len(lines) >= 4
    assert {round(x) for x, _ in lines} == {round(_of(places, "betakort")[0][0])}
    steps = [above - below for (_, above), (_, below) in pairwise(lines)]
    assert max(steps) - min(steps) < 0.1


def test_a_term_begins_on_the_first_line_of_its_text(places):
    for term, said in (("Kort", "alpha"), ("Begrepp", "betakort"), ("Sist", "gammakort")):
        assert _of(places, term)[0][1] == pytest.approx(_of(places, said)[0][1], abs=1)
        assert _of(places, term)[0][0] < _of(places, said)[0][0]


def test_a_term_of_several_lines_stays_above_the_next(places):
    lowest = min(
        y for text, _, y in places if text and text in "Begrepp som bryts över flera rader"
    )
    assert lowest - 8 > _of(places, "Sist")[0][1]


def test_terms_are_told_from_their_texts(pdf):
    items = structure(pdf).every("LI")
    assert [each.roles for each in items] == [["Lbl", "LBody"]] * 3
