"""Judging levels of which only the lowest and the highest are known, and ranges of numbers."""

from decimal import Decimal

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.fits import fit, fit_range, fit_share, in_unit
from lagesbild.core.claims.judging import Court, measured, no_value, not_checkable, too_small
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series, Span

ORDER = (Verdict.SUPPORTED, Verdict.IMPRECISE, Verdict.CONTRADICTED)

BOUNDS = {"more": 0, "least": 0, "less": 1, "most": 1}
"""Hedges that say a bound, with the end of a range that is nearer: the lowest, the highest."""


def judge_range(court: Court, amount: Amount, aim: Aim) -> Judgement:
    """“mellan 94 och 95 procent”: beside the lowest and highest of the source or the series."""
    found = _span_meant(aim)
    if found is None:
        return no_value(court, aim, aim.when.at[-1] if aim.when.at else None)
    low, high = (measured(each) for each in found)
    if low is None or high is None:
        return no_value(court, aim, found[0].period)
    if hidden := too_small(court, found):
        return hidden
    amount = in_unit(amount, low.unit)
    verdict = fit_range(amount, low.amount, high.amount)
    say = court.say
    written = say.span(low.amount, high.amount, high.unit)
    message = (
        "{series}, {period}: {value}."
        if verdict is Verdict.SUPPORTED
        else "The data say {value} ({series}, {period})."
    )
    period = say.period(found[0].period)
    if found[0].period != found[1].period:
        first, last = sorted((found[0].period, found[1].period))
        period = f"{say.period(first)} {say.text('and')} {say.period(last)}"
    why = say.text(message, series=say.series(aim), period=period, value=written)
    expected = f"{plain(low.amount)}..{plain(high.amount)}"
    return Judgement(
        verdict, why, expected, "" if verdict is Verdict.SUPPORTED else written, observations=found
    )


def _span_meant(aim: Aim) -> tuple[Observation, Observation] | None:
    when, series = aim.when, aim.series
    spans = series.spans
    if when.span:
        spans = tuple(s for s in spans if _is_within(s.period, when.span))
        if series.spans and not spans:
            return None
    if spans:
        return spans[0].low, spans[0].high
    inside = [
        each
        for each in series.measured
        if when.span is None or when.span[0] <= each.period <= when.span[1]
    ]
    if when.named and not when.span and not when.whole:
        there = [each for each in inside if each.period in when.at]
        # What varies between two values is no value of the one time that was told before
        inside = there if when.own or len(there) > 1 else inside
    if not inside:
        return None
    ordered = sorted(inside, key=lambda each: (_amount(each), each.period))
    return ordered[0], ordered[-1]


def _is_within(period: Period, span: tuple[Period, Period]) -> bool:
    return span == (period, period) or (period.first_year, period.last_year) == (
        span[0].first_year, span[1].last_year,
    )  # fmt: skip


def span_around(series: Series, period: Period) -> Span | None:
    """The lowest and highest of the years that a period is one of."""
    return next((s for s in series.spans if s.period.overlaps(period)), None)


def judge_beside_span(court: Court, amount: Amount, aim: Aim) -> Judgement | None:
    """A single number, or share, beside a series of which only lowest and highest are known."""
    spans = aim.series.spans
    if not spans:
        return None
    around = span_around(aim.series, aim.when.at[-1]) if aim.when.at else None
    latest = [each for each in spans if each.period.last_year <= court.facts.edition.year]
    span = around or (latest or spans)[-1]
    return judge_within(court, amount, aim, (span.low, span.high))


def judge_within(
    court: Court, amount: Amount, aim: Aim, ends_known: tuple[Observation, Observation]
) -> Judgement:
    """A single number beside a lowest and a highest value."""
    low, high = (measured(each) for each in ends_known)
    if low is None or high is None:
        return no_value(court, aim, ends_known[0].period)
    if hidden := too_small(court, ends_known):
        return hidden
    say = court.say
    written = say.span(low.amount, high.amount, high.unit)
    verdict = _fit_within(court, in_unit(amount, low.unit), low.amount, high.amount)
    if verdict is None:
        return not_checkable(
            say.text(
                "Of {series} only lowest and highest are known: {value}.",
                series=say.series(aim), value=written,
            ),
            ends_known,
        )  # fmt: skip
    why = say.text(
        "The data say {value} ({series}, {period}).",
        value=written, series=say.series(aim), period=say.period(ends_known[0].period),
    )  # fmt: skip
    return Judgement(
        verdict, why, f"{plain(low.amount)}..{plain(high.amount)}", observations=ends_known
    )


def _fit_within(court: Court, amount: Amount, low: Decimal, high: Decimal) -> Verdict | None:
    """How a number fits all values from a lowest to a highest; None where that is not known.

    A hedge must hold at both ends, and be near at the nearer: “mer än 90” of 94–95.
    """
    if amount.form in {Form.SHARE, Form.PART}:
        return min((fit_share(amount, each, court.rules) for each in (low, high)), key=ORDER.index)
    if amount.hedge:
        ends = [fit(amount, each, court.rules) for each in (low, high)]
        if amount.hedge in BOUNDS and Verdict.CONTRADICTED not in ends:
            return ends[BOUNDS[amount.hedge]]
        if ends[0] is ends[1]:
            return ends[0]
        return None if Verdict.CONTRADICTED in ends else Verdict.IMPRECISE
    if amount.low in {low, high}:
        return Verdict.SUPPORTED
    return None if low <= amount.low <= high else Verdict.CONTRADICTED


def _amount(observation: Observation) -> Decimal:
    value = measured(observation)
    return value.amount if value else Decimal(0)
