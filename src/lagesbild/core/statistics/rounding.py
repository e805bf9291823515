"""Rounding of computed values, the way published statistics are rounded: ties away from zero."""

from decimal import Decimal
from fractions import Fraction
from math import floor


def rounded(value: Fraction | Decimal | int, decimals: int) -> Decimal:
    """The value with so many decimals; negative for tens (-1) and hundreds (-2).

    Exact: 0.125 is 0.13 with two decimals, and 2.675 is 2.68.
    """
    scaled = Fraction(value) * Fraction(10) ** decimals
    whole = floor(abs(scaled) + Fraction(1, 2))
    signed = whole if scaled >= 0 else -whole
    if decimals < 0:
        return Decimal(signed * 10**-decimals)
    return Decimal(signed).scaleb(-decimals)


def as_decimal(value: Fraction) -> Decimal:
    """A fraction with 28 significant digits: enough to compute on with, too many to show."""
    return Decimal(value.numerator) / Decimal(value.denominator)
