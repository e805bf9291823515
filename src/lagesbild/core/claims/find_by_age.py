"""What grows or falls from one age to the next: “increases with age”, “minskar med åldern”.

It says nothing of one time beside another.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import OF_AGES, Found, Kind


def with_ages(looked: Looked, found: Sequence[Found]) -> list[Found]:
    """The claims of a sentence, those said to go with age as ones of all ages.

    No word of it is a claim of its own: the “stigande” of “ökar med stigande ålder”.
    """
    told = [_by_age(looked, each) for each in found]
    taken = {p for e in told if e.scope == OF_AGES for p in range(e.first + 1, e.last)}
    return [each for each in told if each.first not in taken]


def _by_age(looked: Looked, found: Found) -> Found:
    """A claim as one of all ages, if it is said to go with age."""
    if found.kind not in {Kind.TREND, Kind.COMPARISON} or found.amount is not None:
        return found
    mark = looked.sentence.at(found.last, "grammar", "with_age")
    if mark is None or not found.direction:
        return found
    return replace(
        found, kind=Kind.COMPARISON, last=mark.last, scope=OF_AGES, other=0, of_gap=False
    )
