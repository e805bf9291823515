"""Canonical order, and rows that stand twice, by one number for each row.

Every category has its rank in alphabetical order, and a row's ranks are the digits of one
number: rows in order have rising numbers, and rows for the same cell and publication the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import prod

import polars as pl

from lagesbild.bundles.problem import MOST_OF_ONE_KIND
from lagesbild.core.statistics.frame import CELL

_LARGEST = 2**63


@dataclass(frozen=True, slots=True)
class Ordered:
    """A table in canonical order. ``repeats`` are rows like the one before, None for none."""

    table: pl.DataFrame
    repeats: pl.Series | None


def in_canonical_order(
    table: pl.DataFrame,
    groups: pl.DataFrame,
    areas: pl.Series,
    publications: Mapping[str, date],
) -> tuple[Ordered, pl.Series | None]:
    """The table in order, and from which row of the file each came; None for the same ones."""
    ranks = [_ranks(table[name], areas if name == "area" else groups[name]) for name in CELL]
    ranks.append(_publication_ranks(table["publication"], groups["publication"], publications))
    number = _number(ranks)
    if (number > number.shift(1)).all():
        return Ordered(table, None), None
    order = number.arg_sort()
    number = number.gather(order)
    repeats = number == number.shift(1)
    return Ordered(table[order], repeats if repeats.any() else None), order + 1


def repeated_rows(ordered: Ordered, row_numbers: pl.Series | None) -> list[str]:
    """What is wrong with rows that are for the same cell and publication as another."""
    if ordered.repeats is None or row_numbers is None:
        return []
    places = ordered.repeats.arg_true()
    messages = [
        _say(ordered.table.row(place - 1, named=True), ordered.table.row(place, named=True),
             row_numbers[place - 1], row_numbers[place])
        for place in places.head(MOST_OF_ONE_KIND)
    ]  # fmt: skip
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


def _ranks(column: pl.Series, distinct: pl.Series) -> tuple[pl.Series, int]:
    """The rank of each row's category among the distinct ones, and how many there are."""
    names = distinct.unique()
    order = names.to_frame("name").with_columns(
        pl.col("name").cast(pl.String).alias("text"), pl.col("name").to_physical().alias("number")
    )
    return _by_number(column, order.sort("text")["number"])


def _publication_ranks(
    column: pl.Series, distinct: pl.Series, publications: Mapping[str, date]
) -> tuple[pl.Series, int]:
    """Publications by the day from which they count, those of one day by name."""
    names = distinct.unique()
    texts = names.cast(pl.String).to_list()
    numbers = dict(zip(texts, names.to_physical().to_list(), strict=True))
    texts.sort(key=lambda text: (publications[text], text))
    return _by_number(column, pl.Series([numbers[text] for text in texts], dtype=pl.UInt32))


def _by_number(column: pl.Series, in_order: pl.Series) -> tuple[pl.Series, int]:
    """The place of each row's category number among the numbers in order."""
    numbers = in_order.to_list()
    table = [0] * (max(numbers) + 1)
    for rank, number in enumerate(numbers):
        table[number] = rank
    return pl.Series(table, dtype=pl.Int64).gather(column.to_physical()), len(numbers)


def _number(ranks: list[tuple[pl.Series, int]]) -> pl.Series:
    """One number for each row. Where the digits do not fit in one, they are ranked first."""
    if prod(count for _, count in ranks) >= _LARGEST:
        frame = pl.DataFrame({str(place): series for place, (series, _) in enumerate(ranks)})
        return frame.select(pl.struct(pl.all()).rank("dense").cast(pl.Int64)).to_series()
    frame = pl.DataFrame(
        {str(place): series for place, (series, count) in enumerate(ranks) if count > 1}
    )
    if not frame.width:
        return pl.repeat(0, len(ranks[0][0]), dtype=pl.Int64, eager=True)
    number = pl.lit(0, dtype=pl.Int64)
    for place, (_, count) in enumerate(ranks):
        if count > 1:
            number = number * count + pl.col(str(place))
    return frame.select(number).to_series()
