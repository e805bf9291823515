"""From one part of a year to another: “from the first to the third quarter of 2024”.

The part that leads in has the year of the one behind, and what moved is counted from it.
"""

from collections.abc import Callable

from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.when import Part, When, WhenKind

Reader = Callable[[Sentence, int], When | None]
ORDINALS = tuple(f"from_ordinal_{n}" for n in range(1, 5))
PARTS = frozenset({Part.HALF, Part.QUARTER, Part.MONTH})


def start_in_year(sentence: Sentence, place: int, part_of_year: Reader) -> When | None:
    """The start of such a stretch at a place, told by its number alone, or with its noun.

    ``part_of_year`` reads the part that a place begins with.
    """
    if led := sentence.at(place, "times", *ORDINALS):
        ahead = _end(sentence, led.last, part_of_year)
        number, last = int(led.value[-1]), led.last
    else:
        own = part_of_year(sentence, place) if _is_led(sentence, place) else None
        if own is None or own.kind is not WhenKind.THIS:
            return None
        ahead = _end(sentence, own.last, part_of_year)
        number, last = own.number, own.last
        if ahead and ahead.part is not own.part:
            return None
    if ahead is None or ahead.part not in PARTS or ahead.number == number:
        return None
    return When(
        ahead.kind, place, last, ahead.year, part=ahead.part, number=number, since=True
    )  # fmt: skip


def _is_led(sentence: Sentence, place: int) -> bool:
    """Whether “from” or “between” stands before a place, or before the article there."""
    article = sentence.before(place, "times", "those_n")
    start = article.first if article else place
    return sentence.before(start, "grammar", "from", "between") is not None


def _end(sentence: Sentence, place: int, part_of_year: Reader) -> When | None:
    """The part of a year that “to” or “and” leads to at a place."""
    joint = sentence.at(place, "grammar", "to", "and")
    return _behind_article(sentence, joint.last, part_of_year) if joint else None


def _behind_article(sentence: Sentence, place: int, part_of_year: Reader) -> When | None:
    """The part of a year at a place, or behind its article there."""
    article = sentence.at(place, "times", "those_n")
    return part_of_year(sentence, place) or (
        part_of_year(sentence, article.last) if article else None
    )
