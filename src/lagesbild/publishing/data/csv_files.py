"""All observations of an indicator as CSV (RFC 4180, UTF-8).

Values are written with the decimals their source printed, so that 6.0 stays 6.0.
"""

import polars as pl

from lagesbild.core.edition import Edition
from lagesbild.core.statistics.frame import ObservationFrame, observations_in
from lagesbild.core.statistics.small_bases import as_published
from lagesbild.core.statistics.unit import Unit

COLUMNS = (
    "indicator",
    "measure",
    "unit",
    "dimensions",
    "area",
    "area_name",
    "period",
    "statistic",
    "value",
    "base",
    "status",
    "precision",
    "publication",
    "recorded",
    "delivery",
    "address",
    "correction",
    "note",
)
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def indicator_csv(edition: Edition, slug: str) -> bytes:
    """The observations of an indicator in all its areas, earlier publications included.

    A percentage whose base is too small leaves no trace here either: see `as_published`.
    """
    mine = _published(edition, slug)
    names = {code: area.name for code, area in edition.strategy.area.items()}
    deliveries = {each.publication: each.slug for each in edition.deliveries}
    area, publication = pl.col("area").cast(pl.String), pl.col("publication").cast(pl.String)
    ready = mine.with_columns(
        area_name=area.replace_strict(names, default="", return_dtype=pl.String),
        value=written_value(mine),
        delivery=publication.replace_strict(deliveries, default=None, return_dtype=pl.String),
        address=harmless(pl.col("address")),
        note=harmless(pl.col("note")),
    ).select(COLUMNS)
    return ready.write_csv(line_terminator="\n").encode()


def _published(edition: Edition, slug: str) -> pl.DataFrame:
    table = edition.observations.table.filter(pl.col("indicator") == slug)
    smallest = edition.strategy.indicator[slug].smallest_base
    small = (pl.col("unit") == Unit.PERCENT.value) & (pl.col("base") < (smallest or 0))
    touched = table.filter(small.fill_null(value=False))
    if touched.is_empty():
        return table
    kept = observations_in(table)
    return ObservationFrame.of(as_published(each, smallest) for each in kept).table


def written_value(table: pl.DataFrame) -> pl.Expr:
    """The values as text, each with its own number of decimals."""
    written = pl.lit(None, dtype=pl.String)
    for places in sorted(set(table["decimals"].drop_nulls().to_list())):
        written = (
            pl.when(pl.col("decimals") == places)
            .then(_with_decimals(pl.col("value"), int(places)))
            .otherwise(written)
        )
    return written


def _with_decimals(value: pl.Expr, places: int) -> pl.Expr:
    scaled = (value.abs() * 10**places).round(0).cast(pl.Int64)
    digits = scaled.cast(pl.String).str.zfill(places + 1)
    sign = pl.when((value < 0) & (scaled > 0)).then(pl.lit("-")).otherwise(pl.lit(""))
    if not places:
        return pl.concat_str(sign, digits)
    whole = digits.str.len_chars() - places
    return pl.concat_str(
        sign, digits.str.slice(0, whole), pl.lit("."), digits.str.slice(whole, places)
    )


def harmless(text: pl.Expr) -> pl.Expr:
    """The text with a quote before what a spreadsheet would take for a formula (CWE-1236)."""
    starts = text.str.slice(0, 1).is_in(list(_DANGEROUS))
    return pl.when(starts).then(pl.lit("'") + text).otherwise(text)
