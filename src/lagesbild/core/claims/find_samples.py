"""Finding the numbers that say how many answered: “based on 36 respondents”, “n = 595”."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.no_claims import counted
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.words import Sort

NEAR = 3
"""Numbers before one that it may be joined to; those of an age may stand between."""


def is_of_sample(looked: Looked, amount: Amount) -> bool:
    """Whether a number is that of those who answered, or joined to one that is.

    “Answers were received from 610 women and from 558 men”: both say how many.
    """
    if _is_called_one(looked, amount) or _is_part_of_one(looked, amount):
        return True
    if _counts(amount) and (_is_sum_of_them(looked, amount) or is_some_of_them(looked, amount)):
        return True
    sentence = looked.sentence
    led = sentence.before(amount.first, "grammar", "from")
    if not _counts(amount) or not sentence.before(
        led.first if led else amount.first, "grammar", "and"
    ):
        return False
    before = [each for each in looked.amounts if each.last <= amount.first and _counts(each)]
    return any(_is_called_one(looked, each) for each in before[-NEAR:])


def _is_sum_of_them(looked: Looked, amount: Amount) -> bool:
    """The last of “besvarades av 1 230 flickor och 1 263 pojkar, sammanlagt 2 493 elever”."""
    led = looked.sentence.before(amount.first, "grammar", "sum")
    if led is None or looked.sentence.word(led.first - 1) != ",":
        return False
    before = [each for each in looked.amounts if each.last < led.first and _counts(each)]
    return len(before) > 1 and any(_is_called_one(looked, each) for each in before[-NEAR:])


def is_some_of_them(looked: Looked, amount: Amount) -> bool:
    """The last of “bygger på svar från 2 493 elever, varav 1 230 flickor”: groups of them."""
    of_which = looked.sentence.before(amount.first, "grammar", "of_which")
    near = range(amount.last, amount.last + LED_WITHIN)
    named = any(each.first in near for each in (*looked.groups, *looked.places))
    if of_which is None or not named:
        return False
    before = [each for each in looked.amounts if each.last <= of_which.first and _counts(each)]
    return bool(before) and _is_called_one(looked, before[-1])


def _counts(amount: Amount) -> bool:
    plain = amount.form in {Form.DIGITS, Form.WORD} and not amount.unit and amount.of is None
    return plain and amount.decimals <= 0 and not amount.is_range


def _is_called_one(looked: Looked, amount: Amount) -> bool:
    sentence = looked.sentence
    if not _counts(amount):
        return False
    if sentence.word(amount.first - 1) == "=" and sentence.before(
        amount.first - 1, "grammar", "sample"
    ):
        return True
    return bool(
        sentence.before(amount.first, "grammar", "sampled")
        or _answered_by(looked, amount)
        or _counts_answers(looked, amount.last)
        or _who_answered(looked, amount.last)
        or _was_examined(looked, amount)
        or _is_number_examined(looked, amount)
    )


def _is_part_of_one(looked: Looked, amount: Amount) -> bool:
    """“Bland dem var 1 230 flickor och 1 263 pojkar”: nothing but who they are is said of them."""
    sentence = looked.sentence
    start = sentence.at(0, "grammar", "of_them")
    copula = sentence.at(start.last, "grammar", "copula") if start else None
    if copula is None or not _counts(amount):
        return False
    named = {p for each in looked.groups for p in range(each.first, each.last)}
    numbers = {each.number for each in looked.amounts if _counts(each)}
    between = range(copula.last, len(sentence))
    return amount.last in named and all(
        place in named
        or place in numbers
        or not sentence.is_sort(place, Sort.WORD, Sort.NUMBER)
        or sentence.at(place, "grammar", "and")
        for place in between
    )


def _behind(looked: Looked, place: int) -> range:
    """Where the verb stands behind a noun, and behind the group or area that it is of."""
    named = (*looked.groups, *looked.places)
    ends = [e.last for e in named if place <= e.first <= place + 1]
    return range(place, max(ends, default=place) + 1)


def _counts_answers(looked: Looked, place: int) -> bool:
    """“36 respondents”, unless that is what the strategy measures, by an indicator's name."""
    if not looked.sentence.at(place, "grammar", "answers"):
        return False
    vocabulary = looked.vocabulary
    known = vocabulary.by_root.get(vocabulary.root(looked.sentence.word(place)), ())
    return not any(vocabulary.names[each].kind is NameKind.NAME for each, _ in known)


def _answered_by(looked: Looked, amount: Amount) -> bool:
    """“Enkäten besvarades 2024 av sammanlagt 2 493 elever”, “was completed in full by 36 men”."""
    sentence, clause = looked.sentence, looked.clauses[amount.first]
    near = range(max(amount.first - FAR, 0), amount.first)
    answered = [p for p in near if sentence.at(p, "grammar", "answered")]
    if not answered or looked.clauses[answered[-1]] != clause:
        return False
    leads = sentence.lexicon.words("grammar", "answered_by")
    last = [p for p in range(answered[-1], amount.first) if sentence.word(p) in leads]
    return bool(last) and amount.first - last[-1] <= LED_WITHIN


FAR = 8
LED_WITHIN = 4
"""Tokens from “by” to the number, as in “by a total of 36”."""
NUMBERED = frozenset({"number", "so", "examined"})
"""What words of grammar are called that say “the number inspected”."""


def _was_examined(looked: Looked, amount: Amount) -> bool:
    """“eight homes on the coast were inspected”, “25 inspected homes”: how many were looked at.

    Whatever else is said of them, as “had been inspected and approved”, tells of some.
    """
    sentence, clause = looked.sentence, looked.clauses[amount.first]
    if sentence.at(amount.last, "grammar", "examined"):
        return sentence.at(amount.last + 1, "countable") is not None
    if counted(looked, amount) is None:
        return False
    others = {each.number for each in looked.amounts if each is not amount} - looked.in_times
    for place in range(amount.last, min(amount.last + FAR, len(sentence))):
        if place in others or looked.clauses[place] != clause:
            return False
        if examined := sentence.at(place, "grammar", "examined"):
            return not sentence.at(examined.last, "grammar", "and")
    return False


def _is_number_examined(looked: Looked, amount: Amount) -> bool:
    """“the number of homes inspected was 20”."""
    sentence, clause = looked.sentence, looked.clauses[amount.first]
    if not sentence.before(amount.first, "grammar", "copula"):
        return False
    before = [m for m in sentence.of("grammar") if m.last < amount.first]
    said = [m.value for m in before if looked.clauses[m.first] == clause]
    said = ["number" if each == "so" else each for each in said if each in NUMBERED]
    return said[-2:] == ["number", "examined"]


def _who_answered(looked: Looked, place: int) -> bool:
    """“only 36 men answered.”; “36 men answered that” tells of some of them."""
    sentence = looked.sentence
    if not sentence.at(place, "countable"):
        return False
    if any(sentence.at(each, "grammar", "inspected") for each in _behind(looked, place + 1)):
        return True
    answered = sentence.at(place + 1, "grammar", "respondents")
    if sentence.at(place + 1, "grammar", "the_survey"):
        # “totalt svarade 36 män på enkäten”
        led = range(max(place - LED_WITHIN, 0), place)
        return any(sentence.at(each, "grammar", "respondents") for each in led)
    if answered is None:
        return False
    asked = sentence.at(answered.last, "grammar", "the_survey")
    last = asked.last if asked else answered.last
    return last >= len(sentence) or not sentence.is_sort(last, Sort.WORD, Sort.NUMBER)
