"""Marks in signs and words: the same beside a value in every output."""

from collections.abc import Mapping
from types import MappingProxyType

from lagesbild.core.document.chart import Mark
from lagesbild.core.language.catalogue import Language

MARK_SIGNS: Mapping[Mark, str] = MappingProxyType(
    {
        Mark.CORRECTED: "r",
        Mark.REVISED: "v",
        Mark.ESTIMATED: "e",
        Mark.PROVISIONAL: "p",
        Mark.ABOUT: "c",
        Mark.LOW_RELIABILITY: "u",
        Mark.SMALL_BASE: "f",
        Mark.BREAK: "b",
    }
)
"""The sign of a mark beside a value."""

MISSING_SIGNS: Mapping[Mark, str] = MappingProxyType(
    {
        Mark.MISSING: "..",
        Mark.NOT_COLLECTED: "..",
        Mark.NOT_APPLICABLE: ".",
        Mark.SUPPRESSED: "x",
    }
)
"""What stands where there is no value, after the practice of Statistics Sweden."""


def mark_word(mark: Mark, language: Language) -> str:
    """What a mark means, in a few words."""
    words = {
        Mark.CORRECTED: language.text("corrected value"),
        Mark.REVISED: language.text("revised by the source"),
        Mark.ESTIMATED: language.text("estimated value"),
        Mark.PROVISIONAL: language.text("provisional value"),
        Mark.ABOUT: language.text("approximate in the source"),
        Mark.LOW_RELIABILITY: language.text("uncertain value"),
        Mark.SMALL_BASE: language.text("too few answers for a percentage"),
        Mark.BREAK: language.text("not comparable with earlier values"),
        Mark.MISSING: language.text("no figure available"),
        Mark.NOT_COLLECTED: language.text("figure not available as a number"),
        Mark.NOT_APPLICABLE: language.text("cannot occur"),
        Mark.SUPPRESSED: language.text("too few for a percentage to be shown"),
    }
    return words[mark]


def sign_of(mark: Mark) -> str:
    """The sign of a mark, beside a value or in place of one."""
    return MARK_SIGNS.get(mark) or MISSING_SIGNS[mark]
