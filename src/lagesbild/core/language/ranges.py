"""Ranges that are told with “to”: “94 till 95 procent”, “varied from 15 to 20”."""

from lagesbild.core.language.amount import Amount
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort

VIA_WITHIN = 3
"""Tokens behind “via” within which a number is one of those that something went through."""


def is_told_as_range(sentence: Sentence, single: Amount, joint: int) -> Mark | None:
    """“has varied from 15 to 20”: no course from one to the other, but all in between."""
    if not sentence.before(single.first, "grammar", "from"):
        return None
    told = any(
        each.value == "ranging" and each.last <= single.first for each in sentence.of("grammar")
    )
    return sentence.at(joint, "grammar", "to") if told else None


def is_range_of_units(sentence: Sentence, single: Amount, joint: int) -> Mark | None:
    """The “till” of “94 till 95 procent”, which is no “från 94 till 95 procent”."""
    to = sentence.at(joint, "grammar", "to")
    if to is None or sentence.before(single.first, "grammar", "from", "via"):
        return None
    if any(
        m.value == "via" and 0 < single.first - m.last <= VIA_WITHIN for m in sentence.of("grammar")
    ):
        # “from 36 via 44 and 48 to 56 per cent”
        return None
    percent = sentence.at(to.last + 1, "unit", "percent")
    leads = sentence.is_sort(single.first - 1, Sort.WORD) and sentence.before(
        single.first, "direction"
    )
    return to if percent and sentence.is_sort(to.last, Sort.NUMBER) and not leads else None
