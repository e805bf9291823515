"""What a chart shows, in sentences: the text alternative, and what search engines read."""

from collections.abc import Sequence

from lagesbild.core.document.chart import ChartKind
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.views.periods_in_words import in_brackets, name_of
from lagesbild.core.views.shapes import PointView, SeriesView

MOST_DESCRIBED = 4
"""Series told of one by one; of more, only the lowest and the highest are named."""


def describe(
    indicator: Indicator, series: Sequence[SeriesView], kind: ChartKind, language: Language
) -> str:
    """What the chart shows, of which periods, and the figures that carry its message."""
    sentences = [_opening(indicator, series, kind, language)]
    if len(series) <= MOST_DESCRIBED:
        sentences += [_course(each, indicator.short_name, language) for each in series]
    else:
        sentences.append(_extremes(series, language))
    sentences += [
        language.text("Values before {period} cannot be compared with later ones.", period=p)
        for p in _breaks_within(series, language)
    ]
    return " ".join(each for each in sentences if each)


def _opening(
    indicator: Indicator, series: Sequence[SeriesView], kind: ChartKind, language: Language
) -> str:
    periods = sorted({p.period for each in series for p in each.points if p.has_value})
    first, last = (name_of(each, language) for each in (periods[0], periods[-1]))
    forms = {
        ChartKind.LINES: language.text("Line chart"),
        ChartKind.GROUPED_BARS: language.text("Bar chart"),
        ChartKind.DOT_ROWS: language.text("Dot chart"),
        ChartKind.STACKED_ROWS: language.text("Stacked bars"),
        ChartKind.SMALL_MULTIPLES: language.text("Several line charts"),
        ChartKind.SPARKLINE: "",
    }
    name = indicator.short_name
    if first == last:
        return language.text("{form}: {name}, {period}.", form=forms[kind], name=name, period=first)
    return language.text(
        "{form}: {name}, {first} to {last}.", form=forms[kind], name=name, first=first, last=last
    )


def _course(series: SeriesView, name: str, language: Language) -> str:
    """How a series goes, from its first value after any break to its last.

    One that has the indicator's ``name`` for its label need not be named again.
    """
    valued = [point for point in series.points if point.has_value]
    last_break = max((p for p in series.breaks if p <= valued[-1].period), default=None)
    if last_break:
        valued = [point for point in valued if point.period >= last_break]
    first, last = valued[0], valued[-1]
    subject = "" if series.label == name else f"{series.label}: "
    if first is last:
        return f"{subject}{_figure(last, language)}."
    return f"{subject}{_figure(first, language)}, {_figure(last, language)}."


def _figure(point: PointView, language: Language) -> str:
    """A figure with its period, as in a drafted list: "62 % (2023)"."""
    return f"{point.text} {in_brackets(point.period, language)}"


def _extremes(series: Sequence[SeriesView], language: Language) -> str:
    """The lowest and the highest of the latest values."""
    latest = [(each, each.latest) for each in series if each.latest and each.latest.is_drawn]
    if not latest:
        return ""
    ends = (
        min(latest, key=lambda pair: _size(pair[1])),
        max(latest, key=lambda pair: _size(pair[1])),
    )
    told = " ".join(f"{each.label}: {_figure(point, language)}." for each, point in ends)
    return f"{language.text('The latest values lie between these.')} {told}"


def _size(point: PointView) -> float:
    return point.number if point.number is not None else point.high or 0.0


def breaks_of(series: Sequence[SeriesView]) -> tuple[Period, ...]:
    """The first periods after the breaks of any of the series, in order."""
    return tuple(sorted({first for each in series for first in each.breaks}))


def _breaks_within(series: Sequence[SeriesView], language: Language) -> list[str]:
    periods = [p.period for each in series for p in each.points if p.has_value]
    return [
        name_of(first, language)
        for first in breaks_of(series)
        if min(periods) < first <= max(periods)
    ]
