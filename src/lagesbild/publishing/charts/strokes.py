"""The ink of a series over time: its line, its markers, its spans, its signs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from lagesbild.core.document.chart import Chart, ChartPoint, ChartSeries
from lagesbild.publishing.charts.axis import drawable, has_span
from lagesbild.publishing.charts.canvas import Box, Canvas, tone
from lagesbild.publishing.charts.frame import Frame
from lagesbild.publishing.charts.looks import Look
from lagesbild.publishing.charts.markers import (
    dashes,
    is_hollow,
    line_group,
    marker,
    shown_signs,
    sign,
)
from lagesbild.publishing.charts.points import base_text

Pairs = Sequence[tuple[ChartSeries, Look]]
Run = list[tuple[int, float, float]]
"""Points that a line joins, each with its category and its place."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How series are drawn in a plot."""

    starts: Collection[int]
    """Categories at which a line begins anew, after a break."""
    everywhere: bool = True
    """Whether all points have markers, or only the last and those that no line goes to."""
    meetings: Mapping[tuple[int, int], Sequence[Look]] = field(default_factory=dict)
    """Series that meet, by category and height: their markers stand side by side."""


def find_meetings(frame: Frame, pairs: Pairs) -> dict[tuple[int, int], list[Look]]:
    """Which series have their markers in the same place."""
    meetings: dict[tuple[int, int], list[Look]] = {}
    for series, look in pairs:
        if look.is_reference:
            continue
        for at, point in enumerate(series.points):
            if point.value is not None and drawable(point.value):
                meetings.setdefault((at, round(frame.y(point.value))), []).append(look)
    return {place: looks for place, looks in meetings.items() if len(looks) > 1}


def draw_series(
    canvas: Canvas,
    chart: Chart,
    frame: Frame,
    pair: tuple[ChartSeries, Look],
    plan: Plan,
    shift: float = 0.0,
) -> None:
    """Draw a series. Its line is interrupted where a value is missing and after a break.

    ``shift`` moves it aside, where spans of several series would cover each other.
    """
    series, look = pair
    runs = _runs(frame, series.points, plan.starts, shift)
    path = "".join(
        [f"M{'L'.join([f'{x:.1f} {y:.1f}' for _, x, y in run])}" for run in runs if len(run) > 1]
    )
    line = f'<path fill="none"{dashes(canvas, look)} d="{path}"/>' if path else ""
    spans = _spans(canvas, frame, series.points, shift)
    if look.is_reference:
        markers = _strokes(canvas, look, runs)
    elif plan.everywhere and frame.step >= 2.6 * canvas.sheet.radius:
        markers = _markers(canvas, chart, pair, plan, runs)
    else:
        markers = _few_markers(canvas, chart, pair, plan, runs)
    if line or spans or markers:
        canvas.add(f"{line_group(canvas, look)}{line}{spans}{markers}</g>")


def _runs(
    frame: Frame, points: Sequence[ChartPoint], starts: Collection[int], shift: float
) -> list[Run]:
    """The stretches of points that a line joins, each point with its category."""
    runs: list[Run] = []
    joined = False
    for at, point in enumerate(points):
        value = point.value
        if value is None or not drawable(value):
            joined = False
            continue
        if not joined or at in starts:
            runs.append([])
        runs[-1].append((at, frame.places[at] + shift, frame.y(value)))
        joined = True
    return runs


def _strokes(canvas: Canvas, look: Look, runs: Sequence[Run]) -> str:
    """A level stroke where a reference has a single value."""
    single = [run[0] for run in runs if len(run) == 1]
    return "".join([marker(canvas, look, (x, y), hollow=False, tip="") for _, x, y in single])


def _few_markers(
    canvas: Canvas, chart: Chart, pair: tuple[ChartSeries, Look], plan: Plan, runs: Sequence[Run]
) -> str:
    """Markers only at the last point, at marked ones, and at those no line goes to."""
    series, _ = pair
    kept = [
        [
            stop
            for stop in run
            if len(run) == 1 or series.points[stop[0]].marks or stop is runs[-1][-1]
        ]
        for run in runs
    ]
    return _markers(canvas, chart, pair, plan, kept)


def _markers(
    canvas: Canvas, chart: Chart, pair: tuple[ChartSeries, Look], plan: Plan, runs: Sequence[Run]
) -> str:
    series, look = pair
    drawn = []
    for run in runs:
        for at, x, y in run:
            point = series.points[at]
            mates = plan.meetings.get((at, round(y)))
            aside = 0.0
            if mates:
                aside = (mates.index(look) - (len(mates) - 1) / 2) * 1.9 * canvas.sheet.radius
            tip = f"{series.label}, {chart.categories[at].label}: {point.text}"
            tip += "" if point.base is None else f" ({base_text(chart, point.base)})"
            drawn.append(marker(canvas, look, (x + aside, y), hollow=is_hollow(point), tip=tip))
    return "".join(drawn)


def _spans(canvas: Canvas, frame: Frame, points: Sequence[ChartPoint], shift: float) -> str:
    """Upright bars from lowest to highest, with feet."""
    foot = 4 * canvas.sheet.scale
    bars = []
    for at, point in enumerate(points):
        if point.low is not None and point.high is not None and has_span(point):
            x, low, high = frame.places[at] + shift, frame.y(point.low), frame.y(point.high)
            bars.append(
                f"M{x - foot:.1f} {low:.1f}h{2 * foot:.1f}M{x:.1f} {low:.1f}V{high:.1f}"
                f"M{x - foot:.1f} {high:.1f}h{2 * foot:.1f}"
            )
    return f'<path fill="none" d="{"".join(bars)}"/>' if bars else ""


def draw_signs(canvas: Canvas, frame: Frame, pairs: Pairs) -> None:
    """Draw the signs of marked points: by a value, on the ground where there is none."""
    scale = canvas.sheet.scale
    for series, look in pairs:
        shapes = []
        for at, point in enumerate(series.points):
            if not point.marks:
                continue
            places = _sign_places(canvas, frame, at, point)
            for mark in shown_signs(point):
                box = next((each for each in places if canvas.free(each)), None)
                if box:
                    canvas.taken.append(box)
                    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
                    shapes.append(sign(canvas, mark, *middle))
        if shapes:
            hue = "caution" if len(pairs) == 1 else look.tone
            canvas.add(f'<g {tone(hue)} stroke-width="{1.4 * scale:.2g}">{"".join(shapes)}</g>')


def _sign_places(canvas: Canvas, frame: Frame, at: int, point: ChartPoint) -> list[Box]:
    """Where a sign can stand, best first: above its point, below, farther away."""
    scale = canvas.sheet.scale
    half = 4.6 * scale
    if point.value is not None and drawable(point.value):
        y = frame.y(point.value)
        heights = [y - 12 * scale, y + 12 * scale, y - 22 * scale, y + 22 * scale]
    elif point.high is not None and has_span(point):
        heights = [frame.y(point.high) - (9 + 10 * number) * scale for number in range(3)]
    else:
        heights = [frame.bottom - (7 + 10 * number) * scale for number in range(8)]
    x = frame.places[at]
    return [Box(x - half, y - half, x + half, y + half) for y in heights if y < frame.bottom]
