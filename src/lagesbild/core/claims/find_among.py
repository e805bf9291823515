"""Finding among whom an extreme is one: “av kommunerna”, “vanligast bland”, “den vanligaste”."""

from collections.abc import Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import AMONG, OF_EVERY
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import WhenKind
from lagesbild.core.language.words import Sort

BEHIND = 5
"""Tokens behind an extreme within which “av kommunerna” is of it."""
ALL_WITHIN = 4
"""Tokens between “av” and its noun: “av de fem redovisade brottstyperna”."""
NOUN_WITHIN = 1
"""Tokens between an extreme and the time right behind it, be it a noun or “in”."""
VERB_WITHIN = 2
"""Tokens between that time and whose the extreme is: “ligger”, “lagfördes för”."""
LATER = frozenset({WhenKind.POINT, WhenKind.SPAN, WhenKind.LAST_N, WhenKind.WHOLE})
"""Kinds of times among which something may be the highest."""


def among_others(looked: Looked, first: int, last: int) -> str:
    """The scope of what is the highest of groups or areas that are named as such; "" of others."""
    of = _of_peers(looked, first, last)
    if of is not None:
        return OF_EVERY if of.value == "groups" else AMONG
    return AMONG if _is_of_kinds(looked, first) else ""


def _of_peers(looked: Looked, first: int, last: int) -> Mark | None:
    """The noun of “av kommunerna” and “av de grupper som redovisas”, for all beside one."""
    sentence = looked.sentence
    starts = [0, *range(last, last + BEHIND)]
    for place in starts:
        of = sentence.at(place, "grammar", "of")
        # “andelen av kommunerna” is a share of them
        of_share = place > last and sentence.before(place, "grammar", "level")
        if of is None or of_share or not _is_beside(looked, place, first):
            continue
        if noun := _noun_of_peers(looked, of.last):
            return noun
    return None


def _is_beside(looked: Looked, place: int, first: int) -> bool:
    """Whether words are in an extreme's clause, or lead in the one next to it without a number."""
    if looked.clauses[place] == looked.clauses[first]:
        return True
    leads = place == 0 and looked.clauses[first] == 1
    return leads and not any(
        each.form is Form.DIGITS and each.first < first for each in looked.amounts
    )


def _noun_of_peers(looked: Looked, after: int) -> Mark | None:
    sentence = looked.sentence
    for place in range(after, after + ALL_WITHIN):
        if noun := sentence.at(place, "peers"):
            return noun
        named = place in looked.in_groups and not sentence.at(place, "whole")
        if named or not sentence.is_sort(place, Sort.WORD, Sort.NUMBER):
            return None
    return None


def counts_peers(looked: Looked, amount: Amount) -> bool:
    """Whether a number says of how many something is the highest: “the longest of the six towns”.

    So it does where they lead in: “Of the six towns Alby has the longest wait”.
    """
    sentence = looked.sentence
    if amount.unit or amount.of is not None or amount.form is Form.SHARE or amount.decimals:
        return False
    if not any(sentence.at(place, "peers") for place in (amount.last, amount.last + 1)):
        return False
    back = range(amount.first - 1, max(amount.first - ALL_WITHIN, -1), -1)
    of = next((m for place in back if (m := sentence.at(place, "grammar", "of"))), None)
    return of is not None and any(
        of.first == 0 or each.last <= of.first <= each.last + BEHIND
        for each in sentence.of("extremum")
    )


def _is_of_kinds(looked: Looked, first: int) -> bool:
    """Whether a word ranks kinds, not years, where no year is named: “den vanligaste”."""
    if not any(looked.sentence.at(place, "of_kinds") for place in (first, first + 1)):
        return False
    clause = looked.clauses[first]
    if any(w.kind in LATER and looked.clauses[w.first] == clause for w in looked.times):
        return False
    named: Sequence[Mark] = (*looked.groups, *looked.places)
    return any(looked.clauses[each.first] == clause for each in named)


def at_a_time_led(looked: Looked, first: int, last: int, named: Sequence[Mark]) -> Mark | None:
    """Whose an extreme is that opens a sentence with its time: “Lägst 2024 ligger Ekefors”.

    At that time it is the lowest of all, whenever its own lowest was.
    """
    opens = first - (looked.sentence.before(first, "rank") is not None) == 0
    mine = [w for w in looked.times if looked.clauses[w.first] == looked.clauses[first]]
    if not opens or len(mine) != 1 or mine[0].kind is not WhenKind.POINT:
        return None
    # “flest personer 2024 …”, “highest in 2024 …”
    if not 0 <= mine[0].first - last <= NOUN_WITHIN:
        return None
    behind = [each for each in named if each.first > first]
    holder = min(behind, key=lambda each: each.first, default=None)
    return holder if holder and 0 < holder.first - mine[0].last <= VERB_WITHIN else None


def rank_of(looked: Looked, first: int) -> int:
    """Which in the row one is: 2 of “näst högst” and “second-lowest”, 1 of the highest itself."""
    said = looked.sentence.at(first, "rank") or looked.sentence.before(first, "rank")
    return int(said.value) if said else 1
