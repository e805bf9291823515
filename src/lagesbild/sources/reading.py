"""Which reader reads a file: told by its name and its first bytes, never by trying them all."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table

Reader = Callable[[bytes, str], tuple[Table, ...]]
"""From the content of a file and its name, for messages, to its tables. Raises `FileIsRefused`."""

LARGEST_FILE = 1024 * 1024 * 1024
"""In bytes. No table of official statistics comes near it."""

READERS = {
    ".px": "px",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".xls": "excel",
    ".ods": "excel",
}
"""The package of `lagesbild.sources` whose ``reader.read`` reads files with an ending."""


def read_tables(path: Path) -> tuple[Table, ...]:
    """The tables of a file, at least one. Raises `FileIsRefused`."""
    content = content_of(path)
    return reader_for(path.name, content)(content, path.name)


def reader_for(file_name: str, content: bytes = b"") -> Reader:
    """The reader for a file. Raises `FileIsRefused` for an ending that is not known.

    Files of two kinds say themselves what they are, and are known without an ending too.
    """
    ending = Path(file_name).suffix.lower()
    if ending not in READERS and (begun := _ending_by_beginning(content)):
        return _saying_so(reader_for(f"file{begun}"), begun)
    if ending not in READERS:
        raise FileIsRefused(
            file_name,
            "",
            f"“{ending or 'no ending'}” is no kind of file that is read. Statistics are read from "
            f"{', '.join(sorted(READERS))}. Save the table as one of them.",
        )
    reader: Reader = import_module(f"lagesbild.sources.{READERS[ending]}.reader").read
    return reader


BEGINNINGS = {
    ".json": rb"(\xef\xbb\xbf)?\s*\{\s*\"",
    ".px": rb"(\xef\xbb\xbf)?\s*(CHARSET|AXIS-VERSION|CODEPAGE)\s*=",
}
"""With what a file begins that can be nothing else, by the ending that it should have."""


def _ending_by_beginning(content: bytes) -> str:
    start = content[:200]
    return next((each for each, begins in BEGINNINGS.items() if re.match(begins, start)), "")


def _saying_so(reader: Reader, ending: str) -> Reader:
    told = f"The name has no ending that is known; the file begins as {ending} does."

    def read(content: bytes, file_name: str) -> tuple[Table, ...]:
        tables = reader(content, file_name)
        return tuple(replace(each, assumed=(told, *each.assumed)) for each in tables)

    return read


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises `FileIsRefused` for one that cannot be opened or is too large."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FileIsRefused(
                path.name, "", "The file is larger than 1 GiB. Ask the source for a smaller table."
            )
        return path.read_bytes()
    except OSError as error:
        raise FileIsRefused(
            path.name, "", f"The file cannot be opened: {error.strerror}. Check its name."
        ) from error
