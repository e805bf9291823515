"""Keeping delivered files, by checksum, in the folder that the settings name.

A file is whole and on disk before anything refers to it. What a killed process leaves half-written
is referred to by nothing, and removed when the next file is kept. A whole file stays, even if
nothing in this store refers to it: another store, or a copy of this one, may.
"""

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

from lagesbild.apps.figures.models import Delivery

PART = ".part"
LEFT_BEHIND = 3600.0
"""Age in seconds from which a half-written file is nobody's."""


class KeptFileIsDamaged(RuntimeError):
    """A kept file that is gone, or that is not what was received."""

    def __init__(self, delivery: Delivery, path: Path, what: str) -> None:
        super().__init__(
            f"The file of the delivery “{delivery.slug}” {what}: {path}. Restore it from a backup "
            "of that folder."
        )


class FileIsNotKept(RuntimeError):
    """A folder for files that cannot be written to."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"The file cannot be kept in {settings.FILES}: {error.strerror or error}. Nothing was "
            "accepted. LAGESBILD_FILES names another folder."
        )


def checksum_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def keep_file(content: bytes) -> str:
    """Keep a file and give its checksum. The same content is kept once.

    When this returns, the file is on disk, whatever happens to the computer. A kept file that has
    been damaged is made whole. Raises `FileIsNotKept`.
    """
    checksum = checksum_of(content)
    place = place_of(checksum)
    try:
        _make_folder(place.parent)
        _remove_leavings(place.parent)
        if not _is_whole(place, checksum):
            with _half_written(place.parent) as part:
                _write(part, content)
                part.replace(place)
            _sync_folder(place.parent)
    except OSError as error:
        raise FileIsNotKept(error) from error
    return checksum


def kept_file(delivery: Delivery) -> bytes:
    """The file of a delivery as it was received. Raises `KeptFileIsDamaged`."""
    place = place_of(delivery.checksum)
    try:
        content = place.read_bytes()
    except OSError as error:
        raise KeptFileIsDamaged(delivery, place, "is gone") from error
    if checksum_of(content) != delivery.checksum:
        raise KeptFileIsDamaged(delivery, place, "has been changed")
    return content


def place_of(checksum: str) -> Path:
    """Where a file with a checksum is kept."""
    return Path(settings.FILES) / checksum[:2] / checksum


def _is_whole(place: Path, checksum: str) -> bool:
    return place.exists() and checksum_of(place.read_bytes()) == checksum


@contextmanager
def _half_written(folder: Path) -> Iterator[Path]:
    """A new file in a folder, gone when the block ends, unless it was given another name."""
    handle, name = tempfile.mkstemp(suffix=PART, dir=folder)
    os.close(handle)
    part = Path(name)
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _write(place: Path, content: bytes) -> None:
    with place.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """See to it that the names in a folder are on disk as well."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _remove_leavings(folder: Path) -> None:
    """Remove what a killed process left; what is younger may be being written by another."""
    for each in folder.glob(f"*{PART}"):
        with suppress(FileNotFoundError):
            if time.time() - each.stat().st_mtime > LEFT_BEHIND:
                each.unlink()
