"""What the columns of observations may hold, whatever file they come in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.frame import CELL, SCHEMA, ObservationFrame
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator

STATISTICS = tuple(each.value for each in Statistic)
STATUSES = tuple(each.value for each in ObsStatus)
PRECISIONS = tuple(each.value for each in Precision)
WITH_VALUE = tuple(each.value for each in ObsStatus if each.has_value)
MOST_DIGITS = 15
"""Significant digits that a binary number keeps exactly."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What observations refer to. None where a file is too broken to tell."""

    indicators: Mapping[str, Indicator]
    indicator_names: frozenset[str]
    """All indicators there are, those that could not be read included."""
    areas: Mapping[str, Area]
    publications: Mapping[str, date] | None
    corrections: frozenset[str] | None


def span_of(unit: Unit) -> str:
    """From where to where a unit's values go, in words."""
    low, high = unit.bounds
    if low is not None and high is not None:
        return f"from {low:g} to {high:g}"
    return f"from {low:g} upwards" if low is not None else "anywhere"


def as_frame(parts: list[pl.DataFrame]) -> ObservationFrame:
    """Parts with text columns as one frame in canonical order."""
    if not parts:
        return ObservationFrame.empty()
    table = pl.concat(parts).sort(*CELL, "recorded", "publication", nulls_last=True)
    return ObservationFrame(table.select(pl.col(n).cast(sort) for n, sort in SCHEMA.items()))


def say_lonely(statistic: str) -> str:
    """What is wrong with the lowest value of a period that has no highest, or the other way."""
    other = "highest" if statistic == "lowest" else "lowest"
    return (
        f"There is a {statistic} value for this cell and no {other}. Add the row with the "
        f"{other}, or remove this one: one end of a span alone says nothing."
    )
