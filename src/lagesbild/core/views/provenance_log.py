"""The log of corrections and revisions: every published value that was changed, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import polars as pl

from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.frame import CELL, observations_in
from lagesbild.core.statistics.observation import Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Cell, Series, series_of
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.strategy.source import Correction
from lagesbild.core.views.provenance import Provenances, value_anchor
from lagesbild.core.views.provenance_shapes import ChangeKind, LoggedChange
from lagesbild.core.views.series_views import label_of
from lagesbild.core.views.shapes import Origin, Published

_SPAN_OR_VALUE = [name for name in CELL if name != "statistic"]


@dataclass(frozen=True, slots=True)
class _Step:
    """A change of a cell or a span from one publication to the next."""

    key: SeriesKey
    period: Period
    old: Published
    new: Published


@dataclass(frozen=True)
class ChangeLog:
    """The changes of an edition, in the areas that it is published for."""

    edition: Edition
    language: Language

    def changes(self) -> tuple[LoggedChange, ...]:
        """All corrections and revisions, the latest first."""
        found = [*self._corrections(), *self._revisions()]
        return tuple(sorted(found, key=lambda e: (-e.day.toordinal(), e.kind, e.anchor)))

    @cached_property
    def _steps(self) -> tuple[_Step, ...]:
        return tuple(self._all_steps())

    def _corrections(self) -> Iterator[LoggedChange]:
        """Each correction as it was decided, with the value that carries it out."""
        steps = {
            step.new.correction.id: step
            for step in reversed(self._steps)
            if step.new.correction and step.new.origin is Origin.CORRECTED
        }
        for each in self.edition.corrections:
            yield self._correction(each, steps.get(each.id))

    def _correction(self, correction: Correction, step: _Step | None) -> LoggedChange:
        strategy = self.edition.strategy
        indicator = strategy.indicator[correction.indicator]
        return LoggedChange(
            anchor=correction.id,
            kind=ChangeKind.CORRECTION,
            day=correction.decided,
            indicator=indicator,
            area=strategy.area[step.key.area if step else indicator.area],
            series=correction.series,
            old=correction.old,
            new=correction.new,
            old_published=step.old if step else None,
            new_published=step.new if step else None,
            value_anchor=value_anchor(step.key, step.period) if step else "",
            correction=correction,
        )

    def _revisions(self) -> Iterator[LoggedChange]:
        for step in self._steps:
            # Two percentages of too few answers may differ and yet be shown alike.
            if step.new.origin is Origin.REVISED and step.old.text != step.new.text:
                yield self._revision(step)

    def _revision(self, step: _Step) -> LoggedChange:
        strategy = self.edition.strategy
        key, publication = step.key, step.new.publication
        indicator = strategy.indicator[key.indicator]
        cell, statistic = value_anchor(key, step.period), step.new.observations[0].statistic
        return LoggedChange(
            anchor=";".join((key.indicator, key.area, statistic, cell, publication.slug)),
            kind=ChangeKind.REVISION,
            day=publication.recorded,
            indicator=indicator,
            area=strategy.area[key.area],
            series=self._series(step),
            old=step.old.text,
            new=step.new.text,
            old_published=step.old,
            new_published=step.new,
            # Of the medians only those of the series that speaks for the indicator are told of.
            value_anchor="" if statistic is Statistic.MEDIAN else cell,
        )

    def _series(self, step: _Step) -> str:
        """Series and period in words; the period alone where an indicator has one series."""
        indicator = self.edition.strategy.indicator[step.key.indicator]
        period, label = step.period.format(self.language), label_of(indicator, step.key)
        if step.new.observations[0].statistic is Statistic.MEDIAN:
            label = self.language.text("{label}, median", label=label)
        return period if label == indicator.short_name else f"{label}, {period}"

    def _all_steps(self) -> Iterator[_Step]:
        provenances = Provenances(self.edition, self.language)
        indicators = self.edition.strategy.indicator
        for series in series_of(self._candidates()):
            maker = provenances.maker(indicators[series.key.indicator])
            for observations in _histories(series):
                history = maker.history(observations)
                for old, new in pairwise(history):
                    yield _Step(series.key, observations[0].period, old, new)

    def _candidates(self) -> Iterator[Observation]:
        """The observations of cells with several publications, where they are shown."""
        for each in observations_in(_with_history(self.edition.observations.table)):
            if self._is_shown(each):
                yield each

    def _is_shown(self, observation: Observation) -> bool:
        about = self.edition.strategy.about
        area = observation.series.area
        if observation.statistic is Statistic.MEDIAN:
            return area == about.comparison_area
        own = self.edition.strategy.indicator[observation.series.indicator].area
        return area == own or area in about.published_areas


def _with_history(table: pl.DataFrame) -> pl.DataFrame:
    """The rows of all cells that stand in several publications, and the other ends of spans.

    The frame is sorted by cell, so such rows stand beside each other.
    """
    same = pl.all_horizontal(pl.col(name) == pl.col(name).shift(1) for name in CELL)
    again = table.filter(same.fill_null(value=False))
    if again.is_empty():
        return again
    return table.join(again.select(_SPAN_OR_VALUE).unique(), on=_SPAN_OR_VALUE, how="semi")


def _histories(series: Series) -> Iterator[tuple[Observation, ...]]:
    """What was published of each cell of a series; the two ends of a span together."""
    ends: dict[Period, list[Cell]] = {}
    for cell in series.cells:
        if cell.statistic in (Statistic.LOWEST, Statistic.HIGHEST):
            ends.setdefault(cell.period, []).append(cell)
        else:
            yield cell.history
    for pair in ends.values():
        if len(pair) > 1:
            yield tuple(each for cell in pair for each in cell.history)
