"""Observations as the core's frame, read as columns."""

from collections.abc import Collection, Mapping
from datetime import date

import polars as pl

from lagesbild.apps.figures.bulk import read_rows, table_of
from lagesbild.apps.figures.models import Observation
from lagesbild.apps.figures.queries.publications import (
    counting_corrections,
    counting_publications,
)
from lagesbild.apps.figures.queries.series import series_of_strategy
from lagesbild.apps.strategies.models import Strategy
from lagesbild.bundles.parquet_order import in_canonical_order
from lagesbild.bundles.parquet_profile import profile_of
from lagesbild.core.statistics.frame import SCHEMA, ObservationFrame
from lagesbild.core.strategy.source import Publication

_COLUMNS = (
    "series_id", "period", "statistic", "publication_id", "value", "decimals", "base", "status",
    "precision", "correction", "note", "address",
)  # fmt: skip


def _plain(sort: pl.DataType) -> pl.DataType:
    """Text as the database gives it; it becomes categories once all is there."""
    return pl.String() if sort == pl.Categorical() else sort


_READ: Mapping[str, pl.DataType] = {
    name: pl.Int64() if name.endswith("_id") else _plain(SCHEMA[name]) for name in _COLUMNS
}

RUNS_AT_A_TIME = 200


def observations_of(
    strategy: Strategy, indicators: Collection[str] | None = None, *, as_of: date | None = None
) -> ObservationFrame:
    """All observations that count, superseded ones included; of some indicators, or of all."""
    return frame_of(
        series_of_strategy(strategy, indicators),
        counting_publications(strategy, as_of=as_of),
        None if as_of is None else [e.id for e in counting_corrections(strategy, as_of=as_of)],
    )


def frame_of(
    series: pl.DataFrame,
    publications: Mapping[int, Publication],
    corrections: Collection[str] | None = None,
) -> ObservationFrame:
    """The observations of series that stand in publications, in canonical order.

    Where ``corrections`` are given, what carries out any other correction is left out.
    """
    if series.is_empty() or not publications:
        return ObservationFrame.empty()
    rows = _rows_of(series["series_id"])
    if corrections is not None:
        carried = pl.col("correction")
        rows = rows.filter(carried.is_null() | carried.is_in(list(corrections)))
    table = (
        rows.join(_named(publications), on="publication_id", how="inner", maintain_order="left")
        .join(_with_categories(series), on="series_id", how="inner", maintain_order="left")
        .select(pl.col(name).cast(sort) for name, sort in SCHEMA.items())
    )
    if table.is_empty():
        return ObservationFrame.empty()
    recorded = {each.slug: each.recorded for each in publications.values()}
    return ObservationFrame(in_canonical_order(table, profile_of(table), recorded).table)


def _rows_of(numbers: pl.Series) -> pl.DataFrame:
    """The rows of series: runs of consecutive numbers, which the primary key holds together."""
    query = f"SELECT {', '.join(_COLUMNS)} FROM {table_of(Observation)} WHERE "  # noqa: S608 - names of ours
    ordered = numbers.sort()
    runs = ordered.to_frame("number").group_by(
        (ordered - pl.int_range(len(ordered), eager=True)).alias("run")
    )
    ends = runs.agg(pl.col("number").min().alias("low"), pl.col("number").max().alias("high"))
    lots = [
        read_rows(
            query + " OR ".join(["series_id BETWEEN %s AND %s"] * lot.height),
            [end for row in lot.rows() for end in row],
            _READ,
        )
        for lot in ends.select("low", "high").sort("low").iter_slices(RUNS_AT_A_TIME)
    ]
    return pl.concat(lots)


def _named(publications: Mapping[int, Publication]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "publication_id": list(publications),
            "publication": pl.Series(
                [each.slug for each in publications.values()], dtype=pl.Categorical()
            ),
            "recorded": [each.recorded for each in publications.values()],
        },
        schema_overrides={"publication_id": pl.Int64()},
    )


def _with_categories(series: pl.DataFrame) -> pl.DataFrame:
    return series.with_columns(pl.col(pl.String).cast(pl.Categorical()))
