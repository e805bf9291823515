"""Ratios of one series to another, and rates per 100 000 inhabitants."""

from collections.abc import Mapping
from fractions import Fraction

from lagesbild.core.statistics.observation import Measurement, Missing, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.status import ObsStatus

Computed = Fraction | Missing
"""An exact value, or why there is none; `rounded` makes it a reported one."""


def ratio(numerator: Measurement | Missing, denominator: Measurement | Missing) -> Computed:
    """One value by another: the exact quotient, without unit.

    Missing, for the numerator's reason first, where either is; not applicable where the
    denominator is 0.
    """
    if isinstance(numerator, Missing):
        return numerator
    if isinstance(denominator, Missing):
        return denominator
    if denominator.amount == 0:
        return Missing(ObsStatus.NOT_APPLICABLE)
    return Fraction(numerator.amount) / Fraction(denominator.amount)


def ratios(numerator: Series, denominator: Series) -> Mapping[Period, Computed]:
    """The ratio of two series for each period of the first.

    A period that the second lacks is missing. The two may differ in all but their periods:
    decisions of one kind by decisions of another, one area by the area it lies in.
    """
    return {each.period: ratio(each.value, _at(denominator, each)) for each in _of(numerator)}


def rate_per_100_000(count: Measurement | Missing, population: Measurement | Missing) -> Computed:
    """Cases per 100 000 inhabitants: the crude rate, not standardised by age or sex."""
    found = ratio(count, population)
    return found if isinstance(found, Missing) else found * 100_000


def rates_per_100_000(counts: Series, population: Series) -> Mapping[Period, Computed]:
    """The rate per 100 000 for each period of a series of counts.

    ``population`` must have the same periods; which day's or which mean population that is,
    is the source's choice and belongs in the indicator's method text.
    """
    return {
        each.period: rate_per_100_000(each.value, _at(population, each)) for each in _of(counts)
    }


def _of(series: Series) -> tuple[Observation, ...]:
    return series.observations


def _at(series: Series, other: Observation) -> Measurement | Missing:
    found = series.at(other.period)
    return Missing(ObsStatus.MISSING) if found is None else found.value
