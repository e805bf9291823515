"""Text files as tables: the quick way for regular ones, line by line for all others."""

import csv
import io
from dataclasses import replace

import polars as pl

from lagesbild.sources.csv.signs import signs_of, without_thousands
from lagesbild.sources.csv.text import LONGEST_LINE, Text, read_text
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.sheets.grid import Grid, column_of_texts
from lagesbild.sources.sheets.tables import tables_in
from lagesbild.sources.table import Table

ADDRESS = pl.format("line {}, column {}", pl.col("row"), pl.col("column"))
MOST_COLUMNS = 2000


def read(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The tables of a text file, at least one. Raises `FileIsRefused`."""
    text = read_text(content, file_name)
    columns, lines = _columns(text, file_name)
    signs = signs_of(columns, text.delimiter, file_name)
    cells = tuple(column_of_texts(without_thousands(each, signs.thousands)) for each in columns)
    grid = Grid(cells, len(columns[0]))
    tables = tables_in(grid, name="", address=ADDRESS)
    if not tables:
        raise FileIsRefused(
            file_name,
            "",
            "There is no table: no rows with numbers stand under column headings. Is it the right "
            "file?",
        )
    assumed = (*text.assumed, *signs.assumed)
    return tuple(_placed(table, lines, assumed) for table in tables)


def _placed(table: Table, lines: pl.Series | None, assumed: tuple[str, ...]) -> Table:
    """The table with lines for rows, where cells with line breaks part the two."""
    cells = table.cells
    if lines is not None:
        row = pl.lit(lines).gather(pl.col("row").cast(pl.Int64) - 1).cast(pl.UInt32)
        cells = cells.with_columns(row.alias("row"))
    return replace(table, cells=cells, assumed=(*assumed, *table.assumed))


def _columns(text: Text, file_name: str) -> tuple[list[pl.Series], pl.Series | None]:
    """The cells as columns of text, and the line of each row; None where it is the row's own."""
    quick = _regular(text)
    if quick is not None:
        return quick, None
    rows, lines = _rows(text, file_name)
    width = max(map(len, rows))
    if width > MOST_COLUMNS:
        raise FileIsRefused(file_name, "", f"A line has {width} cells, more than any table.")
    filled = [(*row, *[""] * (width - len(row))) for row in rows]
    return [pl.Series(cells) for cells in zip(*filled, strict=True)], pl.Series(lines)


def _regular(text: Text) -> list[pl.Series] | None:
    """The columns of a file whose lines are its rows, all of one width; None for another."""
    try:
        frame = pl.read_csv(
            io.BytesIO(text.text.encode()),
            separator=text.delimiter,
            has_header=False,
            infer_schema=False,
            truncate_ragged_lines=False,
        )
    except pl.exceptions.PolarsError:
        return None
    lines = text.text.count("\n") + (not text.text.endswith("\n"))
    if frame.height != lines or frame.width > MOST_COLUMNS or "\r" in text.text.replace("\r\n", ""):
        return None
    first = text.text.partition("\n")[0].rstrip("\r")
    if len(next(csv.reader([first], delimiter=text.delimiter), [])) != frame.width:
        return None
    return [frame.to_series(number) for number in range(frame.width)]


def _rows(text: Text, file_name: str) -> tuple[list[list[str]], list[int]]:
    """The rows and the line that each begins on."""
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader(io.StringIO(text.text, newline=""), delimiter=text.delimiter, strict=True)
    rows, lines, line = [], [], 1
    try:
        for row in reader:
            rows.append(row)
            lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise FileIsRefused(
            file_name,
            f"line {line}",
            f"The line cannot be parted into cells ({error}). Check its quotation marks.",
        ) from error
    return rows, lines
