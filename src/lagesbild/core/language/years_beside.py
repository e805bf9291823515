"""Two years that are set beside each other: “jämför man 2024 med 2021”, “comparing 2024 with 2021”.

What is told behind them goes from the earlier to the later one, whichever is named first.
"""

from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort
from lagesbild.core.language.years import year_of

LINKS = ("and", "with", "against", "compared", "year_beside")
"""Words of grammar that link two years which are set beside each other."""


def years_beside(sentence: Sentence, place: int) -> When | None:
    """The stretch between the years that are set beside each other, the first at a place."""
    one = year_of(sentence, place) if sentence.is_sort(place, Sort.NUMBER, Sort.YEARS) else None
    if one is None:
        return None
    joint = sentence.at(place + 1, "grammar", "set_beside")
    if joint is not None:
        led = _before(sentence, place, "condition")
    else:
        joint = sentence.at(place + 1, "grammar", *LINKS)
        led = joint is not None and _before(sentence, place, "sets_beside")
    if joint is None or not led:
        return None
    at = _behind_noun(sentence, joint.last)
    other = year_of(sentence, at)
    if other is None or other == one:
        return None
    return When(WhenKind.SPAN, place, at + 1, min(one, other), max(one, other))


def _before(sentence: Sentence, place: int, value: str) -> bool:
    """Whether a word of grammar leads to a year, be it with “år” between."""
    noun = sentence.before(place, "times", "year", "school_year")
    at = noun.first if noun else place
    return sentence.before(at, "grammar", value) is not None


def _behind_noun(sentence: Sentence, place: int) -> int:
    """The place behind a “år” or “läsåret” that may stand before a year."""
    noun = sentence.at(place, "times", "year", "school_year")
    return noun.last if noun else place
