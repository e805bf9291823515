"""What a comparison compares with: another group, area or indicator, or the median."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lagesbild.core.claims.aims import FRONTED, Aim, total_codes
from lagesbild.core.claims.counted_nouns import counts_groups_of
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.find_sides import pronoun_side
from lagesbild.core.claims.find_sides_of_time import is_time_side
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.peers import siblings
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import words_weigh
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Indicator

AHEAD = 9
"""Tokens after "än" within which the other side is named."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Finds what a series is compared with."""

    court: Court
    vocabulary: Vocabulary
    looked: Looked
    found: Found

    def other(self, aim: Aim) -> Sequence[Series]:
        """The series on the other side, as the text names them; none where it names none."""
        if not self.found.other:
            return (self._median() and self._of_median(aim)) or self._opposite(aim)
        if self._median():
            return self._of_median(aim)
        if pointed := pronoun_side(self.looked, self.found.other):
            return self._in_area(aim, pointed)
        return (
            self._of_measure(aim)
            or self._of_sister(aim)
            or self._of_another(aim)
            or self.in_groups(aim)
            or self._of_everybody(aim)
            or self._counterpart(aim)
            or self._of_area(aim)
            or self._alike(aim)
        )

    def named(self, aim: Aim) -> Sequence[Series]:
        """The other groups or the median, where a comparison is of such at all."""
        if self.found.other and self._median():
            return self._of_median(aim)
        if self.found.other and (there := self._first_named(aim)):
            return there
        if self.found.other and any(self._ahead(each.first) for each in self.looked.places):
            return ()
        if told := self._told_moving(aim):
            return told
        return self._opposite(aim) if self.found.kind is Kind.COMPARISON else ()

    @property
    def is_no_time(self) -> bool:
        """Whether something else than another time is what is compared with."""
        return bool(self.found.other) and not is_time_side(self.looked, self.found.other)

    def _told_moving(self, aim: Aim) -> Sequence[Series]:
        """“i riket har det minskat, men länets minskning är större”: the area told before."""
        clauses, first = self.looked.clauses, self.found.first
        if self.found.other or not self.found.of_changes:
            return ()
        before = [
            m for m in self.looked.places if m.last <= first and clauses[m.first] != clauses[first]
        ]
        return self._in_area(aim, before[-1]) if before else ()

    def _first_named(self, aim: Aim) -> Sequence[Series]:
        """The other groups, or the same in the area that is named before any group."""
        places = [m.first for m in self.looked.places if self._ahead(m.first)]
        groups = [m.first for m in self.looked.groups if self._ahead(m.first)]
        if places and (not groups or places[0] < groups[0]):
            return self._of_area(aim) or self.in_groups(aim)
        groups_or_area = self._of_measure(aim) or self.in_groups(aim) or self._of_area(aim)
        return groups_or_area or self._of_another(aim)

    def _ahead(self, first: int) -> bool:
        start = self.found.other or self.found.last
        sentence = self.looked.sentence
        if any(sentence.at(place, "comparative") for place in range(start, first)):
            return False
        reach = AHEAD if start >= self.found.first else FRONTED
        return start <= first <= start + reach

    def _median(self) -> bool:
        marks = self.looked.sentence.of("area")
        pointed = self.found.other and pronoun_side(self.looked, self.found.other)
        if pointed:
            return pointed.value in {"median", "mean"}
        return any(m.value in {"median", "mean"} and self._is_meant(m) for m in marks) or any(
            m.value == "median" and self.found.first <= m.first < self.found.last for m in marks
        )

    def _is_meant(self, median: Mark) -> bool:
        """Whether a median is ahead, and no group stands before it in a clause of its own."""
        clauses = self.looked.clauses
        return self._ahead(median.first) and not any(
            self._ahead(each.first)
            and each.first < median.first
            and clauses[each.first] != clauses[median.first]
            for each in self.looked.groups
        )

    def _of_another(self, aim: Aim) -> Sequence[Series]:
        """The series of another indicator, where the words after "än" point at one.

        A word of a group that the claim's own indicator has is no name of another one.
        """
        clear = self._pointed_at(aim)
        known, most = self.vocabulary.strategy.indicator, max(clear.values(), default=0.0)
        alike = [each for each, much in clear.items() if much == most and each in known]
        if not alike:
            return ()
        # “Eleverna ger högre betyg … än på frågan om vuxna agerar”: what all of it points at most
        words = words_weigh(self.looked, self.found.other, self.found.other)
        best = max(alike, key=lambda each: (words.get(each, 0.0), each))
        if clear.get(aim.indicator.slug, 0.0) >= clear[best]:
            return ()
        return self._totals(aim, best)

    def _of_sister(self, aim: Aim) -> Sequence[Series]:
        """“mer positiv än eleverna”: what others answered who were asked the same."""
        root, sentence = self.vocabulary.root, self.looked.sentence
        words = {root(sentence.word(p.place)) for p in self.looked.telling if self._ahead(p.place)}
        groups = (m for m in self.looked.groups if self._ahead(m.first))
        having = [{g.indicator for g in self.vocabulary.groups[m.value]} for m in groups]
        sisters = self.vocabulary.called.sisters.get(aim.indicator.slug, {})
        for slug, own in sisters.items():
            grouped = any(slug in each and aim.indicator.slug not in each for each in having)
            if grouped or not words.isdisjoint(own):
                return self._totals(aim, slug)
        return ()

    def _of_measure(self, aim: Aim) -> Sequence[Series]:
        """“besluten är fler än personerna”: the other measure that is named, all else alike."""
        measures = {each.code: each for each in aim.indicator.measures}
        named: dict[str, float] = {}
        for pointer in self.looked.pointers:
            name = self.vocabulary.names[pointer.name]
            of_mine = name.target == aim.indicator.slug and name.kind is NameKind.MEASURE
            if of_mine and self._ahead(pointer.place):
                named[name.measure] = max(named.get(name.measure, 0.0), pointer.weight)
        best = max(named, key=lambda each: (named[each], each), default=aim.key.measure)
        if best == aim.key.measure or measures[best].unit is not measures[aim.key.measure].unit:
            return ()
        key = replace(aim.key, measure=best)
        known = self.court.facts.of(aim.indicator.slug, aim.key.area)
        return [each for each in known if each.key == key]

    def _pointed_at(self, aim: Aim) -> dict[str, float]:
        """What the words of the other side point at, and how strongly."""
        areas = {place for each in self.looked.places for place in range(each.first, each.last)}
        mine = self._own_groups(aim) | areas
        roots: dict[int, dict[str, float]] = {}
        for pointer in self.looked.pointers:
            named = self.vocabulary.names[pointer.name].kind is NameKind.NAME
            if not named or pointer.place in mine or not self._ahead(pointer.place):
                continue
            # “än bland pojkarna i alla årskurser”: of its own groups, and no other indicator
            if not counts_groups_of(self.looked, pointer.place, aim.indicator.slug):
                roots.setdefault(pointer.name, {})[pointer.root] = pointer.weight
        clear: dict[str, float] = {}
        for each, weights in roots.items():
            target = self.vocabulary.names[each].target
            clear[target] = max(clear.get(target, 0.0), sum(weights.values()))
        return clear

    def _own_groups(self, aim: Aim) -> frozenset[int]:
        """The places of words that name a group of the claim's own indicator."""
        return frozenset(
            place
            for mark in self.looked.groups
            if any(
                each.indicator == aim.indicator.slug for each in self.vocabulary.groups[mark.value]
            )
            for place in range(mark.first, mark.last)
        )

    def _counterpart(self, aim: Aim) -> Sequence[Series]:
        """“vanligare än utan”: the indicator that one such word alone tells from the claim's."""
        apart = self.vocabulary.lexicon.words("grammar", "apart")
        said = [m for m in self.looked.sentence.of("grammar") if m.value == "apart"]
        if not any(self._ahead(m.first) and m.last not in self.looked.in_times for m in said):
            return ()
        mine = _words(aim.indicator, apart)
        other = next(
            (
                each
                for each in self.vocabulary.strategy.indicators
                if each is not aim.indicator and _words(each, apart) == mine
            ),
            None,
        )
        return self._totals(aim, other.slug) if other else ()

    def _alike(self, aim: Aim) -> Sequence[Series]:
        """Where a word points at the claim's own indicator as well: the other one most like it."""
        clear = self._pointed_at(aim)
        mine, slugs = _words(aim.indicator), self.vocabulary.strategy.indicator
        others = {*clear}.intersection(slugs) - {aim.indicator.slug}
        like = {each: len(mine & _words(slugs[each])) for each in others}
        best = max(like, key=lambda each: (like[each], clear[each], each), default="")
        return self._totals(aim, best) if best and 2 * like[best] >= len(mine) else ()

    def _totals(self, aim: Aim, slug: str) -> Sequence[Series]:
        """The series of an indicator for the groups named, those of this side, or totals."""
        indicator = self.vocabulary.strategy.indicator[slug]
        mine = dict(aim.key.dimension_values.pairs)
        ahead, anywhere = self._groups_of(slug, ahead=True), self._groups_of(slug, ahead=False)
        wanted: dict[str, set[str | None]] = {}
        for each in indicator.dimensions:
            total: set[str | None] = set(total_codes(indicator, each.code))
            named = ahead.get(each.code) or anywhere.get(each.code)
            shared = {v.code for v in each.values} & {mine.get(each.code, "")}
            wanted[each.code] = {*named} if named else {*shared} or total
            if wanted[each.code] == {None}:
                # Where there is no total, it is said of each
                wanted[each.code] |= {v.code for v in each.values}
        return [
            each
            for each in self.court.facts.of(slug)
            if all(each.key.dimension_values.get(d) in codes for d, codes in wanted.items())
        ]

    def _groups_of(self, slug: str, *, ahead: bool) -> Mapping[str, set[str]]:
        """The codes of an indicator's groups that are named on the other side, or at all."""
        found: dict[str, set[str]] = {}
        for mark in self.looked.groups:
            for group in self.vocabulary.groups[mark.value]:
                if group.indicator == slug and (not ahead or self._ahead(mark.first)):
                    found.setdefault(group.dimension, set()).add(group.code)
        return found

    def _of_median(self, aim: Aim) -> Sequence[Series]:
        median = self.court.facts.median(aim.key)
        return (median,) if median else ()

    def _of_area(self, aim: Aim) -> Sequence[Series]:
        ahead = next((m for m in self.looked.places if self._ahead(m.first)), None)
        return self._in_area(aim, ahead) if ahead else ()

    def _in_area(self, aim: Aim, mark: Mark) -> Sequence[Series]:
        """The same series in an area that is named; of the country, the median may stand for it."""
        code = self.vocabulary.country if mark.value == COUNTRY else mark.value
        there = self.court.facts.of(aim.indicator.slug, code)
        found = [each for each in there if _is_like(each, aim) and each.key != aim.key]
        return found or (self._of_median(aim) if code == self.vocabulary.country else ())

    def in_groups(self, aim: Aim) -> Sequence[Series]:
        """The series of the groups after "än", all else as on this side."""
        changed = self._groups_of(aim.indicator.slug, ahead=True)
        if not changed:
            return ()
        mine = dict(aim.key.dimension_values.pairs)
        wanted = {**{d: {c} for d, c in mine.items()}, **changed}
        whole = {d: {*total_codes(aim.indicator, d)} for d in mine}
        return self._with(aim, wanted) or self._with(aim, {**whole, **changed})

    def _of_everybody(self, aim: Aim) -> Sequence[Series]:
        """“twice as likely as people in general”: than in the total of every dimension."""
        said = (m for m in self.looked.sentence.of("grammar") if m.value == "everybody")
        if not any(self._ahead(each.first) for each in said):
            return ()
        mine = aim.key.dimension_values.pairs
        return self._with(aim, {d: {*total_codes(aim.indicator, d)} for d, _ in mine})

    def _with(self, aim: Aim, wanted: Mapping[str, set[str] | set[str | None]]) -> list[Series]:
        """The other series of some groups: “för flickor under 15 år än för kvinnor”."""
        return [
            each
            for each in self.court.facts.of(aim.indicator.slug, aim.key.area)
            if each.key.measure == aim.key.measure and each.key != aim.key and _has(each, wanted)
        ]

    def _opposite(self, aim: Aim) -> Sequence[Series]:
        """“vanligare bland kvinnor”: than among all the others of that dimension.

        Of another area it is the one that is measured: “i riket är andelen högre”.
        """
        elsewhere = aim.key.area != aim.indicator.area
        beside = [each for each in siblings(self.court, aim) if each.key != aim.key]
        if elsewhere and (not beside or aim.key.area == self.vocabulary.country):
            own = self.court.facts.of(aim.indicator.slug, aim.indicator.area)
            return [each for each in own if _is_like(each, aim)]
        return beside


def _is_like(series: Series, aim: Aim) -> bool:
    """Whether a series is that of an aim but for its area."""
    mine = (aim.key.measure, aim.key.dimensions)
    return (series.key.measure, series.key.dimensions) == mine


def _has(series: Series, wanted: Mapping[str, set[str] | set[str | None]]) -> bool:
    values = dict(series.key.dimension_values.pairs)
    return all(values.get(dimension) in codes for dimension, codes in wanted.items())


def _words(indicator: Indicator, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words of an indicator's name in small letters, some left out."""
    return frozenset(indicator.name.casefold().split()) - without
