"""Whether comma and point part decimals or thousands: told by all numbers of a file together."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from lagesbild.sources.refusal import FileIsRefused

_AMBIGUOUS = r"^-?[1-9]\d{0,2}%s\d{3}$"
_DECIMAL = r"^-?(\d+%s(\d{1,2}|\d{4,})|0%s\d+|\d{4,}%s\d+)$"
COMMA, POINT = ",", r"\."


@dataclass(frozen=True, slots=True)
class Signs:
    """What is to be taken away because it parts thousands, and what was assumed."""

    thousands: str = ""
    assumed: tuple[str, ...] = ()


def signs_of(columns: Sequence[pl.Series], delimiter: str, file_name: str) -> Signs:
    """What comma and point mean. Raises `FileIsRefused` where the numbers do not tell.

    "1,234" is twelve hundred or a little over one. Where another number settles it ("0.5",
    "12,75"), it is settled for all.
    """
    commas, points = _any(columns, _AMBIGUOUS, COMMA), _any(columns, _AMBIGUOUS, POINT)
    decimal_comma, decimal_point = _any(columns, _DECIMAL, COMMA), _any(columns, _DECIMAL, POINT)
    if commas and decimal_point and not decimal_comma:
        return Signs(",", ("Commas were read as parting thousands, since points part decimals.",))
    if points and decimal_comma and not decimal_point:
        return Signs(".", ("Points were read as parting thousands, since commas part decimals.",))
    if (commas or points) and not (decimal_comma or decimal_point):
        if delimiter != ";" and not commas:
            return Signs()  # as programs write decimals
        example = _first(columns, COMMA if commas else POINT)
        raise FileIsRefused(
            file_name,
            "",
            f"It cannot be told whether “{example}” is a thousand times more or has three "
            "decimals. Write the numbers without a sign for thousands.",
        )
    if decimal_comma:
        return Signs("", ("A comma was read as the sign before decimals.",))
    return Signs()


def _any(columns: Sequence[pl.Series], pattern: str, sign: str) -> bool:
    written = pattern.replace("%s", sign)
    return any(bool(column.str.contains(written).any()) for column in columns)


def _first(columns: Sequence[pl.Series], sign: str) -> str:
    written = _AMBIGUOUS.replace("%s", sign)
    return next(
        str(found[0])
        for column in columns
        if len(found := column.filter(column.str.contains(written)))
    )


def without_thousands(column: pl.Series, sign: str) -> pl.Series:
    """The column with the sign taken out of its numbers."""
    if not sign:
        return column
    escaped = POINT if sign == "." else COMMA
    number = column.str.contains(rf"^-?\d{{1,3}}({escaped}\d{{3}})+([.,]\d+)?$")
    plain = column.str.replace_all(sign, "", literal=True)
    return plain.zip_with(number, column)
