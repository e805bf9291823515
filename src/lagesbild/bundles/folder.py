"""The folder of a bundle: which files lie in it, and their content read with care."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from lagesbild.bundles.layout import (
    PARQUET,
    SINGLE_FILES,
    is_data_file,
    is_part,
    may_lie_beside,
)
from lagesbild.bundles.problem import BundleIsBroken, Problem, Problems
from lagesbild.toml_text.nearest import nearest

MIB = 1024 * 1024
LARGEST_TEXT = 8 * MIB
LARGEST_CSV = 256 * MIB
LARGEST_PARQUET = 2048 * MIB
MOST_FILES = 20_000
BYTE_ORDER_MARK = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def _no_progress(_: str) -> None:
    """Nobody wants to know which file is being read."""


class BundleFolder:
    """The files of a bundle, by path relative to it.

    ``on_file`` is called with the path of each file as it is read.
    """

    def __init__(
        self, root: Path, problems: Problems, on_file: Callable[[str], None] | None = None
    ) -> None:
        self.root = root
        self.problems = problems
        self._on_file = on_file or _no_progress
        self.paths = self._find()

    def __contains__(self, path: str) -> bool:
        return path in self.paths

    def matching(self, rule: Callable[[str], bool]) -> Iterator[str]:
        """The paths that follow a rule, sorted."""
        return (path for path in self.paths if rule(path))

    def open_path(self, path: str) -> Path:
        """The place of a file, after telling whoever watches that it is being read."""
        self._on_file(path)
        return self.root / path

    def read_bytes(self, path: str) -> bytes | None:
        """The content of a file; None, and a problem noted, where it cannot be read."""
        try:
            return self.open_path(path).read_bytes()
        except OSError as error:
            self.problems.add(
                path, f"The file cannot be read ({error.strerror}). Check who may read it."
            )
            return None

    def read_text(self, path: str) -> str | None:
        """The text of a UTF-8 file as it stands, without its byte order mark.

        None, and a problem noted, where it cannot be read.
        """
        content = self.read_bytes(path)
        if content is None:
            return None
        try:
            return content.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
        except UnicodeDecodeError as error:
            self._refuse_encoding(path, content, error.start)
            return None

    def _refuse_encoding(self, path: str, content: bytes, position: int) -> None:
        before = content[:position]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        likely = "UTF-16" if content[:2] in _UTF_16 else "Latin-1 or Windows-1252"
        self.problems.add(
            path,
            f"The file is not UTF-8: byte {position + 1} is 0x{content[position]:02X}, "
            f"which looks like {likely}. Save it again with the encoding UTF-8.",
            line=line,
            column=column,
        )

    def _find(self) -> tuple[str, ...]:
        self._stop_unless_folder()
        found: list[str] = []
        for path in self._walk():
            if len(found) >= MOST_FILES:
                self.problems.add(
                    ".", f"The folder holds more than {MOST_FILES} files. Is it the right one?"
                )
                break
            if may_lie_beside(path):
                continue
            if self._stays_inside(path) and self._is_expected(path) and self._has_size(path):
                found.append(path)
        return tuple(found)

    def _stop_unless_folder(self) -> None:
        if self.root.is_dir():
            return
        name = self.root.name or str(self.root)
        if self.root.exists():
            message = "This is a file. A bundle is a folder; name the folder that it lies in."
        else:
            message = (
                "There is no such folder. Check the path, or make a bundle with `lagesbild new`."
            )
        raise BundleIsBroken((Problem(name, 0, 0, message),))

    def _walk(self) -> Iterator[str]:
        """All files and all links to folders, sorted by path."""
        found: list[str] = []
        for here, folders, files in os.walk(self.root):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            links = [each for each in folders if (Path(here) / each).is_symlink()]
            found.extend(
                (Path(here) / name).relative_to(self.root).as_posix() for name in (*files, *links)
            )
            wrong = [each for each in folders if self._is_file_name(Path(here) / each)]
            found.extend((Path(here) / name).relative_to(self.root).as_posix() for name in wrong)
        return iter(sorted(set(found)))

    def _is_file_name(self, folder: Path) -> bool:
        return folder.relative_to(self.root).as_posix() in SINGLE_FILES

    def _stays_inside(self, path: str) -> bool:
        place = self.root / path
        if not place.is_symlink() or place.resolve().is_relative_to(self.root.resolve()):
            return True
        self.problems.add(
            path,
            "This is a link to a place outside the bundle. Put the file itself here instead.",
        )
        return False

    def _is_expected(self, path: str) -> bool:
        if not is_part(path):
            hint = nearest(path, SINGLE_FILES) if "/" not in path else ""
            self.problems.add(
                path,
                "This file is not part of a bundle, so nothing would be read from it."
                f"{hint.split(' There is')[0]} Rename it as docs/bundle.md says, or move it away.",
            )
            return False
        if not (self.root / path).is_file():
            self.problems.add(path, "A file was expected here. Remove what lies in its place.")
            return False
        return True

    def _has_size(self, path: str) -> bool:
        size = (self.root / path).stat().st_size
        largest = LARGEST_TEXT
        if path == PARQUET:
            largest = LARGEST_PARQUET
        elif is_data_file(path):
            largest = LARGEST_CSV
        if size <= largest:
            return True
        self.problems.add(
            path,
            f"The file is {size / MIB:.0f} MiB, more than the {largest // MIB} MiB that are read. "
            "Large data belong in data/observations.parquet.",
        )
        return False
