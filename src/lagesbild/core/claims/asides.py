"""What is inserted between commas: “Ekefors, som 2020 låg högst, har dragit ned till 95 kronor”.

What stands there is said of the word before it. A time or an area in it is that of what else is
told there, and not of the sentence around it.
"""

from collections.abc import Sequence

from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort

LONGEST = 14
"""Tokens of what is inserted, at the most."""
OUTSIDE = -1
COMMA = ","
GOING_ON = ("clause", "and", "or", "contrast", "against", "compared", "relative", "inserted")
"""Words of grammar behind a comma that go on with something else."""


def asides(sentence: Sentence) -> Sequence[int]:
    """For each token the place of the comma that opens what is inserted, -1 outside of all."""
    found = [OUTSIDE] * len(sentence)
    for mark in sentence.of("grammar"):
        opens = mark.first - 1
        if mark.value != "inserted" or opens < 1 or sentence.word(opens) != COMMA:
            continue
        closes = _closing(sentence, mark.last)
        if closes and found[opens] == OUTSIDE:
            found[opens : closes + 1] = [opens] * (closes + 1 - opens)
    return found


def _closing(sentence: Sentence, first: int) -> int:
    """The comma that closes what begins at a place; 0 where the sentence goes on otherwise."""
    for place in range(first, min(first + LONGEST, len(sentence) - 1)):
        if sentence.word(place) in {";", ":", "(", "–"}:
            return 0
        if sentence.word(place) == COMMA:
            goes_on = sentence.at(place + 1, "grammar", *GOING_ON)
            verb = sentence.at(place + 1, "grammar", "auxiliary", "copula")
            word = sentence.is_sort(place + 1, Sort.WORD)
            return place if word and (verb or not goes_on) else 0
    return 0
