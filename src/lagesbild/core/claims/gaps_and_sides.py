"""Which numbers beside a “difference” are the levels of its two sides, and no difference.

“The difference is largest among the oldest, where 29% of women and 21% of men”, “i gymnasiet är
skillnaden mindre, 7,1 mot 6,5”.
"""

from itertools import pairwise

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.amounts import Amount

BESIDE = 2
"""Tokens between two levels that are set against each other, or between a level and its group."""
POINTS = "points"


def is_of_a_side(looked: Looked, amount: Amount) -> bool:
    """Whether an amount is the level of one of the two sides that a gap is between."""
    return amount.unit != POINTS and (
        _is_of_group(looked, amount) or _is_set_against(looked, amount)
    )


def _is_of_group(looked: Looked, amount: Amount) -> bool:
    """Whether it is a share of a group, where another is one as well: “29% of women and 21% of”."""
    shares = [each for each in looked.amounts if _is_share_of_group(looked, each)]
    return amount in shares and len(shares) > 1


def _is_share_of_group(looked: Looked, amount: Amount) -> bool:
    of = looked.sentence.at(amount.last, "grammar", "of")
    near = range(of.last, of.last + BESIDE) if of else ()
    return bool(amount.unit) and any(each.first in near for each in looked.groups)


def _is_set_against(looked: Looked, amount: Amount) -> bool:
    """Whether it stands beside another bare level: “7,1 mot 6,5”, not “0,6 mot 0,8 året innan”."""
    for one, other in pairwise(looked.amounts):
        if amount not in (one, other) or POINTS in (one.unit, other.unit):
            continue
        between = range(one.last, other.first)
        against = any(looked.sentence.at(place, "grammar", "against") for place in between)
        behind = range(other.last, other.last + BESIDE + 1)
        timed = any(p in looked.in_times for p in (*between, *behind))
        bare = looked.sentence.word(one.first - 1) in {",", ":", "("}
        if against and bare and len(between) <= BESIDE and not timed:
            return True
    return False
