"""Extremes that are surely beside other times: “sitt högsta värde 2019”, “its lowest in 2021”.

One group is always above another; that it has its own highest value is said of its other years.
"""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.when import WhenKind


def is_over_times(looked: Looked, first: int, last: int) -> bool:
    """Whether what is highest is so beside its own other times, whatever groups are named."""
    sentence = looked.sentence
    if sentence.before(first, "grammar", "its_own") or sentence.at(first, "grammar", "ever"):
        return True
    return sentence.at(first, "grammar", "at_most") is not None and _is_dated_behind(looked, last)


def _is_dated_behind(looked: Looked, last: int) -> bool:
    """Whether the only time of a clause is one behind: “som lägst var andelen 2021”."""
    clause = looked.clauses[last - 1]
    mine = [w for w in looked.times if looked.clauses[w.first] == clause]
    return len(mine) == 1 and mine[0].kind is WhenKind.POINT and mine[0].first >= last
