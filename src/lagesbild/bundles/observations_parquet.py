"""All observations of a large bundle, read from Parquet and checked as columns.

What can be told from the distinct values is told from them, so that checking a million rows
costs little more than reading them. Only when something is wrong are its rows looked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from lagesbild.bundles.columns import Surroundings
from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import PARQUET
from lagesbild.bundles.parquet_order import in_canonical_order, repeated_rows
from lagesbild.bundles.parquet_profile import TEXTS, profile_of
from lagesbild.bundles.parquet_rules import ParquetRules
from lagesbild.bundles.problem import Problems
from lagesbild.core.statistics.frame import SCHEMA
from lagesbild.toml_text.nearest import nearest

MAY_BE_ABSENT = ("recorded", "correction", "note", "address")


@dataclass(frozen=True, slots=True)
class ParquetObservations:
    """Checked observations in canonical order, and the codes of their areas."""

    table: pl.DataFrame
    areas: frozenset[str]


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
    profile = profile_of(table)
    rules = ParquetRules(table, profile, around, folder.problems)
    if not rules.check() or around.publications is None:
        return None
    ordered = in_canonical_order(table, profile, around.publications)
    repeated = repeated_rows(ordered)
    for message in repeated:
        folder.problems.add(PARQUET, message)
    if repeated:
        return None
    return ParquetObservations(ordered.table, frozenset(profile.names("area")))


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
