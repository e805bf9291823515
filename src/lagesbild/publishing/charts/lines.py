"""Lines over time: breaks, gaps, references, spans, and labels at their ends."""

from collections.abc import Sequence

from lagesbild.core.document.chart import Chart, ChartBreak, ChartSeries
from lagesbild.publishing.charts.axis import value_axis, values_of
from lagesbild.publishing.charts.canvas import Canvas, tone
from lagesbild.publishing.charts.dot_rows import draw_dot_rows, turned
from lagesbild.publishing.charts.ends import draw_ends, last_drawn, plan_ends
from lagesbild.publishing.charts.frame import (
    Frame,
    draw_grid,
    draw_periods,
    period_places,
    tick_room,
)
from lagesbild.publishing.charts.labels import (
    write_legend,
    write_lines,
    write_notes,
    write_paragraph,
)
from lagesbild.publishing.charts.looks import Look, looks
from lagesbild.publishing.charts.markers import line_key
from lagesbild.publishing.charts.measuring import ASCENT, DESCENT, LINE, wrap
from lagesbild.publishing.charts.points import value_inset, write_bases, write_values
from lagesbild.publishing.charts.strokes import Plan, draw_series, draw_signs, find_meetings

Pairs = Sequence[tuple[ChartSeries, Look]]


def draw_lines(canvas: Canvas, chart: Chart) -> float:
    """Draw the chart; gives its height."""
    if len(chart.categories) == 1:
        return draw_dot_rows(canvas, turned(chart))
    sheet = canvas.sheet
    pairs = list(zip(chart.series, looks(chart.series), strict=True))
    values = [value for each in chart.series for value in values_of(each.points)]
    axis = value_axis(chart, values, sheet.ticks)
    top = write_paragraph(canvas, 0, chart.unit, canvas.type("soft", small=True))
    if axis is None:
        return write_nothing(canvas, chart, top)
    plan = plan_ends(canvas, pairs, chart.categories, sheet.plot)
    shown = [pair for pair in pairs if last_drawn(pair[0].points)]
    if plan.needs_legend:
        entries = [(line_key(look), series.label) for series, look in shown]
        top = write_legend(canvas, top + 4 * sheet.scale, entries, canvas.type())
    left = tick_room(canvas, axis)
    right = sheet.width - (plan.width + 18 * sheet.scale if plan.ends else 8 * sheet.scale)
    inset = value_inset(canvas, chart)
    places = period_places(chart.categories, left + inset, right - 4 * sheet.scale)
    breaks = [each for each in chart.breaks if 0 < each.before < len(chart.categories)]
    top, stems = _write_breaks(canvas, breaks, places, top + 4 * sheet.scale)
    top += 0.5 * sheet.text + 4 * sheet.scale
    frame = Frame(left, top, right, top + sheet.plot, axis, places)
    draw_grid(canvas, frame)
    _draw_breaks(canvas, frame, breaks, stems)
    below = draw_periods(canvas, frame, chart.categories)
    _draw_data(canvas, chart, frame, shown)
    draw_ends(canvas, frame, plan)
    write_values(canvas, frame, shown)
    below = write_bases(canvas, chart, frame, below)
    below = write_absent(canvas, chart, below)
    return write_notes(canvas, chart, below, cut=axis.is_cut)


def write_nothing(canvas: Canvas, chart: Chart, top: float) -> float:
    """Say that there is nothing to draw, and why for each series."""
    scale = canvas.sheet.scale
    top = write_paragraph(
        canvas, top + 24 * scale, canvas.language.text("No values to draw."), canvas.type()
    )
    top = write_absent(canvas, chart, top + 4 * scale)
    return write_notes(canvas, chart, top + 16 * scale, cut=False)


def write_absent(canvas: Canvas, chart: Chart, top: float) -> float:
    """Name the series that have no value at all, with the word for why."""
    how = canvas.type("soft", small=True)
    for series in chart.series:
        if last_drawn(series.points) is None:
            reason = series.points[-1].text if series.points else ""
            text = f"{series.label}: {reason}" if reason else series.label
            top = write_paragraph(canvas, top, text, how)
    return top


def _draw_data(canvas: Canvas, chart: Chart, frame: Frame, shown: Pairs) -> None:
    starts = {each.before for each in chart.breaks}
    plan = Plan(starts, meetings=find_meetings(frame, shown))
    spans = [series for series, _ in shown if any(each.low is not None for each in series.points)]
    for series, look in sorted(shown, key=lambda pair: not pair[1].is_reference):
        shift = 0.0
        if series in spans:
            shift = (spans.index(series) - (len(spans) - 1) / 2) * 2.6 * canvas.sheet.radius
        draw_series(canvas, chart, frame, (series, look), plan, shift)
    draw_signs(canvas, frame, shown)


def _write_breaks(
    canvas: Canvas, breaks: Sequence[ChartBreak], places: Sequence[float], top: float
) -> tuple[float, list[float]]:
    """Write what each break is above the plot, in rows so that none meet.

    Gives the place below them, and for each break where its line begins.
    """
    how = canvas.type("soft", small=True)
    rows: list[float] = []
    tops: list[float] = []
    heights: list[float] = []
    stems = []
    for each in breaks:
        x = (places[each.before - 1] + places[each.before]) / 2
        lines = wrap(each.label, how.size, canvas.sheet.width * 0.48)
        width = max(how.width(line) for line in lines)
        left = min(max(x - width / 2, 0.0), canvas.sheet.width - width)
        fits = bool(rows) and rows[-1] + 10 * canvas.sheet.scale <= left
        if not fits:
            tops.append((tops[-1] + heights[-1]) if tops else top)
            heights.append(0.0)
            rows.append(0.0)
        rows[-1] = left + width
        end = write_lines(canvas, left, tops[-1], lines, how)
        heights[-1] = max(heights[-1], end - tops[-1])
        stems.append(tops[-1] + (len(lines) - 1) * LINE * how.size + (ASCENT + DESCENT) * how.size)
    return (tops[-1] + heights[-1] if tops else top), stems


def _draw_breaks(
    canvas: Canvas, frame: Frame, breaks: Sequence[ChartBreak], stems: Sequence[float]
) -> None:
    scale = canvas.sheet.scale
    lowest = max(stems, default=0.0)
    for each, stem in zip(breaks, stems, strict=True):
        x = (frame.places[each.before - 1] + frame.places[each.before]) / 2
        begin = stem if stem >= lowest - 1 else frame.top
        canvas.under(
            f'<path {tone("soft")} fill="none" stroke="currentColor" '
            f'stroke-dasharray="{3 * scale:.3g} {3 * scale:.3g}" '
            f'd="M{x:.1f} {begin:.1f}V{frame.bottom:.1f}"/>'
        )
