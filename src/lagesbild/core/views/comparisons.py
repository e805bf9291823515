"""The comparison with the country: as the source delivers it, or computed from all areas."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number
from lagesbild.core.statistics.area import COUNTRY, AreaKind
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.series import Series, series_of
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.strategy.indicator import Indicator, Measure
from lagesbild.core.views.computed_medians import ComputedMedians, Median
from lagesbild.core.views.points import PointMaker
from lagesbild.core.views.shapes import ComparisonView, PointView, SeriesView
from lagesbild.core.views.wording import write_amount


@dataclass(frozen=True)
class Comparisons:
    """Finds what an indicator's values are compared with."""

    edition: Edition
    language: Language
    # The areas of an indicator share its medians: what was found for one is kept for the rest.
    _medians: dict[str, tuple[Series, ...]] = field(default_factory=dict, repr=False)
    _points: dict[tuple[str, str, str, int], tuple[PointView, ...]] = field(
        default_factory=dict, repr=False
    )

    @cached_property
    def computed(self) -> ComputedMedians:
        return ComputedMedians(self.edition)

    @property
    def area(self) -> str:
        """Code of the area that the source's medians are for."""
        return self.edition.strategy.about.comparison_area

    def reference(
        self, indicator: Indicator, main: SeriesView, maker: PointMaker
    ) -> SeriesView | None:
        """The national median for the same measure and breakdown, as a series."""
        points = self._delivered(indicator, main.key, maker) or self._computed(indicator, main)
        if not points:
            return None
        return SeriesView(
            key=SeriesKey(indicator.slug, main.key.measure, main.key.dimensions, self.area),
            label=self._label(),
            measure=main.measure,
            points=points,
        )

    def view(
        self, indicator: Indicator, main: SeriesView, reference: SeriesView | None
    ) -> ComparisonView | None:
        """The comparison in words, for the latest period that the reference has."""
        if reference is None or reference.latest is None:
            return None
        latest = reference.latest
        text = self._median_text(latest)
        return ComparisonView(text, latest.note or self._as_published(indicator, main))

    def _label(self) -> str:
        if self.area == COUNTRY:
            return self.language.text("Country, median")
        return self.language.text("{area}, median", area=self._area_name())

    def _median_text(self, point: PointView) -> str:
        if self.area == COUNTRY:
            return self.language.text(
                "Median of the country: {value} ({period})",
                value=point.text,
                period=point.period_text,
            )
        return self.language.text(
            "Median of {area}: {value} ({period})",
            area=self._area_name(),
            value=point.text,
            period=point.period_text,
        )

    def _area_name(self) -> str:
        return self.edition.strategy.area[self.area].name

    def _as_published(self, indicator: Indicator, main: SeriesView) -> str:
        if indicator.comparison and indicator.comparison.note:
            return indicator.comparison.note
        return self.language.text(
            "Compared with: {label}. The median is as the source publishes it.", label=main.label
        )

    def _delivered(
        self, indicator: Indicator, key: SeriesKey, maker: PointMaker
    ) -> tuple[PointView, ...]:
        if indicator.slug not in self._medians:
            observations = self.edition.observations.of_indicator(indicator.slug, self.area)
            medians = (each for each in observations if each.statistic is Statistic.MEDIAN)
            self._medians[indicator.slug] = series_of(medians)
        mine = (
            cell
            for series in self._medians[indicator.slug]
            if (series.key.measure, series.key.dimensions) == (key.measure, key.dimensions)
            for cell in series.cells
        )
        return tuple(maker.point(cell) for cell in mine)

    def _computed(self, indicator: Indicator, main: SeriesView) -> tuple[PointView, ...]:
        if indicator.comparison is None:
            return ()
        found = self.computed.of(main.key, AreaKind(indicator.comparison.area_kind))
        latest = main.latest
        decimals = main.measure.decimals
        if decimals is None:
            decimals = latest.decimals if latest else 0
        name = (main.key.indicator, main.key.measure, main.key.dimensions, decimals)
        if name not in self._points:
            points = (self._point(each, main.measure, decimals) for each in found)
            self._points[name] = tuple(points)
        return self._points[name]

    def _point(self, median: Median, measure: Measure, decimals: int) -> PointView:
        amount = rounded(Decimal(str(median.value)), decimals)
        note = self.language.text(
            "Unweighted median of {n} areas; {missing} have no value.",
            n=median.areas_in,
            missing=median.areas_missing,
        )
        return PointView(
            period=median.period,
            period_text=median.period.format(self.language),
            text=write_amount(amount, measure.unit, self.language),
            bare=write_number(amount, self.language.code),
            number=float(amount),
            decimals=decimals,
            note=note,
        )
