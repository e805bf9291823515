"""The figures behind a report as a file that goes with it."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

from lagesbild.core.document.blocks import Attachment
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.small_bases import as_published
from lagesbild.core.strategy.source import Delivery

COLUMNS = (
    "indicator", "measure", "dimensions", "area", "period", "statistic", "value", "unit", "base",
    "status", "precision", "publication", "delivery", "address", "correction", "note",
)  # fmt: skip


def data_attachment(edition: Edition, language: Language) -> Attachment:
    """All observations of the report's indicators in their own areas, as CSV."""
    return Attachment(
        name=f"{edition.strategy.about.slug}-{edition.year}.csv",
        media_type="text/csv",
        description=language.text("The figures of the report, one row for each observation"),
        content=observations_csv(_observations(edition), edition.deliveries).encode(),
    )


def observations_csv(
    observations: Iterable[Observation], deliveries: Iterable[Delivery] = ()
) -> str:
    """Observations as CSV with `COLUMNS`, one row each, in the order they come."""
    delivered = {each.publication: each.slug for each in deliveries}
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(each, delivered) for each in observations)
    return out.getvalue()


def _observations(edition: Edition) -> Iterator[Observation]:
    for indicator in edition.strategy.indicators:
        for each in edition.observations.of_indicator(indicator.slug, indicator.area):
            yield as_published(each, indicator.smallest_base)


def _row(observation: Observation, delivered: Mapping[str, str]) -> tuple[object, ...]:
    key, value = observation.series, observation.value
    measured = value if isinstance(value, Measurement) else None
    return (
        key.indicator,
        key.measure,
        key.dimensions,
        key.area,
        observation.period.code,
        observation.statistic.value,
        measured.amount if measured else "",
        measured.unit.value if measured else "",
        "" if observation.base is None else observation.base,
        observation.status.value,
        measured.precision.value if measured else "",
        observation.publication,
        delivered.get(observation.publication, ""),
        observation.address,
        observation.correction or "",
        observation.note,
    )
