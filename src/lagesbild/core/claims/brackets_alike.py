"""Bare levels in brackets, of the times that earlier brackets of the sentence have told.

“693 beslut (587 året innan) och 552 personer (462)”: the 462 is of the year before, too. So are
“(71 respektive 72)” behind “(71 år 2023 och 70 år 2022)”, each of the one in its place.
"""

from collections.abc import Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.when import When, WhenKind

OF_ONE = frozenset({WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO})
"""Times that one level may be of."""


def as_told_before(looked: Looked, found: Found, claims: Sequence[Found]) -> When | None:
    """The time of a bare level in brackets, as the brackets before tell it."""
    mine = looked.brackets[found.first]
    if mine < 0 or found.kind is not Kind.VALUE or found.side:
        return None
    before = {b for e in claims if 0 <= (b := looked.brackets[e.first]) < mine}
    if not before or any(looked.brackets[each.first] == mine for each in looked.times):
        return None
    levels = _levels(looked, claims, mine)
    for bracket in sorted(before, reverse=True):
        told = _told_in(looked, claims, bracket)
        if told:
            return told[levels.index(found)] if len(told) == len(levels) else None
    return None


def _levels(looked: Looked, claims: Sequence[Found], bracket: int) -> list[Found]:
    inside = [each for each in claims if looked.brackets[each.first] == bracket]
    return inside if all(each.kind is Kind.VALUE for each in inside) else []


def _told_in(looked: Looked, claims: Sequence[Found], bracket: int) -> list[When]:
    """The times of the levels in brackets, where each has one."""
    times = [e for e in looked.times if looked.brackets[e.first] == bracket]
    if any(each.kind not in OF_ONE or each.since for each in times):
        return []
    return times if len(times) == len(_levels(looked, claims, bracket)) else []
