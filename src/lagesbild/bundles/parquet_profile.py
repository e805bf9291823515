"""What the rows of a large table have in common: each distinct name once, and the extremes.

Looked for where a row differs from the one before it, so that a table in order, which has long
runs of the same names, costs little.
"""

from dataclasses import dataclass

import polars as pl

from lagesbild.core.statistics.frame import SCHEMA

TEXTS = tuple(name for name, sort in SCHEMA.items() if sort == pl.Categorical())
_IN_RUNS = tuple(name for name in TEXTS if name not in ("area", "period"))


@dataclass(frozen=True, slots=True)
class Extremes:
    """Of all rows. None where no row has a value."""

    lowest: float | None
    highest: float | None
    all_finite: bool
    fewest_decimals: int | None
    most_decimals: int | None
    smallest_base: int | None


@dataclass(frozen=True, slots=True)
class Profile:
    """A table's distinct names and extremes."""

    runs: pl.DataFrame
    """The distinct combinations of the texts other than area and period, with ``recorded``."""
    areas: pl.Series
    periods: pl.Series
    extremes: Extremes

    def distinct(self, column: str) -> pl.Series:
        """The categories that occur in a column, each once."""
        match column:
            case "area":
                return self.areas
            case "period":
                return self.periods
            case _:
                return self.runs[column].unique()

    def names(self, column: str) -> list[str]:
        """The names that occur in a column, each once."""
        return self.distinct(column).cast(pl.String).to_list()


def profile_of(table: pl.DataFrame) -> Profile:
    """The profile of a table with the columns of `SCHEMA`."""
    return Profile(
        runs=_runs(table.select(*_IN_RUNS, "recorded")),
        areas=_distinct(table["area"]),
        periods=_distinct(table["period"]),
        extremes=_extremes(table),
    )


def _runs(texts: pl.DataFrame) -> pl.DataFrame:
    """The distinct rows. Columns with one value throughout need no looking at."""
    numbers = [pl.col(name).to_physical() for name in texts.columns]
    differs = ((each.min() != each.max()) | (each.null_count() > 0) for each in numbers)
    judged = zip(numbers, texts.select(differs).row(0), strict=True)
    differing = [each for each, is_differing in judged if is_differing]
    if not differing:
        return texts.head(1)
    begins = pl.any_horizontal((each != each.shift(1)).fill_null(value=True) for each in differing)
    return texts[texts.select(begins.arg_true()).to_series()].unique()


def _distinct(column: pl.Series) -> pl.Series:
    """The categories in a column, each once: from the last row where each begins a run."""
    numbers = column.to_physical()
    begins = (numbers != numbers.shift(1)).fill_null(value=True)
    if (begins.sum() or 0) * 2 < len(column):
        column = column.filter(begins)
        numbers = column.to_physical()
    largest = numbers.max()
    if not isinstance(largest, int):
        return column
    last_rows = pl.repeat(None, largest + 1, dtype=pl.UInt32, eager=True)
    last_rows = last_rows.scatter(numbers, pl.int_range(len(column), dtype=pl.UInt32, eager=True))
    return column.gather(last_rows.drop_nulls())


def _extremes(table: pl.DataFrame) -> Extremes:
    value, decimals = pl.col("value"), pl.col("decimals")
    found = table.select(
        value.min().alias("lowest"),
        value.max().alias("highest"),
        value.is_finite().all().alias("all_finite"),
        decimals.min().alias("fewest_decimals"),
        decimals.max().alias("most_decimals"),
        pl.col("base").min().alias("smallest_base"),
    )
    return Extremes(**found.row(0, named=True))
