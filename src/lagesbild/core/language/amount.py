"""What an amount is, as it is written in a text."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Form(StrEnum):
    """How an amount is written."""

    DIGITS = "digits"
    WORD = "word"
    PART = "part"
    """“two in three”, “21 of 26”: a number of a whole."""
    SHARE = "share"
    """“half”, “a third”, “most”: a share in words. ``low`` is in percent."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a sentence. ``first`` and ``last`` are places of tokens, hedge and unit within.

    ``high`` is that of a range. ``of`` is the whole that ``low`` is a part of. ``unit`` is one of
    the pack's ("percent", "points", …) or "". ``word`` is the concept of a share in words.
    """

    form: Form
    low: Decimal
    decimals: int
    first: int
    last: int
    number: int
    """The place of its (first) number's token."""
    high: Decimal | None = None
    of: Decimal | None = None
    hedge: str = ""
    unit: str = ""
    word: str = ""
    signed: int = 0
    """1 for “+6”, -1 for “−8”, 0 without a sign."""

    @property
    def is_range(self) -> bool:
        return self.high is not None
