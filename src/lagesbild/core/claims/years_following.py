"""Levels of the years that follow a time: “år 2019 58 procent, de två följande åren 62 och 65”.

As many levels as years are of one each, in order. A single one is of all of them, or of the last
where the words say that it was reached: “ökade under de följande två åren till 65”.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.chains import chain_of
from lagesbild.core.claims.shapes import LEVELS, Found
from lagesbild.core.language.when import When, WhenKind

BEHIND = 2
"""Tokens behind a level within which such years stand that are its own."""
MOST = 20
"""Years that are taken apart at the most."""


def years_following(case: Case, open_to: Sequence[When]) -> list[When]:
    """The years of a level that are told as those which follow; none where another time is near."""
    found = case.found
    if found.kind not in LEVELS or found.amount is None or found.amount.is_range:
        return []
    chain = _list(case)
    following = _led_by(case, chain, open_to)
    if following is None or following.years > MOST:
        return []
    if len(chain) == following.years:
        mine = [chain.index(found) + 1]
    elif len(chain) > 1 or found.role == "from":
        return []
    elif found.role == "to":
        mine = [following.years]
    else:
        mine = [each + 1 for each in range(following.years)]
    return [replace(following, kind=WhenKind.NEXT, years=each) for each in mine]


def _list(case: Case) -> Sequence[Found]:
    """The list that a level stands in: what is in brackets is none with what is behind them."""
    brackets = case.looked.brackets
    mine = brackets[case.found.first]
    chain = chain_of(case.looked, case.found, case.claims)
    return [each for each in chain if brackets[each.first] == mine] or [case.found]


def _led_by(case: Case, chain: Sequence[Found], open_to: Sequence[When]) -> When | None:
    """The following years that stand last before a level, or right behind its list."""
    first, last = chain[0].first, chain[-1].last
    inside = [each for each in open_to if first <= each.first < last]
    behind = [each for each in open_to if last <= each.first <= last + BEHIND]
    before = [each for each in open_to if each.last <= first]
    if inside:
        return None
    near = behind[:1] or before[-1:]
    if not near or near[0].kind is not WhenKind.FOLLOWING:
        return None
    between = range(near[0].last, first)
    told = any(each.first in between for each in case.claims if each.kind in LEVELS)
    return None if told else near[0]
