"""Bounds that levels keep to: “har aldrig överstigit 65 procent”, “sjönk under 50”.

A bound that is negated is its opposite; and one that a level rises or falls past says where the
level is, not how far it moved.
"""

from collections.abc import Mapping
from dataclasses import replace

from lagesbild.core.claims.looking import Looked, word_before
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import LEVELS, Found
from lagesbild.core.language.amounts import Amount

OPPOSITE: Mapping[str, str] = {"more": "most", "less": "least"}
"""What is said of a number that something is not more, or not less, than."""
BOUNDS = frozenset({*OPPOSITE, *OPPOSITE.values()})
"""Hedges that make a number a bound, which goes together with many figures."""
PAST: Mapping[str, str] = {"less": "down", "below": "down", "more": "up", "above": "up"}
"""The way in which a level moves that ends up beyond a number."""
REACHED_WITHIN = 3
"""Tokens before a number within which “nådde inte” is of it."""


def is_passed(looked: Looked, amount: Amount) -> bool:
    """Whether a level went past a number: “fell below 45%”, “sjönk under 50 procent”."""
    sentence, first = looked.sentence, amount.first
    moved = sentence.before(first, "direction", PAST.get(amount.hedge, ""))
    return moved is not None and sentence.at(first, "grammar", "past") is not None


def turned(looked: Looked, found: Found) -> Found:
    """A level whose bound is negated as what that says: “never exceeded 45%” is at most 45%."""
    amount = found.amount
    if amount is None or found.kind not in LEVELS or not _is_negated(looked, found):
        return found
    short = not amount.hedge and _is_reached(looked, found)
    hedge = "less" if short else OPPOSITE.get(amount.hedge, "")
    if not hedge:
        return found
    # What never went past a number did not move so: it has no time at which it got there
    role = "" if is_passed(looked, amount) else found.role
    # The negation is of the bound, and not of those whose share it is
    return replace(
        found, amount=replace(amount, hedge=hedge), hedge=hedge, role=role, of_rest=False
    )


def never_passes(looked: Looked, place: int) -> bool:
    """Whether a word of direction is that of a bound: “has never fallen below 45%”."""
    moved = looked.sentence.at(place, "direction")
    if moved is None or not is_negated(looked, place):
        return False
    return any(each.first == moved.last and is_passed(looked, each) for each in looked.amounts)


def _is_negated(looked: Looked, found: Found) -> bool:
    return says_never(looked, found) or is_negated(looked, found.first)


def _is_reached(looked: Looked, found: Found) -> bool:
    """Whether a number was to be reached: “nådde inte 60 procent” says that it is less."""
    near = range(max(found.first - REACHED_WITHIN, 0), found.first)
    return any(looked.sentence.at(place, "grammar", "reach") for place in near)


def says_never(looked: Looked, found: Found) -> bool:
    """Whether “aldrig” or “inget år” stands in a claim's clause, before it."""
    return word_before(looked, found.first, "never") is not None
