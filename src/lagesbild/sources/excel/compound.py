"""The older workbook, xls: a file of sectors in chains, and in one of them records of cells.

The reader of workbooks follows chains without end and believes every length, so both are followed
here first ([MS-CFB] 2.2 to 2.6, [MS-XLS] 2.4).
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagesbild.sources.excel.extent import Extent, SheetIsTooLarge

HEADER = 512
LAST_SECTOR = 0xFFFFFFF9
END_OF_CHAIN = 0xFFFFFFFE
ENTRY = 128
"""Bytes of an entry in the directory."""
STORAGE, STREAM, ROOT = 1, 2, 5
SHIFTS = {9, 12}
"""Powers of two: sectors of 512 and 4096 bytes."""
SHEET_BEGINS, TEXTS, SIZE = 0x0809, 0x00FC, 0x0200
CELLS = frozenset({0x0203, 0x027E, 0x00BD, 0x00BE, 0x00FD, 0x0204, 0x0205, 0x0006, 0x00D6})
MOST_ROWS, MOST_COLUMNS = 65_536, 256
SHORTEST_TEXT = 3
"""In bytes."""


class IsDamaged(ValueError):
    """A file whose sectors or records are not what they claim; the message says which."""


@dataclass(frozen=True, slots=True)
class _Sectors:
    """Equal pieces of bytes, and which piece follows which."""

    content: bytes
    size: int
    begin: int
    following: Sequence[int]

    def chain(self, first: int) -> bytes:
        """The pieces from the first on. Raises `IsDamaged`."""
        numbers: list[int] = []
        seen: set[int] = set()
        number = first
        while number != END_OF_CHAIN:
            start = self.begin + number * self.size
            if number in seen or number >= len(self.following) or start >= len(self.content):
                raise IsDamaged("its sectors are not in order")
            seen.add(number)
            numbers.append(start)
            number = self.following[number]
        return b"".join(self.content[start : start + self.size] for start in numbers)


def check_compound(content: bytes) -> None:
    """Refuse an xls that would take all memory. Raises `IsDamaged` or `SheetIsTooLarge`."""
    try:
        for name, stream in _streams(content):
            if name in {"Workbook", "Book"}:
                _check_records(stream)
    except struct.error as error:
        raise IsDamaged("it ends too early") from error


def _streams(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Each stream with its name; all chains of the file are followed to their end."""
    (shift,) = struct.unpack_from("<H", content, 30)
    if shift not in SHIFTS:
        raise IsDamaged("its sectors have no known length")
    size = 1 << shift
    directory_at, cutoff, small_at = struct.unpack_from("<I4xII", content, 48)
    large = _Sectors(content, size, size if shift > 9 else HEADER, _table(content, size))
    directory = large.chain(directory_at)
    small: _Sectors | None = None
    followed = 0
    following = _numbers(large.chain(small_at)) if small_at <= LAST_SECTOR else []
    for at in range(0, len(directory) - ENTRY + 1, ENTRY):
        kind = directory[at + 66]
        start, length = struct.unpack_from("<II", directory, at + 116)
        if kind not in {STREAM, ROOT}:
            continue
        if length > len(content):
            raise IsDamaged("a part claims to be longer than the file")
        if kind == ROOT:
            small = _Sectors(large.chain(start) if length else b"", 64, 0, following)
        elif length:
            sectors = large if length >= cutoff or small is None else small
            name = directory[at : at + 64].decode("utf-16-le", "replace").partition("\x00")[0]
            stream = sectors.chain(start)
            followed += len(stream)
            if followed > 2 * len(content):
                raise IsDamaged("its parts are longer than itself")
            yield name, stream[:length]


def _table(content: bytes, size: int) -> list[int]:
    """For each sector the one that follows it."""
    begin = max(size, HEADER)
    places = list(struct.unpack_from("<109I", content, 76))
    (more,) = struct.unpack_from("<I", content, 68)
    seen: set[int] = set()
    while more <= LAST_SECTOR:
        if more in seen:
            raise IsDamaged("its sectors are not in order")
        seen.add(more)
        numbers = struct.unpack_from(f"<{size // 4}I", content, begin + more * size)
        places.extend(numbers[:-1])
        more = numbers[-1]
    table: list[int] = []
    for place in places:
        if place <= LAST_SECTOR:
            table.extend(struct.unpack_from(f"<{size // 4}I", content, begin + place * size))
    return table


def _numbers(content: bytes) -> list[int]:
    return [number for (number,) in struct.iter_unpack("<I", content)]


def _check_records(stream: bytes) -> None:
    """What the records of a workbook claim: texts, the size of sheets, cells far apart."""
    at, extent = 0, Extent()
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        record = stream[at + 4 : at + 4 + length]
        at += 4 + length
        if kind == SHEET_BEGINS:
            extent.check_density()
            extent = Extent()
        elif kind == TEXTS and struct.unpack_from("<4xI", record)[0] * SHORTEST_TEXT > len(stream):
            raise IsDamaged("it claims more texts than it has room for")
        elif kind == SIZE:
            _check_size(record)
        elif kind in CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", record)
            if column >= MOST_COLUMNS:
                raise SheetIsTooLarge(f"A cell claims to stand in column {column + 1} of 256.")
            extent.add(row + 1, column + 1)
    extent.check_density()


def _check_size(record: bytes) -> None:
    """What a sheet says of its rows and columns; the memory for them is taken at once."""
    form = "<HHHH" if len(record) == 10 else "<IIHH"
    first_row, rows, first_column, columns = struct.unpack_from(form, record)
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise SheetIsTooLarge(f"A sheet claims {rows} rows and {columns} columns.")
    if first_row > rows or first_column > columns:
        raise IsDamaged("a sheet claims to end before it begins")
