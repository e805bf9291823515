"""Whether a claim is hardly about the data that it was read as one of.

Too little may point at them, or the sentence may have words that say it is about something else.
"""

from decimal import Decimal

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.context import HEADING
from lagesbild.core.claims.hearing import unit_of
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted
from lagesbild.core.claims.other_subjects import counts_a_name, counts_something_else
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import LEVELS, Found, Judgement, Kind
from lagesbild.core.claims.subjects import has_unknown_subject
from lagesbild.core.claims.unknown_words import unknown_nouns
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.unit import Unit

NAMED_WELL = 5.0
"""What the words of a sentence weigh that surely name an indicator."""
NAMED_AT_ALL = 1.0
MOST_UNKNOWN = 1
"""Unknown nouns in a clause that names data or stands below their heading; others have none."""
PAIR = 2
FAR = 4
"""How many times another figure is at least, to which few words point."""


def is_loose(looked: Looked, found: Found, reading: Reading, judgement: Judgement) -> bool:
    """Whether too little points at the data, or the number counts something else."""
    if _is_far_fetched(found, reading, judgement) or _is_hinted_at(found, reading):
        return True
    named = reading.weight.words >= NAMED_AT_ALL or reading.weight.lean >= HEADING
    most = MOST_UNKNOWN if named else 0
    if not found.of_sample and unknown_nouns(looked, found.first) > most:
        return True
    if found.kind is Kind.TREND and found.amount is None:
        return has_unknown_subject(looked, found)
    return _is_of_other_things(looked, found, reading, judgement)


def _is_of_other_things(
    looked: Looked, found: Found, reading: Reading, judgement: Judgement
) -> bool:
    """Whether the word behind a number says that it is of other things than the data are."""
    amount = found.amount
    if amount is None or found.kind not in LEVELS:
        return False
    of_share = unit_of(reading) is Unit.PERCENT
    if not of_share and reading.weight.words >= NAMED_WELL:
        return False
    of_base = any(judgement.expected == str(each.base) for each in judgement.observations)
    if of_share and not of_base and counts_a_name(looked, amount):
        return True
    return counts_something_else(looked, amount) or _counts_other_noun(looked, amount, reading)


def _counts_other_noun(looked: Looked, amount: Amount, reading: Reading) -> bool:
    """Whether a number counts something known that a measure is no number of: “13 personer”."""
    noun = counted(looked, amount)
    aim = reading.aims[0]
    measure = aim.indicator.measure(aim.key.measure)
    if noun is None or noun.first != amount.last:
        return False
    if not measure.unit_name or measure.unit not in {Unit.COUNT, Unit.AMOUNT}:
        return False
    words = looked.sentence.words[noun.first : noun.last]
    names = f"{measure.unit_name} {measure.name}".split()
    return not looked.vocabulary.counts_same(words, names)


def agrees_by_chance(looked: Looked, found: Found, reading: Reading) -> bool:
    """Whether a mere word agrees with what nothing in a clause about something else points at.

    “Handläggningstiden har ökat”, in a paragraph that spoke of an indicator before.
    """
    if found.amount is not None or reading.weight.words >= NAMED_AT_ALL:
        return False
    return reading.weight.lean < HEADING and unknown_nouns(looked, found.first) > 0


def _is_hinted_at(found: Found, reading: Reading) -> bool:
    """Whether nothing but a word of the heading points at the data: “Care homes” over a list.

    A percentage of a group that the data have (“Fells: 65%”) is surely theirs.
    """
    if reading.codes and found.amount is not None and found.amount.unit:
        return False
    if found.kind is Kind.VALUE and _is_of_part(reading):
        return False
    return reading.weight.hinted and reading.weight.words < NAMED_AT_ALL


def _is_of_part(reading: Reading) -> bool:
    """Whether a reading is of an area for which only some of the data are: a municipality."""
    return any(aim.key.area != aim.indicator.area for aim in reading.aims) and (
        not reading.of_median
    )


def _is_far_fetched(found: Found, reading: Reading, judgement: Judgement) -> bool:
    """Whether so little points at the data, or a figure is so far off, that another is meant."""
    if found.kind is Kind.EXTREMUM:
        return _is_loose_extreme(found, reading)
    if found.kind is Kind.TREND and found.last - found.first == 1 and found.counts:
        return reading.weight.words < NAMED_AT_ALL and reading.weight.lean < HEADING
    weight = reading.weight
    if found.of_sample:
        return False
    if found.kind not in {Kind.VALUE, Kind.SHARE_WORD} or weight.words >= NAMED_WELL:
        return False
    if weight.lean >= HEADING and found.amount is not None and found.amount.unit:
        return False
    return _is_far_off(found, reading, judgement)


def _is_loose_extreme(found: Found, reading: Reading) -> bool:
    """“det som går att mäta sämst”: no group, time or indicator is named."""
    if reading.weight.words >= NAMED_AT_ALL or reading.weight.lean >= HEADING:
        return False
    timed = any(aim.when.own or aim.when.since for aim in reading.aims)
    named = timed or reading.codes or (found.owner >= found.last and _is_of_part(reading))
    return found.last - found.first == 1 and not named


def _is_far_off(found: Found, reading: Reading, judgement: Judgement) -> bool:
    """Whether a figure is many times that of the data.

    What differs by its decimal sign alone is the slip of a writer, however far it is.
    """
    known = [value for each in judgement.observations if (value := measured(each)) is not None]
    if found.amount is None or not known:
        return False
    total = sum((each.amount for each in known), Decimal(0))
    right = total if judgement.expected == plain(total) else known[-1].amount
    named = reading.weight.words >= NAMED_AT_ALL
    if named and _is_share(found.amount) and known[-1].unit is not Unit.PERCENT:
        right = _share_expected(judgement) or right
    low, high = sorted((abs(right), abs(_as_percent(found.amount))))
    if not low:
        return high > 0 and found.kind is Kind.SHARE_WORD
    return high / low > FAR and _digits(high) != _digits(low)


def _is_share(amount: Amount) -> bool:
    return amount.unit == "percent" or amount.form in {Form.SHARE, Form.PART}


def _share_expected(judgement: Judgement) -> Decimal | None:
    """What one group is of all, where a claim was held to that: 81, for 11 350 of 13 960."""
    periods = {each.period for each in judgement.observations}
    of_two = len(judgement.observations) == PAIR and len(periods) == 1
    return Decimal(judgement.expected) if of_two and judgement.expected.isdecimal() else None


def _as_percent(amount: Amount) -> Decimal:
    """What a number is beside a percentage: 67 of “två av tre”."""
    return amount.low * 100 / amount.of if amount.of else amount.low


def _digits(amount: Decimal) -> str:
    return str(amount).replace(".", "").strip("0")
