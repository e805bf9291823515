"""Totals beside their parts: counts add up, shares and means lie between."""

from collections.abc import Iterator

import polars as pl

from lagesbild.core.checks.situation import Found, Situation, addresses
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.frame import CELL
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.checking import TotalRule
from lagesbild.core.strategy.indicator import Indicator

SUMMED = frozenset({Unit.COUNT, Unit.AMOUNT})
KEY = [name for name in CELL if name != "dimensions"]


def check_totals(at: Situation) -> Iterator[Found]:
    """Compare each total with its parts, by the rules of the indicator.

    A source that perturbs cells is let be: its parts need not sum up.
    """
    if at.delivered.perturbed:
        return
    for slug, indicator in at.indicators.items():
        if not indicator.totals:
            continue
        mine = at.rows.filter(pl.col("indicator") == slug)
        for rule in indicator.totals:
            yield from _check(at, indicator, rule, mine)


def _check(
    at: Situation, indicator: Indicator, rule: TotalRule, rows: pl.DataFrame
) -> Iterator[Found]:
    beside = _totals_beside_parts(indicator, rule, rows)
    summed = (
        pl.col("measure")
        .cast(pl.String)
        .is_in([each.code for each in indicator.measures if each.unit in SUMMED])
    )
    difference = pl.col("value") - pl.col("sum")
    whole = pl.col("parts") == pl.col("parts_there")
    # Where a part is missing the others may sum to less than the total, and never to more.
    slack_of_sum = rule.tolerance + 1e-9
    too_far = pl.when(whole).then(difference.abs()).otherwise(-difference) > slack_of_sum
    off = beside.filter(summed & too_far)
    if off.height:
        yield _found(
            Check.PARTS_DO_NOT_SUM,
            indicator,
            off,
            at.language.plural(
                "{count} total is not the sum of its parts: {cells}. A part may be missing or "
                "stand in the wrong row.",
                "{count} totals are not the sums of their parts: {cells}. A part may be missing or "
                "stand in the wrong row.",
                off.height,
                cells=at.cells(off),
            ),
        )
    # A total printed with one decimal may lie half a unit of it beyond its outermost part.
    slack = pl.lit(1.0) / pl.lit(10.0).pow(pl.col("decimals")) + rule.tolerance + 1e-9
    beyond = (pl.col("value") < pl.col("low") - slack) | (pl.col("value") > pl.col("high") + slack)
    outside = beside.filter(~summed & whole & beyond)
    if outside.height:
        yield _found(
            Check.TOTAL_OUTSIDE_PARTS,
            indicator,
            outside,
            at.language.plural(
                "{count} total lies outside all of its parts: {cells}. A total of shares or means "
                "lies between them.",
                "{count} totals lie outside all of their parts: {cells}. A total of shares or "
                "means lies between them.",
                outside.height,
                cells=at.cells(outside),
            ),
        )


def _found(check: Check, indicator: Indicator, rows: pl.DataFrame, explanation: str) -> Found:
    places = [*addresses(rows), *(each for of in rows["part_addresses"] for each in of)]
    return Found(check, Severity.ERROR, indicator.slug, explanation, tuple(map(str, places)))


def _totals_beside_parts(indicator: Indicator, rule: TotalRule, rows: pl.DataFrame) -> pl.DataFrame:
    """Each total with the sum, the range and the count of its parts."""
    codes = [v.code for d in indicator.dimensions if d.code == rule.dimension for v in d.values]
    parts = rule.parts or tuple(code for code in codes if code != rule.total)
    pair = rf"(?:^|;){rule.dimension}=([^;]*)"
    written = pl.col("dimensions").cast(pl.String)
    parted = rows.with_columns(
        part=written.str.extract(pair).fill_null(""),
        rest=written.str.replace(pair, "").str.strip_chars(";"),
    )
    key = [*KEY, "rest"]
    sums = (
        parted.filter(pl.col("part").is_in(parts))
        .group_by(key)
        .agg(
            sum=pl.col("value").sum(),
            low=pl.col("value").min(),
            high=pl.col("value").max(),
            parts_there=pl.col("value").count(),
            part_addresses=pl.col("address").drop_nulls(),
        )
    )
    totals = parted.filter((pl.col("part") == rule.total) & pl.col("value").is_not_null())
    counted = sums.filter(pl.col("parts_there") > 0).with_columns(parts=pl.lit(len(parts)))
    return totals.join(counted, on=key, how="inner", maintain_order="left")
