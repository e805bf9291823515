"""Writing a document as PDF."""

from collections.abc import Callable

from typst import TypstError

from lagesbild.core.document.blocks import Document
from lagesbild.core.document.chart import Chart
from lagesbild.publishing.languages import spoken_for
from lagesbild.publishing.pdf.row_headers import with_row_headers
from lagesbild.publishing.pdf.source import source_of
from lagesbild.publishing.typesetting import typeset_pdf


class DocumentCannotBePrinted(ValueError):
    """The typesetter refused the document: a sign that no font has, a drawing that is none."""


def write_pdf(document: Document, *, draw: Callable[[Chart], str]) -> bytes:
    """The document as a PDF after PDF/UA-1 and PDF/A-3a.

    ``draw`` gives a chart as SVG, 1/96 inch a pixel. The same document gives the same bytes.
    Raises `DocumentCannotBePrinted`.
    """
    source, inputs = source_of(document, language=spoken_for(document.language), draw=draw)
    try:
        pdf = typeset_pdf(source, inputs=inputs)
    except TypstError as refused:
        raise DocumentCannotBePrinted(refused.message) from refused
    return with_row_headers(pdf)
