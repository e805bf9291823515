"""What is denied of every time, or of one: “has never fallen”, “the fells were not ahead”."""

from dataclasses import replace

from lagesbild.core.claims.looking import Looked, word_before
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import NEVER, Found, Kind
from lagesbild.core.language.words import Sort

NOT_TURNED = frozenset({"", "not", "every", "continued"})
"""Courses that a claim of no time may have been taken for."""

VERBS = ("copula", "was", "auxiliary", "predicate", "modal")
"""Words of grammar that what a clause is said of stands before."""


def as_denied(looked: Looked, found: Found) -> Found:
    """The claim as one of no time, or as denied, where a word before says so.

    “has never fallen” is said of each step of a stretch, “were never ahead” of each time.
    """
    plain = found.kind in {Kind.TREND, Kind.COMPARISON} and found.amount is None
    if not plain or not found.direction or found.as_told or found.course not in NOT_TURNED:
        return found
    if looked.sentence.at(found.first, "as_much"):
        # “never as high as”: lower, as it has been read
        return found
    beside = found.kind is Kind.TREND and found.other
    if not beside and is_of_no_time(looked, found.first):
        return replace(found, course=NEVER)
    if found.kind is Kind.TREND and not found.course and _is_of_nothing(looked, found.first):
        return replace(found, course="not")
    unread = found.kind is Kind.COMPARISON and not found.course and not found.of_changes
    if unread and is_negated(looked, found.first):
        return replace(found, course="not")
    return found


def is_of_no_time(looked: Looked, place: int) -> bool:
    """Whether “never” or “in none of the years” stands before a word, in its clause."""
    if word_before(looked, place, "never"):
        return True
    none = word_before(looked, place, "none_of")
    return none is not None and any(none.last <= w.first <= none.last + 1 for w in looked.times)


def _is_of_nothing(looked: Looked, place: int) -> bool:
    """Whether a clause is said of “no part of the county”: a noun, before all of its verbs."""
    sentence, clause = looked.sentence, looked.clauses[place]
    for first in range(looked.clauses.index(clause), place - 1):
        if sentence.at(first, "direction") or sentence.at(first, "grammar", *VERBS):
            return False
        none = sentence.at(first, "whole", "none") and sentence.at(first, "grammar", "negation")
        if none and none.last < place:
            return sentence.is_sort(none.last, Sort.WORD) and not sentence.at(first, "hedge")
    return False
