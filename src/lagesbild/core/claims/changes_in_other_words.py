"""A change told again in another unit: “25 fler, eller 21 procent”, “uttryckt i procent 21”.

It is the same change once more, so it is over the time that the first was over.
"""

from collections.abc import Sequence

from lagesbild.core.claims.find_changes_again import in_other_words
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Verdict
from lagesbild.core.claims.trying import Tried
from lagesbild.core.statistics.period import Period

Stretch = frozenset[Period]
"""The times that a change was counted from and to; empty where nothing says them."""


def stretch_told_again(
    looked: Looked, before: Found | None, found: Found, tried: Tried | None, over: Stretch
) -> Stretch:
    """The times of the change that a claim tells again; ``over`` are those that ``before`` did.

    ``tried`` is what the claim before it was taken for.
    """
    if before is None or tried is None or {before.kind, found.kind} - CHANGES:
        return frozenset()
    if over and before.kind is found.kind:
        joint = looked.sentence.at(before.last, "grammar", "respective", "and")
        return over if joint and joint.last == found.first else frozenset()
    units = [each.amount.unit for each in (before, found) if each.amount]
    if units.count("percent") != 1 or not in_other_words(looked, before.last, found.first):
        return frozenset()
    if tried.judgement.verdict is not Verdict.SUPPORTED:
        return frozenset()
    return _times(tried)


def over_it(tried: Sequence[Tried], over: Stretch) -> Sequence[Tried]:
    """The readings that are over those times; all where none is."""
    return [each for each in tried if over and _times(each) == over] or tried


def _times(tried: Tried) -> Stretch:
    return frozenset(each.period for each in tried.judgement.observations)
