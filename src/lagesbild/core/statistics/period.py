"""Periods of time as official statistics name them.

Written (and read) as ``2024``, ``2023/2024`` (school year, 1 July to 30 June), ``2024-H1``,
``2024-Q1``, ``2024-05`` and ``2022..2024`` (several calendar years pooled).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache, total_ordering

from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.dates import MONTH_NAMES


class PeriodKind(StrEnum):
    """What stretch of time a period is."""

    YEAR = "year"
    SCHOOL_YEAR = "school-year"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    MONTH = "month"
    POOLED = "pooled"


MONTHS_IN = {PeriodKind.HALF_YEAR: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}


class PeriodIsUnreadable(ValueError):
    """A text that is no period."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"“{text}” is not a period. Write 2024, 2023/2024 (school year), 2024-H1, 2024-Q1, "
            "2024-05 or 2022..2024 (pooled years)."
        )
        self.text = text


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time. Ordered by its last day, then its first.

    ``first_year`` is the calendar year in which it starts, ``last_year`` the one in which it
    ends; ``part`` counts half-years, quarters or months within the year from 1, and is 0 for
    the kinds that have no parts.
    """

    kind: PeriodKind
    first_year: int
    last_year: int
    part: int = 0
    _months: tuple[int, int] = field(init=False, repr=False, compare=False)
    """Its last month and its first, counted from the year 0: what periods are ordered by."""

    def __post_init__(self) -> None:
        first, last = 1, 12
        if self.kind is PeriodKind.SCHOOL_YEAR:
            first, last = 7, 6
        elif self.kind in MONTHS_IN:
            length = MONTHS_IN[self.kind]
            first, last = length * (self.part - 1) + 1, length * self.part
        months = (self.last_year * 12 + last - 1, self.first_year * 12 + first - 1)
        object.__setattr__(self, "_months", months)

    @staticmethod
    def parse(text: str) -> "Period":
        """Read a period. Raises `PeriodIsUnreadable`."""
        return _parse(text)

    @staticmethod
    def of_year(year: int) -> "Period":
        """The calendar year."""
        return Period(PeriodKind.YEAR, year, year)

    @property
    def code(self) -> str:
        """The period as it is written in data: ``Period.parse(p.code) == p``."""
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.first_year:04}"
            case PeriodKind.SCHOOL_YEAR:
                return f"{self.first_year:04}/{self.last_year:04}"
            case PeriodKind.HALF_YEAR:
                return f"{self.first_year:04}-H{self.part}"
            case PeriodKind.QUARTER:
                return f"{self.first_year:04}-Q{self.part}"
            case PeriodKind.MONTH:
                return f"{self.first_year:04}-{self.part:02}"
            case PeriodKind.POOLED:
                return f"{self.first_year:04}..{self.last_year:04}"

    @property
    def first_day(self) -> date:
        year, month = divmod(self._months[1], 12)
        return date(year, month + 1, 1)

    @property
    def last_day(self) -> date:
        year, month = divmod(self._months[0] + 1, 12)
        return date(year, month + 1, 1) - timedelta(days=1)

    @property
    def order(self) -> tuple[int, int]:
        """A key to sort by: as periods compare."""
        return self._months

    @property
    def middle(self) -> float:
        """The middle of the period in years, for its place on a time axis: 2024 is 2024.5."""
        last, first = self._months
        return (first + last + 1) / 24

    def previous(self) -> "Period":
        """The period before, of the same kind and length, that does not overlap this one."""
        if self.kind in MONTHS_IN:
            parts_a_year = 12 // MONTHS_IN[self.kind]
            if self.part == 1:
                year = self.first_year - 1
                return Period(self.kind, year, year, parts_a_year)
            return Period(self.kind, self.first_year, self.last_year, self.part - 1)
        step = self.last_year - self.first_year + 1 if self.kind is PeriodKind.POOLED else 1
        return Period(self.kind, self.first_year - step, self.last_year - step)

    def back(self, steps: int) -> "Period":
        """The period so many steps before: `previous` taken ``steps`` times."""
        period = self
        for _ in range(steps):
            period = period.previous()
        return period

    def overlaps(self, other: "Period") -> bool:
        """Whether the two have a day in common."""
        return self._months[1] <= other.order[0] and other.order[1] <= self._months[0]

    def format(self, language: Language) -> str:
        """The period as it is written in a table or on an axis."""
        match self.kind:
            case PeriodKind.HALF_YEAR if self.part == 1:
                return language.text("H1 {year}", year=self.first_year)
            case PeriodKind.HALF_YEAR:
                return language.text("H2 {year}", year=self.first_year)
            case PeriodKind.QUARTER:
                return language.text("Q{part} {year}", part=self.part, year=self.first_year)
            case PeriodKind.MONTH:
                return f"{language.text(MONTH_NAMES[self.part - 1])} {self.first_year}"
            case PeriodKind.POOLED:
                return f"{self.first_year}\N{EN DASH}{self.last_year}"
            case _:
                return self.code

    def __lt__(self, other: "Period") -> bool:
        return self._months < other.order

    def __hash__(self) -> int:
        # Tables and charts look points up by period, so this is called more than all else.
        return hash(self._months)

    def __str__(self) -> str:
        return self.code


def _year(match: re.Match[str]) -> Period | None:
    return Period.of_year(int(match[1]))


def _school_year(match: re.Match[str]) -> Period | None:
    first, last = int(match[1]), int(match[2])
    return Period(PeriodKind.SCHOOL_YEAR, first, last) if last == first + 1 else None


def _part(kind: PeriodKind) -> Callable[[re.Match[str]], Period | None]:
    def read(match: re.Match[str]) -> Period | None:
        year, part = int(match[1]), int(match[2])
        return Period(kind, year, year, part) if 1 <= part <= 12 // MONTHS_IN[kind] else None

    return read


def _pooled(match: re.Match[str]) -> Period | None:
    first, last = int(match[1]), int(match[2])
    return Period(PeriodKind.POOLED, first, last) if last > first else None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...] = (
    (re.compile(r"([0-9]{4})"), _year),
    (re.compile(r"([0-9]{4})/([0-9]{4})"), _school_year),
    (re.compile(r"([0-9]{4})-H([0-9])"), _part(PeriodKind.HALF_YEAR)),
    (re.compile(r"([0-9]{4})-Q([0-9])"), _part(PeriodKind.QUARTER)),
    (re.compile(r"([0-9]{4})-([0-9]{2})"), _part(PeriodKind.MONTH)),
    (re.compile(r"([0-9]{4})\.\.([0-9]{4})"), _pooled),
)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period:
    for form, read in _FORMS:
        if (match := form.fullmatch(text)) and match[1] != "0000" and (period := read(match)):
            return period
    raise PeriodIsUnreadable(text)
