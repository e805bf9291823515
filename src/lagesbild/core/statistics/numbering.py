"""Cells as whole numbers, so that millions of them are found again in little time.

Comparing six columns of names costs ten times what comparing one number does. The numbers are
made anew for the tables that are compared, and mean nothing outside them.
"""

from collections.abc import Sequence
from itertools import accumulate

import polars as pl

from lagesbild.core.statistics.period import Period

SERIES = ("indicator", "measure", "dimensions", "area", "statistic")
NUMBERS = ("series", "rank", "cell")
_LARGEST = 2**62


def numbered(*tables: pl.DataFrame) -> tuple[pl.DataFrame, ...]:
    """The tables with the columns ``series``, ``rank`` and ``cell``.

    Rows of one series have the same ``series`` in all tables, those of one cell the same
    ``cell``. ``rank`` is the place of the period in the order of time, from 0.
    """
    if not tables:
        return ()
    ranks = period_ranks(*(table["period"] for table in tables))
    series = pl.repeat(0, sum(table.height for table in tables), dtype=pl.Int64, eager=True)
    size = 1
    for name in SERIES:
        column = pl.concat([table[name] for table in tables])
        codes = column.unique().cast(pl.String).to_list()
        series, size = _with_digit(series, size, _places(column, codes), len(codes))
    rank = _places(pl.concat([table["period"] for table in tables]), list(ranks))
    cell, _ = _with_digit(series, size, rank, len(ranks))
    numbers = pl.DataFrame({"series": series, "rank": rank, "cell": cell})
    starts = accumulate((table.height for table in tables), initial=0)
    return tuple(
        table.hstack(numbers.slice(start, table.height))
        for start, table in zip(starts, tables, strict=False)
    )


def _with_digit(
    numbers: pl.Series, size: int, digit: pl.Series, base: int
) -> tuple[pl.Series, int]:
    """Numbers with one more digit, and what they are all less than."""
    if size * base > _LARGEST:
        numbers, size = numbers.rank("dense").cast(pl.Int64) - 1, len(numbers)
    return numbers * base + digit, size * base


def period_ranks(*columns: pl.Series) -> dict[str, int]:
    """The place of each period in the order of time, from 0."""
    codes = {code for column in columns for code in column.unique().cast(pl.String).to_list()}
    ordered = sorted(codes, key=lambda code: Period.parse(code).order)
    return {code: place for place, code in enumerate(ordered)}


def _places(column: pl.Series, codes: Sequence[str]) -> pl.Series:
    """For each row of a column of categories the place of its category among some codes."""
    places = {code: place for place, code in enumerate(codes)}
    distinct = column.unique()
    numbers = distinct.to_physical().to_list()
    found = [0] * (max(numbers, default=-1) + 1)
    for number, code in zip(numbers, distinct.cast(pl.String).to_list(), strict=True):
        found[number] = places[code]
    return pl.Series(found, dtype=pl.Int64).gather(column.to_physical())
