"""Numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.number_words import about_number_in, is_article, number_in


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
