"""Bare levels in brackets, of the times that earlier brackets of the sentence have told.

“693 beslut (587 året innan) och 552 personer (462)”: the 462 is of the year before, too. So are
“(71 respektive 72)” behind “(71 år 2023 och 70 år 2022)”, each of the one in its place.
Or words say of what time all brackets are: “med 2023 inom parentes”.
"""

from collections.abc import Sequence
from dataclasses import replace

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


NEAR = 4
"""Tokens from “inom parentes” to the time that it is said of."""


def said_of_brackets(looked: Looked) -> When | None:
    """The 2023 of “andelarna för 2024, med 2023 inom parentes”: that of all bare levels in them."""
    mark = next((m for m in looked.sentence.of("grammar") if m.value == "in_brackets"), None)
    if mark is None:
        return None
    times = [each for each in looked.times if each.kind in OF_ONE]
    before = [each for each in times if mark.first - NEAR <= each.last <= mark.first]
    behind = [each for each in times if mark.last <= each.first <= mark.last + NEAR]
    said = (*before[-1:], *behind[:1])
    return replace(said[0], since=False) if said else None


def time_said_of_brackets(looked: Looked, found: Found, lead: Looked | None) -> When | None:
    """The time of a bare level in brackets that its sentence says of all of them, or its list's."""
    mine = looked.brackets[found.first]
    if mine < 0 or any(looked.brackets[each.first] == mine for each in looked.times):
        return None
    said = said_of_brackets(looked) or (said_of_brackets(lead) if lead else None)
    return replace(said, first=found.first, last=found.last) if said else None


def is_said_of_brackets(looked: Looked, when: When, found: Found) -> bool:
    """Whether a time is that of what stands in brackets, and so of nothing outside them."""
    said = said_of_brackets(looked)
    outside = looked.brackets[found.first] < 0
    return outside and said is not None and said.first == when.first


def _levels(looked: Looked, claims: Sequence[Found], bracket: int) -> list[Found]:
    inside = [each for each in claims if looked.brackets[each.first] == bracket]
    return inside if all(each.kind is Kind.VALUE for each in inside) else []


def _told_in(looked: Looked, claims: Sequence[Found], bracket: int) -> list[When]:
    """The times of the levels in brackets, where each has one."""
    times = [e for e in looked.times if looked.brackets[e.first] == bracket]
    if any(each.kind not in OF_ONE or each.since for each in times):
        return []
    return times if len(times) == len(_levels(looked, claims, bracket)) else []
