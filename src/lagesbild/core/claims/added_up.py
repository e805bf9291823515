"""Halves and years of what is measured in shorter parts of a year, added up.

Counts and amounts of parts make those of the whole together; shares and means do not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import MONTHS_IN, Period, PeriodKind
from lagesbild.core.statistics.series import Cell, Series
from lagesbild.core.statistics.status import Precision
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Measure

MONTHS_IN_A_YEAR = 12


def adds_up(measure: Measure) -> bool:
    """Whether values of a measure can be added up: counts, and amounts of one thing alone.

    What is measured in several words ("kronor per inhabitant", "°C from the normal") is a rate.
    """
    of_one = measure.unit is Unit.AMOUNT and len(measure.unit_name.split()) == 1
    return measure.unit is Unit.COUNT or of_one


def months_in(kind: PeriodKind) -> int:
    """How many months a period of a kind has."""
    return MONTHS_IN.get(kind, MONTHS_IN_A_YEAR)


def around(period: Period, kind: PeriodKind) -> Period:
    """The period of a longer kind that a part of a year is in."""
    year = period.first_year
    if kind not in MONTHS_IN:
        return Period.of_year(year)
    before = (period.part - 1) * MONTHS_IN[period.kind]
    return Period(kind, year, year, before // MONTHS_IN[kind] + 1)


def parts_of(series: Series, whole: Period) -> Sequence[Observation]:
    """The values of all parts of a period; none where one of them has none."""
    parts = [
        each
        for each in series.measured
        if each.period.kind in MONTHS_IN
        and months_in(each.period.kind) < months_in(whole.kind)
        and around(each.period, whole.kind) == whole
    ]
    told = sum(MONTHS_IN[each.period.kind] for each in parts)
    return parts if told == months_in(whole.kind) else ()


def added_up(series: Series, kind: PeriodKind) -> Series:
    """A series with the sums of its values for each period of a longer kind known in full."""
    inside = {e.period for e in series.measured if e.period.kind in MONTHS_IN}
    wholes = sorted({around(each, kind) for each in inside})
    cells = tuple(
        Cell((*_before_revision(series, whole, parts), _sum_of(whole, parts)))
        for whole in wholes
        if (parts := parts_of(series, whole))
    )
    breaks = dict.fromkeys(
        around(each, kind) if each.kind in MONTHS_IN else each for each in series.breaks
    )
    return Series(series.key, cells, tuple(breaks))


def _before_revision(
    series: Series, whole: Period, parts: Sequence[Observation]
) -> Iterator[Observation]:
    """The sums as they were before one of their parts was revised."""
    for place, part in enumerate(parts):
        cell = series.cell(part.period)
        for earlier in cell.superseded if cell else ():
            if isinstance(earlier.value, Measurement):
                yield _sum_of(whole, [*parts[:place], earlier, *parts[place + 1 :]])


def _sum_of(whole: Period, parts: Sequence[Observation]) -> Observation:
    values = [each.value for each in parts if isinstance(each.value, Measurement)]
    total = sum((each.amount for each in values), Decimal(0))
    about = any(each.precision is Precision.ABOUT for each in values)
    value = Measurement(total, values[0].unit, Precision.ABOUT if about else Precision.EXACT)
    return replace(parts[-1], period=whole, value=value, base=None)
