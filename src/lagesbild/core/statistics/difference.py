"""What a delivery would change: new, revised, unchanged and vanished values."""

from dataclasses import dataclass

import polars as pl

from lagesbild.core.statistics.frame import CELL
from lagesbild.core.statistics.numbering import numbered

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
    (rows,) = numbered(current)
    return latest_of(rows).select(current.columns)


def latest_of(rows: pl.DataFrame) -> pl.DataFrame:
    """As `latest`, for rows that have been numbered."""
    several = rows["cell"].is_duplicated()
    if not several.any():
        return rows
    order = [pl.col("recorded"), pl.col("correction").is_not_null(), _text("publication")]
    history = rows.with_row_index("row").filter(several).sort(order, maintain_order=True)
    counting = history.unique("cell", keep="last")["row"]
    return rows[pl.concat([(~several).arg_true(), counting]).sort()]


def difference(delivered: pl.DataFrame, current: pl.DataFrame) -> Difference:
    """What becomes of each row of a delivery (`DELIVERED_SCHEMA`) beside what is known.

    ``current`` has the observations of the indicators concerned (`SCHEMA`), superseded ones
    included. A value is vanished if it counts, and the delivery covers its indicator, measure
    and period without it: a delivery of several periods covers all between its first and last.
    """
    rows, stored = numbered(delivered, current)
    rows = rows.filter(rows["cell"].is_first_distinct())
    known = latest_of(stored)
    before = known.select(
        "cell",
        *(pl.col(name).alias(f"old_{name}") for name in (*COMPARED, "decimals", "publication")),
        pl.lit(value=True).alias("known"),
    )
    joined = rows.join(before, on="cell", how="left", maintain_order="left")
    is_known = pl.col("known").is_not_null()
    same = pl.all_horizontal(pl.col(name).eq_missing(pl.col(f"old_{name}")) for name in COMPARED)
    gone = known.filter(pl.col("value").is_not_null()).join(rows, on="cell", how="anti")
    return Difference(
        new=joined.filter(~is_known).select(delivered.columns),
        revised=joined.filter(is_known & ~same).select(*delivered.columns, *OLD),
        unchanged=joined.filter(is_known & same).select(delivered.columns),
        vanished=_covered(gone, rows).select(current.columns),
    )


def _covered(gone: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """Those of the cells that a delivery should have: its measures, from its first period on."""
    what = ["indicator", "measure"]
    spans = rows.group_by(what).agg(first=pl.col("rank").min(), last=pl.col("rank").max())
    covered = gone.join(spans, on=what, how="inner")
    inside = pl.col("rank").is_between(pl.col("first"), pl.col("last"))
    return covered.filter(inside).sort([_text(name) for name in CELL])


def _text(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.String)
