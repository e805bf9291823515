"""The combinations of words that cells stand under: each is understood once, then looked up."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

_MOST = 2**62


@dataclass(frozen=True, slots=True)
class Combinations:
    """The different combinations in some columns."""

    each: tuple[tuple[int, ...], ...]
    """Every combination once."""
    first: tuple[int, ...]
    """The row in which it comes first."""
    of_row: pl.Series
    """For each row, which combination it has."""

    def spread(self, values: Sequence[object], dtype: pl.DataType) -> pl.Series:
        """A value for each combination as one for each row."""
        return pl.Series(values, dtype=dtype).gather(self.of_row)


def combinations(rows: pl.DataFrame, columns: Sequence[str]) -> Combinations:
    """The combinations in columns of whole numbers from 0."""
    key = pl.zeros(rows.height, pl.Int64, eager=True)
    size = 1
    for column in columns:
        values = rows[column].cast(pl.Int64)
        count = int(values.max() or 0) + 1  # type: ignore[arg-type] # of whole numbers
        if size * count > _MOST:
            key, size = _counted(key)
        key, size = key * count + values, size * count
    first = key.arg_unique()
    order = key.gather(first).arg_sort()
    first = first.gather(order)
    of_row = key.gather(first).search_sorted(key)
    return Combinations(
        each=tuple(rows.select(columns)[first].rows()) if columns else ((),) * min(1, rows.height),
        first=tuple(first.to_list()),
        of_row=of_row,
    )


def _counted(key: pl.Series) -> tuple[pl.Series, int]:
    """The same differences in smaller numbers."""
    unique = key.unique().sort()
    return unique.search_sorted(key).cast(pl.Int64), len(unique)
