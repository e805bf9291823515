"""Labels at line ends: which go there, how wide they are, and where each one stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild.core.document.chart import ChartCategory, ChartPoint, ChartSeries
from lagesbild.publishing.charts.axis import drawable, has_span
from lagesbild.publishing.charts.canvas import Canvas, tone
from lagesbild.publishing.charts.frame import Frame
from lagesbild.publishing.charts.labels import spread
from lagesbild.publishing.charts.looks import Look
from lagesbild.publishing.charts.markers import line_group, marker
from lagesbild.publishing.charts.measuring import LINE, text_width, wrap


@dataclass(frozen=True, slots=True)
class End:
    """The last value of a series with what is written beside it."""

    look: Look
    at: int
    """The category of the last value."""
    value: float
    """Where it is drawn: the middle of a span."""
    lines: tuple[str, ...]
    """The label; empty where a legend has it."""
    figure: str
    """The value as it is written, with its period where that is not the last one."""
    figure_after: bool
    """Whether the value stands on the label's last line rather than on one of its own."""

    def height(self, size: float) -> float:
        """What the label takes, in the units of ``size``."""
        return (len(self.lines) + (not self.figure_after)) * LINE * size

    def width(self, size: float) -> float:
        widths = [text_width(each, size) for each in self.lines]
        figure = text_width(self.figure, size, semibold=True)
        if self.figure_after and widths:
            widths[-1] += figure + 0.3 * size
        else:
            widths.append(figure)
        return max(widths)


@dataclass(frozen=True, slots=True)
class EndPlan:
    """What stands to the right of a plot, and whether a legend is needed."""

    ends: tuple[End, ...]
    width: float
    needs_legend: bool


def last_drawn(points: Sequence[ChartPoint]) -> tuple[int, float] | None:
    """Where a series ends: the category and the value, the middle where it is a span."""
    for at in range(len(points) - 1, -1, -1):
        point = points[at]
        if point.value is not None and drawable(point.value):
            return at, point.value
        if point.low is not None and point.high is not None and has_span(point):
            return at, (point.low + point.high) / 2
    return None


def plan_ends(
    canvas: Canvas,
    series: Sequence[tuple[ChartSeries, Look]],
    categories: Sequence[ChartCategory],
    height: float,
) -> EndPlan:
    """Labels and values at the ends if they fit, else values only, else nothing."""
    size = canvas.sheet.text
    share = canvas.sheet.width * canvas.sheet.label_share
    labelled = [each for each in (_end(canvas, *pair, categories) for pair in series) if each]
    if all(len(each.lines) <= 3 for each in labelled) and _fit(labelled, size, height):
        return _plan(labelled, size, needs_legend=False)
    figures = [
        End(each.look, each.at, each.value, (), each.figure, figure_after=False)
        for each in labelled
        if text_width(each.figure, size, semibold=True) <= share
    ]
    if _fit(figures, size, height):
        return _plan(figures, size, needs_legend=True)
    return EndPlan((), 0.0, needs_legend=True)


def _fit(ends: Sequence[End], size: float, height: float) -> bool:
    return sum(each.height(size) for each in ends) <= height


def _plan(ends: Sequence[End], size: float, *, needs_legend: bool) -> EndPlan:
    width = max((each.width(size) for each in ends), default=0.0)
    return EndPlan(tuple(ends), width, needs_legend)


def _end(
    canvas: Canvas, series: ChartSeries, look: Look, categories: Sequence[ChartCategory]
) -> End | None:
    last = last_drawn(series.points)
    if last is None:
        return None
    at, value = last
    size = canvas.sheet.text
    share = canvas.sheet.width * canvas.sheet.label_share
    figure = wrap(_dated(series.points, at, categories), size, 1e9, semibold=True)[0]
    lines = wrap(series.label, size, share)
    figure_width = text_width(figure, size, semibold=True)
    if figure_width > share:
        figure = ""
    after = not figure or text_width(lines[-1], size) + 0.3 * size + figure_width <= share
    return End(look, at, value, lines, figure, figure_after=after)


def _dated(points: Sequence[ChartPoint], at: int, categories: Sequence[ChartCategory]) -> str:
    """The value, and its period where later ones are on the axis: "58 % (2022)"."""
    text = points[at].text
    if not text or at == len(categories) - 1:
        return text
    return f"{text} ({categories[at].short_label or categories[at].label})"


def draw_ends(canvas: Canvas, frame: Frame, plan: EndPlan) -> None:
    """Write the labels beside the line ends, moved apart, led to their ends where moved far."""
    size = canvas.sheet.text
    ends = sorted(plan.ends, key=lambda each: -each.value)
    centres = spread(
        [frame.y(each.value) for each in ends],
        [each.height(size) for each in ends],
        frame.top - 0.5 * size,
        frame.bottom + 0.5 * size,
    )
    left = frame.right + 16 * canvas.sheet.scale
    for end, centre in zip(ends, centres, strict=True):
        _lead(canvas, frame, end, (left, centre))
        _write_end(canvas, end, left, centre)


def _lead(canvas: Canvas, frame: Frame, end: End, place: tuple[float, float]) -> None:
    """Tie a label to its line where it does not stand right beside it."""
    x, y = place
    scale, size = canvas.sheet.scale, canvas.sheet.text
    value_y = frame.y(end.value)
    if end.at < len(frame.places) - 1:
        key = marker(canvas, end.look, (x - 8 * scale, y), hollow=False, tip="")
        canvas.add(f"{line_group(canvas, end.look)}{key}</g>")
    elif abs(value_y - y) > end.height(size) / 2 - 0.17 * size:
        start = frame.places[end.at] + 6 * scale
        path = f"M{start:.1f} {value_y:.1f}L{x - 3 * scale:.1f} {y:.1f}"
        canvas.add(
            f'<path {tone(end.look.tone)} fill="none" stroke="currentColor" '
            f'stroke-width="{scale:.2g}" d="{path}"/>'
        )


def _write_end(canvas: Canvas, end: End, x: float, centre: float) -> None:
    label = canvas.type(end.look.tone)
    figure = canvas.type(end.look.tone, semibold=True)
    size = label.size
    baseline = centre - end.height(size) / 2 + LINE * size / 2 + 0.33 * size
    for line in end.lines:
        canvas.write(x, baseline, line, label)
        baseline += LINE * size
    if end.figure_after and end.lines:
        x += label.width(end.lines[-1]) + 0.3 * size
        baseline -= LINE * size
    canvas.write(x, baseline, end.figure, figure)
