"""Writing observations: a CSV file for each indicator, or one Parquet file for a large bundle."""

from collections.abc import Iterable, Mapping
from io import BytesIO

import polars as pl

from lagesbild.bundles.layout import PARQUET, data_file
from lagesbild.bundles.observations_csv import ORDER
from lagesbild.core.statistics.frame import SCHEMA, ObservationFrame
from lagesbild.core.statistics.observation import DimensionValues
from lagesbild.core.strategy.indicator import Indicator

MOST_ROWS_AS_CSV = 200_000
"""Above this a bundle's observations are written as Parquet."""
_DEFAULTS: Mapping[str, str] = {"statistic": "value", "status": "A", "precision": "exact"}
_OFTEN_EMPTY = ("base", "correction", "note", "address")


def observation_files(
    frame: ObservationFrame, indicators: Iterable[Indicator], publications: int
) -> dict[str, bytes]:
    """The files that hold the observations, by path. ``publications`` is how many there are."""
    if len(frame) > MOST_ROWS_AS_CSV:
        return {PARQUET: parquet_bytes(frame.table)}
    text = [pl.col(n).cast(pl.String) for n, sort in SCHEMA.items() if sort == pl.Categorical()]
    tables = frame.table.with_columns(text).partition_by("indicator", as_dict=True)
    return {
        data_file(each.slug): _csv(tables[each.slug,], each, publications).encode()
        for each in indicators
        if (each.slug,) in tables
    }


def parquet_bytes(table: pl.DataFrame) -> bytes:
    """The observations as Parquet, the same bytes for the same rows."""
    file = BytesIO()
    table.write_parquet(file, compression="zstd", statistics=True)
    return file.getvalue()


def csv_columns(table: pl.DataFrame, indicator: Indicator, publications: int) -> tuple[str, ...]:
    """The columns after the dimensions that an indicator's file needs."""
    left_out = {
        "measure": len(indicator.measures) == 1,
        "area": bool((table["area"] == indicator.area).all()),
        "publication": publications == 1,
        **{name: bool((table[name] == value).all()) for name, value in _DEFAULTS.items()},
        **{name: table[name].null_count() == table.height for name in _OFTEN_EMPTY},
    }
    return tuple(name for name in ORDER if not left_out.get(name, False))


def _csv(table: pl.DataFrame, indicator: Indicator, publications: int) -> str:
    dimensions = [each.code for each in indicator.dimensions]
    columns = csv_columns(table, indicator, publications)
    lines = [csv_line([*dimensions, *columns])]
    for row in table.iter_rows(named=True):
        values = DimensionValues.parse(row["dimensions"])
        cells = [values.get(dimension) or "" for dimension in dimensions]
        cells.extend(_cell(name, row) for name in columns)
        lines.append(csv_line(cells))
    return "".join(lines)


def _cell(name: str, row: Mapping[str, object]) -> str:
    value = row[name]
    if value is None:
        return ""
    if name == "value":
        return f"{value:.{row['decimals']}f}"
    return str(value)


def csv_line(cells: Iterable[str]) -> str:
    """Cells as a line of CSV, quoted where they need it."""
    return ",".join(_quoted(cell) for cell in cells) + "\n"


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in ',"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
