"""Workbooks as tables, sheet by sheet."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

import polars as pl
from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from lagesbild.sources.excel.extent import MOST_CELLS
from lagesbild.sources.excel.safety import Looked, check_workbook
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.sheets.cells import grid_of
from lagesbild.sources.sheets.signs import NumberIsAmbiguous
from lagesbild.sources.sheets.tables import Place, tables_in
from lagesbild.sources.table import Table

LETTERS = 26
MOST_COLUMNS = 2_000
"""Of a sheet. Formats let it have 16,384, which no table of statistics has and which take long."""


def read(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The tables of a workbook, at least one. Raises `FileIsRefused`."""
    looked = check_workbook(content, file_name)
    try:
        with CalamineWorkbook.from_filelike(looked.file) as book:
            looked.file.close()  # the book has all of it
            tables = tuple(_tables(book, looked, file_name))
    except FileIsRefused:
        raise
    except PasswordError as error:
        raise FileIsRefused(
            file_name, "", "The file is locked with a password. Ask for it without one."
        ) from error
    except (CalamineError, ValueError, OSError, OverflowError) as error:
        raise _damaged(file_name, f" ({error})") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what a fault in Rust arrives as
            raise
        raise _damaged(file_name) from error
    if not tables:
        raise FileIsRefused(
            file_name,
            "",
            "There is no table: no sheet has rows with numbers under column headings. Is it the "
            "right file?",
        )
    return tuple(replace(table, assumed=(*looked.assumed, *table.assumed)) for table in tables)


def _damaged(file_name: str, found: str = "") -> FileIsRefused:
    return FileIsRefused(
        file_name, "", f"The workbook is damaged{found}. Open it in Excel and save it again."
    )


def _tables(book: CalamineWorkbook, looked: Looked, file_name: str) -> Iterator[Table]:
    for about in book.sheets_metadata:
        if about.typ == SheetTypeEnum.WorkSheet:
            errors = looked.errors.get(about.name, {})
            yield from _tables_of_sheet(book, about, errors, file_name)


def _tables_of_sheet(
    book: CalamineWorkbook,
    about: SheetMetadata,
    errors: Mapping[tuple[int, int], str],
    file_name: str,
) -> Iterator[Table]:
    sheet = book.get_sheet_by_name(about.name)
    width = sheet.total_width
    if width > MOST_COLUMNS or sheet.total_height * width > MOST_CELLS:
        raise FileIsRefused(file_name, about.name, "The sheet is too large to be read.")
    with _no_collecting():
        rows = sheet.to_python(skip_empty_area=False)
        for (row, column), text in errors.items():
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = text
        grid = grid_of(rows, sheet.merged_cell_ranges or ())
        del rows
    try:
        found = tables_in(grid, Place(about.name, cell_address(about.name)))
    except NumberIsAmbiguous as error:
        cell = f"{about.name}!{_letters(error.column)}{error.row + 1}"
        raise FileIsRefused(file_name, cell, error.message) from error
    if about.visible == SheetVisibleEnum.Visible:
        yield from found
        return
    for table in found:
        yield replace(table, assumed=(*table.assumed, f"The sheet “{about.name}” is hidden."))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Without the collector, which would go through all rows of a large sheet again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def cell_address(sheet: str) -> pl.Expr:
    """The address of a cell as people write it: "Blad1!C7"."""
    letters = pl.lit(_column_names()).gather(pl.col("column").cast(pl.Int64) - 1)
    return pl.concat_str(pl.lit(f"{sheet}!"), letters, pl.col("row").cast(pl.String))


@cache
def _column_names() -> pl.Series:
    return pl.Series([_letters(number) for number in range(MOST_COLUMNS)], dtype=pl.String)


def _letters(column: int) -> str:
    """The name of a column, counted from 0: A, B, C."""
    written = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, LETTERS)
        written = chr(ord("A") + rest) + written
    return written
