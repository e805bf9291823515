"""One indicator of a repository: what it is, and its observations."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import (
    Dimension,
    DimensionValue,
    Indicator,
    LifeCycle,
    Measure,
)
from lagesbild.sources.open_sdg.columns import Columns, codes_for, columns_of, dimension_codes, slug
from lagesbild.sources.open_sdg.repository import Repository
from lagesbild.sources.open_sdg.rows import DataFile, Fault, Row
from lagesbild.sources.open_sdg.units import can_be_in, unit_of

METHOD_KEYS = ("computation_calculations", "DATA_COMP", "method_of_computation")
NAME_KEYS = ("indicator_name", "SDG_INDICATOR", "indicator_available", "graph_title")
LONGEST_METHOD = 2000
NO_MEASURE = Measure("value", "Value", Unit.AMOUNT)
"""Of an indicator without figures: a bundle wants one."""


@dataclass(frozen=True, slots=True)
class Found:
    """An observation before it has a publication: a row of the store's columns, as text."""

    measure: str
    unit: Unit
    dimensions: str
    area: str
    period: str
    value: str | None
    status: str
    note: str
    line: int


@dataclass(frozen=True)
class ReadIndicator:
    """An indicator with its observations, the areas they are for, and what is wrong with them."""

    indicator: Indicator
    observations: tuple[Found, ...] = ()
    areas: tuple[Area, ...] = ()
    faults: tuple[Fault, ...] = ()
    assumed: tuple[str, ...] = ()


@dataclass
class IndicatorReading:
    """Reading one indicator: from the words of its files to those of a bundle."""

    repository: Repository
    identifier: str
    goal: int
    source: str
    country: Area
    metadata: Mapping[str, Any]
    assumed: list[str] = field(default_factory=list)

    def without_data(self) -> ReadIndicator:
        """An indicator that has metadata and no figures."""
        return ReadIndicator(self._indicator((NO_MEASURE,), (), has_data=False))

    def with_data(self, data: DataFile) -> ReadIndicator:
        """An indicator with its figures. Rows that contradict each other are left out."""
        rows, faults = self._without_conflicts(data)
        used = frozenset(n for n, _ in enumerate(data.columns) if any(r.cells[n] for r in rows))
        columns = columns_of(data.columns, used, self.repository.uncounted_columns)
        measures = self._measures(data, columns, rows)
        dimensions = self._dimensions(data, columns, rows)
        areas = self._areas(data, columns, rows)
        found = tuple(self._observations(columns, rows, measures, dimensions, areas))
        return ReadIndicator(
            indicator=self._indicator(
                tuple(measures.values()) or (NO_MEASURE,),
                tuple(dimensions.values()),
                has_data=bool(rows),
            ),
            observations=found,
            areas=tuple(areas.values()),
            faults=(*data.faults, *faults),
            assumed=tuple(self.assumed),
        )

    def _without_conflicts(self, data: DataFile) -> tuple[list[Row], list[Fault]]:
        """Each cell once. Of rows with different values for the same cell none is kept."""
        by_cell: dict[tuple[str, ...], list[Row]] = {}
        for row in data.rows:
            by_cell.setdefault((row.period, *row.cells), []).append(row)
        kept, faults = [], []
        for same in by_cell.values():
            values = {Decimal(row.value) if row.value else None for row in same}
            if len(values) == 1:
                kept.append(same[0])
                continue
            told = ", ".join(row.value or "(empty)" for row in same)
            named = ", ".join(filter(None, (same[0].period, *same[0].cells)))
            lines = tuple(row.line for row in same)
            message = f"The same cell ({named}) has different values: {told}. Keep one of them."
            faults.append(Fault(data.name, lines, message))
        return kept, faults

    def _indicator(
        self, measures: tuple[Measure, ...], dimensions: tuple[Dimension, ...], *, has_data: bool
    ) -> Indicator:
        said = self.repository.said
        number = self.identifier.replace("-", ".")
        name = said(self.metadata, *NAME_KEYS) or f"Indicator {number}"
        method = said(self.metadata, *METHOD_KEYS)
        return Indicator(
            slug=slug(self.identifier),
            goal=self.goal,
            name=_plain(name),
            short_name=f"{number} {_plain(said(self.metadata, 'graph_title') or name)}",
            source=self.source,
            area=self.country.code,
            measures=measures,
            dimensions=dimensions,
            method_text=_plain(method)[:LONGEST_METHOD],
            life_cycle=LifeCycle.ACTIVE if has_data else LifeCycle.DEVELOPING,
        )

    def _measures(
        self, data: DataFile, columns: Columns, rows: Sequence[Row]
    ) -> dict[tuple[str, ...], Measure]:
        """A measure for each series and unit that occur together."""
        values: dict[tuple[str, ...], list[str]] = {}
        for row in rows:
            key = tuple(row.cells[n] for n in columns.measure)
            values.setdefault(key, []).extend([row.value] if row.value else [])
        codes = codes_for(["value" if not any(key) else " ".join(key) for key in values])
        return {
            key: self._measure(data, columns, key, code, of_key)
            for (key, of_key), code in zip(values.items(), codes.values(), strict=True)
        }

    def _measure(
        self, data: DataFile, columns: Columns, key: tuple[str, ...], code: str, values: list[str]
    ) -> Measure:
        said = {data.columns[n]: cell for n, cell in zip(columns.measure, key, strict=True) if cell}
        labels = {name: self.repository.label(name, cell) for name, cell in said.items()}
        general = self.repository.said(self.metadata, "computation_units", "UNIT_MEASURE")
        in_words = [label for name, label in labels.items() if "unit" in name.casefold()]
        written = [cell for name, cell in said.items() if "unit" in name.casefold()]
        named = in_words or ([general] if general and len(general) < 60 else [])
        unit = unit_of([*named, *written], values)
        if unit is Unit.AMOUNT and not can_be_in(unit_of([*named, *written], ()), values):
            self.assumed.append(
                f"{data.name}: the unit “{', '.join(named)}” has values outside its bounds, and is "
                "kept as a quantity of any size."
            )
        unit_name = ", ".join(named) if unit in {Unit.AMOUNT, Unit.COUNT} else ""
        return Measure(code, ", ".join(labels.values()) or "Value", unit, _plain(unit_name))

    def _dimensions(
        self, data: DataFile, columns: Columns, rows: Sequence[Row]
    ) -> dict[int, Dimension]:
        codes = dimension_codes([data.columns[n] for n in columns.dimensions])
        return {
            n: Dimension(
                codes[data.columns[n]],
                _plain(self.repository.label(data.columns[n], data.columns[n])),
                self._values(
                    data.columns[n], dict.fromkeys(r.cells[n] for r in rows if r.cells[n])
                ),
            )
            for n in columns.dimensions
        }

    def _values(self, column: str, cells: Mapping[str, None]) -> tuple[DimensionValue, ...]:
        codes = codes_for(list(cells))
        return tuple(
            DimensionValue(codes[cell], _plain(self.repository.label(column, cell)))
            for cell in cells
        )

    def _areas(self, data: DataFile, columns: Columns, rows: Sequence[Row]) -> dict[str, Area]:
        if columns.area is None:
            return {}
        place = columns.area
        cells = dict.fromkeys(row.cells[place] for row in rows if row.cells[place])
        return {
            cell: Area(
                slug(cell),
                _plain(self.repository.label(data.columns[place], cell)),
                AreaKind.OTHER,
                self.country.code,
            )
            for cell in cells
            if slug(cell)
        }

    def _observations(
        self,
        columns: Columns,
        rows: Sequence[Row],
        measures: Mapping[tuple[str, ...], Measure],
        dimensions: Mapping[int, Dimension],
        areas: Mapping[str, Area],
    ) -> Iterator[Found]:
        codes = {
            n: codes_for([c for c in dict.fromkeys(r.cells[n] for r in rows) if c])
            for n in dimensions
        }
        for row in rows:
            measure = measures[tuple(row.cells[n] for n in columns.measure)]
            pairs = [
                f"{dimension.code}={codes[n][row.cells[n]]}"
                for n, dimension in dimensions.items()
                if row.cells[n]
            ]
            area = areas.get(row.cells[columns.area]) if columns.area is not None else None
            status, note = _status(row, columns)
            yield Found(
                measure=measure.code,
                unit=measure.unit,
                dimensions=";".join(pairs),
                area=area.code if area else self.country.code,
                period=row.period,
                value=row.value,
                status=status,
                note=note,
                line=row.line,
            )


_LETTERS_OF_FORMULAS = re.compile("[\U0001d400-\U0001d7ff]")
_STATUSES = {each.value: each for each in ObsStatus}
_WORDS_OF_STATUS = {
    "normal value": ObsStatus.NORMAL,
    "estimated value": ObsStatus.ESTIMATED,
    "provisional value": ObsStatus.PROVISIONAL,
    "provisional": ObsStatus.PROVISIONAL,
    "missing value": ObsStatus.MISSING,
}


def _status(row: Row, columns: Columns) -> tuple[str, str]:
    """Status and note; a status that is not one of ours is kept as words in the note."""
    written = row.cells[columns.status] if columns.status is not None else ""
    note = row.cells[columns.note] if columns.note is not None else ""
    known = _STATUSES.get(written) or _WORDS_OF_STATUS.get(written.casefold())
    if row.value is None:
        return (known if known and not known.has_value else ObsStatus.MISSING).value, note
    if known is None or not known.has_value:
        return ObsStatus.NORMAL.value, "; ".join(filter(None, (written, note)))
    return known.value, note


def _plain(text: str) -> str:
    """A text without signs that would make it mark-up, and with letters that fonts have."""
    letters = _LETTERS_OF_FORMULAS.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    return letters.replace("<", "‹").replace(">", "›")
