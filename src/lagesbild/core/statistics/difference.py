"""What a delivery would change: new, revised, unchanged and vanished values."""

from dataclasses import dataclass

import polars as pl

from lagesbild.core.statistics.frame import CELL
from lagesbild.core.statistics.period import Period

COMPARED = ("value", "base", "status", "precision")
"""What makes a value another one. Decimals do not: 2239.0 is 2239."""
OLD = tuple(f"old_{name}" for name in (*COMPARED, "decimals", "publication"))


@dataclass(frozen=True, eq=False)
class Difference:
    """The rows of a delivery by what they do, and the rows that it no longer has.

    ``revised`` has the columns of a delivery and those of `OLD`; ``vanished`` has those of the
    store, one row a cell.
    """

    new: pl.DataFrame
    revised: pl.DataFrame
    unchanged: pl.DataFrame
    vanished: pl.DataFrame

    @property
    def changes_nothing(self) -> bool:
        return self.new.is_empty() and self.revised.is_empty()


def latest(current: pl.DataFrame) -> pl.DataFrame:
    """Of each cell the observation that counts: recorded last, a correction before others."""
    order = [pl.col("recorded"), pl.col("correction").is_not_null(), _text("publication")]
    return current.sort(order).unique(subset=list(CELL), keep="last", maintain_order=True)


def difference(delivered: pl.DataFrame, current: pl.DataFrame) -> Difference:
    """What becomes of each row of a delivery (`DELIVERED_SCHEMA`) beside what is known.

    ``current`` has the observations of the indicators concerned (`SCHEMA`), superseded ones
    included. A value is vanished if it counts, and the delivery covers its indicator, measure
    and period without it: a delivery of several periods covers all between its first and last.
    """
    rows = delivered.unique(subset=list(CELL), keep="first", maintain_order=True)
    known = latest(current)
    before = known.select(
        *CELL,
        *(pl.col(name).alias(f"old_{name}") for name in (*COMPARED, "decimals", "publication")),
        pl.lit(value=True).alias("known"),
    )
    joined = rows.join(before, on=list(CELL), how="left", maintain_order="left")
    same = pl.all_horizontal(
        _text(name).eq_missing(_text(f"old_{name}"))
        if name in {"status", "precision"}
        else pl.col(name).eq_missing(pl.col(f"old_{name}"))
        for name in COMPARED
    )
    is_known = pl.col("known").is_not_null()
    gone = known.filter(pl.col("value").is_not_null()).join(rows, on=list(CELL), how="anti")
    return Difference(
        new=joined.filter(~is_known).select(rows.columns),
        revised=joined.filter(is_known & ~same).drop("known"),
        unchanged=joined.filter(is_known & same).select(rows.columns),
        vanished=_covered(gone, rows),
    )


def _covered(gone: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """Those of the cells that a delivery should have: its measures, from its first period on."""
    what = ["indicator", "measure"]
    ranks = period_ranks(rows["period"], gone["period"])
    ranked = rows.with_columns(rank=rank_of(ranks))
    spans = ranked.group_by(what).agg(first=pl.col("rank").min(), last=pl.col("rank").max())
    covered = gone.with_columns(rank=rank_of(ranks)).join(spans, on=what, how="inner")
    inside = pl.col("rank").is_between(pl.col("first"), pl.col("last"))
    return covered.filter(inside).select(gone.columns).sort([_text(name) for name in CELL])


def period_ranks(*columns: pl.Series) -> dict[str, int]:
    """The place of each period in the order of time, from 0."""
    codes = {code for column in columns for code in column.unique().cast(pl.String).to_list()}
    ordered = sorted(codes, key=lambda code: Period.parse(code).order)
    return {code: place for place, code in enumerate(ordered)}


def rank_of(ranks: dict[str, int]) -> pl.Expr:
    """The rank of the column ``period``."""
    if not ranks:
        return pl.lit(None, dtype=pl.Int64)
    return _text("period").replace_strict(ranks, default=None, return_dtype=pl.Int64)


def _text(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.String)
