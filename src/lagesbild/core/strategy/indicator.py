"""Indicators: what measures a goal, and the rules that every output asks of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.checking import AtLeastRule, CheckRule, TotalRule


class LifeCycle(StrEnum):
    """Where an indicator is in its life."""

    DEVELOPING = "developing"
    ACTIVE = "active"
    RETIRED = "retired"


class Direction(StrEnum):
    """What the strategy wants of the value; NEUTRAL where more is neither better nor worse."""

    HIGHER_IS_BETTER = "higher-is-better"
    LOWER_IS_BETTER = "lower-is-better"
    NEUTRAL = "neutral"


class ChartForm(StrEnum):
    """How an indicator wants to be drawn. AUTO chooses by periods and series."""

    AUTO = "auto"
    LINES = "lines"
    GROUPED_BARS = "grouped-bars"
    DOT_ROWS = "dot-rows"
    STACKED_ROWS = "stacked-rows"
    SMALL_MULTIPLES = "small-multiples"
    NONE = "none"


class Method(StrEnum):
    """How the values are computed; `lagesbild.core.statistics.measures` holds each."""

    AS_DELIVERED = "as-delivered"
    COUNT = "count"
    MEAN = "mean"
    SHARE = "share"
    SHARE_OF_ANSWERS = "share-of-answers"
    """Yes-answers over several areas of activity, of all answers."""
    RATIO = "ratio"
    RATE = "rate"
    ROLLING_MEAN = "rolling-mean"
    UNION_COVERAGE = "union-coverage"
    EXTRAPOLATION = "extrapolation"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing an indicator counts. Most have a single one, called "value"."""

    code: str
    name: str
    unit: Unit
    unit_name: str = ""
    """What is counted, in the plural ("personer", "kommuner"); empty for percent and means."""
    decimals: int | None = None
    """Decimals to show computed values with; delivered values keep their own."""
    synonyms: tuple[str, ...] = ()
    """Other words that texts use for it."""


@dataclass(frozen=True, slots=True)
class DimensionValue:
    """A code of a dimension with its label, and the words texts use for it."""

    code: str
    label: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """What an indicator is broken down by: sex, grade. Values are listed in showing order."""

    code: str
    name: str
    values: tuple[DimensionValue, ...]

    def label(self, code: str) -> str:
        """The label of a code. Raises KeyError for a code that the dimension lacks."""
        return {value.code: value.label for value in self.values}[code]


@dataclass(frozen=True, slots=True)
class SeriesBreak:
    """A point from which values are not comparable with those before it."""

    first_period: Period
    """The first period after the break."""
    reason: str


@dataclass(frozen=True, slots=True)
class Retirement:
    """Why an indicator is no longer followed."""

    reason: str
    decided_by: str
    last_data_year: int
    successor: str | None = None
    """Slug of the indicator that took its place."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What an indicator's value is set beside: the median of all areas of one kind."""

    area_kind: str
    """An `AreaKind`: "county" or "municipality"."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator and its rules, asked by chart, table, sentence and report alike."""

    slug: str
    goal: int
    name: str
    """The official name."""
    short_name: str
    """What it is called where room is small, and in running text."""
    source: str
    """Slug of its source."""
    area: str
    """Code of the area that its values are for."""
    measures: tuple[Measure, ...]
    period_kind: PeriodKind = PeriodKind.YEAR
    dimensions: tuple[Dimension, ...] = ()
    themes: tuple[str, ...] = ()
    direction: Direction = Direction.NEUTRAL
    method: Method = Method.AS_DELIVERED
    method_text: str = ""
    """How a value is made, in words."""
    life_cycle: LifeCycle = LifeCycle.ACTIVE
    retirement: Retirement | None = None
    without_values: str = ""
    """Why an active indicator has no values that can be shown."""
    smallest_base: int | None = None
    """From which base (n) a percentage is meaningful; below it the count is shown instead."""
    breaks: tuple[SeriesBreak, ...] = ()
    definitions: tuple[str, ...] = ()
    """Slugs of definitions a reader needs ("what a cleared crime is")."""
    comparison: Comparison | None = None
    chart: ChartForm = ChartForm.AUTO
    chart_by: str = ""
    """The dimension, or "measure", whose values a chart tells apart by its marks, where its
    others are rows or panels; the last one where empty."""
    follows_commitments: tuple[str, ...] = ()
    """Numbers of the commitments that this figure follows up; empty for goal indicators."""
    companion_of: str | None = None
    """Slug of the indicator that this one is counted together with."""
    alternative_names: tuple[str, ...] = ()
    table_title: str = ""
    """Heading of its table in the report; the short name where empty."""
    checks: tuple[CheckRule, ...] = ()
    """Checks of deliveries that weigh otherwise than usual here."""
    totals: tuple[TotalRule, ...] = ()
    at_least: tuple[AtLeastRule, ...] = ()
    base_may_fall_by: float = 0.5
    """The part by which the base may fall from one period to the next without remark."""
    next_figures: date | None = None
    """When the source will publish next, where it is known."""
    notes: tuple[str, ...] = ()

    def measure(self, code: str) -> Measure:
        """The measure with a code. Raises KeyError for one the indicator lacks."""
        return {measure.code: measure for measure in self.measures}[code]

    @property
    def main_measure(self) -> Measure:
        return self.measures[0]

    @property
    def follows_goal(self) -> bool:
        """Whether it measures a goal, rather than a single commitment."""
        return not self.follows_commitments
