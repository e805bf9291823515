"""Remarks of a source on single cells, which go with the observations."""

import polars as pl

from lagesbild.sources.table import Note, Table

SCHEMA = {"cell": pl.UInt32(), "table_note": pl.String()}


def cell_notes(table: Table) -> pl.DataFrame:
    """For each cell that the source remarks on, its row and the remarks.

    Remarks on single cells always; on a whole category only where the source demands that they
    are shown, for they would stand with each of its cells.
    """
    by_columns: dict[tuple[str, ...], list[tuple[tuple[int, ...], str]]] = {}
    for note in table.notes:
        if (found := _places(table, note)) is not None:
            columns, at = found
            by_columns.setdefault(columns, []).append((at, note.text))
    if not by_columns:
        return pl.DataFrame(schema=SCHEMA)
    cells = table.cells.with_row_index("cell")
    parts = []
    for columns, noted in by_columns.items():
        schema = {**dict.fromkeys(columns, pl.UInt32()), "table_note": pl.String()}
        notes = pl.DataFrame([(*at, text) for at, text in noted], schema=schema, orient="row")
        parts.append(
            cells.select("cell", *(pl.col(each).cast(pl.UInt32) for each in columns))
            .join(notes, on=list(columns), how="inner", maintain_order="left_right")
            .select("cell", "table_note")
        )
    return (
        pl.concat(parts)
        .unique(maintain_order=True)
        .group_by("cell", maintain_order=True)
        .agg(pl.col("table_note").str.join(" "))
        .cast({"cell": pl.UInt32})
    )


def _places(table: Table, note: Note) -> tuple[tuple[str, ...], tuple[int, ...]] | None:
    """The columns and category places that a note is about; None if it is about no cell."""
    pairs = [(column, code) for column, code in note.cells if code]
    if not pairs or (len(pairs) == 1 and not note.mandatory):
        return None
    columns, at = [], []
    for column, code in sorted(pairs):
        dimension = table.dimension.get(column)
        if dimension is None or code not in dimension.codes:
            return None
        columns.append(column)
        at.append(dimension.codes.index(code))
    return tuple(columns), tuple(at)
