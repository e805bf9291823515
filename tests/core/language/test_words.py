"""A text as tokens: what sort each is, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.words import Sort, tokens_of

WORD, NUMBER, DOTTED, SIGN = Sort.WORD, Sort.NUMBER, Sort.DOTTED, Sort.SIGN


def read(text: str, language: str = "sv") -> list[tuple[Sort, str]]:
    return [(token.sort, token.text) for token in tokens_of(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "sort"),
    [
        ("sv", "flickor", WORD),
        ("sv", "18-åring", WORD),
        ("sv", "e-post", WORD),
        ("en", "county's", WORD),
        ("sv", "37", NUMBER),
        ("sv", "37,5", NUMBER),
        ("en", "37.5", NUMBER),
        ("sv", "6 600", NUMBER),
        ("sv", "6\n600", NUMBER),
        ("sv", "6\N{NO-BREAK SPACE}600", NUMBER),
        ("sv", "1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567,5", NUMBER),
        ("en", "1,234,567.5", NUMBER),
        ("sv", "2023", NUMBER),
        ("sv", "2.7", DOTTED),
        ("sv", "37.5", DOTTED),
        ("en", "3,5", DOTTED),
        ("en", "2.7.1", DOTTED),
        ("sv", "2009:1079", DOTTED),
        ("sv", "14.30", DOTTED),
        ("sv", "2023/2024", Sort.YEARS),
        ("sv", "2023/24", Sort.YEARS),
        ("en", "2023/24", Sort.YEARS),
        ("sv", "1:a", Sort.ORDINAL),
        ("sv", "22:e", Sort.ORDINAL),
        ("en", "1st", Sort.ORDINAL),
        ("en", "22nd", Sort.ORDINAL),
        ("sv", "%", SIGN),
        ("sv", "\N{EN DASH}", SIGN),
        ("sv", "https://example.se/a?b=2023", Sort.SKIPPED),
        ("sv", "www.example.se/2023", Sort.SKIPPED),
        ("sv", "2024-05-08", Sort.SKIPPED),
        ("sv", "08-123 45 67", Sort.SKIPPED),
        ("sv", "[^1]", Sort.SKIPPED),
        ("sv", "{figure:mika-kommuner}", Sort.SKIPPED),
        ("sv", "{commitment:2.7}", Sort.SKIPPED),
        ("sv", "{table:prosecutions-2}", Sort.SKIPPED),
        ("sv", "{lang=en}", Sort.SKIPPED),
    ],
)
def test_what_stands_alone_is_one_token_of_its_sort(language: str, text: str, sort: Sort) -> None:
    assert read(text, language) == [(sort, text)]


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("sv", "94–95 %", ["94", "–", "95", "%"]),
        ("sv", "år 2023 600 fall", ["år", "2023", "600", "fall"]),
        ("sv", "1234 567", ["1234", "567"]),
        ("sv", "12, 13 och 14", ["12", ",", "13", "och", "14"]),
        ("sv", "37 procent.", ["37", "procent", "."]),
        ("sv", "3,5.", ["3,5", "."]),
        ("sv", "6,600", ["6,600"]),
        ("en", "in 2023, 150 people", ["in", "2023", ",", "150", "people"]),
    ],
)
def test_where_one_token_ends_and_the_next_begins(
    language: str, text: str, parts: list[str]
) -> None:
    assert [text for _, text in read(text, language)] == parts


def test_a_year_does_not_run_together_with_the_number_behind_it() -> None:
    assert read("2023 200 personer")[:2] == [(NUMBER, "2023"), (NUMBER, "200")]


def test_the_address_of_a_link_is_skipped_and_its_words_are_read() -> None:
    assert read("[länet](https://example.se/2023)") == [
        (SIGN, "["),
        (WORD, "länet"),
        (Sort.SKIPPED, "](https://example.se/2023)"),
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("kontakt-\nförbud", "kontaktförbud"),
        ("kontakt-\r\n  förbud", "kontaktförbud"),
        ("kontakt\N{SOFT HYPHEN}\nförbud", "kontaktförbud"),
        ("Kontakt-\nförbuden", "Kontaktförbuden"),
    ],
)
def test_a_word_parted_at_the_line_end_is_put_together(text: str, word: str) -> None:
    (token,) = tokens_of(text, "sv")
    assert (token.text, token.norm) == (word, word.casefold())
    assert (token.start, token.end) == (0, len(text))


@pytest.mark.parametrize("joint", ["och", "eller", "samt", "respektive"])
def test_a_hyphen_before_a_joining_word_parts_nothing(joint: str) -> None:
    found = tokens_of(f"barn-\n{joint} ungdomsvård", "sv")
    assert [token.norm for token in found] == ["barn", joint, "ungdomsvård"]


def test_all_dashes_are_looked_up_as_one() -> None:
    assert {tokens_of(dash, "sv")[0].norm for dash in "-–—−‒"} == {"\N{EN DASH}"}


def test_words_are_looked_up_in_small_letters_and_kept_as_written() -> None:
    (token,) = tokens_of("ÅRSKURS", "sv")
    assert (token.text, token.norm) == ("ÅRSKURS", "årskurs")


def test_a_token_knows_whether_anything_stands_before_it() -> None:
    assert [token.glued for token in tokens_of("−8 – 9%", "sv")] == [
        False, True, False, False, True,
    ]  # fmt: skip


def test_a_stretch_of_a_text_keeps_the_places_of_the_whole() -> None:
    text = "Rubrik\n\nAndelen var 37 procent.\n\nSlut 99"
    found = tokens_of(text, "sv", 8, 31)
    assert [token.text for token in found] == ["Andelen", "var", "37", "procent", "."]
    assert found[2].start == text.index("37")


def test_endless_runs_are_no_words_and_no_numbers() -> None:
    assert [sort for sort, _ in read("x" * 90 + " " + "7" * 90)] == [Sort.SKIPPED] * 2


NUMBERS = ["37", "6 600", "3,5", "1:a", "2023/24", "2.7", "2024-05-08"]
MARKS = ["{figure:x}", "{", "[^1]", "http://x", "kontakt-\nförbud", "\N{SOFT HYPHEN}"]
PIECES = st.sampled_from([*NUMBERS, *MARKS, "%", "–", "-", " ", "\n", "år", "Å", ".", ","])
texts = st.text(max_size=80) | st.lists(PIECES, max_size=20).map("".join)


@given(texts, st.sampled_from(["sv", "en"]))
def test_tokens_stand_in_order_and_overlap_nowhere(text: str, language: str) -> None:
    found = tokens_of(text, language)
    ends = [0, *(token.end for token in found)]
    for before, token in zip(ends, found, strict=False):
        assert before <= token.start < token.end <= len(text)
        assert token.glued is (token.start == before and before > 0)


@given(texts, st.sampled_from(["sv", "en"]))
def test_a_token_is_what_the_text_says_where_it_stands(text: str, language: str) -> None:
    for token in tokens_of(text, language):
        if token.sort is not Sort.WORD:
            assert text[token.start : token.end] == token.text


@given(texts, st.sampled_from(["sv", "en"]))
def test_no_letter_and_no_figure_is_left_out(text: str, language: str) -> None:
    within = {i for token in tokens_of(text, language) for i in range(token.start, token.end)}
    assert not [sign for i, sign in enumerate(text) if sign.isalnum() and i not in within]


@given(st.integers(0, 10**9))
def test_a_number_with_thousands_apart_is_one_token(number: int) -> None:
    grouped = f"{number:,}"
    assert read(grouped, "en") == [(NUMBER, grouped)]
    swedish = grouped.replace(",", " ")
    assert read(swedish) == [(NUMBER, swedish)]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Det beviljades.12 Under året", "12"),
        ("Det beviljades.12", "12"),
        ("Sedan 2024.7 Andelen", "7"),
        ("(enligt Brå).3 Andelen", "3"),
        ("Det beviljades.¹² Under året", "¹²"),
        ("kommuner² svarade", "²"),
    ],
)
def test_the_mark_of_a_footnote_is_no_number_and_no_part_of_a_word(text: str, mark: str) -> None:
    assert [each for sort, each in read(text) if sort is Sort.SKIPPED] == [mark]


@pytest.mark.parametrize("text", ["ca.30 personer", "se 2.7 Samverkan", "kl. 12 Under"])
def test_a_number_behind_a_point_within_a_sentence_is_no_mark_of_a_footnote(text: str) -> None:
    assert Sort.SKIPPED not in [sort for sort, _ in read(text)]


def test_marks_of_emphasis_are_no_signs() -> None:
    assert read("**37** procent av *flickor*") == read("37 procent av flickor")


def test_a_star_alone_is_a_sign() -> None:
    assert read("3 * 4")[1] == (SIGN, "*")
