"""Levels of groups or areas beside each other in a sentence: they are of one time.

Of “Fjällåsa har 12,7 procent, Rensjö 5,9” the second is of no other year than the first, whatever
years the paragraph has named.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.context import Seen
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import LEVELS, Found, Verdict
from lagesbild.core.claims.trying import Tried

NEAR = 6
"""Tokens from a level within which its group or area is named."""


def is_level(found: Found) -> bool:
    """Whether a claim is a level that starts no course and is set against no other."""
    return found.kind in LEVELS and found.role in {"", "to"} and not found.of_whole


def of_one_time(looked: Looked, found: Found, seen: Seen, before: Sequence[Tried]) -> Seen:
    """What a level may be read as, without times that the level beside it is not of.

    ``before`` are the levels of the same indicator that the sentence told before.
    """
    right = [each for each in before if each.judgement.verdict is Verdict.SUPPORTED]
    if not right or found.role or not is_level(found) or not _names_its_side(looked, found):
        return seen
    years = {o.period.last_year for each in right for o in each.judgement.observations}
    named = {each.year for each in looked.times}
    return replace(seen, times=tuple(w for w in seen.times if w.year in years | named))


def _names_its_side(looked: Looked, found: Found) -> bool:
    """Whether a group, an area or the median stands close to a level, in its clause."""
    near = range(found.first - NEAR, found.last + NEAR)
    clause = looked.clauses[found.first]
    marks = (*looked.groups, *looked.places, *looked.sentence.of("area"))
    return any(m.first in near and looked.clauses[m.first] == clause for m in marks)
