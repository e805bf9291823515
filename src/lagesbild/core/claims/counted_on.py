"""Numbers of areas that leave out the noun: “fell in five districts and rose in one”.

Or “of the six districts, five have improved”, whose areas lead in.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lagesbild.core.claims.counted_nouns import groups_of, noun_at
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.tallies import Tally
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.number_words import number_in
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort

OF_THEM = frozenset({"all", "none", "half", "most"})
"""Shares in words that may be of the areas that lead in."""
LEAD_WITHIN = 5
"""Tokens behind “of” within which the areas are named that lead in."""


def counted_on(looked: Looked, told: Sequence[Tally]) -> Iterator[Tally]:
    """The numbers that count the areas of those told before them, or led in, by the same noun."""
    lead = _lead(looked)
    groups = next((each.groups for each in told if each.amount is not None), frozenset())
    counts = [each.last for each in told if each.amount is not None]
    start = lead.last if lead else min(counts, default=len(looked.sentence))
    inside = {p for each in told for p in range(each.first, each.last)}
    for amount in (*looked.amounts, *_ones(looked)):
        if amount.first < start or amount.number in inside or amount.unit:
            continue
        plain = amount.form is Form.WORD and not amount.decimals and amount.of is None
        counting = plain and (lead or _is_led(looked, amount))
        if _closes(looked, amount) and (counting or (lead and amount.word in OF_THEM)):
            groups = groups_of(looked, lead) if lead else groups
            last = lead.last if lead else 0
            yield Tally(amount.first, amount.last, amount, groups=groups, lead=last)


def _lead(looked: Looked) -> Mark | None:
    """The noun of “Av de sex kommunerna …”, where it leads in the sentence."""
    sentence = looked.sentence
    of = sentence.at(0, "tallied", "of")
    near = range(of.last, of.last + LEAD_WITHIN) if of else range(0)
    return next((noun for p in near if (noun := noun_at(looked, p))), None)


def _ones(looked: Looked) -> Iterator[Amount]:
    """The “one” of “rose in one”, which may be an article elsewhere."""
    sentence = looked.sentence
    for mark in (each for each in sentence.of("grammar") if each.value == "amid"):
        one = amount_of_one(sentence, mark.last)
        if one and not any(each.number == one.number for each in looked.amounts):
            yield one


def amount_of_one(sentence: Sentence, place: int) -> Amount | None:
    """The number one at a place; None where another word or number stands."""
    known = sentence.is_sort(place, Sort.WORD)
    many = number_in(sentence.word(place), sentence.lexicon.language) if known else None
    one = Amount(Form.WORD, Decimal(1), 0, place, place + 1, place)
    return one if many == 1 else None


def _is_led(looked: Looked, amount: Amount) -> bool:
    return looked.sentence.before(amount.first, "grammar", "amid") is not None


def _closes(looked: Looked, amount: Amount) -> bool:
    """Whether no noun stands behind a number: a stop, a verb, “and”, or a direction."""
    sentence, last = looked.sentence, amount.last
    if not sentence.is_sort(last, Sort.WORD, Sort.NUMBER):
        return True
    known = sentence.at(last, "grammar") or sentence.at(last, "direction")
    return bool(known) or last in looked.in_times
