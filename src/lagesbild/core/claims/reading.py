"""Readings: what a claim may speak of, best first. Several may stand; the judging says which is taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from lagesbild.core.claims.binding import belonging
from lagesbild.core.claims.context import SAME_PARAGRAPH, Context
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.shapes import Found
from lagesbild.core.claims.vocabulary import NameKind, Vocabulary
from lagesbild.core.claims.weighing import Weight
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.times import When, WhenKind
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Indicator

COUNTRY = "country"
MOST_TOGETHER = 12
"""Series that one claim may be about at once; more is no reading that anybody has."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A series that a claim may speak of, and the periods meant of it."""

    indicator: Indicator
    series: Series
    when: Meant

    @property
    def key(self) -> SeriesKey:
        return self.series.key


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a claim: all its aims together are what it speaks of."""

    target: str
    weight: Weight
    aims: tuple[Aim, ...]
    exact: bool = True
    """Whether each group was named, or is the total; else other groups may be meant as well."""
    area_slip: str = ""
    """Code of the area that the text names where the series is for another."""
    of_median: bool = False
    lacking: str = ""
    """The group or area that the text names and the data do not have."""


@dataclass(frozen=True)
class Readings:
    """Finds readings in the series of an edition."""

    facts: Facts
    vocabulary: Vocabulary

    def of(
        self, looked: Looked, found: Found, claims: Sequence[Found], context: Context,
        target: str, weight: Weight,
    ) -> Sequence[Reading]:  # fmt: skip
        """The readings of a claim as one about an indicator."""
        indicator = self.vocabulary.strategy.indicator[target]
        chosen = _Choosing(self, looked, found, claims, context, indicator)
        return [replace(each, target=target, weight=weight) for each in chosen.readings()]


@dataclass(frozen=True)
class _Choosing:
    """Chooses among the series of one indicator."""

    home: Readings
    looked: Looked
    found: Found
    claims: Sequence[Found]
    context: Context
    indicator: Indicator

    def readings(self) -> Iterator[Reading]:
        area, slip, lacking, of_median = self._area()
        pool = [
            each
            for each in self.home.facts.of(self.indicator.slug, area)
            if self._fits_measure(each)
        ]
        codes = self._codes()
        own, since = self._times()
        sets = list(self._sets(pool, codes))
        if not sets:
            yield Reading("", Weight(0), (), lacking=lacking or self._say(codes))
            return
        for together, exact in sets:
            series = [self._median(each) if of_median else each for each in together]
            aims = tuple(
                Aim(self.indicator, each, self._meant(each, own, since))
                for each in series
                if each is not None
            )
            if aims:
                yield Reading("", Weight(0), aims, exact, slip, of_median, lacking)
            else:
                yield Reading("", Weight(0), (), lacking=COUNTRY)

    def _median(self, series: Series) -> Series | None:
        return self.home.facts.median(series.key)

    def _meant(self, series: Series, own: Sequence[When], since: When | None) -> Meant:
        kind = self.indicator.period_kind
        return meant(series, kind, own, since, self.context)

    def _say(self, codes: Mapping[str, tuple[str, ...]]) -> str:
        labels = {each.code: each for each in self.indicator.dimensions}
        return ", ".join(
            labels[dimension].label(code) for dimension, those in codes.items() for code in those
        )

    # Measures

    def _fits_measure(self, series: Series) -> bool:
        wanted = self._measures()
        return series.key.measure in wanted

    def _measures(self) -> Sequence[str]:
        """The measures that the words near the claim name; all where they name none."""
        codes = [each.code for each in self.indicator.measures]
        if len(codes) == 1:
            return codes
        near: dict[str, int] = {}
        names = self.home.vocabulary.names
        for pointer in self.looked.pointers:
            name = names[pointer.name]
            if name.kind is NameKind.MEASURE and name.target == self.indicator.slug:
                away = self._distance(pointer.place)
                near[name.measure] = min(near.get(name.measure, 999), away)
        if not near:
            return codes
        closest = min(near.values())
        return [each for each in codes if near.get(each) == closest]

    def _distance(self, place: int) -> int:
        if place >= self.found.last:
            return place - self.found.last + 1
        return self.found.first - place + 1 if place < self.found.first else 0

    # Groups

    def _codes(self) -> dict[str, tuple[str, ...]]:
        """The codes of groups that belong to the claim, by dimension."""
        found: dict[str, tuple[str, ...]] = {}
        for dimension in self.indicator.dimensions:
            marks = self._marks(dimension.code)
            mine = belonging(
                self.looked, self.found.first, self.found.last,
                [mark for mark, _ in marks], self.claims,
            )  # fmt: skip
            codes = dict.fromkeys(code for mark, code in marks if mark in mine)
            codes = dict.fromkeys(self._one_of(list(codes)))
            if codes:
                found[dimension.code] = tuple(codes)
        return found

    def _marks(self, dimension: str) -> list[tuple[Mark, str]]:
        groups = self.home.vocabulary.groups
        ahead = self.found.other
        return [
            (mark, group.code)
            for mark in self.looked.groups
            if not ahead or mark.first < ahead
            for group in sorted(groups[mark.value], key=lambda each: each.code)
            if (group.indicator, group.dimension) == (self.indicator.slug, dimension)
        ]

    def _one_of(self, codes: list[str]) -> list[str]:
        """Of “5,8 respektive 6,9 i årskurs 8 och gymnasiet” the one in the claim's own place."""
        place = respective_place(self.looked, self.found, self.claims, len(codes))
        return codes if place is None else [codes[place]]

    def _sets(
        self, pool: Sequence[Series], codes: Mapping[str, tuple[str, ...]]
    ) -> Iterator[tuple[Sequence[Series], bool]]:
        """The series that are meant together, and whether no group was left open."""
        matching = [s for s in pool if self._matches(s, codes)]
        if not matching:
            return
        left = self._left_open(matching, codes)
        if not left:
            yield from self._by_measure(matching, exact=True)
            return
        closed = self._closed(matching, left)
        if closed:
            yield from self._by_measure(closed, exact=True)
            return
        for each in matching:
            yield [each], False

    def _by_measure(
        self, series: Sequence[Series], *, exact: bool
    ) -> Iterator[tuple[Sequence[Series], bool]]:
        """One measure at a time, the main one first."""
        for measure in self.indicator.measures:
            mine = [each for each in series if each.key.measure == measure.code]
            if mine and len(mine) <= MOST_TOGETHER:
                yield mine, exact

    def _matches(self, series: Series, codes: Mapping[str, tuple[str, ...]]) -> bool:
        values = dict(series.key.dimension_values.pairs)
        return all(values.get(dimension) in those for dimension, those in codes.items())

    def _left_open(
        self, series: Sequence[Series], codes: Mapping[str, tuple[str, ...]]
    ) -> Sequence[str]:
        """The dimensions in which the series still differ and of which nothing was said."""
        return [
            dimension.code
            for dimension in self.indicator.dimensions
            if dimension.code not in codes
            and len({each.key.dimension_values.get(dimension.code) for each in series}) > 1
        ]

    def _closed(self, series: Sequence[Series], left: Sequence[str]) -> Sequence[Series]:
        """The series that are meant where groups are left open: those of before, or the total."""
        leaning = self.context.focus.get(self.indicator.slug, 0.0) >= SAME_PARAGRAPH
        options = []
        for dimension in left:
            before = self.context.groups.get((self.indicator.slug, dimension), ())
            total = total_codes(self.indicator, dimension)
            options.append([*([before] if leaning and before else []), total])
        for choice in product(*options):
            mine = [
                each
                for each in series
                if all(
                    each.key.dimension_values.get(d) in those
                    for d, those in zip(left, choice, strict=True)
                )
            ]
            if mine:
                return mine
        return ()

    # Times

    def _times(self) -> tuple[Sequence[When], When | None]:
        own = [each for each in self.looked.times if not each.since]
        points = [each for each in own if each.kind not in _COURSES]
        mine = list(belonging(self.looked, self.found.first, self.found.last, points, self.claims))
        place = respective_place(self.looked, self.found, self.claims, len(mine))
        if place is not None:
            mine = [mine[place]]
        clause = self.looked.clauses[self.found.first]
        mine += [e for e in own if e.kind in _COURSES and self.looked.clauses[e.first] == clause]
        bases = [each for each in self.looked.times if each.since]
        since = belonging(self.looked, self.found.first, self.found.last, bases)
        return mine, since[0] if since else None

    # Areas

    def _area(self) -> tuple[str, str, str, bool]:
        """The area to look in; the area that the text names instead; what it lacks; the median."""
        ahead = self.found.other
        places = [m for m in self.looked.places if not ahead or m.first < ahead]
        mine = belonging(self.looked, self.found.first, self.found.last, places, self.claims)
        medians = self._medians()
        named = self._named_area(mine)
        own = self.indicator.area
        if medians:
            return own, "", "", True
        if not named or named == own:
            return "", "", "", False
        if self.home.facts.of(self.indicator.slug, named):
            return named, "", "", False
        return own, named, "", False

    def _medians(self) -> Sequence[Mark]:
        marks = [m for m in self.looked.sentence.of("area") if m.value == "median"]
        ahead = self.found.other
        marks = [m for m in marks if not ahead or m.first < ahead]
        mine = belonging(self.looked, self.found.first, self.found.last, marks, self.claims)
        clause = self.looked.clauses[self.found.first]
        return [each for each in mine if self.looked.clauses[each.first] == clause]

    def _named_area(self, mine: Sequence[Mark]) -> str:
        if not mine:
            return self.context.area
        code = mine[-1].value
        return self.home.vocabulary.country if code == COUNTRY else code


_COURSES = frozenset(
    {WhenKind.WHOLE, WhenKind.EVERY, WhenKind.IN_A_ROW, WhenKind.LAST_N, WhenKind.EARLIER}
)


def total_codes(indicator: Indicator, dimension: str) -> tuple[str | None, ...]:
    """The codes that stand for all of a dimension, and None for a series without it."""
    for each in indicator.dimensions:
        if each.code == dimension:
            said = {rule.total for rule in indicator.totals if rule.dimension == dimension}
            codes = [v.code for v in each.values if v.code in TOTALS or v.code in said]
            return (None, *codes)
    return (None,)


TOTALS = frozenset({"all", "total", "totalt", "any", "both", "alla"})


def respective_place(
    looked: Looked, found: Found, claims: Sequence[Found], many: int
) -> int | None:
    """The place of a claim among those that "respektive" joins, where there are ``many`` of both."""
    if many < 2:
        return None
    sentence = looked.sentence
    marks = [m for m in sentence.of("grammar") if m.value == "respective"]
    if not marks:
        return None
    clause = {looked.clauses[found.first]}
    siblings = [
        each
        for each in claims
        if each.amount is not None
        and each.kind is found.kind
        and looked.clauses[each.first] in clause
    ]
    if len(siblings) != many or found not in siblings:
        return None
    return siblings.index(found)
