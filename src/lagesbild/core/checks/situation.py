"""What the checks look at: the delivery, what is known, and the words to say it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import polars as pl

from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number
from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.delivered import Delivered
from lagesbild.core.statistics.difference import latest_of
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.frame import exact
from lagesbild.core.statistics.numbering import NUMBERS, numbered
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.indicator import Indicator

TOLD = 5
"""How many cells a finding names in words; the addresses of all are with it."""


@dataclass(frozen=True, slots=True)
class EarlierDelivery:
    """A delivery that was received before."""

    slug: str
    file_name: str
    checksum: str
    received: date


@dataclass(frozen=True, eq=False)
class Before:
    """What is known when a delivery arrives."""

    current: pl.DataFrame
    """The observations of its indicators (`SCHEMA`), superseded ones included."""
    checksum: str = ""
    """Of the delivered file."""
    earlier: tuple[EarlierDelivery, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    """What the delivery before it, of the same recipe, said of itself."""
    expected_period: Period | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found, before the indicator's rules say how much it weighs."""

    check: Check
    severity: Severity
    indicator: str
    explanation: str
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Situation:
    """A delivery beside what is known of its indicators."""

    delivered: Delivered
    before: Before
    indicators: Mapping[str, Indicator]
    areas: Mapping[str, Area]
    language: Language

    @cached_property
    def _numbered(self) -> tuple[pl.DataFrame, ...]:
        return numbered(self.delivered.table, self.before.current)

    @cached_property
    def all_rows(self) -> pl.DataFrame:
        """The delivery's rows, numbered (`numbered`). A cell may stand there twice."""
        return self._numbered[0]

    @cached_property
    def rows(self) -> pl.DataFrame:
        """The delivery's cells, each once."""
        return self.all_rows.filter(self.all_rows["cell"].is_first_distinct())

    @cached_property
    def known(self) -> pl.DataFrame:
        """The values that count today."""
        return latest_of(self._numbered[1])

    @cached_property
    def newest(self) -> pl.DataFrame:
        """Of each series of the delivery the cell of its last period, if it has a value."""
        last = pl.col("rank") == pl.col("rank").max().over("series")
        return self.rows.filter(last).filter(pl.col("value").is_not_null())

    @cached_property
    def previous(self) -> pl.DataFrame:
        """``newest`` where a value of an earlier period is known: the last such, as ``old_…``."""
        last = self.newest.select("series", newest="rank")
        earlier = (
            self.known.filter(pl.col("value").is_not_null())
            .join(last, on="series", how="inner")
            .filter(pl.col("rank") < pl.col("newest"))
        )
        before = earlier.filter(pl.col("rank") == pl.col("rank").max().over("series"))
        old = before.select("series", old_value="value", old_base="base", old_period="period")
        return self.newest.join(old, on="series", how="inner", maintain_order="left")

    @cached_property
    def changed(self) -> pl.DataFrame:
        """Of the delivery's cells those whose value is not the known one, as numbers."""
        values = self.rows.filter(pl.col("value").is_not_null()).select(*NUMBERS, "value")
        return values.join(self.known, on=["cell", "value"], how="anti").drop("value")

    @cached_property
    def together(self) -> pl.DataFrame:
        """All values as they would be if it were accepted, by series and time."""
        columns = ["indicator", "unit", "value", "decimals", "base", "status", *NUMBERS]
        rest = self.known.select(columns).join(self.rows, on="cell", how="anti")
        both = pl.concat([rest, self.rows.select(columns)])
        return both.filter(pl.col("value").is_not_null()).sort("series", "rank")

    @cached_property
    def periods(self) -> Mapping[int, Period]:
        """Each rank with its period."""
        codes = pl.concat([table.select("rank", "period") for table in self._numbered]).unique()
        return {rank: Period.parse(code) for rank, code in codes.sort("rank").iter_rows()}

    def listed(self, names: list[str]) -> str:
        """The first of some names, and how many more there are."""
        shown = ", ".join(names[:TOLD])
        more = len(names) - TOLD
        if more <= 0:
            return shown
        return self.language.text("{shown} and {count} more", shown=shown, count=more)

    def cells(self, table: pl.DataFrame) -> str:
        """Cells in words: "girls, Stockholm County, 2024"."""
        names = [self.cell(row) for row in table.head(TOLD).iter_rows(named=True)]
        return self.listed([*names, *[""] * (table.height - len(names))])

    def cell(self, row: Mapping[str, object]) -> str:
        """A cell in words, by the labels of its indicator."""
        return cell_in_words(row, self.indicators, self.areas, self.language)

    def number(self, value: float, decimals: int) -> str:
        """A number in the reader's language, with the decimals of the source."""
        return write_number(exact(value, decimals), self.language.code)


def addresses(table: pl.DataFrame) -> tuple[str, ...]:
    """The addresses of some rows, those that have one."""
    return tuple(str(each) for each in table["address"].drop_nulls())


def cell_in_words(
    row: Mapping[str, object],
    indicators: Mapping[str, Indicator],
    areas: Mapping[str, Area],
    language: Language,
) -> str:
    """A cell by the labels of its indicator: "girls, Stockholm County, 2024"."""
    indicator = indicators[str(row["indicator"])]
    pairs = [pair.partition("=") for pair in str(row["dimensions"]).split(";") if pair]
    labels = {d.code: {v.code: v.label for v in d.values} for d in indicator.dimensions}
    words = [labels.get(name, {}).get(code, code) for name, _, code in pairs]
    area = areas.get(str(row["area"]))
    measure = indicator.measure(str(row["measure"])).name if len(indicator.measures) > 1 else ""
    period = Period.parse(str(row["period"])).format(language)
    named = area.name if area else str(row["area"])
    return ", ".join(filter(None, (measure, *words, named, period)))
