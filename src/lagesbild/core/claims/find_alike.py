"""Finding what is said to be alike: “lika stor i Alby som i Norrvik”, “skiljer sig inte åt”."""

from decimal import Decimal

from lagesbild.core.claims.find_changes import as_side
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark

SIDE_WITHIN = 3
"""Tokens behind “som” or “från” within which the other side is named."""
NOT_WITHIN = 8
"""Tokens behind “skiljer sig” within which its “inte” stands."""
AS_SHOWN = 1
"""Decimals to which two that do not differ are the same."""


def side_alike(looked: Looked, mark: Mark) -> int:
    """Where the other side of “lika stor” begins: behind “som”, or the second of two areas.

    0 where it is a time, where none is named, and of what is not alike.
    """
    if mark.value != "same":
        return 0
    if side := as_side(looked, mark.last):
        near = range(side, side + SIDE_WITHIN)
        named = any(each.first in near for each in (*looked.groups, *looked.places))
        return side if named and not looked.in_times.intersection(near) else 0
    joined = areas_joined(looked, looked.clauses[mark.first])
    return joined.first if joined else 0


def areas_joined(looked: Looked, clause: int) -> Mark | None:
    """The second of two areas that “och” joins in a clause: “Alby och Norrvik har samma andel”."""
    places = [each for each in looked.places if looked.clauses[each.first] == clause]
    if len(places) != 2 or places[0].last + 1 != places[1].first:
        return None
    return places[1] if looked.sentence.at(places[0].last, "grammar", "and") else None


def differs_not(looked: Looked, place: int) -> Found | None:
    """“flickor och pojkar skiljer sig inte åt”, “women and men were level”: a gap of nothing."""
    sentence = looked.sentence
    if level := sentence.at(place, "alike", "level"):
        if sentence.at(level.last, "grammar", "beside") or is_negated(looked, place):
            return None
        last = level.last
    elif none := sentence.at(place, "alike", "none"):
        last = none.last
        between = sentence.at(last, "grammar", "between") or sentence.at(last, "grammar", "for")
        if between is None:
            return None
    else:
        last = _negation_behind(looked, place)
        if not last:
            return None
    if _from_a_time(looked, last):
        return Found(Kind.TREND, place, last, direction=0)
    nought = Amount(Form.WORD, Decimal(0), AS_SHOWN, place, last, place)
    return Found(Kind.COMPARISON, place, last, nought, of_gap=True)


def _negation_behind(looked: Looked, place: int) -> int:
    """Where the “inte” of “skiljer sig … inte” ends; 0 where it does differ, or but not much."""
    sentence = looked.sentence
    verb = sentence.at(place, "alike", "differs")
    if verb is None:
        return 0
    if is_negated(looked, place):
        return 0 if sentence.at(verb.last, "degree") else verb.last
    for at in range(verb.last, min(verb.last + NOT_WITHIN, len(sentence))):
        if looked.clauses[at] != looked.clauses[place]:
            return 0
        if mark := sentence.at(at, "grammar", "negation"):
            return 0 if sentence.at(mark.last, "degree") else mark.last
    return 0


def _from_a_time(looked: Looked, last: int) -> bool:
    """Whether what it does not differ from is a time: “skiljer sig inte från året innan”."""
    sentence = looked.sentence
    near = range(last, last + SIDE_WITHIN)
    led = next((m for p in near if (m := sentence.at(p, "grammar", "from"))), None)
    return led is not None and bool({led.first, led.last, led.last + 1} & looked.in_times)
