"""Values, series and periods in the words of an explanation."""

from dataclasses import dataclass
from decimal import Decimal

from lagesbild.core.claims.aims import Aim
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number, write_range
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.views.series_views import label_of
from lagesbild.core.views.wording import write_amount, write_value


@dataclass(frozen=True, slots=True)
class Saying:
    """Writes in a language."""

    language: Language

    def text(self, message: str, /, **values: object) -> str:
        """The message in the language."""
        return self.language.text(message, **values)

    def series(self, aim: Aim) -> str:
        """“Stödsökande till Välj att sluta”, “Elever om lika behandling (Årskurs 8, flickor)”."""
        return self.name(aim.indicator, aim.series.key)

    def name(self, indicator: Indicator, key: SeriesKey) -> str:
        """A series by its key, as `series` writes it."""
        label = label_of(indicator, key)
        name = indicator.short_name
        return name if label == name else f"{name} ({label})"

    def value(self, observation: Observation) -> str:
        """The value as it stands alone; only for one that has a value."""
        value = observation.value
        return write_value(value, self.language) if isinstance(value, Measurement) else ""

    def amount(self, amount: Decimal, unit: Unit) -> str:
        """An amount with its unit's sign."""
        return write_amount(amount, unit, self.language)

    def number(self, amount: Decimal) -> str:
        """A plain number."""
        return write_number(amount, self.language.code)

    def difference(self, amount: Decimal, unit: Unit) -> str:
        """The size of a difference with its unit: “6 procentenheter”, “0,2”."""
        size = abs(amount)
        written = self.number(size)
        if unit is not Unit.PERCENT:
            return written
        return self.language.plural(
            "{number} percentage point", "{number} percentage points",
            1 if size == 1 else 2, number=written,
        )  # fmt: skip

    def percent(self, amount: Decimal, decimals: int = 0) -> str:
        """A percentage, rounded."""
        return self.amount(rounded(amount, decimals), Unit.PERCENT)

    def span(self, low: Decimal, high: Decimal, unit: Unit) -> str:
        """A range of values."""
        return write_range(self.number(low), self.amount(high, unit))

    def period(self, period: Period) -> str:
        """A period as it is written."""
        return period.format(self.language)

    def in_words(self, amount: Decimal, unit: Unit) -> str:
        """An amount as it stands in a sentence: “37 procent”."""
        if unit is Unit.PERCENT:
            return self.text("{number} percent", number=self.number(amount))
        return self.number(amount)


def plain(amount: Decimal) -> str:
    """A number for machines: decimal point, no grouping."""
    return f"{amount:f}"
