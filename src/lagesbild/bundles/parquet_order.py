"""Canonical order, and rows that stand twice, by one number for each row.

Every category has its rank in alphabetical order, and a row's ranks are the digits of one
number: rows in order have rising numbers, and rows for the same cell and publication the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import prod

import polars as pl

from lagesbild.bundles.parquet_profile import Profile
from lagesbild.bundles.problem import MOST_OF_ONE_KIND
from lagesbild.core.statistics.frame import CELL

_LARGEST = 2**63
_LARGEST_SHORT = 2**32
_FEW = 600
"""Up to this number a category's own number makes a digit, without looking up its place."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """A table in canonical order.

    ``rows`` says from which row of the file each came, None where it was in order already;
    ``repeats`` which rows are for the same cell and publication as the one before.
    """

    table: pl.DataFrame
    rows: pl.Series | None = None
    repeats: pl.Series | None = None


def in_canonical_order(
    table: pl.DataFrame, profile: Profile, publications: Mapping[str, date]
) -> Ordered:
    """The table in order. All its publications must be known."""
    digits = [_digits(table[name], _by_name(profile.distinct(name))) for name in CELL]
    digits.append(
        _digits(table["publication"], _by_day(profile.distinct("publication"), publications))
    )
    number = _number(digits, table.height)
    if (number > number.shift(1)).all():
        return Ordered(table)
    order = number.arg_sort()
    number = number.gather(order)
    return Ordered(table[order], order + 1, number == number.shift(1))


def repeated_rows(ordered: Ordered) -> list[str]:
    """What is wrong with rows that are for the same cell and publication as another."""
    table, rows = ordered.table, ordered.rows
    if rows is None or ordered.repeats is None:
        return []
    places = ordered.repeats.arg_true().to_list()
    messages = [
        _say(table.row(at - 1, named=True), table.row(at, named=True), rows[at - 1], rows[at])
        for at in places[:MOST_OF_ONE_KIND]
    ]
    if len(places) > MOST_OF_ONE_KIND:
        messages.append(f"{len(places) - MOST_OF_ONE_KIND} more rows repeat another.")
    return messages


def _say(first: Mapping[str, object], other: Mapping[str, object], row: int, again: int) -> str:
    what = f"`{first['indicator']}`, {first['area']}, {first['period']}"
    if first["value"] == other["value"]:
        return f"row {again}: repeats row {row} ({what}). Remove one of them."
    return (
        f"row {again}: the value {other['value']} is for the same cell as row {row}, which says "
        f"{first['value']} ({what}), in the same publication. Remove one of them, or give a "
        "revised value a later publication."
    )


def _by_name(distinct: pl.Series) -> list[int]:
    """The numbers of categories in the alphabetical order of their names."""
    named = zip(distinct.cast(pl.String).to_list(), distinct.to_physical().to_list(), strict=True)
    return [number for _, number in sorted(named)]


def _by_day(distinct: pl.Series, publications: Mapping[str, date]) -> list[int]:
    """The numbers of publications by the day from which they count, those of one day by name."""
    names = distinct.cast(pl.String).to_list()
    numbers = dict(zip(names, distinct.to_physical().to_list(), strict=True))
    return [numbers[name] for name in sorted(names, key=lambda each: (publications[each], each))]


@dataclass(frozen=True, slots=True)
class _Digits:
    """A column as digits of the rows' numbers: each is under ``base``."""

    values: pl.Series
    base: int


def _digits(column: pl.Series, in_order: list[int]) -> _Digits:
    """A digit for each row: the place of its category, or the category's number if that rises."""
    numbers = column.to_physical()
    if in_order == sorted(in_order) and in_order[-1] < _FEW:
        return _Digits(numbers, in_order[-1] + 1 if len(in_order) > 1 else 1)
    places = [0] * (max(in_order) + 1)
    for place, number in enumerate(in_order):
        places[number] = place
    return _Digits(pl.Series(places, dtype=pl.UInt32).gather(numbers), len(in_order))


def _number(digits: list[_Digits], rows: int) -> pl.Series:
    """One number for each row; where that would be too large, its rank among the rows."""
    telling = [each for each in digits if each.base > 1]
    if not telling:
        return pl.repeat(0, rows, dtype=pl.Int64, eager=True)
    frame = pl.DataFrame({str(place): each.values for place, each in enumerate(telling)})
    largest = prod(each.base for each in telling)
    if largest >= _LARGEST:
        return frame.select(pl.struct(pl.all()).rank("dense").cast(pl.Int64)).to_series()
    sort = pl.UInt32 if largest < _LARGEST_SHORT else pl.Int64
    number = pl.col("0").cast(sort)
    for place, each in enumerate(telling[1:], start=1):
        number = number * pl.lit(each.base, dtype=sort) + pl.col(str(place)).cast(sort)
    return frame.select(number).to_series()
