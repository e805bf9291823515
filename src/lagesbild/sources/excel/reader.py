"""Workbooks as tables, sheet by sheet."""

import io
from collections.abc import Iterator
from dataclasses import replace

import polars as pl
from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from lagesbild.sources.excel.safety import MOST_CELLS, check_workbook
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.sheets.grid import grid_of
from lagesbild.sources.sheets.tables import tables_in
from lagesbild.sources.table import Table


def read(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The tables of a workbook, at least one. Raises `FileIsRefused`."""
    check_workbook(content, file_name)
    try:
        tables = tuple(_tables(content, file_name))
    except (CalamineError, ValueError, OSError, OverflowError) as error:
        if isinstance(error, FileIsRefused):
            raise
        raise FileIsRefused(
            file_name, "", f"The workbook is damaged ({error}). Save it again in Excel."
        ) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what a fault in Rust arrives as
            raise
        raise FileIsRefused(
            file_name, "", "The workbook is damaged. Save it again in Excel."
        ) from error
    if not tables:
        raise FileIsRefused(
            file_name,
            "",
            "There is no table: no sheet has rows with numbers under column headings. Is it the "
            "right file?",
        )
    return tables


def _tables(content: bytes, file_name: str) -> Iterator[Table]:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        for about in book.sheets_metadata:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            if sheet.total_height * sheet.total_width > MOST_CELLS:
                raise FileIsRefused(file_name, about.name, "The sheet is too large to read.")
            rows = sheet.to_python(skip_empty_area=False)
            merged = tuple(sheet.merged_cell_ranges or ())
            found = tables_in(
                grid_of(rows, merged), name=about.name, address=cell_address(about.name)
            )
            hidden = about.visible != SheetVisibleEnum.Visible
            yield from (_hidden(table) for table in found) if hidden else found


def _hidden(table: Table) -> Table:
    return replace(table, assumed=(*table.assumed, f"The sheet “{table.name}” is hidden."))


def cell_address(sheet: str) -> pl.Expr:
    """The address of a cell as people write it: "Blad1!C7"."""
    column = pl.col("column").cast(pl.Int64) - 1
    letters = [chr(65 + n) for n in range(26)]
    two = ["", *letters]
    last = column % 26
    middle = (column // 26 - 1) % 26 + 1
    first = (column - 702) // 676 + 1
    parts = (
        pl.when(column >= 702).then(first).otherwise(0),
        pl.when(column >= 26).then(middle).otherwise(0),
        last + 1,
    )
    names = pl.Series(two, dtype=pl.String)
    return pl.concat_str(
        pl.lit(f"{sheet}!"), *(pl.lit(names).gather(part) for part in parts), pl.col("row")
    )
