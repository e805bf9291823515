"""The reading that stands among those tried."""

from collections.abc import Sequence

from lagesbild.core.claims.shapes import Verdict
from lagesbild.core.claims.trying import Tried

CLOSE = 0.8
"""A reading this near the heaviest one, as a part of its weight, may stand in its place."""
OF_STATED = 0.6
"""As ``CLOSE``, of a number that the strategy states beside an indicator."""
AMONG_STATED = 0.45
"""As ``CLOSE``, of two numbers that the strategy states."""


def best(tried: Sequence[Tried]) -> Tried | None:
    """The heaviest reading, or one nearly as heavy that the data bear out."""
    if not tried:
        return None
    ordered = sorted(tried, key=lambda each: -each.weight)
    top = ordered[0]
    near = [each for each in ordered if _is_near(each, top)]
    for verdict in (Verdict.SUPPORTED, Verdict.IMPRECISE, Verdict.CONTRADICTED):
        for each in near:
            if each.judgement.verdict is verdict:
                return each
    return top


def _is_near(one: Tried, top: Tried) -> bool:
    """Whether a reading may stand in the place of the heaviest."""
    if one.weight >= top.weight * CLOSE or _is_open(one, top):
        return True
    if one.stated is None:
        return False
    if top.stated is None:
        return one.weight >= top.weight * OF_STATED
    alike = bool(set(one.stated.commitments) & set(top.stated.commitments))
    return alike or one.weight >= top.weight * AMONG_STATED


def _is_open(one: Tried, top: Tried) -> bool:
    """Whether two readings are of one indicator, and the sentence leaves open of which group."""
    if one.reading is None or top.reading is None:
        return False
    return one.reading.target == top.reading.target and not one.reading.exact
