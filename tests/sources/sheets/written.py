"""Sheets written by hand, and what is read from them."""

from lagesbild.sources.excel.reader import cell_address
from lagesbild.sources.sheets.cells import grid_of
from lagesbild.sources.sheets.grid import Range
from lagesbild.sources.sheets.tables import Place, tables_in
from lagesbild.sources.table import Table

E = ""
"""An empty cell."""


def tables(*rows: list[object], merged: tuple[Range, ...] = ()) -> tuple[Table, ...]:
    """The tables of a sheet with these rows, the shorter ones filled up with empty cells."""
    width = max(map(len, rows))
    filled = [[*row, *[E] * (width - len(row))] for row in rows]
    return tables_in(grid_of(filled, merged), Place("Blad1", cell_address("Blad1")))


def table(*rows: list[object], merged: tuple[Range, ...] = ()) -> Table:
    """The only table of a sheet."""
    (only,) = tables(*rows, merged=merged)
    return only


def cells(found: Table) -> dict[str, str | None]:
    """Address -> labels and what stands in the cell: "Ale|2023 = 5"."""
    return {
        row[-1]: " | ".join([*row[:-3], row[-3] or row[-2] or ""]) for row in found.tidy().rows()
    }
