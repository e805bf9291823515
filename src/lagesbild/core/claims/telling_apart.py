"""Which of several names that a word tells apart a claim is told with: “med” or “utan beslut”.

“med biståndsbeslut 89 procent; utan biståndsbeslut var andelen 70”: each goes with what its
clause says, and in a clause with that behind it, unless the first stands before all numbers.
"""

from collections.abc import Sequence, Set

from lagesbild.core.claims.looking import Looked

THAN_WITHIN = 3
"""Tokens before a name within which “than” makes it what another is compared with."""
Told = tuple[int, Set[str], Set[str]]
"""Where names are told apart: which indicators are meant, and which surely are not."""


def told_apart(looked: Looked, first: int) -> Sequence[Told]:
    """Where a sentence tells names apart for a claim that begins at a token."""
    told = looked.vocabulary.names_apart.told(looked.sentence)
    known = [each for each in told if not _is_other_side(looked, each[0], first)]
    clauses = looked.clauses
    if len(known) < 2 or first >= len(clauses):
        return known
    mine = [each for each in known if clauses[each[0]] == clauses[first]]
    numbers = [e.first for e in looked.amounts if not mine or clauses[e.first] == clauses[first]]
    those = mine or known
    before = [each for each in those if each[0] < first]
    if not numbers or those[0][0] < numbers[0]:
        return before[-1:] or those[:1]
    return [each for each in those if each[0] >= first][:1] or before[-1:]


def others_of_several(looked: Looked, first: int) -> frozenset[str]:
    """The indicators that surely are not meant where the sentence names both kinds."""
    every = [mine for _, mine, _ in looked.vocabulary.names_apart.told(looked.sentence)]
    told = told_apart(looked, first) if len(every) > 1 else ()
    return frozenset(slug for _, _, others in told for slug in others)


def _is_other_side(looked: Looked, at: int, first: int) -> bool:
    """Whether “än” stands close before a name: what is compared with, whatever claim it is of.

    The claim of “medan andelen utan beslut var 70” is itself of that side.
    """
    near = range(max(at - THAN_WITHIN, 0), at)
    if any(looked.sentence.at(place, "grammar", "than") for place in near):
        return True
    clauses = looked.clauses
    inside = at < first < len(clauses) and clauses[at] == clauses[first]
    return not inside and any(looked.sentence.at(place, "grammar", "compared") for place in near)
