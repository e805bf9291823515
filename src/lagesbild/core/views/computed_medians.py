"""Medians of all areas of a kind, computed once for an edition and looked up by series."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.core.statistics.measures.medians import medians
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period

SeriesName = tuple[str, str, str, AreaKind]
"""Indicator, measure, dimension values, and the kind of areas that are compared."""


@dataclass(frozen=True, slots=True)
class Median:
    """The unweighted median of a period, with how many areas are in it and how many are not."""

    period: Period
    value: float
    areas_in: int
    areas_missing: int


@dataclass(frozen=True)
class ComputedMedians:
    """The medians that an edition's indicators ask for. Computed when first asked."""

    edition: Edition

    def of(self, key: SeriesKey, kind: AreaKind) -> tuple[Median, ...]:
        """The medians for a series' measure and breakdown, in order of period."""
        return self._by_series.get((key.indicator, key.measure, key.dimensions, kind), ())

    @cached_property
    def _by_series(self) -> Mapping[SeriesName, tuple[Median, ...]]:
        wanted: dict[AreaKind, list[str]] = {}
        for each in self.edition.strategy.indicators:
            if each.comparison:
                wanted.setdefault(AreaKind(each.comparison.area_kind), []).append(each.slug)
        found: dict[SeriesName, list[Median]] = {}
        for kind, slugs in wanted.items():
            for row in self._table(kind, slugs).iter_rows(named=True):
                name = (row["indicator"], row["measure"], row["dimensions"], kind)
                found.setdefault(name, []).append(
                    Median(
                        Period.parse(row["period"]),
                        row["median"],
                        row["areas_in"],
                        row["areas_missing"],
                    )
                )
        return {
            name: tuple(sorted(each, key=lambda median: median.period))
            for name, each in found.items()
        }

    def _table(self, kind: AreaKind, slugs: list[str]) -> pl.DataFrame:
        table = self.edition.observations.table
        if len(slugs) < len(self.edition.strategy.indicators):
            mine = pl.Series(slugs, dtype=pl.String).cast(table.schema["indicator"])
            table = table.filter(pl.col("indicator").is_in(mine.implode()))
        areas = {**known_areas(), **self.edition.strategy.area}
        return medians(ObservationFrame(table), kind, areas=areas)
