"""Series as they are shown: their labels and their order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lagesbild.core.document.chart import Mark
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.views.points import PointMaker
from lagesbild.core.views.shapes import PointView, SeriesView


def series_views(
    indicator: Indicator, series: Iterable[Series], maker: PointMaker
) -> tuple[SeriesView, ...]:
    """The series in the order of the indicator's dimensions and measures."""
    ordered = sorted(series, key=lambda each: order_of(indicator, each.key))
    views = (
        SeriesView(
            key=each.key,
            label=label_of(indicator, each.key),
            measure=indicator.measure(each.key.measure),
            points=marked_at_breaks(maker.points(each), each.breaks),
            breaks=tuple(each.breaks),
        )
        for each in ordered
    )
    return tuple(view for view in views if view.points)


def marked_at_breaks(
    points: tuple[PointView, ...], breaks: Sequence[Period]
) -> tuple[PointView, ...]:
    """The points, of which the first value after a break is marked as not comparable."""
    if not breaks:
        return points
    marked, before = list(points), None
    for place, point in enumerate(points):
        if not point.has_value:
            continue
        if before and break_between(breaks, before.period, point.period):
            marked[place] = replace(point, marks=(*point.marks, Mark.BREAK))
        before = point
    return tuple(marked)


def order_of(indicator: Indicator, key: SeriesKey) -> tuple[int, ...]:
    """Where a series stands among its indicator's: by dimension values, then by measure."""
    values = dict(key.dimension_values.pairs)
    places = []
    for dimension in indicator.dimensions:
        codes = [value.code for value in dimension.values]
        code = values.get(dimension.code)
        places.append(codes.index(code) if code in codes else -1)
    return (*places, [each.code for each in indicator.measures].index(key.measure))


def label_of(indicator: Indicator, key: SeriesKey, *, without: str = "") -> str:
    """A series' label: "Årskurs 8, flickor"; the short name of an indicator with one series.

    ``without`` names a dimension to leave out, where a chart shows it in another way.
    """
    values = dict(key.dimension_values.pairs)
    parts = [
        dimension.label(values[dimension.code])
        for dimension in indicator.dimensions
        if dimension.code in values and dimension.code != without
    ]
    if len(indicator.measures) > 1 and without != MEASURE:
        parts.append(indicator.measure(key.measure).name)
    joined = ", ".join([*parts[:1], *(_inside(part) for part in parts[1:])])
    return capitalised(joined) or indicator.short_name


MEASURE = "measure"
"""What measures are called where a dimension is asked for."""


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def _inside(label: str) -> str:
    """A label as it stands inside another: without capital, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
