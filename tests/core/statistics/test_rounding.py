from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.rounding import rounded


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(25, 2), 0, "13"),
        (Fraction(-25, 2), 0, "-13"),
        (Decimal("2.675"), 2, "2.68"),
        (6, 1, "6.0"),
        (1488, -2, "1500"),
        (Fraction(2, 3), 0, "1"),
    ],
)
def test_ties_are_rounded_away_from_zero(value, decimals, expected):
    assert str(rounded(value, decimals)) == expected


@given(st.decimals(-(10**6), 10**6, places=5), st.integers(0, 4))
def test_rounding_agrees_with_the_decimal_module(value, decimals):
    expected = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert rounded(value, decimals) == expected
    assert rounded(value, decimals).as_tuple().exponent == -decimals
