"""Tables as HTML: captions, headers with scope, marks and notes with what they mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import escape

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.chart import Mark
from lagesbild.core.document.marks import MARK_SIGNS, mark_word
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.html.inlines import InlineWriter

_KINDS = {ColumnKind.TEXT: "", ColumnKind.NUMBER: ' class="n"'}
_WITH_HISTORY = frozenset({Mark.CORRECTED, Mark.REVISED})


@dataclass(frozen=True)
class TableWriter:
    """Writes tables.

    ``histories`` has, by row and column header, the anchor of what is told of a corrected or
    revised value; its mark leads there rather than to what the mark means in general.
    """

    language: Language
    inlines: InlineWriter
    histories: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def write(self, table: Table) -> str:
        """The table in a region that scrolls by itself, with what explains it below."""
        name = table.target.anchor
        head = "".join([self._header(each) for each in table.columns])
        body = "".join([self._row(name, row, table.columns[1:]) for row in table.rows])
        return (
            f'<div class="table" id="{name}">'
            f'<div class="scroll" role="region" aria-labelledby="{name}-title" tabindex="0">'
            f'<table><caption id="{name}-title"><span>{self._caption(table)}</span></caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
            f"{self._below(name, table)}</div>\n"
        )

    def _caption(self, table: Table) -> str:
        number = ""
        if table.number:
            said = escape(self.language.text("Table {number}", number=table.number))
            number = f'<span class="count">{said}.</span> '
        unit = f' <span class="unit">{escape(table.unit)}</span>' if table.unit else ""
        return f"{number}{escape(table.title)}{unit}"

    def _header(self, column: Column) -> str:
        return f'<th scope="col"{_KINDS[column.kind]}>{escape(column.label)}</th>'

    def _row(self, name: str, row: Row, columns: Sequence[Column]) -> str:
        cells = "".join(
            [
                f"<td{_KINDS[column.kind]}>"
                f"{self._cell(name, cell, (row.header.text, column.label))}</td>"
                for cell, column in zip(row.cells, columns, strict=True)
            ]
        )
        return f'<tr><th scope="row">{self._cell(name, row.header, ("", ""))}</th>{cells}</tr>'

    def _cell(self, name: str, cell: Cell, place: tuple[str, str]) -> str:
        text = self.inlines.write(cell.content) if cell.content else str(escape(cell.text))
        if not cell.marks and cell.note is None:
            return text
        return text + self._signs(name, cell, self.histories.get(place, ""))

    def _signs(self, name: str, cell: Cell, history: str) -> str:
        links = [
            self._mark(mark, history if mark in _WITH_HISTORY and history else f"{name}-{mark}")
            for mark in cell.marks
            if mark in MARK_SIGNS
        ]
        if cell.note is not None:
            said = escape(self.language.text("note {number}", number=cell.note))
            links.append(
                f'<a class="mark" href="#{name}-note-{cell.note}" aria-label="{said}">'
                f"{cell.note})</a>"
            )
        return "".join(links)

    def _mark(self, mark: Mark, anchor: str) -> str:
        word = escape(mark_word(mark, self.language))
        return f'<a class="mark" href="#{anchor}" aria-label="{word}">{MARK_SIGNS[mark]}</a>'

    def _below(self, name: str, table: Table) -> str:
        marks = dict.fromkeys(
            mark
            for row in table.rows
            for cell in (row.header, *row.cells)
            for mark in cell.marks
            if mark in MARK_SIGNS
        )
        lines = [self._explained(name, mark) for mark in marks]
        known = {MARK_SIGNS[mark] for mark in marks}
        lines += [
            f"<li><b>{escape(sign)}</b> {escape(meaning)}</li>"
            for sign, meaning in table.symbols
            if sign not in known
        ]
        lines += [
            f'<li id="{name}-note-{number}"><b>{number})</b> {escape(note)}</li>'
            for number, note in enumerate(table.notes, 1)
        ]
        said = f'<ul class="keys">{"".join(lines)}</ul>' if lines else ""
        if table.source:
            source = escape(self.language.text("Source: {source}", source=table.source))
            said += f'<p class="source">{source}</p>'
        return said

    def _explained(self, name: str, mark: Mark) -> str:
        return (
            f'<li id="{name}-{mark.value}"><b>{MARK_SIGNS[mark]}</b> '
            f"{escape(mark_word(mark, self.language))}</li>"
        )
