"""A text of any origin as passages: headings, paragraphs, list items, footnotes, tables.

Reads Markdown, and what is left of a report when its words are taken out of a PDF: rows of
tables as lines of numbers, captions, running heads, page numbers. It never refuses a text; the
reader of texts that are published (`lagesbild.core.document.markdown`) does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from lagesbild.core.language.pack import pack_of


class PassageKind(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    FOOTNOTE = "footnote"
    TABLE = "table"
    CAPTION = "caption"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, ``start`` to ``end`` in characters, without its marks in front."""

    kind: PassageKind
    start: int
    end: int
    level: int = 0
    """Of a heading, from 1."""


_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+")
_ITEM = re.compile(r"[ \t]{0,12}(?:[-*+\u2022\u2013\u25aa\u00b7]|\d{1,3}[.)])[ \t]+")
_POINT = re.compile(r"[ \t]{0,12}[-*+\u2022][ \t]+")
"""The mark of a list item: with a word behind it, it opens no row of a table, however many
numbers follow."""
_FOOTNOTE = re.compile(r"[ ]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]*")
_ROW = re.compile(r"[ \t]{0,12}\|")
_BOLD_HEADING = re.compile(r"[ \t]{0,3}\*\*[^*\n]{1,120}\*\*[ \t]*$")
_NUMBER = re.compile(r"\d[\d\u00a0\u202f]*(?:[.,]\d+)?\s?%?|\.\.|[-\u2013](?=\s|$)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBERS_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class _Lines:
    """What lines begin with that a language has words for."""

    caption: re.Pattern[str]
    source: re.Pattern[str]


@cache
def _lines(language: str) -> _Lines:
    words = pack_of(language)["passage"]
    captions = "|".join(map(re.escape, (*words["table"], *words["figure"])))
    sources = "|".join(map(re.escape, words["source"]))
    return _Lines(
        re.compile(
            rf"[ \t*_]{{0,8}}(?i:{captions})[ \u00a0]\d{{1,3}}[a-z]?"
            rf"(?:[.:\u2013-]|[ \t*_]{{0,4}}$| {CAPITAL})"
        ),
        re.compile(rf"[ \t*_(]{{0,8}}(?:{sources})[ \t*_]{{0,4}}:", re.IGNORECASE),
    )


CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
"""A capital letter of the languages of Western Europe, in a pattern."""


def passages(text: str, language: str) -> Iterator[Passage]:
    """The passages of a text in a language, in order."""
    reader = _Reader(text, _lines(language))
    for line in text.splitlines(keepends=True):
        yield from reader.take(line)
    yield from reader.finish()


class _Reader:
    """Takes lines, and gives a passage whenever one is at its end."""

    def __init__(self, text: str, lines: _Lines) -> None:
        self.text = text
        self.lines = lines
        self.at = 0
        self.kind: PassageKind | None = None
        self.start = 0
        self.end = 0

    def take(self, line: str) -> Iterator[Passage]:
        begin, self.at = self.at, self.at + len(line)
        bare = line.rstrip()
        if not bare.strip():
            yield from self.finish()
            return
        kind, length = _kind_of(bare, self.lines)
        if kind is PassageKind.HEADING:
            yield from self.finish()
            yield Passage(kind, begin + length, begin + len(bare), _level(bare))
        elif kind is not None:
            yield from self.finish()
            self.kind, self.start, self.end = kind, begin + length, begin + len(bare)
        elif self.kind is None or self.kind in {
            PassageKind.TABLE,
            PassageKind.CAPTION,
            PassageKind.SOURCE,
        }:
            yield from self.finish()
            self.kind, self.start, self.end = PassageKind.PARAGRAPH, begin, begin + len(bare)
        else:
            self.end = begin + len(bare)

    def finish(self) -> Iterator[Passage]:
        if self.kind is not None:
            yield Passage(self.kind, self.start, self.end)
        self.kind = None


def _kind_of(line: str, lines: _Lines) -> tuple[PassageKind | None, int]:
    """What begins with a line, and how many characters of it are a mark; None for more of it."""
    if match := _HEADING.match(line):
        return PassageKind.HEADING, match.end()
    if _BOLD_HEADING.match(line):
        return PassageKind.HEADING, len(line) - len(line.lstrip(" \t*"))
    if match := _FOOTNOTE.match(line):
        return PassageKind.FOOTNOTE, match.end()
    if _ROW.match(line) or (not _is_point(line) and _is_row_of_numbers(line)):
        return PassageKind.TABLE, 0
    if lines.caption.match(line):
        return PassageKind.CAPTION, 0
    if lines.source.match(line):
        return PassageKind.SOURCE, 0
    if match := _ITEM.match(line):
        return PassageKind.ITEM, match.end()
    return None, 0


def _level(line: str) -> int:
    match = _HEADING.match(line)
    return len(match.group(1)) if match else 6


def _is_point(line: str) -> bool:
    return bool(_POINT.match(line) and _WORD.search(line))


def _is_row_of_numbers(line: str) -> bool:
    """A line with more numbers than words, as a table's rows are when its lines are gone."""
    if line.rstrip().endswith((".", "!", "?", ":", ";")):
        return False
    numbers = len(_NUMBER.findall(line))
    if numbers < _NUMBERS_IN_A_ROW:
        return line.strip().isdecimal()
    return numbers > len(_WORD.findall(line))
