"""A sparkline: the course of a figure as a small line without words."""

from lagesbild.core.document.chart import Chart
from lagesbild.publishing.charts.axis import Axis, drawable, values_of
from lagesbild.publishing.charts.canvas import Canvas
from lagesbild.publishing.charts.frame import Frame, period_places
from lagesbild.publishing.charts.looks import Sheet, looks
from lagesbild.publishing.charts.markers import line_group, marker
from lagesbild.publishing.charts.strokes import Plan, draw_series

SPARK = Sheet("spark", 120, 11, 10, 32, 2, 0, 0, tips=False)


def draw_spark(canvas: Canvas, chart: Chart) -> float:
    """Draw the line, with a marker at its last value; gives its height."""
    sheet = canvas.sheet
    values = [value for each in chart.series for value in values_of(each.points)]
    if not values:
        return sheet.plot
    low, high = min(values), max(values)
    margin = (high - low) * 0.05 or max(abs(high), 1.0)
    axis = Axis(low - margin, high + margin, margin, ())
    places = period_places(chart.categories, 5, sheet.width - 6)
    frame = Frame(5, 5, sheet.width - 6, sheet.plot - 5, axis, places)
    plan = Plan(frozenset(each.before for each in chart.breaks), everywhere=False)
    for series, look in zip(chart.series, looks(chart.series), strict=True):
        draw_series(canvas, chart, frame, (series, look), plan)
        drawn = [at for at, point in enumerate(series.points) if drawable(point.value)]
        value = series.points[drawn[-1]].value if drawn else None
        if value is not None and not look.is_reference:
            place = (places[drawn[-1]], frame.y(value))
            shape = marker(canvas, look, place, hollow=False, tip="")
            canvas.add(f"{line_group(canvas, look)}{shape}</g>")
    return sheet.plot
