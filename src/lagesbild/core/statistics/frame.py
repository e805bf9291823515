"""All observations of an edition as one Polars frame, and slices of it as plain values.

A county has some ten thousand observations, the country millions: they are kept, checked and
computed with as columns, and become `Observation` values only for the series that is shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

import polars as pl

from lagesbild.core.statistics.observation import Measurement, Missing, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit

SCHEMA: Mapping[str, pl.DataType] = {
    "indicator": pl.Categorical(),
    "measure": pl.Categorical(),
    "unit": pl.Categorical(),
    "dimensions": pl.Categorical(),
    "area": pl.Categorical(),
    "period": pl.Categorical(),
    "statistic": pl.Categorical(),
    "value": pl.Float64(),
    "decimals": pl.UInt8(),
    "base": pl.Int64(),
    "status": pl.Categorical(),
    "precision": pl.Categorical(),
    "publication": pl.Categorical(),
    "recorded": pl.Date(),
    "correction": pl.String(),
    "note": pl.String(),
    "address": pl.String(),
}
CELL = ("indicator", "measure", "dimensions", "area", "statistic", "period")
"""The columns that say which cell a value is for; one cell may have several publications."""


@dataclass(frozen=True, slots=True, eq=False)
class ObservationFrame:
    """Observations as columns (`SCHEMA`), sorted by `CELL`, ``recorded`` and ``publication``.

    Two frames are equal when their rows are, in the same order.
    """

    table: pl.DataFrame
    _parted: dict[str, dict[str, pl.DataFrame]] = field(default_factory=dict, repr=False)
    _runs: dict[str, list[tuple[int, int]]] = field(default_factory=dict, repr=False)

    @staticmethod
    def empty() -> "ObservationFrame":
        return ObservationFrame(pl.DataFrame(schema=dict(SCHEMA)))

    @staticmethod
    def of(observations: Iterable[Observation]) -> "ObservationFrame":
        """The observations as a frame, in canonical order."""
        rows = [_row(observation) for observation in observations]
        table = pl.DataFrame(rows, schema=dict(SCHEMA), orient="row")
        order = [pl.col(c).cast(pl.String) for c in CELL]
        return ObservationFrame(
            table.sort(*order, "recorded", pl.col("publication").cast(pl.String))
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ObservationFrame):
            return NotImplemented
        return self.table.equals(other.table)

    __hash__ = None  # type: ignore[assignment] # compared by its rows, which have no hash

    def __len__(self) -> int:
        return self.table.height

    def of_indicator(self, indicator: str, area: str) -> tuple[Observation, ...]:
        """All observations of an indicator in one area, superseded ones included.

        The first call for an indicator parts its rows by area, so that all areas of it cost
        little more than one.
        """
        if indicator not in self._parted:
            self._parted[indicator] = self._part(indicator)
        part = self._parted[indicator].get(area)
        return () if part is None else tuple(observations_in(part))

    def _part(self, indicator: str) -> dict[str, pl.DataFrame]:
        parts = self._rows_of(indicator).partition_by("area")
        return {str(part.item(0, "area")): part for part in parts if part.height}

    def _rows_of(self, indicator: str) -> pl.DataFrame:
        """The rows of an indicator. As the frame is sorted they stand together: no copying."""
        if not self._runs and self.table.height:
            runs = self.table["indicator"].cast(pl.String).rle().struct.unnest()
            starts = runs["len"].cum_sum() - runs["len"]
            for name, start, length in zip(runs["value"], starts, runs["len"], strict=True):
                self._runs.setdefault(name, []).append((start, length))
        slices = [
            self.table.slice(start, length) for start, length in self._runs.get(indicator, [])
        ]
        return pl.concat(slices) if slices else self.table.clear()

    def areas_of(self, indicator: str) -> tuple[str, ...]:
        """Codes of the areas that an indicator has observations for, sorted."""
        return tuple(sorted(self._rows_of(indicator)["area"].unique().cast(pl.String).to_list()))


def observations_in(table: pl.DataFrame) -> Iterable[Observation]:
    """The rows of a frame with columns `SCHEMA`, as values."""
    ordered = table if table.columns == list(SCHEMA) else table.select(*SCHEMA)
    for row in ordered.iter_rows():
        indicator, measure, unit, dimensions, area, period, statistic, value, *rest = row
        decimals, base, status, precision, publication, recorded, correction, note, address = rest
        measured = (
            Missing(STATUSES[status])
            if value is None
            else Measurement(exact(value, decimals), UNITS[unit], PRECISIONS[precision])
        )
        yield Observation(
            series=_key(indicator, measure, dimensions, area),
            period=Period.parse(period),
            value=measured,
            status=STATUSES[status],
            publication=publication,
            recorded=recorded,
            statistic=STATISTICS[statistic],
            base=base,
            correction=correction,
            note=note or "",
            address=address or "",
        )


# Looking a member up by its value is several times quicker than calling its class.
STATUSES = {each.value: each for each in ObsStatus}
UNITS = {each.value: each for each in Unit}
PRECISIONS = {each.value: each for each in Precision}
STATISTICS = {each.value: each for each in Statistic}

_key = lru_cache(maxsize=4096)(SeriesKey)


def exact(value: float, decimals: int) -> Decimal:
    """The reported value: a float with the number of decimals that the source printed.

    Exact for values of up to 15 significant digits, which the bundle reader sees to.
    """
    return Decimal(f"{value:.{decimals}f}")


def _row(
    observation: Observation,
) -> tuple[str | float | int | date | None, ...]:
    key, value = observation.series, observation.value
    measured = value if isinstance(value, Measurement) else None
    return (
        key.indicator,
        key.measure,
        (measured.unit if measured else Unit.COUNT).value,
        key.dimensions,
        key.area,
        observation.period.code,
        observation.statistic.value,
        float(measured.amount) if measured else None,
        measured.decimals if measured else None,
        observation.base,
        observation.status.value,
        (measured.precision if measured else Precision.EXACT).value,
        observation.publication,
        observation.recorded,
        observation.correction,
        observation.note or None,
        observation.address or None,
    )
