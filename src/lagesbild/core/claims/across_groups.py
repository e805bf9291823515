"""Rows across groups, no courses: “from 9% of those aged 65–74 to 26% of those aged 85”."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found
from lagesbild.core.language.lexicon import Mark

NAMED_WITHIN = 7
"""Tokens behind a level within which the group or area stands that it is of."""


def without_courses_across(looked: Looked, found: Sequence[Found]) -> list[Found]:
    """The claims of a sentence; two levels, each with its own name behind, lie at one time."""
    told = list(found)
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


def _named_behind(looked: Looked, first: int, last: int) -> Mark | None:
    """The group or area named behind a level, where no time stands between."""
    last = min(last, first + NAMED_WITHIN)
    times = [each.first for each in looked.times if first <= each.first < last]
    near = range(first, min(times, default=last))
    named = (each for each in (*looked.groups, *looked.places) if each.first in near)
    return next(named, None)
