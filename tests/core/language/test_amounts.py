"""Amounts in all the ways that they are written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.amounts import Amount, Form, amounts
from lagesbild.core.language.numerals import write_number
from tests.core.language.sentence_read import sentence, written

HEDGES = [
    ("sv", "cirka", "about"),
    ("sv", "ungefär", "about"),
    ("sv", "omkring", "about"),
    ("sv", "drygt", "above"),
    ("sv", "strax över", "above"),
    ("sv", "något mer än", "above"),
    ("sv", "knappt", "below"),
    ("sv", "nästan", "below"),
    ("sv", "närmare", "below"),
    ("sv", "strax under", "below"),
    ("sv", "mer än", "more"),
    ("sv", "fler än", "more"),
    ("sv", "över", "more"),
    ("sv", "färre än", "less"),
    ("sv", "mindre än", "less"),
    ("sv", "minst", "least"),
    ("sv", "högst", "most"),
    ("sv", "upp till", "most"),
    ("sv", "exakt", "exact"),
    ("en", "about", "about"),
    ("en", "just over", "above"),
    ("en", "nearly", "below"),
    ("en", "more than", "more"),
    ("en", "fewer than", "less"),
    ("en", "at least", "least"),
    ("en", "up to", "most"),
]
UNITS = [
    ("sv", "37 procent", "percent"),
    ("sv", "37 %", "percent"),
    ("sv", "37\N{NARROW NO-BREAK SPACE}%", "percent"),
    ("sv", "37%", "percent"),
    ("sv", "8 procentenheter", "points"),
    ("sv", "8 procentenhter", "points"),
    ("sv", "12 promille", "permille"),
    ("sv", "1,16 per 100 000", "per_100k"),
    ("sv", "5,8 på en skala", "scale"),
    ("sv", "37 kommuner", ""),
    ("en", "37 per cent", "percent"),
    ("en", "37 percent", "percent"),
    ("en", "37%", "percent"),
    ("en", "8 percentage points", "points"),
    ("en", "1.16 per 100,000 inhabitants", "per_100k"),
    ("en", "37 municipalities", ""),
]
PARTS = [
    ("sv", "21 av 26", "21", "26"),
    ("sv", "21 av 26 kommuner", "21", "26"),
    ("sv", "21 av länets 26 kommuner", "21", "26"),
    ("sv", "21 av de totalt 26", "21", "26"),
    ("sv", "21 kommuner av 26", "21", "26"),
    ("sv", "två av tre", "2", "3"),
    ("sv", "fyra av tio", "4", "10"),
    ("sv", "en av tio", "1", "10"),
    ("sv", "alla 26 kommuner", "26", "26"),
    ("en", "21 of 26", "21", "26"),
    ("en", "21 of the county's 26 municipalities", "21", "26"),
    ("en", "two out of three", "2", "3"),
    ("en", "one in four", "1", "4"),
    ("en", "all 26 municipalities", "26", "26"),
]
SHARES = [
    ("sv", "hälften", "half", 50),
    ("sv", "varannan", "half", 50),
    ("sv", "alla", "all", 100),
    ("sv", "samtliga", "all", 100),
    ("sv", "ingen", "none", 0),
    ("sv", "nästan alla", "nearly_all", 95),
    ("sv", "de flesta", "most", 50),
    ("sv", "en minoritet", "minority", 50),
    ("sv", "en fjärdedel", "fraction", 25),
    ("sv", "tre fjärdedelar", "fraction", 75),
    ("sv", "två femtedelar", "fraction", 40),
    ("sv", "en tiondel", "fraction", 10),
    ("sv", "var fjärde", "fraction", 25),
    ("sv", "vart femte", "fraction", 20),
    ("en", "half", "half", 50),
    ("en", "none", "none", 0),
    ("en", "nearly all", "nearly_all", 95),
    ("en", "a quarter", "fraction", 25),
    ("en", "three quarters of", "fraction", 75),
    ("en", "two fifths", "fraction", 40),
    ("en", "every fourth", "fraction", 25),
]


def only(text: str, language: str = "sv") -> Amount:
    (amount,) = amounts(sentence(text, language))
    return amount


@pytest.mark.parametrize(
    ("language", "text", "value", "decimals"),
    [
        ("sv", "37", "37", 0),
        ("sv", "6 600", "6600", 0),
        ("sv", "1 234 567", "1234567", 0),
        ("sv", "6,0", "6.0", 1),
        ("sv", "1,16", "1.16", 2),
        ("sv", "37.5 procent", "37.5", 1),
        ("sv", "tolv", "12", 0),
        ("en", "6,600", "6600", 0),
        ("en", "1.16", "1.16", 2),
        ("en", "twenty-five", "25", 0),
    ],
)
def test_a_number_has_its_value_and_the_decimals_it_is_written_with(
    language: str, text: str, value: str, decimals: int
) -> None:
    amount = only(text, language)
    assert (amount.low, amount.decimals, amount.high, amount.of) == (
        Decimal(value), decimals, None, None,
    )  # fmt: skip


@pytest.mark.parametrize(("language", "hedge", "meant"), HEDGES)
def test_a_hedge_before_a_number_belongs_to_it(language: str, hedge: str, meant: str) -> None:
    amount = only(f"{hedge} 40", language)
    assert (amount.hedge, amount.low, amount.first) == (meant, 40, 0)


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("sv", "drygt hälften", "above"),
        ("sv", "knappt en tredjedel", "below"),
        ("sv", "ungefär var tredje", "about"),
        ("sv", "mer än hälften", "more"),
        ("sv", "minst 21 av 26", "least"),
        ("sv", "omkring 94–95 procent", "about"),
        ("en", "just over half", "above"),
        ("en", "about a third", "about"),
    ],
)
def test_a_hedge_before_a_share_in_words_belongs_to_it(
    language: str, text: str, hedge: str
) -> None:
    assert only(text, language).hedge == hedge


def test_upp_till_of_a_level_that_rose_is_no_hedge() -> None:
    assert only("andelen gick upp till 8,5 procent").hedge == ""
    assert only("böter på upp till 8,5 procent").hedge == "most"


def test_a_hedge_belongs_to_the_number_behind_it_only() -> None:
    first, second = amounts(sentence("drygt 40 flickor och 50 pojkar"))
    assert (first.hedge, second.hedge) == ("above", "")


@pytest.mark.parametrize(("language", "text", "unit"), UNITS)
def test_the_unit_behind_a_number_belongs_to_it(language: str, text: str, unit: str) -> None:
    assert only(text, language).unit == unit


def test_percent_and_percentage_points_are_two_units() -> None:
    units = [each.unit for each in amounts(sentence("5 procent, eller 2 procentenheter"))]
    assert units == ["percent", "points"]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("sv", "94–95 procent", "94", "95"),
        ("sv", "94-95 procent", "94", "95"),
        ("sv", "94 – 95 procent", "94", "95"),
        ("sv", "mellan 94 och 95 procent", "94", "95"),
        ("sv", "mellan 94 procent och 95 procent", "94", "95"),
        ("sv", "mellan 5,7 och 6,0", "5.7", "6.0"),
        ("sv", "mellan tolv och femton", "12", "15"),
        ("sv", "1 200–1 500 personer", "1200", "1500"),
        ("en", "94–95 per cent", "94", "95"),
        ("en", "between 94 and 95 per cent", "94", "95"),
    ],
)
def test_a_range_has_two_ends(language: str, text: str, low: str, high: str) -> None:
    amount = only(text, language)
    assert amount.is_range
    assert (amount.low, amount.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    ["från 95 till 94 procent", "37 och 40 procent", "mellan 95 och 94", "37, 40 procent"],
)
def test_two_numbers_that_are_no_range(text: str) -> None:
    assert [each.high for each in amounts(sentence(text))] == [None, None]


@pytest.mark.parametrize(("language", "text", "part", "whole"), PARTS)
def test_a_part_knows_its_whole(language: str, text: str, part: str, whole: str) -> None:
    amount = only(text, language)
    assert amount.form is Form.PART
    assert (amount.low, amount.of) == (Decimal(part), Decimal(whole))


@pytest.mark.parametrize("text", ["26 av 21", "12 fall av grovt rån under 2023", "21 av 2023"])
def test_what_follows_av_is_no_whole_if_it_is_smaller_or_a_year(text: str) -> None:
    assert amounts(sentence(text))[0].of is None


@pytest.mark.parametrize(("language", "text", "word", "percent"), SHARES)
def test_a_share_in_words_is_a_percentage(
    language: str, text: str, word: str, percent: int
) -> None:
    amount = only(text, language)
    assert (amount.form, amount.word, amount.low) == (Form.SHARE, word, percent)


def test_a_third_is_as_exact_as_a_third_can_be() -> None:
    assert round(only("en tredjedel").low, 6) == Decimal("33.333333")
    assert round(only("two thirds", "en").low, 6) == Decimal("66.666667")


@pytest.mark.parametrize(
    ("text", "value"),
    [("3 tusen", 3000), ("1,5 miljoner", 1_500_000), ("två miljoner", 2_000_000)],
)
def test_thousands_and_millions_are_multiplied(text: str, value: int) -> None:
    assert only(text).low == value


def test_millions_with_a_decimal_are_exact_to_a_hundred_thousand() -> None:
    assert only("1.5 million", "en").decimals == -5


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("minus 0,3 grader", -1),
        ("plus 0,3 grader", 1),
        ("+6", 1),
        ("−8,5", -1),
        ("–8,5", -1),
        ("-8", -1),
        ("(+6)", 1),
        ("(−6)", -1),
        ("(-6)", -1),
        ("6", 0),
        ("(6)", 0),
        ("i – 6", 0),
    ],
)
def test_a_sign_counts_where_it_stands_at_the_number(text: str, signed: int) -> None:
    assert only(text).signed == signed


def test_a_dash_between_numbers_is_no_minus() -> None:
    assert [(each.low, each.signed) for each in amounts(sentence("95–94"))] == [(95, 0), (94, 0)]


@pytest.mark.parametrize(
    ("text", "many"), [("ett femtiotal personer", 50), ("ett hundratal kommuner", 100)]
)
def test_a_round_word_is_an_amount_with_a_hedge(text: str, many: int) -> None:
    amount = only(text)
    assert (amount.low, amount.hedge) == (many, "about")


@pytest.mark.parametrize(
    ("language", "text"), [("sv", "en kommun"), ("sv", "ett ökat tryck"), ("en", "a municipality")]
)
def test_an_article_is_no_amount(language: str, text: str) -> None:
    assert not amounts(sentence(text, language))


def test_an_article_with_a_unit_is_one() -> None:
    assert (only("en procent").low, only("en procentenhet").unit) == (1, "points")


def test_references_and_days_are_no_amounts() -> None:
    assert not amounts(sentence("se {figure:x2} och [^3], 2024-05-08, avsnitt 2.7"))


def test_a_number_with_more_digits_than_data_can_have_is_none() -> None:
    assert only("9" * 15).low == Decimal("9" * 15)
    assert not amounts(sentence("9" * 17))


def test_an_amount_spans_its_hedge_and_its_unit() -> None:
    read = sentence("Andelen var drygt 37 procent förra året")
    (amount,) = amounts(read)
    assert written(read, amount.first, amount.last) == "drygt 37 procent"
    assert read.words[amount.number] == "37"


def test_a_sign_between_two_numbers_adds_them() -> None:
    assert [each.signed for each in amounts(sentence("17 plus 15"))] == [0, 0]


numbers = st.integers(0, 10**9).map(Decimal) | st.decimals(0, 10**6, places=2)


@given(numbers, st.sampled_from(["sv", "en"]))
def test_reading_a_written_number_gives_the_number_with_its_decimals(
    number: Decimal, language: str
) -> None:
    amount = only(write_number(number, language), language)
    exponent = number.as_tuple().exponent
    assert (amount.low, -amount.decimals) == (number, exponent)


WORDS = ["drygt", "37", "procent", "av", "26", "mellan", "och", "hälften", "–", "+", "tusen"]
WORDS += [
    "minus",
    "var",
    "tredje",
    "en",
    "tiotal",
    "2023",
    "kommuner",
    "två",
    "femtedelar",
    "alla",
    "3,5",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from([" ", ""]))
def test_amounts_stand_in_order_and_hold_their_number(words: list[str], space: str) -> None:
    read = sentence(space.join(words))
    last = 0
    for amount in amounts(read):
        assert last <= amount.number
        assert amount.first <= amount.number < amount.last <= len(read)
        last = amount.last
