"""The folder that a build writes: made beside its place, and moved there when it is whole."""

import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARKER = ".lagesbild"
"""The file by which a folder says that it was built, and may be replaced by the next build."""
MAKING = ".making-"
REPLACED = ".replaced-"
"""What the hidden folders beside it are named after; the number of the process follows."""


class FolderIsNotOurs(ValueError):
    """A folder that is to be written and holds something that no build wrote."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds something that `lagesbild build` did not write, and is left as it "
            f"is. Name a new folder, or remove this one."
        )


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A new folder beside ``folder`` that takes its place when the block ends well.

    Whatever goes wrong, the folder keeps what it held and the new one is removed; what a build
    that was killed left behind is put right by the next. Raises `FolderIsNotOurs`.
    """
    place = folder.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    _put_right(place)
    refuse_what_is_not_ours(place)
    made = place.with_name(f".{place.name}{MAKING}{os.getpid()}")
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    try:
        yield made
        refuse_what_is_not_ours(place)
        _swap(made, place)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def refuse_what_is_not_ours(folder: Path) -> None:
    """Raise `FolderIsNotOurs` unless the folder is absent, empty or built."""
    if not folder.exists():
        return
    if not folder.is_dir() or (any(folder.iterdir()) and not (folder / MARKER).is_file()):
        raise FolderIsNotOurs(folder)


def _swap(made: Path, place: Path) -> None:
    """Put ``made`` in its place, and the old content back if that fails."""
    if not place.exists():
        made.rename(place)
        return
    old = place.with_name(f".{place.name}{REPLACED}{os.getpid()}")
    shutil.rmtree(old, ignore_errors=True)
    place.rename(old)
    try:
        made.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _put_right(place: Path) -> None:
    """Restore or remove what builds that are no longer running left beside the folder."""
    for sign in (REPLACED, MAKING):
        prefix = f".{place.name}{sign}"
        for left in sorted(place.parent.glob(glob.escape(prefix) + "*")):
            if _is_running(left.name.removeprefix(prefix)):
                continue
            if sign == REPLACED and not place.exists():
                left.rename(place)
            else:
                shutil.rmtree(left, ignore_errors=True)


def _is_running(process: str) -> bool:
    if not process.isdecimal():
        return True  # no name that a build gives
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
