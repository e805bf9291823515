"""The blocks of a document, each written in its own way."""

from collections.abc import Iterator
from functools import singledispatchmethod

from lagesbild.core.document.blocks import (
    Block,
    Contents,
    FactList,
    Figure,
    Heading,
    ListBlock,
    Notice,
    Paragraph,
    Table,
)
from lagesbild.publishing.docx.captions import caption
from lagesbild.publishing.docx.contents import contents
from lagesbild.publishing.docx.elements import Element, paragraph, run, text, w
from lagesbild.publishing.docx.footnotes import Footnotes
from lagesbild.publishing.docx.inlines import InlineWriter, Look
from lagesbild.publishing.docx.manuscript import Manuscript
from lagesbild.publishing.docx.numbering import indent, place_in_list
from lagesbild.publishing.docx.outline import Entry
from lagesbild.publishing.docx.pictures import picture
from lagesbild.publishing.docx.tables import TableWriter

LONGEST_HANGING_TERM = 17
"""Characters that fit beside a fact's text; a longer term has a line of its own above it."""


class BlockWriter:
    """Writes blocks in order; headings are taken from the outline as they come."""

    def __init__(
        self, manuscript: Manuscript, footnotes: Footnotes, entries: tuple[Entry, ...]
    ) -> None:
        self._manuscript = manuscript
        self._styles = manuscript.styles
        self._entries = entries
        self._coming: Iterator[Entry] = iter(entries)
        self._inlines = InlineWriter(manuscript, manuscript.body, footnotes.write)
        self._tables = TableWriter(manuscript, self._inlines)

    @singledispatchmethod
    def write(self, block: Block) -> list[Element]:
        """The paragraphs and tables that a block becomes."""
        raise TypeError(f"Word has no way to write a {type(block).__name__}")

    @write.register
    def _heading(self, heading: Heading) -> list[Element]:
        entry = next(self._coming)
        bookmarks = self._manuscript.bookmarks
        content = bookmarks.around(entry.bookmark, self._inlines.runs(heading.content))
        if heading.target:
            content = bookmarks.around(bookmarks.name(heading.target), content)
        properties = []
        if heading.numbered:
            properties.append(place_in_list(self._manuscript.numbering.headings, entry.level - 1))
        return [paragraph(self._styles[f"Heading {entry.level}"], content, *properties)]

    @write.register
    def _paragraph(self, block: Paragraph) -> list[Element]:
        style = self._styles["Lead" if block.lead else "Body Text"]
        return [paragraph(style, self._inlines.runs(block.content))]

    @write.register
    def _list(self, block: ListBlock, level: int = 0) -> list[Element]:
        numbering = self._manuscript.numbering
        number = numbering.ordered() if block.ordered else numbering.bullets
        style = self._styles["List Number" if block.ordered else "List Bullet"]
        elements: list[Element] = []
        for item in block.items:
            marked = False
            for part in item:
                if isinstance(part, ListBlock):
                    elements += self._list(part, level + 1)
                    continue
                properties = (
                    (place_in_list("0", 0), indent(level, hanging=False))
                    if marked
                    else (place_in_list(number, level),)
                )
                marked = True
                runs = self._inlines.runs(part.content)
                elements.append(paragraph(style, runs, *properties))
        return elements

    @write.register
    def _figure(self, figure: Figure) -> list[Element]:
        drawing = self._manuscript.drawings[figure.chart]
        shown = picture(
            self._manuscript, drawing, title=figure.title, description=figure.chart.description
        )
        keep = bool(figure.notes or figure.source)
        notes = [
            paragraph(self._styles["Table Note"], [text(note)], w("keepNext"))
            for note in figure.notes
        ]
        return [
            paragraph(self._styles["Figure"], [shown], w("keepNext")),
            caption(self._manuscript, figure.target, figure.title, figure.number, keep=keep),
            *notes,
            *([self._tables.source(figure.source)] if keep else []),
        ]

    @write.register
    def _notice(self, notice: Notice) -> list[Element]:
        heading = paragraph(self._styles["Notice Heading"], [text(notice.title)], w("keepNext"))
        said = paragraph(self._styles["Notice"], self._inlines.runs(notice.content))
        return [heading, said]

    @write.register
    def _facts(self, block: FactList) -> list[Element]:
        bold = Look(bold=True).properties()
        return [
            paragraph(
                self._styles["Fact"],
                [
                    text(term, bold),
                    run(w("tab" if len(term) <= LONGEST_HANGING_TERM else "br")),
                    *self._inlines.runs(content),
                ],
            )
            for term, content in block.facts
        ]

    @write.register
    def _table(self, table: Table) -> list[Element]:
        return self._tables.write(table)

    @write.register
    def _contents(self, block: Contents) -> list[Element]:
        return contents(self._manuscript, block.title, self._entries)
