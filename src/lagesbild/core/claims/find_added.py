"""Numbers of those that came or went: “45 volunteers were added in 2023”, “74 försvann”."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.words import Sort

WAYS = {"came": 1, "went": -1}
NOUNS = 2
"""Tokens of the noun between a number and its verb: “45 new volunteers were added”."""


def added_behind(looked: Looked, amount: Amount) -> Found | None:
    """How many were added or lost, which is how much what they are counted of has changed."""
    sentence = looked.sentence
    if amount.unit or amount.of is not None or amount.form not in {Form.DIGITS, Form.WORD}:
        return None
    for place in range(amount.last, amount.last + NOUNS + 1):
        if mark := sentence.at(place, "added", *WAYS):
            last = mark.last
            return Found(Kind.CHANGE_ABS, amount.first, last, amount, WAYS[mark.value])
        if not sentence.is_sort(place, Sort.WORD) or sentence.at(place, "grammar"):
            return None
    return None
