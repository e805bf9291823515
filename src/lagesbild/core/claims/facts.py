"""The data that claims are judged by, looked up series by series and kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from lagesbild.core.claims.added_up import added_up
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.series import Cell, Series, series_of
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.core.strategy.commitment import ReportedFigure
from lagesbild.core.views.computed_medians import ComputedMedians


@dataclass(frozen=True)
class Facts:
    """The series of an edition, by indicator and area."""

    edition: Edition
    _series: dict[tuple[str, str], tuple[Series, ...]] = field(default_factory=dict, repr=False)
    _medians: dict[SeriesKey, Series | None] = field(default_factory=dict, repr=False)
    _wholes: dict[tuple[SeriesKey, PeriodKind], Series] = field(default_factory=dict, repr=False)

    def of(self, indicator: str, area: str = "") -> tuple[Series, ...]:
        """The series of an indicator, in its own area if no other is named; medians left out."""
        about = self.edition.strategy.indicator[indicator]
        key = (indicator, area or about.area)
        if key not in self._series:
            breaks = [each.first_period for each in about.breaks]
            observed = self.edition.observations.of_indicator(*key)
            values = (each for each in observed if each.statistic is not Statistic.MEDIAN)
            self._series[key] = series_of(values, breaks=breaks)
        return self._series[key]

    def added_up(self, series: Series, kind: PeriodKind) -> Series:
        """The halves or years of a series of `of` that is measured in shorter parts."""
        key = (series.key, kind)
        if key not in self._wholes:
            self._wholes[key] = added_up(series, kind)
        return self._wholes[key]

    def areas(self, indicator: str) -> tuple[str, ...]:
        """The areas that an indicator has figures for."""
        return self.edition.observations.areas_of(indicator)

    def median(self, key: SeriesKey) -> Series | None:
        """The medians that a series is compared with, as a series of its own."""
        if key not in self._medians:
            self._medians[key] = self._delivered_median(key) or self._computed_median(key)
        return self._medians[key]

    def has_median(self, indicator: str) -> bool:
        """Whether an indicator's own area is compared with a median of others."""
        return any(self.median(each.key) is not None for each in self.of(indicator))

    def _delivered_median(self, key: SeriesKey) -> Series | None:
        about = self.edition.strategy.about
        return self._median_of(key, about.comparison_area) or self._median_of(key, key.area)

    def _median_of(self, key: SeriesKey, area: str) -> Series | None:
        """The medians that are delivered for an area: of a country's counties, a county's parts."""
        observed = self.edition.observations.of_indicator(key.indicator, area)
        mine = [
            each
            for each in observed
            if each.statistic is Statistic.MEDIAN
            and (each.series.measure, each.series.dimensions) == (key.measure, key.dimensions)
        ]
        found = series_of(replace(each, statistic=Statistic.VALUE) for each in mine)
        return found[0] if found else None

    def _computed_median(self, key: SeriesKey) -> Series | None:
        indicator = self.edition.strategy.indicator[key.indicator]
        if indicator.comparison is None:
            return None
        kind = AreaKind(indicator.comparison.area_kind)
        medians = self._computed.of(key, kind)
        measure = indicator.measure(key.measure)
        decimals = measure.decimals if measure.decimals is not None else self._decimals(key)
        area = self.edition.strategy.about.comparison_area
        of_country = SeriesKey(key.indicator, key.measure, key.dimensions, area)
        cells = tuple(
            Cell((Observation(
                series=of_country,
                period=each.period,
                value=Measurement(rounded(Decimal(str(each.value)), decimals), measure.unit),
                status=ObsStatus.NORMAL,
                publication="",
                recorded=self._recorded,
                base=None,
            ),))
            for each in medians
        )  # fmt: skip
        return Series(of_country, cells) if cells else None

    def _decimals(self, key: SeriesKey) -> int:
        latest = next((s.latest() for s in self.of(key.indicator, key.area) if s.key == key), None)
        value = latest.value if latest else None
        return value.decimals if isinstance(value, Measurement) else 0

    @cached_property
    def _computed(self) -> ComputedMedians:
        return ComputedMedians(self.edition)

    @cached_property
    def _recorded(self) -> date:
        """The day of the last publication: what is computed here is computed from all of them."""
        return max((each.recorded for each in self.edition.publications), default=date.min)

    @cached_property
    def figures(self) -> Mapping[str, ReportedFigure]:
        """The reported figures of commitments, by id."""
        plan = self.edition.strategy.plan
        return {each.id: each for each in plan.figures} if plan else {}
