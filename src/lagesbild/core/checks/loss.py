"""What a delivery has less of than the one before: areas, and answers."""

from collections.abc import Iterator

import polars as pl

from lagesbild.core.checks.cells import by_indicator
from lagesbild.core.checks.situation import Found, Situation, addresses
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.status import ObsStatus

_MEASURE = ["indicator", "measure"]
WITHOUT_REASON = (ObsStatus.MISSING.value, ObsStatus.NOT_COLLECTED.value)
"""Statuses of cells that are as good as not there; one that is held back is there."""


def check_areas(at: Situation) -> Iterator[Found]:
    """Areas that had a value for the period before and have none in the delivery's last."""
    last = at.rows.group_by(_MEASURE).agg(last=pl.col("rank").max())
    rows = at.rows.join(last, on=_MEASURE, how="left")
    told = pl.col("value").is_not_null() | ~pl.col("status").is_in(WITHOUT_REASON)
    there = rows.filter((pl.col("rank") == pl.col("last")) & told)
    earlier = at.known.filter(pl.col("value").is_not_null()).join(last, on=_MEASURE, how="inner")
    earlier = earlier.filter(pl.col("rank") < pl.col("last"))
    before = earlier.filter(pl.col("rank") == pl.col("rank").max().over(_MEASURE))
    areas = before.select(*_MEASURE, "area").unique()
    gone = areas.join(there, on=[*_MEASURE, "area"], how="anti").select("indicator", "area")
    for indicator, rows in by_indicator(gone.unique()):
        codes = sorted(rows["area"].cast(pl.String))
        names = [at.areas[code].name if code in at.areas else code for code in codes]
        yield Found(
            Check.AREA_MISSING,
            Severity.WARNING,
            indicator,
            at.language.plural(
                "{count} area that had a figure before has none in the delivery: {areas}.",
                "{count} areas that had figures before have none in the delivery: {areas}.",
                len(names),
                areas=at.listed(names),
            ),
        )


def check_bases(at: Situation) -> Iterator[Found]:
    """Bases (n) that fell by more than the indicator lets pass."""
    allowed = {slug: each.base_may_fall_by for slug, each in at.indicators.items()}
    part = pl.col("indicator").cast(pl.String).replace_strict(allowed, return_dtype=pl.Float64)
    fallen = at.previous.filter(pl.col("base") < pl.col("old_base") * (1 - part))
    for indicator, rows in by_indicator(fallen):
        first = rows.row(0, named=True)
        yield Found(
            Check.BASE_FALLEN,
            Severity.WARNING,
            indicator,
            at.language.plural(
                "In {count} cell the number of answers has fallen much: {cells}. In the first from "
                "{old} to {new}. Did fewer answer, or is a group missing?",
                "In {count} cells the number of answers has fallen much: {cells}. In the first "
                "from {old} to {new}. Did fewer answer, or is a group missing?",
                rows.height,
                cells=at.cells(rows),
                old=at.number(first["old_base"], 0),
                new=at.number(first["base"], 0),
            ),
            addresses(rows),
        )
