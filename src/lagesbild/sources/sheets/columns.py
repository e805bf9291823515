"""Which columns of a body name its rows, and which hold its values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.sources.sheets.grid import Column, Grid, in_rows
from lagesbild.sources.sheets.written import Kind
from lagesbild.sources.table import Role

TIME_WORDS = re.compile(
    r"(år|ar|year|tid|time|period|date|datum|läsår|month|månad|kvartal|quarter|vecka|week|termin)s?",
    re.IGNORECASE,
)
PART_WORDS = re.compile(
    r"(tid|period|month|månad|kvartal|quarter|vecka|week|termin)s?", re.IGNORECASE
)
"""Words for time under which the parts of a year are counted."""
YEARS = r"^(?:19|20|21)\d\d(?:\d\d)?$"
YEAR_HEADING = re.compile(r"(?:19|20|21)\d\d\W{0,2}")
"""Over values, though most of them may be words that say why they are missing."""
WITHIN_YEAR = r"^(?:(?:19|20|21)\d\d(?:\d\d)?|[1-9]|[1-4]\d|5[0-3])$"
NAMING_WORDS = re.compile(
    r".*(kod|code|nummer)(er|s)?|.*\b(id|nr)|ålder|alder|age|kön|kon|sex|gender|region|kommun|län|area",
    re.IGNORECASE,
)
SAMPLED = 1000
"""Rows of a column that are looked at before all of them are."""
_ENDINGS = re.compile(r"( kommun| stad| län|s län)$")


@dataclass(frozen=True, slots=True)
class Sorted:
    """Places of the columns by what they are."""

    labels: tuple[int, ...]
    values: tuple[int, ...]


def sort_columns(grid: Grid, body: pl.Series, headings: Sequence[str]) -> Sorted:
    """Label columns and value columns of a body, left to right."""
    kinds = [in_rows(column.kinds, body) for column in grid.columns]
    used = [n for n, kind in enumerate(kinds) if (kind != Kind.EMPTY).any() or headings[n]]
    labels = [n for n in used if _names(grid.columns[n], kinds[n], body, headings[n])]
    values = [n for n in used if n not in labels]
    if labels and values and values[0] < labels[0] and not headings[values[0]]:
        # Numbers without a heading left of the labels count the rows.
        labels, values = sorted((*labels, values[0])), values[1:]
    if not labels and len(values) > 1:
        first = in_rows(grid.columns[values[0]].texts, body)
        if first.n_unique() == len(first):
            labels, values = values[:1], values[1:]
    if labels and len(values) > 1:
        labels = _with_codes(grid, body, labels, values)
    return Sorted(tuple(labels), tuple(n for n in used if n not in labels))


def _names(column: Column, kinds: pl.Series, body: pl.Series, heading: str) -> bool:
    """Whether a column names rows: words, years under a word for time, codes."""
    words = int((kinds == Kind.TEXT).sum())
    numbers = int((kinds == Kind.NUMBER).sum())
    said = heading.strip()
    if words:
        return words > numbers and not (numbers and YEAR_HEADING.fullmatch(said))
    if not numbers:
        return False
    texts = in_rows(column.texts, body).filter(kinds == Kind.NUMBER)
    if TIME_WORDS.fullmatch(said):
        within = WITHIN_YEAR if PART_WORDS.fullmatch(said) else YEARS
        return bool(texts.str.contains(within).all())
    if column.raw is not None:  # a workbook's own numbers do not begin with 0
        written = texts.filter(in_rows(column.raw, body).filter(kinds == Kind.NUMBER).is_not_null())
        if written.filter(written.str.starts_with("0")).str.contains(r"^0\d+$").any():
            return True
    return bool(NAMING_WORDS.fullmatch(said)) and bool(texts.str.contains(r"^\d+$").all())


def _with_codes(grid: Grid, body: pl.Series, labels: list[int], values: list[int]) -> list[int]:
    """The labels, and a column of whole numbers without which rows would not be told apart.

    It must stand left of other numbers and come back in other rows, as codes of groups do.
    """
    candidates = [n for n in values[:-1] if _may_be_code(in_rows(grid.columns[n].texts, body))]
    if not candidates:
        return labels
    rows = pl.DataFrame([in_rows(grid.columns[n].texts, body).alias(str(n)) for n in labels])
    if not rows.is_duplicated().any():
        return labels
    for place in candidates:
        texts = in_rows(grid.columns[place].texts, body)
        if not rows.with_columns(texts.alias("code")).is_duplicated().any():
            return sorted((*labels, place))
    return labels


def _may_be_code(texts: pl.Series) -> bool:
    """Whether a column has short whole numbers that come back in other rows."""
    short = r"^\d{1,4}$"
    return (
        bool(texts[:SAMPLED].str.contains(short).all())
        and bool(texts.str.contains(short).all())
        and texts.n_unique() <= len(texts) // 2
    )


def role_of(heading: str, categories: Sequence[str]) -> Role:
    """What a label column is, where its heading or its words leave no doubt."""
    if TIME_WORDS.fullmatch(heading.strip()):
        return Role.TIME
    known = _names_of_areas()
    named = [each for each in categories if each]
    plain = [_ENDINGS.sub("", each).casefold() for each in named]
    hits = sum(each in known for each in plain)
    return Role.AREA if named and hits > 0.6 * len(named) else Role.UNKNOWN


def _names_of_areas() -> frozenset[str]:
    areas = known_areas()
    names = {_ENDINGS.sub("", area.name).casefold() for area in areas.values()}
    return frozenset({*areas, *names, "riket", "hela landet"})
