"""Tables of series: a row a series, a column a period; one table for each unit."""

from collections.abc import Iterable

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.chart import Mark
from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.core.document.marks import mark_word, sign_of
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.source import Source
from lagesbild.core.views.shapes import PointView, SeriesView
from lagesbild.core.views.wording import unit_text


def tables(
    indicator: Indicator, source: Source, series: Iterable[SeriesView], language: Language
) -> tuple[Table, ...]:
    """A table for each unit that the indicator's series with values are in."""
    by_unit: dict[str, list[SeriesView]] = {}
    for each in series:
        if each.latest:
            by_unit.setdefault(unit_text(each.measure, language), []).append(each)
    return tuple(
        _table(indicator, source, tuple(rows), language, place=place)
        for place, rows in enumerate(by_unit.values())
    )


def _table(
    indicator: Indicator,
    source: Source,
    series: tuple[SeriesView, ...],
    language: Language,
    *,
    place: int,
) -> Table:
    periods = sorted({point.period for each in series for point in each.points})
    notes = tuple(dict.fromkeys(p.note for each in series for p in each.points if p.note))
    title = indicator.table_title or indicator.short_name
    return Table(
        target=Target(TargetKind.TABLE, indicator.slug + (f"-{place + 1}" if place else "")),
        title=f"{title}: {series[0].measure.name}" if place else title,
        columns=(
            Column(_heading(indicator, series, language), ColumnKind.TEXT),
            *(Column(period.format(language)) for period in periods),
        ),
        rows=tuple(_row(each, periods, notes) for each in series),
        unit=unit_text(series[0].measure, language),
        source=source.name,
        notes=notes,
        symbols=symbols(series, language),
        data_name=indicator.slug,
    )


def symbols(series: Iterable[SeriesView], language: Language) -> tuple[tuple[str, str], ...]:
    """The signs that occur, with what they mean; signs of one meaning stand once."""
    found: dict[str, str] = {}
    for mark in marks_in(series):
        found.setdefault(sign_of(mark), mark_word(mark, language))
    return tuple(found.items())


def marks_in(series: Iterable[SeriesView]) -> tuple[Mark, ...]:
    """The marks that occur, in the order of `Mark`."""
    found = {mark for each in series for point in each.points for mark in point.marks}
    return tuple(mark for mark in Mark if mark in found)


def _heading(indicator: Indicator, series: Iterable[SeriesView], language: Language) -> str:
    used = {code for each in series for code, _ in each.key.dimension_values.pairs}
    names = [dimension.name for dimension in indicator.dimensions if dimension.code in used]
    return ", ".join(names[:1] + [name.lower() for name in names[1:]]) or language.text("Series")


def _row(series: SeriesView, periods: list[Period], notes: tuple[str, ...]) -> Row:
    points = {point.period: point for point in series.points}
    return Row(
        header=Cell(series.label),
        cells=tuple(
            _cell(points[period], series.measure.unit, notes) if period in points else EMPTY
            for period in periods
        ),
    )


EMPTY = Cell("")
"""A period that the series has no observation for."""


def _cell(point: PointView, unit: Unit, notes: tuple[str, ...]) -> Cell:
    return Cell(
        text=point.bare,
        number=point.number,
        decimals=point.decimals,
        percent=unit is Unit.PERCENT,
        marks=point.marks,
        note=notes.index(point.note) + 1 if point.note else None,
    )
