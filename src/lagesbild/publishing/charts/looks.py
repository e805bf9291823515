"""How charts look: sizes for each width, and a colour, shape and dash for each series."""

from dataclasses import dataclass
from enum import Enum
from importlib.resources import files

from lagesbild.core.document.chart import ChartSeries, SeriesRole


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sizes a chart is drawn with, in units of its picture (pixels, or points in print)."""

    name: str
    width: float
    text: float
    """Size of labels."""
    small: float
    """Size of bases, notes and values at points."""
    plot: float
    """Height of the plot."""
    ticks: int
    """How many steps the value axis has, about."""
    label_share: float
    """The most that labels at line ends may take of the width."""
    panel_width: float
    """The least width of a panel of small multiples."""
    tips: bool
    """Whether points carry their value as a tip."""

    @property
    def scale(self) -> float:
        """Lengths are thought for labels of 14 units and follow their size."""
        return self.text / 14

    @property
    def radius(self) -> float:
        return 3.8 * self.scale


class ChartWidth(Enum):
    """What a chart is drawn for. It is drawn anew for each, never shrunk."""

    WIDE = Sheet("wide", 680, 14, 12.5, 250, 5, 0.31, 190, tips=True)
    """A column on a screen."""
    NARROW = Sheet("narrow", 328, 14, 12.5, 210, 4, 0.36, 130, tips=True)
    """A phone."""
    PRINT = Sheet("print", 454, 8.8, 7.8, 150, 5, 0.31, 125, tips=False)
    """A page of A4, in points."""


LIGHT = {
    "ink": "#1c2127",
    "soft": "#545c66",
    "grid": "#dcd9d1",
    "axis": "#7d838b",
    "ref": "#1c2127",
    "caution": "#9a4f00",
    "paper": "#ffffff",
    "s1": "#004b8d",
    "s2": "#c44e00",
    "s3": "#3d7a1f",
    "s4": "#6a3d9a",
    "s5": "#555555",
    "s6": "#a3195b",
}
"""The colour of each tone on light paper; charts.css has the same and those on dark."""


class Shape(Enum):
    """The marker of a series: never its colour alone."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    CROSS = "cross"
    DELTA = "delta"
    RULE = "rule"
    """An upright stroke: what the others are compared with."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a series is told from the others."""

    tone: str
    shape: Shape
    dash: tuple[float, ...]

    @property
    def is_reference(self) -> bool:
        return self.shape is Shape.RULE


_DATA = (
    Look("s1", Shape.CIRCLE, ()),
    Look("s2", Shape.SQUARE, (7, 4)),
    Look("s3", Shape.DIAMOND, (2, 3.5)),
    Look("s4", Shape.TRIANGLE, (11, 3, 2, 3)),
    Look("s5", Shape.CROSS, (4.5, 2.5)),
    Look("s6", Shape.DELTA, (10, 3, 2, 3, 2, 3)),
)
_REFERENCE = (
    Look("ref", Shape.RULE, (13, 5)),
    Look("ref", Shape.RULE, (13, 4, 4, 4)),
)


def looks(series: tuple[ChartSeries, ...]) -> list[Look]:
    """A look for each series, in order. References do not use up the looks of data."""
    chosen = []
    data = references = 0
    for each in series:
        if each.role is SeriesRole.REFERENCE:
            chosen.append(_REFERENCE[references % len(_REFERENCE)])
            references += 1
        else:
            chosen.append(_DATA[data % len(_DATA)])
            data += 1
    return chosen


def chart_css() -> str:
    """The style sheet that gives a page's charts their colours, light and dark."""
    return (files("lagesbild.publishing.charts") / "charts.css").read_text("utf-8")
