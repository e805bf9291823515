"""Figures of what the data do not have: another age than theirs, how many answered at all."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import of_those
from lagesbild.core.claims.shapes import LEVELS, Found
from lagesbild.core.claims.unknown_words import is_unknown
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.words import Sort
from lagesbild.core.strategy.indicator import Indicator

BARE = frozenset({Form.DIGITS, Form.WORD})


def is_of_another_subject(looked: Looked, found: Found, indicator: Indicator) -> bool:
    """Whether a level is said of something that an indicator does not measure."""
    if found.amount is None:
        return False
    if _is_of_a_change(looked, found):
        return True
    return _is_of_response(looked, found, indicator) or _is_of_another_age(looked, found, indicator)


def _is_of_a_change(looked: Looked, found: Found) -> bool:
    """“hälften av minskningen”, “av skillnaden står industrin för hälften”: no share of a level."""
    amount, sentence = found.amount, looked.sentence
    if amount is None or found.kind not in LEVELS:
        return False
    if amount.unit != "percent" and amount.form not in {Form.SHARE, Form.PART}:
        return False
    marks = (sentence.at(amount.last, "grammar", "of"), of_those(looked, amount))
    return any(
        sentence.at(each.last, "change_noun") or sentence.at(each.last, "grammar", "difference")
        for each in marks
        if each
    )


def counts_something_else(looked: Looked, amount: Amount) -> bool:
    """Whether a bare number counts what no word of the strategy or the language is: “31 lokaler”.

    The word behind it ends as several things do.
    """
    if amount.unit or amount.decimals or amount.form not in BARE:
        return False
    sentence, place = looked.sentence, amount.last
    endings = tuple(looked.vocabulary.lexicon.pack["counted_endings"])
    return is_unknown(looked, place) and sentence.word(place).endswith(endings)


def counts_a_name(looked: Looked, amount: Amount) -> bool:
    """Whether a bare number counts what a name is made of: the “fem samtal” of no share."""
    if amount.unit or amount.decimals or amount.form not in BARE:
        return False
    return any(each.place == amount.last for each in looked.telling)


def _is_of_response(looked: Looked, found: Found, indicator: Indicator) -> bool:
    """“svarsfrekvensen var 74 procent”, of an indicator that measures something else."""
    clause = looked.clauses[found.first]
    said = [
        m
        for m in looked.sentence.of("grammar")
        if m.value == "response" and looked.clauses[m.first] == clause and m.last <= found.first
    ]
    if not said:
        return False
    named = looked.vocabulary.called.of_all[indicator.slug]
    return any(looked.vocabulary.root(looked.sentence.word(m.first)) not in named for m in said)


def _is_of_another_age(looked: Looked, found: Found, indicator: Indicator) -> bool:
    """“bland män 75 år och äldre var talet 31,5”, where no group of that age is known."""
    clause = looked.clauses[found.first]
    ages = [p for p in looked.ages if looked.clauses[p] == clause and p < found.first]
    if not ages:
        return False
    named = looked.vocabulary.called.of_all[indicator.slug]
    return not any(looked.sentence.word(place) in named for place in ages)


def is_among_others(looked: Looked, found: Found, indicator: Indicator) -> bool:
    """“bland personalen var andelen 40 procent”, “among care home staff”: another group.

    Its noun is no word of the indicator and says not who in general, and no known one stands there.
    """
    if found.amount is None or found.kind not in LEVELS:
        return False
    clauses = looked.clauses
    clause = clauses[found.first]
    named = looked.vocabulary.called.of_all[indicator.slug]
    # “Among staff, the share was 40 per cent”: what leads in is of the clause behind it
    return any(
        (clauses[each.first] == clause or (each.first == 0 and clause == 1))
        and _is_group_unknown(looked, each.last, named)
        for each in looked.sentence.of("grammar")
        if each.value == "amongst"
    )


BEHIND_GROUPS = ("copula", "was", "for", "relative", "perfect", "pluperfect", "and", "contrast")
"""Words of grammar that end the words of a group."""
GROUP_WITHIN = 4
"""Words behind “bland” that name a group."""


def _is_group_unknown(looked: Looked, place: int, named: frozenset[str]) -> bool:
    """Whether the noun that a phrase from a place on ends with is of nothing known."""
    sentence, vocabulary = looked.sentence, looked.vocabulary
    head = ""
    for at in range(place, place + GROUP_WITHIN):
        if not sentence.is_sort(at, Sort.WORD) or sentence.at(at, "grammar", *BEHIND_GROUPS):
            break
        if at in looked.in_groups:
            return False
        head = "" if sentence.at(at, "peers") or sentence.at(at, "ordinary") else sentence.word(at)
    known = head in vocabulary.lexicon.generic or vocabulary.root(head) in named
    return bool(head) and not known
