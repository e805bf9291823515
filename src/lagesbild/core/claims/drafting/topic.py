"""What a draft speaks of: a series up to a year, with its language and wording."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lagesbild.core.claims.drafting.phrases import group_of, subject
from lagesbild.core.claims.drafting.sentences import chosen
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.views.shapes import PointView, SeriesView


@dataclass(frozen=True, slots=True)
class Topic:
    """A series of an indicator, as far as a draft for a year tells of it."""

    indicator: Indicator
    series: SeriesView
    points: tuple[PointView, ...]
    """The points up to the year."""
    language: Language

    @staticmethod
    def of(indicator: Indicator, series: SeriesView, year: int, language: Language) -> "Topic":
        """The series up to a year."""
        points = tuple(each for each in series.points if each.period.last_year <= year)
        return Topic(indicator, series, points, language)

    @property
    def latest(self) -> PointView | None:
        """The last point with a figure."""
        return next((each for each in reversed(self.points) if each.has_value), None)

    @property
    def subject(self) -> str:
        return subject(self.series.measure, self.language)

    @property
    def group(self) -> str:
        return group_of(self.indicator, self.series)

    @property
    def has_like(self) -> bool:
        """Whether the indicator has other measures in the same unit, so that its own is named."""
        units = [each.unit for each in self.indicator.measures]
        return units.count(self.series.measure.unit) > 1

    @property
    def name(self) -> str:
        """The series as a line of a list names it."""
        return (not self.has_like and self.group) or self.series.label

    @property
    def is_of_spans(self) -> bool:
        """Whether only lowest and highest are known, and of several periods."""
        return sum(each.low is not None for each in self.points) > 1

    @property
    def comparable(self) -> tuple[PointView, ...]:
        """The points from the last break to the latest, of the latest one's kind of period."""
        latest = self.latest
        if latest is None:
            return ()
        first = max((each for each in self.series.breaks if each <= latest.period), default=None)
        return tuple(
            each
            for each in self.points
            if each.period.kind is latest.period.kind
            and each.period <= latest.period
            and (first is None or each.period >= first)
        )

    def choose(self, variants: Sequence[str], about: str) -> str:
        """One of several wordings, by the indicator, the series and the period."""
        period = self.latest.period.code if self.latest else ""
        return chosen(variants, f"{about}{self.series.key.dimensions}{self.indicator.slug}{period}")


def observation_of(point: PointView) -> Observation | None:
    """The observation that counts; None for a span, and where a value was computed here."""
    return point.observations[-1] if point.observations and point.low is None else None


def value_of(point: PointView) -> Measurement | None:
    """The single value that is shown; None where a span, a count or nothing is."""
    observation = observation_of(point)
    if point.number is None or observation is None:
        return None
    return observation.value if isinstance(observation.value, Measurement) else None


def amount_of(point: PointView) -> Decimal | None:
    """The number that is shown, with its decimals, also where it was computed here."""
    value = value_of(point)
    if value is not None:
        return value.amount
    if point.number is None:
        return None
    return rounded(Decimal(str(point.number)), point.decimals)


def break_before(series: SeriesView, period: Period) -> Period | None:
    """The last break up to a period that has figures before it."""
    breaks = [
        each
        for each in series.breaks
        if each <= period and any(p.has_value and p.period < each for p in series.points)
    ]
    return max(breaks, default=None)
