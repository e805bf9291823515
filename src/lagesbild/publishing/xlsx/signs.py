"""What stands in for a number, and what is said beside one, in words."""

from collections.abc import Iterable

from lagesbild.core.document.blocks import Cell, Row, Table
from lagesbild.core.document.chart import Mark
from lagesbild.core.language.catalogue import Language

NOTHING = "–"
"""What an empty cell says, so that no cell is empty: there is nothing to say here."""


def mark_word(mark: Mark, language: Language) -> str:
    """The mark in a word or two, for the column of remarks."""
    words = {
        Mark.CORRECTED: language.text("corrected"),
        Mark.REVISED: language.text("revised"),
        Mark.ESTIMATED: language.text("estimated"),
        Mark.PROVISIONAL: language.text("provisional"),
        Mark.ABOUT: language.text("approximate"),
        Mark.LOW_RELIABILITY: language.text("uncertain"),
        Mark.SUPPRESSED: language.text("not shown, to protect individuals"),
        Mark.SMALL_BASE: language.text("few answers"),
        Mark.NOT_COLLECTED: language.text("not collected"),
        Mark.NOT_APPLICABLE: language.text("not applicable"),
        Mark.MISSING: language.text("missing"),
        Mark.BREAK: language.text("not comparable with earlier years"),
    }
    return words[mark]


def has_remarks(table: Table) -> bool:
    """Whether any cell carries a mark or a note, so that the table needs a column for them."""
    return any(cell.marks or cell.note for row in table.rows for cell in (row.header, *row.cells))


def remarks(table: Table, row: Row, language: Language) -> str:
    """All marks and notes of a row, each with the column it is about, in one text."""
    labels = tuple(column.label for column in table.columns)
    said = []
    for label, cell in zip(labels, (row.header, *row.cells), strict=True):
        words = [mark_word(mark, language) for mark in cell.marks]
        if cell.note:
            words.append(table.notes[cell.note - 1].rstrip("."))
        if words:
            said.append(f"{label}: {', '.join(words)}.")
    return " ".join(said) or NOTHING


def general_notes(table: Table) -> tuple[str, ...]:
    """The notes that no cell refers to: they are about the whole table."""
    used = {cell.note for row in table.rows for cell in (row.header, *row.cells)}
    return tuple(note for number, note in enumerate(table.notes, 1) if number not in used)


def signs_of(table: Table, language: Language) -> tuple[tuple[str, str], ...]:
    """The signs in a table with what they mean, with the one this workbook adds."""
    known = dict(table.symbols)
    if NOTHING not in known and _has_empty_cells(table):
        known[NOTHING] = language.text("nothing to report here")
    return tuple(known.items())


def all_signs(tables: Iterable[Table], language: Language) -> tuple[tuple[str, str], ...]:
    """The signs of a workbook: each once for every meaning it has, in order of appearance."""
    return tuple(dict.fromkeys(sign for table in tables for sign in signs_of(table, language)))


def _has_empty_cells(table: Table) -> bool:
    cells: Iterable[Cell] = (cell for row in table.rows for cell in (row.header, *row.cells))
    empty = any(cell.number is None and not cell.text and not cell.content for cell in cells)
    silent = has_remarks(table) and any(
        not any(cell.marks or cell.note for cell in (row.header, *row.cells)) for row in table.rows
    )
    return empty or silent or not table.rows
