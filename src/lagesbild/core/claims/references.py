"""The references of a text: "{table:SLUG}", "se tabell 5", "åtagande 2.7", "mål 3"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from lagesbild.core.claims.edition_texts import SentencesOf
from lagesbild.core.document.inline import TargetKind
from lagesbild.core.language.amounts import amounts
from lagesbild.core.language.pack import pack_of
from lagesbild.core.language.passages import PassageKind
from lagesbild.core.language.sentences import Sentence, counts_behind_comma
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.words import CAPITAL, Sort

_MARKED = re.compile(r"\{([a-z]{1,20}):([^{}\n]{0,200})\}")
_SILENT = frozenset({PassageKind.TABLE, PassageKind.SOURCE})
LARGEST = 100
"""No goal, table or figure has a number as large; a year has."""
MOST_TOGETHER = 8


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference and where it stands. ``name`` is the slug or number, as written."""

    kind: TargetKind
    name: str
    start: int
    end: int
    sentence: Sentence
    is_marked: bool = False
    """Whether it is written as "{table:SLUG}"."""
    behind: int = 0
    """The place of the token behind it, of one in plain words."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A table's or figure's number and title, as they stand in the text itself."""

    word: str
    number: str
    title: str


def references(spoken: SentencesOf) -> Iterator[Reference]:
    """The references of a text, in order; not those in captions and sources."""
    caption = _caption(spoken.lexicon.language)
    for passage, sentence in spoken.all:
        # A line that begins like a caption may be none: “Tabell 5 visar att …”.
        is_caption = passage.kind is PassageKind.CAPTION
        if passage.kind in _SILENT or (is_caption and caption.match(spoken.text, passage.start)):
            continue
        found = [*_marked(sentence), *_in_words(sentence)]
        yield from sorted(found, key=lambda each: each.start)


@cache
def _caption(language: str) -> re.Pattern[str]:
    """A line that is a caption: its word, its number and its title."""
    words = pack_of(language)["passage"]
    titles = "|".join(re.escape(each.title()) for each in (*words["table"], *words["figure"]))
    return re.compile(
        rf"^[ \t*_]{{0,8}}({titles})[ \u00a0](\d{{1,3}})"
        rf"(?:[.:\u2013-]|[ \t*_]{{0,8}}$|[ \t]{{1,4}}(?={CAPITAL}))([^\n]{{0,300}})",
        re.MULTILINE,
    )


def captions(text: str, language: str) -> Mapping[TargetKind, Mapping[str, Caption]]:
    """The captions of a text, by kind and number; the first of each number."""
    tables = {each.title() for each in pack_of(language)["passage"]["table"]}
    found: dict[TargetKind, dict[str, Caption]] = {}
    for match in _caption(language).finditer(text):
        word, number, title = match.groups()
        kind = TargetKind.TABLE if word in tables else TargetKind.FIGURE
        caption = Caption(word, number, title.strip(" .:*_\u2013-\t"))
        found.setdefault(kind, {}).setdefault(number, caption)
    return found


def _marked(sentence: Sentence) -> Iterator[Reference]:
    for place, token in enumerate(sentence.tokens):
        match = _MARKED.fullmatch(token.text) if token.sort is Sort.SKIPPED else None
        if match and match[1] in _KINDS:
            kind = _KINDS[match[1]]
            yield Reference(
                kind, match[2], token.start, token.end, sentence, is_marked=True, behind=place + 1
            )


_KINDS = {each.value: each for each in TargetKind if each is not TargetKind.SECTION}


def _in_words(sentence: Sentence) -> Iterator[Reference]:
    numbers = _Numbers(sentence)
    for mark in sentence.of("called"):
        kind, first = TargetKind(mark.value), mark.last
        token_of_word = sentence.tokens[mark.first]
        for place in numbers.from_place(first):
            token = sentence.tokens[place]
            if numbers.may_name(kind, place):
                begin = token_of_word.start if place == first else token.start
                yield Reference(kind, token.text, begin, token.end, sentence, behind=place + 1)


@dataclass(frozen=True)
class _Numbers:
    """The numbers of a sentence: which may be those of tables, goals and commitments."""

    sentence: Sentence

    def from_place(self, first: int) -> Iterator[int]:
        """The places of the numbers in “5, 6 och 7”; not the 70 of “tabell 4, 70 program”."""
        sentence, place = self.sentence, first
        for _ in range(MOST_TOGETHER):
            if not sentence.is_sort(place, Sort.NUMBER, Sort.DOTTED):
                return
            if place > first and counts_behind_comma(sentence, place):
                return
            yield place
            joined = sentence.word(place + 1) in {",", DASH}
            if not joined and not sentence.at(place + 1, "grammar", "and"):
                return
            place += 2

    def may_name(self, kind: TargetKind, place: int) -> bool:
        """Whether a number may be one of a table, goal …, not a year or an amount."""
        written = self.sentence.tokens[place].text
        if kind is TargetKind.COMMITMENT:
            return bool(_DOTTED.fullmatch(written))
        if not written.isascii() or not written.isdecimal() or int(written[:9]) >= LARGEST:
            return False
        if place in self._with_units:
            return False
        return kind is not TargetKind.GOAL or not self._is_of_another_plan

    @cached_property
    def _with_units(self) -> frozenset[int]:
        return frozenset(each.number for each in amounts(self.sentence) if each.unit)

    @cached_property
    def _is_of_another_plan(self) -> bool:
        return bool(self.sentence.of("another_plan"))


_DOTTED = re.compile(r"[0-9]{1,3}\.[0-9]{1,3}")


def alone(reference: Reference, others: Sequence[Reference]) -> bool:
    """Whether no other reference of its kind stands in its sentence."""
    return not any(
        each.sentence is reference.sentence and each.kind is reference.kind
        for each in others
        if each is not reference
    )
