"""The cells of a sheet as columns: what each holds, and its text."""

from dataclasses import dataclass
from functools import cached_property

import polars as pl

from lagesbild.sources.sheets.written import Kind, is_bound, is_year

Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell of a merged range, as row and column from 0."""


def in_rows(series: pl.Series, rows: pl.Series) -> pl.Series:
    """A column's entries in some rows, which go down; rows without a gap are not copied."""
    if len(rows) and rows[-1] - rows[0] + 1 == len(rows):
        return series.slice(rows[0], len(rows))
    return series.gather(rows)


@dataclass(frozen=True)
class Column:
    """A column: the text of each cell, and its `Kind`.

    ``texts`` has numbers with a point before decimals. ``raw`` has what was written as text, before
    it was read, and null for a number of a workbook; None where all of them are.
    """

    texts: pl.Series
    kinds: pl.Series
    raw: pl.Series | None = None


@dataclass(frozen=True)
class Grid:
    """A sheet, or a part of it beginning ``left`` columns in. Rows and columns count from 0."""

    columns: tuple[Column, ...]
    height: int
    merged: tuple[Range, ...] = ()
    left: int = 0

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

    def part(self, left: int, right: int) -> "Grid":
        """The columns from ``left`` up to, not including, ``right``."""
        merged = tuple(
            ((top, max(first, left) - left), (bottom, min(last, right - 1) - left))
            for (top, first), (bottom, last) in self.merged
            if left <= first < right
        )
        return Grid(self.columns[left:right], self.height, merged, self.left + left)

    @cached_property
    def counts(self) -> pl.DataFrame:
        """For each row: how many cells hold data, and how many text."""
        return pl.DataFrame(
            {
                "data": self._sums([_holds_data(each) for each in self.columns]),
                "text": self._sums([each.kinds == Kind.TEXT for each in self.columns]),
            }
        )

    @cached_property
    def years(self) -> pl.Series:
        """For each row: how many cells hold a number that could be a year."""
        return self._sums([_holds_year(each) for each in self.columns])

    def years_in(self, row: int) -> int:
        """How many cells of one row hold a number that could be a year."""
        numbers = [n for n in range(self.width) if self.kind(row, n) is Kind.NUMBER]
        return sum(is_year(self.text(row, n)) for n in numbers)

    def bounds_in(self, row: int) -> int:
        """How many cells of one row say that a number is less or more than another: "<20"."""
        symbols = [n for n in range(self.width) if self.kind(row, n) is Kind.SYMBOL]
        return sum(is_bound(self.text(row, n)) for n in symbols)

    def _sums(self, held: list[pl.Series]) -> pl.Series:
        if not held:
            return pl.Series([], dtype=pl.Int32)
        return pl.select(pl.sum_horizontal([pl.lit(e.cast(pl.Int32)) for e in held])).to_series()


def _holds_data(column: Column) -> pl.Series:
    return (column.kinds == Kind.NUMBER) | (column.kinds == Kind.SYMBOL)


def _holds_year(column: Column) -> pl.Series:
    numbers = column.kinds == Kind.NUMBER
    if not numbers.any():
        return numbers
    return numbers & column.texts.str.contains(r"^(?:19|20|21)\d\d$").fill_null(value=False)
