"""What chance allows: whether a difference is larger than its base explains.

All intervals and tests are two-sided at 95 percent. They treat the two values as independent
samples; what answers the same question in two years is not quite that, so the judgement is
plain guidance to a reader and no proof.

Methods:
- difference of two shares: Newcombe 1998, "Interval estimation for the difference between
  independent proportions: comparison of eleven methods", Statistics in Medicine 17, method 10
  (hybrid of two Wilson score intervals, without continuity correction)
- two counts: the exact conditional test of Przyborowski and Wilenski 1940, "Homogeneity of
  results in testing samples from Poisson series", Biometrika 31; given their sum the later
  count is binomial. Two-sided as twice the smaller tail (Clopper and Pearson 1934).
- difference of two means with known spread: normal interval with separate variances.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import exp, lgamma, log, log1p, sqrt

Z = 1.959963984540054
"""The 97.5th percentile of the standard normal distribution."""
ALPHA = 0.05


class Verdict(StrEnum):
    """What can be said of a difference."""

    EXCEEDS_CHANCE = "exceeds-chance"
    WITHIN_CHANCE = "within-chance"
    CANNOT_BE_JUDGED = "cannot-be-judged"


class ChanceMethod(StrEnum):
    """How a difference was judged, or why it cannot be."""

    NEWCOMBE_10 = "newcombe-1998-method-10"
    CONDITIONAL_POISSON = "przyborowski-wilenski-1940"
    NORMAL = "normal-with-known-spread"
    NO_BASE = "no-base"
    """The source does not say how many answers a share rests on."""
    NO_SPREAD = "no-spread"
    """A mean whose standard deviation or base is unknown."""
    NOT_EXACT = "not-exact"
    """One of the values is estimated, extrapolated, or stated as "about"."""
    NO_METHOD = "no-method"
    """Rates, ratios, indices, medians: what chance allows cannot be told from the value."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a difference exceeds what chance allows.

    ``interval`` is the 95 percent interval of the difference where the method gives one (in
    percentage points for shares, in the unit for means); ``p`` the two-sided probability where
    it gives that (counts).
    """

    verdict: Verdict
    method: ChanceMethod
    interval: tuple[float, float] | None = None
    p: float | None = None


def cannot_be_judged(why: ChanceMethod) -> Judgement:
    """The judgement that there is none, and why."""
    return Judgement(Verdict.CANNOT_BE_JUDGED, why)


@dataclass(frozen=True, slots=True)
class Proportion:
    """A share (0 to 1) of ``n``; of n = 10 and share 0.3, three."""

    share: float
    n: int


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean with the standard deviation of what it is the mean of, and their number."""

    mean: float
    deviation: float
    n: int


def wilson(proportion: Proportion) -> tuple[float, float]:
    """Wilson's score interval for a proportion (Wilson 1927), as two shares."""
    p, n = proportion.share, proportion.n
    middle = 2 * n * p + Z**2
    reach = Z * sqrt(Z**2 + 4 * n * p * (1 - p))
    width = 2 * (n + Z**2)
    return max(0.0, (middle - reach) / width), min(1.0, (middle + reach) / width)


def newcombe(first: Proportion, second: Proportion) -> tuple[float, float]:
    """The interval for ``first − second``, as shares: Newcombe 1998, method 10."""
    (low1, high1), (low2, high2) = wilson(first), wilson(second)
    p1, p2 = first.share, second.share
    below = sqrt((p1 - low1) ** 2 + (high2 - p2) ** 2)
    above = sqrt((high1 - p1) ** 2 + (p2 - low2) ** 2)
    return p1 - p2 - below, p1 - p2 + above


def judge_shares(*, earlier: Proportion, later: Proportion) -> Judgement:
    """Judge the change of a share by Newcombe's interval. ``n`` must be at least 1."""
    low, high = newcombe(later, earlier)
    return Judgement(_excludes_zero(low, high), ChanceMethod.NEWCOMBE_10, (low * 100, high * 100))


def judge_counts(*, earlier: int, later: int, days: tuple[int, int] = (1, 1)) -> Judgement:
    """Judge the change of a count by the exact conditional test.

    ``days`` are the lengths of the two periods: of March and February it is the number a day
    that is compared.
    """
    p = conditional_poisson_p(earlier=earlier, later=later, days=days)
    verdict = Verdict.EXCEEDS_CHANCE if p < ALPHA else Verdict.WITHIN_CHANCE
    return Judgement(verdict, ChanceMethod.CONDITIONAL_POISSON, p=p)


def judge_means(*, earlier: Mean, later: Mean) -> Judgement:
    """Judge the change of a mean whose spread is known."""
    difference = later.mean - earlier.mean
    reach = Z * sqrt(earlier.deviation**2 / earlier.n + later.deviation**2 / later.n)
    low, high = difference - reach, difference + reach
    return Judgement(_excludes_zero(low, high), ChanceMethod.NORMAL, (low, high))


def conditional_poisson_p(*, earlier: int, later: int, days: tuple[int, int] = (1, 1)) -> float:
    """The two-sided probability of two Poisson counts at least this far apart."""
    total = earlier + later
    if total == 0:
        return 1.0
    chance = days[1] / (days[0] + days[1])
    at_least = _at_least(later, total, chance)
    at_most = 1.0 - _at_least(later + 1, total, chance)
    return min(1.0, 2 * min(at_least, at_most))


def _excludes_zero(low: float, high: float) -> Verdict:
    return Verdict.EXCEEDS_CHANCE if low > 0 or high < 0 else Verdict.WITHIN_CHANCE


def _at_least(k: int, n: int, chance: float) -> float:
    """P(X ≥ k) for a binomial X: the regularised incomplete beta function I_p(k, n − k + 1)."""
    if k <= 0:
        return 1.0
    if k > n:
        return 0.0
    return _incomplete_beta(float(k), float(n - k + 1), chance)


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """I_x(a, b) for 0 < x < 1 (Press et al., Numerical Recipes, section 6.4)."""
    if x > (a + 1) / (a + b + 2):
        return 1.0 - _incomplete_beta(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    return front * _continued_fraction(a, b, x) / a


def _continued_fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of I_x(a, b) by Lentz's method."""
    tiny, close = 1e-300, 1e-13
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1), tiny)
    value, m, step = d, 0, 0.0
    while abs(step - 1) > close:
        m += 1
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        step = 1.0
        for term in (even, odd):
            d = 1 / _away_from_zero(1 + term * d, tiny)
            c = _away_from_zero(1 + term / c, tiny)
            step = d * c
            value *= step
    return value


def _away_from_zero(number: float, tiny: float) -> float:
    return number if abs(number) > tiny else tiny
