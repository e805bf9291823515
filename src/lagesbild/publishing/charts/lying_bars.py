"""Bars that lie in rows, each with its label before it and its value behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from lagesbild.core.document.chart import Chart, ChartPoint
from lagesbild.publishing.charts.axis import Axis, drawable, has_span
from lagesbild.publishing.charts.canvas import Canvas, tone
from lagesbild.publishing.charts.hatching import bar
from lagesbild.publishing.charts.labels import write_lines, write_notes
from lagesbild.publishing.charts.looks import Look, looks
from lagesbild.publishing.charts.markers import shown_signs, sign
from lagesbild.publishing.charts.measuring import LINE, wrap


@dataclass(frozen=True, slots=True)
class _Row:
    """A bar with what is written before and behind it."""

    label: tuple[str, ...]
    point: ChartPoint
    look: Look
    tip: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where bars begin and end, between their labels and their values."""

    axis: Axis
    left: float
    right: float
    values: float
    """The most that a value takes."""

    def x(self, value: float) -> float:
        return self.left + self.axis.share(value) * (self.right - self.left)


def draw_lying(canvas: Canvas, chart: Chart, axis: Axis, top: float) -> float:
    """Draw a row for each bar, in groups under the name of their category."""
    scale = canvas.sheet.scale
    columns = _columns(canvas, chart, axis)
    top += 6 * scale
    start = top
    for at, category in enumerate(chart.categories):
        if len(chart.series) > 1:
            how = canvas.type(semibold=True)
            top += (8 if at else 0) * scale
            lines = wrap(category.label, how.size, canvas.sheet.width - 1, semibold=True)
            top = write_lines(canvas, 0, top, lines, how) + 2 * scale
        begin = top
        for row in _rows(canvas, chart, at, columns):
            top = _draw_row(canvas, columns, row, top)
        _draw_zero(canvas, columns, begin, top)
    return write_notes(canvas, chart, max(top, start), cut=False)


def _columns(canvas: Canvas, chart: Chart, axis: Axis) -> _Columns:
    sheet = canvas.sheet
    how = canvas.type(small=True)
    named = chart.series if len(chart.series) > 1 else chart.categories
    labels = max(how.width(each.label) for each in named)
    texts = [how.width(each.text) for series in chart.series for each in series.points]
    left = min(labels + 2, sheet.width * 0.36) + 10 * sheet.scale
    values = min(max(texts), sheet.width * 0.28) + 2
    signs = 12 * sheet.scale * any(each.marks for one in chart.series for each in one.points)
    return _Columns(axis, left, sheet.width - values - signs - 8 * sheet.scale, values)


def _rows(canvas: Canvas, chart: Chart, at: int, columns: _Columns) -> Iterator[_Row]:
    size = canvas.sheet.small
    room = columns.left - 10 * canvas.sheet.scale
    for series, look in zip(chart.series, looks(chart.series), strict=True):
        name = series.label if len(chart.series) > 1 else chart.categories[at].label
        point = series.points[at]
        tip = f"{series.label}, {chart.categories[at].label}: {point.text}"
        yield _Row(wrap(name, size, room), point, look, tip)


def _draw_row(canvas: Canvas, columns: _Columns, row: _Row, top: float) -> float:
    """Draw a bar with its label and value; gives the place below the row."""
    scale = canvas.sheet.scale
    how = canvas.type(small=True)
    value = wrap(row.point.text, how.size, columns.values)
    height = max(LINE * how.size * max(len(row.label), len(value)), 17 * scale) + 4 * scale
    middle = top + height / 2
    low, high = _reach(row.point)
    if low is not None and high is not None:
        left, right = columns.x(low), columns.x(high)
        thick = 13 * scale
        place = (left, middle - thick / 2, max(right - left, 0.5), thick)
        canvas.add(bar(canvas, row.look, place, row.tip))
    x = columns.x(max(high or 0.0, 0.0)) + 6 * scale
    for mark in shown_signs(row.point):
        shape = sign(canvas, mark, x + 5 * scale, middle)
        canvas.add(f'<g {tone("caution")} stroke-width="{1.4 * scale:.2g}">{shape}</g>')
        x += 12 * scale
        break
    half = LINE * how.size / 2
    write_lines(canvas, 0, middle - half * len(row.label), row.label, how)
    write_lines(canvas, x, middle - half * len(value), value, how)
    return top + height


def _reach(point: ChartPoint) -> tuple[float | None, float | None]:
    """Where a bar begins and ends on the axis."""
    if point.value is not None and drawable(point.value):
        return min(point.value, 0.0), max(point.value, 0.0)
    if has_span(point):
        return point.low, point.high
    return None, None


def _draw_zero(canvas: Canvas, columns: _Columns, top: float, bottom: float) -> None:
    x = columns.x(0.0)
    path = f"M{x:.1f} {top:.1f}V{bottom:.1f}"
    canvas.under(f'<path {tone("axis")} fill="none" stroke="currentColor" d="{path}"/>')
