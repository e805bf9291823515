"""Which columns of a body name its rows, and which hold its values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.sources.sheets.grid import Column, Grid
from lagesbild.sources.sheets.written import Kind
from lagesbild.sources.table import Role

TIME_WORDS = re.compile(
    r"(år|ar|year|tid|time|period|date|datum|läsår|month|månad|kvartal|quarter|vecka|week|termin)s?",
    re.IGNORECASE,
)
NAMING_WORDS = re.compile(
    r".*(kod|code|nummer)(er|s)?|.*\b(id|nr)|ålder|alder|age|kön|kon|sex|gender|region|kommun|län|area",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"( kommun| stad| län|s län)$")


@dataclass(frozen=True, slots=True)
class Sorted:
    """Places of the columns by what they are."""

    labels: tuple[int, ...]
    values: tuple[int, ...]


def sort_columns(grid: Grid, body: pl.Series, headings: Sequence[str]) -> Sorted:
    """Label columns and value columns of a body, left to right."""
    kinds = [column.kinds.gather(body) for column in grid.columns]
    used = [n for n, kind in enumerate(kinds) if (kind != Kind.EMPTY).any() or headings[n]]
    labels = [n for n in used if _names(grid.columns[n], kinds[n], body, headings[n])]
    values = [n for n in used if n not in labels]
    if not labels and len(values) > 1:
        first = grid.columns[values[0]].texts.gather(body)
        if first.n_unique() == len(first):
            labels, values = values[:1], values[1:]
    return Sorted(tuple(labels), tuple(values))


def _names(column: Column, kinds: pl.Series, body: pl.Series, heading: str) -> bool:
    """Whether a column names rows: words, years under a word for time, codes."""
    words = int((kinds == Kind.TEXT).sum())
    numbers = int((kinds == Kind.NUMBER).sum())
    if words:
        return words > numbers
    if not numbers:
        return False
    texts = column.texts.gather(body).filter(kinds == Kind.NUMBER)
    if TIME_WORDS.fullmatch(heading.strip()):
        return bool(texts.str.contains(r"^(?:(?:19|20|21)\d\d)(?:\d\d)?$").all())
    if texts.str.contains(r"^0\d+$").any():
        return True
    whole = bool(texts.str.contains(r"^\d+$").all())
    return whole and bool(NAMING_WORDS.fullmatch(heading.strip()))


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
