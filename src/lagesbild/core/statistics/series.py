"""Series: the observations of one indicator, measure, breakdown and area, in order of time.

Observations are only added. For each cell the one recorded last counts; the others are its
history. Neither the order in which observations are given nor an older publication that is
added afterwards changes what counts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from lagesbild.core.statistics.breaks import break_between, follows
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Statistic


@dataclass(frozen=True, slots=True)
class Cell:
    """All that was published for a series and a period, oldest first; never empty."""

    history: tuple[Observation, ...]

    @property
    def latest(self) -> Observation:
        """The observation that counts."""
        return self.history[-1]

    @property
    def superseded(self) -> tuple[Observation, ...]:
        """The observations that no longer count, oldest first."""
        return self.history[:-1]

    @property
    def period(self) -> Period:
        return self.latest.period

    @property
    def statistic(self) -> Statistic:
        return self.latest.statistic


@dataclass(frozen=True, slots=True)
class Span:
    """The lowest and highest value of a period, where the source gives no single one."""

    low: Observation
    high: Observation
    period: Period


@dataclass(frozen=True)
class Series:
    """A series. Cells stand in period order; made by `series_of`."""

    key: SeriesKey
    cells: tuple[Cell, ...]
    breaks: tuple[Period, ...] = ()
    """The first period after each break, in order."""

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """The observations that count, in period order; spans and medians not included."""
        return tuple(cell.latest for cell in self.cells if cell.statistic is Statistic.VALUE)

    @cached_property
    def measured(self) -> tuple[Observation, ...]:
        """Those of `observations` that have a value."""
        return tuple(each for each in self.observations if has_value(each))

    @cached_property
    def can_be_negative(self) -> bool:
        """Whether it has values below nought."""
        values = (each.value for each in self.measured)
        return any(isinstance(each, Measurement) and each.amount < 0 for each in values)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Pairs of lowest and highest, in period order."""
        return tuple(self._spans())

    @property
    def unpaired(self) -> tuple[Observation, ...]:
        """Lowest values without a highest for their period, and the other way round."""
        paired = {end for span in self._spans() for end in (span.low, span.high)}
        ends = (Statistic.LOWEST, Statistic.HIGHEST)
        latest = (cell.latest for cell in self.cells if cell.statistic in ends)
        return tuple(each for each in latest if each not in paired)

    def latest(self) -> Observation | None:
        """The observation of the last period that has a value; None where there is none."""
        known = (
            cell.latest
            for cell in reversed(self.cells)
            if cell.statistic is Statistic.VALUE and has_value(cell.latest)
        )
        return next(known, None)

    def at(self, period: Period, *, statistic: Statistic = Statistic.VALUE) -> Observation | None:
        """The observation that counts for a period, a missing value included."""
        cell = self.cell(period, statistic=statistic)
        return cell.latest if cell else None

    def before(self, period: Period) -> Observation | None:
        """The last observation with a value for a period of the same kind before this one.

        It may lie across a break, or overlap: whether the two may be compared is for
        `lagesbild.core.statistics.change` to say.
        """
        earlier = (
            each
            for each in reversed(self.measured)
            if each.period.kind is period.kind and each.period < period
        )
        return next(earlier, None)

    def span(self, period: Period) -> Span | None:
        """Lowest and highest of a period."""
        return next((span for span in self._spans() if span.period == period), None)

    def cell(self, period: Period, *, statistic: Statistic = Statistic.VALUE) -> Cell | None:
        """The cell of a period with its history."""
        return self._by_period.get((period, statistic))

    @cached_property
    def _by_period(self) -> dict[tuple[Period, Statistic], Cell]:
        """The cells by what they are of; of two alike the first."""
        return {(each.period, each.statistic): each for each in reversed(self.cells)}

    def segments(self, *, every: int = 1) -> tuple[tuple[Observation, ...], ...]:
        """Runs of observations that a line may join: split at breaks and at gaps.

        A gap is a period without a value, whether it is listed as missing or not at all.
        ``every=2`` for what is measured every other period.
        """
        runs: list[list[Observation]] = []
        for each in self.measured:
            if runs and self._joined(runs[-1][-1], each, every):
                runs[-1].append(each)
            else:
                runs.append([each])
        return tuple(tuple(run) for run in runs)

    def _joined(self, earlier: Observation, later: Observation, every: int) -> bool:
        if break_between(self.breaks, earlier.period, later.period):
            return False
        return follows(later.period, earlier.period, every=every)

    def _spans(self) -> Iterator[Span]:
        for cell in self.cells:
            if cell.statistic is Statistic.LOWEST:
                high = self.at(cell.period, statistic=Statistic.HIGHEST)
                if high is not None:
                    yield Span(cell.latest, high, cell.period)


def has_value(observation: Observation) -> bool:
    """Whether an observation has a value rather than a reason for having none."""
    return isinstance(observation.value, Measurement)


def series_of(
    observations: Iterable[Observation], *, breaks: Iterable[Period] = ()
) -> tuple[Series, ...]:
    """The series that observations belong to, sorted by key.

    ``breaks`` are the first periods after each known break; an observation that counts and has
    the status "break" is one more.
    """
    known = frozenset(breaks)
    placed = sorted(((_place(each), each) for each in observations), key=itemgetter(0))
    by_cell = groupby(placed, key=lambda pair: pair[0][:CELL_LENGTH])
    cells = (Cell(tuple(each for _, each in history)) for _, history in by_cell)
    by_key = groupby(cells, key=lambda cell: cell.latest.series)
    return tuple(_series(key, tuple(of_key), known) for key, of_key in by_key)


def _series(key: SeriesKey, cells: tuple[Cell, ...], breaks: frozenset[Period]) -> Series:
    marked = {cell.period for cell in cells if cell.latest.status is ObsStatus.BREAK}
    return Series(key, cells, tuple(sorted(breaks | marked)))


STATISTICS = tuple(Statistic)
CELL_LENGTH = 7


def _place(observation: Observation) -> tuple[str | int | date, ...]:
    """Where an observation stands: its cell (`CELL_LENGTH` parts), then the day it was recorded.

    Of two from the same day a correction stands last; what remains equal is told apart by
    publication and content, so that the order of input never matters.
    """
    key, period, value = observation.series, observation.period, observation.value
    return (
        *(key.indicator, key.measure, key.dimensions, key.area),
        *period.order,
        STATISTICS.index(observation.statistic),
        observation.recorded,
        observation.correction or "",
        observation.publication,
        str(value.amount) if isinstance(value, Measurement) else value.reason.value,
        -1 if observation.base is None else observation.base,
        observation.status.value,
        observation.note,
    )
