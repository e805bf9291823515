"""Finding what is said of how far apart two are: “skillnaden är 0,8”, “gapet har krympt”."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.amounts import Amount

BACK = 14
"""Tokens back from an amount within which its “skillnad” stands."""
AHEAD = 3
OF_GAPS = frozenset({Kind.COMPARISON, Kind.TREND, *CHANGES})


def gap_of(looked: Looked, amount: Amount) -> Found | None:
    """“skillnaden är 0,8”, “avståndet uppgår till 9 procentenheter”, “0,8 i skillnad”."""
    sentence = looked.sentence
    back = range(amount.first - 1, max(amount.first - BACK, -1), -1)
    ahead = range(amount.last, min(amount.last + AHEAD, len(sentence)))
    for places in (back, ahead):
        for place in places:
            if sentence.word(place) in {".", ";", "(", ")"}:
                break
            if sentence.at(place, "grammar", "difference"):
                role = ""
                if sentence.before(amount.first, "grammar", "from"):
                    role = "from"
                elif sentence.before(amount.first, "grammar", "to"):
                    role = "to"
                return Found(Kind.COMPARISON, amount.first, amount.last, amount, role=role)
    return None


def is_of_gap(looked: Looked, found: Found) -> bool:
    """Whether a claim is about a difference, by the noun that stands nearest before or in it."""
    if found.kind not in OF_GAPS or found.other:
        return False
    if found.kind is Kind.COMPARISON and found.amount is None:
        return False
    sentence = looked.sentence
    last = found.last + (AHEAD if found.amount else 0)
    for place in (*range(found.first - 1, -1, -1), *range(found.first, min(last, len(sentence)))):
        if sentence.at(place, "grammar", "difference"):
            return True
        if place < found.first and sentence.at(place, "grammar", "level"):
            return _is_gap_in(looked, place)
    return False


def _is_gap_in(looked: Looked, place: int) -> bool:
    """Whether a noun says what a gap is in: the “andelen” of “skillnaden i andelen”."""
    near = range(max(place - AHEAD, 0), place)
    return any(looked.sentence.at(each, "grammar", "difference") for each in near)
