"""Small bases: below the base that an indicator asks for, the count is shown, not the percentage.

"1 of 3" says what "33 percent" hides.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from lagesbild.core.statistics.observation import Measurement, Missing, Observation
from lagesbild.core.statistics.status import ObsStatus, Precision
from lagesbild.core.statistics.unit import Unit


@dataclass(frozen=True, slots=True)
class AsReported:
    """The value is shown as it is."""

    value: Measurement


@dataclass(frozen=True, slots=True)
class CountInstead:
    """The base is too small for a percentage: ``count`` of ``base`` is shown."""

    count: int
    base: int


@dataclass(frozen=True, slots=True)
class Withheld:
    """The base is too small for a percentage, and the count behind it is not known."""

    base: int


Shown = AsReported | CountInstead | Withheld | Missing
"""What is shown for an observation."""


def shown(
    observation: Observation, smallest_base: int | None, *, count: int | None = None
) -> Shown:
    """What is shown for an observation under its indicator's rule.

    ``smallest_base`` is the base from which a percentage is meaningful, None where the
    indicator has no such rule. Only percentages with a known base are touched. ``count`` is the
    number behind the percentage where the source gives it; else it is derived if only one
    number can stand behind it.
    """
    value, base = observation.value, observation.base
    if isinstance(value, Missing):
        return value
    if not value.unit.is_share or smallest_base is None or base is None or base >= smallest_base:
        return AsReported(value)
    if count is None and value.precision is Precision.EXACT:
        count = count_behind(value.amount, value.decimals, base)
    return Withheld(base) if count is None else CountInstead(count, base)


def as_published(observation: Observation, smallest_base: int | None) -> Observation:
    """The observation as it may leave the house: in a download as in a table.

    Below the base that the indicator asks for, a percentage becomes the count behind it, or is
    suppressed where that count is not known.
    """
    match shown(observation, smallest_base):
        case CountInstead(count):
            return replace(observation, value=Measurement(Decimal(count), Unit.COUNT))
        case Withheld():
            held = ObsStatus.SUPPRESSED
            return replace(observation, value=Missing(held), status=held)
        case _:
            return observation


def count_behind(percent: Decimal, decimals: int, n: int) -> int | None:
    """The only whole number of ``n`` that is ``percent`` of it when rounded to ``decimals``.

    None where no number gives that percentage, or several do. A tie may have been rounded
    either way: 1 of 8 is 12.5 percent and stands behind both 12 and 13.
    """
    if n < 1:
        return None
    half = Fraction(1, 2 * 10**decimals)
    lowest = max(0, ceil((Fraction(percent) - half) * n / 100))
    highest = min(n, floor((Fraction(percent) + half) * n / 100))
    return lowest if lowest == highest else None
