"""What stands in for a number, and what is said beside one, in words."""

from collections.abc import Iterable

from lagesbild.core.document.blocks import Cell, Row, Table
from lagesbild.core.document.marks import mark_word, sign_of
from lagesbild.core.language.catalogue import Language

NOTHING = "–"
"""What an empty cell says, so that no cell is empty: there is nothing to say here."""


def has_remarks(table: Table) -> bool:
    """Whether any cell carries a mark or a note, so that the table needs a column for them."""
    return any(cell.marks or cell.note for row in table.rows for cell in (row.header, *row.cells))


def remarks(table: Table, row: Row, language: Language) -> str:
    """All marks and notes of a row, each with the column it is about, in one text."""
    labels = tuple(column.label for column in table.columns)
    explained = dict(table.symbols)
    said = []
    for label, cell in zip(labels, (row.header, *row.cells), strict=True):
        words = [explained.get(sign_of(mark)) or mark_word(mark, language) for mark in cell.marks]
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
