"""An indicator as it is shown in one area."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.document.blocks import Figure
from lagesbild.core.document.chart import Mark
from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.core.document.marks import mark_word
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.series import Series, series_of
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.strategy.goal import Leading
from lagesbild.core.strategy.indicator import Indicator, LifeCycle
from lagesbild.core.strategy.source import Correction, Publication
from lagesbild.core.strategy.strategy import Strategy
from lagesbild.core.views.changes import latest_change
from lagesbild.core.views.chart_views import ChartMaker, sparkline
from lagesbild.core.views.comparisons import Comparisons
from lagesbild.core.views.points import PointMaker
from lagesbild.core.views.series_views import series_views
from lagesbild.core.views.shapes import Card, IndicatorView, PointView, SeriesView
from lagesbild.core.views.tables import marks_in, tables
from lagesbild.core.views.wording import unit_text


@dataclass(frozen=True)
class IndicatorViews:
    """Makes the views of an edition's indicators; keeps what they share."""

    edition: Edition
    language: Language

    @property
    def strategy(self) -> Strategy:
        return self.edition.strategy

    @cached_property
    def publications(self) -> dict[str, Publication]:
        return {each.slug: each for each in self.edition.publications}

    @cached_property
    def corrections(self) -> dict[str, Correction]:
        return {each.id: each for each in self.edition.corrections}

    @cached_property
    def leading(self) -> dict[str, Leading]:
        """The series that lead goals, by the slug of their indicator."""
        goals = self.strategy.goals
        return {goal.leading.indicator: goal.leading for goal in goals if goal.leading}

    @cached_property
    def comparisons(self) -> Comparisons:
        return Comparisons(self.edition, self.language)

    def view(self, slug: str, area_code: str | None = None) -> IndicatorView:
        """The indicator in an area, its own where none is named. Raises KeyError."""
        indicator = self.strategy.indicator[slug]
        area = self.strategy.area[area_code or indicator.area]
        every = self._series(indicator, area)
        maker = PointMaker(
            self.language, indicator.smallest_base, self.publications, self.corrections
        )
        shown = series_views(indicator, every, maker)
        main = main_series(indicator, shown, self.leading.get(slug))
        source = self.strategy.source[indicator.source]
        reference = self.comparisons.reference(indicator, main, maker) if main else None
        latest = main.latest if main else None
        return IndicatorView(
            indicator=indicator,
            area=area,
            source=source,
            themes=tuple(t for t in self.strategy.themes if t.slug in indicator.themes),
            definitions=tuple(self.strategy.definition[each] for each in indicator.definitions),
            unit_text=unit_text(indicator.main_measure, self.language),
            series=shown,
            card=self._card(indicator, shown, main),
            lead=self._lead(main),
            change=latest_change(indicator, every, main, self.language) if main else None,
            comparison=self.comparisons.view(indicator, main, reference) if main else None,
            figures=self._figures(indicator, shown, source.name, reference),
            tables=tables(indicator, source, shown, self.language),
            spark=sparkline(main, self.language) if main else None,
            empty=self._empty(indicator, shown),
            rules=self._rules(indicator),
            notes=indicator.notes,
            corrections=tuple(c for c in self.edition.corrections if c.indicator == slug),
            revisions=tuple(
                (each.label, point)
                for each in shown
                for point in each.points
                if Mark.REVISED in point.marks or Mark.CORRECTED in point.marks
            ),
            mark_words=tuple((mark, mark_word(mark, self.language)) for mark in marks_in(shown)),
            base_text=self._base(latest),
            latest_period=latest.period_text if latest else "",
            reference=reference,
        )

    def _series(self, indicator: Indicator, area: Area) -> tuple[Series, ...]:
        observations = self.edition.observations.of_indicator(indicator.slug, area.code)
        own = (each for each in observations if each.statistic is not Statistic.MEDIAN)
        return series_of(own, breaks=[each.first_period for each in indicator.breaks])

    def _figures(
        self,
        indicator: Indicator,
        series: Sequence[SeriesView],
        source: str,
        reference: SeriesView | None,
    ) -> tuple[Figure, ...]:
        unit = indicator.main_measure.unit
        drawn = [each for each in series if each.measure.unit is unit and each.latest]
        if not drawn:
            drawn = [each for each in series if each.latest]
        chart = ChartMaker(indicator, self.language, reference).chart(drawn) if drawn else None
        if chart is None:
            return ()
        target = Target(TargetKind.FIGURE, indicator.slug)
        return (Figure(target, chart.title, chart, source=source),)

    def _card(
        self, indicator: Indicator, series: Sequence[SeriesView], main: SeriesView | None
    ) -> Card:
        if main is None or main.latest is None:
            return Card("", self._empty(indicator, series))
        return card_of(main, self.language, alone=len(series) == 1)

    def _lead(self, main: SeriesView | None) -> str:
        latest = main.latest if main else None
        if main is None or latest is None:
            return ""
        return self.language.text(
            "{label}: {value} in {period}.",
            label=main.label,
            value=latest.text,
            period=latest.period_text,
        )

    def _empty(self, indicator: Indicator, series: Sequence[SeriesView]) -> str:
        if any(each.latest for each in series):
            return ""
        if indicator.without_values:
            return indicator.without_values
        if indicator.retirement:
            return self.language.text(
                "Retired. The last figures are for {year}.",
                year=indicator.retirement.last_data_year,
            )
        if indicator.life_cycle is LifeCycle.DEVELOPING:
            return self.language.text("The indicator is being developed and has no figures yet.")
        points = [point for each in series for point in each.points]
        if points:
            return self.language.text("No figures: {reason}.", reason=points[-1].text)
        return self.language.text("No figures have been delivered.")

    def _rules(self, indicator: Indicator) -> tuple[str, ...]:
        rules = [
            self.language.text(
                "Values from {period} cannot be compared with earlier ones: {reason}",
                period=each.first_period.format(self.language),
                reason=each.reason,
            )
            for each in indicator.breaks
        ]
        if indicator.smallest_base:
            rules.append(
                self.language.text(
                    "With fewer than {n} answers the count is shown instead of a percentage.",
                    n=indicator.smallest_base,
                )
            )
        if indicator.method_text:
            rules.append(indicator.method_text)
        return tuple(rules)

    def _base(self, latest: PointView | None) -> str:
        if latest is None or latest.base is None:
            return ""
        return self.language.text("n = {n} ({period})", n=latest.base, period=latest.period_text)


def main_series(
    indicator: Indicator, series: Sequence[SeriesView], leading: Leading | None = None
) -> SeriesView | None:
    """The series that speaks for an indicator: the first of its main measure with a value.

    Among those, one with a single latest value, or a count, comes before one with only a span.
    Where the indicator leads its goal, the ``leading`` series speaks for it on every page.
    """
    valued = [each for each in series if each.latest]
    if leading:
        named = (leading.measure, leading.dimensions)
        leads = [e for e in valued if (e.key.measure, e.key.dimensions) == named]
        if leads:
            return leads[0]
    mine = [each for each in valued if each.key.measure == indicator.main_measure.code]
    single = [each for each in mine if each.latest and each.latest.low is None]
    return next(iter([*single, *mine, *valued]), None)


def previous_point(series: SeriesView, latest: PointView) -> PointView | None:
    """The last single value before another, of the same kind of period.

    None where a break lies between the two: they cannot be compared.
    """
    earlier = (
        point
        for point in reversed(series.points)
        if point.has_value
        and point.low is None
        and point.period < latest.period
        and point.period.kind is latest.period.kind
    )
    found = next(earlier, None)
    if found and break_between(series.breaks, found.period, latest.period):
        return None
    return found


def card_of(series: SeriesView, language: Language, *, alone: bool) -> Card:
    """A series' latest figure and the one before; empty where it has no value.

    ``alone`` where the series is its indicator's only one, and need not be named.
    """
    latest = series.latest
    if latest is None:
        return Card("", "")
    said = [] if alone else [series.label]
    said.append(latest.period_text)
    earlier = previous_point(series, latest)
    if earlier:
        said.append(
            language.text("{value} in {period}", value=earlier.text, period=earlier.period_text)
        )
    return Card(latest.text, " · ".join(said))
