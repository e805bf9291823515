"""The shapes of what is shown. Texts in them are written in the language they were asked in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lagesbild.core.document.blocks import Figure, Table
from lagesbild.core.document.chart import Chart, Mark
from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.observation import Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.commitment import Commitment, CommitmentStatus, Organisation
from lagesbild.core.strategy.goal import DevelopmentArea, Goal, Theme
from lagesbild.core.strategy.indicator import Indicator, Measure
from lagesbild.core.strategy.source import Correction, Definition, Publication, Source


class Origin(StrEnum):
    """How a published value relates to the one published before it for the same cell."""

    FIRST = "first"
    REPEATED = "repeated"
    REVISED = "revised"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Published:
    """A value of a cell in one of the publications it stood in."""

    text: str
    publication: Publication
    origin: Origin
    note: str = ""
    correction: Correction | None = None
    """The correction that it carries out."""
    observations: tuple[Observation, ...] = ()
    """What it was written from: one observation, or the lowest and highest of a span. Not for
    showing as they are: a base may be too small."""

    @property
    def address(self) -> str:
        """The cells of the delivered file that it came from; empty where none is known."""
        return ", ".join(dict.fromkeys(e.address for e in self.observations if e.address))


@dataclass(frozen=True, slots=True)
class PointView:
    """What is shown for a series and a period."""

    period: Period
    period_text: str
    text: str
    """With its unit: "70 %", "8–12 %", "144"; or a sign for why there is none."""
    bare: str
    """Without the unit, for a table whose heading has it."""
    number: float | None
    """The value that is shown as a single number; None for spans and missing values."""
    decimals: int = 0
    low: float | None = None
    high: float | None = None
    base: int | None = None
    marks: tuple[Mark, ...] = ()
    note: str = ""
    history: tuple[Published, ...] = ()
    """All publications of the value, oldest first; the last is the one shown."""
    correction: Correction | None = None
    counted: bool = False
    """Whether its base is too small for a percentage, and a count stands for it: "3 of 8"."""
    observations: tuple[Observation, ...] = ()
    """All that it was written from, superseded ones included; none where it was computed here.
    Not for showing as they are: a base may be too small."""

    @property
    def has_value(self) -> bool:
        """Whether there is a figure to tell of: a number, a span or a count."""
        return self.is_drawn or self.counted

    @property
    def is_drawn(self) -> bool:
        """Whether a chart has a place for it; a count that stands for a percentage has none."""
        return self.number is not None or self.low is not None


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series as it is shown: label, and a point for each period that has an observation."""

    key: SeriesKey
    label: str
    """From its dimension values: "Årskurs 8, flickor"; the short name where it has none."""
    measure: Measure
    points: tuple[PointView, ...]
    breaks: tuple[Period, ...] = ()
    """First periods that cannot be compared with those before them."""

    @property
    def is_drawn(self) -> bool:
        """Whether a chart has a place for any of its points."""
        return any(each.is_drawn for each in self.points)

    @property
    def latest(self) -> PointView | None:
        """The last point that has a value."""
        return next((each for each in reversed(self.points) if each.has_value), None)

    def at(self, period: Period) -> PointView | None:
        """The point of a period, if there is one."""
        return next((each for each in self.points if each.period == period), None)


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change between two periods, in words."""

    text: str
    """"+6 procentenheter sedan 2023"; or why the two cannot be compared."""
    judgement: str
    """Whether it exceeds what the base allows by chance, in a plain sentence; may be empty."""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """What the latest value is compared with."""

    text: str
    """"Rikets median 40 % (2023)"."""
    explanation: str
    """How many areas are in it and how many are missing, and that it is unweighted."""


@dataclass(frozen=True, slots=True)
class Card:
    """An indicator in the picker: its latest figure and one figure to compare with."""

    figure: str
    """"70 %"; empty where there is none to show."""
    context: str
    """"56 % år 2019", or why there is no figure."""


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """All that is shown of an indicator in one area."""

    indicator: Indicator
    area: Area
    source: Source
    themes: tuple[Theme, ...]
    definitions: tuple[Definition, ...]
    unit_text: str
    """What the values count: "Procent", "Antal personer", "Medelvärde 0–10"."""
    series: tuple[SeriesView, ...]
    card: Card
    lead: str
    """Generated: what the latest figures say, in a sentence or two."""
    change: ChangeView | None
    comparison: ComparisonView | None
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    spark: Chart | None
    """A small line for the start page, where there are values to draw."""
    empty: str
    """Why there are no figures, in words; empty where there are."""
    rules: tuple[str, ...]
    """Breaks, smallest base and the like, each in a sentence."""
    notes: tuple[str, ...]
    corrections: tuple[Correction, ...]
    revisions: tuple[tuple[str, PointView], ...]
    """Points whose value was revised or corrected, with the series' label."""
    mark_words: tuple[tuple[Mark, str], ...]
    """The marks that occur, with what they mean."""
    base_text: str
    """"31 svarande (2024)"; empty where no base is known."""
    latest_period: str
    reference: SeriesView | None = None
    """The national comparison of the series that speaks for the indicator."""


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A commitment with everything that hangs on it resolved."""

    commitment: Commitment
    status_text: str
    owners: tuple[Organisation, ...]
    partners: tuple[Organisation, ...]
    figures: tuple[str, ...]
    """Reported figures, as phrases."""
    indicators: tuple[Indicator, ...]
    refers_to: tuple[Commitment, ...]
    referred_by: tuple[Commitment, ...]
    related: tuple[Commitment, ...]


@dataclass(frozen=True, slots=True)
class LeadingView:
    """The series that stands for a goal: its figure, what it is compared with, a small line."""

    indicator: IndicatorView
    series: SeriesView
    card: Card
    spark: Chart | None


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with what measures it and what has been undertaken."""

    goal: Goal
    at_a_glance: str
    leading: LeadingView | None
    indicators: tuple[IndicatorView, ...]
    follow_up_figures: tuple[IndicatorView, ...]
    retired: tuple[IndicatorView, ...]
    commitments: tuple[CommitmentView, ...]
    gaps: tuple[str, ...]
    """Numbers of commitments that the plan skips."""
    development: tuple[DevelopmentArea, ...]


@dataclass(frozen=True, slots=True)
class YearInShort:
    """The year at a glance, for the start page and the summary."""

    goals: int
    active_indicators: int
    with_figures: int
    retired_indicators: int
    commitments: int
    answered: int
    by_status: tuple[tuple[CommitmentStatus, str, int], ...]
    """Status, its word, and how many commitments have it; in the order of the enum."""
    corrections: tuple[Correction, ...]
    last_retired_year: int | None


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition as it is shown in one language."""

    goals: tuple[GoalView, ...]
    indicators: Mapping[str, IndicatorView]
    """By slug, in the area each is for."""
    commitments: Mapping[str, CommitmentView]
    year: YearInShort
