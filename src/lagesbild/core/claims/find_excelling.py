"""Verbs that set one beside another, or beside an earlier time: “exceeded the level of 2019”."""

from collections.abc import Iterator

from lagesbild.core.claims.find_changes import DIRECTIONS
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort

OF_LEVELS = ("so", "that_of", "level", "level_of")
"""Words of grammar that say that the level of a time is meant, and not when something was so."""
LEADING_WITHIN = 6
"""Tokens behind the verb within which what it is beside stands: “that of”, “the figure for the”."""
POINTS = frozenset({WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO})
SMALL = ("owner", "so", "so_that", "that_of", "level", "level_of", "of", "for", "from")
"""Words of grammar between the verb and what it is beside."""


def excels_at(looked: Looked, place: int) -> Found | None:
    """“sales exceeded those of 2019”, “the valley led the fells”, “did not reach that of 2022”."""
    sentence = looked.sentence
    mark = sentence.at(place, "excels")
    if mark is None or _leads_number(looked, mark.last):
        return None
    other = mark.last
    if when := _time_behind(looked, other):
        kind, last = Kind.TREND, _end_of_level(looked, when)
        passed = _point_at(looked, other)
        other = passed.last if passed and passed is not when else other
    elif side := _side_behind(looked, other):
        kind, last = Kind.COMPARISON, side.last
    else:
        return None
    direction, course = _way(mark, denied=is_negated(looked, place))
    return Found(
        kind, mark.first, last, direction=direction, other=other, course=course,
        degree=_degree(looked, mark.first),
    )  # fmt: skip


def _leads_number(looked: Looked, place: int) -> bool:
    """Whether a bound stands behind: “exceeded 50”, “reached 400”."""
    return looked.sentence.is_sort(place, Sort.NUMBER) and place not in looked.in_times


def _degree(looked: Looked, place: int) -> str:
    """How far the one lies from the other, where a word before the verb says so."""
    marks = (looked.sentence.at(each, "degree") for each in range(max(place - 2, 0), place))
    return next((each.value for each in marks if each and each.last == place), "")


def _way(mark: Mark, *, denied: bool) -> tuple[int, str]:
    """Which way the one lies; what has reached the other is not below it, what has not is so."""
    if mark.value == "reached":
        return -1, "" if denied else "not"
    return DIRECTIONS[mark.value], "not" if denied else ""


def _time_behind(looked: Looked, after: int) -> When | None:
    """The time whose level stands behind the verb: “that of 2019”, “the 2022 figure”, “2023”.

    “exceeded in 2019” says when, and not what; so a bare time does, unless another one leads in.
    """
    place = _behind_small(looked, after)
    when = _point_at(looked, place)
    if when is None:
        return None
    if _says_level(looked, after, place):
        return when
    further = _behind_small(looked, when.last)
    if _says_level(looked, when.last, further) and (other := _point_at(looked, further)):
        # “översteg 2024 nivån från 2021”
        return other
    if when.since or _end_of_level(looked, when) > when.last:
        return None if when.since else when
    bare = not looked.sentence.before(place, "grammar", "for")
    return when if bare and _is_led_by_time(looked, after) else None


def _point_at(looked: Looked, place: int) -> When | None:
    return next((w for w in looked.times if w.first == place and w.kind in POINTS), None)


def _says_level(looked: Looked, first: int, last: int) -> bool:
    """Whether a noun or “that of” says that the level of a time is meant."""
    return any(looked.sentence.at(place, "grammar", *OF_LEVELS) for place in range(first, last))


def _is_led_by_time(looked: Looked, before: int) -> bool:
    """Whether the clause has told a time before: “in 2024 sales exceeded 2023”."""
    clause = looked.clauses[before - 1]
    return any(
        w.kind in POINTS and w.last < before and looked.clauses[w.first] == clause
        for w in looked.times
    )


def _end_of_level(looked: Looked, when: When) -> int:
    """Behind “2022 figure”, or behind the time where no noun follows."""
    year = looked.sentence.at(when.last, "times", "year", "of_year")
    level = looked.sentence.at(year.last if year else when.last, "grammar", "level")
    return level.last if level else when.last


def _behind_small(looked: Looked, after: int) -> int:
    """The first place behind the verb that no small word stands at."""
    place = after
    while place < after + LEADING_WITHIN:
        mark = looked.sentence.at(place, "grammar", *SMALL)
        if mark is None or place in looked.in_times:
            break
        place = mark.last
    return place


def _side_behind(looked: Looked, after: int) -> Mark | None:
    """The group or area behind the verb, where another one is named before it."""
    sides = list(_sides(looked))
    ahead = range(after, _behind_small(looked, after) + 1)
    side = next((each for each in sides if each.first in ahead), None)
    if side is None or looked.sentence.at(side.last, "grammar", "to", "in_order"):
        # “led women to apply”
        return None
    return side if any(each.last < after for each in sides) else None


def _sides(looked: Looked) -> Iterator[Mark]:
    yield from looked.groups
    yield from looked.places
