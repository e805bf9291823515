"""Checks of single cells: said twice, outside what their unit can be, not possible from n."""

from collections.abc import Iterator

import polars as pl

from lagesbild.core.checks.situation import Found, Situation, addresses
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.frame import CELL
from lagesbild.core.statistics.spans import lonely_ends
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Method

COUNTED = frozenset({Method.AS_DELIVERED, Method.SHARE})
"""The methods whose percentages are a number of answers out of the base."""


def check_duplicates(at: Situation) -> Iterator[Found]:
    """The same cell twice: an error if the values differ, worth a look if they do not."""
    again = at.all_rows.filter(at.all_rows["cell"].is_duplicated())
    if again.is_empty():
        return
    differing = pl.struct("value", "base", "status").n_unique().over("cell") > 1
    judged = again.with_columns(differs=differing)
    for indicator, rows in by_indicator(judged.filter(pl.col("differs"))):
        cells = rows.unique("cell", keep="first", maintain_order=True)
        yield Found(
            Check.CONFLICTING_DUPLICATES,
            Severity.ERROR,
            indicator,
            at.language.plural(
                "{count} cell stands there more than once with different values: {cells}. Ask the "
                "source which is right.",
                "{count} cells stand there more than once with different values: {cells}. Ask the "
                "source which are right.",
                cells.height,
                cells=at.cells(cells),
            ),
            addresses(rows),
        )
    for indicator, rows in by_indicator(judged.filter(~pl.col("differs"))):
        cells = rows.unique("cell", keep="first", maintain_order=True)
        yield Found(
            Check.CONFLICTING_DUPLICATES,
            Severity.NOTE,
            indicator,
            at.language.plural(
                "{count} cell stands there more than once with the same value: {cells}.",
                "{count} cells stand there more than once with the same value: {cells}.",
                cells.height,
                cells=at.cells(cells),
            ),
            addresses(rows),
        )


def check_bounds(at: Situation) -> Iterator[Found]:
    """Values that their unit cannot have: a percentage of 140, a count below nought."""
    outside = pl.lit(value=False)
    for unit in Unit:
        low, high = unit.bounds
        mine = pl.col("unit") == unit.value
        if low is not None:
            outside |= mine & (pl.col("value") < low)
        if high is not None:
            outside |= mine & (pl.col("value") > high)
    for indicator, rows in by_indicator(at.delivered.table.filter(outside)):
        yield Found(
            Check.OUTSIDE_BOUNDS,
            Severity.ERROR,
            indicator,
            at.language.plural(
                "{count} value lies outside what its unit can be: {cells}. Is the unit right?",
                "{count} values lie outside what their unit can be: {cells}. Is the unit right?",
                rows.height,
                cells=at.cells(rows),
            ),
            addresses(rows),
        )


def check_ends(at: Situation) -> Iterator[Found]:
    """The lowest value of a period without its highest, in the delivery and in what is known."""
    known = at.known.select("indicator", "measure", "dimensions", "area", "period", "statistic")
    there = pl.concat([known, at.rows.select(known.columns)])
    for indicator, rows in by_indicator(lonely_ends(at.rows, among=there)):
        yield Found(
            Check.HALF_A_SPAN,
            Severity.ERROR,
            indicator,
            at.language.plural(
                "{count} lowest or highest value has not its other end: {cells}. Let the recipe "
                "take both, or neither.",
                "{count} lowest or highest values have not their other end: {cells}. Let the "
                "recipe take both, or neither.",
                rows.height,
                cells=at.cells(rows),
            ),
            addresses(rows),
        )


def check_possible_percentages(at: Situation) -> Iterator[Found]:
    """Percentages that no whole number of n answers gives, with the decimals they have.

    Brown and Heathers 2017, The GRIM test: of n answers only n + 1 shares are possible. Shares
    that are computed in other ways than by counting answers are let be.
    """
    counted = [slug for slug, each in at.indicators.items() if each.method in COUNTED]
    value, base = pl.col("value"), pl.col("base")
    half = pl.lit(0.5) / pl.lit(10.0).pow(pl.col("decimals")) + 1e-9
    count = value * base / 100
    nearest = pl.min_horizontal(
        (whole * 100 / base - value).abs() for whole in (count.floor(), count.ceil())
    )
    is_share = (pl.col("unit") == Unit.PERCENT.value) & (base > 0)
    is_share &= pl.col("indicator").is_in(counted)
    exact = pl.col("precision") == "exact"
    impossible = at.delivered.table.filter(is_share & exact & (nearest > half))
    for indicator, rows in by_indicator(impossible):
        yield Found(
            Check.IMPOSSIBLE_PERCENTAGE,
            Severity.WARNING,
            indicator,
            at.language.plural(
                "{count} percentage cannot come from the number of answers beside it: {cells}. "
                "The number may be that of the whole survey and not of the question.",
                "{count} percentages cannot come from the number of answers beside them: {cells}. "
                "The number may be that of the whole survey and not of the question.",
                rows.height,
                cells=at.cells(rows),
            ),
            addresses(rows),
        )


def check_at_least(at: Situation) -> Iterator[Found]:
    """A measure below another that it cannot be below: fewer decisions than persons."""
    for slug, indicator in at.indicators.items():
        if not indicator.at_least:
            continue
        mine = at.rows.filter(pl.col("indicator") == slug)
        key = [name for name in CELL if name != "measure"]
        for rule in indicator.at_least:
            measure = pl.col("measure")
            other = mine.filter(measure == rule.than).select(*key, least="value", at="address")
            low = mine.filter(measure == rule.measure).join(other, on=key, how="inner")
            low = low.filter(pl.col("value") < pl.col("least"))
            if low.is_empty():
                continue
            yield Found(
                Check.FEWER_THAN,
                Severity.ERROR,
                slug,
                at.language.text(
                    "“{measure}” is less than “{than}”, which it cannot be: {cells}. Have the two "
                    "changed places?",
                    measure=indicator.measure(rule.measure).name,
                    than=indicator.measure(rule.than).name,
                    cells=at.cells(low),
                ),
                (*addresses(low), *(str(each) for each in low["at"].drop_nulls())),
            )


def by_indicator(rows: pl.DataFrame) -> Iterator[tuple[str, pl.DataFrame]]:
    """The rows of each indicator, in the order of their names."""
    parts = rows.with_columns(pl.col("indicator").cast(pl.String)).partition_by(
        "indicator", as_dict=True
    )
    for key in sorted(parts):
        yield str(key[0]), parts[key]
