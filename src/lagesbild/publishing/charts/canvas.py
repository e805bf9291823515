"""The picture while it is drawn: layers of SVG, and the room that its texts take."""

import hashlib
import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from lagesbild.core.document.chart import Chart
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.charts.looks import LIGHT, Sheet
from lagesbild.publishing.charts.measuring import ASCENT, DESCENT, clean, text_width

_SPECIAL = re.compile(r'[&<>"]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
Key = Callable[["Canvas", float, float], float]
"""Draws the sign of a legend's entry at x, centred on y, and says how wide it is."""


def escape(text: str) -> str:
    """The text as it may stand in an element or an attribute."""
    cleaned = clean(text)
    if _SPECIAL.search(cleaned):
        return _SPECIAL.sub(lambda found: _ENTITIES[found[0]], cleaned)
    return cleaned


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set."""

    size: float
    tone: str = "ink"
    semibold: bool = False
    anchor: str = "start"

    def width(self, text: str) -> float:
        return text_width(text, self.size, semibold=self.semibold)

    def box(self, x: float, baseline: float, text: str) -> Box:
        """The place that the text takes."""
        width = self.width(text)
        left = (
            x if self.anchor == "start" else x - (width / 2 if self.anchor == "middle" else width)
        )
        return Box(
            left, baseline - ASCENT * self.size, left + width, baseline + DESCENT * self.size
        )


class Canvas:
    """A picture of a given width that grows downwards."""

    def __init__(self, sheet: Sheet, language: Language) -> None:
        self.sheet = sheet
        self.language = language
        self.taken: list[Box] = []
        self._grid: list[str] = []
        self._shapes: list[str] = []
        self._texts: dict[Type, list[str]] = {}

    def under(self, markup: str) -> None:
        """Add a shape below the data: a grid line, an axis."""
        self._grid.append(markup)

    def add(self, markup: str) -> None:
        """Add a shape above what was drawn before."""
        self._shapes.append(markup)

    def write(self, x: float, baseline: float, text: str, how: Type) -> None:
        """Write a line of text and take its room."""
        if not text:
            return
        self.taken.append(how.box(x, baseline, text))
        self._texts.setdefault(how, []).append(
            f'<text x="{x:.1f}" y="{baseline:.1f}">{escape(text)}</text>'
        )

    def free(self, box: Box) -> bool:
        """Whether nothing stands in the box yet."""
        return not any(box.meets(each) for each in self.taken)

    def type(self, tone: str = "ink", *, small: bool = False, semibold: bool = False) -> Type:
        """The setting of a label, or of a small one."""
        return Type(self.sheet.small if small else self.sheet.text, tone, semibold)

    def finish(self, chart: Chart, height: float) -> str:
        """The picture as SVG."""
        title, description = escape(chart.title), escape(chart.description)
        texts = "".join(_text_group(how, lines) for how, lines in self._texts.items())
        body = f"{''.join(self._grid)}{''.join(self._shapes)}{texts}"
        key = (
            "c"
            + hashlib.blake2b(f"{title}\n{description}\n{body}".encode(), digest_size=6).hexdigest()
        )
        width, tall = f"{self.sheet.width:.0f}", str(math.ceil(height))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-{self.sheet.name}" '
            f'role="img" aria-labelledby="{key}-t {key}-d" lang="{escape(chart.language)}" '
            f'width="{width}" height="{tall}" viewBox="0 0 {width} {tall}" '
            f'stroke-width="{self.sheet.scale:.2g}" '
            "font-family=\"'Source Sans 3', sans-serif\">"
            f'<title id="{key}-t">{title}</title><desc id="{key}-d">{description}</desc>'
            f"{body}</svg>"
        )


def tone(name: str) -> str:
    """The attributes that give a shape or a group its colour, as ``currentColor``."""
    return f'class="ch-{name}" color="{LIGHT[name]}"'


def _text_group(how: Type, lines: list[str]) -> str:
    weight = ' font-weight="600"' if how.semibold else ""
    anchor = f' text-anchor="{how.anchor}"' if how.anchor != "start" else ""
    return (
        f'<g {tone(how.tone)} fill="currentColor" font-size="{how.size:g}"{weight}{anchor}>'
        f"{''.join(lines)}</g>"
    )
