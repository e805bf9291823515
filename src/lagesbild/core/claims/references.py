"""The references of a text: "{table:SLUG}", "se tabell 5", "åtagande 2.7", "mål 3"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.edition_texts import SentencesOf
from lagesbild.core.document.inline import TargetKind
from lagesbild.core.language.amounts import DASH, amounts
from lagesbild.core.language.passages import PassageKind
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort

_MARKED = re.compile(r"\{([a-z]{1,20}):([^{}\n]{0,200})\}")
_CALLED = {
    "sv": {
        "tabell": TargetKind.TABLE,
        "diagram": TargetKind.FIGURE,
        "figur": TargetKind.FIGURE,
        "åtagand": TargetKind.COMMITMENT,
        "mål": TargetKind.GOAL,
    },
    "en": {
        "table": TargetKind.TABLE,
        "figure": TargetKind.FIGURE,
        "chart": TargetKind.FIGURE,
        "diagram": TargetKind.FIGURE,
        "commitment": TargetKind.COMMITMENT,
        "goal": TargetKind.GOAL,
    },
}
_ENDINGS = frozenset(
    ["", "s", "en", "et", "er", "erna", "e", "ena", "met", "men", "ens", "ets", "ernas", "enas"]
)
_CAPTION = re.compile(
    r"^[ \t*_]{0,8}(Tabell|Diagram|Figur|Table|Figure|Chart)[ \u00a0](\d{1,3})"
    r"(?:[.:\u2013-]|[ \t*_]{0,8}$|[ \t]{1,4}(?=[A-ZÅÄÖ]))([^\n]{0,300})",
    re.MULTILINE,
)
_SILENT = frozenset({PassageKind.TABLE, PassageKind.SOURCE})
LARGEST = 100
"""No goal, table or figure has a number as large; a year has."""
OF_ANOTHER_PLAN = frozenset(
    {"agenda", "globala", "global", "hållbarhetsmål", "hållbarhetsmålen", "sdg", "sustainable"}
)
"""Words beside the numbers of other plans' goals."""
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
    called = _CALLED.get(spoken.lexicon.language, {})
    for passage, sentence in spoken.all:
        if passage.kind in _SILENT or _is_caption(passage.kind, spoken.text, passage.start):
            continue
        found = [*_marked(sentence), *_in_words(sentence, called)]
        yield from sorted(found, key=lambda each: each.start)


def _is_caption(kind: PassageKind, text: str, start: int) -> bool:
    """Whether a line that begins like a caption is one: “Tabell 5 visar att …” is not."""
    return kind is PassageKind.CAPTION and bool(_CAPTION.match(text, start))


def captions(text: str) -> Mapping[TargetKind, Mapping[str, Caption]]:
    """The captions of a text, by kind and number; the first of each number."""
    found: dict[TargetKind, dict[str, Caption]] = {}
    for match in _CAPTION.finditer(text):
        word, number, title = match.groups()
        kind = TargetKind.TABLE if word in {"Tabell", "Table"} else TargetKind.FIGURE
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


def _in_words(sentence: Sentence, called: Mapping[str, TargetKind]) -> Iterator[Reference]:
    numbers = _Numbers(sentence)
    for word, token_of_word in enumerate(sentence.tokens):
        kind = _kind(token_of_word.norm, called)
        if kind is None:
            continue
        first = word + 1
        for place in numbers.from_place(first):
            token = sentence.tokens[place]
            if numbers.may_name(kind, place):
                begin = token_of_word.start if place == first else token.start
                yield Reference(kind, token.text, begin, token.end, sentence, behind=place + 1)


def _kind(word: str, called: Mapping[str, TargetKind]) -> TargetKind | None:
    for name, kind in called.items():
        if word.startswith(name) and word[len(name) :] in _ENDINGS:
            return kind
    return None


@dataclass(frozen=True)
class _Numbers:
    """The numbers of a sentence: which may be those of tables, goals and commitments."""

    sentence: Sentence

    def from_place(self, first: int) -> Iterator[int]:
        """The places of the numbers in “5, 6 och 7”."""
        sentence, place = self.sentence, first
        for _ in range(MOST_TOGETHER):
            if not sentence.is_sort(place, Sort.NUMBER, Sort.DOTTED):
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
        return not OF_ANOTHER_PLAN.isdisjoint(self.sentence.words)


_DOTTED = re.compile(r"[0-9]{1,3}\.[0-9]{1,3}")


def alone(reference: Reference, others: Sequence[Reference]) -> bool:
    """Whether no other reference of its kind stands in its sentence."""
    return not any(
        each.sentence is reference.sentence and each.kind is reference.kind
        for each in others
        if each is not reference
    )
