"""Keeping delivered files, by checksum, in the folder that the settings name.

A file is whole and on disk before anything refers to it. What a killed process leaves behind is
referred to by nothing, and removed when the next file is kept.
"""

import hashlib
import os
import tempfile
import time
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


def checksum_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def keep_file(content: bytes) -> str:
    """Keep a file and give its checksum. The same content is kept once."""
    checksum = checksum_of(content)
    place = place_of(checksum)
    place.parent.mkdir(parents=True, exist_ok=True)
    _remove_leavings(place.parent)
    if place.exists():
        return checksum
    handle, name = tempfile.mkstemp(suffix=PART, dir=place.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
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


def _remove_leavings(folder: Path) -> None:
    """Remove what a killed process left; what is younger may be being written by another."""
    for each in folder.glob(f"*{PART}"):
        if time.time() - each.stat().st_mtime > LEFT_BEHIND:
            each.unlink(missing_ok=True)
