"""Lists of things that each have their number: what is named of one is not what another is of.

Of “för rån 19 procent, för grooming 11 procent och för koppleri 9 procent” each number is of what
its own words name, which stand behind a preposition, in front of it or else behind it.
"""

from collections.abc import Iterator, Set

from lagesbild.core.claims.looking import BETWEEN_CLAUSES, Looked
from lagesbild.core.claims.names import NameKind
from lagesbild.core.language.amounts import Amount

ALIKE = 0.85
"""The part of what points at one indicator from which on as much points at another."""
LEAST = 0.9
"""What must point at an indicator for words to name it."""

MOST = 16
"""Numbers of a sentence that are looked at for this; so many stand in no list of this kind."""
BEHIND = 2
"""Tokens behind a number within which such a preposition stands: “klarades 19 procent upp för”."""


def of_others(looked: Looked, first: int) -> frozenset[int]:
    """The places of words that name what other numbers of a list are of.

    Empty where the number at a place names nothing itself, or where the others name the same.
    """
    if not 2 <= len(looked.amounts) <= MOST:
        return frozenset()
    if not any(each.first == first for each in looked.amounts):
        return frozenset()
    runs = {each.first: _run(looked, each) for each in looked.amounts}
    mine = _named(looked, runs[first])
    if not mine:
        return frozenset()
    return frozenset(_told_apart(looked, {p: run for p, run in runs.items() if p != first}, mine))


def _told_apart(looked: Looked, runs: dict[int, range], mine: Set[str]) -> Iterator[int]:
    """The places of words that name anything but what a number is of."""
    for run in runs.values():
        theirs = _named(looked, run)
        if theirs and theirs.isdisjoint(mine):
            yield from run


def _run(looked: Looked, amount: Amount) -> range:
    """The words that say what a number is of: behind it if a preposition is next, or before it."""
    sentence = looked.sentence
    end = _end(looked, amount.last)
    near = (
        range(amount.last, end)[:BEHIND] if not sentence.at(amount.last, "grammar", "and") else ()
    )
    if any(sentence.at(each, "grammar", "for") for each in near):
        return range(amount.last, end)
    last = amount.first - (sentence.word(amount.first - 1) == "(")
    start = _start(looked, last)
    leads = [p for p in range(start, last) if sentence.at(p, "grammar", "for")]
    return range(leads[0], last) if leads else range(0)


def _start(looked: Looked, last: int) -> int:
    """Where the words before a place begin: behind the number or sign before them."""
    while last and not _stops(looked, last - 1):
        last -= 1
    return last


def _end(looked: Looked, first: int) -> int:
    """Where the words from a place on end: before the next number or sign."""
    while first < len(looked.sentence) and not _stops(looked, first):
        first += 1
    return first


def _stops(looked: Looked, place: int) -> bool:
    in_amount = any(each.first <= place < each.last for each in looked.amounts)
    return in_amount or looked.sentence.words[place] in BETWEEN_CLAUSES


def _named(looked: Looked, run: range) -> frozenset[str]:
    """The indicators that words name, and those of which they name a group."""
    names, known = looked.vocabulary.names, looked.vocabulary.strategy.indicator
    weights: dict[str, dict[str, float]] = {}
    for each in looked.telling:
        name = names[each.name]
        if each.place in run and name.kind is NameKind.NAME and name.target in known:
            roots = weights.setdefault(name.target, {})
            roots[each.root] = max(roots.get(each.root, 0.0), each.weight)
    sums = {slug: sum(roots.values()) for slug, roots in weights.items()}
    most = max(sums.values(), default=0.0)
    if most < LEAST:
        return frozenset()
    groups = looked.vocabulary.groups
    grouped = {g.indicator for m in looked.groups if m.first in run for g in groups[m.value]}
    return frozenset(slug for slug, much in sums.items() if much >= most * ALIKE) | grouped
