"""Periods in the ways that sources write them."""

import re
from collections.abc import Callable

from lagesbild.core.language.dates import MONTH_NAMES
from lagesbild.core.statistics.period import Period, PeriodIsUnreadable, PeriodKind
from lagesbild.core.statistics.status import ObsStatus

_SWEDISH_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli",
    "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTHS = {
    form: number
    for names in (MONTH_NAMES, _SWEDISH_MONTHS)
    for number, name in enumerate(names, start=1)
    for form in (name.casefold(), name.casefold()[:3], name.casefold()[:4])
}
_SHORT_YEARS_FROM = 1950
"""A year of two digits is the first from here that ends with them: 24 is 2024, 85 is 1985."""
_PROVISIONAL = re.compile(r"(.*?)\s*\(?\bprel(?:\.|im\w*)?\)?")
_SPAN = r"(?:/|-|\u2013|\u2212|\.\.|--)"


def read_period(text: str, kind: PeriodKind) -> tuple[Period, ObsStatus | None] | None:
    """The period that a text stands for, and the status it says; None if it is not clear.

    ``kind`` decides where a form has two meanings: 2023–2024 is a school year or two years
    pooled.
    """
    written = " ".join(text.split()).casefold()
    status = None
    if match := _PROVISIONAL.fullmatch(written):
        written, status = match[1], ObsStatus.PROVISIONAL
    for form, read in _FORMS:
        if (match := form.fullmatch(written)) and (code := read(match, kind)):
            try:
                return Period.parse(code), status
            except PeriodIsUnreadable:
                return None
    return None


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    century = _SHORT_YEARS_FROM // 100 * 100
    return century + year + (100 if century + year < _SHORT_YEARS_FROM else 0)


def _year(match: re.Match[str], _: PeriodKind) -> str:
    return match[1]


def _span(match: re.Match[str], kind: PeriodKind) -> str | None:
    """2023/24, 2023–2024: a school year, or years pooled where the indicator has such."""
    first = int(match[1])
    last = first // 100 * 100 + int(match[3]) if len(match[3]) == 2 else int(match[3])
    slashed = match[2] == "/"
    if last == first + 1 and (kind is PeriodKind.SCHOOL_YEAR or (slashed and _is_plain(kind))):
        return f"{first}/{last}"
    if match[2] == ".." or kind is PeriodKind.POOLED:
        return f"{first}..{last}"
    return None


def _is_plain(kind: PeriodKind) -> bool:
    return kind is not PeriodKind.POOLED


def _part(letter: str, year: int, part: int) -> Callable[[re.Match[str], PeriodKind], str]:
    def read(match: re.Match[str], _: PeriodKind) -> str:
        return f"{_full_year(match[year])}-{letter}{int(match[part])}"

    return read


def _month(year: int, part: int) -> Callable[[re.Match[str], PeriodKind], str]:
    def read(match: re.Match[str], _: PeriodKind) -> str:
        return f"{_full_year(match[year])}-{int(match[part]):02}"

    return read


def _named_month(year: int, name: int) -> Callable[[re.Match[str], PeriodKind], str | None]:
    def read(match: re.Match[str], _: PeriodKind) -> str | None:
        number = _MONTHS.get(match[name].rstrip("."))
        return f"{_full_year(match[year])}-{number:02}" if number else None

    return read


def _term(year: int, name: int) -> Callable[[re.Match[str], PeriodKind], str]:
    def read(match: re.Match[str], _: PeriodKind) -> str:
        return f"{_full_year(match[year])}-H{2 if match[name].startswith('h') else 1}"

    return read


_QUARTER = r"(?:k|q|kv\.?|kvartal|quarter)"
_HALF = r"(?:h|halvår)"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], PeriodKind], str | None]], ...] = (
    tuple(
        (re.compile(form), read)
        for form, read in (
            (r"(?:år |helår |year )?((?:1[6-9]|2[01])[0-9]{2})(?:\.0+)?(?: helår)?", _year),
            (rf"(?:läsåret |läsår )?([0-9]{{4}})\s*({_SPAN})\s*([0-9]{{4}})", _span),
            (r"(?:läsåret |läsår )?([0-9]{4})(/|-|\u2013)([0-9]{2})", _span),
            (rf"([0-9]{{4}})[ -]?{_QUARTER} ?([1-4])", _part("Q", 1, 2)),
            (rf"{_QUARTER} ?([1-4])[ ,]*([0-9]{{4}})", _part("Q", 2, 1)),
            (rf"([0-9]{{4}})[ -]?{_HALF} ?([12])", _part("H", 1, 2)),
            (rf"{_HALF} ?([12])[ ,]*([0-9]{{4}})", _part("H", 2, 1)),
            (r"(ht|vt|hösten|våren)[ -]?([0-9]{4}|[0-9]{2})", _term(2, 1)),
            (r"([0-9]{4})[ -]?(ht|vt)", _term(1, 2)),
            (r"([0-9]{4})(?:-|m| m)([0-9]{2})", _month(1, 2)),
            (r"([^\W\d_]+\.?)[ -]'?([0-9]{4}|[0-9]{2})", _named_month(2, 1)),
            (r"([0-9]{4})[ -]([^\W\d_]+\.?)", _named_month(1, 2)),
        )
    )
)
