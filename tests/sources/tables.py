"""Tables made by hand, as a reader would give them."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from lagesbild.sources.table import Category, Role, Table, TableDimension


def table(
    dimensions: Mapping[str, Sequence[str | Category]],
    cells: Sequence[tuple[Any, ...]],
    *,
    metric: str = "",
    **more: Any,
) -> Table:
    """A table of a sheet: each cell is its words, a number as printed or a symbol.

    Cell number n stands in column B and row n + 2 of the sheet “Blad1”. A number and a mark are
    written "37.0 p"; "" is an empty cell.
    """
    made = tuple(
        TableDimension(
            name,
            name,
            tuple(w if isinstance(w, Category) else Category(w, w) for w in words),
            Role.METRIC if name == metric else Role.UNKNOWN,
        )
        for name, words in dimensions.items()
    )
    rows = [
        (*(each.labels.index(word) for each, word in zip(made, cell, strict=False)), *_read(cell))
        for cell in cells
    ]
    schema = {each.code: pl.UInt32 for each in made} | {"value": pl.String, "status": pl.String}
    frame = pl.DataFrame(rows, schema=schema, orient="row").with_columns(
        pl.int_range(2, len(rows) + 2, dtype=pl.UInt32).alias("row"),
        pl.lit(2, dtype=pl.UInt32).alias("column"),
    )
    address = pl.concat_str(pl.lit("Blad1!B"), pl.col("row").cast(pl.String))
    return Table(made, frame, address, **{"name": "Blad1", **more})


def _read(cell: tuple[Any, ...]) -> tuple[str | None, str | None]:
    number, _, mark = cell[-1].partition(" ")
    if not number.lstrip("-")[:1].isdigit():
        return None, cell[-1] or None
    return number, mark or None
