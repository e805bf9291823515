"""What the headings of a text say of its parts: with marks, and without, as taken out of a PDF."""

import re
import textwrap
from collections.abc import Sequence
from functools import cache

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_texts import texts_of
from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker
from tests.examples.bundles_read import example

SUPPORTED = Verdict.SUPPORTED


def claims(text: str) -> tuple[Claim, ...]:
    return checker("sv").check(text, Place(YEAR))


def read(text: str) -> list[tuple[str, str]]:
    return [(each.text, each.series[0].indicator) for each in claims(text) if each.series]


def test_what_a_lower_heading_leaves_open_the_higher_one_says() -> None:
    text = "## Samtal till jouren\n\n### Utveckling\n\nÅr 2024 var antalet 150.\n"
    assert read(text) == [("150", "calls")]


def test_a_heading_as_high_as_the_last_one_leaves_what_that_was_about() -> None:
    text = "### Samtal till jouren\n\n### Övrigt\n\nÅr 2024 var antalet 150.\n"
    assert read(text) == []


@pytest.mark.parametrize(
    "title",
    [
        "Samtal till jouren\n\n",
        "4.2 Samtal till jouren\n\n",
        "Samtal till jouren\n",
        "Mål 1. Trygghet\nSamtal till jouren\n",
        "Samtal till jouren\n\nUtveckling\n\nÅr 2023 var antalet 100.\n\nUtveckling\n\n",
    ],
)
def test_a_title_without_marks_says_what_is_spoken_of_below(title: str) -> None:
    found = claims(f"{title}År 2024 var antalet 150, och det är många jämfört med förr.")
    assert [(each.text, each.verdict) for each in found][-1] == ("150", SUPPORTED)


def test_a_title_ends_what_the_title_before_was_about() -> None:
    first = "Samtal till jouren\n\nÅr 2024 var antalet 150.\n\n"
    text = f"{first}Annat arbete\n\nÅr 2024 var antalet 31.\n"
    assert read(text) == [("150", "calls")]


@pytest.mark.parametrize("head", ["Lägesrapport 2024 {}", "Mål 1. Trygghet"])
def test_the_head_of_each_page_ends_nothing(head: str) -> None:
    first, second = (f"{head.format(page)}\n\n" for page in (12, 13))
    told = "Samtal till jouren\n\nÅr 2024 var antalet 150.\n\n"
    text = f"{first}{told}{second}Året innan var det 100.\n"
    assert read(text) == [("150", "calls"), ("100", "calls")]


def test_the_number_of_a_chapter_or_a_page_claims_nothing() -> None:
    told = "3.1 Samtal till jouren\n\nÅr 2024 var antalet 150."
    text = "\n\n".join([told, "Rapport 17", "Det är allt.", "Rapport 18", "Så är det."])
    assert [each.text for each in claims(text)] == ["150"]


def test_titles_are_none_where_headings_are_marked() -> None:
    text = "## Samtal till jouren\n\nLänets bild\n\nÅr 2024 var antalet 150.\n"
    assert read(text) == [("150", "calls")]


COLUMNS = 72


def without_marks(text: str) -> str:
    """A text as its words stand in a PDF: lines cut at a width, headings and items bare."""
    return "\n\n".join(map(_bare, text.split("\n\n")))


def _bare(block: str) -> str:
    if block.lstrip().startswith("|"):
        return block
    lines = re.split(r"\n(?=[-*] )", re.sub(r"^#+ ", "", block, flags=re.MULTILINE))
    pointed = (re.sub(r"^[-*] ", "• ", line) for line in lines)
    return "\n".join(_wrapped(line) for line in pointed)


def _wrapped(line: str) -> str:
    return "\n".join(textwrap.wrap(line, COLUMNS, break_on_hyphens=False))


def told(found: Sequence[Claim]) -> list[tuple[object, ...]]:
    """What is judged, without where it stands."""
    return [
        (re.sub(r"[\s-]+", "", each.text), each.kind, each.verdict, each.series, each.periods)
        for each in found
    ]


TEXTS = {each.path: each for each in texts_of(example("stockholm"))}


@cache
def of_stockholm() -> Checker:
    return Checker.of(example("stockholm"))


@pytest.mark.parametrize("path", TEXTS)
def test_lines_and_marks_change_no_verdict(path: str) -> None:
    text = TEXTS[path]
    bare = of_stockholm().check(without_marks(text.text), text.place)
    assert told(bare) == told(of_stockholm().check(text.text, text.place))
