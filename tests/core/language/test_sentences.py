"""Where a sentence ends, and what stands where in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.lexicon import lexicon
from lagesbild.core.language.sentences import LONGEST, sentences
from lagesbild.core.language.words import tokens_of
from tests.core.language.sentence_read import sentence


def parted(text: str, language: str = "sv") -> list[str]:
    found = sentences(tokens_of(text, language), lexicon(language))
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("sv", "Andelen ökade.", "Sedan sjönk den."),
        ("sv", "Vad hände?", "Den ökade!"),
        ("sv", "Det var 3,5 procent.", "Nu är det 4."),
        ("sv", "Det var 3.5 procent.", "Nu är det 4."),
        ("sv", "Det gällde 2023.", "37 procent svarade."),
        ("sv", "Andelen var 37 %.", "Den ökar."),
        ("sv", "Det gäller t.ex. Malmö.", "Så är det."),
        ("sv", "År 2024 var det ca. 30.", "Nu är det 40."),
        ("sv", "Enligt bl.a. Brå m.fl. ökar det.", "Så är det."),
        ("sv", "Kap. 3 gäller.", "Så är det."),
        ("sv", "A. Karlsson sade nej.", "Så är det."),
        ("sv", "Det var den 1:a maj.", "Så är det."),
        ("sv", "Andelen (37 procent) ökade.", "”Så är det.”"),
        ("en", "It grew.", "Then it fell."),
        ("en", "It was 3.5 per cent.", "Now it is 4."),
        ("en", "It was approx. 30.", "Now it is 40."),
        ("en", "Mr. Smith agreed.", "Nobody else did."),
        ("en", "This holds, e.g. Uppsala.", "That is so."),
    ],
)
def test_two_sentences_are_two(language: str, one: str, other: str) -> None:
    assert parted(f"{one} {other}", language) == [one, other]


@pytest.mark.parametrize(
    "text",
    [
        "Andelen var 37. den ökade",
        "Det är fr.o.m. 2019 och t.o.m. 2023 som det gäller",
        "Andelen var 1.160 och 2.7.1 gäller",
        "Se nr. 5",
        "Den 3. april kom den",
        "Andelen, dvs. 37 procent",
    ],
)
def test_a_full_stop_that_ends_no_sentence(text: str) -> None:
    assert parted(text) == [text]


def test_a_text_without_a_full_stop_is_a_sentence() -> None:
    assert parted("Andelen ökade") == ["Andelen ökade"]
    assert parted("") == []


def test_the_words_of_a_sentence_are_found_where_they_stand() -> None:
    read = sentence("Andelen ökade med drygt 8 procentenheter")
    up = read.at(1, "direction", "up")
    assert up is not None
    assert (up.first, up.last) == (1, 2)
    assert read.at(1, "direction", "down") is None
    before = read.before(4, "hedge")
    assert before is not None
    assert (before.value, before.first) == ("above", 3)
    assert (read.word(-1), read.word(99)) == ("", "")


def test_the_longest_phrase_counts_and_none_inside_it() -> None:
    read = sentence("något mer än hälften")
    assert [(mark.value, mark.first, mark.last) for mark in read.of("hedge")] == [("above", 0, 3)]


@pytest.mark.parametrize(
    ("written", "value"), [("minskede", "down"), ("ökningne", "up"), ("oförändrd", "same")]
)
def test_a_word_of_direction_is_known_with_a_letter_wrong(written: str, value: str) -> None:
    assert [mark.value for mark in sentence(written).of("direction")] == [value]


PIECES = st.sampled_from(
    ["Andelen", "ökade", ".", "t.ex.", "3,5", "?", "2023.", " ", "\n", "A.", "%"]
)


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_sentences_together_have_every_token_once(text: str) -> None:
    tokens = tokens_of(text, "sv")
    assert [t for each in sentences(tokens, lexicon("sv")) for t in each.tokens] == tokens


@given(st.integers(1, 3 * LONGEST))
def test_no_sentence_is_longer_than_can_be_looked_through(many: int) -> None:
    found = list(sentences(tokens_of("ord " * many, "sv"), lexicon("sv")))
    assert sum(map(len, found)) == many
    assert max(map(len, found)) <= LONGEST + 1
