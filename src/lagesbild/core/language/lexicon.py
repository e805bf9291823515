"""The words that claims are made with, a pack for each language, and finding them in a text.

A pack is a TOML file beside this module: sections of concepts ("direction"), each with values
("up") and the words and phrases that say them. Nothing in code knows a word of any language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from lagesbild.core.language.pack import pack_of
from lagesbild.core.language.slips import Slips
from lagesbild.core.language.words import Sort, tokens_of

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """That some tokens of a sentence say something: ``Mark("direction", "up", 4, 6)``.

    ``first`` and ``last`` are places of tokens; ``last`` is one past the phrase's end.
    """

    concept: str
    value: str
    first: int
    last: int


@dataclass(frozen=True)
class Phrases:
    """Phrases by their first word, the longest first; each with what it says."""

    by_first: Mapping[str, tuple[tuple[Words, str, str], ...]]
    slips: Slips | None = None

    @staticmethod
    def of(
        phrases: Iterable[tuple[Words, str, str]],
        *,
        with_slips: Iterable[str] = (),
        spelt: Iterable[str] = (),
    ) -> "Phrases":
        """``with_slips`` are the concepts whose words are known with a letter wrong, too.

        Words that are ``spelt`` as they should be have none.
        """
        found: dict[str, set[tuple[Words, str, str]]] = {}
        for each in phrases:
            if each[0]:
                found.setdefault(each[0][0], set()).add(each)
        ordered = {
            first: tuple(sorted(those, key=lambda each: (-len(each[0]), each)))
            for first, those in found.items()
        }
        concepts = frozenset(with_slips)
        words = (
            words[0]
            for those in ordered.values()
            for words, concept, _ in those
            if len(words) == 1 and concept in concepts
        )
        return Phrases(ordered, Slips.of(words, spelt) if concepts else None)

    @cached_property
    def _by_two(self) -> Mapping[str, Mapping[str, tuple[tuple[Words, str, str], ...]]]:
        """As ``by_first``, and by the second word of those that have one; "" for all others."""
        found = {}
        for first, those in self.by_first.items():
            seconds = {each[0][1] for each in those if len(each[0]) > 1}
            found[first] = {
                second: tuple(e for e in those if len(e[0]) == 1 or e[0][1] == second)
                for second in ("", *sorted(seconds))
            }
        return found

    def find(self, words: Sequence[str]) -> Iterator[Mark]:
        """All that the words say, the longest phrase of each concept and place."""
        last = len(words) - 1
        for place, word in enumerate(words):
            known = self._by_two.get(word)
            if known:
                longer = known.get(words[place + 1]) if place < last else None
                if longer:
                    yield from _longest(longer, words, place)
                else:
                    for _, concept, value in known[""]:
                        yield Mark(concept, value, place, place + 1)
            elif known is None and self.slips:
                for concept, value in self._slipped(word):
                    yield Mark(concept, value, place, place + 1)

    def _slipped(self, word: str) -> Sequence[tuple[str, str]]:
        """What a word with a slip says: what all the words that may be meant say alike."""
        said = [
            {(concept, value) for words, concept, value in self.by_first[meant] if len(words) == 1}
            for meant in (self.slips.meant(word) if self.slips else ())
        ]
        return sorted(set.intersection(*said)) if said else ()


def _longest(
    known: Sequence[tuple[Words, str, str]], words: Sequence[str], place: int
) -> Iterator[Mark]:
    longest: dict[str, int] = {}
    for phrase, concept, value in known:
        length = len(phrase)
        fits = length < 3 or tuple(words[place : place + length]) == phrase
        if fits and length >= longest.get(concept, 0):
            longest[concept] = length
            yield Mark(concept, value, place, place + length)


@dataclass(frozen=True)
class Lexicon:
    """All that is known of a language."""

    language: str
    pack: Mapping[str, Any]
    phrases: Phrases
    generic: frozenset[str] = field(default_factory=frozenset)
    """Words that stand in the names of many things and so point at none."""
    _single: dict[tuple[str, str], frozenset[str]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _said: dict[tuple[str, str], tuple[Words, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def words(self, concept: str, value: str) -> frozenset[str]:
        """The single words that say something, in small letters."""
        if (concept, value) not in self._single:
            said = self.said(concept, value)
            self._single[concept, value] = frozenset(each[0] for each in said if len(each) == 1)
        return self._single[concept, value]

    def said(self, concept: str, value: str) -> tuple[Words, ...]:
        """The phrases that say something, one word or more, in small letters."""
        if (concept, value) not in self._said:
            self._said[concept, value] = tuple(_phrases(self.pack[concept][value], self.language))
        return self._said[concept, value]

    def equals(self, label: str) -> tuple[Words, ...]:
        """The other words for a group that has this label; none where it is no known group."""
        words = tuple(token.norm for token in tokens_of(label, self.language))
        for value in self.pack["group"].values():
            known = tuple(_phrases(value, self.language))
            if words in known:
                return known
        return ()


SLIPPING = ("direction", "unit", "fraction", "ratio", "hedge", "whole")
"""Concepts whose words are long enough, and alone enough, to be known by all but a letter."""


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; regional variants ("en-GB") have their language's."""
    code = language.split("-", maxsplit=1)[0]
    pack = pack_of(code)
    sections = {name: each for name, each in pack.items() if isinstance(each, dict)}
    phrases = (
        (words, concept, value)
        for concept, values in sections.items()
        if concept not in {"numbers", "generic", "spelt"}
        for value, listed in values.items()
        for words in _phrases(listed, code)
    )
    generic = frozenset(w for phrase in _phrases(pack["generic"]["words"], code) for w in phrase)
    spelt = (word for phrase in _phrases(pack["spelt"]["words"], code) for word in phrase)
    found = Phrases.of(phrases, with_slips=SLIPPING, spelt=spelt)
    return Lexicon(code, pack, found, generic)


def _phrases(listed: Iterable[str], language: str) -> Iterator[Words]:
    for written in listed:
        for form in inflected(written):
            yield tuple(
                token.norm for token in tokens_of(form, language) if token.sort is not Sort.SKIPPED
            )


def inflected(written: str) -> tuple[str, ...]:
    """A word with its endings: "öka||r|de" is öka, ökar, ökade."""
    stem, *endings = written.split("|")
    return tuple(stem + each for each in endings) if endings else (stem,)
