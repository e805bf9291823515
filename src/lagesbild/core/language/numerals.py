"""Numbers as they are written: decimal sign, grouping, minus, percent.

Swedish: decimal comma, narrow no-break space between thousands and before the percent sign,
minus sign U+2212 (Språkrådet, Svenska skrivregler; SIS 01 60 10). English: decimal point,
comma between thousands, percent sign closed up.
"""

from dataclasses import dataclass
from decimal import Decimal

NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
EN_DASH = "\u2013"


@dataclass(frozen=True, slots=True)
class NumberSigns:
    """The signs a language writes numbers with."""

    decimal: str
    thousands: str
    before_percent: str


SIGNS = {
    "sv": NumberSigns(decimal=",", thousands=NARROW_SPACE, before_percent=NARROW_SPACE),
    "en": NumberSigns(decimal=".", thousands=",", before_percent=""),
}


def signs(language_code: str) -> NumberSigns:
    """The signs of a language; regional variants ("sv-FI") follow their language."""
    return SIGNS.get(language_code) or SIGNS[language_code.split("-", maxsplit=1)[0]]


def write_number(value: Decimal | int, language_code: str) -> str:
    """The number with all its decimals: ``Decimal("6.0")`` is "6,0" in Swedish, never "6"."""
    written = signs(language_code)
    number = f"{Decimal(value):,f}"
    if written.decimal != ".":
        whole, point, fraction = number.partition(".")
        number = whole.replace(",", written.thousands) + (point and written.decimal) + fraction
    return number.replace("-", MINUS) if value < 0 else number.lstrip("-")


def write_percent(value: Decimal | int, language_code: str) -> str:
    """The number as a percentage with its sign: "37 %" or "37%"."""
    return f"{write_number(value, language_code)}{signs(language_code).before_percent}%"


def write_range(low: str, high: str) -> str:
    """Two written numbers as a range: "94–95"."""
    return f"{low}{EN_DASH}{high}"
