"""Rows with a single text between those with data: headings of the rows below them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

PATH = " / "
"""Between the headings of a path."""


def groups_of_rows(groups: Mapping[int, str], body: Sequence[int]) -> list[list[str]]:
    """For each level of headings, outer first, the heading over each row of the body."""
    if _restates(groups):
        return _outer_and_path(groups, body)
    level = _levels(groups, body)
    depth = max(level.values()) + 1
    current = [""] * depth
    of_rows: list[list[str]] = [[] for _ in range(depth)]
    for above, _ in _in_order(groups, body):
        for at in above:
            current[level[at] :] = [""] * (depth - level[at])
            current[level[at]] = groups[at]
        for place, text in enumerate(current):
            of_rows[place].append(text)
    return of_rows


def _in_order(groups: Mapping[int, str], body: Sequence[int]) -> list[tuple[list[int], int]]:
    """Each row of the body with the headings that stand between it and the row before it."""
    headings = sorted(groups)
    ordered, done = [], 0
    for row in body:
        upto = bisect_left(headings, row)
        ordered.append((headings[done:upto], row))
        done = upto
    return ordered


def _levels(groups: Mapping[int, str], body: Sequence[int]) -> dict[int, int]:
    """The level of each heading: 0 for an outer one, 1 for one within it.

    Headings that stand there once hold those that come back under each of them. Where none comes
    back, a heading right above another holds it and those that follow.
    """
    counts = Counter(groups.values())
    if 0 < sum(count == 1 for count in counts.values()) < len(counts):
        return {row: int(counts[text] > 1) for row, text in groups.items()}
    holds = {
        row
        for row, following in pairwise(sorted(groups))
        if bisect_left(body, row) == bisect_left(body, following)
    }
    return {row: int(bool(holds) and row not in holds) for row in groups}


def _restates(groups: Mapping[int, str]) -> bool:
    """Whether each row has its whole path above it: a heading comes back under the same outer."""
    outer = _outer(groups)
    seen: set[str] = set()
    for row in sorted(groups):
        if row in outer:
            seen = set()
        elif groups[row] in seen:
            return True
        seen.add(groups[row])
    return False


def _outer(groups: Mapping[int, str]) -> set[int]:
    """Headings over whole blocks: they stand there once, and are not like those that come back.

    A chapter that has only one row stands there once too; it shares words with other chapters.
    """
    counts = Counter(groups.values())
    often = {word for text, count in counts.items() if count > 1 for word in _words(text)}
    once = [row for row in sorted(groups) if counts[groups[row]] == 1]
    if not once or not often:
        return set()
    first = _words(groups[once[0]])
    return {
        row for row in once if len(_words(groups[row]) & often) <= len(_words(groups[row]) & first)
    }


def _words(text: str) -> set[str]:
    return set(text.casefold().split())


def _outer_and_path(groups: Mapping[int, str], body: Sequence[int]) -> list[list[str]]:
    """Two levels: the outer heading, and the path right above the row, which may be none."""
    outer = _outer(groups)
    above = ""
    outers, paths = [], []
    for headings, _ in _in_order(groups, body):
        for at in headings:
            above = groups[at] if at in outer else above
        outers.append(above)
        paths.append(PATH.join(groups[at] for at in headings if at not in outer))
    return [outers, paths] if outer else [paths]
