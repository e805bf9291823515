"""Judging courses step by step: “sjunkit varje år”, “tre år i rad”, “alla år utom 2021”."""

from collections.abc import Sequence
from itertools import pairwise

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.judging import Court, measured, no_value, not_checkable
from lagesbild.core.claims.shapes import DIRECTION_NAMES, Found, Judgement, Verdict
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import Period

MOST_SHOWN = 8
TURNS = frozenset({"turned", "broken"})
"""Courses that are said of two steps: of the last, and of that before."""
STEPS_OF_A_TURN = 2
CONTINUED = 3
"""Values whose steps “fortsatt” is said of."""


def judge_steps(
    court: Court, found: Found, aim: Aim, inside: Sequence[Observation]
) -> Judgement | None:
    """Whether each value follows the one before as claimed; None where there are too few.

    Of “two years in a row” since a time, what is meant may be the first years or the last.
    """
    judged = [_steps(court, found, aim, each) for each in _stretches(found, aim, inside) if each]
    right = (each for each in judged if each.verdict is Verdict.SUPPORTED)
    return next(right, judged[0] if judged else None)


def judge_turn(court: Court, found: Found, aim: Aim) -> Judgement:
    """“Vände uppåt 2024”: up then, and not before; “uppgången bröts”: up before, and not then."""
    series, when = aim.series, aim.when
    at = when.at[-1] if when.at and when.own else None
    upto = [e for e in series.measured if at is None or e.period <= at]
    if when.since and not (when.own and at):
        behind = [e for e in series.measured if e.period > when.since]
        upto = [e for e in series.measured if e.period <= when.since] + behind[:1]
    inside = upto[-STEPS_OF_A_TURN - 1 :]
    if len(inside) <= STEPS_OF_A_TURN or (at and inside[-1].period != at):
        return no_value(court, aim, at)
    if broken := break_between(series.breaks, inside[0].period, inside[-1].period):
        return not_checkable(break_words(court, aim, broken), inside)
    before, then = directions(inside)
    ended = found.course == "broken"
    goes, went = (before, then) if ended else (then, before)
    right = goes == found.direction and went != found.direction
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    why = f"{court.say.series(aim)}: {course_words(court, inside)}."
    return Judgement(verdict, why, DIRECTION_NAMES[then], observations=tuple(inside))


def directions(inside: Sequence[Observation]) -> Sequence[int]:
    """Which way each value lies from the one before: 1, -1 or 0."""
    values = [m.amount for each in inside if (m := measured(each))]
    return [(after > before) - (after < before) for before, after in pairwise(values)]


def of_one_part_of_year(aim: Aim, inside: Sequence[Observation]) -> Sequence[Observation]:
    """Of “in the first quarter … every year” the first quarters alone."""
    if not aim.when.yearly or not aim.when.at:
        return inside
    part = aim.when.at[-1].part
    return [each for each in inside if each.period.part == part]


def _stretches(
    found: Found, aim: Aim, inside: Sequence[Observation]
) -> Sequence[Sequence[Observation]]:
    """The values of “två år i rad”: the last three; of “fortsatt” the last three, too."""
    known = of_one_part_of_year(aim, aim.series.measured)
    upto = [each for each in known if inside and each.period <= inside[-1].period]
    many = aim.when.in_a_row
    if found.course == "row" and many:
        since = aim.when.since
        onward = [each for each in upto if since and each.period >= since]
        stretches = (upto[-many - 1 :], onward[: many + 1])
        return [each for each in stretches if len(each) == many + 1]
    return [upto[-CONTINUED:] if found.course == "continued" else inside]


def _steps(court: Court, found: Found, aim: Aim, inside: Sequence[Observation]) -> Judgement:
    """Whether each value follows the one before in the direction that is claimed.

    Those that are left out must not: “alla år utom 2021” says of 2021 that it was otherwise.
    """
    broken = break_between(aim.series.breaks, inside[0].period, inside[-1].period)
    if broken:
        return not_checkable(break_words(court, aim, broken), inside)
    steps, left_out = directions(inside), aim.when.excepted
    right = all(
        (step == found.direction) is not (each.period in left_out)
        for step, each in zip(steps, inside[1:], strict=True)
    )
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    why = f"{court.say.series(aim)}: {course_words(court, inside)}."
    return Judgement(verdict, why, _seen(steps), observations=tuple(inside))


def _seen(steps: Sequence[int]) -> str:
    return DIRECTION_NAMES[steps[0]] if steps and len(set(steps)) == 1 else "mixed"


def break_words(court: Court, aim: Aim, broken: Period) -> str:
    """That values cannot be compared, since something changed between them."""
    return court.say.text(
        "{series} has a break in {period}; the values cannot be compared.",
        series=court.say.series(aim),
        period=court.say.period(broken),
    )


def course_words(court: Court, inside: Sequence[Observation]) -> str:
    """The values of a course, one after the other; of many the first and the last."""
    say = court.say
    shown = [f"{say.value(each)} ({say.period(each.period)})" for each in inside]
    if len(shown) > MOST_SHOWN:
        shown = [*shown[: MOST_SHOWN // 2], "…", *shown[-MOST_SHOWN // 2 :]]
    return ", ".join(shown)
