"""Judging levels: “37 procent”, “mellan 94 och 95 procent”, “15 av 26”, “hälften”."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.judge_level import judge_level
from lagesbild.core.claims.judge_share_of_sums import judge_share_of_sums
from lagesbild.core.claims.judge_span import BOUNDS, judge_beside_span, judge_range
from lagesbild.core.claims.judge_years import judge_year_of_part
from lagesbild.core.claims.judging import Court, no_value, worst
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount
from lagesbild.core.statistics.period import MONTHS_IN, Period


def judge_value(court: Court, found: Found, reading: Reading, *, counted: bool) -> Judgement:
    """The verdict on a level. ``counted`` says whether a noun follows that is counted."""
    amount = found.amount
    if amount is None:
        raise ValueError(found)
    return worst([
        each
        for aim in reading.aims
        for each in _of_aim(court, found, amount, aim, counted=counted)
    ])  # fmt: skip


def _of_aim(
    court: Court, found: Found, amount: Amount, aim: Aim, *, counted: bool
) -> list[Judgement]:
    if amount.is_range:
        return [judge_range(court, amount, aim)]
    periods = _periods(found, aim)
    if not periods:
        return [judge_beside_span(court, amount, aim) or no_value(court, aim, None)]
    if of_sums := judge_share_of_sums(court, amount, aim, periods):
        return [of_sums]
    judged = [judge_level(court, found, amount, aim, period, counted=counted) for period in periods]
    if len(judged) == 1:
        judged = [judge_year_of_part(court, found, amount, aim, judged[0])]
    open_time = not aim.when.own
    if found.role == "against" and open_time and len(judged) == 1:
        judged = [_against(court, found, amount, aim, judged[0], counted=counted)]
    if found.role == "from" and not (aim.when.since or aim.when.span or aim.when.attached):
        judged = [_from_any(court, found, amount, aim, judged[0], counted=counted)]
    judged = _within_bound(amount, judged)
    if all(each.verdict is Verdict.NOT_CHECKABLE for each in judged):
        return [judge_beside_span(court, amount, aim) or judged[0]]
    return judged


def _within_bound(amount: Amount, judged: list[Judgement]) -> list[Judgement]:
    """Of “mer än 90 procent 2019–2023” all must be above, and one near; the others may be far."""
    verdicts = {each.verdict for each in judged}
    if amount.hedge not in BOUNDS or verdicts != {Verdict.SUPPORTED, Verdict.IMPRECISE}:
        return judged
    return [
        replace(each, verdict=Verdict.SUPPORTED, suggestion="")
        if each.expected != plain(amount.low)
        else each
        for each in judged
    ]


def _against(
    court: Court, found: Found, amount: Amount, aim: Aim, judged: Judgement, *, counted: bool
) -> Judgement:
    """“336 mot 344”: where no time is named, the value before, or of the same part of the year."""
    at = aim.when.at[-1] if aim.when.at else None
    before = aim.series.before(at) if at else None
    if at is None or judged.verdict is Verdict.SUPPORTED or before is None:
        return judged
    alike = at.back(12 // MONTHS_IN[at.kind]) if at.kind in MONTHS_IN else before.period
    periods = dict.fromkeys((before.period, alike))
    others = [judge_level(court, found, amount, aim, each, counted=counted) for each in periods]
    right = (each for each in others if each.verdict is Verdict.SUPPORTED)
    return next(right, others[-1])


def _from_any(
    court: Court, found: Found, amount: Amount, aim: Aim, judged: Judgement, *, counted: bool
) -> Judgement:
    """What a course starts from, where no time is named.

    The value before, that of the same part of the year before, that of a year which the paragraph
    has told of, or the first of all: a reader thinks of no other.
    """
    if judged.verdict is Verdict.SUPPORTED:
        return judged
    _, later = ends(aim)
    if later is None:
        return judged
    earlier = [e.period for e in aim.series.measured if e.period < later]
    others = (
        judge_level(court, found, amount, aim, each, counted=counted)
        for each in reversed(earlier)
        if _may_start(aim, each, later)
    )
    return next((each for each in others if each.verdict is Verdict.SUPPORTED), judged)


def _may_start(aim: Aim, start: Period, later: Period) -> bool:
    """Whether a course that is told without a time may have started at a period."""
    alike = later.back(12 // MONTHS_IN[later.kind]) if later.kind in MONTHS_IN else None
    told = start.last_year in aim.when.told
    return told or start == alike or start == aim.series.measured[0].period


def _periods(found: Found, aim: Aim) -> Sequence[Period]:
    """The periods that a level is stated for."""
    when = aim.when
    if (found.role == "from" and not when.attached) or (
        found.role == "to" and (when.span or not when.own)
    ):
        first, last = ends(aim)
        end = first if found.role == "from" else last
        return [end] if end else []
    if when.span:
        pooled = [each for each in aim.series.measured if _is_span(each.period, when.span)]
        if pooled:
            return [pooled[0].period]
        inside = [e.period for e in aim.series.measured if when.span[0] <= e.period <= when.span[1]]
        return inside or [when.span[1]]
    return when.at


def _is_span(period: Period, span: tuple[Period, Period]) -> bool:
    years = (span[0].first_year, span[1].last_year)
    return period.kind is not span[0].kind and (period.first_year, period.last_year) == years


def ends(aim: Aim) -> tuple[Period | None, Period | None]:
    """From when to when a course is told: as named, or the last two values."""
    when, series = aim.when, aim.series
    if when.span:
        return when.span
    later = when.at[-1] if when.at else None
    latest = series.latest()
    if later is None and latest:
        later = latest.period
    if when.since:
        if later and later <= when.since and latest:
            later = latest.period
        return when.since, later
    if len(when.at) > 1:
        return when.at[0], when.at[-1]
    before = series.before(later) if later else None
    return (before.period if before else None), later
