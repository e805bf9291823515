"""The cells of a sheet as columns: what each holds, and its text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

import polars as pl

from lagesbild.sources.sheets.written import Kind, read_cell

Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell of a merged range, as row and column from 0."""


PLAIN_NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"


@dataclass(frozen=True)
class Column:
    """A column: the text of each cell, and its `Kind`."""

    texts: pl.Series
    kinds: pl.Series


@dataclass(frozen=True)
class Grid:
    """A sheet. Rows and columns count from 0."""

    columns: tuple[Column, ...]
    height: int
    merged: tuple[Range, ...] = ()

    @property
    def width(self) -> int:
        return len(self.columns)

    def text(self, row: int, column: int) -> str:
        return str(self.columns[column].texts[row] or "")

    def kind(self, row: int, column: int) -> Kind:
        return Kind(self.columns[column].kinds[row])

    def texts_of(self, row: int) -> list[str]:
        """The texts of a row's cells, left to right."""
        return [self.text(row, column) for column in range(self.width)]

    @cached_property
    def counts(self) -> pl.DataFrame:
        """For each row: how many cells hold data, how many text, how many years."""
        if not self.columns:
            return pl.DataFrame({"data": [], "text": [], "year": []})
        held = [
            pl.DataFrame(
                {
                    "data": column.kinds.is_in([Kind.NUMBER, Kind.SYMBOL]),
                    "text": column.kinds == Kind.TEXT,
                    "year": (column.kinds == Kind.NUMBER)
                    & column.texts.str.contains(r"^(?:19|20|21)\d\d$").fill_null(value=False),
                }
            )
            for column in self.columns
        ]
        return pl.select(
            pl.sum_horizontal([pl.lit(each[name].cast(pl.Int32)) for each in held]).alias(name)
            for name in ("data", "text", "year")
        )


def grid_of(rows: Sequence[Sequence[object]], merged: Iterable[Range] = ()) -> Grid:
    """The grid of rows of equal length, as a reader of workbooks gives them."""
    columns = tuple(_column(cells) for cells in zip(*rows, strict=True))
    return Grid(columns, len(rows), tuple(merged))


def grid_of_texts(rows: Sequence[Sequence[str]]) -> Grid:
    """The grid of rows of text, the shorter ones filled up."""
    width = max(map(len, rows), default=0)
    filled = [(*row, *[""] * (width - len(row))) for row in rows]
    return Grid(tuple(column_of_texts(pl.Series(c)) for c in zip(*filled, strict=True)), len(rows))


def column_of_texts(texts: pl.Series) -> Column:
    """A column of text; each different text is looked at once."""
    filled = texts.cast(pl.String).fill_null("")
    numbers = filled.str.contains(PLAIN_NUMBER)
    unique = filled.filter(~numbers).unique()
    read = [read_cell(text) for text in unique]
    kinds = pl.Series([kind for kind, _ in read], dtype=pl.UInt8)
    plain = pl.Series([text for _, text in read], dtype=pl.String)
    if not len(unique):
        return Column(filled, pl.repeat(int(Kind.NUMBER), len(filled), dtype=pl.UInt8, eager=True))
    return Column(
        filled.replace_strict(unique, plain, default=filled, return_dtype=pl.String),
        filled.replace_strict(unique, kinds, default=int(Kind.NUMBER), return_dtype=pl.UInt8),
    )


def _column(cells: Sequence[object]) -> Column:
    sorts = set(map(type, cells))
    if sorts in ({float}, {int}):
        return _numbers(pl.Series(cells, dtype=pl.Float64))
    return column_of_texts(pl.Series([_text(cell) for cell in cells], dtype=pl.String))


def _numbers(values: pl.Series) -> Column:
    """Whole numbers without decimals: a workbook keeps 2239 as 2239.0."""
    whole = values.is_finite() & (values == values.round(0)) & (values.abs() < 1e15)
    texts = pl.select(
        pl.when(pl.lit(whole))
        .then(pl.lit(values.cast(pl.Int64, strict=False)).cast(pl.String))
        .otherwise(pl.lit(values).cast(pl.String))
    ).to_series()
    if texts.str.contains("e").any():
        return column_of_texts(pl.Series([_text(value) for value in values], dtype=pl.String))
    return Column(texts, pl.repeat(int(Kind.NUMBER), len(values), dtype=pl.UInt8, eager=True))


def _text(cell: object) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case float():
            return _decimal(cell)
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return str(cell)


def _decimal(number: float) -> str:
    written = repr(number)
    return format(number, ".17f").rstrip("0") if "e-" in written else written
