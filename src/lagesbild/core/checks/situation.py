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
from lagesbild.core.statistics.difference import latest, period_ranks, rank_of
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.frame import exact
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.indicator import Indicator

SERIES = ("indicator", "measure", "dimensions", "area", "statistic")
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
    def rows(self) -> pl.DataFrame:
        """The delivery's cells, each once, with the rank of their period in time."""
        return self.delivered.table.with_columns(rank=rank_of(self.ranks))

    @cached_property
    def known(self) -> pl.DataFrame:
        """The values that count today, with the rank of their period."""
        return latest(self.before.current).with_columns(rank=rank_of(self.ranks))

    @cached_property
    def ranks(self) -> dict[str, int]:
        return period_ranks(self.delivered.table["period"], self.before.current["period"])

    @cached_property
    def newest(self) -> pl.DataFrame:
        """Of each series of the delivery the cell of its last period, if it has a value."""
        last = pl.col("rank") == pl.col("rank").max().over(list(SERIES))
        return self.rows.filter(last & pl.col("value").is_not_null())

    @cached_property
    def previous(self) -> pl.DataFrame:
        """For each of ``newest`` the known value of the period before it, as ``old_…``."""
        history = self.known.filter(pl.col("value").is_not_null()).select(
            *SERIES, old_rank="rank", old_value="value", old_base="base", old_period="period"
        )
        joined = self.newest.join(history, on=list(SERIES), how="inner")
        earlier = joined.filter(pl.col("old_rank") < pl.col("rank"))
        last = pl.col("old_rank") == pl.col("old_rank").max().over(list(SERIES))
        return earlier.filter(last)

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
