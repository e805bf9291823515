"""Whether a claim can be about a reading's series at all, by its unit and the noun it counts."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted
from lagesbild.core.claims.reading import Reading
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Measure

RIGHT, POSSIBLE, HARDLY = 1.0, 0.0, -1.5


def suits(vocabulary: Vocabulary, looked: Looked, found: Found, reading: Reading) -> float | None:
    """What the unit of a claim adds to a reading's weight; None where it cannot be meant."""
    if found.amount is None:
        return POSSIBLE
    indicator = vocabulary.strategy.indicator[reading.target]
    if reading.aims:
        measure = indicator.measure(reading.aims[0].key.measure)
    else:
        measure = indicator.main_measure
    if found.kind in CHANGES or found.kind is Kind.COMPARISON:
        return _suits_change(found.amount, measure)
    return _suits_level(vocabulary, looked, found.amount, measure, reading)


def _suits_change(amount: Amount, measure: Measure) -> float | None:
    share = measure.unit is Unit.PERCENT
    match amount.unit:
        case "points":
            return RIGHT if share else POSSIBLE
        case "percent":
            return RIGHT
        case _:
            return (
                POSSIBLE if share or (amount.decimals > 0 and measure.unit is Unit.COUNT) else RIGHT
            )


def _suits_level(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, measure: Measure, reading: Reading
) -> float | None:
    unit = measure.unit
    if amount.unit == "points":
        return None
    if amount.unit == "percent":
        return RIGHT if unit is Unit.PERCENT else _with_base(reading)
    if amount.form in {Form.SHARE, Form.PART}:
        return RIGHT if unit in {Unit.PERCENT, Unit.COUNT} else None
    if amount.unit == "per_100k":
        return RIGHT if unit is Unit.PER_100K else HARDLY
    if amount.decimals > 0:
        return (
            RIGHT
            if unit not in {Unit.COUNT, Unit.PERCENT}
            else (POSSIBLE if unit is Unit.PERCENT else HARDLY)
        )
    return _suits_whole(vocabulary, looked, amount, measure, reading)


def _with_base(reading: Reading) -> float | None:
    """A count with a base gives a percentage as well."""
    has = any(each.base for aim in reading.aims for each in aim.series.measured)
    return POSSIBLE if has else HARDLY


def _suits_whole(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, measure: Measure, reading: Reading
) -> float | None:
    """A whole number without a unit, by the noun behind it."""
    noun = counted(looked, amount)
    if measure.unit is Unit.PERCENT:
        if noun is None:
            return POSSIBLE if amount.low <= 100 else None
        return POSSIBLE if _with_base(reading) == POSSIBLE else HARDLY
    if noun is None or measure.unit is not Unit.COUNT:
        return RIGHT
    words = looked.sentence.words[noun.first : noun.last]
    if vocabulary.counts_same(words, f"{measure.unit_name} {measure.name}".split()):
        return RIGHT + 1.0
    return POSSIBLE if not measure.unit_name else HARDLY / 2
