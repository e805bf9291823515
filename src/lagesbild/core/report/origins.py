"""Where the report's values come from, as a table for outputs that have room for it."""

from collections.abc import Iterator
from itertools import islice

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.dates import write_date
from lagesbild.core.views.provenance import Provenances
from lagesbild.core.views.provenance_shapes import (
    IndicatorProvenance,
    SeriesProvenance,
    ValueProvenance,
)
from lagesbild.core.views.shapes import EditionView

MOST_ROWS = 20_000
"""Values beyond these are in the data that goes with the report only."""


def origins(edition: Edition, view: EditionView, language: Language) -> Table | None:
    """A row for each value that is shown, in the order of the indicators; None without values."""
    told = Provenances(edition, language)
    every = (told.of(each) for each in view.indicators.values() if each.series)
    rows = tuple(islice((row for each in every for row in _rows(each, language)), MOST_ROWS))
    if not rows:
        return None
    text = language.text
    return Table(
        target=Target(TargetKind.TABLE, "origins"),
        title=text("Where the values come from"),
        columns=tuple(
            Column(label, ColumnKind.TEXT)
            for label in (
                text("Indicator"),
                text("Series"),
                text("Period"),
                text("Value"),
                text("Publication or delivery"),
                text("Cell"),
                text("Date"),
                text("Accepted by"),
                text("Source"),
            )
        ),
        rows=rows,
        unit=text("as each value says"),
        source=text("named in each row"),
    )


def _rows(told: IndicatorProvenance, language: Language) -> Iterator[Row]:
    for series in told.series:
        for value in series.values:
            header = Cell(told.indicator.short_name)
            cells = (Cell(text) for text in _texts(told, series, value, language))
            yield Row(header, tuple(cells))


def _texts(
    told: IndicatorProvenance, series: SeriesProvenance, value: ValueProvenance, language: Language
) -> tuple[str, ...]:
    now = value.stated
    shown = (series.label, value.period_text, value.text)
    if now is None:
        return (*shown, value.made, "", "", "", told.source.name)
    delivery = now.delivery
    day = delivery.accepted if delivery else now.publication.recorded
    return (
        *shown,
        delivery.file_name if delivery else now.publication.title,
        now.address,
        write_date(day, language),
        delivery.accepted_by if delivery else "",
        now.source.name,
    )
