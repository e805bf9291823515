"""Levels of the country beside those of the own area: “2,924, compared with 2,990 nationally”.

They are of one time, whatever times stand beside other levels: “compared with 3,010 in 2023 and
2,990 nationally”.
"""

from dataclasses import dataclass

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.country_marks import country_marks
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.lexicon import Mark

SETTING = ("against", "compared", "contrast")
"""Words of grammar that set one level beside another."""


def level_beside(case: Case) -> Found | None:
    """The level whose time one of the country shares: what it is set beside; None of others."""
    found = case.found
    if found.kind is not Kind.VALUE or found.role in {"from", "to", "through"}:
        return None
    said = _Said.of(case, found)
    if case.looked.brackets[found.first] >= 0 or said.has_time:
        return None
    if not (found.side == "other" or any(said.names(each) for each in country_marks(case.looked))):
        return None
    start = _set_beside(case.looked, found.first)
    levels = (e for e in case.claims if e.kind is Kind.VALUE and e.last <= start)
    outside = [e for e in levels if case.looked.brackets[e.first] < 0 and not e.of_sample]
    return outside[-1] if outside else None


def is_of_level_before(case: Case, mark: Mark) -> bool:
    """Whether the country is named for the level before: “2,990 nationally and 3,010 in 2023”."""
    found, looked = case.found, case.looked
    before = [e for e in case.claims if e.last <= mark.first and e.kind is Kind.VALUE]
    if found.kind is not Kind.VALUE or mark.last > found.first or not before:
        return False
    said = _Said.of(case, found)
    if not said.has_time or any(said.names(each) for each in looked.places):
        return False
    joint = looked.sentence.at(mark.last, "grammar", "and")
    joined = joint is not None or looked.sentence.word(mark.last) == ","
    return joined and _Said.of(case, before[-1]).names(mark)


def _set_beside(looked: Looked, first: int) -> int:
    """Where the last word before a place stands that sets what is behind it beside something."""
    for place in range(first - 1, -1, -1):
        if looked.sentence.word(place) == ";" or looked.sentence.at(place, "grammar", *SETTING):
            return place
    return 0


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a level itself, between the other levels."""

    looked: Looked
    first: int
    last: int

    @staticmethod
    def of(case: Case, found: Found) -> "_Said":
        """The piece of a sentence that is of a level."""
        looked, clauses = case.looked, case.looked.clauses
        low = max((e.last for e in case.claims if e.last <= found.first), default=0)
        high = min((e.first for e in case.claims if e.first >= found.last), default=len(clauses))
        own = {clauses[found.first], clauses[found.last - 1]}

        def parts(place: int) -> bool:
            return clauses[place] not in own or bool(looked.sentence.at(place, "grammar", "and"))

        starts = (place + 1 for place in range(found.first - 1, low - 1, -1) if parts(place))
        ends = (place for place in range(found.last, high) if parts(place))
        return _Said(looked, next(starts, low), next(ends, high))

    def names(self, mark: Mark) -> bool:
        return self.first <= mark.first and mark.last <= self.last

    @property
    def has_time(self) -> bool:
        return any(self.first <= w.first and w.last <= self.last for w in self.looked.times)
