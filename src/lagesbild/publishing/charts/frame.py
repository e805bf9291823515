"""The plot of a chart over time: its place, its grid, and the labels along both axes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lagesbild.core.document.chart import ChartCategory
from lagesbild.publishing.charts.axis import Axis, write_tick
from lagesbild.publishing.charts.canvas import Canvas, tone
from lagesbild.publishing.charts.labels import write_lines
from lagesbild.publishing.charts.measuring import clean, text_width, wrap


@dataclass(frozen=True, slots=True)
class Frame:
    """A plot: the rectangle, the value axis, and the place of each category."""

    left: float
    top: float
    right: float
    bottom: float
    axis: Axis
    places: tuple[float, ...]

    def y(self, value: float) -> float:
        """The height at which a value is drawn."""
        return self.bottom - self.axis.share(value) * (self.bottom - self.top)

    @property
    def step(self) -> float:
        """The least distance between two categories."""
        if len(self.places) < 2:
            return self.right - self.left
        return min([after - before for before, after in pairwise(self.places)])


def period_places(
    categories: Sequence[ChartCategory], left: float, right: float
) -> tuple[float, ...]:
    """The place of each period between two edges, as far apart as the periods are in time.

    Where positions do not rise, or lie so uneven that periods would run together, places are
    evenly apart.
    """
    positions = [each.position for each in categories]
    if len(positions) == 1:
        return ((left + right) / 2,)
    steps = [after - before for before, after in pairwise(positions)]
    total = positions[-1] - positions[0]
    if not (min(steps) > 0 and min(steps) * len(steps) >= total * 0.3):
        positions = [float(each) for each in range(len(positions))]
        total = positions[-1]
    share = (right - left) / total
    return tuple([left + (each - positions[0]) * share for each in positions])


def tick_texts(canvas: Canvas, axis: Axis) -> list[tuple[float, str]]:
    """The ticks of an axis with their texts."""
    return [(each, write_tick(each, axis, canvas.language)) for each in axis.ticks]


def tick_room(canvas: Canvas, axis: Axis) -> float:
    """What tick labels take to the left of a plot."""
    size = canvas.sheet.small
    widest = max((text_width(text, size) for _, text in tick_texts(canvas, axis)), default=0)
    return widest + 8 * canvas.sheet.scale


def draw_grid(canvas: Canvas, frame: Frame, *, labelled: bool = True) -> None:
    """Draw a line for each tick, stronger at zero, and write the ticks to the left."""
    scale = canvas.sheet.scale
    lines, base = [], ""
    how = canvas.type("soft", small=True)
    for value, text in tick_texts(canvas, frame.axis):
        y = frame.y(value)
        if value == 0:
            base = f"M{frame.left:.1f} {y:.1f}H{frame.right:.1f}"
        else:
            lines.append(f"M{frame.left:.1f} {y:.1f}H{frame.right:.1f}")
        if labelled:
            x = frame.left - 8 * scale - how.width(text)
            canvas.write(x, y + 0.33 * how.size, text, how)
    if lines:
        canvas.under(
            f'<path {tone("grid")} stroke="currentColor" fill="none" d="{"".join(lines)}"/>'
        )
    if base:
        canvas.under(f'<path {tone("axis")} stroke="currentColor" fill="none" d="{base}"/>')


PeriodLabel = tuple[int, float, tuple[str, ...]]
"""Which category it is of, its left edge, and its lines."""


def draw_periods(
    canvas: Canvas,
    frame: Frame,
    categories: Sequence[ChartCategory],
    within: tuple[float, float] | None = None,
) -> float:
    """Draw a tick for each period and write as many labels as there is room for.

    Gives the place below them. The last period is always labelled. Labels stay ``within`` a
    left and a right edge, those of the picture if no other are given.
    """
    scale = canvas.sheet.scale
    ticks = "".join([f"M{x:.1f} {frame.bottom:.1f}v{4 * scale:.1f}" for x in frame.places])
    ground = f"M{frame.left:.1f} {frame.bottom:.1f}H{frame.right:.1f}"
    canvas.under(f'<path {tone("axis")} stroke="currentColor" fill="none" d="{ground}{ticks}"/>')
    how = canvas.type("soft", small=True)
    lowest = top = frame.bottom + 7 * scale
    edges = within or (0.0, canvas.sheet.width)
    for _, x, lines in _period_labels(canvas, frame, categories, edges):
        width = max(how.width(each) for each in lines)
        for number, line in enumerate(lines):
            inset = (width - how.width(line)) / 2
            end = write_lines(canvas, x + inset, top + number * 1.24 * how.size, (line,), how)
            lowest = max(lowest, end)
    return lowest


def _period_labels(
    canvas: Canvas,
    frame: Frame,
    categories: Sequence[ChartCategory],
    edges: tuple[float, float],
) -> list[PeriodLabel]:
    """The labels there is room for: of every period, or of each second or third.

    Counted from the last one; short labels are used before periods are left out, and lines are
    broken before that where periods are few.
    """
    for every in range(1, len(categories) + 1):
        for labels in _ways(canvas, frame, categories, every):
            placed = _placed(canvas, frame, labels, edges)
            if placed:
                return placed
    last = len(categories) - 1
    size = canvas.sheet.small
    lines = wrap(categories[last].label, size, (edges[1] - edges[0]) * 0.98)
    width = max(text_width(each, size) for each in lines)
    return [(last, _inside(frame.places[last] - width / 2, width, edges), lines)]


def _ways(
    canvas: Canvas, frame: Frame, categories: Sequence[ChartCategory], every: int
) -> Iterator[list[tuple[int, tuple[str, ...]]]]:
    size = canvas.sheet.small
    chosen = range(len(categories) - 1, -1, -every)
    broad = frame.step * every - 8 * canvas.sheet.scale
    yield [(each, (clean(categories[each].label),)) for each in chosen]
    if broad >= 4 * size and every == 1:
        yield [(each, wrap(categories[each].label, size, broad)) for each in chosen]
    if any(each.short_label for each in categories):
        yield [(at, (clean(categories[at].short_label or categories[at].label),)) for at in chosen]


def _placed(
    canvas: Canvas,
    frame: Frame,
    labels: list[tuple[int, tuple[str, ...]]],
    edges: tuple[float, float],
) -> list[PeriodLabel]:
    """The labels with their places; nothing if two would meet or one takes over three lines."""
    size = canvas.sheet.small
    gap = 8 * canvas.sheet.scale
    before = edges[1] + gap
    placed = []
    for each, lines in labels:
        width = max([text_width(line, size) for line in lines])
        left = _inside(frame.places[each] - width / 2, width, edges)
        if left + width > before - gap or left < edges[0] or len(lines) > 3:
            return []
        placed.append((each, left, lines))
        before = left
    return placed


def _inside(left: float, width: float, edges: tuple[float, float]) -> float:
    """A left edge by which a label of the width lies between the edges, if it can."""
    return max(min(left, edges[1] - width), min(edges[0], edges[1] - width))
