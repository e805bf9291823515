"""All observations of a large bundle, read from Parquet and checked as columns.

What can be told from the distinct values is told from them, so that checking a million rows
costs little more than reading them. Only when something is wrong are its rows looked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from lagesbild.bundles.columns import Surroundings
from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import PARQUET
from lagesbild.bundles.parquet_order import in_canonical_order, repeated_rows
from lagesbild.bundles.parquet_rules import ParquetRules
from lagesbild.bundles.problem import Problems, nearest
from lagesbild.core.statistics.frame import SCHEMA

MAY_BE_ABSENT = ("recorded", "correction", "note")
TEXTS = tuple(name for name, sort in SCHEMA.items() if sort == pl.Categorical())
_GROUPED = tuple(name for name in TEXTS if name != "area")


@dataclass(frozen=True, slots=True)
class ParquetObservations:
    """Checked observations, with what is known of them from the checks."""

    table: pl.DataFrame
    areas: frozenset[str]
    periods: Mapping[str, tuple[str, ...]]
    """The codes of the periods that each indicator has values for."""


def read_observations_parquet(
    folder: BundleFolder, around: Surroundings
) -> ParquetObservations | None:
    """The observations in canonical order; None, and problems noted, where any is faulty."""
    table = _read(folder.open_path(PARQUET), folder.problems)
    if table is None or not _has_columns(table, folder.problems):
        return None
    table = _as_schema(table, around.publications or {})
    if not _has_no_gaps(table, folder.problems):
        return None
    groups = _groups(table)
    areas = table["area"].unique()
    rules = ParquetRules(table, groups, areas, around, folder.problems)
    if not rules.check() or around.publications is None:
        return None
    ordered, row_numbers = in_canonical_order(table, groups, areas, around.publications)
    if repeated := repeated_rows(ordered, row_numbers):
        for message in repeated:
            folder.problems.add(PARQUET, message)
        return None
    return ParquetObservations(ordered.table, _names(areas), _periods(groups))


def _read(place: Path, problems: Problems) -> pl.DataFrame | None:
    try:
        return pl.read_parquet(place)
    except (pl.exceptions.PolarsError, OSError) as error:
        reason = str(error).splitlines()[0]
        problems.add(
            PARQUET, f"The file cannot be read as Parquet ({reason}). Write it again, or use CSV."
        )
        return None


def _has_columns(table: pl.DataFrame, problems: Problems) -> bool:
    messages = [
        f"Unknown column “{name}”.{nearest(name, SCHEMA)} Rename or remove it."
        for name in table.columns
        if name not in SCHEMA
    ]
    messages += [
        f"The column “{name}” is missing. Add it, as docs/bundle.md says."
        for name in SCHEMA
        if name not in table.columns and name not in MAY_BE_ABSENT
    ]
    messages += [
        f"The column “{name}” holds {sort}; expected {_wanted(name)}. Convert it."
        for name, sort in table.schema.items()
        if name in SCHEMA and not _holds(name, sort)
    ]
    for message in messages:
        problems.add(PARQUET, message)
    return not messages


def _wanted(name: str) -> str:
    wanted = SCHEMA[name]
    if name in TEXTS or wanted == pl.String():
        return "text (String, Categorical or Enum)"
    return "whole numbers" if wanted.is_integer() else str(wanted)


def _holds(name: str, sort: pl.DataType) -> bool:
    wanted = SCHEMA[name]
    if name in TEXTS or wanted == pl.String():
        text = sort == pl.String() or isinstance(sort, pl.Categorical | pl.Enum)
        return text or (sort == pl.Null() and name in MAY_BE_ABSENT)
    if wanted.is_integer():
        return sort.is_integer() or sort == pl.Null()
    return sort == wanted


def _as_schema(table: pl.DataFrame, publications: Mapping[str, object]) -> pl.DataFrame:
    """The columns of `SCHEMA`, with those that may be absent.

    Decimals that no byte can hold become null, and are refused as missing.
    """
    if "recorded" not in table.columns:
        table = table.with_columns(
            pl.col("publication")
            .cast(pl.String)
            .replace_strict(publications, default=None, return_dtype=pl.Date)
            .alias("recorded")
        )
    absent = [
        pl.lit(None, dtype=SCHEMA[name]).alias(name)
        for name in MAY_BE_ABSENT
        if name not in table.columns
    ]
    return table.with_columns(absent).select(
        pl.col(name).cast(sort, strict=False) if table.schema.get(name) != sort else pl.col(name)
        for name, sort in SCHEMA.items()
    )


def _has_no_gaps(table: pl.DataFrame, problems: Problems) -> bool:
    gaps = [name for name in TEXTS if table[name].null_count()]
    for name in gaps:
        row = table[name].is_null().arg_true()[0] + 1
        problems.add(
            PARQUET,
            f"row {row}: the column “{name}” is empty here and in "
            f"{table[name].null_count() - 1} more rows. Fill it.",
        )
    return not gaps


def _groups(table: pl.DataFrame) -> pl.DataFrame:
    """What the rows with the same texts, areas aside, have in common."""
    value, decimals = pl.col("value"), pl.col("decimals")
    return (
        table.lazy()
        .group_by(_GROUPED)
        .agg(
            pl.len().alias("rows"),
            value.null_count().alias("without_value"),
            decimals.null_count().alias("without_decimals"),
            value.min().alias("lowest"),
            value.max().alias("highest"),
            decimals.min().alias("fewest_decimals"),
            decimals.max().alias("most_decimals"),
            pl.col("base").min().alias("smallest_base"),
            pl.col("recorded").min().alias("first_recorded"),
            pl.col("recorded").max().alias("last_recorded"),
        )
        .collect()
    )


def _names(distinct: pl.Series) -> frozenset[str]:
    return frozenset(distinct.cast(pl.String).to_list())


def _periods(groups: pl.DataFrame) -> dict[str, tuple[str, ...]]:
    pairs = groups.select(pl.col("indicator", "period").cast(pl.String)).unique().sort("indicator")
    found: dict[str, Sequence[str]] = {}
    for slug, period in pairs.iter_rows():
        found[slug] = (*found.get(slug, ()), period)
    return {slug: tuple(codes) for slug, codes in found.items()}
