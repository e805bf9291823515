"""Where a sentence names the country or the median of areas, or whatever may be compared with."""

from collections.abc import Iterator, Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark

COUNTRY = "country"
"""What the lexicon calls the area that is compared with."""
MEDIAN = "median"


def is_country(looked: Looked, mark: Mark) -> bool:
    """Whether a mark names the country, by its name or as “nationally”."""
    return mark.value in {COUNTRY, looked.vocabulary.country}


def country_marks(looked: Looked) -> Iterator[Mark]:
    """The marks of the country and of the median of areas."""
    yield from (each for each in looked.places if is_country(looked, each))
    yield from (each for each in looked.sentence.of("area") if each.value == MEDIAN)


def sides_named(looked: Looked) -> Sequence[Mark]:
    """The marks of groups and areas."""
    return (*looked.groups, *looked.places, *looked.sentence.of("area"))
