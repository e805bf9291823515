"""Change between two periods of a series: how large it is, and whether it may be stated at all.

Differences are computed in decimals, so that 6.5 − 6.6 is −0.1 and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.chance import (
    ChanceMethod,
    Judgement,
    Mean,
    Proportion,
    cannot_be_judged,
    judge_counts,
    judge_means,
    judge_shares,
)
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.statistics.small_bases import AsReported, count_behind, shown
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit


class HasNoValue(ValueError):
    """An observation that is missing was asked for its value."""

    def __init__(self, observation: Observation) -> None:
        super().__init__(f"{observation.series} has no value for {observation.period.code}.")
        self.observation = observation


class Refusal(StrEnum):
    """Why no change is stated."""

    MISSING_VALUE = "missing-value"
    DIFFERENT_SERIES = "different-series"
    DIFFERENT_STATISTIC = "different-statistic"
    DIFFERENT_UNIT = "different-unit"
    DIFFERENT_PERIODS = "different-periods"
    """Periods of unlike kind or length: a quarter and a year."""
    NOT_LATER = "not-later"
    OVERLAP = "overlap"
    """Pooled years that share a year: most of the difference is the same answers."""
    SMALL_BASE = "small-base"
    """A percentage that is not shown, because its base is too small, has no change either."""
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Change:
    """The change of a value from one period to a later one.

    ``difference`` is in the unit of the values, for shares in percentage points, with as many
    decimals as the value that has more. ``percent`` is the difference in percent of the earlier
    value; None for shares (whose change is in percentage points), for means on a scale (whose
    zero is arbitrary) and where the earlier value is not above 0. ``ratio`` is later by
    earlier, None for means on a scale and where the earlier value is 0.
    """

    earlier: Observation
    later: Observation
    difference: Decimal
    percent: Decimal | None
    ratio: Decimal | None
    judgement: Judgement
    in_percentage_points: bool
    approximate: bool
    """Whether one of the values is stated only as "about"."""

    @property
    def direction(self) -> int:
        """1 for up, -1 for down, 0 for unchanged as reported."""
        return (self.difference > 0) - (self.difference < 0)

    @property
    def decimals(self) -> int:
        """The decimals of the difference: the larger of the two reported."""
        return max(_measured(self.earlier).decimals, _measured(self.later).decimals)


@dataclass(frozen=True, slots=True)
class ChangeRefused:
    """No change may be stated, and why.

    ``break_at`` is the first period after the break that separates the two; the indicator has
    the reason for it.
    """

    earlier: Observation
    later: Observation
    refusal: Refusal
    break_at: Period | None = None


def change(
    earlier: Observation,
    later: Observation,
    *,
    breaks: Iterable[Period] = (),
    smallest_base: int | None = None,
    deviations: tuple[float, float] | None = None,
) -> Change | ChangeRefused:
    """The change between two observations of a series, or why it may not be stated.

    ``breaks`` are the first periods after each break (`Series.breaks`), ``smallest_base`` the
    indicator's rule for percentages. ``deviations`` are the standard deviations behind two
    means, earlier first, where the source gives them.
    """
    if refusal := _refusal(earlier, later):
        return ChangeRefused(earlier, later, refusal)
    if not all(isinstance(shown(each, smallest_base), AsReported) for each in (earlier, later)):
        return ChangeRefused(earlier, later, Refusal.SMALL_BASE)
    if broken := break_between(breaks, earlier.period, later.period):
        return ChangeRefused(earlier, later, Refusal.BREAK, broken)
    if later.status is ObsStatus.BREAK:
        return ChangeRefused(earlier, later, Refusal.BREAK, later.period)
    before, after = _measured(earlier), _measured(later)
    difference = after.amount - before.amount
    return Change(
        earlier=earlier,
        later=later,
        difference=difference,
        percent=_percent(before, difference),
        ratio=_ratio(before, after),
        judgement=judge(earlier, later, deviations=deviations),
        in_percentage_points=before.unit.is_share,
        approximate=Precision.ABOUT in (before.precision, after.precision),
    )


def judge(
    earlier: Observation, later: Observation, *, deviations: tuple[float, float] | None = None
) -> Judgement:
    """Whether the difference between two values exceeds what chance allows.

    Both must have a value, in the same unit; raises `HasNoValue`. The methods are
    described in `lagesbild.core.statistics.chance`.
    """
    unit = _measured(earlier).unit
    if not (_is_exact(earlier) and _is_exact(later)):
        return cannot_be_judged(ChanceMethod.NOT_EXACT)
    if earlier.statistic is not Statistic.VALUE:
        return cannot_be_judged(ChanceMethod.NO_METHOD)
    match unit:
        case Unit.PERCENT:
            return _judge_shares(earlier, later)
        case Unit.COUNT:
            return _judge_counts(earlier, later)
        case Unit.MEAN_0_10:
            return _judge_means(earlier, later, deviations)
        case _:
            return cannot_be_judged(ChanceMethod.NO_METHOD)


def _judge_shares(earlier: Observation, later: Observation) -> Judgement:
    before, after = _proportion(earlier), _proportion(later)
    if before is None or after is None:
        return cannot_be_judged(ChanceMethod.NO_BASE)
    return judge_shares(earlier=before, later=after)


def _judge_counts(earlier: Observation, later: Observation) -> Judgement:
    amounts = (_measured(earlier).amount, _measured(later).amount)
    if any(amount < 0 or amount != int(amount) for amount in amounts):
        return cannot_be_judged(ChanceMethod.NO_METHOD)
    before, after = (int(amount) for amount in amounts)
    if earlier.base or later.base:
        return _judge_parts((before, earlier.base), (after, later.base))
    # A leap day is noise in a year, but March has a tenth more days than February.
    months = earlier.period.kind is PeriodKind.MONTH
    days = (_days(earlier.period), _days(later.period)) if months else (1, 1)
    return judge_counts(earlier=before, later=after, days=days)


def _judge_parts(before: tuple[int, int | None], after: tuple[int, int | None]) -> Judgement:
    """Counts out of a known number: 5 of 12 is a share, and no count of rare events."""
    shares = [Proportion(count / n, n) for count, n in (before, after) if n and count <= n]
    if len(shares) < 2:
        return cannot_be_judged(ChanceMethod.NO_METHOD)
    return judge_shares(earlier=shares[0], later=shares[1])


def _judge_means(
    earlier: Observation, later: Observation, deviations: tuple[float, float] | None
) -> Judgement:
    if deviations is None or not earlier.base or not later.base:
        return cannot_be_judged(ChanceMethod.NO_SPREAD)
    before, after = _measured(earlier), _measured(later)
    return judge_means(
        earlier=Mean(float(before.amount), deviations[0], earlier.base),
        later=Mean(float(after.amount), deviations[1], later.base),
    )


def _refusal(earlier: Observation, later: Observation) -> Refusal | None:
    """The first reason that forbids comparing; a break is looked at last, by `change`."""
    if earlier.series != later.series:
        return Refusal.DIFFERENT_SERIES
    if earlier.statistic is not later.statistic:
        return Refusal.DIFFERENT_STATISTIC
    if not (isinstance(earlier.value, Measurement) and isinstance(later.value, Measurement)):
        return Refusal.MISSING_VALUE
    if earlier.value.unit is not later.value.unit:
        return Refusal.DIFFERENT_UNIT
    return _refusal_of_periods(earlier.period, later.period)


def _refusal_of_periods(earlier: Period, later: Period) -> Refusal | None:
    if earlier.kind is not later.kind or _years(earlier) != _years(later):
        return Refusal.DIFFERENT_PERIODS
    if not earlier < later:
        return Refusal.NOT_LATER
    return Refusal.OVERLAP if earlier.overlaps(later) else None


def _percent(before: Measurement, difference: Decimal) -> Decimal | None:
    if before.unit in (Unit.PERCENT, Unit.MEAN_0_10) or before.amount <= 0:
        return None
    return difference / before.amount * 100


def _ratio(before: Measurement, after: Measurement) -> Decimal | None:
    if before.unit is Unit.MEAN_0_10 or before.amount == 0:
        return None
    return after.amount / before.amount


def _proportion(observation: Observation) -> Proportion | None:
    """The share behind a percentage: exact where only one count gives it, else as printed."""
    value, base = _measured(observation), observation.base
    if not base or not 0 <= value.amount <= 100:
        return None
    count = count_behind(value.amount, value.decimals, base)
    return Proportion(float(value.amount) / 100 if count is None else count / base, base)


def _is_exact(observation: Observation) -> bool:
    guessed = (ObsStatus.ESTIMATED, ObsStatus.IMPUTED)
    exact = _measured(observation).precision is Precision.EXACT
    return exact and observation.status not in guessed


def _measured(observation: Observation) -> Measurement:
    if not isinstance(observation.value, Measurement):
        raise HasNoValue(observation)
    return observation.value


def _days(period: Period) -> int:
    return (period.last_day - period.first_day).days + 1


def _years(period: Period) -> int:
    return period.last_year - period.first_year
