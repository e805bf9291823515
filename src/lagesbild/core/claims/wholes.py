"""Words that say what a figure is of: a number, or a share, and of whom."""

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found, Judgement, Kind
from lagesbild.core.language.amounts import Form
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Method

OF_SHARES = frozenset({Kind.TREND, Kind.EXTREMUM, Kind.VALUE, Kind.RATIO})
WITHIN = 8
ANSWERED = frozenset({Method.SHARE, Method.SHARE_OF_ANSWERS, Method.AS_DELIVERED})


def calls_share_a_number(looked: Looked, found: Found, reading: Reading) -> bool:
    """“antalet beviljade kontaktförbud stiger” where only their share is known."""
    if found.kind not in OF_SHARES or not reading.aims:
        return False
    aim = reading.aims[0]
    if aim.indicator.measure(aim.key.measure).unit is not Unit.PERCENT:
        return False
    if any(each.base for each in aim.series.measured):
        return False
    sentence, clause = looked.sentence, looked.clauses[found.first]
    said = [m for m in sentence.of("grammar") if looked.clauses[m.first] == clause]
    numbers = [m for m in said if m.value == "number" and m.first < found.first]
    return bool(numbers) and not any(m.value == "share" for m in said)


def of_wrong_whole(looked: Looked, found: Found, reading: Reading, judged: Judgement) -> str:
    """The base, where “av länets kommuner” is said of a share of those that answered; else ""."""
    amount = found.amount
    if amount is None or not (amount.unit == "percent" or amount.form is Form.SHARE):
        return ""
    if not reading.aims or reading.aims[0].indicator.method not in ANSWERED:
        return ""
    bases = [each.base for each in judged.observations if each.base]
    known = bases or [e.base for e in reading.aims[0].series.measured if e.base]
    asked = known or reading.aims[0].indicator.smallest_base is not None
    if not asked or not _of_all(looked, found):
        return ""
    return str(known[-1]) if known else "…"


def _of_all(looked: Looked, found: Found) -> bool:
    """Whether a claim is followed by “av länets kommuner”, and nobody is said to have answered."""
    sentence = looked.sentence
    if any(each.value == "respondents" for each in sentence.of("grammar")):
        return False
    clause = looked.clauses[found.first]
    before = [m for m in sentence.of("whole_of") if m.last <= found.first]
    if any(looked.clauses[m.first] == clause for m in before):
        return True
    for place in range(found.last, min(found.last + WITHIN, len(sentence))):
        if sentence.at(place, "whole_of"):
            return True
        if sentence.word(place) in {",", ";", "."}:
            return False
    return False
