"""Finding what verbs say is beyond another: “exceeds that of men”, “has not reached its old level”.

What it is beyond is another group or area, or the level of another time; it need not stand right
behind the verb, and where the verb opens the clause whose level it is comes first.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.find_levels_of_times import level_of_time
from lagesbild.core.claims.find_sides import WHOLE
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

PASSED = ("but_still", "as_well", "anew", "negation", "up_to", "adverb_of_not")
"""Words of grammar between a verb and what it is beyond."""
BEYOND = {"up": 1, "ahead": 1, "down": -1, "same": 0}
"""Which way something lies of what it is above or below."""
MIDDLE = frozenset({"median", "mean"})
WITHIN = 10
"""Tokens behind a verb within which what it is beyond is named."""


def exceeding_at(looked: Looked, place: int) -> Found | None:
    """“översteg Ekefors”, “understeg i länet rikets median”, “når inte upp till 2018 års nivå”."""
    sentence = looked.sentence
    mark = sentence.at(place, "exceeding") or sentence.at(place, "reaching")
    if mark is None or sentence.before(mark.first, "hedge", "below"):
        return None
    after = _after(looked, mark.last)
    short = _is_denied(looked, mark, after)
    direction = BEYOND.get(mark.value, -1)
    course = "not" if short is not (mark.concept == "reaching") else ""
    found = Found(Kind.COMPARISON, place, mark.last, direction=direction, course=course)
    if last := _level(looked, mark, after):
        return replace(found, kind=Kind.TREND, last=last, other=after)
    side = _side(looked, mark)
    if mark.value == "ahead" and not _leads(looked, mark, side):
        return None
    open_to = side and (side.value in MIDDLE or _reaches_up(looked, mark, after))
    if side is None or (mark.concept == "reaching" and not open_to):
        return None
    near = side.first == mark.last
    return replace(found, last=side.last if near else mark.last, other=side.first)


def _leads(looked: Looked, mark: Mark, side: Mark | None) -> bool:
    """Whether one group or area leads another: “Alby led Norrvik”, not “it led women to apply”."""
    if side is None or side.first > mark.last + 1:
        return False
    before = [each for each in (*looked.groups, *looked.places) if each.last <= mark.first]
    there = any(looked.clauses[each.first] == looked.clauses[mark.first] for each in before)
    return there and not looked.sentence.at(side.last, "grammar", "to")


def _is_denied(looked: Looked, mark: Mark, after: int) -> bool:
    """Whether a verb is negated, be it behind it: “nådde 2021 inte upp till”, “utan att nå”."""
    sentence = looked.sentence
    if sentence.before(mark.first, "grammar", "without"):
        return True
    said = range(mark.first, after)
    inside = any(sentence.at(place, "grammar", "negation") for place in said)
    return inside or is_negated(looked, mark.first)


def _level(looked: Looked, mark: Mark, after: int) -> int:
    """Behind the level of a time that a verb is beyond; 0 where there is none."""
    if last := level_of_time(looked, after):
        return last
    if not _reaches_up(looked, mark, after):
        return 0
    # “utan att nå upp till första halvåret 2021”: the level then
    when = next((each for each in looked.times if each.first == after), None)
    ends = when is not None and not looked.sentence.is_sort(when.last, Sort.WORD, Sort.NUMBER)
    return when.last if when is not None and ends else 0


def _after(looked: Looked, place: int) -> int:
    """Where what a verb is beyond begins, behind adverbs and times: “nådde 2021 inte upp till”."""
    sentence = looked.sentence
    while place < len(sentence) and not level_of_time(looked, place):
        passed = sentence.at(place, "grammar", *PASSED)
        timed = next((w for w in looked.times if w.first == place or w.first == place + 1), None)
        if passed:
            place = passed.last
        elif timed and (timed.first == place or sentence.at(place, "times")):
            if not _goes_on(looked, timed.last):
                return place
            place = timed.last
        else:
            return place
    return place


def _reaches_up(looked: Looked, mark: Mark, after: int) -> bool:
    """Whether it says how far something comes, not whom: “når upp till männen”, “når männen”."""
    if mark.concept != "reaching":
        return False
    said = range(mark.last, after)
    upward = any(looked.sentence.at(place, "grammar", "up_to") for place in said)
    return upward or mark.last - mark.first > 1


def _goes_on(looked: Looked, place: int) -> bool:
    return looked.sentence.is_sort(place, Sort.WORD, Sort.NUMBER)


def _side(looked: Looked, mark: Mark) -> Mark | None:
    """What a verb is beyond: the last that it names bare, the first being whose level it is.

    Where that stands before the verb the first is meant: “länets tal översteg rikets”.
    """
    bare = _bare(looked, mark.last)
    if not bare:
        return None
    at = bare[0]
    second = bare[1] if len(bare) > 1 else None
    if second is not None and not _has_subject(looked, mark.first):
        at = second
    if any(at.first > each.first >= mark.last for each in looked.amounts):
        return None
    return at


def _bare(looked: Looked, start: int) -> Sequence[Mark]:
    """The areas and groups of a clause behind a verb that no preposition leads in.

    “den i Ekefors” and “that of men” are so all the same.
    """
    sentence, clause = looked.sentence, looked.clauses[start - 1]
    areas = (m for m in sentence.of("area") if m.value in WHOLE)
    marks = sorted((*areas, *looked.groups, *looked.places), key=lambda m: (m.first, -m.last))
    found: list[Mark] = []
    for each in marks:
        inside = start <= each.first < start + WITHIN and looked.clauses[each.first] == clause
        if not inside or (found and each.first <= found[-1].last):
            # “rikets median” is one side
            continue
        led = sentence.before(each.first, "grammar", "for", "amid", "of")
        of_verb = led is not None and led.first < start
        if led is None or of_verb or sentence.before(each.first, "grammar", "that_of"):
            found.append(each)
    return found


def _has_subject(looked: Looked, before: int) -> bool:
    """Whether something that has a level stands before a verb in its clause."""
    sentence, clause = looked.sentence, looked.clauses[before]
    for place in range(before - 1, -1, -1):
        if looked.clauses[place] != clause:
            return False
        if place not in looked.in_times and (
            place in looked.in_groups
            or sentence.at(place, "grammar", "level", "relative", "pronoun")
            or any(each.place == place for each in looked.telling)
        ):
            return True
    return False
