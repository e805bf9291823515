"""A text of any origin as passages: headings, paragraphs, list items, footnotes, tables.

Reads Markdown, and what is left of a report when its words are taken out of a PDF: rows of
tables as lines of numbers, captions, running heads, page numbers. It never refuses a text; the
reader of texts that are published (`lagesbild.core.document.markdown`) does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from lagesbild.core.language.pack import pack_of
from lagesbild.core.language.words import CAPITAL


class PassageKind(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    TITLE = "title"
    """Words of their own that no stop ends, as headings are when their marks are gone."""
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
_CELL = re.compile(r"(?=[^\d\n]{0,2}\d)[\d\s.,/%\u2013\u2212-]{1,40}")
"""A cell of a table, or the number of a page, alone on its line."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_ONE_LINE = frozenset({PassageKind.TABLE, PassageKind.CAPTION, PassageKind.SOURCE})
_NUMBERS_IN_A_ROW = 3
_LONGEST_TITLE = 160
"""Signs; a title that is broken over lines has two of them, or three."""
_MOST_WORDS = 15
_MOST_NUMBERS = 2
_STOPS = (".", "!", "?")
_CLOSING = "*_\"'”’)]"
_CHAPTER = re.compile(r"[*_ \t]{0,4}\d{1,2}(?:\.\d{1,2}){0,3}\.?[ \t]{1,4}")
_NUMBERED = r"\d{1,3}(?:\.\d{1,3}){0,2}"
"""The number of a table, that of its chapter before it: “1.2”. “Table 1.2 shows” is no caption."""
_OPENS_TITLE = re.compile(rf"[*_ \t]{{0,4}}(?:\d{{1,2}}(?:\.\d{{1,2}})*\.?\s{{1,4}})?{CAPITAL}")


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
            rf"[ \t*_]{{0,8}}(?i:{captions})[ \u00a0](?:[A-Z]\.?)?{_NUMBERED}[a-z]?"
            rf"(?:\.(?!\d)| ?[|:(\u2013\u2014-]|[ \t*_]{{0,4}}$| {CAPITAL})"
        ),
        re.compile(rf"[ \t*_(]{{0,8}}(?:{sources})[ \t*_]{{0,4}}:", re.IGNORECASE),
    )


def passages(text: str, language: str) -> Iterator[Passage]:
    """The passages of a text in a language, in order."""
    reader = _Reader(text, _lines(language))
    lines = text.splitlines(keepends=True)
    for line, is_above in zip(lines, _above_texts(lines), strict=True):
        yield from reader.take(line, is_above=is_above)
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

    def take(self, line: str, *, is_above: bool) -> Iterator[Passage]:
        """Take a line, which may be a title right above a text."""
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
        elif self._is_over(is_above=is_above):
            yield from self.finish()
            self.kind, self.start, self.end = PassageKind.PARAGRAPH, begin, begin + len(bare)
        else:
            self.end = begin + len(bare)
        if self.kind is PassageKind.PARAGRAPH and self.start == begin and is_above:
            yield from self.finish()

    def _is_over(self, *, is_above: bool) -> bool:
        """Whether a line that has no mark in front begins something of its own."""
        if self.kind is PassageKind.PARAGRAPH:
            stopped = self.text[self.start : self.end].rstrip(_CLOSING)[-1:] in _STOPS
            return stopped and is_above
        return self.kind is None or self.kind in _ONE_LINE

    def finish(self) -> Iterator[Passage]:
        if self.kind is not None:
            words = self.text[self.start : self.end]
            if self.kind is PassageKind.PARAGRAPH and _is_title(words):
                self.kind, self.start = PassageKind.TITLE, self.start + _number_before(words)
            yield Passage(self.kind, self.start, self.end)
        self.kind = None


def _is_title(words: str) -> bool:
    """“Mål 2. Förebygga återfall”: a few words that begin as a heading does, and end in no sign."""
    words = words.strip()
    if len(words) > _LONGEST_TITLE or not words[-1:].isalnum() or not _OPENS_TITLE.match(words):
        return False
    said = words[_number_before(words) :]
    return len(said.split()) <= _MOST_WORDS and len(_NUMBER.findall(said)) <= _MOST_NUMBERS


def _number_before(title: str) -> int:
    """How many characters the number of a chapter takes that a title begins with: “3.1 ”."""
    match = _CHAPTER.match(title)
    return match.end() if match else 0


def _above_texts(lines: Sequence[str]) -> list[bool]:
    """For each line, whether it is a title right above a text, or above another such title."""
    found: list[bool] = []
    after, follows = "", False
    for line in reversed(lines):
        follows = _is_title(line) and (follows or _is_above(line.strip(), after))
        found.append(follows)
        after = line.strip()
    return found[::-1]


def _is_above(line: str, after: str) -> bool:
    """Whether a line ends before it is full, with a text or a list behind it; or is numbered.

    It is not full if the first word of the next line would have had room.
    """
    if _ITEM.match(after):
        return True
    had_room = len(line) + 1 + len(after.partition(" ")[0]) <= len(after)
    return bool(_OPENS_TITLE.match(after)) and (had_room or _number_before(line) > 0)


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
    if _CELL.fullmatch(line.strip()):
        return True
    numbers = len(_NUMBER.findall(line))
    if numbers < _NUMBERS_IN_A_ROW:
        return False
    return numbers > len(_WORD.findall(line))
