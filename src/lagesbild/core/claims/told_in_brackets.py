"""Levels told in brackets: of both sides, “below the median (2,924 against 2,990)”, or a time's.

“lower than in 2023 (3,010)” tells what it was in 2023. So does a time behind a comma of the level
before it: “the highest figure was 171, in the first quarter of 2023”.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.brackets_alike import OF_ONE, as_told_before, time_said_of_brackets
from lagesbild.core.claims.find_changes import DIRECTIONS, kind_of
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.language.words import Sort

PAIR = 2
COMPARED = frozenset({Kind.COMPARISON, Kind.TREND, Kind.RATIO, *CHANGES})
"""Kinds of what has two sides."""
LED_WITHIN = 2
"""Tokens before a time within which “than” leads to it: “than in 2023”."""


def with_pairs(looked: Looked, found: Sequence[Found]) -> Sequence[Found]:
    """The claims of a sentence, the two levels of a bracket told as those of its two sides."""
    told = list(found)
    for bracket in {b for each in found if (b := looked.brackets[each.first]) >= 0}:
        inside = [n for n, e in enumerate(found) if looked.brackets[e.first] == bracket]
        before = [each for each in found if each.last <= bracket]
        main = before[-1] if before else None
        if main is None or main.kind not in COMPARED or not main.first < main.other < bracket:
            continue
        pair = [found[number] for number in inside]
        if main.of_changes:
            pair = _as_changes(looked, main, pair)
        alike = {each.kind for each in pair} in ({Kind.VALUE}, {pair[0].kind} & CHANGES)
        if len(pair) != PAIR or not alike or _is_named(looked, bracket):
            continue
        for number, each, side in zip(inside, pair, ("own", "other"), strict=True):
            told[number] = replace(each, side=side, beside=main.other, role="")
    return told


def _as_changes(looked: Looked, main: Found, pair: Sequence[Found]) -> list[Found]:
    """What stands behind “a larger fall than men”: sizes of two falls, in one unit."""
    amounts = [each.amount for each in pair if each.amount is not None]
    unit = next((each.unit for each in amounts if each.unit), "")
    marks = (m for m in looked.sentence.of("direction") if m.first < main.other)
    ways = [DIRECTIONS[each.value] for each in marks if each.value in {"up", "down"}]
    direction = ways[-1] if ways else None
    sized = [replace(each, unit=unit) for each in amounts]
    return [
        replace(each, kind=kind_of(amount), amount=amount, direction=direction)
        for each, amount in zip(pair, sized, strict=False)
        if each.kind in {Kind.VALUE, *CHANGES}
    ]


def _is_named(looked: Looked, bracket: int) -> bool:
    """Whether a bracket says itself what its levels are of.

    A time behind both is that of both: “less than women (11% against 15% in 2024)”.
    """
    marks = (*looked.groups, *looked.places, *looked.sentence.of("area"))
    inside = [each.number for each in looked.amounts if looked.brackets[each.first] == bracket]
    last = max(inside, default=0)
    times = [each.first for each in looked.times if not (inside and each.first > last)]
    firsts = [*(each.first for each in marks), *times]
    return any(looked.brackets[first] == bracket for first in firsts)


def is_of_this_side(case: Case, mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether a group or area may be what a level of a pair is of; any may of one in no pair.

    Of the other side is what is named behind “than”, and what nothing there stands for.
    """
    found = case.found
    if not found.side:
        return True
    ahead = [each for each in marks if found.beside <= each.first < found.first]
    if found.side == "own":
        return mark not in ahead
    return mark in ahead or not ahead


def time_of_bracket(case: Case) -> list[When]:
    """The time that a level in brackets is of, as what stands right before them says."""
    looked, found = case.looked, case.found
    bracket = looked.brackets[found.first]
    if found.kind is not Kind.VALUE or found.of_sample:
        return []
    if found.side:
        return _of_pair(case)
    if bracket < 0:
        return _behind_comma(case)
    if said := time_said_of_brackets(looked, found, case.context.lead):
        return [said]
    inside = (e for e in case.claims if looked.brackets[e.first] == bracket)
    named = any(looked.brackets[each.first] == bracket for each in looked.times)
    when = next((w for w in looked.times if w.last == bracket and _is_of_one(w)), None)
    if when is None and (told := as_told_before(looked, found, case.claims)):
        return [told]
    if when is None or named or len(list(inside)) > 1 or not _is_level_of(looked, when):
        return []
    return [replace(when, since=False)]


def _is_of_one(when: When) -> bool:
    """Whether one level may be of a time: of a year, or of the quarter of “than in Q1 (140)”."""
    return when.kind in OF_ONE or (when.kind is WhenKind.THIS and when.part is not Part.NONE)


def _behind_comma(case: Case) -> list[When]:
    """The time that nothing but a comma parts from a level whose own clause names no point."""
    looked, found = case.looked, case.found
    sentence, clauses = looked.sentence, looked.clauses
    if found.role or sentence.word(found.last) != ",":
        return []
    near = range(found.last + 1, found.last + 1 + LED_WITHIN + 1)
    when = next((each for each in looked.times if each.first in near), None)
    if when is None or when.kind is not WhenKind.POINT or when.since:
        return []
    closed = not sentence.is_sort(when.last, Sort.WORD, Sort.NUMBER)
    named = any(clauses[w.first] == case.clause for w in looked.times if _is_of_one(w))
    led = range(found.last + 1, when.first)
    return [when] if closed and not named and all(_leads(looked, p) for p in led) else []


def _leads(looked: Looked, place: int) -> bool:
    """Whether a word may lead to a time: “in the”, not the “and” of what comes next."""
    sentence = looked.sentence
    goes_on = sentence.at(place, "grammar", "and", "or", "contrast", "against", "compared")
    return sentence.is_sort(place, Sort.WORD) and not goes_on


def _of_pair(case: Case) -> list[When]:
    """Of a pair beside another time, that time for the second."""
    found = case.found
    near = range(found.beside, found.first)
    other = [w for w in case.looked.times if w.since and w.first in near and w.kind in OF_ONE]
    return [replace(other[0], since=False)] if other and found.side == "other" else []


def _is_level_of(looked: Looked, when: When) -> bool:
    """Whether a level behind a time is of it: not of “the lowest since 2019 (13 per cent)”."""
    if not when.since:
        return True
    starts = range(max(when.first - LED_WITHIN, 0), when.last)
    said = ("than", "compared", "against", "from")
    # “an increase of 12% on 2023 (346)”
    led = looked.sentence.before(when.first, "grammar", "for") is not None
    return led or any(looked.sentence.at(place, "grammar", *said) for place in starts)
