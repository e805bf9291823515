"""Judging comparisons: “lägre än rikets median”, “högre bland pojkar än bland flickor”."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.compared_at import compared_at, first_compared_at
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judge_change import Ratio, no_percent, told_ratio
from lagesbild.core.claims.judging import (
    Court,
    has_nought,
    measured,
    no_value,
    not_checkable,
    worst,
)
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import DENIED, DIRECTION_NAMES, Found, Judgement, Kind, Verdict
from lagesbild.core.claims.sides import Sides
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series, Span
from lagesbild.core.statistics.unit import Unit


def judge_comparison(court: Court, found: Found, reading: Reading, sides: Sides) -> Judgement:
    """The verdict on a comparison of a reading's series with the other side's."""
    judged: list[Judgement] = []
    aims = reading.aims
    if len(aims) == 2 and not found.other:
        return worst(_pairs(court, found, aims[0], aims[1].series))
    for aim in aims:
        others = sides.other(aim)
        if not others:
            return not_checkable(
                court.say.text(
                    "What {series} is compared with is not in the data.",
                    series=court.say.series(aim),
                )
            )
        judged += [each for other in others for each in _pairs(court, found, aim, other)]
    if found.amount is not None and not found.other and len(reading.aims) < 2:
        return _any_side(court, judged)
    return worst(judged)


def judge_pair(court: Court, found: Found, aim: Aim, other: Series) -> Judgement:
    """The verdict on a comparison with one other series, at the time that is meant."""
    return worst(_pairs(court, found, aim, other))


def _any_side(court: Court, judged: Sequence[Judgement]) -> Judgement:
    """A difference to a side that is not named: right if it is one to any, else not known."""
    right = [each for each in judged if each.verdict is Verdict.SUPPORTED]
    if right:
        return right[0]
    return not_checkable(court.say.text("It is not clear between what the difference is."))


def _pairs(court: Court, found: Found, aim: Aim, other: Series) -> Sequence[Judgement]:
    """The comparison at each time that is meant."""
    if aim.parts is not None and _is_known(court, aim, other):
        other = court.facts.added_up(other, aim.series.measured[-1].period.kind)
    if first := first_compared_at(found, aim, other):
        at, before = first
        denied = replace(found, course="not", degree="")
        return [
            _pair(court, found, aim, other, at),
            *(_pair(court, denied, aim, other, each) for each in before),
        ]
    return [_pair(court, found, aim, other, each) for each in compared_at(found, aim, other)]


def _pair(court: Court, found: Found, aim: Aim, other: Series, period: Period | None) -> Judgement:
    mine = aim.series.at(period) if period else None
    theirs = other.at(period) if period else None
    if measured(mine) is None or measured(theirs) is None:
        if spans := _spans(aim.series, other):
            return _of_spans(court, found, aim, other, spans)
        shared = _last_shared(aim.series, other) if not aim.when.named else None
        if shared is None:
            return _lacking(court, aim, other, period)
        mine, theirs = shared
    return _told(court, found, aim, (mine, theirs), other)


def _lacking(court: Court, aim: Aim, other: Series, period: Period | None) -> Judgement:
    """That one of two sides has no value for a period, and which."""
    if period is None or measured(aim.series.at(period)) is None:
        return no_value(court, aim, period)
    if _is_known(court, aim, other):
        return no_value(court, _beside(court, aim, other), period)
    say = court.say
    return not_checkable(
        say.text(
            "The median of {series} has no value for {period}.",
            series=say.series(aim), period=say.period(period),
        )
    )  # fmt: skip


def _spans(one: Series, other: Series) -> tuple[Span, Span] | None:
    """The lowest and highest of two series of which the source gives no more."""
    return (one.spans[0], other.spans[0]) if one.spans and other.spans else None


def _of_spans(
    court: Court, found: Found, aim: Aim, other: Series, spans: tuple[Span, Span]
) -> Judgement:
    """The verdict where only lowest and highest are known: clear if the two do not overlap."""
    ends = [measured(end) for span in spans for end in (span.low, span.high)]
    low, high, other_low, other_high = (each.amount if each else Decimal(0) for each in ends)
    direction = (low > other_high) - (high < other_low)
    say = court.say
    unit = aim.indicator.measure(aim.key.measure).unit
    why = say.text(
        "{series}: {value}; {other}: {other_value} ({period})",
        series=say.series(aim), value=say.span(low, high, unit),
        other=say.series(_beside(court, aim, other)),
        other_value=say.span(other_low, other_high, unit), period=say.period(spans[0].period),
    )  # fmt: skip
    observations = tuple(end for span in spans for end in (span.low, span.high))
    if not direction or found.amount is not None:
        return not_checkable(f"{why}.", observations)
    right = (direction == found.direction) is not (found.course in DENIED)
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    return Judgement(verdict, f"{why}.", DIRECTION_NAMES[direction], observations=observations)


def _last_shared(one: Series, other: Series) -> tuple[Observation, Observation] | None:
    """The last period for which both have a value, where the text names none."""
    there = {each.period: each for each in other.measured}
    mine = [each for each in one.measured if each.period in there]
    return (mine[-1], there[mine[-1].period]) if mine else None


def _told(
    court: Court, found: Found, aim: Aim, pair: tuple[Observation | None, Observation | None],
    other: Series,
) -> Judgement:  # fmt: skip
    mine, theirs = pair
    one, two = measured(mine), measured(theirs)
    if mine is None or theirs is None or one is None or two is None:
        return no_value(court, aim, None)
    say = court.say
    if one.unit is not two.unit:
        why = say.text(
            "{series} is in another unit.", series=say.series(_beside(court, aim, other))
        )
        return not_checkable(why, (mine, theirs))
    against = (
        say.text("the median")
        if not _is_known(court, aim, other)
        else say.series(_beside(court, aim, other))
    )
    values = say.text(
        "{series}: {value}; {other}: {other_value} ({period})",
        series=say.series(aim), value=say.value(mine), other=against,
        other_value=say.value(theirs), period=say.period(mine.period),
    )  # fmt: skip
    if found.kind is Kind.RATIO and two.amount > 0:
        ratio = Ratio(one.amount / two.amount, values, has_nought(one.unit, aim.series))
        return told_ratio(court, found, ratio, (mine, theirs))
    verdict = _verdict(court, found, one.amount, two.amount, one.unit)
    if found.kind is Kind.CHANGE_PCT and not has_nought(one.unit, aim.series):
        values = f"{values}. {no_percent(court)}".removesuffix(".")
        verdict = Verdict.IMPRECISE if verdict is Verdict.SUPPORTED else verdict
    direction = (one.amount > two.amount) - (one.amount < two.amount)
    expected = DIRECTION_NAMES[direction]
    if found.amount is not None:
        expected = plain(abs(one.amount - two.amount))
    suggestion = _suggest(court, found, verdict, one.amount - two.amount, one.unit)
    return Judgement(verdict, f"{values}.", expected, suggestion, observations=(mine, theirs))


def _beside(court: Court, aim: Aim, other: Series) -> Aim:
    """The other side, which may be of another indicator."""
    return Aim(court.facts.edition.strategy.indicator[other.key.indicator], other, aim.when)


def _is_known(court: Court, aim: Aim, other: Series) -> bool:
    median = court.facts.median(aim.key)
    return median is None or other is not median


def _verdict(court: Court, found: Found, one: Decimal, two: Decimal, unit: Unit) -> Verdict:
    direction = (one > two) - (one < two)
    if found.course in DENIED:
        negated = direction != found.direction
        return Verdict.SUPPORTED if negated else Verdict.CONTRADICTED
    if found.course == "stable" and not found.direction and found.amount is None:
        return _alike(court, one, two, unit)
    if found.direction is not None and direction != found.direction:
        return Verdict.CONTRADICTED
    if found.amount is None:
        return _degree(court, found, one, two, unit)
    if found.kind is Kind.CHANGE_PCT and unit is not Unit.PERCENT and two:
        return fit(found.amount, abs(one - two) * 100 / two, court.rules)
    fits = fit(found.amount, abs(one - two), court.rules)
    if fits is Verdict.SUPPORTED and found.kind is Kind.CHANGE_PCT:
        return Verdict.CONTRADICTED
    return fits


def _alike(court: Court, one: Decimal, two: Decimal, unit: Unit) -> Verdict:
    """“similar to the median”, “in line with it”: as near as what is called level."""
    size = abs(one - two)
    if unit not in {Unit.PERCENT, Unit.MEAN_0_10}:
        size = size * 100 / two if two > 0 else Decimal(100) * bool(size)
    near = size < court.rules.size("stable", unit) / 3
    return Verdict.SUPPORTED if near else Verdict.CONTRADICTED


def _degree(court: Court, found: Found, one: Decimal, two: Decimal, unit: Unit) -> Verdict:
    """A word of degree in a comparison is held to the same sizes as one of change."""
    size = abs(one - two)
    if unit not in {Unit.PERCENT, Unit.MEAN_0_10}:
        size = size * 100 / two if two > 0 else Decimal(100)
    small = found.degree in {"slight", "marginal"}
    if small and size > court.rules.size(found.degree, unit) * 2:
        return Verdict.IMPRECISE
    if found.degree == "strong" and size < court.rules.size("strong", unit) / 2:
        return Verdict.IMPRECISE
    return Verdict.SUPPORTED


def _suggest(court: Court, found: Found, verdict: Verdict, difference: Decimal, unit: Unit) -> str:
    if verdict is Verdict.SUPPORTED:
        return ""
    say = court.say
    if found.amount is not None:
        return say.difference(difference, unit)
    if difference == 0:
        return say.text("the same")
    return say.text("higher") if difference > 0 else say.text("lower")
