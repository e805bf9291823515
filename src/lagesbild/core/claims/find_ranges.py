"""Levels told from the lowest to the highest of several: “from 24 days in Alby to 104 in Norrvik”.

They are of one time: no course leads from the first to the second.
"""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.lexicon import Mark

NAMED_WITHIN = 8
"""Tokens behind a level within which the group or area stands that it is of."""


def is_range_of_names(looked: Looked, one: Amount, other: Amount) -> bool:
    """Whether two levels are the ends of a range over groups or areas, each named behind its own.

    “from 21 in 2021 to 15 for women” is of one of them alone.
    """
    sentence = looked.sentence
    led = sentence.before(one.first, "grammar", "from")
    if led is None or not sentence.before(other.first, "grammar", "to"):
        return False
    first, second = _named(looked, one, other.first), _named(looked, other, len(sentence))
    return bool(first and second) and first != second


def _named(looked: Looked, amount: Amount, end: int) -> frozenset[str]:
    """The names right behind a level, before a place and in its clause."""
    ahead = range(amount.last, min(amount.last + NAMED_WITHIN, end))
    marks: list[Mark] = [*looked.groups, *looked.places]
    clauses = {looked.clauses[amount.last - 1]}
    if looked.sentence.word(amount.last) == "(":
        clauses.add(looked.clauses[amount.last])
    return frozenset(
        m.value for m in marks if m.first in ahead and looked.clauses[m.first] in clauses
    )
