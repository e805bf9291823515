"""Numbers in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.number_words import (
    Spoken,
    about_number_in,
    is_article,
    number_in,
    share_in,
    spoken_at,
)


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("sv", "noll", 0),
        ("sv", "en", 1),
        ("sv", "ett", 1),
        ("sv", "elva", 11),
        ("sv", "tolv", 12),
        ("sv", "arton", 18),
        ("sv", "tjugo", 20),
        ("sv", "tjugoen", 21),
        ("sv", "tjugoett", 21),
        ("sv", "trettioåtta", 38),
        ("sv", "nittionio", 99),
        ("sv", "hundra", 100),
        ("sv", "etthundrafemtio", 150),
        ("sv", "tvåhundrafemtio", 250),
        ("sv", "niohundranittionio", 999),
        ("sv", "tusen", 1000),
        ("sv", "ettusen", 1000),
        ("sv", "ettusentvåhundra", 1200),
        ("sv", "tvåtusen", 2000),
        ("sv", "tretusenfemhundra", 3500),
        ("en", "zero", 0),
        ("en", "one", 1),
        ("en", "twelve", 12),
        ("en", "thirteen", 13),
        ("en", "forty", 40),
        ("en", "twenty-five", 25),
        ("en", "ninety-nine", 99),
        ("en", "hundred", 100),
    ],
)
def test_a_word_that_is_a_number(language: str, word: str, number: int) -> None:
    assert number_in(word, language) == number


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("sv", ""),
        ("sv", "kommun"),
        ("sv", "entjugo"),
        ("sv", "tjugotio"),
        ("sv", "hundrahundra"),
        ("sv", "tusentusen"),
        ("sv", "tusentals"),
        ("sv", "ensam"),
        ("sv", "sexuell"),
        ("sv", "femman"),
        ("sv", "tolv" * 20),
        ("en", "onetwenty"),
        ("en", "people"),
        ("en", "tennis"),
        ("en", "someone"),
        ("en", "tolv"),
    ],
)
def test_a_word_that_is_none(language: str, word: str) -> None:
    assert number_in(word, language) is None


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("sv", "tiotal", 10),
        ("sv", "femtontal", 15),
        ("sv", "femtiotal", 50),
        ("sv", "hundratal", 100),
        ("sv", "tusental", 1000),
        ("sv", "dussin", 12),
        ("sv", "tjog", 20),
        ("sv", "hundrafemtiotal", 150),
        ("sv", "femtal", None),
        ("sv", "antal", None),
        ("sv", "samtal", None),
        ("sv", "femton", None),
        ("en", "dozen", 12),
        ("en", "twelve", None),
    ],
)
def test_a_round_word_says_about_how_many(language: str, word: str, number: int | None) -> None:
    assert about_number_in(word, language) == number


def test_articles_are_told_from_other_numbers() -> None:
    assert [is_article(word, "sv") for word in ("en", "ett", "två")] == [True, True, False]
    assert [is_article(word, "en") for word in ("a", "an", "one")] == [True, True, False]


TENS = ["", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"]
SMALL = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]
TEENS = ["tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton"]
BELOW_TWENTY = [*SMALL, *TEENS, "nitton"]


def in_words(number: int) -> str:
    """A number from 1 to 9 999 as it is written out in one word."""
    for size, name in ((1000, "tusen"), (100, "hundra")):
        if number >= size:
            many, rest = divmod(number, size)
            return BELOW_TWENTY[many] + name + (in_words(rest) if rest else "")
    if number < 20:
        return BELOW_TWENTY[number]
    return TENS[number // 10] + (BELOW_TWENTY[number % 10] if number % 10 else "")


@given(st.integers(1, 999) | st.integers(2000, 9999))
def test_a_number_written_out_is_read_back(number: int) -> None:
    assert number_in(in_words(number), "sv") == number


@pytest.mark.parametrize(
    ("language", "text", "value", "words"),
    [
        ("sv", "tolv kommuner", "12", 1),
        ("sv", "ett hundra fyrtiofyra samtal", "144", 3),
        ("sv", "två hundra", "200", 2),
        ("sv", "ettusen tvåhundra", "1200", 2),
        ("sv", "två tusen tre hundra fem", "2305", 5),
        ("sv", "två tusen", "2", 1),
        ("sv", "två miljoner", "2", 1),
        ("sv", "en och en halv", "1.5", 4),
        ("sv", "två och ett halvt", "2.5", 4),
        ("sv", "tjugo en", "20", 1),
        ("sv", "fem tio", "5", 1),
        ("en", "two hundred calls", "200", 2),
        ("en", "one hundred and forty-four", "144", 4),
        ("en", "one hundred and one hundred", "100", 2),
        ("en", "twelve hundred", "1200", 2),
        ("en", "two thousand three hundred and five", "2305", 6),
        ("en", "three hundred thousand", "300", 2),
        ("en", "twenty five", "25", 2),
        ("en", "one and a half", "1.5", 4),
        ("en", "two and three", "2", 1),
    ],
)
def test_a_number_in_several_words(language: str, text: str, value: str, words: int) -> None:
    assert spoken_at(text.split(), 0, language) == Spoken(Decimal(value), words)


@pytest.mark.parametrize("text", ["kommuner tolv", "och tolv", "och en halv"])
def test_what_does_not_begin_with_a_number_is_none(text: str) -> None:
    assert spoken_at(text.split(), 0, "sv") is None


def apart(number: int) -> str:
    """A number below a million in English, its words apart."""
    if number >= 1000:
        many, rest = divmod(number, 1000)
        joint = " and " if 0 < rest < 100 else " "
        return f"{apart(many)} thousand{joint}{apart(rest) if rest else ''}".strip()
    if number >= 100:
        rest = number % 100
        return f"{UNITS[number // 100]} hundred" + (f" and {apart(rest)}" if rest else "")
    if number < 20:
        return UNITS[number]
    return ENGLISH_TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")


UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
ENGLISH_TENS = [
    "-",
    "-",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]


@given(st.integers(1, 999_999).filter(lambda number: number % 1000 or number < 1000))
def test_a_number_in_several_words_is_read_back(number: int) -> None:
    words = apart(number).split()
    assert spoken_at(words, 0, "en") == Spoken(Decimal(number), len(words))


@pytest.mark.parametrize(
    ("word", "share"), [("two-thirds", (2, 3)), ("three-quarters", (3, 4)), ("two", None)]
)
def test_a_share_in_one_word(word: str, share: tuple[int, int] | None) -> None:
    assert share_in(word, "en") == share
