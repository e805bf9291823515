"""Finding one value divided by another: “en kvot på 1,8”, “delad med männens ger 0,85”."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.amounts import Amount, Form

BACK = 8
"""Tokens back from a number within which “kvot” or “delad med” stands."""
CARRIED_WITHIN = 5


def quotient_of(looked: Looked, amount: Amount, before: Found | None) -> Found | None:
    """The quotient that an amount is, if it is one; ``before`` is the claim before it."""
    if amount.unit or amount.form is not Form.DIGITS or amount.signed or amount.is_range:
        return None
    if not _is_called_one(looked, amount) and not _is_carried(looked, amount, before):
        return None
    return Found(
        Kind.RATIO, amount.first, amount.last, amount, factor=amount.low, hedge=amount.hedge,
        quotient=True,
    )  # fmt: skip


def _is_called_one(looked: Looked, amount: Amount) -> bool:
    sentence = looked.sentence
    numbers = {each.number for each in looked.amounts}
    for place in range(amount.first - 1, max(amount.first - BACK, -1), -1):
        if sentence.word(place) in {".", ";"} or place in numbers:
            return False
        if sentence.at(place, "ratio", "quotient", "divided"):
            # What the strategy itself measures in a quotient is a level.
            return not looked.vocabulary.pointed(sentence.word(place))
    return False


def _is_carried(looked: Looked, amount: Amount, before: Found | None) -> bool:
    """The 0,84 of “0,85, mot 0,84 2018”."""
    if before is None or not before.quotient or before.amount is None:
        return False
    between = range(before.last, amount.first)
    if not 0 < len(between) <= CARRIED_WITHIN or before.amount.decimals != amount.decimals:
        return False
    sentence = looked.sentence
    return all(
        sentence.word(place) in {",", "(", ")"}
        or place in looked.in_times
        or sentence.at(place, "times", "year")
        or sentence.at(place, "grammar", "and", "against", "respective")
        for place in between
    )
