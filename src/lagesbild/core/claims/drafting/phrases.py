"""The parts of drafted sentences: what is measured, how much, of which group."""

from decimal import Decimal

from lagesbild.core.claims.aims import total_codes
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number, write_range
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.status import Precision
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator, Measure
from lagesbild.core.views.shapes import SeriesView


def subject(measure: Measure, language: Language) -> str:
    """What is measured, as the subject of a sentence: "the share", "the number of closures"."""
    match measure.unit:
        case Unit.PERCENT:
            return language.text("the share")
        case Unit.COUNT if is_plain(measure.unit_name):
            return language.text("the number of {things}", things=measure.unit_name)
        case Unit.COUNT:
            return language.text("the number")
        case Unit.MEAN_0_10:
            return language.text("the mean")
        case _:
            return language.text("the value")


def is_plain(name: str) -> bool:
    """Whether a unit's name is words that may stand in a sentence, with no number in them."""
    return bool(name) and not any(sign.isdigit() for sign in name)


def amount_in_words(amount: Decimal, measure: Measure, language: Language) -> str:
    """An amount as it stands in a sentence: "37 percent", "32.0 hectares", "144"."""
    return _with_unit(write_number(amount, language.code), measure, language)


def value_in_words(value: Measurement, measure: Measure, language: Language) -> str:
    """A value as it stands in a sentence, "about" with it where the source says so."""
    written = amount_in_words(value.amount, measure, language)
    if value.precision is Precision.ABOUT:
        return language.text("about {value}", value=written)
    return written


def span_in_words(low: Decimal, high: Decimal, measure: Measure, language: Language) -> str:
    """Lowest and highest value: "8–12 percent"."""
    written = [write_number(each, language.code) for each in (low, high)]
    return _with_unit(write_range(*written), measure, language)


def _with_unit(number: str, measure: Measure, language: Language) -> str:
    match measure.unit:
        case Unit.PERCENT:
            return language.text("{number} percent", number=number)
        case Unit.PER_100K if not measure.unit_name:
            return language.text("{number} per 100,000 inhabitants", number=number)
        case Unit.AMOUNT if is_plain(measure.unit_name):
            return f"{number} {measure.unit_name}"
        case _:
            return number


def difference_in_words(size: Decimal, measure: Measure, language: Language) -> str:
    """The size of a difference: "6 percentage points", "0.2"."""
    number = write_number(abs(size), language.code)
    if measure.unit is Unit.PERCENT:
        return language.plural(
            "{number} percentage point", "{number} percentage points",
            1 if abs(size) == 1 else 2, number=number,
        )  # fmt: skip
    return _with_unit(number, measure, language) if measure.unit is Unit.AMOUNT else number


def group_of(indicator: Indicator, series: SeriesView) -> str:
    """The group of a series as it stands in a sentence: "year 8 (girls)"; "" where it is all."""
    values = dict(series.key.dimension_values.pairs)
    own = [each for each in indicator.dimensions if each.code in values]
    if all(values[each.code] in total_codes(indicator, each.code) for each in own):
        return ""
    first, *rest = (_inside(each.label(values[each.code])) for each in own)
    return f"{first} ({', '.join(rest)})" if rest else first


def _inside(label: str) -> str:
    """A label inside a sentence: without capital, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
