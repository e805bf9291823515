"""Texts meant to do harm: they are read to their end, in work that grows as their length does.

Work is counted as calls, since a clock says as much of the machine as of the program. What a
regular expression does inside is no call; that none of them goes back over its text again and again
is shown by the long texts: one that did would not come to an end while anybody waits.
"""

import cProfile
from collections.abc import Callable

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Place, Verdict
from lagesbild.core.claims.whole_text import findings
from lagesbild.publishing.languages import load_language
from tests.examples.bundles_read import example

LONG = 100_000
SHORT = 2_400
"""Beyond what is read as one sentence at most, so that sentences are what there is more of."""
GROWTH = 2.6
"""How many times as much work a text of twice the length may be: twice, and some room."""

ONE_SIGN = {
    "parentheses": "(", "brackets": "[", "braces": "{", "bars": "|", "number signs": "#",
    "stars": "*", "hyphens": "-", "dashes": "–", "full stops": ".", "commas": ",", "quotes": '"',
    "angles": ">", "backticks": "`", "underscores": "_", "percent signs": "%", "spaces": " ",
    "hard spaces": "\u00a0", "tabs": "\t", "line ends": "\n", "carriage returns": "\r",
    "line separators": "\u2028", "NUL": "\x00", "right-to-left": "\u202e", "no width": "\u200b",
    "soft hyphens": "\u00ad", "combining rings": "\u030a", "letters": "a", "digits": "7",
}  # fmt: skip
REPEATED = {
    "digits with spaces": "7 ",
    "thousands": "1 000 000 ",
    "thousands joined by hard spaces": "1\u00a0000\u00a0",
    "numbers joined by commas": "1,",
    "numbers listed with commas": "1, ",
    "numbers joined by hyphens": "1-",
    "numbers joined by dashes": "1–",
    "numbers joined by and": "1 och ",
    "parts": "2 av 3 ",
    "percent": "1 % ",
    "av": "av ",
    "och": "och ",
    "mer än": "mer än ",
    "hälften av": "hälften av ",
    "thousand thousands": "tusen ",
    "one word of thousands": "tusen",
    "groups": "flickor ",
    "school years": "2023/2024 ",
    "dates": "2024-01-01 ",
    "laws": "2009:",
    "hyphenated": "a-",
    "hyphenated over lines": "a-\n",
    "abbreviations": "bl.a. ",
    "items": "- 1\n",
    "numbered items": "1. 1\n",
    "nested items": "- - ",
    "headings": "# mål 1\n",
    "underlined headings": "a\n---\n",
    "rows": "| 1 | 2 |\n",
    "one row": "| 1 ",
    "quoted": "> ",
    "bold that is not closed": "**a\n",
    "footnotes": "[^1]",
    "notes": "[^1]: 1\n",
    "links that are not closed": "[a](",
    "references that are not closed": "{table:",
    "addresses": "https://a.b/",
    "comments": "<!--",
    "tables told": "se tabell 5, ",
    "captions": "Tabell 1. A\n\n",
    "goals told": "mål 3 och ",
    "invisible signs around numbers": "\x00\u202e\u200b37\u200f procent\x07 ",
    "one sentence": "andelen ökade från 31 till 37 procent och minskade med 12 personer ",
    "sentences": "År 2024 sökte 144 personer hjälp. ",
    "paragraphs": "År 2024 beviljades 37 procent av kontaktförbuden.\n\n",
}
TEXTS = {**ONE_SIGN, **REPEATED}
PLACE = Place(2024, indicator="contact-bans-granted-share")
ALMOST_A_HUNDRED = 90


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.of(example("stockholm"), load_language("sv"))


def repeated(words: str, length: int) -> str:
    return words * (length // len(words))


def read(checker: Checker, text: str) -> tuple[Claim, ...]:
    """The claims of a text, which was also read as a whole; each is where it says that it is."""
    claims = checker.check(text, PLACE)
    findings(checker, text, PLACE, claims=claims)
    assert all(text[each.start : each.end] == each.text for each in claims)
    assert [each.start for each in claims] == sorted(each.start for each in claims)
    assert all(each.line == text.count("\n", 0, each.start) + 1 for each in claims[-3:])
    return claims


def work(task: Callable[[], object]) -> int:
    """How many calls something makes, those of built-in functions among them."""
    counted = cProfile.Profile()
    counted.runcall(task)
    return sum(each.callcount for each in counted.getstats())


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_as_the_length_does(checker, name):
    once, twice = (repeated(TEXTS[name], length) for length in (SHORT, 2 * SHORT))
    read(checker, once)  # what is looked up once for all texts is known from here on
    few, many = work(lambda: read(checker, once)), work(lambda: read(checker, twice))
    assert many <= GROWTH * few, f"{few} calls for {SHORT} signs, {many} for twice as many"


def test_work_grows_as_the_length_does_where_no_word_comes_twice(checker):
    length = SHORT // 5
    once, twice = range(length), range(length, 3 * length)
    read(checker, words_unlike_each_other(range(3 * length, 4 * length)))  # as above
    few, many = (
        work(lambda numbers=numbers: read(checker, words_unlike_each_other(numbers)))
        for numbers in (once, twice)
    )
    assert many <= GROWTH * few


def words_unlike_each_other(numbers: range) -> str:
    """Made-up compounds of words that the strategy knows, other ones for each number."""
    return " ".join(f"kontakt{'abc' * (each % 5)}{10_000 + each}våldsförbud" for each in numbers)


@pytest.mark.parametrize("name", ["digits", "digits with spaces", "letters", "spaces", "commas"])
def test_a_hundred_thousand_signs_in_a_row_say_nothing(checker, name):
    assert read(checker, repeated(TEXTS[name], LONG)) == ()


@pytest.mark.parametrize(
    "text", ["Andelen minskade sedan", "av", "mellan", "från 3 till", "år", "än", "sedan", "1 av"]
)
def test_a_text_that_breaks_off_is_read(checker, text):
    """As it stands while somebody writes."""
    assert all(each.end <= len(text) for each in read(checker, text))


@pytest.mark.parametrize("around", ["{}", "andelen var {} procent"])
def test_a_number_of_a_hundred_thousand_digits_is_borne_out_by_nothing(checker, around):
    claims = read(checker, around.format("7" * LONG))
    assert all(each.verdict is not Verdict.SUPPORTED for each in claims)


def test_parentheses_fifty_thousand_deep_are_read_to_their_end(checker):
    deep = "(" * (LONG // 2) + "år 2024 beviljades 37 procent" + ")" * (LONG // 2)
    assert [each.text for each in read(checker, deep)] == ["37 procent"]


@pytest.mark.parametrize("opening", ["[", "{table:", "**", "[^", "](", "<!--", "> ", "- ", "| "])
def test_what_is_opened_ten_thousand_times_and_never_closed_hides_nothing_behind_it(
    checker, opening
):
    text = repeated(opening, LONG // 10) + "\n\nÅr 2024 beviljades 37 procent.\n"
    assert "37 procent" in [each.text for each in read(checker, text)]


def test_a_sentence_of_two_hundred_thousand_signs_without_a_full_stop_is_read(checker):
    said = "andelen ökade från 31 till 37 procent och minskade sedan kraftigt med 12 personer, "
    text = repeated(said, 2 * LONG)
    claims = read(checker, text)
    assert claims[-1].end > len(text) * ALMOST_A_HUNDRED // 100


INVISIBLE = {
    "NUL": "\x00", "bell": "\x07", "escape": "\x1b", "right-to-left mark": "\u200f",
    "right-to-left override": "\u202e", "isolate": "\u2067", "no width": "\u200b",
    "joiner": "\u200d", "word joiner": "\u2060", "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad", "lone surrogate": "\ud800",
}  # fmt: skip


@pytest.mark.parametrize("name", INVISIBLE)
@pytest.mark.parametrize("form", ["{0}{1}{0} procent", "{1} {0}procent{0}", "{2}{0}{3} procent"])
def test_invisible_signs_never_make_a_wrong_figure_right(checker, name, form):
    said = form.format(INVISIBLE[name], "73", "7", "3")
    claims = read(checker, f"År 2024 beviljades {said} av kontaktförbuden.")
    assert all(each.verdict is not Verdict.SUPPORTED for each in claims)


@pytest.mark.parametrize("name", INVISIBLE)
def test_invisible_signs_around_a_number_never_make_a_right_figure_wrong(checker, name):
    sign = INVISIBLE[name]
    claims = read(checker, f"År 2024 beviljades {sign}37{sign} procent av kontaktförbuden.")
    assert all(each.verdict is not Verdict.CONTRADICTED for each in claims)
