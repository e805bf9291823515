"""What counted when: the publications of a cell or of a span, one after another."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.views.shapes import Origin

State = tuple[Observation, ...]
"""What counted at a time: one observation, or the lowest and highest of a span."""


def states(observations: Iterable[Observation]) -> Iterator[State]:
    """What counted after each publication, oldest first.

    Observations of one statistic come in the order in which they count. The two ends of a span
    may be published apart: there is a state from when both are known.
    """
    given = tuple(observations)
    if len({each.statistic for each in given}) == 1:
        yield from ((each,) for each in given)
        return
    known: dict[Statistic, Observation] = {}
    ordered = sorted(given, key=lambda each: (each.recorded, each.publication))
    for _, at_once in groupby(ordered, key=lambda each: each.publication):
        known |= {each.statistic: each for each in at_once}
        if len(known) > 1:
            yield known[Statistic.LOWEST], known[Statistic.HIGHEST]


def origin_of(state: State, before: State) -> Origin:
    """How a state came about from the one before it, which is empty for the first."""
    if not before:
        return Origin.FIRST
    pairs = list(zip(before, state, strict=True))
    if any(new.correction and new is not old for old, new in pairs):
        return Origin.CORRECTED
    same = all(new.value == old.value for old, new in pairs)
    return Origin.REPEATED if same else Origin.REVISED
