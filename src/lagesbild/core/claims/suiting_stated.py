"""Whether an amount can be a number that the strategy states, by its unit and its noun."""

from collections.abc import Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import (
    counted,
    counted_or_carried,
    is_in_time_of,
    whole_before,
)
from lagesbild.core.claims.other_subjects import counts_something_else
from lagesbild.core.claims.shapes import Found
from lagesbild.core.claims.stated import NOUN_WITHIN, Stated
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark

SAME_NOUN = 1.5
LISTED_WITHIN = 8
"""Tokens back from a number to the “har” of “Strategin har åtta mål och 40 åtaganden”."""
PLAN_WITHIN = 2
"""Tokens behind “in” within which the plan is named: “in the action plan”."""
MOST_OF_NAME = 0.7
"""What part of the words of its name says that a stated number is meant."""
MOST_TERMS = 4
"""Numbers before a sum that may be its terms."""
CLOSING = frozenset({"", ".", ",", ";", ":", "(", ")"})


def suits_stated(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, stated: Stated
) -> float | None:
    """How well an amount suits a stated number by its noun; None where it cannot be meant."""
    if amount.unit in {"points", "per_100k", "scale"}:
        return None
    noun = _rounds(looked, amount) or counted_or_carried(looked, amount)
    noun = noun or whole_before(looked, amount)
    text = stated.text.casefold()
    is_percent = any(each in text for each in vocabulary.lexicon.pack["unit"]["percent"])
    if amount.word == "none" and stated.of is None:
        return _of_none(vocabulary, looked, amount, stated)
    says_share = amount.unit == "percent" or amount.form in {Form.SHARE, Form.PART}
    if says_share != is_percent and stated.of is None:
        return None
    if amount.form in {Form.SHARE, Form.PART} and not is_percent and stated.of is None:
        return None
    whole = stated.value == stated.value.to_integral_value()
    if amount.decimals > 0 and whole and not is_percent:
        return None
    if is_percent and amount.form in {Form.SHARE, Form.PART}:
        return 0.0
    return _by_noun(vocabulary, looked, amount, stated, noun)


def _by_noun(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, stated: Stated, noun: Mark | None
) -> float | None:
    if counts_something_else(looked, amount) or _is_of_those_without(looked, stated):
        return None
    if _is_time_of_another(looked, amount, stated):
        return None
    if noun is None:
        return 0.0
    words = looked.sentence.words[noun.first : noun.last]
    called = (stated.noun or stated.text.casefold()).split()
    if vocabulary.counts_same(words, _up_to_noun(vocabulary, called)):
        return SAME_NOUN
    return 0.0 if _is_of_others(looked, amount) else None


def _is_time_of_another(looked: Looked, amount: Amount, stated: Stated) -> bool:
    """Whether either of two tells how long, and the other no such thing: “fyller 30 år 2026”."""
    if looked.sentence.at(amount.last, "not_data", "after") or _is_duration(looked, stated):
        return not is_in_time_of(looked, amount, stated.name)
    return False


def _is_of_those_without(looked: Looked, stated: Stated) -> bool:
    """Whether a number is stated of those who do not, of which a sentence says nothing.

    “27 kommuner erbjuder stödsamtal”, where two are stated that offer none.
    """
    refused = looked.vocabulary.lexicon.words("grammar", "negation")
    if stated.is_count or refused.isdisjoint(stated.text.casefold().split()):
        return False
    said = {each.value for each in looked.sentence.of("grammar")}
    none = looked.sentence.of("whole")
    return said.isdisjoint({"negation", "lacking"}) and all(m.value != "none" for m in none)


def _is_duration(looked: Looked, stated: Stated) -> bool:
    return any(stated.name in names for names in looked.vocabulary.durations.values())


def _up_to_noun(vocabulary: Vocabulary, called: Sequence[str]) -> Sequence[str]:
    """The words up to the noun that is counted: “kommuner” of “kommuner har utbildats”."""
    countable = vocabulary.lexicon.words("countable", "words")
    nouns = (place for place, word in enumerate(called) if word in countable)
    return called if len(called) > NOUN_WITHIN else called[: next(nouns, len(called)) + 1]


def _is_of_others(looked: Looked, amount: Amount) -> bool:
    """Whether the noun beside a part is not whom it is of: “har 41 av 60 utbildad personal”."""
    if amount.form is Form.PART and looked.sentence.before(amount.first, "grammar", "holds"):
        return True
    of_none = amount.word not in {"all", "none"} and counted(looked, amount) is None
    return of_none and amount.form in {Form.SHARE, Form.PART}


def _of_none(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, stated: Stated
) -> float | None:
    """How well “inga kampanjer” suits a number, by what there is none of."""
    noun = counted(looked, amount)
    if noun is None:
        return None
    words = looked.sentence.words[noun.first : noun.last]
    return SAME_NOUN if vocabulary.counts_same(words, stated.noun.split()) else None


def _rounds(looked: Looked, amount: Amount) -> Mark | None:
    """The “times” of “was held four times”, which nothing else counts."""
    return None if amount.unit else looked.sentence.at(amount.last, "nouns", "rounds")


def tells_of_all(looked: Looked, amount: Amount) -> bool:
    """Whether a sentence says how many the plan has in all, as “Planen har tre åtaganden”.

    Its subject is the plan, or what it is said of is, as in “I planen ingår tre åtaganden”; and
    nothing behind the noun narrows what is counted, as it does in “tre åtaganden som gäller barn”.
    """
    noun = counted(looked, amount)
    sentence = looked.sentence
    if noun is None or not _closes(looked, _behind_plan(looked, noun.last)):
        return False
    back = range(amount.first - 1, max(amount.first - LISTED_WITHIN, 0) - 1, -1)
    for place in back:
        if sentence.word(place) in {".", ";", ":"} or sentence.at(place, "grammar", "relative"):
            return False
        if sentence.at(place, "grammar", "holding"):
            return sentence.before(place, "grammar", "plan") is not None
        if sentence.at(place, "grammar", "contained"):
            return _is_plan(looked, 0) or _behind_plan(looked, noun.last) > noun.last
    return False


def _behind_plan(looked: Looked, place: int) -> int:
    """Where “i genomförandeplanen 2023–2026” ends, if that stands at a place; else the place."""
    if not _is_plan(looked, place):
        return place
    sentence = looked.sentence
    plan = next(m for m in sentence.of("grammar") if m.value == "plan" and m.first > place)
    behind = (w.last for w in looked.times if plan.last <= w.first <= plan.last + 1)
    return max((plan.last, *behind))


def _is_plan(looked: Looked, place: int) -> bool:
    """Whether “i planen” stands at a place."""
    sentence = looked.sentence
    if not sentence.at(place, "grammar", "for"):
        return False
    near = range(place + 1, place + 1 + PLAN_WITHIN)
    return any(sentence.at(each, "grammar", "plan") for each in near)


def names_whole(looked: Looked, amount: Amount, stated: Stated) -> bool:
    """Whether all that a count is called stands behind a number: “tolv aktiva indikatorer”."""
    noun = counted(looked, amount)
    last = noun.last if noun else amount.last
    said = set(looked.sentence.words[amount.last : last])
    return set(stated.text.casefold().split()) <= said


def is_named(looked: Looked, stated: Stated) -> bool:
    """Whether most of what a stated number is called stands in a sentence, or words of it do.

    “Mötet hade 120 deltagare” may be of any participants, “Kursen hade 120 deltagare” is of its.
    """
    by_name: dict[int, dict[str, float]] = {}
    for each in looked.telling:
        if looked.vocabulary.names[each.name].target == stated.name:
            roots = by_name.setdefault(each.name, {})
            roots[each.root] = max(roots.get(each.root, 0.0), each.weight)
    names = looked.vocabulary.names
    return any(
        len(roots) > 1 or sum(roots.values()) >= names[each].total * MOST_OF_NAME
        for each, roots in by_name.items()
    )


def exceeds_all(vocabulary: Vocabulary, looked: Looked, found: Found, stated: Stated) -> bool:
    """Whether a whole is said to be more than all there are, and so is of no part of them.

    “Av de 50 åtagandena är 12 genomförda”, of a plan that has 40, which is what is stated.
    """
    noun = counted(looked, found.amount) if found.amount and found.of_whole else None
    if found.amount is None or noun is None or found.amount.low <= stated.value:
        return False
    words = looked.sentence.words[noun.first : noun.last]
    return not stated.of_status and vocabulary.counts_same(words, stated.text.split())


def _closes(looked: Looked, place: int) -> bool:
    """Whether a stretch of words ends at a place: at a sign, the sentence's end, or an “och”."""
    sentence = looked.sentence
    if place >= len(sentence) or sentence.word(place) in CLOSING:
        return True
    return sentence.at(place, "grammar", "and") is not None


def tells_of_several(looked: Looked, amount: Amount) -> bool:
    """Whether a number is made of others: a mean, or the sum of those told before it.

    “28 chefer och 25 medarbetare, tillsammans 53 personer”, “i genomsnitt 41 per kurs”.
    """
    clause = looked.clauses[amount.first]
    said = {m.value for m in looked.sentence.of("grammar") if looked.clauses[m.first] == clause}
    if "average" in said:
        return True
    return "sum" in said and _sums_up(looked, amount)


def _sums_up(looked: Looked, amount: Amount) -> bool:
    """Whether a number is the sum of two or more that stand in a row before it."""
    before = [each.low for each in looked.amounts if each.last <= amount.first and not each.unit]
    last = before[-MOST_TERMS:]
    runs = (
        last[start:end] for start in range(len(last)) for end in range(start + 2, len(last) + 1)
    )
    return any(sum(run) == amount.low for run in runs)
