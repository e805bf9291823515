"""A few charts of the Stockholm case, and short ways to write points."""

from lagesbild.core.document.chart import (
    Chart,
    ChartBreak,
    ChartCategory,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Mark,
    SeriesRole,
)


def years(first: int, last: int) -> tuple[ChartCategory, ...]:
    return tuple(ChartCategory(str(year), year) for year in range(first, last + 1))


def line(label: str, *values: float | None, base: int | None = None) -> ChartSeries:
    """A series with a point for each value, missing where it is None."""
    return ChartSeries(
        label,
        tuple(
            ChartPoint(None, "uppgift saknas", None, (Mark.MISSING,))
            if value is None
            else ChartPoint(value, f"{value:g}".replace(".", ","), base)
            for value in values
        ),
    )


def reference(label: str, *values: float) -> ChartSeries:
    return ChartSeries(label, line(label, *values).points, SeriesRole.REFERENCE)


def chart(kind: ChartKind, *series: ChartSeries, **more: object) -> Chart:
    """A chart of years from 2019, or of what ``more`` says."""
    count = len(series[0].points) if series else 0
    given: dict[str, object] = {
        "title": "Kontaktförbud",
        "description": "Andelen beviljade ansökningar.",
        "categories": years(2019, 2018 + count),
        "unit": "Procent",
        "language": "sv",
        "bounds": (0, 100),
    }
    return Chart(kind=kind, series=series, **(given | more))


CONTACT_BANS = chart(ChartKind.LINES, line("Beviljade", 25, 25, 25, 28, 31, 37))

FOLLOW_UP = chart(
    ChartKind.LINES,
    line("Följer upp", 16, None, 31, 36, 50, 52),
    breaks=(ChartBreak(4, "Nya frågor"),),
    mark_words=((Mark.MISSING, "uppgift saknas"),),
)
