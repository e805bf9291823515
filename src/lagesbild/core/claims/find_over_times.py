"""Extremes that are surely beside other times: “sitt högsta värde 2019”, “its lowest in 2021”.

One group is always above another; that it has its own highest value is said of its other years.
"""

from dataclasses import replace

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import OF_PAST, OF_TIMES, Found, Kind
from lagesbild.core.language.when import WhenKind


def is_over_times(looked: Looked, first: int, last: int) -> bool:
    """Whether what is highest is so beside its own other times, whatever groups are named."""
    sentence = looked.sentence
    if sentence.before(first, "grammar", "its_own") or sentence.at(first, "beyond_times"):
        return True
    return sentence.at(first, "grammar", "at_most") is not None and _is_dated_behind(looked, last)


def _is_dated_behind(looked: Looked, last: int) -> bool:
    """Whether the only time of a clause is one behind: “som lägst var andelen 2021”."""
    clause = looked.clauses[last - 1]
    mine = [w for w in looked.times if looked.clauses[w.first] == clause]
    return len(mine) == 1 and mine[0].kind is WhenKind.POINT and mine[0].first >= last


def up_to_then(looked: Looked, found: Found) -> Found:
    """An extreme of “fler än något tidigare år” as one of the times up to its own.

    What came later says nothing against “År 2022 hade de aldrig tidigare varit så många”.
    """
    if found.kind is not Kind.EXTREMUM or found.of_changes or found.scope not in {"", OF_TIMES}:
        return found
    clause = looked.clauses[found.first]
    said = any(looked.clauses[m.first] == clause for m in looked.sentence.of("before_then"))
    return replace(found, scope=OF_PAST) if said else found
