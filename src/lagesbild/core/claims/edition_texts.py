"""The texts of an edition as the checker takes them, and the sentences that they are made of."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.shapes import Place
from lagesbild.core.edition import Edition, TextKey
from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.language.passages import Passage, passages
from lagesbild.core.language.sentences import Sentence, sentences
from lagesbild.core.language.words import tokens_of

_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]:?")


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text, the file it stands in, and what it may be expected to speak of."""

    path: str
    text: str
    place: Place
    is_summary: bool = False


def texts_of(edition: Edition) -> tuple[PlacedText, ...]:
    """All texts of an edition, by file."""
    found = (placed for _, placed in keyed_texts(edition))
    return tuple(sorted(found, key=lambda each: (each.path, each.place.goal or 0)))


SUMMARY = "summary"
SITE_LEAD = "site-lead"
AT_A_GLANCE = "at-a-glance"
"""Sentences of the start page, which are judged and are no texts of their own: kinds of key."""
LOOSE = "loose"
"""A text that is none of the edition's."""


def keyed_texts(edition: Edition) -> Iterator[tuple[TextKey, PlacedText]]:
    """All texts of an edition with their keys, the sentences of its start page among them."""
    for key, text in edition.texts.items():
        place = place_of(edition, key)
        yield key, PlacedText(text.path, text.markdown, place, key.kind == SUMMARY)
    lead = edition.strategy.about.site_lead
    if lead:
        yield TextKey(SITE_LEAD), PlacedText("strategy.toml", lead, Place(edition.year))
    for goal in edition.strategy.goals:
        if goal.at_a_glance:
            key = TextKey(AT_A_GLANCE, str(goal.number))
            place = Place(edition.year, goal.number)
            yield key, PlacedText("goals.toml", goal.at_a_glance, place)


def place_of(edition: Edition, key: TextKey) -> Place:
    """What a text may be expected to speak of, by its key."""
    if key.kind == "goal":
        return Place(edition.year, int(key.name))
    if key.kind == "indicator":
        about = edition.strategy.indicator.get(key.name)
        return Place(edition.year, about.goal if about else None, key.name)
    return Place(edition.year)


@dataclass(frozen=True)
class SentencesOf:
    """A text's sentences, found by the place of a character."""

    text: str
    lexicon: Lexicon

    @cached_property
    def all(self) -> Sequence[tuple[Passage, Sentence]]:
        """The sentences in order, headings and captions among them, each with its passage."""
        return list(self._all())

    def _all(self) -> Iterator[tuple[Passage, Sentence]]:
        for passage in passages(self.text, self.lexicon.language):
            tokens = tokens_of(self.text, self.lexicon.language, passage.start, passage.end)
            for sentence in sentences(tokens, self.lexicon):
                yield passage, sentence

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [sentence.start for _, sentence in self.all]

    def at(self, character: int) -> Sentence:
        """The sentence that a character stands in, or the last one before it."""
        return self.all[max(bisect_right(self._starts, character) - 1, 0)][1]

    def words(self, sentence: Sentence) -> str:
        """A sentence as written, on one line and without marks of footnotes."""
        return " ".join(_MARK.sub("", self.text[sentence.start : sentence.end]).split())

    @cached_property
    def _lines(self) -> Sequence[int]:
        return [0, *(place + 1 for place, sign in enumerate(self.text) if sign == "\n")]

    def line(self, character: int) -> int:
        """The line that a character stands in, from 1."""
        return bisect_right(self._lines, character)
