"""What was measured: a value of a series for an area and a period, and what it rests on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit


@dataclass(frozen=True, slots=True)
class Measurement:
    """A value with its unit. The decimals are those of the source: 6.0 is not 6."""

    amount: Decimal
    unit: Unit
    precision: Precision = Precision.EXACT

    @property
    def decimals(self) -> int:
        exponent = self.amount.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0


@dataclass(frozen=True, slots=True)
class Missing:
    """No value, and why."""

    reason: ObsStatus


@dataclass(frozen=True, slots=True)
class DimensionValues:
    """What a series is broken down by: ``(("grade", "8"), ("sex", "girls"))``.

    The pairs stand in the order in which the indicator lists its dimensions.
    """

    pairs: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def parse(text: str) -> "DimensionValues":
        """Read ``grade=8;sex=girls``."""
        return _parse_dimension_values(text)

    def get(self, dimension: str) -> str | None:
        """The code for a dimension, None where the series is not broken down by it."""
        return dict(self.pairs).get(dimension)

    def __str__(self) -> str:
        return ";".join(f"{dimension}={code}" for dimension, code in self.pairs)


@lru_cache(maxsize=8192)
def _parse_dimension_values(text: str) -> DimensionValues:
    pairs = (pair.partition("=") for pair in text.split(";") if pair)
    return DimensionValues(tuple((dimension, code) for dimension, _, code in pairs))


@dataclass(frozen=True, slots=True, order=True)
class SeriesKey:
    """Which series: an indicator's measure, for fixed dimension values and one area."""

    indicator: str
    measure: str
    dimensions: str
    """As `DimensionValues` writes them; "" for an indicator without breakdown."""
    area: str

    @property
    def dimension_values(self) -> DimensionValues:
        return DimensionValues.parse(self.dimensions)


@dataclass(frozen=True, slots=True)
class Observation:
    """One value as published once. A revision or correction is a later observation."""

    series: SeriesKey
    period: Period
    value: Measurement | Missing
    status: ObsStatus
    publication: str
    """Slug of the publication it stands in."""
    recorded: date
    """The day of that publication: among observations of the same cell the latest counts."""
    statistic: Statistic = Statistic.VALUE
    base: int | None = None
    """How many answers or cases the value rests on (n); None where the source does not say."""
    correction: str | None = None
    """Id of the correction that this observation carries out."""
    note: str = ""
    address: str = ""
    """The cell of the delivered file that it came from: "Blad1!C7", "line 12, column 3"."""
