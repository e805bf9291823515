"""The log of corrections and revisions as CSV (RFC 4180, UTF-8)."""

from collections.abc import Iterable

import polars as pl

from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.small_bases import as_published
from lagesbild.core.views.provenance_shapes import LoggedChange
from lagesbild.core.views.shapes import Published
from lagesbild.publishing.data.csv_files import harmless

LOG_COLUMNS = (
    "day", "kind", "indicator", "measure", "dimensions", "area", "period", "series",
    "old", "new", "old_value", "new_value", "reason", "found_by",
    "old_publication", "old_recorded", "new_publication", "new_recorded", "correction",
)  # fmt: skip
_WRITTEN_BY_PEOPLE = ("series", "old", "new", "reason", "found_by")


def log_csv(changes: Iterable[LoggedChange]) -> bytes:
    """The changes, a row each, in the order they come.

    ``old`` and ``new`` stand as people are told them, ``old_value`` and ``new_value`` as numbers
    with a decimal point: what may not be shown is in neither.
    """
    rows = [_row(each) for each in changes]
    table = pl.DataFrame(rows, schema=dict.fromkeys(LOG_COLUMNS, pl.String()), orient="row")
    ready = table.with_columns(harmless(pl.col(name)).alias(name) for name in _WRITTEN_BY_PEOPLE)
    return ready.write_csv(line_terminator="\n").encode()


def _row(change: LoggedChange) -> tuple[str, ...]:
    old, new, why = change.old_published, change.new_published, change.correction
    return (
        change.day.isoformat(),
        change.kind.value,
        change.indicator.slug,
        *_cell(new, change),
        change.series,
        change.old,
        change.new,
        _value(old, change),
        _value(new, change),
        why.reason if why else "",
        why.found_by if why else "",
        *_publication(old),
        *_publication(new),
        why.id if why else "",
    )


def _cell(published: Published | None, change: LoggedChange) -> tuple[str, str, str, str]:
    if published is None:
        return "", "", change.area.code, ""
    first = published.observations[0]
    return first.series.measure, first.series.dimensions, first.series.area, first.period.code


def _publication(published: Published | None) -> tuple[str, str]:
    if published is None:
        return "", ""
    return published.publication.slug, published.publication.recorded.isoformat()


def _value(published: Published | None, change: LoggedChange) -> str:
    """The number, or both ends of a span; empty where there is none to show."""
    if published is None:
        return ""
    smallest = change.indicator.smallest_base
    kept = [as_published(each, smallest).value for each in published.observations]
    numbers = [str(each.amount) for each in kept if isinstance(each, Measurement)]
    return "..".join(dict.fromkeys(numbers)) if len(numbers) == len(kept) else ""
