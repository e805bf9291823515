"""Extremes among like parts of years: “the quietest fourth quarter”, “för ett fjärde kvartal”."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.number_words import is_article
from lagesbild.core.language.when import Part, WhenKind

LIKE_WITHIN = 5
"""Tokens behind an extreme within which “of any fourth quarter” is of it."""
OF_YEARS = frozenset({Part.HALF, Part.QUARTER, Part.MONTH})


def is_of_like_parts(looked: Looked, last: int) -> bool:
    """Whether the part of a year behind an extreme says of what kind it is, and names no time."""
    ahead = range(last, last + LIKE_WITHIN)
    return any(
        when.kind is WhenKind.THIS
        and when.part in OF_YEARS
        and when.first in ahead
        and looked.clauses[when.first] == looked.clauses[last - 1]
        and (when.first == last or _is_any(looked, when.first - 1))
        for when in looked.times
    )


def _is_any(looked: Looked, place: int) -> bool:
    """“any”, “a”, “ett”, “något”: no one is meant."""
    sentence = looked.sentence
    article = is_article(sentence.word(place), sentence.lexicon.language)
    return article or sentence.at(place, "grammar", "any") is not None
