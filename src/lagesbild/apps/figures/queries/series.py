"""The series of a strategy, with the numbers that the store gives them."""

from collections.abc import Collection

import polars as pl

from lagesbild.apps.figures.bulk import placeholders, read_rows, table_of
from lagesbild.apps.figures.models import Series
from lagesbild.apps.strategies.models import Strategy

KEY = ("indicator", "measure", "dimensions", "area")
_SCHEMA = {
    "series_id": pl.Int64(),
    **{name: pl.String() for name in (*KEY, "unit")},
}


def series_of_strategy(
    strategy: Strategy, indicators: Collection[str] | None = None
) -> pl.DataFrame:
    """Number, key and unit of each series; of all indicators where none are named."""
    query = (
        "SELECT id, indicator, measure, dimensions, area, unit "  # noqa: S608 - a name of ours
        f"FROM {table_of(Series)} WHERE strategy_id = %s"
    )
    parameters: list[object] = [strategy.pk]
    if indicators is not None:
        if not indicators:
            return pl.DataFrame(schema=_SCHEMA)
        named = sorted(indicators)
        query += f" AND indicator IN ({placeholders(named)})"
        parameters += named
    found = read_rows(query, parameters, _SCHEMA)
    return found.with_columns(pl.col(pl.String).fill_null(""))


def series_numbers(strategy: Strategy, indicators: Collection[str]) -> pl.DataFrame:
    """Number and key of each series of some indicators."""
    return series_of_strategy(strategy, indicators).drop("unit")
