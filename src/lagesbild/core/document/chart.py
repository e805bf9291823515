"""A chart as data: what is drawn, before anything is drawn.

Shapes. ``categories`` are the places along the main axis: periods from left to right, or rows
from top to bottom for `ChartKind.DOT_ROWS` and `ChartKind.STACKED_ROWS`. Each series has
exactly one point a category, so that a missing one is a point that says why.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class ChartKind(StrEnum):
    """The forms there are."""

    LINES = "lines"
    GROUPED_BARS = "grouped-bars"
    DOT_ROWS = "dot-rows"
    STACKED_ROWS = "stacked-rows"
    SMALL_MULTIPLES = "small-multiples"
    SPARKLINE = "sparkline"


class Mark(StrEnum):
    """What a reader must see of a value, in chart, table and text alike."""

    CORRECTED = "corrected"
    REVISED = "revised"
    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"
    ABOUT = "about"
    LOW_RELIABILITY = "low-reliability"
    SUPPRESSED = "suppressed"
    SMALL_BASE = "small-base"
    NOT_COLLECTED = "not-collected"
    NOT_APPLICABLE = "not-applicable"
    MISSING = "missing"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class ChartCategory:
    """A place along the main axis.

    ``position`` is the place in years for periods (2024.5), so that uneven steps show as
    such, and the ordinal for rows.
    """

    label: str
    position: float
    short_label: str = ""
    """For narrow charts ("23/24"); the label where empty."""


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A series' value in a category. ``value`` is None where nothing can be drawn."""

    value: float | None
    text: str
    """The value as it is written, or the word for why there is none."""
    base: int | None = None
    marks: tuple[Mark, ...] = ()
    low: float | None = None
    high: float | None = None
    """The span, where the source gives only lowest and highest."""


class SeriesRole(StrEnum):
    """Data of the area, or what it is compared with (drawn as a reference line)."""

    DATA = "data"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """A line, a set of bars, or a set of dots."""

    label: str
    points: tuple[ChartPoint, ...]
    role: SeriesRole = SeriesRole.DATA


@dataclass(frozen=True, slots=True)
class ChartBreak:
    """Values from category ``before`` (an index) on are not comparable with those before it."""

    before: int
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, complete: a renderer adds only ink."""

    kind: ChartKind
    title: str
    description: str
    """What the chart shows, in one or two sentences: the text alternative."""
    categories: tuple[ChartCategory, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    """What the value axis counts: "Procent", "Antal personer"."""
    language: str
    breaks: tuple[ChartBreak, ...] = ()
    bounds: tuple[float | None, float | None] = (None, None)
    """Lowest and highest value that can be; an axis never goes outside."""
    from_zero: bool = True
    mark_words: tuple[tuple[Mark, str], ...] = field(default=())
    """The marks that occur, with the words for a legend."""
    panels: tuple["Chart", ...] = ()
    """The charts of `ChartKind.SMALL_MULTIPLES`, which share their value axis."""
    base_word: str = "n = {n}"
    """How a base is written beside a point."""
