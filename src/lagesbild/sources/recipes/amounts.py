"""Printed numbers as amounts, exact to the last printed decimal, all cells at once."""

from decimal import Decimal

import polars as pl

MOST_DIGITS = 15
"""Significant digits that a binary number keeps exactly."""
_MOST_READ = 18
"""Digits that a whole number of 64 bits holds."""
_POWERS = pl.Series([10**power for power in range(_MOST_READ + 1)], dtype=pl.Int64)
MOST_SCALE_DIGITS = 6
_PLAIN = r"^-?[0-9]+(?:\.[0-9]+)?$"
_OTHERWISE = r"^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?$"


def amounts(cells: pl.DataFrame, scale: Decimal, decimals: int | None) -> pl.DataFrame:
    """The column ``value`` of texts as ``value``, ``decimals`` and ``fault``.

    Times ``scale``, whose power of ten moves the decimals: 0.373 times 100 is 37.3. Rounded
    half away from zero to ``decimals``, where they are said. ``fault`` is null, "number" for a
    text that is none, or "digits" for one with more digits than can be kept exactly.
    """
    factor, shift = _factor(scale)
    limit = 10**_MOST_READ // max(abs(factor), 1)
    frame = _plainly_written(cells).select(
        pl.col("value").alias("text"),
        pl.col("value").str.contains(_PLAIN).alias("good"),
        (pl.col("value").str.len_bytes() - pl.col("value").str.find(".", literal=True) - 1)
        .fill_null(0)
        .cast(pl.Int64)
        .alias("fraction"),
        pl.col("value")
        .str.replace(".", "", literal=True)
        .cast(pl.Int64, strict=False)
        .alias("digits"),
    )
    frame = frame.with_columns(
        pl.when(pl.col("digits").abs() < limit).then(pl.col("digits") * factor).alias("digits"),
        (pl.col("fraction") + shift).alias("places"),
    )
    frame = _with_places(frame, decimals)
    too_many = (
        pl.col("digits").is_null()
        | (pl.col("digits").abs() >= 10**MOST_DIGITS)
        | (pl.col("places") > MOST_DIGITS)
    )
    fault = (
        pl.when(~pl.col("good"))
        .then(pl.lit("number"))
        .when(pl.col("good") & too_many)
        .then(pl.lit("digits"))
    )
    amount = pl.col("digits").cast(pl.Float64) / _power(pl.col("places")).cast(pl.Float64)
    return frame.select(
        # Minus zero is zero.
        pl.when(pl.col("good") & ~too_many).then(amount + 0.0).alias("value"),
        pl.when(pl.col("good") & ~too_many).then(pl.col("places")).cast(pl.UInt8).alias("decimals"),
        fault.alias("fault"),
    )


def _plainly_written(cells: pl.DataFrame) -> pl.DataFrame:
    """Numbers that programs write in other ways (".5", "+7", "1.5E+03") as others are."""
    value = pl.col("value")
    other = cells.filter(~value.str.contains(_PLAIN) & value.str.contains(_OTHERWISE))["value"]
    if other.is_empty():
        return cells
    plain = {text: format(Decimal(text), "f").removesuffix(".") for text in other.unique()}
    return cells.with_columns(value.replace(plain))


def _factor(scale: Decimal) -> tuple[int, int]:
    """A number as a whole one and by how many decimals it is divided."""
    sign, digits, exponent = scale.normalize().as_tuple()
    whole = int("".join(map(str, digits)))
    return (-whole if sign else whole), -int(exponent)


def _power(places: pl.Expr) -> pl.Expr:
    return pl.lit(_POWERS).gather(places.clip(0, _MOST_READ))


def _with_places(frame: pl.DataFrame, decimals: int | None) -> pl.DataFrame:
    """With no fewer than 0 decimals, and as many as are wanted."""
    wanted = pl.max_horizontal(pl.col("places"), 0) if decimals is None else pl.lit(decimals)
    more = (wanted - pl.col("places")).cast(pl.Int64)
    widened = pl.when(
        (more <= _MOST_READ) & (pl.col("digits").abs() < _power(pl.lit(_MOST_READ) - more))
    ).then(pl.col("digits") * _power(more))
    unit = _power(-more)
    # Half away from zero, by whole numbers.
    narrowed = pl.col("digits").sign() * ((pl.col("digits").abs() + unit // 2) // unit)
    return frame.with_columns(
        pl.when(more > 0)
        .then(widened)
        .when(-more > _MOST_READ)
        .then(pl.lit(0, dtype=pl.Int64))
        .when(more < 0)
        .then(narrowed)
        .otherwise(pl.col("digits"))
        .alias("digits"),
        wanted.cast(pl.Int64).alias("places"),
    )
