from decimal import Decimal

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.language.numerals import (
    MINUS,
    NARROW_SPACE,
    SIGNS,
    signs,
    write_number,
    write_percent,
    write_range,
)


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        ("6.0", "6,0", "6.0"),
        ("6", "6", "6"),
        ("1488", "1\u202f488", "1,488"),
        ("1234567.50", "1\u202f234\u202f567,50", "1,234,567.50"),
        ("-0.1", "\u22120,1", "\u22120.1"),
        ("0.93", "0,93", "0.93"),
        ("1E+3", "1\u202f000", "1,000"),
        ("-0.0", "0,0", "0.0"),
    ],
)
def test_how_numbers_are_written(value, swedish, english):
    assert write_number(Decimal(value), "sv") == swedish
    assert write_number(Decimal(value), "en") == english


def test_a_whole_number_is_written_without_decimals():
    assert write_number(660, "sv") == "660"


def test_percent_has_a_narrow_no_break_space_in_swedish_only():
    assert write_percent(37, "sv") == "37\u202f%"
    assert write_percent(Decimal("-1.5"), "en") == "\u22121.5%"


def test_a_range_has_an_en_dash():
    assert write_range("94", "95") == "94–95"


def test_a_regional_variant_follows_its_language():
    assert signs("sv-FI") is SIGNS["sv"]


def test_a_language_without_signs_is_an_error():
    with pytest.raises(KeyError):
        write_number(1, "fi")


def read_back(text, language):
    written = SIGNS[language]
    plain = text.replace(written.thousands, "").replace(written.decimal, ".")
    return Decimal(plain.replace(MINUS, "-"))


numbers = st.decimals(-(10**9), 10**9, places=2) | st.decimals(-100, 100, places=0)


@given(numbers, st.sampled_from(sorted(SIGNS)))
def test_reading_a_written_number_gives_the_number_with_its_decimals(number, language):
    back = read_back(write_number(number, language), language)
    assert back == number
    assert back.as_tuple().exponent == number.as_tuple().exponent


@given(numbers)
def test_a_written_number_never_breaks_over_two_lines(number):
    written = write_percent(number, "sv")
    assert " " not in written
    assert written.count(NARROW_SPACE) >= 1
