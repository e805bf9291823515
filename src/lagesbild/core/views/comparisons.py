"""The comparison with the country: as the source delivers it, or computed from all areas."""

from dataclasses import dataclass

from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import COUNTRY
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.series import series_of
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.views.points import PointMaker
from lagesbild.core.views.shapes import ComparisonView, PointView, SeriesView


@dataclass(frozen=True)
class Comparisons:
    """Finds what an indicator's values are compared with."""

    edition: Edition
    language: Language

    def reference(
        self, indicator: Indicator, main: SeriesView, maker: PointMaker
    ) -> SeriesView | None:
        """The national median for the same measure and breakdown, as a series."""
        points = self._delivered(indicator, main.key, maker)
        if not points:
            return None
        return SeriesView(
            key=SeriesKey(indicator.slug, main.key.measure, main.key.dimensions, COUNTRY),
            label=self.language.text("Country, median"),
            measure=main.measure,
            points=points,
        )

    def view(
        self, indicator: Indicator, main: SeriesView, reference: SeriesView | None
    ) -> ComparisonView | None:
        """The comparison in words, for the latest period that both have."""
        if reference is None or reference.latest is None:
            return None
        latest = reference.latest
        text = self.language.text(
            "Median of the country: {value} ({period})",
            value=latest.text,
            period=latest.period_text,
        )
        return ComparisonView(text, latest.note or self._as_published(indicator, main))

    def _as_published(self, indicator: Indicator, main: SeriesView) -> str:
        if indicator.comparison and indicator.comparison.note:
            return indicator.comparison.note
        return self.language.text(
            "Compared with: {label}. The median is as the source publishes it.", label=main.label
        )

    def _delivered(
        self, indicator: Indicator, key: SeriesKey, maker: PointMaker
    ) -> tuple[PointView, ...]:
        observations = self.edition.observations.of_indicator(indicator.slug, COUNTRY)
        medians = (each for each in observations if each.statistic is Statistic.MEDIAN)
        mine = (
            cell
            for series in series_of(medians)
            if (series.key.measure, series.key.dimensions) == (key.measure, key.dimensions)
            for cell in series.cells
        )
        return tuple(maker.point(cell) for cell in mine)
