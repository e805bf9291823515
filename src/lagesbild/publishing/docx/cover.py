"""The first page: publisher, title, the strong figure, and that it is a demonstration."""

from lagesbild.core.document.blocks import Cover, Document
from lagesbild.publishing.docx.elements import Element, paragraph, text
from lagesbild.publishing.docx.manuscript import Manuscript
from lagesbild.publishing.docx.pictures import picture


def cover(manuscript: Manuscript, document: Document) -> list[Element]:
    """The cover's paragraphs; of a document without a cover, its title and what goes with it."""
    lines = [
        ("Cover Publisher", document.publisher),
        ("Title", document.title),
        ("Subtitle", document.subtitle),
        ("Cover Date", document.date_text),
        ("Cover Notice", document.demonstration),
    ]
    elements = _paragraphs(manuscript, lines)
    if document.cover:
        elements += _figure(manuscript, document.cover)
    return elements


def _figure(manuscript: Manuscript, cover_page: Cover) -> list[Element]:
    elements = _paragraphs(
        manuscript,
        [("Cover Figure", cover_page.figure), ("Cover Text", cover_page.figure_text)],
    )
    chart = cover_page.chart
    if chart:
        shown = picture(
            manuscript,
            manuscript.drawings[chart],
            title=chart.title,
            description=chart.description,
        )
        elements.append(paragraph(manuscript.styles["Body Text"], [shown]))
    return elements


def _paragraphs(manuscript: Manuscript, lines: list[tuple[str, str]]) -> list[Element]:
    return [paragraph(manuscript.styles[style], [text(words)]) for style, words in lines if words]
