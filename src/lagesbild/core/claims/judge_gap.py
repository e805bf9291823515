"""Judging gaps: “skillnaden är 0,8”, “gapet har krympt från 10 till 7 procentenheter”."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judge_change import Ratio, changed, told_ratio
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import (
    Court,
    has_nought,
    measured,
    no_value,
    not_checkable,
    worst,
)
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import CHANGES, DIRECTION_NAMES, Found, Judgement, Kind, Verdict
from lagesbild.core.language.amounts import Amount
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.unit import Unit


@dataclass(frozen=True, slots=True)
class Gap:
    """How far the first of two values lies above the second at a time; in the values' unit."""

    first: Observation
    second: Observation
    size: Decimal
    unit: Unit


def judge_gap(court: Court, found: Found, reading: Reading) -> Judgement:
    """The verdict on how far apart a reading's two series are, or on how that has moved."""
    one, other = reading.aims
    if found.kind is Kind.RATIO and not found.quotient:
        return _multiplied(court, found, one, other)
    if found.kind is Kind.TREND or (found.kind in CHANGES and found.direction is not None):
        return worst([_moved(court, found, *each) for each in _steps(found, one, other)])
    if found.role == "from":
        times: tuple[Period | None, ...] = (ends(one)[0],)
    else:
        times = one.when.at or (ends(one)[1],)
    return worst([_level(court, found, one, other, each) for each in times])


def _steps(found: Found, one: Aim, other: Aim) -> Sequence[tuple[Aim, Aim]]:
    """The pair itself, or at each step of “två år i rad” and “varje år”."""
    earlier, later = ends(one)
    if found.course not in {"row", "every"} or found.amount is not None or not (earlier and later):
        return [(one, other)]
    known = [e.period for e in one.series.measured if e.period <= later]
    row = one.when.in_a_row
    run = known[-row - 1 :] if row else [each for each in known if each >= earlier]
    return [(_between(one, *each), _between(other, *each)) for each in pairwise(run)] or [
        (one, other)
    ]


def _between(aim: Aim, earlier: Period, later: Period) -> Aim:
    return replace(aim, when=replace(aim.when, at=(later,), since=earlier, span=None))


def gap_at(court: Court, one: Aim, other: Aim, period: Period | None) -> Gap | Judgement:
    """How far apart two series are at a time, or why that is not known."""
    if period is None:
        return no_value(court, one, None)
    first, second = one.series.at(period), other.series.at(period)
    mine, theirs = measured(first), measured(second)
    if first is None or mine is None:
        return no_value(court, one, period)
    if second is None or theirs is None:
        return no_value(court, other, period)
    if mine.unit is not theirs.unit:
        why = court.say.text("{series} is in another unit.", series=court.say.series(other))
        return not_checkable(why, (first, second))
    return Gap(first, second, mine.amount - theirs.amount, mine.unit)


def _level(court: Court, found: Found, one: Aim, other: Aim, period: Period | None) -> Judgement:
    gap = gap_at(court, one, other, period)
    if isinstance(gap, Judgement):
        return gap
    if found.quotient:
        return _quotient(court, found, one, gap, told_gap(court, one, other, gap))
    amount = found.amount
    if amount is None:
        raise ValueError(found)
    verdict = _fits_level(court, amount, gap, of_nought=has_nought(gap.unit, one.series))
    right = verdict is Verdict.SUPPORTED
    say = court.say
    why = say.text(
        "{gap}: a difference of {size}.",
        gap=told_gap(court, one, other, gap), size=say.difference(gap.size, gap.unit),
    )  # fmt: skip
    suggestion = "" if right else say.difference(gap.size, gap.unit)
    return Judgement(
        verdict, why, plain(abs(gap.size)), suggestion, observations=(gap.first, gap.second)
    )


def _fits_level(court: Court, amount: Amount, gap: Gap, *, of_nought: bool) -> Verdict:
    """How an amount fits a gap: in percent of either value, where these are no shares.

    “3,366 compared with 2,389, a difference of 41%”
    """
    values = [measured(each) for each in (gap.first, gap.second)]
    sizes = [
        abs(gap.size) * 100 / each.amount for each in values if each is not None and each.amount > 0
    ]
    if amount.unit != "percent" or gap.unit is Unit.PERCENT or not (of_nought and sizes):
        return fits_gap(court, amount, gap.size, gap.unit)
    verdicts = [fit(amount, each, court.rules) for each in sizes]
    right = (e for e in (Verdict.SUPPORTED, Verdict.IMPRECISE) if e in verdicts)
    return next(right, Verdict.CONTRADICTED)


def fits_gap(court: Court, amount: Amount, size: Decimal, unit: Unit) -> Verdict:
    """How an amount fits a difference: of shares it is in percentage points, of no others."""
    verdict = fit(amount, abs(size), court.rules)
    wrong = amount.unit == ("percent" if unit is Unit.PERCENT else "points")
    return Verdict.CONTRADICTED if verdict is Verdict.SUPPORTED and wrong else verdict


def _quotient(court: Court, found: Found, one: Aim, gap: Gap, told: str) -> Judgement:
    """The verdict on the first of two values divided by the second, or the other way round."""
    mine, theirs = measured(gap.first), measured(gap.second)
    observations = (gap.first, gap.second)
    if mine is None or theirs is None or mine.amount <= 0 or theirs.amount <= 0:
        return not_checkable(f"{told}.", observations)
    of_nought = has_nought(gap.unit, one.series)
    ratio = Ratio(mine.amount / theirs.amount, told, of_nought)
    judged = told_ratio(court, found, ratio, observations)
    if judged.verdict is Verdict.SUPPORTED or found.other:
        return judged
    ratio = Ratio(theirs.amount / mine.amount, told, of_nought)
    turned = told_ratio(court, found, ratio, observations)
    return turned if turned.verdict is Verdict.SUPPORTED else judged


def told_gap(court: Court, one: Aim, other: Aim, gap: Gap) -> str:
    """The two values of a gap, in words."""
    say = court.say
    against = say.text("the median") if _is_median(court, one, other) else say.series(other)
    return say.text(
        "{series}: {value}; {other}: {other_value} ({period})",
        series=say.series(one), value=say.value(gap.first), other=against,
        other_value=say.value(gap.second), period=say.period(gap.first.period),
    )  # fmt: skip


def _is_median(court: Court, one: Aim, other: Aim) -> bool:
    return other.series is court.facts.median(one.key)


def _moved(court: Court, found: Found, one: Aim, other: Aim) -> Judgement:
    """The verdict on how a gap has moved from one time to another."""
    earlier, later = ends(one)
    for aim in (one, other):
        between = changed(court, aim, earlier, later)
        if isinstance(between, Judgement):
            return between
    before, after = gap_at(court, one, other, earlier), gap_at(court, one, other, later)
    if isinstance(before, Judgement):
        return before
    if isinstance(after, Judgement):
        return after
    moved = abs(after.size) - abs(before.size)
    direction = (moved > 0) - (moved < 0)
    verdict = _verdict(court, found, before, moved)
    say = court.say
    why = say.text(
        "{earlier} and {later}: the difference went from {before} to {after}.",
        earlier=told_gap(court, one, other, before), later=told_gap(court, one, other, after),
        before=say.difference(before.size, before.unit),
        after=say.difference(after.size, after.unit),
    )  # fmt: skip
    observations = (before.first, before.second, after.first, after.second)
    expected = DIRECTION_NAMES[direction] if found.amount is None else plain(abs(moved))
    return Judgement(verdict, why, expected, observations=observations)


def _multiplied(court: Court, found: Found, one: Aim, other: Aim) -> Judgement:
    """The verdict on how many times as large a gap has become: “avståndet har halverats”."""
    earlier, later = ends(one)
    before, after = gap_at(court, one, other, earlier), gap_at(court, one, other, later)
    if isinstance(before, Judgement):
        return before
    if isinstance(after, Judgement):
        return after
    observations = (before.first, before.second, after.first, after.second)
    told = f"{told_gap(court, one, other, before)}. {told_gap(court, one, other, after)}"
    if not before.size:
        return not_checkable(f"{told}.", observations)
    ratio = Ratio(abs(after.size) / abs(before.size), told, of_nought=True)
    return told_ratio(court, found, ratio, observations)


def _verdict(court: Court, found: Found, before: Gap, moved: Decimal) -> Verdict:
    if not found.direction and found.kind is Kind.TREND:
        still = abs(moved) <= stable_gap(court, before)
        return Verdict.SUPPORTED if still else Verdict.CONTRADICTED
    if (moved > 0) - (moved < 0) != found.direction:
        return Verdict.CONTRADICTED
    if found.amount is None:
        return Verdict.SUPPORTED
    return fits_gap(court, found.amount, moved, before.unit)


def stable_gap(court: Court, before: Gap) -> Decimal:
    """How far a gap moves at most that is called the same."""
    rules = court.rules
    match before.unit:
        case Unit.PERCENT:
            return Decimal(str(rules.stable_points))
        case Unit.MEAN_0_10:
            return Decimal(str(rules.stable_mean))
        case _:
            return abs(before.size) * Decimal(str(rules.stable_percent)) / 100
