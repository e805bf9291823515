"""The value axis: where it begins and ends, its steps, and how they are written."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from lagesbild.core.document.chart import Chart, ChartPoint
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import MINUS, write_number

LARGEST = 1e30
"""Values beyond are no figures of statistics and are not drawn."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A value axis from ``low`` to ``high`` with its ticks, lowest first."""

    low: float
    high: float
    step: float
    ticks: tuple[float, ...]

    @property
    def is_cut(self) -> bool:
        """Whether zero is not on it, which a reader must be told."""
        return self.low > 0 or self.high < 0

    def share(self, value: float) -> float:
        """The place of a value, 0 at the low end and 1 at the high end."""
        return (value - self.low) / (self.high - self.low)


def drawable(value: float | None) -> bool:
    """Whether a value can be drawn: it is there, finite and of this world."""
    return value is not None and -LARGEST < value < LARGEST


def has_span(point: ChartPoint) -> bool:
    """Whether a point has a span that can be drawn."""
    return drawable(point.low) and drawable(point.high)


def values_of(points: Iterable[ChartPoint]) -> Iterator[float]:
    """All the values that points draw, ends of spans too."""
    for point in points:
        value = point.value
        if value is not None and -LARGEST < value < LARGEST:
            yield value
        low, high = point.low, point.high
        if low is not None and high is not None and has_span(point):
            yield low
            yield high


def value_axis(chart: Chart, values: list[float], ticks: int) -> Axis | None:
    """An axis on which all values are; None if there are none.

    From zero if the chart says so. It stays within the chart's bounds unless values do not.
    """
    if not values:
        return None
    lowest, highest = min(values), max(values)
    floor, ceiling = _bounds(chart, lowest, highest)
    low, high = lowest, highest
    if chart.from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    elif high > low:
        margin = (high - low) * 0.12
        low, high = low - margin, high + margin
    if high - low <= max(abs(low), abs(high)) * 1e-9:
        spread = max(abs(high) * 0.1, _least_spread(values))
        low, high = (low - spread * (low != 0 or not chart.from_zero), high + spread)
    low, high = max(low, floor), min(high, ceiling)
    step = nice_step((high - low) / ticks)
    if step != int(step) and all(each == int(each) for each in values):
        step = max(1.0, float(int(step)))  # whole counts are not read off at 2.5
    return _with_ticks(low, high, step, (floor, ceiling))


def _bounds(chart: Chart, lowest: float, highest: float) -> tuple[float, float]:
    floor, ceiling = chart.bounds
    return (
        -math.inf if floor is None else min(floor, lowest),
        math.inf if ceiling is None else max(ceiling, highest),
    )


def _least_spread(values: list[float]) -> float:
    """Room around values that are all the same (0 and 3 alike)."""
    return 1.0 if all(each == int(each) for each in values) else 1e-3


def nice_step(rough: float) -> float:
    """The least of 1, 2, 2.5, 5 and 10 times a power of ten that is not less than ``rough``."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next((each * power for each in (1, 2, 2.5, 5) if each * power >= rough), 10 * power)


def _with_ticks(low: float, high: float, step: float, bounds: tuple[float, float]) -> Axis:
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    if last <= first:
        last = first + 1
    ticks = tuple(
        each * step
        for each in range(first, last + 1)
        if bounds[0] - step * 1e-9 <= each * step <= bounds[1] + step * 1e-9
    )
    begin, end = max(first * step, bounds[0]), min(last * step, bounds[1])
    if end <= begin:
        end = begin + step
    if ticks and end == bounds[1] and end - ticks[-1] >= 0.5 * step:
        ticks += (end,)
    return Axis(begin, end, step, ticks)


def write_tick(value: float, axis: Axis, language: Language) -> str:
    """A tick as it is written, millions and thousand millions by a shorter word."""
    largest = max(abs(axis.low), abs(axis.high))
    if largest >= 1e15:
        return f"{value:.3g}".replace("-", MINUS).replace("+", "")
    if largest >= 1e10 and value:
        billions = _write(value / 1e9, axis.step / 1e9, language.code)
        return language.text("{number} bn", number=billions)
    if largest >= 1e7 and value:
        millions = _write(value / 1e6, axis.step / 1e6, language.code)
        return language.text("{number} mn", number=millions)
    return _write(value, axis.step, language.code)


@lru_cache(maxsize=4096)
def _write(value: float, step: float, language_code: str) -> str:
    decimals = 0
    while decimals < 9 and abs(round(step, decimals) - step) > step * 1e-6:
        decimals += 1
    return write_number(Decimal(f"{value:.{decimals}f}") + 0, language_code)
