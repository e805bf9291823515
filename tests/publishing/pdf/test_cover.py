"""The cover is one page, whatever is to stand on it, and the foot stays on its page."""

import io
from dataclasses import replace

import pypdf
import pytest

from lagesbild.core.document.blocks import Cover, Document
from lagesbild.publishing.pdf.writer import write_pdf
from tests.publishing.documents import sample_document
from tests.publishing.pdf.drawings import draw

WARNING = ("Siffrorna är hämtade ur en rapport som är publicerad. " * 6)[:300]
TITLE = ("Uppföljning av strategin mot våld i nära relationer och förtryck " * 3).strip()


def cover() -> Cover:
    found = sample_document().cover
    assert found is not None
    return found


CROWDED = replace(cover(), figure="mer än 1\u202f204 personer", figure_text="ord " * 40)
DOCUMENTS = {
    "a long warning": replace(sample_document(), demonstration=WARNING),
    "a long title": replace(sample_document(), title=TITLE),
    "all of it": replace(
        sample_document(), title=TITLE, subtitle=TITLE, demonstration=WARNING, cover=CROWDED
    ),
    "all of it without a chart": replace(
        sample_document(), title=TITLE, demonstration=WARNING, cover=replace(CROWDED, chart=None)
    ),
}


@pytest.fixture(scope="module", params=DOCUMENTS)
def pages(request) -> list[pypdf.PageObject]:
    document: Document = DOCUMENTS[request.param]
    pdf = write_pdf(document, draw=draw)
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def heights(page: pypdf.PageObject) -> list[float]:
    """How far above the foot of the page its texts stand, in points."""
    found: list[float] = []

    def note(text, matrix, text_matrix, _font, _size):
        found.extend([pypdf.mult(text_matrix, matrix)[5]] if text.strip() else [])

    page.extract_text(visitor_text=note)
    return found


def test_the_contents_follow_on_the_next_page(pages):
    assert "mars 2025" in pages[0].extract_text()
    assert pages[1].extract_text().startswith("Innehåll")


def test_everything_stands_a_centimetre_or_more_from_the_edge(pages):
    assert min(height for page in pages[:2] for height in heights(page)) > 28
