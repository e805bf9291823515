"""The rows of a text file that is no plain rectangle: titles, notes, cells of several lines.

A row of a table that has a cell too many or too few is refused, not moved.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lagesbild.sources.csv.text import LONGEST_LINE, Text
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.sheets.written import Kind, read_cell

MOST_COLUMNS = 16_384
MOST_CELLS = 20_000_000
"""Of the rectangle that the rows fill, empty lines counting as one."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""One at a time: a file of a single cell is not copied again and again."""


class TooManyCells(FileIsRefused):
    """A text file of more cells than are read."""

    def __init__(self, file_name: str) -> None:
        super().__init__(
            file_name, "", "It has more than 20 million cells. Ask the source for a smaller table."
        )


@dataclass(frozen=True, slots=True)
class Rows:
    """The cells, row by row, and the line that each row begins on."""

    cells: list[list[str]]
    lines: list[int]


def read_rows(text: Text, file_name: str) -> Rows:
    """The rows of a file. Raises `FileIsRefused`."""
    rows = _parted(text, file_name)
    usual = _width([row for row in rows.cells if _filled(row)] or rows.cells)
    for block in _blocks(rows.cells):
        _join_words(rows, block, usual, text.delimiter)
        _square(rows, block, text.delimiter, file_name)
    width = max(map(len, rows.cells))
    if width > MOST_COLUMNS or width * len(rows.cells) > MOST_CELLS:
        raise FileIsRefused(
            file_name,
            "",
            f"It has {len(rows.cells)} rows of up to {width} cells, more than any table. Is it "
            "the right file?",
        )
    return rows


def _parted(text: Text, file_name: str) -> Rows:
    csv.field_size_limit(LONGEST_LINE)
    pieces = (found[0] for found in _LINE.finditer(text.text))
    reader = csv.reader(pieces, delimiter=text.delimiter, strict=True)
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
    return Rows(rows, lines)


def _blocks(rows: list[list[str]]) -> Iterator[range]:
    """Rows without an empty one between them."""
    start = 0
    for number, row in enumerate([*rows, []]):
        if not any(cell.strip() for cell in row):
            if number > start:
                yield range(start, number)
            start = number + 1


def _join_words(rows: Rows, block: range, usual: int, delimiter: str) -> None:
    """Make one cell of each row of titles or notes that stand by themselves."""
    block_of_words = [rows.cells[number] for number in block]
    if _width(block_of_words) < usual and not any(map(_has_number, block_of_words)):
        for number in block:
            rows.cells[number] = [delimiter.join(rows.cells[number]).rstrip(delimiter)]


def _has_number(row: list[str]) -> bool:
    return any(read_cell(cell)[0] is Kind.NUMBER for cell in row)


def _square(rows: Rows, block: range, delimiter: str, file_name: str) -> None:
    """Make one cell of titles and notes whose own commas part them; refuse other odd rows."""
    width = _width([rows.cells[number] for number in block])
    if width < 2:
        return
    odd = [n for n in block if len(rows.cells[n]) not in {1, width} and not _fits(rows, n, width)]
    full = range(0)
    if odd:
        full = _full(rows, block, width)
    for number in odd:
        row = rows.cells[number]
        outside = not full or number not in full
        if outside and len(row) < width and not _has_number(row):
            rows.cells[number] = [delimiter.join(row)]
            continue
        raise FileIsRefused(
            file_name,
            f"line {rows.lines[number]}",
            f"The line has {_last(row)} cells where the others have {width}. Put the missing "
            "delimiter in, or quotation marks around a cell that has one in it.",
        )


def _full(rows: Rows, block: range, width: int) -> range:
    """From the first to the last row that has all its cells and more than one filled."""

    def first(numbers: Iterable[int]) -> int:
        full = (n for n in numbers if _filled(rows.cells[n]) and _fits(rows, n, width))
        return next(full, -1)

    begin = first(block)
    return range(begin, first(reversed(block)) + 1) if begin >= 0 else range(0)


def _width(block: list[list[str]]) -> int:
    """How many cells most rows of the block have, the widest of those that are as many."""
    counts = Counter(map(len, block))
    width, _ = max(counts.items(), key=lambda each: (each[1], each[0]))
    return width


def _filled(row: list[str]) -> bool:
    return sum(bool(cell.strip()) for cell in row) > 1


def _fits(rows: Rows, number: int, width: int) -> bool:
    """Whether a row has as many cells, but for empty ones at its end."""
    row = rows.cells[number]
    return len(row) >= width and _last(row) <= width


def _last(row: list[str]) -> int:
    """The number of cells up to the last that is not empty."""
    return max((n for n, cell in enumerate(row, 1) if cell.strip()), default=0)
