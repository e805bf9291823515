"""What charts in rows share: labels before or above the rows, and an axis below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild.core.document.chart import Chart, SeriesRole
from lagesbild.publishing.charts.axis import Axis, write_tick
from lagesbild.publishing.charts.canvas import Canvas, tone
from lagesbild.publishing.charts.labels import write_lines
from lagesbild.publishing.charts.measuring import ASCENT, LINE, text_width, wrap
from lagesbild.publishing.charts.points import base_text


@dataclass(frozen=True, slots=True)
class Rows:
    """Where rows are drawn, between their labels and the right edge."""

    left: float
    right: float
    label_room: float
    above: bool
    """Whether labels stand above their rows, where the picture is narrow."""


def plan_rows(canvas: Canvas, labels: Sequence[str], behind: float) -> Rows:
    """Labels before the rows if they take little, else above; ``behind`` stays free."""
    sheet = canvas.sheet
    widest = max(text_width(each, sheet.text) for each in labels) + 2
    longest_word = max(
        (text_width(word, sheet.text) for each in labels for word in each.split(" ")), default=0.0
    )
    room = min(widest, sheet.width * 0.34)
    right = sheet.width - behind
    if longest_word > room or (sheet.name == "narrow" and widest > room):
        return Rows(6 * sheet.scale, right, sheet.width - 1, above=True)
    return Rows(room + 14 * sheet.scale, right, room, above=False)


def write_row_label(
    canvas: Canvas, chart: Chart, rows: Rows, at: int, top: float, least: float
) -> tuple[float, float]:
    """Write a row's label, with its base; gives the row's middle and the place below it.

    ``least`` is the height that the row's ink needs.
    """
    how, small = canvas.type(), canvas.type("soft", small=True)
    lines = wrap(chart.categories[at].label, how.size, rows.label_room)
    bases = {each.points[at].base for each in chart.series if each.role is SeriesRole.DATA} - {None}
    shared = [base_text(chart, base) for base in bases if base is not None and len(bases) == 1]
    based = [line for each in shared for line in wrap(f"({each})", small.size, rows.label_room)]
    height = (len(lines) * how.size + len(based) * small.size) * LINE
    if rows.above:
        below = write_lines(canvas, 0, top, lines, how)
        below = write_lines(canvas, 0, below, based, small)
        return below + least / 2, below + least
    total = max(height, least)
    start = top + (total - height) / 2
    write_lines(canvas, 0, write_lines(canvas, 0, start, lines, how), based, small)
    return top + total / 2, top + total


def draw_value_axis(
    canvas: Canvas, rows: Rows, axis: Axis, stretches: Sequence[tuple[float, float]]
) -> float:
    """Draw an upright line for each tick through the rows, not through labels above them.

    Writes the ticks below; gives the place below them.
    """
    scale = canvas.sheet.scale
    how = canvas.type("soft", small=True)
    drawn = stretches if rows.above else [(stretches[0][0], stretches[-1][1])]
    bottom = stretches[-1][1]
    for value in axis.ticks:
        x = rows.left + axis.share(value) * (rows.right - rows.left)
        path = "".join([f"M{x:.1f} {begin:.1f}V{end:.1f}" for begin, end in drawn])
        hue = "axis" if value == 0 else "grid"
        canvas.under(f'<path {tone(hue)} fill="none" stroke="currentColor" d="{path}"/>')
    for x, text in _tick_row(canvas, rows, axis):
        canvas.write(x, bottom + 4 * scale + ASCENT * how.size, text, how)
    return bottom + 4 * scale + LINE * how.size


def _tick_row(canvas: Canvas, rows: Rows, axis: Axis) -> list[tuple[float, str]]:
    """The left edge and text of every tick, every second, third… as there is room."""
    size, width = canvas.sheet.small, canvas.sheet.width
    for every in range(1, len(axis.ticks) + 1):
        placed: list[tuple[float, str]] = []
        edge = -1.0
        for value in axis.ticks[::every]:
            text = write_tick(value, axis, canvas.language)
            taken = text_width(text, size)
            x = rows.left + axis.share(value) * (rows.right - rows.left) - taken / 2
            x = min(max(x, 0.0), width - taken)
            if x < edge:
                break
            placed.append((x, text))
            edge = x + taken + 0.6 * size
        else:
            return placed
    return []
