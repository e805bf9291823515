"""Which two series a gap is between: “skillnaden mellan flickor och pojkar är 0,8”."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from lagesbild.core.claims.aims import Case, total_codes
from lagesbild.core.claims.binding import REACH_OF_GROUPS, belonging
from lagesbild.core.claims.chains import respective_place
from lagesbild.core.claims.choosing_measures import Measures
from lagesbild.core.claims.context import SAME_PARAGRAPH
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.find_gaps import compares_gaps
from lagesbild.core.claims.gap_words import is_between_unnamed, names_side
from lagesbild.core.claims.names import Group, NameKind
from lagesbild.core.claims.paired_areas import are_paired
from lagesbild.core.claims.shapes import LEVELS
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Dimension

NAMED_WITHIN = 2
"""Words behind “between” within which a dimension is named: “between the sexes”."""
Pair = tuple[Series, Series]


@dataclass(frozen=True)
class Gaps:
    """Chooses among the pairs of a case's indicator."""

    case: Case

    def pair(self) -> Pair | None:
        """The two that a sentence names, or that those before it told; None where neither says."""
        if self._in_brackets():
            return self._told() or self._of_groups() or self._of_dimension() or self._of_areas()
        if any(m.value == "corresponding" for m in self.case.looked.sentence.of("grammar")):
            return self._like_before() or self._of_groups()
        # “Könsskillnaden i årskurs 8 och gymnasiet” is no gap between the two grades
        named = self._of_its_name() or self.named() or self._of_measures() or self._of_dimension()
        named = named or self._beside_told() or self._of_groups() or self._of_areas()
        return named or self._told() or self._of_two()

    def _in_brackets(self) -> bool:
        """Whether it is said in brackets behind the two: “5,4 och 6,2 (skillnad 0,8)”."""
        looked = self.case.looked
        bracket = looked.brackets[self.case.found.first]
        return bracket >= 0 and not any(looked.brackets[m.first] == bracket for m in looked.groups)

    def named(self) -> Pair | None:
        """The two groups that the sentence itself names."""
        led = self._led_by_between()
        named = sorted(self._named.items(), key=lambda each: each[0] not in led)
        pairs = ((d, self._parts_of(d, codes) or codes) for d, codes in named)
        return next((self._between(d, codes) for d, codes in pairs if len(codes) == 2), None)

    def _led_by_between(self) -> Set[str]:
        """The dimensions of groups behind “mellan”: they are what a gap is between."""
        sentence = self.case.looked.sentence
        return {
            group.dimension
            for mark in self.case.looked.groups
            if sentence.before(mark.first, "grammar", "between")
            for group in self._groups(mark.value) or self._inside(mark)
        }

    @cached_property
    def _named(self) -> Mapping[str, Sequence[str]]:
        """The codes of groups that the sentence names, by dimension, in its order."""
        found: dict[str, dict[str, None]] = {}
        for mark in self.case.looked.groups:
            if self._is_of_other_gap(mark):
                continue
            for group in self._groups(mark.value) or self._inside(mark):
                found.setdefault(group.dimension, {})[group.code] = None
        return {dimension: list(codes) for dimension, codes in found.items()}

    def _is_of_other_gap(self, mark: Mark) -> bool:
        """Whether a group is that of another gap: “större i årskurs 8 än i gymnasiet”."""
        compared = self.case.found.of_gap and compares_gaps(self.case.looked, self.case.found)
        return compared and self.case.is_ahead(mark.first)

    def _groups(self, name: str) -> Sequence[Group]:
        """The groups of the indicator that have a name."""
        known = sorted(self.case.vocabulary.groups.get(name, ()), key=lambda each: each.code)
        return [each for each in known if each.indicator == self.case.indicator.slug]

    def _inside(self, mark: Mark) -> Sequence[Group]:
        """The groups in a name that the indicator has no total of: “women and men”."""
        words = self.case.looked.sentence.words[mark.first : mark.last]
        roots = [self.case.vocabulary.root(word) for word in words]
        return [group for root in roots for group in self._groups(root)]

    @cached_property
    def _pool(self) -> Sequence[Series]:
        measures = Measures(self.case).meant()
        mine = self.case.facts.of(self.case.indicator.slug)
        main = self.case.indicator.main_measure.code
        measure = main if main in measures else next(iter(measures), main)
        return [each for each in mine if each.key.measure == measure]

    def _of_groups(self) -> Pair | None:
        """Two groups that the sentence names, or one beside the other that was told before."""
        if named := self.named():
            return named
        for dimension, codes in self._named.items():
            told = [
                code
                for each in self.case.context.told
                if each.indicator == self.case.indicator.slug
                and (code := each.dimension_values.get(dimension)) not in {*codes, None}
            ]
            if len(codes) == 1 and told:
                return self._between(dimension, [*codes, str(told[-1])])
        return None

    def _beside_told(self) -> Pair | None:
        """“Störst är den i årskurs 9: där skiljer det 1,3”: between what was set beside before.

        So it is where the sentence names one group of another dimension, and not as a side.
        """
        alone = [dimension for dimension, codes in self._named.items() if len(codes) == 1]
        pair = self._told() if len(alone) == 1 and len(self._named) == 1 else None
        if pair is None or names_side(self.case.looked):
            return None
        one, other = (dict(each.key.dimension_values.pairs) for each in pair)
        apart = {d for d in {*one, *other} if one.get(d) != other.get(d)}
        return self._like_before() if apart and alone[0] not in apart else None

    def _parts_of(self, dimension: str, codes: Sequence[str]) -> Sequence[str]:
        """The parts of a total that is named by them: “women and men”."""
        total = total_codes(self.case.indicator, dimension)
        if not set(codes) <= set(total):
            return ()
        each = next(d for d in self.case.indicator.dimensions if d.code == dimension)
        return [value.code for value in each.values if value.code not in total]

    def _between(self, dimension: str, codes: Sequence[str]) -> Pair | None:
        one, other = (self._series({**self._rest(dimension), dimension: code}) for code in codes)
        return (one, other) if one and other else None

    def _rest(self, dimension: str) -> dict[str, str | None]:
        """What the other dimensions are: as named, as told before, or the total."""
        rest: dict[str, str | None] = {}
        for each in self.case.indicator.dimensions:
            if each.code == dimension:
                continue
            before = self._before(each)
            named = self._named.get(each.code, ())
            named = named if len(named) < 2 else self._belonging(each.code)
            rest[each.code] = named[0] if len(named) == 1 else before
        return rest

    def _belonging(self, dimension: str) -> Sequence[str]:
        """Of several codes of a dimension that the sentence names, the claim's own."""
        looked, (first, last) = self.case.looked, self.case.extent
        marks = {
            mark: each.code
            for mark in looked.groups
            for each in self._groups(mark.value)
            if each.dimension == dimension and not self._is_of_other_gap(mark)
        }
        others = [each for each in self.case.claims if not first <= each.first < last]
        mine = belonging(looked, first, last, [*marks], others, reach=REACH_OF_GROUPS)
        codes = list(dict.fromkeys(marks.values()))
        place = respective_place(looked, self.case.found, self.case.claims, len(codes))
        return [*dict.fromkeys(marks[e] for e in mine)] if place is None else [codes[place]]

    def _before(self, dimension: Dimension) -> str | None:
        slug = self.case.indicator.slug
        leaning = self.case.context.focus.get(slug, 0.0) >= SAME_PARAGRAPH
        codes = self.case.context.groups.get((slug, dimension.code), ()) if leaning else ()
        before = codes or self._above(dimension.code)
        return before[0] if len(before) == 1 else self._total(dimension)

    def _total(self, dimension: Dimension) -> str | None:
        used = {each.key.dimension_values.get(dimension.code) for each in self._pool}
        return next(
            (c for c in total_codes(self.case.indicator, dimension.code) if c in used), None
        )

    def _above(self, dimension: str) -> tuple[str, ...]:
        """The group of the sentence that leads in the list, of the heading, or told before it."""
        context = self.case.context
        looked = (each for each in (context.lead, context.title) if each is not None)
        names = [frozenset(mark.value for mark in each.groups) for each in looked]
        for every in (*names, context.former):
            groups = (each for name in sorted(every) for each in self._groups(name))
            codes = {each.code for each in groups if each.dimension == dimension}
            if len(codes) == 1:
                return (*codes,)
        return ()

    def _series(self, wanted: Mapping[str, str | None]) -> Series | None:
        return _like(self._pool, wanted)

    def _of_measures(self) -> Pair | None:
        """Two measures in one unit that are named: “skillnaden mellan besluten och personerna”."""
        named: dict[str, None] = {}
        for pointer in sorted(self.case.looked.pointers, key=lambda each: each.place):
            name = self.case.vocabulary.names[pointer.name]
            if name.kind is NameKind.MEASURE and name.target == self.case.indicator.slug:
                named[name.measure] = None
        measures = [self.case.indicator.measure(each) for each in named]
        if len(measures) != 2 or measures[0].unit is not measures[1].unit:
            return None
        wanted = {each.code: self._one(each) for each in self.case.indicator.dimensions}
        every = self.case.facts.of(self.case.indicator.slug)
        pools = ([e for e in every if e.key.measure == each.code] for each in measures)
        one, other = (_like(pool, wanted) for pool in pools)
        return (one, other) if one and other else None

    def _of_two_areas(self, mine: Series) -> Pair | None:
        """“skillnaden mellan Alsele och Brunnsvik”: of two areas that stand beside each other."""
        places = [each for each in self.case.looked.places if each.value != COUNTRY]
        codes = dict.fromkeys(each.value for each in places)
        if len(codes) != 2 or not are_paired(self.case.looked, places):
            return None
        # Areas may have the total alone, where the sentence before told of a group
        total = self._series({d.code: self._total(d) for d in self.case.indicator.dimensions})
        for each in (mine, total) if total else (mine,):
            one, other = (self._beside(each, code) for code in codes)
            if one and other:
                return one, other
        return None

    def _of_areas(self) -> Pair | None:
        """The area that is measured and another, or the median: “avståndet till medianen”."""
        wanted = {each.code: self._one(each) for each in self.case.indicator.dimensions}
        mine = self._series(wanted)
        if mine is None:
            return None
        if both := self._of_two_areas(mine):
            return both
        if any(m.value == "median" for m in self.case.looked.sentence.of("area")):
            median = self.case.facts.median(mine.key)
            return (mine, median) if median else None
        for mark in self.case.looked.places:
            code = self.case.vocabulary.country if mark.value == COUNTRY else mark.value
            there = [
                each
                for each in self.case.facts.of(self.case.indicator.slug, code)
                if each.key != mine.key
                and (each.key.measure, each.key.dimensions)
                == (mine.key.measure, mine.key.dimensions)
            ]
            if there:
                return mine, there[0]
            if code == self.case.vocabulary.country and (
                median := self.case.facts.median(mine.key)
            ):
                return mine, median
        return None

    def _one(self, dimension: Dimension) -> str | None:
        named = self._named.get(dimension.code, ())
        return named[0] if len(named) == 1 else self._before(dimension)

    def _told(self) -> Pair | None:
        """The last two series that were told, if they differ in one thing alone."""
        whole = is_between_unnamed(self.case.looked)
        mine = {each.key: each for each in self._pool if whole or not self._is_total(each)}
        told = [
            each
            for each in self.case.context.told
            if each in mine or each.area != self.case.indicator.area
        ]
        told = [each for each in told if each.indicator == self.case.indicator.slug]
        for later, earlier in pairwise(reversed(told)):
            if elsewhere := self._elsewhere(later, earlier):
                return elsewhere
            if later == earlier or not {later, earlier} & mine.keys():
                continue
            if later in mine and earlier in mine:
                return mine[later], mine[earlier]
            own, there = (later, earlier) if later in mine else (earlier, later)
            if other := self._beside(mine[own], there.area):
                return mine[own], other
        return None

    def _of_two(self) -> Pair | None:
        """The group that is named and the only other one: “the men's lead is three points”.

        Two levels in one sentence may be what it is between: “58 per cent, last year 46”.
        """
        first = self.case.found.first
        levels = [e for e in self.case.claims if e.kind in LEVELS and e.first < first]
        if len(levels) > 1:
            return None
        for each in self.case.indicator.dimensions:
            parts = self._parts(each)
            if len(parts) == 2 and len(self._named.get(each.code, ())) == 1:
                return self._between(each.code, parts)
        return None

    def _elsewhere(self, one: SeriesKey, other: SeriesKey) -> Pair | None:
        """The same series of two other areas: “I Alby 750, i Norrvik 820. Avståndet är 70”."""
        own = self.case.indicator.area
        alike = (one.measure, one.dimensions) == (other.measure, other.dimensions)
        if not alike or one.area == other.area or own in {one.area, other.area}:
            return None
        found = [
            next((s for s in self.case.facts.of(each.indicator, each.area) if s.key == each), None)
            for each in (one, other)
        ]
        first, second = found
        return (first, second) if first and second else None

    def _like_before(self) -> Pair | None:
        """“motsvarande skillnad i gymnasiet”: as the last two, but for what the sentence names."""
        pair = self._told()
        if pair is None:
            return None
        named = {d: codes[0] for d, codes in self._named.items() if len(codes) == 1}
        one, other = (
            self._series({**dict(each.key.dimension_values.pairs), **named}) for each in pair
        )
        return (one, other) if one and other and one is not other else None

    def _is_total(self, series: Series) -> bool:
        """Whether a series is the total of a dimension in which others were told."""
        told = self.case.context.told
        return any(
            series.key.dimension_values.get(each.code)
            in total_codes(self.case.indicator, each.code)
            and any(
                other.indicator == self.case.indicator.slug
                and other.dimension_values.get(each.code)
                not in total_codes(self.case.indicator, each.code)
                for other in told
            )
            for each in self.case.indicator.dimensions
        )

    def _beside(self, series: Series, area: str) -> Series | None:
        """The same series of another area, or the median of all."""
        if area == self.case.vocabulary.country and (median := self.case.facts.median(series.key)):
            return median
        return next(
            (
                each
                for each in self.case.facts.of(self.case.indicator.slug, area)
                if (each.key.measure, each.key.dimensions)
                == (series.key.measure, series.key.dimensions)
            ),
            None,
        )

    def _names_gap(self, said: Set[str]) -> bool:
        """Whether a dimension's name says what a gap is: “könsskillnaden”, “… mellan könen”."""
        sentence, root = self.case.looked.sentence, self.case.vocabulary.root
        for mark in sentence.of("grammar"):
            if mark.value == "difference":
                between = sentence.at(mark.last, "grammar", "between")
                if sentence.word(mark.first).startswith(tuple(said)):
                    return True
                ahead = range(between.last, between.last + NAMED_WITHIN) if between else ()
                if any(root(sentence.word(place)) in said for place in ahead):
                    return True
        return False

    def _of_its_name(self) -> Pair | None:
        """The two values of the dimension that the gap is called after."""
        for each in self.case.indicator.dimensions:
            said = {self.case.vocabulary.root(word) for word in each.name.casefold().split()}
            if self._names_gap(said) and len(parts := self._parts(each)) == 2:
                return self._between(each.code, parts)
        return None

    def _parts(self, dimension: Dimension) -> Sequence[str]:
        """The codes of a dimension that are not its total."""
        total = total_codes(self.case.indicator, dimension.code)
        return [value.code for value in dimension.values if value.code not in total]

    def _of_dimension(self) -> Pair | None:
        """The two values of a dimension that is named: “skillnaden mellan könen”."""
        every = self.case.vocabulary.roots_of(self.case.looked.sentence)
        # “årskurs 9” is a group, “könen” may be called one but is all of them
        longer = (e for e in self.case.looked.mentions if e.concept != "name")
        inside = {p for e in longer if e.last - e.first > 1 for p in range(e.first, e.last)}
        roots = {each for place, each in enumerate(every) if place not in inside}
        for each in self.case.indicator.dimensions:
            said = {self.case.vocabulary.root(word) for word in each.name.casefold().split()}
            if said & roots and len(parts := self._parts(each)) == 2:
                return self._between(each.code, parts)
        return None


def _like(pool: Sequence[Series], wanted: Mapping[str, str | None]) -> Series | None:
    """The first series that has some groups."""
    for each in pool:
        if all(each.key.dimension_values.get(d) == code for d, code in wanted.items()):
            return each
    return None
