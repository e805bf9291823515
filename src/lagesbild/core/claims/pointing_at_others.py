"""A sentence that goes on about the country or the median that the one before told of.

“Rikets median var 131. Läsåret innan var den 132”: nothing else is told, so “den” is that.
"""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Case, Reading
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.vocabulary import Vocabulary

COUNTRY = "country"
MEDIAN = "median"


def told_of_others(vocabulary: Vocabulary, looked: Looked, read: Sequence[Reading | None]) -> bool:
    """Whether a sentence told of the country, or the median of areas, and of nothing else."""
    named = {each.value for each in looked.places}
    if not named <= {COUNTRY, vocabulary.country}:
        return False
    if read:
        return all(_is_of_others(vocabulary, each) for each in read)
    return bool(named) or any(each.value == MEDIAN for each in looked.sentence.of("area"))


def _is_of_others(vocabulary: Vocabulary, reading: Reading | None) -> bool:
    if reading is None or not reading.aims:
        return False
    return reading.of_median or {aim.key.area for aim in reading.aims} == {vocabulary.country}


def points_at_others(case: Case) -> bool:
    """Whether a claim is of the country or median told before: a pronoun leads to it, no place."""
    looked, first = case.looked, case.found.first
    if not case.context.of_others or any(each.first < first for each in looked.places):
        return False
    return any(m.value == "it" and m.first < first for m in looked.sentence.of("grammar"))
