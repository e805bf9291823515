"""Tables: columns as wide as what they hold, marks and notes, and what stands under them."""

from collections.abc import Iterable, Iterator

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.chart import Mark
from lagesbild.core.document.inline import plain_text
from lagesbild.core.document.marks import MARK_SIGNS, mark_word
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import NO_BREAK_SPACE
from lagesbild.publishing.pdf.markup import Anchors, array, call, literal, words

_LONGEST_WHOLE = 30
"""A table with at most this many rows is kept on one page."""

_LINE = 96
"""About how many digits of the common size fit beside each other, between 12 columns."""

_TEXT_WRAPS_AT = 26
"""A column of text need not be wider than this many letters; longer texts wrap."""


def table(block: Table, anchors: Anchors, language: Language) -> str:
    """The table with its caption and what stands under it."""
    numbers = [column.kind is ColumnKind.NUMBER for column in block.columns]
    caption = call(
        "caption",
        literal(language.text("Table {number}", number=block.number) if block.number else ""),
        literal(block.title),
        literal(block.unit),
    )
    called = call(
        "data-table",
        caption=caption,
        columns=array(f"{share}fr" for share in column_shares(block)),
        aligns=array("right" if number else "left" for number in numbers),
        size=f"{_size(block)}pt",
        whole="true" if len(block.rows) <= _LONGEST_WHOLE else "false",
        header=array(literal(column.label) for column in block.columns),
        rows=array(array(_row(row, numbers, anchors)) for row in block.rows),
        lines=array(literal(line) for line in lines_under(block, language)),
    )
    return f"#{called}{anchors.place(block.target)}"


def _row(row: Row, numbers: list[bool], anchors: Anchors) -> Iterator[str]:
    for cell, number in zip((row.header, *row.cells), numbers, strict=True):
        yield _cell(cell, anchors, number=number)


def _cell(cell: Cell, anchors: Anchors, *, number: bool) -> str:
    content = words(cell.content, anchors) if cell.content else literal(cell.text)
    signs = _signs_of(cell)
    return call("marked" if number else "signed", content, literal(signs)) if signs else content


def _signs_of(cell: Cell) -> str:
    """The signs of the cell's marks and the number of its note: "r, 1)"."""
    signs = [MARK_SIGNS[mark] for mark in cell.marks if mark in MARK_SIGNS]
    if cell.note is not None:
        signs.append(f"{cell.note})")
    return f",{NO_BREAK_SPACE}".join(signs)


def column_shares(block: Table) -> tuple[int, ...]:
    """How the width is shared between the columns, in letters."""
    return tuple(
        _letters_of(column, cells)
        for column, cells in zip(block.columns, _columns(block.rows, block.columns), strict=True)
    )


def _columns(rows: Iterable[Row], columns: tuple[Column, ...]) -> list[list[Cell]]:
    kept = [(row.header, *row.cells) for row in rows]
    return [[row[place] for row in kept] for place in range(len(columns))]


def _letters_of(column: Column, cells: list[Cell]) -> int:
    """How many letters wide a column must be to look well.

    Numbers are never broken; texts and headers wrap between words.
    """
    texts = [plain_text(cell.content) if cell.content else cell.text for cell in cells]
    longest_word = max(len(word) for text in [column.label, *texts] for word in text.split(" "))
    longest = max((len(text) for text in texts), default=0)
    wanted = longest if column.kind is ColumnKind.NUMBER else min(longest, _TEXT_WRAPS_AT)
    header = min(len(column.label), max(longest_word, (len(column.label) + 1) // 2))
    return max(wanted, longest_word, header, 4) + 2


def _size(block: Table) -> float:
    """The size of the letters, in points: smaller where the columns would be crowded."""
    needed = sum(column_shares(block))
    return max(6.5, min(9.0, round(9.0 * _LINE / needed, 1)))


def lines_under(block: Table, language: Language) -> tuple[str, ...]:
    """Notes, signs and source, in the order they stand under a table."""
    return (
        *_notes(block),
        *_signs_line(block, language),
        *source_line(block.source, language),
    )


def source_line(source: str, language: Language) -> tuple[str, ...]:
    """The source under a table or figure."""
    return (language.text("Source: {source}", source=source.rstrip(".")) + ".",) if source else ()


def _notes(block: Table) -> Iterator[str]:
    """The notes; one that a cell refers to begins with its number."""
    cells = (cell for row in block.rows for cell in (row.header, *row.cells))
    used = {cell.note for cell in cells}
    for number, note in enumerate(block.notes, start=1):
        yield f"{number}) {note}" if number in used else note


def _signs_line(block: Table, language: Language) -> tuple[str, ...]:
    signs = dict(block.symbols)
    for mark in _marks(block):
        signs.setdefault(MARK_SIGNS[mark], mark_word(mark, language))
    if not signs:
        return ()
    explained = ", ".join(f"{sign} = {meaning}" for sign, meaning in signs.items())
    return (language.text("Explanation of signs: {signs}", signs=explained) + ".",)


def _marks(block: Table) -> tuple[Mark, ...]:
    """The marks beside values, in the order they are met."""
    cells = (cell for row in block.rows for cell in (row.header, *row.cells))
    return tuple(dict.fromkeys(mark for cell in cells for mark in cell.marks if mark in MARK_SIGNS))
