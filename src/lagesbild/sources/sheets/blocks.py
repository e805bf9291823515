"""Tables that stand side by side in a sheet, with empty columns between them."""

from lagesbild.sources.sheets.grid import Grid
from lagesbild.sources.sheets.written import Kind

FEWEST_ROWS = 2
"""Rows with labels of their own that make a block of columns a table of its own."""


def side_by_side(grid: Grid) -> tuple[Grid, ...]:
    """The parts of a sheet that are tables of their own, left to right.

    An empty column alone parts nothing: authorities use it to set off a group of columns. It does
    where the columns after it begin with labels for rows of their own.
    """
    empty = [not (column.kinds != Kind.EMPTY).any() for column in grid.columns]
    starts = [n for n in range(1, grid.width) if empty[n - 1] and not empty[n]]
    cuts = [n for n in starts if _has_labels(grid, n, _end(empty, n))]
    if not cuts or not _has_labels(grid, empty.index(False), cuts[0]):
        return (grid,)
    edges = [0, *cuts, grid.width]
    return tuple(grid.part(edges[n], edges[n + 1]) for n in range(len(edges) - 1))


def _end(empty: list[bool], start: int) -> int:
    return next((n for n in range(start, len(empty)) if empty[n]), len(empty))


def _has_labels(grid: Grid, start: int, end: int) -> bool:
    """Whether rows have a text in the first column and data in the others."""
    words = grid.columns[start].kinds == Kind.TEXT
    data = words & False
    for column in grid.columns[start + 1 : end]:
        data |= (column.kinds == Kind.NUMBER) | (column.kinds == Kind.SYMBOL)
    return int((words & data).sum()) >= FEWEST_ROWS
