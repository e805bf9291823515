"""What the columns of a table are, told by their words: periods, areas, sex, known labels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.strategy.indicator import Dimension, Indicator
from lagesbild.sources.recipes.area_names import AreaNames
from lagesbild.sources.recipes.periods import read_period
from lagesbild.sources.recipes.words import Lookup, folded
from lagesbild.sources.table import Category, Role, Table, TableDimension

MOST = 0.6
"""Which share of a column's words must be understood for the column to be recognised."""
_SEXES: tuple[frozenset[str], ...] = (
    frozenset(
        (
            "flicka", "flickor", "tjej", "tjejer", "kvinna", "kvinnor",
            "girl", "girls", "woman", "women", "female",
        )
    ),
    frozenset(("pojke", "pojkar", "kille", "killar", "man", "män", "boy", "boys", "men", "male")),
)  # fmt: skip
_TOTALS = frozenset(
    (
        "totalt", "total", "samtliga", "alla", "båda", "båda könen", "both", "both sexes", "all",
        "kvinnor och män", "flickor och pojkar", "män och kvinnor", "pojkar och flickor",
    )
)  # fmt: skip
_TIME_NAMES = frozenset(
    ("år", "ar", "tid", "period", "läsår", "kvartal", "månad", "year", "time", "quarter", "month")
)
_FOOTNOTE_MARKS = "¹²³⁴⁵⁶⁷⁸⁹⁰*"
_BASES = ("antal svar", "antal svarande", "bas", "n", "number of answers", "base", "respondents")


@dataclass(slots=True)
class Recognised:
    """What is told of a table's columns, by their places."""

    periods: list[int] = field(default_factory=list)
    """The column of the period, or those of year and month."""
    period_words: dict[str, str] = field(default_factory=dict)
    not_periods: tuple[str, ...] = ()
    """Words of the column of the period that are none."""
    area: int | None = None
    area_kind: AreaKind | None = None
    areas: tuple[str, ...] = ()
    unknown_areas: tuple[str, ...] = ()
    dimensions: dict[int, tuple[str, dict[str, str | None]]] = field(default_factory=dict)
    """A column -> our dimension, and its words with our codes; None where that is not known."""
    metric: int | None = None
    repeats: dict[int, int] = field(default_factory=dict)
    """A column -> the one whose words it repeats."""
    unknown: list[int] = field(default_factory=list)


def recognise(table: Table, indicator: Indicator | None, areas: Mapping[str, Area]) -> Recognised:
    """Tell what each column is, each by what fits it best."""
    found = Recognised()
    rest = list(range(len(table.dimensions)))
    found.periods = _take_periods(table, rest, indicator)
    found.period_words = _marked_years(table, found.periods)
    found.not_periods = _not_periods(table, found, indicator)
    _take_area(table, rest, areas, found)
    for place in list(rest):
        if table.dimensions[place].role is Role.METRIC and found.metric is None:
            found.metric = place
            rest.remove(place)
    _take_dimensions(table, rest, indicator, found)
    for place in rest:
        if len(table.dimensions[place].categories) > 1:
            _sort_out(table, place, found)
    return found


def _periods_understood(dimension: TableDimension, kind: PeriodKind) -> float:
    known = [
        _read(each.label.rstrip(_FOOTNOTE_MARKS), kind) or _read(each.code, kind)
        for each in dimension.categories
    ]
    return sum(known) / max(len(known), 1)


def _read(text: str, kind: PeriodKind) -> bool:
    return read_period(text, kind) is not None


def _take_periods(table: Table, rest: list[int], indicator: Indicator | None) -> list[int]:
    """The column with role or words of time, and the one with months that goes with it."""
    kind = indicator.period_kind if indicator else PeriodKind.YEAR
    shares = {at: _periods_understood(table.dimensions[at], kind) for at in rest}
    for at in rest:
        if table.dimensions[at].role is Role.TIME and shares[at] > 0:
            shares[at] = 2.0
        elif folded(table.dimensions[at].label) in _TIME_NAMES:
            # Many codes of municipalities could be years: 1980 is Västerås.
            shares[at] *= 1.5
    taken = [at for at in rest if shares[at] >= MOST and shares[at] == max(shares.values())][:1]
    months = [at for at in rest if at not in taken and _are_months(table.dimensions[at])]
    taken += months[:1]
    for at in taken:
        rest.remove(at)
    return taken


def _are_months(dimension: TableDimension) -> bool:
    return all(_read(f"2000 {label}", PeriodKind.MONTH) for label in dimension.labels)


def _marked_years(table: Table, periods: Sequence[int]) -> dict[str, str]:
    """Years with the mark of a footnote: the same years without it, for a person to confirm."""
    return {
        label: label.rstrip(_FOOTNOTE_MARKS)
        for at in periods
        for label in table.dimensions[at].labels
        if label.rstrip(_FOOTNOTE_MARKS) != label
        and _read(label.rstrip(_FOOTNOTE_MARKS), PeriodKind.YEAR)
    }


def _not_periods(table: Table, found: Recognised, indicator: Indicator | None) -> tuple[str, ...]:
    if len(found.periods) != 1:
        return ()
    dimension = table.dimensions[found.periods[0]]
    kind = indicator.period_kind if indicator else PeriodKind.YEAR
    return tuple(
        each.label
        for each in dimension.categories
        if each.label not in found.period_words
        and not (_read(each.label, kind) or _read(each.code, kind))
        and not _are_months(dimension)
    )


def _take_area(table: Table, rest: list[int], areas: Mapping[str, Area], found: Recognised) -> None:
    best = MOST
    for at in rest:
        dimension = table.dimensions[at]
        share, kind, codes, unknown = _areas_in(dimension, areas)
        if dimension.role is Role.AREA:
            share += 1
        # A code says more surely than a name which area is meant.
        share += 0.01 * all(label.isdecimal() for label in dimension.labels)
        if share >= best and codes:
            best, found.area, found.area_kind = share + 1e-9, at, kind
            found.areas, found.unknown_areas = codes, unknown
    if found.area is not None:
        rest.remove(found.area)


def _areas_in(
    dimension: TableDimension, areas: Mapping[str, Area]
) -> tuple[float, AreaKind | None, tuple[str, ...], tuple[str, ...]]:
    """The share of a column's words that are areas, their kind if they need one, and which."""
    kinds = (None, AreaKind.MUNICIPALITY, AreaKind.COUNTY, AreaKind.DISTRICT, AreaKind.OTHER)
    best: tuple[float, AreaKind | None, tuple[str, ...], tuple[str, ...]] = (0.0, None, (), ())
    for kind in kinds if any(len(code) > 1 for code in dimension.codes) else ():
        names = AreaNames(areas.values(), kind=kind)
        codes = [names.find(each) for each in dimension.categories]
        clear = tuple(each[0] for each in codes if len(each) == 1)
        unclear = tuple(
            category.label
            for category, each in zip(dimension.categories, codes, strict=True)
            if len(each) != 1
        )
        share = len(clear) / max(len(codes), 1)
        if share > best[0]:
            best = (share, kind, clear, unclear)
    return best


def _take_dimensions(
    table: Table, rest: list[int], indicator: Indicator | None, found: Recognised
) -> None:
    ours = list(indicator.dimensions) if indicator else []
    for place in list(rest):
        words = {each.code: _words_of(table.dimensions[place], each) for each in ours}
        shares = {code: _share(each.values()) for code, each in words.items()}
        if shares and max(shares.values()) >= MOST / 2:
            code = max(shares, key=lambda each: shares[each])
            found.dimensions[place] = (code, words[code])
            ours = [each for each in ours if each.code != code]
            rest.remove(place)


def _share(codes: Iterable[str | None]) -> float:
    listed = list(codes)
    return sum(each is not None for each in listed) / max(len(listed), 1)


def _words_of(column: TableDimension, ours: Dimension) -> dict[str, str | None]:
    """The words of a column with the codes of our values, where they are recognised."""
    return {each.label: _code_of(each, ours) for each in column.categories}


def _code_of(category: Category, ours: Dimension) -> str | None:
    own = {
        word: value.code
        for value in reversed(ours.values)
        for word in (*value.synonyms, value.label, value.code)
    }
    if (code := Lookup(own).find(category)) is not None:
        return code
    for text in (folded(category.label), folded(category.code)):
        for sex in _SEXES:
            same = [value.code for value in ours.values if _is_of(sex, value.code, value.label)]
            if text in sex and same:
                return same[0]
        if text in _TOTALS:
            totals = [v.code for v in ours.values if _is_of(_TOTALS, v.code, v.label)]
            return totals[0] if totals else ""
    return None


def _is_of(words: frozenset[str], code: str, label: str) -> bool:
    return folded(code) in words or folded(label) in words


def _sort_out(table: Table, place: int, found: Recognised) -> None:
    """A column that repeats another one is told from one that is not known."""
    others = [*found.periods, *found.dimensions, *found.unknown]
    others += [each for each in (found.area, found.metric) if each is not None]
    column = f"d{place}"
    for other in others:
        pairs = table.cells.select(
            pl.col(table.dimensions[other].code).alias("other"),
            pl.col(table.dimensions[place].code).alias(column),
        ).unique()
        if pairs["other"].n_unique() == pairs.height:
            found.repeats[place] = other
            return
    found.unknown.append(place)


def is_base(label: str) -> bool:
    """Whether a column of numbers is, by its name, how many the others rest on."""
    word = folded(label)
    return word in _BASES or word.startswith(("antal svar", "antal respondenter", "number of ans"))
