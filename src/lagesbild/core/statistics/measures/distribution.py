"""Median, quartiles and rank over areas of one kind, always with how many are in it.

Unweighted: a small county counts as much as a large one. Quartiles are Hyndman and Fan's type 7
("Sample quantiles in statistical packages", The American Statistician 50, 1996): linear between
the two nearest values, as in Excel, R and Polars.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from lagesbild.core.statistics.measures.coverage import AreaIsNotCounted
from lagesbild.core.statistics.observation import Missing
from lagesbild.core.statistics.rounding import as_decimal
from lagesbild.core.statistics.status import ObsStatus


@dataclass(frozen=True, slots=True)
class Distribution:
    """How the values of areas of one kind spread, in one period. Unweighted."""

    median: Decimal
    lower_quartile: Decimal
    upper_quartile: Decimal
    lowest: Decimal
    highest: Decimal
    areas_in: int
    """How many areas have a value."""
    missing: tuple[str, ...]
    """Codes of those that have none, sorted."""

    @property
    def areas_missing(self) -> int:
        return len(self.missing)


@dataclass(frozen=True, slots=True)
class Rank:
    """The place of an area among those that have a value: 1 is the highest value.

    Competition ranking: areas with the same value share the better place, and the next place
    is left out (1, 2, 2, 4).
    """

    place: int
    of: int
    shared_with: int
    """How many other areas have the same value."""
    missing: int
    """How many areas have no value, and so no place."""


def distribution(
    values: Mapping[str, Decimal], *, areas: Collection[str]
) -> Distribution | Missing:
    """The spread of values, by area code, over all ``areas`` of a kind.

    An area that has no value is missing, not 0; missing where no area has one. Raises
    `AreaIsNotCounted` for a value of an area that is not among them.
    """
    _check(values, areas)
    if not values:
        return Missing(ObsStatus.MISSING)
    ordered = sorted(values.values())
    return Distribution(
        median=quantile(ordered, Fraction(1, 2)),
        lower_quartile=quantile(ordered, Fraction(1, 4)),
        upper_quartile=quantile(ordered, Fraction(3, 4)),
        lowest=ordered[0],
        highest=ordered[-1],
        areas_in=len(ordered),
        missing=tuple(sorted(set(areas) - set(values))),
    )


def quantile(ordered: list[Decimal], part: Fraction) -> Decimal:
    """The quantile of sorted values by Hyndman and Fan's type 7; ``part`` from 0 to 1."""
    place = part * (len(ordered) - 1)
    below = floor(place)
    between = place - below
    if between == 0:
        return ordered[below]
    low, high = Fraction(ordered[below]), Fraction(ordered[below + 1])
    return as_decimal(low + between * (high - low))


def rank(area: str, values: Mapping[str, Decimal], *, areas: Collection[str]) -> Rank | Missing:
    """The rank of an area among ``areas``; missing where it has no value itself."""
    _check(values, areas)
    if area not in values:
        return Missing(ObsStatus.MISSING)
    own = values[area]
    higher = sum(value > own for value in values.values())
    same = sum(value == own for value in values.values())
    return Rank(higher + 1, len(values), same - 1, len(set(areas)) - len(values))


def _check(values: Mapping[str, Decimal], areas: Collection[str]) -> None:
    if strangers := set(values) - set(areas):
        raise AreaIsNotCounted(strangers)
