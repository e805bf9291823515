"""Dots in rows: a row for each category, a dot for each series, told apart by shape."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lagesbild.core.document.chart import (
    Chart,
    ChartCategory,
    ChartKind,
    ChartPoint,
    ChartSeries,
)
from lagesbild.publishing.charts.axis import Axis, drawable, has_span, value_axis, values_of
from lagesbild.publishing.charts.canvas import Box, Canvas, tone
from lagesbild.publishing.charts.labels import write_legend, write_notes, write_paragraph
from lagesbild.publishing.charts.looks import Look, looks
from lagesbild.publishing.charts.markers import (
    dot_key,
    is_hollow,
    line_group,
    marker,
    reference_stroke,
    shown_signs,
    sign,
)
from lagesbild.publishing.charts.measuring import ASCENT, DESCENT, clean, text_width
from lagesbild.publishing.charts.rows import Rows, draw_value_axis, plan_rows, write_row_label


def turned(chart: Chart) -> Chart:
    """A chart of a single period with its series as rows."""
    period = chart.categories[0].label
    return replace(
        chart,
        kind=ChartKind.DOT_ROWS,
        categories=tuple(ChartCategory(each.label, at) for at, each in enumerate(chart.series)),
        series=(ChartSeries(period, tuple(each.points[0] for each in chart.series)),),
        breaks=(),
    )


@dataclass(frozen=True, slots=True)
class _Dot:
    """What is drawn of a point: its place, and the place its text may not cross."""

    point: ChartPoint
    look: Look
    x: float
    y: float
    left: float
    right: float
    tip: str


def draw_dot_rows(canvas: Canvas, chart: Chart) -> float:
    """Draw the chart; gives its height."""
    sheet = canvas.sheet
    chosen = looks(chart.series)
    values = [value for each in chart.series for value in values_of(each.points)]
    axis = value_axis(chart, values, sheet.ticks)
    named = f"{chart.unit} · {chart.series[0].label}" if len(chart.series) == 1 else chart.unit
    top = write_paragraph(canvas, 0, named, canvas.type("soft", small=True))
    if len(chart.series) > 1:
        entries = [
            (dot_key(look), each.label) for each, look in zip(chart.series, chosen, strict=True)
        ]
        top = write_legend(canvas, top + 4 * sheet.scale, entries, canvas.type())
    widest = max(
        text_width(point.text, sheet.small) for each in chart.series for point in each.points
    )
    behind = min(widest, 0.24 * sheet.width) + 14 * sheet.scale
    rows = plan_rows(canvas, [each.label for each in chart.categories], behind)
    top += 6 * sheet.scale
    single = 26 if len(chart.series) == 1 else 0
    least = (single or (42 if rows.above else 36)) * sheet.scale
    stretches = []
    for at in range(len(chart.categories)):
        middle, below = write_row_label(canvas, chart, rows, at, top, least)
        _draw_row(canvas, chart, rows, axis, (at, middle))
        stretches.append((max(top, middle - least / 2), below + 3 * sheet.scale))
        top = below + 3 * sheet.scale
    if axis is None:
        return write_notes(canvas, chart, top, cut=False)
    below = draw_value_axis(canvas, rows, axis, stretches)
    return write_notes(canvas, chart, below, cut=axis.is_cut)


def _draw_row(
    canvas: Canvas, chart: Chart, rows: Rows, axis: Axis | None, place: tuple[int, float]
) -> None:
    at, middle = place
    dots = _dots(canvas, chart, rows, axis, place) if axis else []
    _join(canvas, dots, middle)
    for dot in dots:
        _draw_dot(canvas, dot)
    _write_missing(canvas, chart, rows, at, middle, empty=not dots)
    for dot in sorted(dots, key=lambda each: each.x):
        _write_value(canvas, dot, dots)


def _dots(
    canvas: Canvas, chart: Chart, rows: Rows, axis: Axis, place: tuple[int, float]
) -> list[_Dot]:
    at, middle = place
    radius = canvas.sheet.radius
    width = rows.right - rows.left
    found: list[_Dot] = []
    for series, look in zip(chart.series, looks(chart.series), strict=True):
        point = series.points[at]
        reach = sorted(values_of([point]))
        if not reach:
            continue
        left, right = (rows.left + axis.share(each) * width for each in (reach[0], reach[-1]))
        x = (left + right) / 2
        if point.value is not None and drawable(point.value):
            x = rows.left + axis.share(point.value) * width
        tip = f"{series.label}, {chart.categories[at].label}: {point.text}"
        found.append(_Dot(point, look, x, middle, left - radius, right + radius, tip))
    return _apart(found, radius)


def _apart(dots: list[_Dot], radius: float) -> list[_Dot]:
    """Dots that would hide each other, one above the other instead."""
    placed: list[_Dot] = []
    for dot in dots:
        near = [
            each
            for each in dots
            if abs(each.x - dot.x) < 2.2 * radius and not each.look.is_reference
        ]
        if dot.look.is_reference or len(near) < 2:
            placed.append(dot)
            continue
        lift = (near.index(dot) - (len(near) - 1) / 2) * 2.3 * radius
        placed.append(replace(dot, y=dot.y + min(max(lift, -3.4 * radius), 3.4 * radius)))
    return placed


def _join(canvas: Canvas, dots: Sequence[_Dot], middle: float) -> None:
    """A thin line between the outermost dots of a row."""
    if len(dots) > 1:
        left, right = min(each.x for each in dots), max(each.x for each in dots)
        canvas.under(
            f'<path {tone("axis")} fill="none" stroke="currentColor" '
            f'd="M{left:.1f} {middle:.1f}H{right:.1f}"/>'
        )


def _draw_dot(canvas: Canvas, dot: _Dot) -> None:
    radius = canvas.sheet.radius
    shapes = ""
    if has_span(dot.point):
        low, high, foot = dot.left + radius, dot.right - radius, radius
        shapes = (
            f'<path fill="none" d="M{low:.1f} {dot.y - foot:.1f}v{2 * foot:.1f}'
            f'M{low:.1f} {dot.y:.1f}H{high:.1f}M{high:.1f} {dot.y - foot:.1f}v{2 * foot:.1f}"/>'
        )
    if drawable(dot.point.value):
        if dot.look.is_reference:
            shapes += reference_stroke(canvas, dot.x, dot.y)
        else:
            hollow = is_hollow(dot.point)
            shapes += marker(canvas, dot.look, (dot.x, dot.y), hollow=hollow, tip=dot.tip)
    canvas.add(f"{line_group(canvas, dot.look)}{shapes}</g>")


def _write_value(canvas: Canvas, dot: _Dot, dots: Sequence[_Dot]) -> None:
    """Write a value beside its dot, right or left, if nothing else is there."""
    how = canvas.type(dot.look.tone, small=True)
    scale = canvas.sheet.scale
    text = clean(dot.point.text)
    signs = 12 * scale * len(shown_signs(dot.point))
    for left, baseline in _spots(canvas, dot, how.width(text) + signs, alone=len(dots) == 1):
        right = left + how.width(text) + signs
        box = Box(left, baseline - ASCENT * how.size, right, baseline + DESCENT * how.size)
        others = [each for each in dots if each is not dot and abs(each.y - baseline) < how.size]
        hit = any(box.left < each.right and each.left < box.right for each in others)
        if left >= 0 and right <= canvas.sheet.width and not hit and canvas.free(box):
            canvas.write(left + signs, baseline, text, how)
            _draw_signs(canvas, dot.point, left, baseline - 0.33 * how.size)
            return
    _draw_signs(canvas, dot.point, dot.x - 5 * scale, dot.y - 11 * scale)


def _spots(canvas: Canvas, dot: _Dot, width: float, *, alone: bool) -> list[tuple[float, float]]:
    """Left edges and baselines to try: behind a dot that is alone, else above it."""
    gap = 5 * canvas.sheet.scale
    level = dot.y + 0.33 * canvas.sheet.small
    behind = (dot.right + gap, level)
    above = (dot.x - width / 2, dot.y - canvas.sheet.radius - gap)
    return [behind] if alone else [above, behind, (dot.left - gap - width, level)]


def _draw_signs(canvas: Canvas, point: ChartPoint, left: float, y: float) -> None:
    scale = canvas.sheet.scale
    for number, mark in enumerate(shown_signs(point)):
        shape = sign(canvas, mark, left + (5 + 12 * number) * scale, y)
        canvas.add(f'<g {tone("caution")} stroke-width="{1.4 * scale:.2g}">{shape}</g>')


def _write_missing(
    canvas: Canvas, chart: Chart, rows: Rows, at: int, middle: float, *, empty: bool
) -> None:
    """Say in the row why it has no dot; beside other dots, a sign in the series' colour."""
    scale = canvas.sheet.scale
    x = rows.left + 8 * scale
    how = canvas.type("soft", small=True)
    for series, look in zip(chart.series, looks(chart.series), strict=True):
        point = series.points[at]
        if drawable(point.value) or has_span(point):
            continue
        for mark in shown_signs(point):
            shape = sign(canvas, mark, x, middle)
            canvas.add(f'<g {tone(look.tone)} stroke-width="{1.4 * scale:.2g}">{shape}</g>')
            x += 12 * scale
        text = clean(point.text)
        if empty and x + how.width(text) <= canvas.sheet.width:
            canvas.write(x, middle + 0.33 * how.size, text, how)
            x += how.width(text) + 12 * scale
