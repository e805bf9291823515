"""Column headings: several rows of them, merged, stacked, or in two languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild.sources.sheets.finding import Region
from lagesbild.sources.sheets.grid import Grid
from lagesbild.sources.sheets.written import Kind


@dataclass(frozen=True)
class Headings:
    """What the value columns are called, level by level, from the top."""

    levels: tuple[tuple[str, ...], ...]
    translations: tuple[str, ...] = ()
    """Of the only level, where a second row says the same in another language."""
    constant: tuple[str, ...] = ()
    """Headings that all columns share: they say what the whole table is."""


def headings_of(grid: Grid, region: Region, columns: Sequence[int]) -> Headings:
    """The headings over some columns."""
    rows = [_filled(grid, region, row, columns) for row in region.headers]
    rows = [row for row in rows if any(row)]
    if not rows:
        return Headings((tuple(f"column {column + 1}" for column in columns),))
    if not all(all(row) for row in rows):
        return Headings((_distinct([_joined(parts) for parts in zip(*rows, strict=True)]),))
    if len(columns) == 1:
        return Headings(((" ".join(row[0] for row in rows),),))
    constant = tuple(row[0] for row in rows if len(set(row)) == 1)
    varying = [tuple(row) for row in rows if len(set(row)) > 1]
    if len(varying) == 2 and _say_the_same(*varying):
        return Headings((varying[0],), varying[1], constant)
    if not varying:
        return Headings((_distinct(list(rows[-1])),), (), constant[:-1])
    if _are_pieces(varying) or len(set(zip(*varying, strict=True))) < len(columns):
        joined = [_joined(parts) for parts in zip(*varying, strict=True)]
        return Headings((_distinct(joined),), (), constant)
    return Headings(tuple(varying), (), constant)


def _are_pieces(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows say one thing together: a single one, or words broken at the end of a row."""
    return len(rows) == 1 or any(each.endswith("-") for row in rows[:-1] for each in row)


def heading_over(grid: Grid, region: Region, column: int) -> str:
    """What a column with row headings is called itself."""
    return _joined([" ".join(grid.text(row, column).split()) for row in region.headers])


def _filled(grid: Grid, region: Region, row: int, columns: Sequence[int]) -> list[str]:
    """A row of headings, each spread over the columns that it is meant for."""
    texts = [" ".join(grid.text(row, column).split()) for column in range(grid.width)]
    for (top, left), (bottom, right) in grid.merged:
        if top <= row <= bottom:
            spread = " ".join(grid.text(top, left).split())
            texts[left : right + 1] = [spread] * len(texts[left : right + 1])
    if row != region.headers[-1]:
        _spread_to_the_right(grid, region, row, texts)
    return [texts[column] for column in columns]


def _spread_to_the_right(grid: Grid, region: Region, row: int, texts: list[str]) -> None:
    """Fill what stands empty beside a heading, where another heading stands below."""
    below = [each for each in region.headers if each > row]
    for column in range(1, len(texts)):
        stands = any(grid.kind(each, column) is not Kind.EMPTY for each in below)
        if not texts[column] and texts[column - 1] and stands:
            texts[column] = texts[column - 1]


def _joined(parts: Sequence[str]) -> str:
    """Pieces of a heading that is written over several rows: "An-", "mälda" is "Anmälda"."""
    joined = ""
    for part in parts:
        if not part or joined.split(" ")[-1:] == [part]:
            continue
        if joined.endswith("-") and part[:1].islower():
            joined = joined[:-1] + part
        else:
            joined = f"{joined} {part}".strip()
    return joined


def _say_the_same(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether each heading of one row stands over its own in the other: two languages."""
    if any(each.endswith("-") for each in first):
        return False  # words broken over two rows
    different = len(set(first)) == len(set(second)) == len(first)
    return different and not any(sign.isdigit() for each in (*first, *second) for sign in each)


def _distinct(labels: Sequence[str]) -> tuple[str, ...]:
    """The labels, those that occur again numbered."""
    seen: dict[str, int] = {}
    told = []
    for label in labels:
        seen[label] = seen.get(label, 0) + 1
        told.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return tuple(told)
