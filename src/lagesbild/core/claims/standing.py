"""The reading that stands among those tried."""

from collections.abc import Sequence, Set
from dataclasses import replace

from lagesbild.core.claims.shapes import LEVELS, Verdict
from lagesbild.core.claims.trying import LACKING, Tried

CLOSE = 0.8
"""A reading this near the heaviest one, as a part of its weight, may stand in its place."""
OF_STATED = 0.6
"""As ``CLOSE``, of a number that the strategy states beside an indicator."""
AMONG_STATED = 0.45
"""As ``CLOSE``, of two numbers that the strategy states."""

OF_ONE_COMMITMENT = 0.3
"""As ``CLOSE``, of two numbers that the strategy states of one commitment."""


def best(tried: Sequence[Tried], told: Set[str] = frozenset()) -> Tried | None:
    """The heaviest reading, or one nearly as heavy that the data bear out.

    ``told`` are the stated numbers that the sentence has told: of “28 chefer och 28 ur
    personalen” the second is not that of the first again.
    """
    if not tried:
        return None
    ordered = sorted(tried, key=lambda each: -each.weight)
    top = ordered[0]
    near = [top, *(e for e in ordered[1:] if _is_near(e, top) and not _is_told(e, top, told))]
    for verdict in (Verdict.SUPPORTED, Verdict.IMPRECISE, Verdict.CONTRADICTED):
        mine = [each for each in near if each.judgement.verdict is verdict]
        if mine:
            return replace(mine[0], guessed=True) if _is_guessed(mine) else mine[0]
    return top


def or_lacking(tried: Sequence[Tried], top: Tried, home: str) -> Tried:
    """What contradicts a claim, or what more points at, be it that this has no such figures.

    That another indicator has another level is then no more than a guess, unless that is ``home``,
    which the text is about.
    """
    contradicted = top.judgement.verdict is Verdict.CONTRADICTED
    if not contradicted or top.kind not in LEVELS:
        return top
    if top.reading is None or top.reading.target == home:
        return top
    lacking = (
        each
        for each in tried
        if each.reading is not None
        and not each.reading.aims
        and each.reading.target != top.reading.target
        and each.weight + LACKING > top.weight
    )
    return max(lacking, key=lambda each: each.weight, default=top)


def _is_guessed(alike: Sequence[Tried]) -> bool:
    """Whether readings with one verdict are of several groups that the sentence leaves open."""
    first = alike[0].reading
    if first is None or first.exact:
        return False
    return any(
        each.reading is not None
        and each.reading.target == first.target
        and [aim.key for aim in each.reading.aims] != [aim.key for aim in first.aims]
        for each in alike[1:]
    )


def _is_told(one: Tried, top: Tried, told: Set[str]) -> bool:
    """Whether a lighter number was told before in the sentence, and the heaviest was not."""
    if one.stated is None or top.stated is None or one.weight == top.weight:
        return False
    return one.stated.name in told and top.stated.name not in told


def _is_near(one: Tried, top: Tried) -> bool:
    """Whether a reading may stand in the place of the heaviest."""
    if one.weight >= top.weight * CLOSE or _is_open(one, top):
        return True
    if one.stated is None:
        return False
    if top.stated is None:
        return one.weight >= top.weight * OF_STATED
    alike = set(one.stated.commitments) & set(top.stated.commitments)
    if alike and one.weight >= top.weight * OF_ONE_COMMITMENT:
        return True
    # What the text is about is not given up for the number of another commitment that fits
    leaves_place = top.of_place and not one.of_place
    return not leaves_place and one.weight >= top.weight * AMONG_STATED


def _is_open(one: Tried, top: Tried) -> bool:
    """Whether two readings are of one indicator, and the sentence leaves open of which group."""
    if one.reading is None or top.reading is None:
        return False
    return one.reading.target == top.reading.target and not one.reading.exact
