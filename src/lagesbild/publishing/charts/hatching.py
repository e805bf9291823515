"""Bars: told apart not only by colour but by thin light lines across all but the first series.

The lines are drawn one by one rather than as an SVG pattern, whose tiles show seams on paper.
"""

from collections.abc import Callable, Iterator

from lagesbild.publishing.charts.canvas import Canvas, escape, tone
from lagesbild.publishing.charts.looks import Look
from lagesbild.publishing.charts.markers import PAPER

Rectangle = tuple[float, float, float, float]
"""x and y of the upper left corner, width, height."""


def bar(canvas: Canvas, look: Look, place: Rectangle, tip: str) -> str:
    """A bar in the colour of its series, with its lines."""
    x, y, width, height = place
    said = f"<title>{escape(tip)}</title>" if tip and canvas.sheet.tips else ""
    scale = canvas.sheet.scale
    lines = "".join(_lines(look.tone, place, 6 * scale))
    hatched = ""
    if lines:
        paint = f'fill="none" stroke="{PAPER}" stroke-width="{scale:.2g}"'
        hatched = f'<path class="ch-gap" {paint} d="{lines}"/>'
    shape = f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
    return f'<g {tone(look.tone)} fill="currentColor">{said}{shape}{hatched}</g>'


def bar_key(look: Look) -> Callable[[Canvas, float, float], float]:
    """A patch of a bar as a legend's key."""

    def key(canvas: Canvas, x: float, y: float) -> float:
        side = 12 * canvas.sheet.scale
        canvas.add(bar(canvas, look, (x, y - side / 2, side, side), ""))
        return side

    return key


def _lines(name: str, place: Rectangle, step: float) -> Iterator[str]:
    match name:
        case "s2":
            yield from _rising(place, 1.4 * step)
        case "s3":
            yield from _level(place, step)
        case "s4":
            yield from _falling(place, 1.4 * step)
        case "s5":
            yield from _upright(place, step)
        case "s6":
            yield from _rising(place, 1.8 * step)
            yield from _falling(place, 1.8 * step)


def _level(place: Rectangle, step: float) -> Iterator[str]:
    """Level lines, counted from the foot of the bar."""
    x, y, width, height = place
    for number in range(1, int(height / step) + 1):
        yield f"M{x:.1f} {y + height - number * step + step / 2:.1f}h{width:.1f}"


def _upright(place: Rectangle, step: float) -> Iterator[str]:
    x, y, width, height = place
    for number in range(int(width / step)):
        yield f"M{x + (number + 0.5) * step:.1f} {y:.1f}v{height:.1f}"


def _rising(place: Rectangle, step: float) -> Iterator[str]:
    """Lines from lower left to upper right."""
    for left, low, right, high in _slanted(place, step):
        yield f"M{left:.1f} {low:.1f}L{right:.1f} {high:.1f}"


def _falling(place: Rectangle, step: float) -> Iterator[str]:
    """Lines from upper left to lower right: the rising ones, mirrored."""
    mirror = 2 * place[0] + place[2]
    for left, low, right, high in _slanted(place, step):
        yield f"M{mirror - left:.1f} {low:.1f}L{mirror - right:.1f} {high:.1f}"


def _slanted(place: Rectangle, step: float) -> Iterator[Rectangle]:
    """Lines at 45 degrees, cut at the bar's edges: left and low end, right and high end."""
    x, y, width, height = place
    for number in range(int((width + height) / step)):
        along = (number + 0.6) * step
        down, across = min(along, height), min(along, width)
        yield x + along - down, y + down, x + across, y + along - across
