"""Dates as they are written out."""

from datetime import date

from lagesbild.core.language.catalogue import Language

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def write_date(day: date, language: Language) -> str:
    """The day in words: "20 januari 2025", "20 January 2025"."""
    return f"{day.day} {language.text(MONTH_NAMES[day.month - 1])} {day.year}"
