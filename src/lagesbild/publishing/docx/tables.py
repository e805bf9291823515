"""Tables: caption and unit above, notes, signs and source below, row and column headers."""

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.marks import MARK_SIGNS, mark_word
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.docx.captions import caption
from lagesbild.publishing.docx.columns import Columns, columns_of
from lagesbild.publishing.docx.elements import Element, paragraph, text, w
from lagesbild.publishing.docx.inlines import InlineWriter, Look
from lagesbild.publishing.docx.manuscript import Manuscript

EMU_PER_TWIP = 635
KEPT_TOGETHER = 12
"""Tables of at most so many rows stand on one page; longer ones break between rows."""


class TableWriter:
    """Writes the tables of a document."""

    def __init__(self, manuscript: Manuscript, inlines: InlineWriter) -> None:
        self._manuscript = manuscript
        self._styles = manuscript.styles
        self._inlines = inlines

    def write(self, table: Table) -> list[Element]:
        """The table with all that stands around it."""
        return [
            caption(self._manuscript, table.target, table.title, table.number, keep=True),
            *self._unit(table),
            self._grid(table),
            *self._below(table),
        ]

    def _unit(self, table: Table) -> list[Element]:
        if not table.unit:
            return []
        return [paragraph(self._styles["Table Unit"], [text(table.unit)], w("keepNext"))]

    def _grid(self, table: Table) -> Element:
        layout = columns_of(table, self._manuscript.text_width // EMU_PER_TWIP)
        kept = _kept_rows(len(table.rows), followed=bool(_has_below(table)))
        rows = [
            self._row(row, table.columns, layout, keep=place in kept)
            for place, row in enumerate(table.rows)
        ]
        return w(
            "tbl",
            self._properties(table, layout),
            w("tblGrid", *(w("gridCol", w=str(width)) for width in layout.widths)),
            self._header(table.columns, layout),
            *rows,
        )

    def _properties(self, table: Table, layout: Columns) -> Element:
        look = w(
            "tblLook",
            val="06A0",
            firstRow="1",
            lastRow="0",
            firstColumn="1",
            lastColumn="0",
            noHBand="1",
            noVBand="1",
        )
        return w(
            "tblPr",
            w("tblStyle", val=self._styles["Report Table"]),
            w("tblW", w="5000", type="pct"),
            w("tblLayout", type="autofit"),
            *_cell_sides(layout),
            look,
            w("tblCaption", val=table.title),
            w("tblDescription", val=table.unit or table.title),
        )

    def _header(self, columns: tuple[Column, ...], layout: Columns) -> Element:
        cells = [
            _cell(
                paragraph(
                    self._styles["Table Header"],
                    [text(column.label, Look(size=layout.size).properties())],
                    w("keepNext"),
                    *([w("jc", val="right")] if column.kind is ColumnKind.NUMBER else []),
                ),
                width,
            )
            for column, width in zip(columns, layout.widths, strict=True)
        ]
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)

    def _row(
        self, row: Row, columns: tuple[Column, ...], layout: Columns, *, keep: bool
    ) -> Element:
        cells = [
            _cell(
                paragraph(
                    self._styles[_style(column)],
                    self._content(cell, layout.size),
                    *([w("keepNext")] if keep else []),
                ),
                width,
            )
            for cell, column, width in zip(
                (row.header, *row.cells), columns, layout.widths, strict=True
            )
        ]
        return w("tr", w("trPr", w("cantSplit")), *cells)

    def _content(self, cell: Cell, size: int) -> list[Element]:
        look = Look(size=size)
        plain = [text(cell.text, look.properties())]
        content = self._inlines.runs(cell.content, look) if cell.content else plain
        beside = list(dict.fromkeys(MARK_SIGNS[each] for each in cell.marks if each in MARK_SIGNS))
        if cell.note:
            beside.append(f"{cell.note})")
        if beside:
            content.append(self._sign(f"\u00a0{' '.join(beside)}", size))
        return content

    def _sign(self, words: str, size: int = 0) -> Element:
        return text(words, Look(style=self._styles["Table Mark"], size=size).properties())

    def _below(self, table: Table) -> list[Element]:
        """Notes, signs and source; the last one carries the space after the table."""
        language = self._manuscript.language
        lines = [
            paragraph(self._styles["Table Note"], [self._sign(f"{number})"), text(f" {note}")])
            for number, note in enumerate(table.notes, 1)
        ]
        explained = _explained(table, language)
        if explained:
            signs = "; ".join(f"{sign} = {meaning}" for sign, meaning in explained)
            words = language.text("Signs: {signs}", signs=signs)
            lines.append(paragraph(self._styles["Table Symbols"], [text(words)]))
        return [*lines, self.source(table.source)]

    def source(self, source: str) -> Element:
        """The line with the source, which also parts a table from what follows it."""
        said = self._manuscript.language.text("Source: {source}", source=source) if source else ""
        return paragraph(self._styles["Source"], [text(said)] if said else [])


def _style(column: Column) -> str:
    return "Table Number" if column.kind is ColumnKind.NUMBER else "Table Text"


def _cell_sides(layout: Columns) -> list[Element]:
    """Less space beside what stands in the cells of a crowded table."""
    if not layout.sides:
        return []
    half = str(layout.sides // 2)
    left, right = w("left", w=half, type="dxa"), w("right", w=half, type="dxa")
    return [w("tblCellMar", left, right)]


def _cell(content: Element, width: int) -> Element:
    return w("tc", w("tcPr", w("tcW", w=str(width), type="dxa")), content)


def _explained(table: Table, language: Language) -> tuple[tuple[str, str], ...]:
    """The signs in a table: those it explains itself, and those of its marks."""
    known = dict(table.symbols)
    for row in table.rows:
        for mark in (mark for cell in (row.header, *row.cells) for mark in cell.marks):
            if mark in MARK_SIGNS:
                known.setdefault(MARK_SIGNS[mark], mark_word(mark, language))
    return tuple(known.items())


def _has_below(table: Table) -> bool:
    return bool(table.notes or table.symbols or table.source)


def _kept_rows(count: int, *, followed: bool) -> frozenset[int]:
    """The rows that stay on the page of the next: all of a short table, else the ends."""
    last = count if followed else count - 1
    if count <= KEPT_TOGETHER:
        return frozenset(range(last))
    return frozenset({0, count - 2, *range(count - 1, last)})
