"""Text files as tables: the quick way for regular ones, row by row for all others."""

import csv
import io
import re
from dataclasses import replace

import polars as pl

from lagesbild.sources.csv.rows import MOST_CELLS, MOST_COLUMNS, TooManyCells, read_rows
from lagesbild.sources.csv.text import Text, read_text
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.sheets.cells import column_of_texts, grid_of_texts
from lagesbild.sources.sheets.grid import Grid
from lagesbild.sources.sheets.signs import NumberIsAmbiguous
from lagesbild.sources.sheets.tables import Place, tables_in
from lagesbild.sources.table import Table

ADDRESS = pl.format("line {}, column {}", pl.col("row"), pl.col("column"))
"""The line as an editor counts it; the column counts cells, not signs."""
WIDEST_QUOTED = 100
"""Columns up to which files with quotation marks are read the quick way."""


def read(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The tables of a text file, at least one. Raises `FileIsRefused`."""
    text = read_text(content, file_name)
    grid, lines = _grid(text, file_name)
    place = Place("", ADDRESS, point_is_decimal=text.delimiter != ";")
    try:
        tables = tables_in(grid, place)
    except NumberIsAmbiguous as error:
        line = error.row + 1 if lines is None else lines[error.row]
        where = f"line {line}, column {error.column + 1}"
        raise FileIsRefused(file_name, where, error.message) from error
    if not tables:
        raise FileIsRefused(
            file_name,
            "",
            "There is no table: no rows with numbers stand under column headings. Is it the right "
            "file?",
        )
    return tuple(_placed(table, lines, text.assumed) for table in tables)


def _placed(table: Table, lines: pl.Series | None, assumed: tuple[str, ...]) -> Table:
    """The table with lines for rows, where cells with line breaks part the two."""
    cells = table.cells
    if lines is not None:
        row = pl.lit(lines).gather(pl.col("row").cast(pl.Int64) - 1).cast(pl.UInt32)
        cells = cells.with_columns(row.alias("row"))
    return replace(table, cells=cells, assumed=(*assumed, *table.assumed))


def _grid(text: Text, file_name: str) -> tuple[Grid, pl.Series | None]:
    """The cells, and the line of each row; None where it is the row's own."""
    if text.text.count(text.delimiter) + text.text.count("\n") > MOST_CELLS:
        raise TooManyCells(file_name)
    quick = _regular(text)
    if quick is not None:
        return Grid(tuple(map(column_of_texts, quick)), len(quick[0])), None
    rows = read_rows(text, file_name)
    return grid_of_texts(rows.cells), pl.Series(rows.lines, dtype=pl.UInt32)


def _regular(text: Text) -> list[pl.Series] | None:
    """The columns of a file whose lines are its rows, all of one width; None for another."""
    if text.text.count("\r") > text.text.count("\r\n"):
        return None
    lines = pl.Series(text.text.removesuffix("\n").split("\n"), dtype=pl.String)
    quoted = '"' in text.text
    width = _width_of_quoted(lines, text.delimiter) if quoted else _width(lines, text.delimiter)
    if not 1 < width <= MOST_COLUMNS:
        return None
    try:
        frame = pl.read_csv(
            io.BytesIO(text.text.encode()),
            separator=text.delimiter,
            quote_char='"' if quoted else None,
            has_header=False,
            infer_schema=False,
        )
    except pl.exceptions.PolarsError:
        return None
    return frame.get_columns() if frame.shape == (len(lines), width) else None


def _width(lines: pl.Series, delimiter: str) -> int:
    """The cells of each line of a file without quotation marks; 0 where they differ."""
    signs = lines[0].count(delimiter)
    same = lines.str.count_matches(delimiter, literal=True) == signs
    return signs + 1 if same.all() else 0


def _width_of_quoted(lines: pl.Series, delimiter: str) -> int:
    """The cells of each line, where whole cells of one line are quoted; 0 for another file."""
    sign = re.escape(delimiter)
    cell = f'(?:"(?:[^"]|"")*"|[^"{sign}\\r]*)'
    try:
        width = len(next(csv.reader([lines[0].rstrip("\r")], delimiter=delimiter), []))
    except csv.Error:  # a cell longer than any heading
        return 0
    if not 1 < width <= WIDEST_QUOTED:
        return 0
    # All lines at once: a mark that opens a cell in one of them could close it in another.
    line = f"^{cell}(?:{sign}{cell}){{{width - 1}}}\\r?$"
    try:
        return width if lines.str.contains(line).all() else 0
    except pl.exceptions.PolarsError:  # too long for an expression
        return 0
