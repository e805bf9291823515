"""Which group is each one's of numbers that “respektive” joins."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from lagesbild.core.claims.aims import Case, total_codes
from lagesbild.core.claims.binding import joined
from lagesbild.core.claims.chains import chain_of, respective_place
from lagesbild.core.claims.choosing_lists import of_same_times
from lagesbild.core.claims.looking import BETWEEN_CLAUSES
from lagesbild.core.language.lexicon import Mark

Named = Sequence[tuple[Mark, str]]
"""Names of groups in a sentence, with their codes."""


@dataclass(frozen=True)
class Rows:
    """Chooses for a claim that stands in a list."""

    case: Case
    marks_of: Callable[[str], Named]
    """The names of the groups of a dimension that the claim may be of."""

    def of(self, dimension: str, marks: Named) -> list[str]:
        """The code for one of the claims that “respektive” joins, whose groups stand before."""
        chain = chain_of(self.case.looked, self.case.found, self.case.claims)
        if not chain[1:] or of_same_times(self.case, chain):
            return []
        if self._is_led_alone(dimension):
            return []
        before = [code for mark, code in marks if mark.last <= self.case.found.first]
        codes = list(dict.fromkeys(before))
        if len(codes) == 1 and codes[0] not in total_codes(self.case.indicator, dimension):
            # “The question on equal chances has the highest values, 9.1 and 8.9 respectively”
            return []
        if len(codes) < 2 and not self._are_of_areas():
            codes = list(self.case.context.rows.get((self.case.indicator.slug, dimension), ()))
        if len(codes) < 2:
            codes = self._parts(dimension, [mark for mark, _ in marks])
        place = respective_place(self.case.looked, self.case.found, self.case.claims, len(codes))
        return [] if place is None else [codes[place]]

    def _is_led_alone(self, dimension: str) -> bool:
        """Whether one name leads a list in, behind other levels: “…, i gymnasiet 6,5 resp. 7,1”.

        The list is of that one, and parted by another dimension, of which several were named.
        """
        if not self._leads(dimension):
            return False
        others = [d.code for d in self.case.indicator.dimensions if d.code != dimension]
        return any(len(self._told_of(d)) > 1 and not self._leads(d) for d in others)

    def _leads(self, dimension: str) -> bool:
        """Whether one name alone stands between the level before a list and the list."""
        chain = chain_of(self.case.looked, self.case.found, self.case.claims)
        start = chain[0].first if chain else 0
        before = [e.last for e in self.case.claims if e.last <= start and e.amount is not None]
        looked, level = self.case.looked, max(before, default=0)
        places = range(level, start)
        behind = next((p for p in places if looked.sentence.word(p) in BETWEEN_CLAUSES), level)
        led = [m for m, _ in self.marks_of(dimension) if behind <= m.first < start]
        return bool(before) and len({each.value for each in led}) == 1

    def _told_of(self, dimension: str) -> Set[str]:
        """The groups that the sentence names before a claim, or that the one before it named."""
        first = self.case.found.first
        named = {code for mark, code in self.marks_of(dimension) if mark.last <= first}
        rows = self.case.context.rows.get((self.case.indicator.slug, dimension), ())
        return named if len(named) > 1 else {*rows}

    def _parts(self, dimension: str, marks: Sequence[Mark]) -> list[str]:
        """The groups of “48 and 61 respectively”: those in the total's name, or all there are."""
        total = total_codes(self.case.indicator, dimension)
        values = [
            v for d in self.case.indicator.dimensions if d.code == dimension for v in d.values
        ]
        parts = [each.code for each in values if each.code not in total]
        looked = self.case.looked
        if not looked.groups:
            return [] if self._are_of_areas() else parts
        # “women and men” is the total's name, whether or not there is a total
        named = [p for mark in marks or looked.groups for p in range(mark.first, mark.last)]
        inside = [self._code_at(dimension, place) for place in named]
        return [each for each in dict.fromkeys(inside) if each in parts]

    def _are_of_areas(self) -> bool:
        """“i länet och riket 13,2 respektive 13,6”: they are of the areas that are named."""
        looked = self.case.looked
        many = len(chain_of(looked, self.case.found, self.case.claims))
        return any(len(named) == many for named in joined(looked, looked.places))

    def _code_at(self, dimension: str, place: int) -> str:
        """The code of the group that one word names, inside the name of another."""
        vocabulary = self.case.vocabulary
        key = vocabulary.root(self.case.looked.sentence.word(place))
        where = (self.case.indicator.slug, dimension)
        mine = (
            g.code for g in vocabulary.groups.get(key, ()) if (g.indicator, g.dimension) == where
        )
        return min(mine, default="")
