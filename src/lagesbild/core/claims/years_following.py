"""A level of the years that follow a time: “de två följande åren var andelen 19 procent”.

A single level is of all of them, or of the last where the words say that it was reached: “ökade
under de följande två åren till 65”.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.chains import chain_of
from lagesbild.core.claims.shapes import LEVELS
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
    following = _led_by(case, open_to)
    if following is None or following.years > MOST or found.role == "from":
        return []
    many = following.years
    mine = [many] if found.role == "to" else [each + 1 for each in range(many)]
    return [replace(following, kind=WhenKind.NEXT, years=each) for each in mine]


def _led_by(case: Case, open_to: Sequence[When]) -> When | None:
    """The following years that stand last before a level in no list, or right behind it."""
    first, last = case.found.first, case.found.last
    if len(chain_of(case.looked, case.found, case.claims)) > 1:
        return None
    behind = [each for each in open_to if last <= each.first <= last + BEHIND]
    before = [each for each in open_to if each.last <= first]
    near = behind[:1] or before[-1:]
    if not near or near[0].kind is not WhenKind.FOLLOWING:
        return None
    between = range(near[0].last, first)
    told = any(each.first in between for each in case.claims if each.kind in LEVELS)
    return None if told else near[0]
