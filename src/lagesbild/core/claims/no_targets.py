"""Numbers of what is asked for, promised or allowed: they say nothing of how things are."""

from collections.abc import Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_aims import is_wanted
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.lexicon import Mark

BEHIND = 9
"""Tokens behind a number within which “that the plan asks for” stands."""
SUBJECT_WITHIN = 4
"""Tokens between “the plan” and “asks for”: “commitment 2.2 specifies”."""
MUST_WITHIN = 6
"""Tokens behind a number within which “should be visited” says that it is to be."""
IS_WITHIN = 2
"""Tokens behind “the limit is” within which its number stands."""
HEDGES_OF_TARGETS = frozenset({"least", "most"})


def is_target(looked: Looked, amount: Amount) -> bool:
    """Whether a number is one that is aimed at, and no figure."""
    return (
        is_wanted(looked, amount.first)
        or _is_aimed_at(looked, amount)
        or _is_asked_for(looked, amount)
        or _is_demanded(looked, amount)
        or _must_be(looked, amount)
    )


def _is_aimed_at(looked: Looked, amount: Amount) -> bool:
    """“the plan asked for 100 hectares”, “a limit of 60 days”, “the promise was 60 days”."""
    clause = looked.clauses[amount.first]
    marks = [m for m in looked.sentence.of("target") if m.value == "words"]
    marks = [m for m in marks if m.last <= amount.first and looked.clauses[m.first] == clause]
    marks = [m for m in marks if not _is_held_by(looked, m, amount)]
    # “the limit is chosen so that one answer moves no share by more than 5 points” is no limit
    if any(amount.first - m.last <= IS_WITHIN or not _is_copula(looked, m) for m in marks):
        return True
    wished = amount.hedge in HEDGES_OF_TARGETS
    return wished and any(m.value == "wish" for m in looked.sentence.of("target"))


def _is_held_by(looked: Looked, mark: Mark, amount: Amount) -> bool:
    """Whether a number says who has a demand: “krav på fossilfri drift ställs i tre av fyra”."""
    sentence = looked.sentence
    within = sentence.before(amount.first, "grammar", "for")
    if within is None:
        return False
    placed = (sentence.at(place, "target", "placed") for place in range(mark.last, within.first))
    return any(each is not None and each.last == within.first for each in placed)


def _is_copula(looked: Looked, mark: Mark) -> bool:
    """Whether a phrase ends in a verb of being: “the limit is”."""
    return looked.sentence.at(mark.last - 1, "grammar", "copula", "was") is not None


def _is_asked_for(looked: Looked, amount: Amount) -> bool:
    """“the 60 days that commitment 2.3 allows”: the plan says it behind the number."""
    sentence = looked.sentence
    others = {each.number for each in looked.amounts if not each.decimals}
    for place in range(amount.last, min(amount.last + BEHIND, len(sentence))):
        if sentence.word(place) in {".", ";", ":"} or _says_how_it_is(looked, place):
            return False
        verb = sentence.at(place, "target", "asked")
        # “three agreements require” are no three that they require
        if verb and _norm_within(looked, max(amount.last + 1, place - SUBJECT_WITHIN), place):
            return not any(amount.last <= each < place for each in others)
    return False


def _says_how_it_is(looked: Looked, place: int) -> bool:
    """Whether a verb of being, “and” or “as” parts a number from what the plan says."""
    sentence = looked.sentence
    if sentence.at(place, "grammar", "relative"):
        return False
    return bool(sentence.at(place, "grammar", "copula", "was", "perfect", "as", "contrast"))


def _is_demanded(looked: Looked, amount: Amount) -> bool:
    """“Commitment 2.3 speaks of 60 days”, “the national guideline says 75 per cent”."""
    verb = looked.sentence.before(amount.first, "target", "asked")
    norms = _norm_within(looked, 0, verb.first) if verb else ()
    if verb is None or not norms:
        return False
    start = norms[-1].last
    return not any(start < each.first < verb.first for each in looked.amounts)


def _norm_within(looked: Looked, first: int, last: int) -> Sequence[Mark]:
    """The nouns of a plan, a law or a promise between two places."""
    return [
        m for m in looked.sentence.of("target") if m.value == "norm" and first <= m.first < last
    ]


def _must_be(looked: Looked, amount: Amount) -> bool:
    """“at least 40 care homes should be inspected”: so it is to be."""
    sentence, clause = looked.sentence, looked.clauses[amount.last - 1]
    led = sentence.before(amount.first, "grammar", "from", "to", "with")
    if led or sentence.at(amount.last, "comparative"):
        return False
    for place in range(amount.last, min(amount.last + MUST_WITHIN, len(sentence))):
        if looked.clauses[place] != clause or _says_how_it_is(looked, place):
            return False
        if sentence.at(place, "target", "must"):
            return True
    return False
