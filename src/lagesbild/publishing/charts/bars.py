"""Bars in groups, upright where their values have room above them, else lying in rows."""

from dataclasses import replace

from lagesbild.core.document.chart import Chart, ChartPoint, ChartSeries
from lagesbild.publishing.charts.axis import Axis, drawable, value_axis, values_of
from lagesbild.publishing.charts.canvas import Canvas, tone
from lagesbild.publishing.charts.frame import Frame, draw_grid, draw_periods, tick_room
from lagesbild.publishing.charts.hatching import bar, bar_key
from lagesbild.publishing.charts.labels import write_legend, write_notes, write_paragraph
from lagesbild.publishing.charts.lines import write_nothing
from lagesbild.publishing.charts.looks import Look, looks
from lagesbild.publishing.charts.lying_bars import draw_lying
from lagesbild.publishing.charts.markers import shown_signs, sign
from lagesbild.publishing.charts.measuring import clean
from lagesbild.publishing.charts.points import write_bases

BAR = 46
"""The widest an upright bar gets, for labels of 14 units."""


def draw_bars(canvas: Canvas, chart: Chart) -> float:
    """Draw the chart; gives its height."""
    values = [value for each in chart.series for value in values_of(each.points)]
    # Bars are read by their length: they start at zero whatever the chart says.
    axis = value_axis(replace(chart, from_zero=True), values, canvas.sheet.ticks)
    top = write_paragraph(canvas, 0, chart.unit, canvas.type("soft", small=True))
    if axis is None:
        return write_nothing(canvas, chart, top)
    if _has_room(canvas, chart, axis):
        return _draw_upright(canvas, chart, axis, top)
    return draw_lying(canvas, chart, axis, top)


def _slots(canvas: Canvas, chart: Chart, axis: Axis) -> tuple[float, float]:
    """The width of a group, and of a bar with its gap."""
    plot = canvas.sheet.width - tick_room(canvas, axis)
    group = plot / len(chart.categories)
    return group, min(group * 0.86 / len(chart.series), BAR * canvas.sheet.scale)


def _has_room(canvas: Canvas, chart: Chart, axis: Axis) -> bool:
    """Whether all values can be written above their bars, and all groups be named."""
    group, slot = _slots(canvas, chart, axis)
    how = canvas.type(small=True)
    points = [point for each in chart.series for point in each.points]
    texts = [each.text for each in points if drawable(each.value)]
    spans = any(each.low is not None for each in points)
    labels = max(how.width(each.label) for each in chart.categories)
    widest = max((how.width(each) for each in texts), default=0.0)
    return not spans and widest + 3 * canvas.sheet.scale <= slot and labels <= 2.5 * group


def _draw_upright(canvas: Canvas, chart: Chart, axis: Axis, top: float) -> float:
    sheet = canvas.sheet
    chosen = looks(chart.series)
    if len(chart.series) > 1:
        keys = zip(chosen, chart.series, strict=True)
        entries = [(bar_key(look), series.label) for look, series in keys]
        top = write_legend(canvas, top + 4 * sheet.scale, entries, canvas.type())
    top += 1.6 * sheet.text
    left = tick_room(canvas, axis)
    group, slot = _slots(canvas, chart, axis)
    places = tuple(left + group * (at + 0.5) for at in range(len(chart.categories)))
    height = sheet.plot * 0.86
    frame = Frame(left, top, sheet.width, top + height, axis, places)
    draw_grid(canvas, frame)
    for number, pair in enumerate(zip(chart.series, chosen, strict=True)):
        offset = (number - len(chart.series) / 2) * slot
        _draw_set(canvas, chart, frame, pair, (offset, slot))
    below_values = 1.4 * sheet.small if axis.low < 0 else 0.0
    ground = replace(frame, bottom=frame.bottom + below_values)
    below = draw_periods(canvas, ground, chart.categories)
    below = write_bases(canvas, chart, frame, below)
    return write_notes(canvas, chart, below, cut=False)


def _draw_set(
    canvas: Canvas,
    chart: Chart,
    frame: Frame,
    pair: tuple[ChartSeries, Look],
    slot: tuple[float, float],
) -> None:
    """Draw a series' bars, one in each group, with their values."""
    series, look = pair
    offset, width = slot
    inset = width * 0.07
    for at, point in enumerate(series.points):
        left = frame.places[at] + offset
        value = point.value
        if value is not None and drawable(value):
            top, bottom = frame.y(max(value, 0.0)), frame.y(min(value, 0.0))
            place = (left + inset, top, width - 2 * inset, bottom - top)
            tip = f"{series.label}, {chart.categories[at].label}: {point.text}"
            canvas.add(bar(canvas, look, place, tip))
        _write_value(canvas, frame, point, left + width / 2, width)


def _write_value(canvas: Canvas, frame: Frame, point: ChartPoint, x: float, room: float) -> None:
    """Write a value above its bar, or below one that hangs; its signs above that."""
    scale = canvas.sheet.scale
    how = replace(canvas.type(small=True), anchor="middle")
    value = point.value if drawable(point.value) else None
    baseline = frame.y(max(value or 0.0, 0.0)) - 5 * scale
    if value is not None and value < 0:
        baseline = frame.y(value) + how.size
    fits = how.width(point.text) <= room
    signs = shown_signs(point)
    if fits and (value is not None or not signs):
        canvas.write(x, baseline, clean(point.text), how)
        baseline -= 1.3 * how.size
    for mark in signs:
        shape = sign(canvas, mark, x, baseline - 0.3 * how.size)
        canvas.add(f'<g {tone("caution")} stroke-width="{1.4 * scale:.2g}">{shape}</g>')
        baseline -= 10 * scale
