"""Which reader reads a file: told by its name and its first bytes, never by trying them all."""

from collections.abc import Callable
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
    return reader_for(path.name)(content_of(path), path.name)


def reader_for(file_name: str) -> Reader:
    """The reader for a file. Raises `FileIsRefused` for an ending that is not known."""
    ending = Path(file_name).suffix.lower()
    if ending not in READERS:
        raise FileIsRefused(
            file_name,
            "",
            f"“{ending or 'no ending'}” is no kind of file that is read. Statistics are read from "
            f"{', '.join(sorted(READERS))}. Save the table as one of them.",
        )
    reader: Reader = import_module(f"lagesbild.sources.{READERS[ending]}.reader").read
    return reader


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
