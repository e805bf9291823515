"""Which measure is each one's of a row: “besluten och personerna ökade med 16 respektive 15”."""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.chains import chain_of, respective_place
from lagesbild.core.claims.names import NameKind

TWO = 2
"""Measures that a row is of at least."""


def measure_in_turn(case: Case) -> str:
    """The measure in a claim's own place of a row whose measures were named in that order.

    Empty where it stands in no row that words join, or as many measures stand not before it.
    """
    many = len(case.indicator.measures)
    chain = chain_of(case.looked, case.found, case.claims) if many >= TWO else []
    if len(chain) < TWO:
        return ""
    named = _named_before(case, chain[0].first)
    place = respective_place(case.looked, case.found, case.claims, len(named))
    return "" if place is None else named[place]


def _named_before(case: Case, until: int) -> Sequence[str]:
    """The measures that words before a place name, in order; a word of two names none."""
    at: dict[int, dict[str, bool]] = {}
    names, slug = case.vocabulary.names, case.indicator.slug
    for pointer in case.looked.pointers:
        name = names[pointer.name]
        if pointer.place < until and name.target == slug and name.kind is NameKind.MEASURE:
            measure = case.indicator.measure(name.measure)
            word = case.looked.sentence.word(pointer.place)
            spelled = word in {measure.name, *measure.synonyms}
            here = at.setdefault(pointer.place, {})
            here[name.measure] = here.get(name.measure, False) or spelled
    found: dict[str, None] = {}
    for place in sorted(at):
        exactly = [each for each, exact in at[place].items() if exact]
        mine = exactly or [*at[place]]
        if len(mine) == 1:
            found[mine[0]] = None
    return [*found]
