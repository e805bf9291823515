"""What changed under a sentence, in words."""

from decimal import Decimal

from lagesbild.core.claims.staleness import Change, Held, RestedCell
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import Precision, Statistic
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.views.series_views import label_of
from lagesbild.core.views.wording import write_amount


def say_change(change: Change, edition: Edition, language: Language) -> str:
    """“Stödsamtal med biståndsbeslut (Män), 2024: 89 %, now 88 %”."""
    indicator = edition.strategy.indicator.get(change.cell.indicator)
    return language.text(
        "{what}: {old}, now {new}",
        what=_what(change.cell, indicator, language),
        old=_held(change.old, change, indicator, language),
        new=_held(change.new, change, indicator, language),
    )


def _what(cell: RestedCell, indicator: Indicator | None, language: Language) -> str:
    """The cell in words; as it is named in the files where it is no more."""
    if not cell.measure:
        return cell.indicator
    period = Period.parse(cell.period).format(language)
    if indicator is None:
        return f"{cell.indicator} {cell.dimensions}, {period}"
    label, name = label_of(indicator, cell.key), indicator.short_name
    series = name if label == name else f"{name} ({label})"
    if cell.statistic == Statistic.VALUE:
        return f"{series}, {period}"
    return f"{series}, {language.text(STATISTICS[Statistic(cell.statistic)])}, {period}"


STATISTICS = {
    Statistic.LOWEST: "lowest value",
    Statistic.HIGHEST: "highest value",
    Statistic.MEDIAN: "median",
}


def _held(held: Held, change: Change, indicator: Indicator | None, language: Language) -> str:
    if not held.value:
        return language.text("no figure available")
    amount = Decimal(held.value)
    if indicator is None:
        written = write_number(amount, language.code)
    else:
        unit = indicator.measure(change.cell.measure).unit
        written = write_amount(amount, unit, language)
    if held.precision == Precision.ABOUT:
        written = language.text("about {value}", value=written)
    if change.old.base == change.new.base or not held.base:
        return written
    base = write_number(Decimal(held.base), language.code)
    return language.text("{value} of {base}", value=written, base=base)
