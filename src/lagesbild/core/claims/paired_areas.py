"""Whether two areas of a sentence are those that something lies between."""

from collections.abc import Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark

LED_WITHIN = 6
"""Tokens before the first of two areas within which “between” leads to both."""


def are_paired(looked: Looked, places: Sequence[Mark]) -> bool:
    """Whether areas stand beside each other, or are each led in by words of their own.

    “mellan Alby och Norrvik”, “between the highest district, Alby, and the lowest, Norrvik”.
    """
    sentence, first, last = looked.sentence, places[0], places[-1]
    if any(each.last + 1 == last.first for each in places):
        return True
    near = range(max(first.first - LED_WITHIN, 0), first.first)
    led = any(sentence.at(place, "grammar", "between") for place in near)
    between = range(first.last, last.first)
    return led and any(sentence.at(place, "grammar", "and") for place in between)
