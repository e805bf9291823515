"""Judging courses: “har ökat”, “stabil”, “sjunkit varje år”, “den högsta andelen sedan 2019”."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.judge_change import changed, relative_change, unit_of_change
from lagesbild.core.claims.judge_first import judge_first
from lagesbild.core.claims.judge_steps import (
    TURNS,
    break_words,
    course_words,
    judge_steps,
    judge_turn,
    of_one_part_of_year,
)
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import (
    Court,
    begins_too_late,
    measured,
    no_value,
    not_checkable,
    worst,
)
from lagesbild.core.claims.shapes import (
    DENIED,
    DIRECTION_NAMES,
    FIRSTS,
    NEVER,
    Found,
    Judgement,
    Verdict,
)
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.chance import Verdict as Chance
from lagesbild.core.statistics.change import Change
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import MONTHS_IN, Period
from lagesbild.core.statistics.unit import Unit

HUNDRED = Decimal(100)
EACH = frozenset({"every", NEVER})
"""Courses that are said of each step."""


def judge_trend(court: Court, found: Found, reading: Reading) -> Judgement:
    """The verdict on a direction without an amount."""
    judge = judge_turn if found.course in TURNS else _of_aim
    judge = judge_first if found.course in FIRSTS else judge
    return worst(
        [
            _never(court, found, aim) or judge(court, _of_steps(found, aim), aim)
            for aim in reading.aims
        ]
    )


def _never(court: Court, found: Found, aim: Aim) -> Judgement | None:
    """“har inte minskat något år”: not from any year to the next; None of what is not said so."""
    whole = aim.when.whole or found.course == NEVER
    if found.course not in DENIED or not whole or found.other:
        return None
    inside = _inside(aim, *_stretch(found, aim))
    steps = [(one.period, two.period) for one, two in pairwise(inside)]
    return worst([_between(court, found, aim, *each) for each in steps]) if steps else None


def _of_steps(found: Found, aim: Aim) -> Found:
    """“Har ökat sedan 2018, med undantag för 2021” is said of every year."""
    excepts = bool(aim.when.excepted and found.direction)
    return replace(found, course="every") if excepts else found


def _of_aim(court: Court, found: Found, aim: Aim) -> Judgement:
    earlier, later = _stretch(found, aim)
    if early := _beside_stretch(court, found, aim) or _too_late(court, aim):
        return early
    if found.course == "every" and (parts := _of_each_part(aim)):
        return worst([_between(court, found, aim, *each) for each in parts])
    inside = _inside(aim, earlier, later)
    if found.course == "every" and found.then and not aim.when.since:
        inside = aim.series.measured[-3:]
    if found.course in {"row", "continued"} and not aim.when.since and not aim.when.span:
        inside = [each for each in aim.series.measured if later and each.period <= later]
    inside = of_one_part_of_year(aim, inside)
    if found.course in {"every", "row", "continued"} and len(inside) > 2:
        return judge_steps(court, found, aim, inside) or no_value(court, aim, None)
    if found.course in {"stable", "level"} and _told_over(aim):
        return _level(court, found, aim, inside)
    if found.course == "stable" or _is_of_all(found, aim, inside):
        return _level(court, found, aim, inside)
    return _between(court, found, aim, earlier, later)


def _between(
    court: Court, found: Found, aim: Aim, earlier: Period | None, later: Period | None
) -> Judgement:
    """The verdict on a direction from one time to another."""
    between = changed(court, aim, earlier, later)
    if isinstance(between, Judgement):
        return _from_span(court, found, aim, later) or between
    return _direction(court, found, aim, between)


def _of_each_part(aim: Aim) -> Sequence[tuple[Period, Period]]:
    """“In each quarter of 2024 … than in the same quarter of 2023”: each, beside its like."""
    since, at = aim.when.since, aim.when.at[-1] if aim.when.at else None
    if not aim.when.alike or since is None or at is None or at.kind not in MONTHS_IN:
        return ()
    inside = [e.period for e in aim.series.measured if e.period.first_year == at.first_year]
    back = (at.first_year - since.first_year) * 12 // MONTHS_IN[at.kind]
    return [(each.back(back), each) for each in inside if each.kind is at.kind]


def _too_late(court: Court, aim: Aim) -> Judgement | None:
    """That the values do not reach back to where a course is said to begin."""
    start = aim.when.span[0] if aim.when.span else aim.when.since
    return None if aim.series.spans else begins_too_late(court, aim, start)


def _beside_stretch(court: Court, found: Found, aim: Aim) -> Judgement | None:
    """A value beside those of other years: “lägre 2023 än åren 2019–2022”."""
    stretch, at = aim.when.span, aim.when.at[-1] if aim.when.at else None
    if stretch is None or at is None or not (found.direction and found.other):
        return None
    if stretch[0] <= at <= stretch[1]:
        return None
    mine = aim.series.at(at)
    value = measured(mine)
    others = [e for e in aim.series.measured if stretch[0] <= e.period <= stretch[1]]
    if mine is None or value is None or not others:
        return _from_span(court, found, aim, at)
    all_of_them = sorted((*others, mine), key=lambda each: each.period.order)
    if broken := break_between(aim.series.breaks, all_of_them[0].period, all_of_them[-1].period):
        return not_checkable(break_words(court, aim, broken), all_of_them)
    amounts = [m.amount for each in others if (m := measured(each))]
    direction = (value.amount > max(amounts)) - (value.amount < min(amounts))
    right = {found.direction: Verdict.SUPPORTED, 0: Verdict.IMPRECISE}
    why = f"{court.say.series(aim)}: {course_words(court, all_of_them)}."
    return Judgement(
        right.get(direction, Verdict.CONTRADICTED), why,
        DIRECTION_NAMES[direction] if direction else "mixed", observations=tuple(all_of_them),
    )  # fmt: skip


def _from_span(court: Court, found: Found, aim: Aim, later: Period | None) -> Judgement | None:
    """A value beside the lowest and highest of the years before, where no more is known of them."""
    mine = aim.series.at(later) if later else aim.series.latest()
    value = measured(mine)
    spans = [each for each in aim.series.spans if mine and not each.period.overlaps(mine.period)]
    if mine is None or value is None or not spans or not found.direction:
        return None
    low, high = measured(spans[-1].low), measured(spans[-1].high)
    if low is None or high is None:
        return None
    direction = (value.amount > high.amount) - (value.amount < low.amount)
    say = court.say
    why = say.text(
        "{series}: {earlier} ({earlier_period}), {later} ({later_period}).",
        series=say.series(aim),
        earlier=say.span(low.amount, high.amount, high.unit),
        earlier_period=say.period(spans[-1].period),
        later=say.value(mine),
        later_period=say.period(mine.period),
    )
    observations = (spans[-1].low, spans[-1].high, mine)
    if not direction:
        return not_checkable(why, observations)
    verdict = Verdict.SUPPORTED if direction == found.direction else Verdict.CONTRADICTED
    return Judgement(verdict, why, DIRECTION_NAMES[direction], observations=observations)


def _is_of_all(found: Found, aim: Aim, inside: Sequence[Observation]) -> bool:
    """“unchanged since 2019” is said of all years; “the same as in 2019” of the two alone."""
    alike = not found.direction and not found.other
    return alike and len(inside) > 2 and _told_over(aim)


def _told_over(aim: Aim) -> bool:
    return bool(aim.when.span or aim.when.since or aim.when.whole)


def _stretch(found: Found, aim: Aim) -> tuple[Period | None, Period | None]:
    measured_ = aim.series.measured
    if (
        (aim.when.whole or found.course in EACH)
        and not aim.when.since
        and not aim.when.span
        and measured_
    ):
        return measured_[0].period, measured_[-1].period
    return ends(aim)


def _inside(aim: Aim, earlier: Period | None, later: Period | None) -> Sequence[Observation]:
    if earlier is None or later is None:
        return ()
    return [each for each in aim.series.measured if earlier <= each.period <= later]


def _level(court: Court, found: Found, aim: Aim, inside: Sequence[Observation]) -> Judgement:
    """Whether values stay together: exactly for “oförändrad”, nearly for “stabil”."""
    if not inside and aim.series.spans:
        inside = [aim.series.spans[0].low, aim.series.spans[0].high]
    if not inside:
        return no_value(court, aim, aim.when.at[-1] if aim.when.at else None)
    if len(inside) < 2:
        return _alone(court, aim, inside[0])
    broken = break_between(aim.series.breaks, inside[0].period, inside[-1].period)
    if broken:
        return not_checkable(break_words(court, aim, broken), inside)
    values = [(m.amount, m.unit) for each in inside if (m := measured(each))]
    low, high = min(values)[0], max(values)[0]
    apart = _apart(low, high, values[0][1])
    stable = court.rules.size("stable", values[0][1])
    allowed = {"stable": stable, "level": stable / 3}.get(found.course, Decimal(0))
    verdict = _within(apart, allowed, stable)
    why = f"{court.say.series(aim)}: {course_words(court, inside)}."
    direction = (values[-1][0] > values[0][0]) - (values[-1][0] < values[0][0])
    return Judgement(verdict, why, DIRECTION_NAMES[direction], observations=tuple(inside))


def _alone(court: Court, aim: Aim, only: Observation) -> Judgement:
    """That one value alone shows no course."""
    say = court.say
    why = say.text(
        "{series} has no other value to compare that for {period} with.",
        series=say.series(aim), period=say.period(only.period),
    )  # fmt: skip
    return not_checkable(why, (only,))


def _within(apart: Decimal, allowed: Decimal, stable: Decimal) -> Verdict:
    if apart <= allowed:
        return Verdict.SUPPORTED
    return (
        Verdict.IMPRECISE
        if apart <= max(allowed * Decimal("1.5"), stable / 2)
        else Verdict.CONTRADICTED
    )


def _apart(low: Decimal, high: Decimal, unit: Unit) -> Decimal:
    """How far apart two values are, in the unit in which the rules measure."""
    if unit in {Unit.PERCENT, Unit.MEAN_0_10}:
        return high - low
    return (high - low) * HUNDRED / low if low > 0 else (HUNDRED if high > low else Decimal(0))


def _direction(court: Court, found: Found, aim: Aim, made: Change) -> Judgement:
    verdict = _fits_direction(court, found, made)
    say = court.say
    why = say.text(
        "{series}: {earlier} ({earlier_period}), {later} ({later_period}).",
        series=say.series(aim),
        earlier=say.value(made.earlier),
        earlier_period=say.period(made.earlier.period),
        later=say.value(made.later),
        later_period=say.period(made.later.period),
    )
    if (
        verdict is Verdict.IMPRECISE
        and made.judgement.verdict is Chance.WITHIN_CHANCE
        and not found.degree
    ):
        why += " " + say.text("The change is no larger than chance may explain.")
    return Judgement(
        verdict, why, DIRECTION_NAMES[made.direction], _suggest(court, verdict, made),
        (made.earlier, made.later),
    )  # fmt: skip


def _suggest(court: Court, verdict: Verdict, made: Change) -> str:
    if verdict is Verdict.SUPPORTED:
        return ""
    say = court.say
    unit = unit_of_change(made)
    size = say.difference(made.difference, unit)
    if made.direction > 0:
        return say.text("an increase of {size}", size=size)
    if made.direction < 0:
        return say.text("a decrease of {size}", size=size)
    return say.text("unchanged")


def _fits_direction(court: Court, found: Found, made: Change) -> Verdict:
    if found.course in DENIED:
        return Verdict.SUPPORTED if made.direction != found.direction else Verdict.CONTRADICTED
    if found.direction == 0:
        return _fits_same(court, found, made)
    if made.direction != found.direction:
        return Verdict.CONTRADICTED
    if not _degree_fits(court, found.degree, made):
        return Verdict.IMPRECISE
    chance = made.judgement.verdict is Chance.WITHIN_CHANCE
    return (
        Verdict.IMPRECISE
        if chance and court.rules.trend_needs_more_than_chance
        else Verdict.SUPPORTED
    )


def _fits_same(court: Court, found: Found, made: Change) -> Verdict:
    unit = unit_of_change(made)
    size = size_of(made)
    allowed = court.rules.size("stable", unit) / 3 if found.course == "level" else Decimal(0)
    if size <= allowed or made.direction == 0:
        return Verdict.SUPPORTED
    return (
        Verdict.IMPRECISE if size <= court.rules.size("stable", unit) / 2 else Verdict.CONTRADICTED
    )


def size_of(made: Change) -> Decimal:
    """The size of a change in the unit in which the rules measure."""
    value = measured(made.later)
    if value and value.unit in {Unit.PERCENT, Unit.MEAN_0_10}:
        return abs(made.difference)
    relative = relative_change(made)
    return abs(relative) if relative is not None else HUNDRED


def _degree_fits(court: Court, degree: str, made: Change) -> bool:
    unit = unit_of_change(made)
    size = size_of(made)
    if degree in {"slight", "marginal"}:
        return size <= court.rules.size(degree, unit)
    return degree != "strong" or size >= court.rules.size("strong", unit)
