"""Rows across groups, no courses: “from 9% of those aged 65–74 to 26% of those aged 85”."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import LEVELS, Found, Kind
from lagesbild.core.language.lexicon import Mark

NAMED_WITHIN = 7
"""Tokens behind a level within which the group or area stands that it is of."""


def without_courses_across(looked: Looked, found: Sequence[Found]) -> list[Found]:
    """The claims of a sentence; two levels, each with its own name behind, lie at one time."""
    told = _without_course_on(looked, list(found))
    starts = [n for n, each in enumerate(found) if each.role == "from" and each.amount]
    for start in starts:
        behind = (n for n in range(start + 1, len(found)) if found[n].amount is not None)
        end = next(behind, None)
        if end is None or found[end].role != "to":
            continue
        one = _named_behind(looked, found[start].last, found[end].first)
        other = _named_behind(looked, found[end].last, found[end].last + NAMED_WITHIN)
        if one and other and one.value != other.value and one.concept == other.concept:
            told[start] = replace(found[start], role="")
            told[end] = replace(found[end], role="")
    return told


LED_WITHIN = 2
"""Tokens between “rising” and the level that it leads to."""


def _without_course_on(looked: Looked, found: list[Found]) -> list[Found]:
    """Without the “rising” that leads from the level of one group to that of another.

    “9% of those aged 65–74 often felt lonely, rising to 16% of those aged 75–84”
    """
    for place, each in enumerate(found):
        if each.kind is not Kind.TREND or each.amount is not None or not 0 < place < len(found) - 1:
            continue
        end = found[place + 1]
        if end.role != "to" or end.first - each.last > LED_WITHIN or each.course:
            continue
        other = _named_behind(looked, end.last, end.last + NAMED_WITHIN)
        names = (*looked.groups, *looked.places)
        before = [m for m in names if m.last <= each.first and other and m.concept == other.concept]
        levels = [e for e in found[:place] if e.kind in LEVELS]
        if other and levels and before and before[-1].value != other.value:
            found[place + 1] = replace(end, role="")
            return [e for e in found if e is not each]
    return found


def _named_behind(looked: Looked, first: int, last: int) -> Mark | None:
    """The group or area named behind a level, where no time stands between."""
    last = min(last, first + NAMED_WITHIN)
    times = [each.first for each in looked.times if first <= each.first < last]
    near = range(first, min(times, default=last))
    named = (each for each in (*looked.groups, *looked.places) if each.first in near)
    return next(named, None)
