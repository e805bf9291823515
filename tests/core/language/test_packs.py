"""The packs of words: alike in their parts, and nothing in them that says nothing."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lagesbild.core
from lagesbild.core.language.lexicon import inflected, lexicon
from lagesbild.core.language.pack import known_languages
from lagesbild.core.language.words import tokens_of

LANGUAGES = known_languages()
CODE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(lagesbild.core.__path__[0]).rglob("*.py")
)


def sections(language: str) -> dict[str, Any]:
    """The sections of a pack with their values; what stands before the first is none."""
    return {name: each for name, each in lexicon(language).pack.items() if isinstance(each, dict)}


def phrases(language: str) -> Iterator[tuple[str, str]]:
    for name, section in sections(language).items():
        for value, listed in section.items():
            if isinstance(listed, list) and name != "numbers":
                yield from ((f"{name}.{value}", each) for each in listed)


def test_there_is_a_pack_for_each_known_language_and_no_other() -> None:
    folder = Path(lagesbild.core.__path__[0]) / "language" / "packs"
    assert {path.stem for path in folder.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_packs_have_the_same_parts(language: str) -> None:
    assert set(lexicon(language).pack) == set(lexicon("sv").pack)
    assert set(sections(language)) == set(sections("sv"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_a_fixed_set_of_values_has_them_all(language: str) -> None:
    same = (
        "hedge", "unit", "whole", "extremum", "degree", "comparative", "times", "area",
        "grammar", "direction", "ratio", "toward", "added", "measured", "called", "passage",
    )  # fmt: skip
    mine, theirs = sections(language), sections("sv")
    assert {name: set(mine[name]) for name in same} == {name: set(theirs[name]) for name in same}
    assert set(mine["numbers"]) == set(theirs["numbers"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_empty(language: str) -> None:
    silent = [
        (where, form)
        for where, written in phrases(language)
        for form in inflected(written)
        if not tokens_of(form, language)
    ]
    assert not silent


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_has_a_phrase(language: str) -> None:
    assert not [
        (name, value)
        for name, section in sections(language).items()
        for value, listed in section.items()
        if listed in ([], {}, "")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_used(language: str) -> None:
    assert not [name for name in sections(language) if f'"{name}"' not in CODE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_grammar_is_used(language: str) -> None:
    assert not [value for value in sections(language)["grammar"] if f'"{value}"' not in CODE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_twice_in_a_list(language: str) -> None:
    listed = Counter(
        (where, form) for where, written in phrases(language) for form in inflected(written)
    )
    assert not [each for each, times in listed.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_found_as_what_it_says(language: str) -> None:
    known = lexicon(language)
    concepts = {name: set(each) for name, each in sections(language).items()}
    for where, written in phrases(language):
        concept, value = where.split(".", maxsplit=1)
        if concept in {"generic", "spelt"} or value not in concepts[concept]:
            continue
        for form in inflected(written):
            words = [token.norm for token in tokens_of(form, language)]
            found = {
                mark.value
                for mark in known.phrases.find(words)
                if (mark.concept, mark.first, mark.last) == (concept, 0, len(words))
            }
            assert value in found, (where, form)


def test_a_word_is_written_with_its_endings_behind_bars() -> None:
    assert inflected("öka||r|de") == ("öka", "ökar", "ökade")
    assert inflected("minskning|en|ar") == ("minskningen", "minskningar")
    assert inflected("samma år") == ("samma år",)


def test_a_regional_variant_has_the_pack_of_its_language() -> None:
    assert lexicon("en-GB").language == "en"


def test_a_language_without_a_pack_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon("fi")


def test_no_word_with_swedish_letters_stands_in_code() -> None:
    assert not [
        (path.name, node.lineno, node.value)
        for path in sorted(Path(lagesbild.core.__path__[0]).rglob("*.py"))
        for node in spoken_strings(path.read_text(encoding="utf-8"))
        if SWEDISH_LETTERS.search(str(node.value))
    ]


SWEDISH_LETTERS = re.compile("[åäöÅÄÖ]")


def spoken_strings(code: str) -> Iterator[ast.Constant]:
    """The strings of a module that are no docstrings."""
    nodes = list(ast.walk(ast.parse(code)))
    silent = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        is_string = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_string and id(node) not in silent:
            yield node
