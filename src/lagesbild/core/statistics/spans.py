"""Lowest and highest values, which mean something only together."""

import polars as pl

from lagesbild.core.statistics.status import Statistic

_PLACE = ("indicator", "measure", "dimensions", "area", "period")
_ENDS = {
    Statistic.LOWEST.value: Statistic.HIGHEST.value,
    Statistic.HIGHEST.value: Statistic.LOWEST.value,
}


def lonely_ends(rows: pl.DataFrame, among: pl.DataFrame | None = None) -> pl.DataFrame:
    """The rows that are the lowest value of a period without a highest, or the other way round.

    The other end is looked for ``among`` other rows; in the rows themselves if not given. All
    publications count, since a revision may be of one end only.
    """
    place = [name for name in _PLACE if name in rows.columns]
    is_end = pl.col("statistic").is_in(list(_ENDS))
    ends = rows.filter(is_end)
    if ends.is_empty():
        return ends
    statistic = pl.col("statistic").cast(pl.String)
    others = (rows if among is None else among).filter(is_end)
    wanted = others.select(*place, other=statistic.replace_strict(_ENDS, return_dtype=pl.String))
    known = ends.with_columns(other=statistic)
    return known.join(wanted, on=[*place, "other"], how="anti", maintain_order="left").drop("other")
