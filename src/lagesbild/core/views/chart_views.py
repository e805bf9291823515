"""Charts: which form a set of series wants, and its data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lagesbild.core.document.chart import (
    Chart,
    ChartBreak,
    ChartCategory,
    ChartKind,
    ChartPoint,
    ChartSeries,
    SeriesRole,
)
from lagesbild.core.document.marks import mark_word
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import ChartForm, Indicator
from lagesbild.core.views.descriptions import breaks_of, describe
from lagesbild.core.views.series_views import MEASURE, capitalised, label_of
from lagesbild.core.views.shapes import PointView, SeriesView
from lagesbild.core.views.tables import marks_in
from lagesbild.core.views.wording import unit_text

MOST_LINES = 5
"""More lines than this in one chart cannot be told apart: they get panels of their own."""

NO_POINT = ChartPoint(None, "")


@dataclass(frozen=True, slots=True)
class ChartMaker:
    """Makes the charts of an indicator."""

    indicator: Indicator
    language: Language
    reference: SeriesView | None = None
    """The national comparison of the first series, drawn as a reference line."""

    def chart(self, series: Sequence[SeriesView]) -> Chart | None:
        """The chart of series in one unit; None where a chart would say no more than a figure."""
        with_values = [each for each in series if each.is_drawn]
        form = self._form(with_values)
        match form:
            case None:
                return None
            case ChartKind.LINES:
                return self._lines(with_values)
            case ChartKind.GROUPED_BARS:
                return self._bars(with_values)
            case ChartKind.SMALL_MULTIPLES:
                return self._panels(with_values)
            case _:
                return self._rows(with_values, form)

    def _form(self, series: Sequence[SeriesView]) -> ChartKind | None:
        points = [point for each in series for point in each.points if point.is_drawn]
        asked = self.indicator.chart
        if len(points) < 2 or asked is ChartForm.NONE:
            return None
        if asked is not ChartForm.AUTO:
            return ChartKind(asked.value)
        if any(point.low is not None for point in points):
            return ChartKind.DOT_ROWS
        match len({point.period for point in points}):
            case 1:
                return ChartKind.DOT_ROWS
            case 2 if len(series) > 1:
                return ChartKind.GROUPED_BARS
            case _ if len(series) > MOST_LINES:
                return ChartKind.SMALL_MULTIPLES
            case _:
                return ChartKind.LINES

    def _lines(self, series: Sequence[SeriesView], title: str = "") -> Chart:
        drawn = [*series, *([self.reference] if self.reference else [])]
        periods = _single_periods(drawn)
        lines = tuple(
            ChartSeries(
                each.label,
                _points_at(each, periods),
                SeriesRole.REFERENCE if each is self.reference else SeriesRole.DATA,
            )
            for each in drawn
        )
        categories = tuple(self._category(period) for period in periods)
        return self._made(ChartKind.LINES, series, categories, lines, title=title)

    def _bars(self, series: Sequence[SeriesView]) -> Chart:
        """A group of bars for each series, a bar for each period."""
        periods = _single_periods(series)
        bars = tuple(
            ChartSeries(
                period.format(self.language),
                tuple(_chart_point(each.at(period)) for each in series),
            )
            for period in periods
        )
        return self._made(ChartKind.GROUPED_BARS, series, _rows_of(series), bars)

    def _panels(self, series: Sequence[SeriesView]) -> Chart:
        """A panel for each combination of the dimensions that lines do not tell apart."""
        by = self._told_apart(series)
        panels: dict[str, list[SeriesView]] = {}
        for each in series:
            title = label_of(self.indicator, each.key, without=by)
            panels.setdefault(title, []).append(self._relabelled(each, by))
        alone = ChartMaker(self.indicator, self.language)
        charts = tuple(alone._lines(each, title) for title, each in panels.items())
        categories = charts[0].categories
        return self._made(ChartKind.SMALL_MULTIPLES, series, categories, (), panels=charts)

    def _rows(self, series: Sequence[SeriesView], kind: ChartKind) -> Chart:
        """A row for each series, a dot for each period; or a dot for each value of a dimension."""
        if self.indicator.chart_by:
            return self._rows_by_dimension(series, kind)
        periods = sorted({p.period for each in series for p in each.points if p.is_drawn})
        dots = tuple(
            ChartSeries(
                self._dot_label(series, period),
                tuple(_chart_point(each.at(period)) for each in series),
            )
            for period in periods
        )
        return self._made(kind, series, _rows_of(series), dots)

    def _rows_by_dimension(self, series: Sequence[SeriesView], kind: ChartKind) -> Chart:
        """A row for each combination of the other dimensions, in the latest period."""
        by = self.indicator.chart_by
        period = max(each.latest.period for each in series if each.latest)
        rows: dict[str, dict[str, ChartPoint]] = {}
        for each in series:
            row = rows.setdefault(label_of(self.indicator, each.key, without=by), {})
            row[self._relabelled(each, by).label] = _chart_point(each.at(period))
        dots = tuple(
            ChartSeries(label, tuple(row.get(label, NO_POINT) for row in rows.values()))
            for label in self._labels_of(by)
            if any(label in row for row in rows.values())
        )
        categories = tuple(ChartCategory(title, place) for place, title in enumerate(rows))
        return self._made(kind, series, categories, dots)

    def _labels_of(self, by: str) -> tuple[str, ...]:
        """The labels that a chart tells apart, in the indicator's order."""
        if by == MEASURE:
            return tuple(capitalised(each.name) for each in self.indicator.measures)
        dimension = next(each for each in self.indicator.dimensions if each.code == by)
        return tuple(capitalised(each.label) for each in dimension.values)

    def _dot_label(self, series: Sequence[SeriesView], period: Period) -> str:
        written = period.format(self.language)
        points = [each.at(period) for each in series]
        if any(point and point.low is not None for point in points):
            return self.language.text("{period}, lowest to highest", period=written)
        return written

    def _told_apart(self, series: Sequence[SeriesView]) -> str:
        if self.indicator.chart_by:
            return self.indicator.chart_by
        if len({each.key.measure for each in series}) > 1:
            return MEASURE
        used = {code for each in series for code, _ in each.key.dimension_values.pairs}
        return [d.code for d in self.indicator.dimensions if d.code in used][-1]

    def _relabelled(self, series: SeriesView, by: str) -> SeriesView:
        if by == MEASURE:
            label = series.measure.name
        else:
            code = series.key.dimension_values.get(by)
            dimension = next(each for each in self.indicator.dimensions if each.code == by)
            label = dimension.label(code) if code else series.label
        return replace(series, label=capitalised(label))

    def _category(self, period: Period) -> ChartCategory:
        label = period.format(self.language)
        short = label
        if period.kind is PeriodKind.SCHOOL_YEAR:
            short = f"{period.first_year % 100:02}/{period.last_year % 100:02}"
        return ChartCategory(label, period.middle, short)

    def _breaks(
        self, series: Sequence[SeriesView], categories: Sequence[ChartCategory]
    ) -> tuple[ChartBreak, ...]:
        """Where any of the series breaks, by the indicator's rules or as the source marks it."""
        word = self.language.text("Break in series")
        places = {
            sum(category.position < first.middle for category in categories)
            for first in breaks_of(series)
        }
        return tuple(ChartBreak(each, word) for each in sorted(places - {0, len(categories)}))

    def _made(
        self,
        kind: ChartKind,
        series: Sequence[SeriesView],
        categories: tuple[ChartCategory, ...],
        drawn: tuple[ChartSeries, ...],
        *,
        title: str = "",
        panels: tuple[Chart, ...] = (),
    ) -> Chart:
        measure = series[0].measure
        over_time = kind in (ChartKind.LINES, ChartKind.SMALL_MULTIPLES)
        return Chart(
            kind=kind,
            title=title or self.indicator.short_name,
            description=describe(self.indicator, series, kind, self.language),
            categories=categories,
            series=drawn,
            unit=unit_text(measure, self.language),
            language=self.language.code,
            breaks=self._breaks(series, categories) if over_time else (),
            bounds=measure.unit.bounds,
            from_zero=measure.unit not in (Unit.INDEX, Unit.AMOUNT),
            mark_words=tuple((mark, mark_word(mark, self.language)) for mark in marks_in(series)),
            panels=panels,
            base_word="n = {n}",
        )


def sparkline(series: SeriesView, language: Language) -> Chart | None:
    """A small line of a series for the start page; None with fewer than two values."""
    points = [point for point in series.points if point.number is not None]
    if len(points) < 2:
        return None
    word = language.text("Break in series")
    return Chart(
        kind=ChartKind.SPARKLINE,
        title=series.label,
        description="",
        categories=tuple(ChartCategory(p.period_text, p.period.middle) for p in points),
        series=(ChartSeries(series.label, tuple(_chart_point(point) for point in points)),),
        unit="",
        language=language.code,
        breaks=tuple(
            ChartBreak(place, word)
            for place in range(1, len(points))
            if break_between(series.breaks, points[place - 1].period, points[place].period)
        ),
        from_zero=False,
    )


def _single_periods(series: Iterable[SeriesView]) -> list[Period]:
    """The periods of points that have a value or a reason for its absence, spans not included."""
    return sorted(
        {
            point.period
            for each in series
            for point in each.points
            if point.low is None
            and (point.number is not None or point.period.kind is not PeriodKind.POOLED)
        }
    )


def _points_at(series: SeriesView, periods: Sequence[Period]) -> tuple[ChartPoint, ...]:
    points = {point.period: point for point in series.points}
    return tuple(_chart_point(points.get(period)) for period in periods)


def _rows_of(series: Sequence[SeriesView]) -> tuple[ChartCategory, ...]:
    return tuple(ChartCategory(each.label, place) for place, each in enumerate(series))


def _chart_point(point: PointView | None) -> ChartPoint:
    if point is None:
        return NO_POINT
    return ChartPoint(
        value=point.number,
        text=point.text,
        base=point.base,
        marks=point.marks,
        low=point.low,
        high=point.high,
    )
