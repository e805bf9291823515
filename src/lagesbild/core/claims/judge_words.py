"""What the words around a number make of it: one of the rest, below nought, with an exception."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.elliptic_counts import all_but
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.of_others import is_of_others
from lagesbild.core.claims.shapes import LEVELS, Found, Kind
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.lexicon import Mark

SIDE_WITHIN = 4
"""Tokens behind a number within which “under det normala” is said of it."""
SIDES = {"above": 1, "up": 1, "below": -1, "down": -1}


def in_words_around(looked: Looked, found: Found, reading: Reading) -> Found:
    """The claim with what its own clause says of it."""
    if found.kind is Kind.CHANGE_ABS and _is_signed_level(found, reading):
        return replace(found, kind=Kind.VALUE)
    amount = found.amount
    if found.kind not in LEVELS or amount is None:
        return found
    if all_but(looked, amount) or is_of_others(looked, found, reading):
        found = replace(found, of_others=True)
    if found.of_rest:
        found = replace(found, of_rest=_is_rest(looked, amount))
    if any(aim.series.can_be_negative for aim in reading.aims):
        found = replace(found, direction=_side(looked, found))
    return found


def _is_signed_level(found: Found, reading: Reading) -> bool:
    """Whether a sign is all that makes a number a change, of a series that goes below nought."""
    amount = found.amount
    if amount is None or not amount.signed:
        return False
    alone = (found.first, found.last) == (amount.first, amount.last)
    return alone and any(aim.series.can_be_negative for aim in reading.aims)


def _side(looked: Looked, found: Found) -> int | None:
    """Which side of nought a level is said to be on: “0,3 grader under det normala”."""
    sentence, clause = looked.sentence, looked.clauses[found.first]
    for place in range(found.last, min(found.last + SIDE_WITHIN, len(sentence))):
        if looked.clauses[place] != clause or place in looked.in_times:
            return None
        mark = (
            sentence.at(place, "grammar", "above", "below")
            or sentence.at(place, "measured")
            or sentence.at(place, "comparative", "up", "down")
        )
        if mark and mark.last not in looked.in_times:
            return SIDES.get(mark.value)
    return None


def _is_rest(looked: Looked, amount: Amount) -> bool:
    """Whether a share is said to be one of those who do not.

    What negates stands behind the share in its own clause (“27 procent är inte trygga”), right
    before it (“övriga 27 procent”), or in the words for whom it counts (“de som inte är trygga”).
    """
    marks = [m for m in looked.sentence.of("grammar") if m.value == "lacking"]
    clause = looked.clauses[amount.first]
    own = [each for each in marks if looked.clauses[each.first] == clause]
    others = [each.first for each in looked.amounts if each.first >= amount.last]
    return any(
        _leads(looked, each, amount) or _is_of_those(looked, each, amount)
        if each.first < amount.first
        else not any(amount.last <= other < each.first for other in others)
        for each in own
    ) or any(_leads(looked, each, amount) for each in marks)


def _leads(looked: Looked, mark: Mark, amount: Amount) -> bool:
    """“övriga 27 procent”, “resten, 27 procent”, “saknas i 27 procent”."""
    between = range(mark.last, amount.first)
    if len(between) > 1 or mark.last > amount.first:
        return False
    sentence = looked.sentence
    return all(
        sentence.word(place) in {",", "("} or sentence.at(place, "grammar", "for")
        for place in between
    )


def _is_of_those(looked: Looked, mark: Mark, amount: Amount) -> bool:
    """“andelen som inte är trygga var 27 procent”: in the words for whom a share counts."""
    sentence = looked.sentence
    return (
        any(
            sentence.at(place, "grammar", "clause")
            and not sentence.at(place, "grammar", "contrast")
            for place in range(max(mark.first - 2, 0), mark.first)
        )
        and mark.last < amount.first
    )


def excepts(looked: Looked, found: Found) -> bool:
    """Whether something is left out of what a claim says: in its clause, or in one beside it.

    Beside it only where that clause claims nothing itself: “bortsett från 2021, har andelen ökat”.
    """
    mine = looked.clauses[found.first]
    marks = [m for m in looked.sentence.of("grammar") if m.value == "except"]
    return any(_touches(looked, looked.clauses[each.first], mine) for each in marks)


def _touches(looked: Looked, clause: int, mine: int) -> bool:
    if clause == mine:
        return True
    apart = range(min(clause, mine) + 1, max(clause, mine) + 1)
    between = [each for each in {clause, *apart} if each != mine]
    return not any(each in between for each in _claiming_clauses(looked))


def _claiming_clauses(looked: Looked) -> Sequence[int]:
    """The clauses that have a number or a word of direction."""
    marks = [*looked.sentence.of("direction"), *looked.sentence.of("comparative")]
    places = [each.first for each in looked.amounts] + [each.first for each in marks]
    return [looked.clauses[each] for each in places]


LINK_WITHIN = 2
"""Tokens between two numbers of a list: “17, 15, 8 och 13”."""


def row_of(looked: Looked, found: Found) -> Sequence[Amount]:
    """The numbers of the list that a claim's number is one of; only itself where it is in none."""
    rows: list[list[Amount]] = []
    for each in looked.amounts:
        if rows and _is_next(looked, rows[-1][-1], each):
            rows[-1].append(each)
        else:
            rows.append([each])
    return next((row for row in rows if found.amount in row), ())


def _is_next(looked: Looked, before: Amount, after: Amount) -> bool:
    between = range(before.last, after.first)
    sentence = looked.sentence
    return 0 < len(between) <= LINK_WITHIN and all(
        sentence.word(place) == "," or sentence.at(place, "grammar", "respective", "and")
        for place in between
    )
