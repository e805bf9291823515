"""How wide a label is, and where it is broken into lines, without reading a font."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files

ASCENT = 0.94
"""Ink above the baseline at most, in ems (capitals with accents)."""
DESCENT = 0.28
"""Ink below the baseline at most, in ems."""
LINE = 1.24
"""From one baseline to the next, in ems."""

_BREAKING_SPACE = re.compile(r"[ \t\r\n]+")
_NOT_IN_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


@cache
def advance_widths() -> tuple[dict[str, int], dict[str, int]]:
    """Advance widths of Source Sans 3 Regular and Semibold, in thousandths of an em."""
    content = (files("lagesbild.publishing") / "fonts" / "widths.json").read_text("utf-8")
    widths = json.loads(content)
    return widths["Regular"], widths["Semibold"]


@cache
def _widest() -> int:
    return max(max(each.values()) for each in advance_widths())


@lru_cache(maxsize=16384)
def _thousandths(text: str, semibold: bool) -> int:  # noqa: FBT001 -- a key of the cache
    widths = advance_widths()[semibold]
    widest = _widest()
    return sum([widths.get(each, widest) for each in text])


def text_width(text: str, size: float, *, semibold: bool = False) -> float:
    """The width of a line of text; characters that the font lacks count as its widest."""
    return _thousandths(text, semibold) * size / 1000


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """The text as one line, without characters that XML cannot hold."""
    return _BREAKING_SPACE.sub(" ", _NOT_IN_XML.sub("", text)).strip(" ")


@lru_cache(maxsize=8192)
def wrap(text: str, size: float, width: float, *, semibold: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than ``width``; a word that is wider is divided."""
    lines: list[str] = []
    line = ""
    for word in clean(text).split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, semibold=semibold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *divided, line = _divide(word, size, width, semibold=semibold)
        lines.extend(divided)
    return (*lines, line)


def _divide(word: str, size: float, width: float, *, semibold: bool) -> list[str]:
    """A word in pieces, each but the last ending in a hyphen, none wider than ``width``."""
    if text_width(word, size, semibold=semibold) <= width:
        return [word]
    hyphen = text_width("-", size, semibold=semibold)
    pieces = [""]
    used = 0.0
    for each in word:
        advance = text_width(each, size, semibold=semibold)
        if pieces[-1] and used + advance + hyphen > width:
            pieces[-1] += "-"
            pieces.append("")
            used = 0.0
        pieces[-1] += each
        used += advance
    return pieces
