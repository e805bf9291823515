"""Signs of a unit between a number and what is said of it: the “°C” of “1.5 °C warmer”."""

from lagesbild.core.claims.find_sides import other_side
from lagesbild.core.claims.looking import BETWEEN_CLAUSES, Looked
from lagesbild.core.language.lexicon import Mark

MOST = 2
"""Signs that a unit is written with: “°” and “C”."""


def is_sign_of_unit(word: str) -> bool:
    """Whether a token may be a sign of a unit: a letter or sign alone, and no stop."""
    return len(word) == 1 and word not in BETWEEN_CLAUSES


def beside_time(looked: Looked, after: int) -> Mark | None:
    """The “warmer” of “1.5 °C warmer than 2023”, behind a number: beside another time."""
    sentence, place = looked.sentence, after
    while place - after < MOST and is_sign_of_unit(sentence.word(place)):
        place += 1
    mark = sentence.at(place, "measured") if place > after else None
    other = other_side(looked, mark.last) if mark else 0
    near = (other, other + 1) if other else ()
    return mark if any(each.first in near for each in looked.times) else None
