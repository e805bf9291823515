"""Amounts that say how much others changed: “rose by 25 points, compared with 20 in the valley”."""

from collections.abc import Iterator
from dataclasses import replace

from lagesbild.core.claims.find_changes import DIRECTIONS
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark

BEHIND = 4
"""Tokens behind a number within which the group or area stands that it is of."""
SMALL = (
    "against", "compared", "contrast", "and", "so", "by", "with", "for", "of", "owner", "but_still",
    "than", "amid", "as", "corresponding",
)  # fmt: skip
"""Words of grammar that lead from one change to that of another."""


def change_of_another(looked: Looked, amount: Amount, before: Found) -> Found | None:
    """The 20 of “rose by 25 points on the fells and 20 in the valley”, told as the 25 is.

    Nothing but names, times and small words stand between, and one of the names is its own.
    """
    earlier = before.amount
    if before.kind not in CHANGES or earlier is None:
        return None
    between = range(before.last, amount.first)
    against = any(looked.sentence.at(place, "grammar", "against") for place in between)
    if not _is_written_alike(earlier, amount, against=against):
        return None
    names = [each for each in _names(looked) if each.first >= before.last]
    joined = any(
        looked.sentence.at(p, "grammar", "against", "contrast", "and", "than") for p in between
    )
    led = looked.sentence.before(amount.first, "grammar", "against", "compared")
    # “fell by 146 for women and by 21 for men, to 3,366”: what it came to
    course = looked.sentence.before(amount.first, "grammar", "from", "to")
    if not (joined and _is_named(looked, amount, names)) or (course and not led):
        return None
    if _is_its_level(looked, amount):
        return None
    if not set(between) <= _small(looked, between, names):
        return None
    direction = before.direction
    for place in between:
        mark = looked.sentence.at(place, "direction", "up", "down")
        direction = DIRECTIONS[mark.value] if mark else direction
    if earlier.unit == "percent":
        amount = replace(amount, unit="percent")
    return Found(before.kind, amount.first, amount.last, amount, direction, hedge=amount.hedge)


def _is_its_level(looked: Looked, amount: Amount) -> bool:
    """Whether a number is that of a median or level right before: “than the median of 71%”."""
    of = looked.sentence.before(amount.first, "grammar", "of")
    if of is None:
        return False
    level = looked.sentence.before(of.first, "grammar", "level")
    return level is not None or any(m.last == of.first for m in looked.sentence.of("area"))


def _is_written_alike(earlier: Amount, amount: Amount, *, against: bool) -> bool:
    """Whether both are in one unit, or the second leaves it out and has as many decimals.

    “rose by 27 per cent, compared with 7 for the median” leaves it out of a percentage, too.
    """
    if amount.form not in {Form.DIGITS, Form.WORD} or amount.of is not None:
        return False
    if amount.unit:
        return amount.unit == earlier.unit
    in_percent = earlier.unit == "percent" and not against
    return not in_percent and amount.decimals == earlier.decimals


def _names(looked: Looked) -> Iterator[Mark]:
    yield from looked.groups
    yield from looked.places
    yield from looked.sentence.of("area")


def _is_named(looked: Looked, amount: Amount, names: list[Mark]) -> bool:
    """Whether a group or area stands between the two, or close behind in the number's clause."""
    behind, clauses = range(amount.last, amount.last + BEHIND), looked.clauses
    clause = clauses[amount.last - 1]
    return any(
        each.last <= amount.first or (each.first in behind and clauses[each.first] == clause)
        for each in names
    )


def _small(looked: Looked, places: range, names: list[Mark]) -> set[int]:
    """The places of names, times and small words, among some."""
    sentence = looked.sentence
    told = {p for each in names for p in range(each.first, each.last)} | looked.in_times
    found = {p for p in places if p in told or sentence.word(p) in {",", "(", ")", ";"}}
    for place in places:
        mark = (
            sentence.at(place, "grammar", *SMALL)
            or sentence.at(place, "hedge")
            or sentence.at(place, "change_noun")
            or sentence.at(place, "nouns", "persons")
        )
        if mark:
            found.update(range(mark.first, mark.last))
        elif place + 1 in told:
            # the “in” of “in 2021”, the “the” of “the valley”
            found.add(place)
    return found
