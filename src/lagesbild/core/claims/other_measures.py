"""Another measure as what something is beside: “141 fler beslut än lagförda personer”."""

from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.choosing_measures import Measures
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.strategy.indicator import Indicator

NAMED_WITHIN = 6
"""Tokens behind “än” within which a measure is named: “än antalet personer som lagförts”."""
SIZES = frozenset({Kind.RATIO, *CHANGES})
"""Kinds of a size that may be one of time or one between two sides."""


def beside_measure(case: Case) -> Case:
    """A case whose size is one between two measures of the indicator, and no change over time."""
    found = case.found
    if not found.other or found.kind not in SIZES or len(case.indicator.measures) == 1:
        return case
    own = Measures(case).meant()[0]
    if not other_measure(case.looked, found, case.indicator, own):
        return case
    return replace(case, found=replace(found, of_sides=True))


def other_measure(looked: Looked, found: Found, indicator: Indicator, own: str) -> str:
    """The measure that the words behind “än” name, if it is another than the claim's own."""
    if not found.other or len(indicator.measures) == 1:
        return ""
    named = measure_named(looked, indicator, range(found.other, found.other + NAMED_WITHIN))
    return "" if named == own else named


def measure_named(looked: Looked, indicator: Indicator, places: range) -> str:
    """The measure that words name the most surely before any time; empty if they name none."""
    until = min((each.first for each in looked.times if each.first in places), default=places.stop)
    named: dict[str, float] = {}
    for pointer in looked.pointers:
        if not places.start <= pointer.place < until:
            continue
        name = looked.vocabulary.names[pointer.name]
        if name.kind is NameKind.MEASURE and name.target == indicator.slug:
            named[name.measure] = max(named.get(name.measure, 0.0), pointer.weight)
    return max(named, key=lambda each: (named[each], each), default="")
