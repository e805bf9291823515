"""From a unit in words to one of ours."""

from collections.abc import Sequence

from lagesbild.core.statistics.unit import Unit

_PERCENT = frozenset({"pt", "percent", "percentage", "per cent", "%", "procent"})
_PER_100K = frozenset(
    {"per_100000_pop", "per 100000 population", "per 100,000 population", "per 100 000 population"}
)
_COUNT = frozenset({"persons", "people", "number", "count", "units", "personer", "antal"})


def unit_of(words: Sequence[str], values: Sequence[str]) -> Unit:
    """The unit that some words name, if the values can be in it; else any quantity."""
    named = {word.casefold() for word in words}
    wanted = next(
        (
            unit
            for unit, known in (
                (Unit.PERCENT, _PERCENT),
                (Unit.PER_100K, _PER_100K),
                (Unit.COUNT, _COUNT),
            )
            if named & known
        ),
        Unit.AMOUNT,
    )
    return wanted if can_be_in(wanted, values) else Unit.AMOUNT


def can_be_in(unit: Unit, values: Sequence[str]) -> bool:
    """Whether all values lie within a unit's bounds; counts are whole numbers as well."""
    if unit is Unit.COUNT and any("." in value for value in values):
        return False
    low, high = unit.bounds
    numbers = [float(value) for value in values]
    return (low is None or min(numbers, default=low) >= low) and (
        high is None or max(numbers, default=high) <= high
    )
