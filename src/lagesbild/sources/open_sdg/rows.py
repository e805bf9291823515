"""The rows of a data file, and the rows that cannot be read without guessing."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from pathlib import Path

from lagesbild.sources.refusal import FileIsRefused

YEAR, VALUE = "Year", "Value"
MOST_DIGITS = 15
LONGEST_CELL = 100_000
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?")
_SHORT = Context(prec=MOST_DIGITS)
_LAST_DECIMAL = Decimal(1).scaleb(-MOST_DIGITS)
_SPAN = re.compile(r"(\d{4})(?:\s*[-–]\s*| to )(\d{4})")
_SCHOOL_YEAR = re.compile(r"(\d{4})(?:/(\d{4}|\d{2})|[-–](\d{2}))")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")


@dataclass(frozen=True, slots=True)
class Fault:
    """Rows of a data file that contradict each other, or a row that cannot be understood.

    A file that cannot be read at all has no lines, but ``where`` that shows.
    """

    file: str
    lines: tuple[int, ...]
    message: str
    where: str = ""

    def __str__(self) -> str:
        where = f"line {', '.join(map(str, self.lines))}" if self.lines else self.where
        return f"{', '.join(filter(None, (self.file, where)))}: {self.message}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: where it stands, its period, its value as written, and its other cells."""

    line: int
    period: str
    value: str | None
    cells: tuple[str, ...]


@dataclass(frozen=True)
class DataFile:
    """A data file: the columns beside year and value, and its rows."""

    name: str
    checksum: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]


def read_data_file(path: Path) -> DataFile:
    """The rows of a data file, and the faults of others. Raises `FileIsRefused`."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileIsRefused(path.name, "", "The file is not UTF-8. Save it as UTF-8.") from error
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    csv.field_size_limit(LONGEST_CELL)
    try:
        header = [cell.strip() for cell in next(lines, [])]
        year, value = _place(path, header, YEAR), _place(path, header, VALUE)
        _check_names(path, header)
        kept = [n for n, name in enumerate(header) if name and n not in (year, value)]
        reading = _Reading(path.name, len(header), year, value, kept)
        rows = tuple(reading.rows(lines))
    except csv.Error as error:
        raise FileIsRefused(
            path.name, f"line {lines.line_num}", f"This is not CSV ({error}). Correct the line."
        ) from error
    return DataFile(
        name=path.name,
        checksum=hashlib.sha256(content).hexdigest(),
        columns=tuple(header[n] for n in kept),
        rows=rows,
        faults=tuple(reading.faults),
    )


def _check_names(path: Path, header: Sequence[str]) -> None:
    twice = next((name for name in header if name and header.count(name) > 1), None)
    if twice is not None:
        raise FileIsRefused(
            path.name, "line 1", f"The column “{twice}” stands twice. Rename or remove one."
        )


def _place(path: Path, header: Sequence[str], name: str) -> int:
    if header.count(name) != 1:
        found = ", ".join(filter(None, header)) or "nothing"
        raise FileIsRefused(
            path.name, "line 1", f"Expected one column “{name}”, found {found}. Correct the header."
        )
    return header.index(name)


class _Reading:
    """Rows as they are read; those that are not understood are noted as faults."""

    def __init__(self, name: str, width: int, year: int, value: int, kept: list[int]) -> None:
        self.name, self.width, self.year, self.value, self.kept = name, width, year, value, kept
        self.faults: list[Fault] = []

    def rows(self, lines: Iterator[list[str]]) -> Iterator[Row]:
        line = 2
        for cells in lines:
            here, line = line, lines.line_num + 1  # type: ignore[attr-defined] # csv's reader
            if any(cell.strip() for cell in cells) and (row := self._row(here, cells)):
                yield row

    def _row(self, line: int, cells: list[str]) -> Row | None:
        if any(cell.strip() for cell in cells[self.width :]):
            self._fault(line, f"There are {len(cells)} cells and {self.width} columns.")
            return None
        cells = [cell.strip() for cell in cells] + [""] * (self.width - len(cells))
        period, written = period_of(cells[self.year]), cells[self.value]
        if period is None:
            self._fault(line, f"“{cells[self.year]}” is no year that is understood.")
            return None
        value = plain_number(written) if written else None
        if written and value is None:
            self._fault(line, f"“{written}” is no number. Write it with a decimal point.")
            return None
        return Row(line, period, value, tuple(cells[n] for n in self.kept))

    def _fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.name, (line,), message))


def plain_number(written: str) -> str | None:
    """A number without exponent, kept exactly as a binary number can; None for no number.

    More than 15 significant digits, or decimals, are a trace of binary arithmetic.
    """
    if not _NUMBER.fullmatch(written):
        return None
    number = _SHORT.create_decimal(written)
    if not -MOST_DIGITS < number.adjusted() < MOST_DIGITS:
        return "0" if number.is_zero() else None
    if -int(number.as_tuple().exponent) > MOST_DIGITS:
        number = number.quantize(_LAST_DECIMAL)
    return format(number, "f")


def period_of(year: str) -> str | None:
    """A year, school year or span of years as the core writes periods; None for anything else."""
    if match := _YEAR.fullmatch(year):
        return match[1]
    if match := _SCHOOL_YEAR.fullmatch(year):
        following = str(int(match[1]) + 1)
        ends = (match[2] or match[3]) in {following, following[2:]}
        return f"{match[1]}/{following}" if ends else None
    if (match := _SPAN.fullmatch(year)) and match[1] < match[2]:
        return f"{match[1]}..{match[2]}"
    return None
