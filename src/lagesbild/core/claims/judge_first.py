"""Judging the first change of its kind: “den första minskningen sedan 2019”, “the only fall”."""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.judge_steps import break_words, course_words, directions
from lagesbild.core.claims.judging import Court, no_value, not_checkable
from lagesbild.core.claims.shapes import DIRECTION_NAMES, Found, Judgement, Verdict
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.observation import Observation

FEWEST = 3
"""Values with two steps, so that one may be the first."""


def judge_first(court: Court, found: Found, aim: Aim) -> Judgement:
    """The last step goes as is said, and none did so since the time that is told, or ever.

    Where a break leaves the values before it out, those behind it may still show that it is not
    the first.
    """
    told = _told_of(found, aim)
    if len(told) < FEWEST:
        return no_value(court, aim, aim.when.at[-1] if aim.when.at else None)
    breaks = aim.series.breaks
    alike = [e for e in told if not break_between(breaks, e.period, told[-1].period)]
    why = f"{court.say.series(aim)}: {course_words(court, alike)}."
    steps = directions(alike)
    if not _is_first(found, alike, aim):
        seen = DIRECTION_NAMES[steps[-1]] if steps else ""
        return Judgement(Verdict.CONTRADICTED, why, seen, observations=tuple(alike))
    if broken := break_between(breaks, told[0].period, told[-1].period):
        return not_checkable(break_words(court, aim, broken), told)
    return Judgement(Verdict.SUPPORTED, why, DIRECTION_NAMES[steps[-1]], observations=tuple(alike))


def _told_of(found: Found, aim: Aim) -> Sequence[Observation]:
    """The values whose steps are looked at: up to the claim's time, of the only one all."""
    when = aim.when
    last = when.at[-1] if when.at and when.own else when.span[1] if when.span else None
    start = when.since or (when.span[0] if when.span else None)
    upto = None if found.course == "only" and start is None else last
    return [
        each
        for each in aim.series.measured
        if (start is None or each.period >= start) and (upto is None or each.period <= upto)
    ]


def _is_first(found: Found, told: Sequence[Observation], aim: Aim) -> bool:
    if len(told) < FEWEST - 1:
        # Nothing behind the break tells against it
        return True
    ways = [(each.period, way) for each, way in zip(told[1:], directions(told), strict=True)]
    mine = [period for period, way in ways if way == found.direction]
    if found.course == "first":
        return mine == [told[-1].period]
    at = aim.when.at[-1] if aim.when.at and aim.when.own else None
    return len(mine) == 1 and at in {None, mine[0]}
