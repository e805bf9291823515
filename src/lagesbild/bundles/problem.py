"""What is wrong with a bundle: where, what was found and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_OF_ONE_KIND = 20
"""How many rows with the same fault are named one by one; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a file of a bundle.

    ``path`` is relative to the bundle, with "/". ``line`` and ``column`` count from 1, columns
    in characters; 0 where the fault is the file's own, or the file has no lines (Parquet).
    """

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        if not self.line:
            return f"{self.path}: {self.message}"
        return f"{self.path}, line {self.line}, column {self.column}: {self.message}"


class BundleIsBroken(ValueError):
    """A bundle that cannot be read, with everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Problems:
    """The problems found so far, while a bundle is read."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def add(self, path: str, message: str, *, line: int = 0, column: int = 0) -> None:
        """Note a problem; the same one is noted once."""
        self._found[Problem(path, line, column, message)] = None

    def stop_if_any(self) -> None:
        """Raise `BundleIsBroken` with all problems, ordered by file, line and column."""
        if self._found:
            order = sorted(self._found, key=lambda each: (each.path, each.line, each.column))
            raise BundleIsBroken(order)
