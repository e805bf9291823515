"""Whether a claim can be about a reading's series at all, by its unit and the noun it counts."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.judge_share import is_formula
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted, counted_or_carried
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.amounts import MULTIPLES, Amount, Form
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Direction, Indicator, Measure

WRITTEN_OUT = 100
"""The part of a million from which a number is taken to be written out, where millions count."""
RIGHT, POSSIBLE, HARDLY, UNLIKELY = 1.0, 0.0, -1.5, -2.5


def scaled(vocabulary: Vocabulary, looked: Looked, found: Found, measure: Measure) -> Found:
    """The claim with its amount in the measure's unit: “440 tusen ton” is 440 of “tusen ton”.

    Where the text names the unit without the multiple ("390 ton"), it is taken at its word.
    """
    amount = found.amount
    if amount is None or amount.unit or not measure.unit_name:
        return found
    first, _, rest = measure.unit_name.casefold().partition(" ")
    scale = next(
        (MULTIPLES[each] for each in MULTIPLES if first in vocabulary.lexicon.words("unit", each)),
        0,
    )
    if not scale:
        return found
    named = bool(rest) and looked.sentence.word(amount.last) == rest.split()[0]
    if amount.decimals >= 0 and not (named or _is_written_out(amount, scale)):
        return found
    places = len(str(scale)) - 1
    high = amount.high / scale if amount.high is not None else None
    rounded = amount.decimals + places if amount.decimals < 0 else _decimals(amount.low / scale)
    return replace(
        found, amount=replace(amount, low=amount.low / scale, high=high, decimals=rounded)
    )


def as_valued(found: Found, indicator: Indicator) -> Found:
    """The claim with “bättre” as “lägre” where that is better."""
    if not found.valued or indicator.direction is not Direction.LOWER_IS_BETTER:
        return found
    if found.of_changes:
        # “the improvement was greater”: it fell, and by more
        return replace(found, moved=-found.moved)
    direction = -found.direction if found.direction else found.direction
    return replace(found, direction=direction, extreme=-found.extreme)


TENTH = Decimal(10)
"""What a tenth is in percent."""


def in_tenths(vocabulary: Vocabulary, found: Found, measure: Measure) -> Found:
    """“three tenths above” as 0.3 of what is measured on a scale: no part of a whole."""
    amount = found.amount
    if amount is None or found.kind not in CHANGES or not _is_on_scale(vocabulary, measure):
        return found
    if amount.form is not Form.SHARE or amount.word != "fraction" or amount.low % TENTH:
        return found
    step = replace(amount, form=Form.DIGITS, low=amount.low / 100, decimals=1, word="")
    return replace(found, kind=Kind.CHANGE_ABS, amount=step)


def _is_on_scale(vocabulary: Vocabulary, measure: Measure) -> bool:
    """Whether a measure is a mean on a scale, by its unit or by what that is called."""
    said = vocabulary.lexicon.words("not_data", "scale")
    return measure.unit is Unit.MEAN_0_10 or not said.isdisjoint(measure.unit_name.split())


def in_own_points(looked: Looked, found: Found, measure: Measure) -> Found:
    """“0.2 points higher”, of a mean on a scale: its own points, and no percentage points."""
    amount = found.amount
    if amount is None or amount.unit != "points" or not _is_on_scale(looked.vocabulary, measure):
        return found
    bare = looked.sentence.at(amount.last - 1, "grammar", "scale_point")
    if bare is None or amount.last - amount.number != OWN_POINTS:
        return found
    kind = Kind.CHANGE_ABS if found.kind is Kind.CHANGE_PP else found.kind
    return replace(found, kind=kind, amount=replace(amount, unit=""))


OWN_POINTS = 2
"""Tokens of “0.2 points”, which name nothing that the points are of."""


def _is_written_out(amount: Amount, scale: int) -> bool:
    """Whether the 300 000 of “300 000 färre” is no number of millions but part of one."""
    return scale >= MULTIPLES["million"] and amount.low * WRITTEN_OUT >= scale


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def suits(vocabulary: Vocabulary, looked: Looked, found: Found, reading: Reading) -> float | None:
    """What the unit of a claim adds to a reading's weight; None where it cannot be meant."""
    indicator = vocabulary.strategy.indicator[reading.target]
    if reading.aims:
        measure = indicator.measure(reading.aims[0].key.measure)
    else:
        measure = indicator.main_measure
    if found.amount is None:
        return _suits_words(looked, found, measure)
    if found.kind in CHANGES or found.kind is Kind.COMPARISON:
        if measure.unit is Unit.PERCENT and not found.amount.unit and counted(looked, found.amount):
            return HARDLY
        return _suits_change(found.amount, measure)
    if found.of_sample and _with_base(reading) == POSSIBLE:
        return RIGHT
    return _suits_level(vocabulary, looked, found.amount, measure, reading)


def _suits_words(looked: Looked, found: Found, measure: Measure) -> float:
    """“andelen” is of shares, “antalet” of counts, “medelvärdet” of means."""
    sentence, clause = looked.sentence, looked.clauses[found.first]
    said = {m.value for m in sentence.of("grammar") if looked.clauses[m.first] == clause}
    if "share" in said:
        return RIGHT if measure.unit is Unit.PERCENT else HARDLY
    if "number" in said:
        if measure.unit is Unit.PERCENT:
            return UNLIKELY
        return RIGHT if measure.unit in {Unit.COUNT, Unit.AMOUNT} else POSSIBLE - 0.5
    return POSSIBLE


def _suits_change(amount: Amount, measure: Measure) -> float | None:
    share = measure.unit is Unit.PERCENT
    match amount.unit:
        case "points":
            return RIGHT if share else POSSIBLE
        case "percent":
            return RIGHT
        case _:
            if share and amount.low > 100:
                return None
            return (
                POSSIBLE if share or (amount.decimals > 0 and measure.unit is Unit.COUNT) else RIGHT
            )


def _suits_level(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, measure: Measure, reading: Reading
) -> float | None:
    unit = measure.unit
    if amount.unit == "points":
        return None
    if amount.unit in {"percent", "permille"}:
        return RIGHT if unit is Unit.PERCENT else _as_percent(amount, reading)
    if amount.form in {Form.SHARE, Form.PART}:
        return _suits_part(vocabulary, looked, amount, unit, reading)
    if amount.unit == "per_100k":
        return RIGHT if unit is Unit.PER_100K else HARDLY
    if amount.decimals > 0:
        return (
            RIGHT
            if unit not in {Unit.COUNT, Unit.PERCENT}
            else (POSSIBLE if unit is Unit.PERCENT else HARDLY)
        )
    return _suits_whole(vocabulary, looked, amount, measure, reading)


def _suits_part(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, unit: Unit, reading: Reading
) -> float | None:
    """A share in words, or a number of a whole."""
    if _counts_areas(vocabulary, looked, amount, reading):
        return None
    if unit is Unit.COUNT and amount.of is not None and not _may_be_of(amount, reading):
        return None
    if unit in {Unit.PERCENT, Unit.COUNT}:
        return RIGHT
    of_all = amount.form is Form.SHARE and unit is Unit.AMOUNT
    return POSSIBLE if of_all and _has_parts(reading) else None


def _counts_areas(vocabulary: Vocabulary, looked: Looked, amount: Amount, reading: Reading) -> bool:
    """“five of the six districts kept within 60 days”: of areas, each with figures of its own."""
    noun = counted(looked, amount) if amount.form is Form.PART and amount.of else None
    if noun is None:
        return False
    called = vocabulary.lexicon.words("grammar", "areas")
    if called.isdisjoint(looked.sentence.words[noun.first : noun.last]):
        return False
    parents = Counter(each.parent for each in vocabulary.strategy.areas)
    based = any(e.base == amount.of for aim in reading.aims for e in aim.series.measured)
    return amount.of in parents.values() and not based


def _may_be_of(amount: Amount, reading: Reading) -> bool:
    """Whether counts may be parts of the whole that the text names: “41 av 60”, “två av tre”."""
    return _within_whole(amount, reading) or (is_formula(amount) and _has_parts(reading))


def _within_whole(amount: Amount, reading: Reading) -> bool:
    """Whether any value is no more than the whole that the text names: “41 av 60”."""
    values = [m.amount for a in reading.aims for e in a.series.measured if (m := measured(e))]
    return any(amount.of is not None and each <= amount.of for each in values)


def _as_percent(amount: Amount, reading: Reading) -> float | None:
    """A percentage of what is no share: of a base, of a total, or a slip of the unit."""
    values = [
        m.amount for aim in reading.aims for each in aim.series.measured if (m := measured(each))
    ]
    if any(amount.low in {each, each * 10} for each in values):
        return POSSIBLE
    if any(each.base for aim in reading.aims for each in aim.series.measured):
        return POSSIBLE
    groups = any(aim.key.dimensions for aim in reading.aims)
    return POSSIBLE if groups and values and max(values) > 0 else None


def _has_parts(reading: Reading) -> bool:
    """Whether a number has groups that are parts of it, or a whole that it is a part of."""
    of_groups = any(aim.key.dimensions for aim in reading.aims)
    return of_groups or any(each.base for aim in reading.aims for each in aim.series.measured)


def _calls_number(looked: Looked, amount: Amount) -> bool:
    """Whether the clause says that it tells a number of something."""
    clause = looked.clauses[amount.first]
    said = [m.value for m in looked.sentence.of("grammar") if looked.clauses[m.first] == clause]
    return "number" in said and "share" not in said


def _with_base(reading: Reading) -> float | None:
    """A count with a base gives a percentage as well."""
    has = any(each.base for aim in reading.aims for each in aim.series.measured)
    return POSSIBLE if has else HARDLY


def _suits_whole(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, measure: Measure, reading: Reading
) -> float | None:
    """A whole number without a unit, by the noun behind it."""
    noun = counted_or_carried(looked, amount)
    if measure.unit is Unit.PERCENT:
        if noun is None:
            if _calls_number(looked, amount) and _with_base(reading) != POSSIBLE:
                return UNLIKELY
            return POSSIBLE if amount.low <= 100 else None
        return POSSIBLE if _with_base(reading) == POSSIBLE else HARDLY
    if noun is None:
        return RIGHT
    if measure.unit is Unit.MEAN_0_10:
        return None
    if measure.unit not in {Unit.COUNT, Unit.AMOUNT}:
        return HARDLY
    words = looked.sentence.words[noun.first : noun.last]
    if vocabulary.counts_same(words, f"{measure.unit_name} {measure.name}".split()):
        return RIGHT + 1.0
    return POSSIBLE if not measure.unit_name else HARDLY * 2
