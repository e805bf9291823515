"""A text as words, numbers and signs, each knowing where it stands.

No pattern repeats what can repeat inside itself, and all that may run on is bounded, so the time
is linear in the length of the text, whatever the text is.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from lagesbild.core.language.pack import pack_of


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    DOTTED = "dotted"
    """Numbers that points or colons join, which name things: 2.7, 2009:1079, 14.30."""
    YEARS = "years"
    """A school year: 2023/2024, 2023/24."""
    ORDINAL = "ordinal"
    """1:a, 3rd."""
    SIGN = "sign"
    SKIPPED = "skipped"
    """Addresses, days, telephone numbers, footnote marks, references of the bundle's texts."""


class Token(NamedTuple):
    """A word, number or sign. ``start`` and ``end`` count characters from the text's beginning."""

    sort: Sort
    text: str
    """As written; a word that is parted at a line's end is put together."""
    norm: str
    """As it is looked up: small letters, one kind of dash."""
    start: int
    end: int
    glued: bool
    """Whether nothing stands between it and the token before."""


_RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
_LETTER = f"[^\\W\\d_{_RAISED}]"
_LETTERS = f"{_LETTER}(?:{_LETTER}|[\u0300-\u036f]|\u00ad(?![ \\t]*\\r?\\n))*"
"""A run of letters, accents that follow their letters and soft hyphens included."""
_LINE_END = "[ \\t]{0,8}\\r?\\n[ \\t]{0,40}"
_GROUPING = {"sv": f"(?:[ \u00a0\u202f]|{_LINE_END})", "en": "[,\u00a0\u202f]"}
"""What thousands are joined by; a space may stand at a line's end."""
_DECIMAL = {"sv": ",", "en": r"\."}
_OTHER_DECIMAL = {"sv": r"\.", "en": r",(?!\d{3}\b)"}
_WEB = r"https?://\S+|\bwww\.\S+"
_MARKS = (
    r"\{[a-z]{1,20}:[^{}\n]{0,200}\}|\{lang=[\w-]{1,20}\}|\[\^[^\]\s]{1,40}\]:?"
    r"|\]\([^()\s]{0,500}\)"
)
_DAY = r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b"
_TELEPHONE = r"\b0\d{1,3}(?:-| - |\u2013)\d{2,3}(?: ?\d{2,3}){1,4}\b"
_EMPHASIS = r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}"
"""Marks that say nothing of what the words between them are: “**37** procent”."""
_SIGNS = "[^\\w\\s]"
CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
"""A capital letter of the languages of Western Europe, in a pattern."""
_ENDED = rf"(?=\s{{1,40}}{CAPITAL}|\s{{0,40}}\Z)"
_NOTE = rf"(?<=[\w)\u201d][.!?)\u201d])\d{{1,3}}{_ENDED}|[{_RAISED}]{{1,3}}"
"""The mark of a footnote that has lost its height, right behind the stop: “beviljades.12 Under”."""
_YEAR_WITH_NOTE = rf"\b(?:19|20)\d\d(?=\.\d{{1,3}}{_ENDED})"


def _any_of(language: str, name: str) -> str:
    """A pattern for each of some words of a pack."""
    return "|".join(map(re.escape, pack_of(language)[name]))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    grouping, decimal = _GROUPING[language], _DECIMAL[language]
    joining, ordinal = _any_of(language, "joining"), _any_of(language, "ordinal_endings")
    # “barn- och ungdomsvård” at a line's end is no parted word.
    not_parted = rf"(?!(?:{joining})\b)"
    number = rf"(?:\d{{1,3}}(?:{grouping}\d{{3}})+(?!\d)|\d+)(?:{decimal}\d+)?"
    other = rf"\d+{_OTHER_DECIMAL[language]}\d+\b"
    dotted = rf"\d{{1,4}}:\d{{1,4}}\b|\d{{1,4}}(?:\.\d{{1,4}}){{2,4}}\b|{other}"
    with_letters = r"\d{1,4}-[^\W\d_]{2,40}(?:-[^\W\d_]{1,40})?"
    word = (
        f"{_LETTERS}(?:(?:[-\u2010\u2011'\u2019]|-{_LINE_END}{not_parted}|\u00ad{_LINE_END})"
        f"{_LETTERS})*-?"
    )
    parts = (
        ("skipped", "|".join((_WEB, _MARKS, _DAY, _TELEPHONE, _NOTE))),
        ("years", r"\b(?:19|20)\d\d/(?:\d{4}|\d{2})\b"),
        ("ordinal", rf"\b\d{{1,3}}(?:{ordinal})\b"),
        ("noted", _YEAR_WITH_NOTE),
        ("dotted", dotted),
        ("joined", with_letters),
        ("number", number),
        ("word", word),
        ("emphasis", _EMPHASIS),
        ("sign", _SIGNS),
    )
    return re.compile("|".join(f"(?P<{name}>{each})" for name, each in parts))


_SORTS = {
    "skipped": Sort.SKIPPED,
    "years": Sort.YEARS,
    "ordinal": Sort.ORDINAL,
    "noted": Sort.NUMBER,
    "dotted": Sort.DOTTED,
    "joined": Sort.WORD,
    "number": Sort.NUMBER,
    "word": Sort.WORD,
    "sign": Sort.SIGN,
}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212-"), "\u2013")
_SPACES = re.compile(r"\s+")
_PARTED = re.compile(r"(?:-|\u00ad)[ \t]*\r?\n[ \t]*")
_LONGEST = 80
"""Longer runs of letters or digits are no words and no numbers that anybody wrote."""


def tokens_of(text: str, language: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of a text, in order. ``language`` is "sv" or "en"."""
    found, at = [], -1
    stop = len(text) if end is None else end
    for match in _pattern(language).finditer(text, start, stop):
        if match.lastgroup == "emphasis":
            continue
        sort = _SORTS[str(match.lastgroup)]
        written, begin, finish = match.group(), match.start(), match.end()
        if finish - begin > _LONGEST and sort is not Sort.SKIPPED:
            sort = Sort.SKIPPED
        norm = written
        if sort is Sort.WORD:
            written, norm = _word(written)
        elif sort is Sort.NUMBER:
            norm = _SPACES.sub(" ", written)
        elif sort is Sort.SIGN:
            norm = written.translate(_DASHES)
        found.append(Token(sort, written, norm, begin, finish, begin == at))
        at = finish
    return found


@lru_cache(maxsize=16384)
def _word(written: str) -> tuple[str, str]:
    """A word put together, and as it is looked up."""
    whole = _PARTED.sub("", written) if "\n" in written else written
    whole = unicodedata.normalize("NFC", whole.replace("\u00ad", ""))
    return whole, whole.casefold().translate({0x2010: "-", 0x2011: "-", 0x2019: "'"}).rstrip("-")
