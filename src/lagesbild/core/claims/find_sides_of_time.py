"""Whether what something is compared with is another time: “än 2023”, “than when it began”."""

from lagesbild.core.claims.find_levels_of_times import level_of_time, reach_of_other, time_aside
from lagesbild.core.claims.looking import TOLD_WITHIN, Looked, level_at

SIDE_WITHIN = 4
"""Tokens behind “än” within which the time stands that is the other side."""


def is_time_side(looked: Looked, other: int) -> bool:
    """Whether what is compared with is another time: “än 2023”, “än under tidigare år”.

    So is the level of another time: “lower than the 36% reported in 2021”, and all of the clause
    of “than when the strategy began in 2019”.
    """
    ahead = range(other, other + _reach(looked, other))
    if any(each.since and each.first < other < each.last for each in looked.times):
        # “than when it began in 2019”, “than at its peak in 2021”: one time with its “than”
        return True
    when = next((each for each in looked.times if each.first in ahead), None)
    if when is None and time_aside(looked, other):
        return True
    sides = [each for each in looked.sentence.of("area") if each.value in {"median", "mean"}]
    named = [each.first for each in (*looked.mentions, *sides) if each.first in ahead]
    return when is not None and when.first <= min(named, default=when.first)


def _reach(looked: Looked, other: int) -> int:
    if last := level_of_time(looked, other):
        return last - other
    if level := level_at(looked, other):
        return level.last + TOLD_WITHIN - other
    if looked.sentence.at(other, "grammar", "condition"):
        return max(reach_of_other(looked, other) + 1, SIDE_WITHIN)
    return SIDE_WITHIN
