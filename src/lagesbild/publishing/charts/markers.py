"""Markers of series, and the small signs that say what a value is (corrected, about, hidden)."""

from collections.abc import Callable

from lagesbild.core.document.chart import ChartPoint, Mark
from lagesbild.publishing.charts.canvas import Canvas, escape, tone
from lagesbild.publishing.charts.looks import Look, Shape

HOLLOW = frozenset({Mark.ESTIMATED, Mark.PROVISIONAL, Mark.ABOUT})
"""Values that are not final or not exact: their markers are not filled."""


def outline(shape: Shape, x: float, y: float, r: float) -> str:
    """The path of a marker. Sizes differ so that areas look alike."""
    match shape:
        case Shape.CIRCLE:
            half = f"a{r:.1f} {r:.1f} 0 1 0 "
            return f"M{x - r:.1f} {y:.1f}{half}{2 * r:.1f} 0{half}{-2 * r:.1f} 0z"
        case Shape.SQUARE:
            s = r * 0.92
            return f"M{x - s:.1f} {y - s:.1f}h{2 * s:.1f}v{2 * s:.1f}h{-2 * s:.1f}z"
        case Shape.DIAMOND:
            s = r * 1.28
            return f"M{x:.1f} {y - s:.1f}l{s:.1f} {s:.1f}l{-s:.1f} {s:.1f}l{-s:.1f} {-s:.1f}z"
        case Shape.TRIANGLE:
            s = r * 1.25
            return f"M{x:.1f} {y - s:.1f}l{s:.1f} {1.8 * s:.1f}h{-2 * s:.1f}z"
        case Shape.DELTA:
            s = r * 1.25
            return f"M{x:.1f} {y + s:.1f}l{s:.1f} {-1.8 * s:.1f}h{-2 * s:.1f}z"
        case Shape.CROSS:
            s = r * 0.95
            first = f"M{x - s:.1f} {y - s:.1f}L{x + s:.1f} {y + s:.1f}"
            return f"{first}M{x + s:.1f} {y - s:.1f}L{x - s:.1f} {y + s:.1f}"
        case Shape.RULE:
            return f"M{x - 2 * r:.1f} {y:.1f}h{4 * r:.1f}"


def marker(
    canvas: Canvas, look: Look, place: tuple[float, float], *, hollow: bool, tip: str
) -> str:
    """The marker of a series at a place, in the colour of the group it is put in."""
    path = outline(look.shape, *place, canvas.sheet.radius)
    said = f"<title>{escape(tip)}</title>" if tip and canvas.sheet.tips else ""
    filled = ""
    if look.shape in (Shape.CROSS, Shape.RULE):
        filled = ' fill="none"'
    elif hollow:
        filled = f' class="ch-hollow" fill="{PAPER}"'
    return f'<path{filled} d="{path}">{said}</path>' if said else f'<path{filled} d="{path}"/>'


PAPER = "#ffffff"
"""What hollow markers are filled with; ``ch-hollow`` in the style sheet."""


def is_hollow(point: ChartPoint) -> bool:
    """Whether the point's marker is drawn unfilled."""
    return not HOLLOW.isdisjoint(point.marks)


# Letters where tables have letters (`MARK_SIGNS`): a shape could be taken for a value.
_SIGNS: dict[Mark, tuple[str, bool]] = {
    Mark.CORRECTED: ("M-1.8 3.4v-6.6M-1.8 -0.4q0.6 -2.8 4 -2.7", False),
    Mark.REVISED: ("M-3 -3.2l3 6.6l3 -6.6", False),
    Mark.ESTIMATED: ("M-2.9 0h5.8a2.9 3.2 0 1 0 -1 2.5", False),
    Mark.PROVISIONAL: ("M-2.2 4.4v-7.4M-2.2 -0.2a2.4 2.6 0 1 1 0 0.8", False),
    Mark.ABOUT: ("M-4 -1q2 -2.6 4 -0.6t4 -0.6M-4 2.4q2 -2.6 4 -0.6t4 -0.6", False),
    Mark.LOW_RELIABILITY: ("M-2 -4q-3 4 0 8M2 -4q3 4 0 8", False),
    Mark.SMALL_BASE: ("M2.6 -4q-3.2 -0.8 -3.2 2v5.8M-2.6 -0.9h4.6", False),
    Mark.SUPPRESSED: ("M-3.2 -3.2l6.4 6.4m0 -6.4l-6.4 6.4", False),
    Mark.NOT_COLLECTED: (
        "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0zM-3.6 3.6l7.2 -7.2",
        False,
    ),
    Mark.NOT_APPLICABLE: ("M-3.6 0h7.2", False),
    Mark.MISSING: ("M-3 -1a1 1 0 1 0 0.1 0zM3 -1a1 1 0 1 0 0.1 0z", True),
    Mark.BREAK: ("M0 -6v3.4M0 -1.4v3.4M0 3.2v3", False),
}
"""The path of each sign about its centre, for labels of 14 units, and whether it is filled."""


def sign(canvas: Canvas, mark: Mark, x: float, y: float) -> str:
    """The sign of a mark, centred on a place."""
    path, filled = _SIGNS[mark]
    scale = canvas.sheet.scale
    size = f" scale({scale:.3g})" if scale != 1 else ""
    paint = 'fill="currentColor" stroke="none"' if filled else 'fill="none" stroke="currentColor"'
    return f'<path {paint} transform="translate({x:.1f} {y:.1f}){size}" d="{path}"/>'


def shown_signs(point: ChartPoint) -> list[Mark]:
    """The marks of a point that have a sign at the point; a break is a line of its own."""
    return [each for each in point.marks if each is not Mark.BREAK]


def mark_key(mark: Mark) -> Callable[[Canvas, float, float], float]:
    """The sign of a mark as a legend's key."""

    def key(canvas: Canvas, x: float, y: float) -> float:
        scale = canvas.sheet.scale
        shape = sign(canvas, mark, x + 5 * scale, y)
        canvas.add(f'<g {tone("caution")} stroke-width="{1.4 * scale:.2g}">{shape}</g>')
        return 10 * scale

    return key


def break_key(canvas: Canvas, x: float, y: float) -> float:
    """The dashed upright line of a break as a legend's key."""
    scale = canvas.sheet.scale
    canvas.add(
        f'<path {tone("soft")} fill="none" stroke="currentColor" '
        f'stroke-dasharray="{3 * scale:.3g} {3 * scale:.3g}" '
        f'd="M{x + 5 * scale:.1f} {y - 8 * scale:.1f}v{16 * scale:.1f}"/>'
    )
    return 10 * scale


def line_key(look: Look) -> Callable[[Canvas, float, float], float]:
    """A stretch of a line with its marker as a legend's key."""

    def key(canvas: Canvas, x: float, y: float) -> float:
        long = 30 * canvas.sheet.scale
        sample = f'<path fill="none"{dashes(canvas, look)} d="M{x:.1f} {y:.1f}h{long:.1f}"/>'
        shape = ""
        if not look.is_reference:
            shape = marker(canvas, look, (x + long / 2, y), hollow=False, tip="")
        canvas.add(f"{line_group(canvas, look)}{sample}{shape}</g>")
        return long

    return key


def dot_key(look: Look) -> Callable[[Canvas, float, float], float]:
    """A marker as a legend's key."""

    def key(canvas: Canvas, x: float, y: float) -> float:
        half = 6 * canvas.sheet.scale
        shape = (
            reference_stroke(canvas, x + half, y)
            if look.is_reference
            else (marker(canvas, look, (x + half, y), hollow=False, tip=""))
        )
        canvas.add(f"{line_group(canvas, look)}{shape}</g>")
        return 2 * half

    return key


def reference_stroke(canvas: Canvas, x: float, y: float) -> str:
    """The upright stroke that rows are compared by."""
    half = 8 * canvas.sheet.scale
    return f'<path fill="none" d="M{x:.1f} {y - half:.1f}v{2 * half:.1f}"/>'


def line_group(canvas: Canvas, look: Look) -> str:
    """The start of a group of lines and markers of a series."""
    stroke = 2 * canvas.sheet.scale
    return (
        f'<g {tone(look.tone)} fill="currentColor" stroke="currentColor" '
        f'stroke-width="{stroke:.2g}" stroke-linejoin="round">'
    )


def dashes(canvas: Canvas, look: Look) -> str:
    """The attribute that dashes a series' line; nothing for a solid one."""
    if not look.dash:
        return ""
    lengths = " ".join(f"{each * canvas.sheet.scale:.3g}" for each in look.dash)
    return f' stroke-dasharray="{lengths}"'
