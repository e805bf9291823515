"""Medians, quartiles and ranks over the whole frame at once, as columns.

The same numbers as `lagesbild.core.statistics.measures.distribution` gives for one cell:
unweighted, quartiles by Hyndman and Fan's type 7, rank 1 for the highest value.
"""

from collections.abc import Iterable, Mapping

import polars as pl

from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import CELL, ObservationFrame
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.core.statistics.status import Statistic

COMPARED = ("indicator", "measure", "dimensions", "period")
"""What values must have in common to be compared between areas."""


def medians(
    frame: ObservationFrame, kind: AreaKind, *, areas: Mapping[str, Area] | None = None
) -> pl.DataFrame:
    """Median and quartiles over all areas of a kind, for each of `COMPARED`, in their order.

    Columns: those of `COMPARED`, then ``median``, ``lower_quartile``, ``upper_quartile``,
    ``lowest``, ``highest``, ``areas_in`` and ``areas_missing`` (of all areas of the kind in
    ``areas``, by default the known ones). Cells for which no area has a value are left out.
    """
    codes = _codes(kind, areas)
    value = pl.col("value")
    found = (
        latest_of_areas(frame, codes)
        .group_by("group")
        .agg(
            *(pl.col(name).first() for name in COMPARED),
            value.median().alias("median"),
            value.quantile(0.25, interpolation="linear").alias("lower_quartile"),
            value.quantile(0.75, interpolation="linear").alias("upper_quartile"),
            value.min().alias("lowest"),
            value.max().alias("highest"),
            value.len().cast(pl.Int64).alias("areas_in"),
        )
        .with_columns((len(codes) - pl.col("areas_in")).alias("areas_missing"))
    )
    return found.sort(*[pl.col(name).cast(pl.String) for name in COMPARED]).drop("group").collect()


def ranks(
    frame: ObservationFrame, kind: AreaKind, *, areas: Mapping[str, Area] | None = None
) -> pl.DataFrame:
    """The rank of every area of a kind, for each of `COMPARED`; 1 is the highest value.

    Columns: those of `COMPARED`, ``area``, ``value``, ``place``, ``of`` (areas with a value)
    and ``missing`` (areas without). Competition ranking: ties share the better place.
    """
    codes = _codes(kind, areas)
    place = pl.col("value").rank("min", descending=True).over("group").cast(pl.Int64)
    of = pl.col("value").len().over("group").cast(pl.Int64)
    return (
        latest_of_areas(frame, codes)
        .select(*COMPARED, "area", "value", place.alias("place"), of.alias("of"))
        .with_columns((len(codes) - pl.col("of")).alias("missing"))
        .collect()
    )


def latest_of_areas(frame: ObservationFrame, codes: Iterable[str]) -> pl.LazyFrame:
    """The values that count for some areas: superseded and missing ones are left out.

    Columns: `COMPARED`, ``area``, ``value`` and ``group``, a number for each of `COMPARED`.
    The frame is sorted by cell and then by day, so a row counts if the next row is of another
    cell: one comparison a column, where sorting out duplicates would take ten times as long.
    """
    mine = pl.Series(sorted(codes), dtype=pl.String).cast(frame.table.schema["area"])
    return (
        frame.table.lazy()
        .filter(pl.col("area").is_in(mine.implode()))
        .filter(pl.col("statistic") == Statistic.VALUE.value)
        .filter(_changes(CELL, towards=-1) & pl.col("value").is_not_null())
        .select(*COMPARED, "area", "value", _group().alias("group"))
    )


def _group() -> pl.Expr:
    """A number for each of `COMPARED`: grouping by one is twice as fast as by four columns.

    In a sorted frame all but the period change only from run to run; the number of the run
    stands in the upper half, the period in the lower.
    """
    runs = _changes(COMPARED[:3], towards=1).cum_sum().cast(pl.UInt64)
    return runs * 2**32 + pl.col("period").to_physical()


def _changes(columns: Iterable[str], *, towards: int) -> pl.Expr:
    """Whether a row differs from the one before (1) or after it (-1); so do first and last."""
    changes = pl.any_horizontal(pl.col(name) != pl.col(name).shift(towards) for name in columns)
    return changes.fill_null(value=True)


def _codes(kind: AreaKind, areas: Mapping[str, Area] | None) -> frozenset[str]:
    listed = known_areas() if areas is None else areas
    return frozenset(area.code for area in listed.values() if area.kind is kind)
