"""A table as a reader meets it, whatever it was written in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SIGN = r"(?:[a-z]|\d+\))"
_PARTS = re.compile(
    rf"(?P<value>.*?)(?:[\u202f\xa0](?P<signs>{_SIGN}(?:,?\s+{_SIGN})*))?",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell: what stands in it, and the signs beside that."""

    value: str
    signs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the heads of its columns, and its rows, each with its head first."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Shown, ...], ...]

    @property
    def values(self) -> tuple[tuple[str, ...], ...]:
        """All that stands in the table, without signs, its heads first."""
        return (self.heads, *(tuple(cell.value for cell in row) for row in self.rows))

    def at(self, row: str, column: str) -> Shown:
        """The cell of a row and a column that are asked for by their heads."""
        (found,) = [each for each in self.rows if each[0].value == row]
        return found[self.heads.index(column)]


def spaced(text: str) -> str:
    """The text with single spaces, and its own unbreakable ones."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")


def parted(text: str) -> Shown:
    """What stands in a cell, taken apart: "70 r, 1)" is 70 with the signs r and 1)."""
    found = _PARTS.fullmatch(spaced(text))
    assert found, text
    signs = (found["signs"] or "").replace(",", " ").split()
    return Shown(found["value"].rstrip(), frozenset(signs))


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a table shows something else than it should, by the heads of row and column."""

    row: str
    column: str
    expected: str
    shown: str


def differences(expected: Grid, shown: Grid) -> list[Difference]:
    """Where the values of two tables differ, row by row and column by column."""
    if expected.heads != shown.heads or _row_heads(expected) != _row_heads(shown):
        return [Difference("", "", str(_all_heads(expected)), str(_all_heads(shown)))]
    return list(_differing(expected, shown))


def _differing(expected: Grid, shown: Grid) -> Iterator[Difference]:
    for wanted, found in zip(expected.rows, shown.rows, strict=True):
        for head, one, other in zip(expected.heads, wanted, found, strict=True):
            if one.value != other.value:
                yield Difference(wanted[0].value, head, one.value, other.value)


def _row_heads(grid: Grid) -> list[str]:
    return [row[0].value for row in grid.rows]


def _all_heads(grid: Grid) -> tuple[object, ...]:
    return (*grid.heads, *_row_heads(grid))


def by_title(grids: Iterable[Grid]) -> dict[str, Grid]:
    """The tables by title; no two have the same."""
    listed = list(grids)
    named = {each.title: each for each in listed}
    assert len(named) == len(listed)
    return named
