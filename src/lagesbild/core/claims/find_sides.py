"""Finding what a multiple or a distance is of: “1.4 times the men's”, “above the median, by 49”."""

from collections.abc import Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark

BESIDE = 2
"""Tokens within which the other side is named: “that of the men”, “above the median”."""
BACK = 14
"""Tokens back from an amount within which “above the median” stands."""
DIRECTIONS = {"up": 1, "down": -1, "above": 1, "below": -1}


def named_side(looked: Looked, after: int) -> int:
    """Where what is compared with begins behind “three times the” or “double that of”; 0 if none.

    It is a group, an area or a time: “the men's”, “the national median”, “the rate of 2017”.
    """
    sentence = looked.sentence
    start = after
    if mark := sentence.at(start, "grammar", "so", "owner", "level"):
        start = mark.last
    elif not sentence.before(after, "grammar", "of"):
        return 0
    if of := sentence.at(start, "grammar", "of"):
        start = of.last
    near = range(after, start + BESIDE)
    marks = (*looked.groups, *looked.places, *sentence.of("area"))
    firsts = [*(each.first for each in marks), *(each.first for each in looked.times)]
    return min((first for first in firsts if first in near), default=0)


def beyond_before(looked: Looked, at: int) -> tuple[int, int]:
    """The direction of the “above the median, by” before an amount, and where the median begins.

    (0, 0) where nothing of the kind stands before it, or another number stands between.
    """
    sentence = looked.sentence
    by = sentence.before(at, "grammar", "by")
    if by is None:
        return 0, 0
    numbers = {each.number for each in looked.amounts}
    for place in range(by.first - 1, max(by.first - BACK, -1), -1):
        if place in numbers or sentence.word(place) in {".", ";"} or _moves(looked, place):
            return 0, 0
        if mark := _beyond(looked, place):
            other = _than(looked, mark.last) or mark.last
            return DIRECTIONS[mark.value], other
    return 0, 0


def _moves(looked: Looked, place: int) -> bool:
    """Whether a word of direction stands at a place: then the amount is what that comes to."""
    return looked.sentence.at(place, "direction", "up", "down") is not None


def _beyond(looked: Looked, place: int) -> Mark | None:
    """The “above” or “worse off than” at a place, with what is named behind it."""
    sentence = looked.sentence
    mark = sentence.at(place, "grammar", "above", "below")
    if mark and _names(looked, mark.last):
        return mark
    mark = sentence.at(place, "comparative", "up", "down")
    than = _than(looked, mark.last) if mark else 0
    return mark if than and _names(looked, than) else None


def _than(looked: Looked, after: int) -> int:
    """Where the other side of a comparative begins, right behind it or a word farther."""
    near: Sequence[int] = range(after, after + BESIDE)
    marks = (looked.sentence.at(place, "grammar", "than") for place in near)
    return next((each.last for each in marks if each), 0)


def _names(looked: Looked, first: int) -> bool:
    """Whether a group, an area or the median stands right behind a place."""
    named = (*looked.groups, *looked.places, *looked.sentence.of("area"))
    return any(first <= each.first < first + BESIDE for each in named)
