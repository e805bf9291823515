"""Means: of answers on a stated scale, and rolling over periods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lagesbild.core.statistics.observation import Measurement, Missing, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit

WEIGHED_BY_BASE = frozenset({Unit.PERCENT, Unit.MEAN_0_10})
"""Units whose mean over periods is the mean of all answers, if each is weighed by its base."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and highest answer that can be given."""

    low: Decimal
    high: Decimal


class OutOfScale(ValueError):
    """An answer or a mean that lies outside its scale."""

    def __init__(self, value: Decimal, scale: Scale) -> None:
        super().__init__(
            f"{value} lies outside the scale {scale.low} to {scale.high}. "
            "Correct the value, or state the scale it was given on."
        )
        self.value = value
        self.scale = scale


@dataclass(frozen=True, slots=True)
class Mean:
    """An exact mean and how many answers it rests on."""

    exact: Fraction
    base: int

    def rounded(self, decimals: int) -> Decimal:
        """The mean with so many decimals, rounded half up."""
        return rounded(self.exact, decimals)


def mean_on_scale(answers: Mapping[Decimal, int], *, scale: Scale) -> Mean | Missing:
    """The mean of answers on a scale, from how many gave each.

    Missing where there are none. Raises `OutOfScale`.
    """
    for answer in answers:
        check_scale(answer, scale=scale)
    base = sum(answers.values())
    if base == 0:
        return Missing(ObsStatus.MISSING)
    return Mean(sum((Fraction(a) * n for a, n in answers.items()), Fraction(0)) / base, base)


def check_scale(value: Decimal, *, scale: Scale) -> None:
    """Raises `OutOfScale` for a value that the scale does not hold."""
    if not scale.low <= value <= scale.high:
        raise OutOfScale(value, scale)


@dataclass(frozen=True, slots=True)
class RollingMean:
    """The mean of a window of consecutive periods."""

    first: Period
    last: Period
    exact: Fraction
    weighted: bool
    """Whether each period weighs as many answers as it has; else all weigh alike."""
    base: int | None
    """The answers of all periods; None where one of them is unknown."""

    def rounded(self, decimals: int) -> Decimal:
        """The mean with so many decimals, rounded half up."""
        return rounded(self.exact, decimals)


def rolling_means(series: Series, *, window: int, every: int = 1) -> tuple[RollingMean, ...]:
    """The mean over every ``window`` consecutive periods of a series, in order.

    No window reaches over a break or a gap (`Series.segments`). Percentages and means are
    weighed by n where n is known for all periods in the window; where it is not, and for
    counts, rates and the like, periods weigh alike and ``weighted`` is False.
    """
    return tuple(
        _mean_of(run[start : start + window])
        for run in series.segments(every=every)
        for start in range(len(run) - window + 1)
    )


def _mean_of(observations: Sequence[Observation]) -> RollingMean:
    values = [each.value for each in observations if isinstance(each.value, Measurement)]
    bases = [each.base for each in observations]
    known = [base for base in bases if base is not None]
    total = sum(known) if len(known) == len(bases) else None
    weighted = bool(total) and all(value.unit in WEIGHED_BY_BASE for value in values)
    weights = known if weighted else [1] * len(values)
    pairs = zip(values, weights, strict=True)
    summed = sum((Fraction(value.amount) * weight for value, weight in pairs), Fraction(0))
    first, last = observations[0].period, observations[-1].period
    return RollingMean(first, last, summed / sum(weights), weighted, total)
