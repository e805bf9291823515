"""What is said to have gone as, or otherwise than, what was told: “the reverse was true of men”.

Its direction is that of the trend or change told last, in its sentence or the paragraph; where
none was told, or what was told last compares groups, nothing is claimed.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.held_again import held_so, is_comparison
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

NAMED_WITHIN = 4
"""Tokens from the words to the group, area or time that it is said of."""
MOVES = {"same": 1, "same_led": 1, "reverse": -1, "not": 1, "not_ended": 1, "not_led": 1}
"""Which way each lies from what was told; that it did not is said of the same direction."""


def told_so_at(looked: Looked, place: int) -> Found | None:
    """The words at a place that say of another that it moved so, or did not, or the other way."""
    mark = looked.sentence.at(place, "as_told")
    if mark is None or not _stands_alone(looked, mark) or not _is_of_another(looked, mark):
        return None
    course = "not" if mark.value.startswith("not") else ""
    return Found(
        Kind.TREND, mark.first, mark.last, direction=MOVES[mark.value], course=course, as_told=True
    )


def _stands_alone(looked: Looked, mark: Mark) -> bool:
    """Whether its clause has no number and no direction of its own, and the words end as theirs.

    “Women did not.” says how it went; “women did not answer” does not.
    """
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    if mark.value == "not_ended" and sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER):
        return mark.last in looked.in_groups or bool(sentence.at(mark.last, "grammar", "for"))
    if any(looked.clauses[each.first] == clause for each in looked.amounts):
        return False
    moved = (m for m in sentence.of("direction") if m.value in {"up", "down"})
    return not any(looked.clauses[m.first] == clause and m.first > mark.first for m in moved)


def _is_of_another(looked: Looked, mark: Mark) -> bool:
    """Whether a group or area is named beside the words, or a time opens or ends their clause."""
    clause = looked.clauses[mark.first]
    near = range(mark.first - NAMED_WITHIN, mark.last + NAMED_WITHIN)
    named = [m for m in (*looked.groups, *looked.places) if m.first in near or m.last - 1 in near]
    if any(looked.clauses[each.first] == clause for each in named):
        return True
    return mark.value in {"same", "reverse"} and any(
        looked.clauses[each.first] == clause and not each.since for each in looked.times
    )


def as_they_went(
    looked: Looked, found: Sequence[Found], before: Found | None
) -> tuple[Sequence[Found], Found | None]:
    """The claims, each such one with the direction of what was told last; and the last of all.

    ``before`` is the trend or change that the sentence before told last. Behind one that but told
    levels it is these that another's are like.
    """
    said: list[Found] = []
    last = before
    for each in found:
        said += _directed(each, last)
        last = _moved(looked, each, last)
    if said and last is before and not any(each.as_told for each in said):
        last = None
    return said, last


def _directed(found: Found, told: Found | None) -> Sequence[Found]:
    """A claim, with the direction of what was told; what is like it goes so every year as that."""
    if not found.as_told:
        return [found]
    if found.kind is Kind.COMPARISON:
        held = held_so(found, told) if told is not None and is_comparison(told) else None
        return [held] if held else [e for each in found.instead for e in _directed(each, told)]
    if told is not None and told.kind is Kind.COMPARISON:
        return found.instead
    if told is None or not told.direction:
        return found.instead
    way = told.direction * (found.direction or 1)
    alike = not found.course and found.direction == 1
    course = "every" if alike and told.course == "every" else found.course
    return [replace(found, direction=way, course=course)]


def _moved(looked: Looked, found: Found, last: Found | None) -> Found | None:
    """The move told last behind a claim; None behind one that compares, or is negated."""
    if found.as_told:
        return last
    if is_comparison(found):
        return found
    if found.kind in {Kind.COMPARISON, Kind.EXTREMUM}:
        return None
    if found.kind not in {Kind.TREND, *CHANGES}:
        return last
    comparative = looked.sentence.at(found.first, "comparative")
    return None if comparative or found.course == "not" else found
