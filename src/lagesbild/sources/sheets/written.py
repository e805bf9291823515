"""What is written in a cell: a number, a symbol for a missing one, or words."""

import re
from enum import IntEnum
from functools import lru_cache


class Kind(IntEnum):
    """What a cell holds."""

    EMPTY = 0
    NUMBER = 1
    SYMBOL = 2
    TEXT = 3


SYMBOLS = frozenset(
    {
        *(
            "..",
            ".",
            "...",
            "....",
            "…",
            "-",
            "--",
            "–",
            "—",
            "x",
            "xx",
            "*",
            "**",
            ":",
            "..c",
            "?",
        ),
        *("n/a", "na", "n.a.", "nan", "nd", "n.d.", "null", "none", "missing", "suppressed"),
        *("saknas", "uppgift saknas", "ej svar", "ej tillgänglig", "ingen uppgift", "sekretess"),
        *("#ref!", "#n/a", "#div/0!", "#value!", "#name?", "#null!", "#num!", "#i/t", "#saknas!"),
    }
)
"""What stands where a number is missing, in small letters. What it means is for a recipe to say."""
_BOUND = re.compile(r"(?:[<>≤≥~≈]|&lt;|&gt;) ?=? ?\d[\d   ]*(?:[.,]\d+)? ?%?")
"""Less or more than a number, or about one: no number of its own. It stands for a missing one."""
_MARKED = re.compile(
    r"(?!(?:19|20|21)\d\d\D)[-−]?\d[\d   ]*(?:[.,]\d+)? ?(?:[*†‡]+|[¹²³⁴-⁹]+|\([a-z0-9]\))"
)
"""A number with a mark of a note. Which it is without the mark would be a guess."""
SPACES = re.compile("[\u0020\u00a0\u2009\u202f\u2007]")
_PLAIN = re.compile(r"[-−+]?\d+(?:\.\d+)?")
_GROUPED = re.compile(r"[-−+]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_SWISS = re.compile(r"[-−+]?\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?")
_COMMA = re.compile(r"[-−+]?\d+,\d+")
_ENGLISH = re.compile(r"[-−+]?\d{1,3}(?:,\d{3})+\.\d+|[-−+]?\d{1,3}(?:,\d{3}){2,}")
_CONTINENTAL = re.compile(r"[-−+]?\d{1,3}(?:\.\d{3})+,\d+|[-−+]?\d{1,3}(?:\.\d{3}){2,}")
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")
_PERCENT = re.compile(r"(.+?) ?%")
_YEAR = re.compile(r"(?:19|20|21)\d\d")


LONGEST_NUMBER = 60
"""In signs."""


def read_cell(text: str) -> tuple[Kind, str]:
    """What a cell with some text holds; a number with a point before its decimals.

    A comma is a decimal sign unless it can only part thousands ("1,234.5", "1,234,567").
    """
    plain = text.strip()
    if not plain:
        return Kind.EMPTY, ""
    return (Kind.TEXT, plain) if len(plain) > LONGEST_NUMBER else _read_short(plain)


@lru_cache(maxsize=16384)
def _read_short(plain: str) -> tuple[Kind, str]:
    if plain.casefold() in SYMBOLS or is_bound(plain) or _MARKED.fullmatch(plain):
        return Kind.SYMBOL, plain
    if not any(sign.isdigit() for sign in plain):
        return Kind.TEXT, plain
    number = number_in(plain)
    return (Kind.TEXT, plain) if number is None else (Kind.NUMBER, number)


def number_in(text: str) -> str | None:
    """The number that a text is; None where it is something else."""
    spaced = SPACES.sub(" ", text)
    if percent := _PERCENT.fullmatch(spaced):
        spaced = percent[1]
    if _SWISS.fullmatch(spaced):
        spaced = spaced.replace("'", "").replace("’", "")
    if not spaced.isascii() and "−" not in spaced:
        return None
    if _PLAIN.fullmatch(spaced) or _GROUPED.fullmatch(spaced) or _COMMA.fullmatch(spaced):
        found = spaced.replace(" ", "").replace(",", ".")
    elif _ENGLISH.fullmatch(spaced):
        found = spaced.replace(",", "")
    elif _CONTINENTAL.fullmatch(spaced):
        found = spaced.replace(".", "").replace(",", ".")
    elif _SCIENTIFIC.fullmatch(spaced):
        return _without_exponent(spaced.replace(",", "."))
    else:
        return None
    return found.replace("−", "-").lstrip("+")


def _without_exponent(text: str) -> str | None:
    number = repr(float(text))
    return number if "e" not in number and "inf" not in number else None


def is_bound(text: str) -> bool:
    """Whether a text says that a number is less or more than another, or about it: "<5"."""
    return bool(_BOUND.fullmatch(text))


def is_year(text: str) -> bool:
    """Whether a number could be a year."""
    return bool(_YEAR.fullmatch(text))
