"""Readings: what a claim may speak of, best first. Several may stand; the judging says which is taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import product

from lagesbild.core.claims.binding import REACH_OF_GROUPS, belonging, joined
from lagesbild.core.claims.context import SAME_PARAGRAPH, Context
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.claims.vocabulary import NameKind, Vocabulary
from lagesbild.core.claims.weighing import Weight
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.times import When, WhenKind
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.unit import Unit
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
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The groups of the indicator that the sentence names, by dimension."""
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
        sets = [each for choice in self._choices(codes) for each in self._sets(pool, choice)]
        if not sets:
            yield Reading("", Weight(0), (), lacking=lacking or self._say(codes))
            return
        told: set[tuple[str, ...]] = set()
        for together, exact in sets:
            series = [self._median(each) if of_median else each for each in together]
            known = [each for each in series if each is not None]
            if not known:
                yield Reading("", Weight(0), (), lacking=COUNTRY)
                continue
            measure = (known[0].key.measure, *self._named_codes(known, codes))
            if exact and measure in told:
                continue
            before: tuple[Aim, ...] = ()
            for context in self._contexts(own, since):
                aims = tuple(self._aim(each, own, since, context) for each in known)
                if _same_times(aims, before):
                    continue
                before = aims
                if any(aim.series.at(each) for aim in aims for each in aim.when.at):
                    told.add(measure)
                yield Reading("", Weight(0), aims, exact, slip, of_median, codes)

    def _named_codes(
        self, known: Sequence[Series], codes: Mapping[str, tuple[str, ...]]
    ) -> Sequence[str]:
        """The codes of series in the dimensions that the text names."""
        return [
            each.key.dimension_values.get(dimension) or "" for each in known for dimension in codes
        ]

    def _contexts(self, own: Sequence[When], since: When | None) -> Sequence[Context]:
        """Where no time is named: that of the sentences before, or else the latest."""
        points = [each for each in own if each.kind not in _COURSES]
        leans = since is not None and since.kind in {WhenKind.THEN, WhenKind.MEANWHILE}
        if points or leans or self.context.when is None:
            return [self.context]
        return [self.context, replace(self.context, when=None)]

    def _median(self, series: Series) -> Series | None:
        return self.home.facts.median(series.key)

    def _aim(
        self, series: Series, own: Sequence[When], since: When | None, context: Context
    ) -> Aim:
        last = self.found.last
        attached = any(last <= each.first <= last + 2 for each in own)
        kind = self.indicator.period_kind
        when = meant(series, kind, own, since, context, attached=attached)
        if self._is_change and not (when.own or (when.since and not self._is_vague(since))):
            when = self._from_values(series, when)
        return Aim(self.indicator, series, when)

    def _is_vague(self, since: When | None) -> bool:
        return since is not None and since.kind is WhenKind.PREVIOUS

    def _from_values(self, series: Series, when: Meant) -> Meant:
        """Where no time is named: from the period that had the value of “från 23,7 till 18,4”."""
        start = next((each.amount for each in self.claims if each.role == "from"), None)
        end = next((each.amount for each in self.claims if each.role == "to"), None)
        if start is None or not when.at:
            return when
        pairs = [
            (one.period, two.period)
            for one in series.measured
            if _is(one, start.low)
            for two in series.measured
            if one.period < two.period and (end is None or _is(two, end.low))
        ]
        if not pairs:
            return when
        first, last = min(pairs, key=lambda each: (-each[1].order[0], -each[0].order[0]))
        return replace(when, since=first, at=(last if end else when.at[-1],))

    def _say(self, codes: Mapping[str, tuple[str, ...]]) -> str:
        labels = {each.code: each for each in self.indicator.dimensions}
        return ", ".join(
            labels[dimension].label(code) for dimension, those in codes.items() for code in those
        )

    @property
    def _ahead(self) -> int:
        """Where the other side of a comparison begins; 0 where the claim compares nothing.

        “65 procent av killarna” is a share among them; “85 procent av mäns” of what is no share
        is a comparison.
        """
        share = self.indicator.main_measure.unit is Unit.PERCENT
        return 0 if self.found.kind is Kind.VALUE and share else self.found.other

    # Measures

    def _fits_measure(self, series: Series) -> bool:
        wanted = self._measures()
        return series.key.measure in wanted

    def _measures(self) -> Sequence[str]:
        """The measures that the words near the claim name; all where they name none."""
        codes = [each.code for each in self.indicator.measures]
        if len(codes) == 1:
            return codes
        counted_here = self._counted()
        if counted_here:
            return counted_here
        near: dict[str, tuple[int, float]] = {}
        names = self.home.vocabulary.names
        for pointer in self.looked.pointers:
            name = names[pointer.name]
            if name.kind is NameKind.MEASURE and name.target == self.indicator.slug:
                away = (self._distance(pointer.place), -pointer.weight)
                near[name.measure] = min(near.get(name.measure, (999, 0.0)), away)
        if not near:
            return codes
        closest = min(near.values())
        return [each for each in codes if near.get(each) == closest]

    def _counted(self) -> Sequence[str]:
        """The measures that count the noun behind the claim's number: “86 personer”."""
        amount = self.found.amount
        noun = counted(self.looked, amount) if amount else None
        if noun is None:
            return []
        words = self.looked.sentence.words[noun.first : noun.last]
        vocabulary = self.home.vocabulary
        return [
            each.code
            for each in self.indicator.measures
            if vocabulary.counts_same(
                words, " ".join((each.name, each.unit_name, *each.synonyms)).split()
            )
        ]

    def _distance(self, place: int) -> int:
        if place >= self.found.last:
            away = place - self.found.last + 1
            sentence = self.looked.sentence
            parted = range(self.found.last, place)
            return away * (4 if any(sentence.at(p, "grammar", "and") for p in parted) else 1)
        return self.found.first - place + 1 if place < self.found.first else 0

    # Groups

    def _codes(self) -> dict[str, tuple[str, ...]]:
        """The codes of groups that belong to the claim, by dimension."""
        found: dict[str, tuple[str, ...]] = {}
        for dimension in self.indicator.dimensions:
            marks = self._marks(dimension.code)
            first, last = self._extent
            others = [each for each in self.claims if not first <= each.first < last]
            mine = belonging(
                self.looked, first, last,
                [mark for mark, _ in marks], others, reach=REACH_OF_GROUPS,
            )  # fmt: skip
            codes = dict.fromkeys(code for mark, code in marks if mark in mine)
            codes = dict.fromkeys(self._in_row(dimension.code, marks) or self._one_of(list(codes)))
            if codes:
                found[dimension.code] = tuple(codes)
        return found

    @property
    def _extent(self) -> tuple[int, int]:
        """Where the claim stands; of “från 62 till 77 procent” both ends, whose group is one."""
        found, at = self.found, -1
        for place, each in enumerate(self.claims):
            if each is found:
                at = place
        if found.role == "from" and at + 1 < len(self.claims):
            after = self.claims[at + 1]
            return (found.first, after.last) if after.role == "to" else (found.first, found.last)
        if found.role == "to" and at > 0 and self.claims[at - 1].role == "from":
            return self.claims[at - 1].first, found.last
        return found.first, found.last

    def _marks(self, dimension: str) -> list[tuple[Mark, str]]:
        groups = self.home.vocabulary.groups
        ahead = self._ahead
        return [
            (mark, group.code)
            for mark in self.looked.groups
            if (not ahead or mark.first < ahead)
            and not (self.found.kind is not Kind.VALUE and self._is_of_another(mark))
            for group in sorted(groups[mark.value], key=lambda each: each.code)
            if (group.indicator, group.dimension) == (self.indicator.slug, dimension)
        ]

    def _is_of_another(self, mark: Mark) -> bool:
        """Whether a group is the other side of an earlier comparison: “dubbelt så stort som …”."""
        return any(
            each is not self.found
            and each.other
            and each.other <= mark.first <= each.other + 3
            and mark.first < self.found.first
            for each in self.claims
        )

    def _one_of(self, codes: list[str]) -> list[str]:
        """Of “5,8 respektive 6,9 i årskurs 8 och gymnasiet” the one in the claim's own place."""
        place = respective_place(self.looked, self.found, self.claims, len(codes))
        return codes if place is None else [codes[place]]

    def _in_row(self, dimension: str, marks: Sequence[tuple[Mark, str]]) -> list[str]:
        """The code for a claim that “respektive” joins with others, named one after another before."""
        before = [code for mark, code in marks if mark.last <= self.found.first]
        codes = list(dict.fromkeys(before))
        if len(codes) < 2:
            codes = list(self.context.rows.get((self.indicator.slug, dimension), ()))
        place = respective_place(self.looked, self.found, self.claims, len(codes))
        return [] if place is None else [codes[place]]

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
        for closed in self._closed(matching, left):
            yield from self._by_measure(closed, exact=True)
        if self._closed(matching, left):
            return
        for each in matching:
            yield [each], False

    def _choices(
        self, codes: Mapping[str, tuple[str, ...]]
    ) -> Sequence[Mapping[str, tuple[str, ...]]]:
        """“män och kvinnor” may mean each of them, or the total of both."""
        choices = [codes]
        for dimension in self.indicator.dimensions:
            mine = codes.get(dimension.code, ())
            total = [c for c in total_codes(self.indicator, dimension.code) if c is not None]
            parts = tuple(v.code for v in dimension.values if v.code not in total)
            if total and len(mine) > 1 and set(mine) == set(parts):
                choices.append({**codes, dimension.code: tuple(total)})
            elif total and mine and set(mine) <= set(total) and self._names_both(dimension.code):
                choices.append({**codes, dimension.code: parts})
        return choices

    def _names_both(self, dimension: str) -> bool:
        """Whether the total was named by its parts, joined."""
        sentence = self.looked.sentence
        if any(m.value == "sum" for m in sentence.of("grammar")):
            return False
        return any(
            mark.last - mark.first > 2
            and any(sentence.at(p, "grammar", "and") for p in range(mark.first, mark.last))
            for mark, _ in self._marks(dimension)
        ) or any(m.value in {"each", "both"} for m in sentence.of("group"))

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

    def _closed(self, series: Sequence[Series], left: Sequence[str]) -> Sequence[Sequence[Series]]:
        """The series that are meant where groups are left open: those of before, or the total."""
        found: list[Sequence[Series]] = []
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
            if mine and mine not in found:
                found.append(mine)
        return found

    # Times

    def _times(self) -> tuple[Sequence[When], When | None]:
        """The claim's own times, and the one that it compares with."""
        ahead = [w for w in self.looked.times if self._is_other_side(w)]
        rest = [each for each in self.looked.times if each not in ahead]
        own = [each for each in rest if not each.since and not self._is_base(each)]
        points = [e for e in own if e.kind not in _COURSES and e.kind not in _LEADS]
        if self.found.kind is Kind.EXTREMUM:
            points = [each for each in points if each.kind is not WhenKind.SPAN]
        if self.found.role == "to":
            points = [each for each in points if not self._is_inside_pair(each)]
        mine = self._own_of_list(points) or self._own(points)
        if then := self._then():
            mine = [then]
        place = place_in_list(self.looked, self.found, self.claims, len(mine))
        if place is not None:
            mine = [mine[place]]
        clause = self.looked.clauses[self.found.first]
        wide = {*_COURSES, WhenKind.SPAN} if self.found.kind is Kind.EXTREMUM else _COURSES
        mine += [e for e in own if e.kind in wide and self.looked.clauses[e.first] == clause]
        if self.found.kind in {Kind.COMPARISON, Kind.VALUE, Kind.SHARE_WORD}:
            mine = [each for each in mine if each.kind is not WhenKind.LAST_N]
        if self._is_change:
            return self._from_and_to(mine, ahead, rest)
        return mine, ahead[0] if ahead else None

    def _own(self, points: Sequence[When]) -> list[When]:
        found = self.found
        return list(belonging(self.looked, found.first, found.last, points, self.claims))

    def _own_of_list(self, points: Sequence[When]) -> list[When]:
        """The time of one of “72, 71 och 87 åren 2022, 2023 och 2024”, whose times stand behind."""
        chain = next(
            (e for e in _chains(self.looked, self.found, self.claims) if self.found in e), []
        )
        if len(chain) < 2:
            return []
        last = chain[-1].last
        behind = [each for each in joined(self.looked, points) if each[0].first >= last]
        if not behind or behind[0][0].first > last + 3 or len(behind[0]) != len(chain):
            return []
        return [behind[0][chain.index(self.found)]]

    def _is_inside_pair(self, when: When) -> bool:
        """Whether a time stands between “från 20” and “till 50”: it is that of the first."""
        first, _ = self._extent
        return first < when.first < self.found.first

    def _from_and_to(
        self, mine: Sequence[When], ahead: Sequence[When], rest: Sequence[When]
    ) -> tuple[Sequence[When], When | None]:
        """Of a change its two times: those of “från 31 (2021) till 36 (2022)”, or what is named."""
        start, end = self._time_of("from"), self._time_of("to")
        if start and end and start != end:
            return [end], replace(start, since=True)
        if start:
            return [each for each in mine if each != start], replace(start, since=True)
        then = self._since_then(rest)
        if then is not None:
            return [], then
        bases = [e for e in rest if e.since or (self._is_base(e) and e.kind is not WhenKind.THEN)]
        bases = [each for each in bases if not self._is_of_extreme(each)]
        since = ahead or belonging(self.looked, self.found.first, self.found.last, bases)
        return mine, since[0] if since else None

    def _is_of_extreme(self, when: When) -> bool:
        """Whether a time is that of another claim's “den högsta sedan 2018”."""
        between = [e for e in self.claims if self.found.first < e.first and e.last <= when.first]
        return bool(between) and between[-1].kind is Kind.EXTREMUM

    def _since_then(self, rest: Sequence[When]) -> When | None:
        """“därefter” and “sedan dess” in the claim's own clause, or right behind “men har”."""
        clause = self.looked.clauses[self.found.first]
        for each in rest:
            if each.kind is WhenKind.THEN and self.looked.clauses[each.first] == clause:
                return each
        return None

    def _time_of(self, role: str) -> When | None:
        """The time that stands right behind a value of the same sentence with a role."""
        for each in self.claims:
            if each.role == role and each.first >= self.found.first:
                points = [w for w in self.looked.times if w.kind is WhenKind.POINT]
                behind = [w for w in points if each.last <= w.first <= each.last + 2]
                return behind[0] if behind else None
        return None

    @property
    def _is_change(self) -> bool:
        return self.found.kind in CHANGING

    def _is_base(self, when: When) -> bool:
        """Whether a change is counted from a time without a word that says so: “året innan”."""
        return self._is_change and when.kind in BASES

    def _is_other_side(self, when: When) -> bool:
        """Whether a time is what “än” or “dubbelt så många som” compares with."""
        other = self.found.other
        return bool(other) and other <= when.first <= other + 3

    def _then(self) -> When | None:
        """The time before “då” in “sedan 2023 då andelen var 80 procent”."""
        if self._is_change:
            return None
        sentence, clause = self.looked.sentence, self.looked.clauses[self.found.first]
        for place in range(self.found.first - 1, -1, -1):
            if sentence.at(place, "times", "when"):
                before = [
                    w for w in self.looked.times if w.last <= place + 1 and place - w.last <= 3
                ]
                points = [w for w in before if w.kind not in _COURSES]
                return replace(points[-1], since=False) if points else None
            if self.looked.clauses[place] != clause:
                return None
        return None

    # Areas

    def _area(self) -> tuple[str, str, str, bool]:
        """The area to look in; the area that the text names instead; what it lacks; the median."""
        ahead = self._ahead
        places = [m for m in self.looked.places if not ahead or m.first < ahead]
        against = {m.value for m in self.looked.places if ahead and m.first >= ahead}
        places = [m for m in places if m.value not in against]
        if self.found.kind in {Kind.EXTREMUM, Kind.RATIO, Kind.COMPARISON}:
            own_code = self.home.vocabulary.strategy.about.area
            places = [m for m in places if m.value != own_code] or places
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
        ahead = self._ahead
        marks = [m for m in marks if not ahead or m.first < ahead]
        mine = belonging(self.looked, self.found.first, self.found.last, marks, self.claims)
        clause = self.looked.clauses[self.found.first]
        return [m for m in mine if self.looked.clauses[m.first] == clause or self._leads_here(m)]

    def _leads_here(self, median: Mark) -> bool:
        """“riksmedianen, som samma år var 40 procent”: nothing is claimed between the two."""
        found = self.found
        if not median.last <= found.first or found.kind is not Kind.VALUE:
            return False
        return not any(median.last <= each.first < found.first for each in self.claims)

    def _named_area(self, mine: Sequence[Mark]) -> str:
        if not mine:
            return self.context.area
        code = mine[-1].value
        return self.home.vocabulary.country if code == COUNTRY else code


_COURSES = frozenset(
    {WhenKind.WHOLE, WhenKind.EVERY, WhenKind.IN_A_ROW, WhenKind.LAST_N, WhenKind.EARLIER}
)
_LEADS = frozenset({WhenKind.THEN, WhenKind.MEANWHILE})
BASES = frozenset(
    {WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.START, WhenKind.THEN, WhenKind.MEANWHILE}
)
CHANGING = frozenset({Kind.TREND, Kind.RATIO, *CHANGES})


def _same_times(aims: Sequence[Aim], others: Sequence[Aim]) -> bool:
    """Whether another context leads to the same periods of the same series."""
    if len(aims) != len(others):
        return False
    return all(
        (one.when.at, one.when.span, one.when.since) == (two.when.at, two.when.span, two.when.since)
        for one, two in zip(aims, others, strict=True)
    )


def _is(observation: Observation, amount: Decimal) -> bool:
    value = observation.value
    return isinstance(value, Measurement) and value.amount == amount


def total_codes(indicator: Indicator, dimension: str) -> tuple[str | None, ...]:
    """The codes that stand for all of a dimension, and None for a series without it."""
    for each in indicator.dimensions:
        if each.code == dimension:
            said = {rule.total for rule in indicator.totals if rule.dimension == dimension}
            codes = [v.code for v in each.values if v.code in TOTALS or v.code in said]
            return (None, *codes)
    return (None,)


TOTALS = frozenset({"all", "total", "totalt", "both", "alla"})


def respective_place(
    looked: Looked, found: Found, claims: Sequence[Found], many: int
) -> int | None:
    """The place of a claim among those that "respektive" joins, where there are ``many`` of both."""
    if many < 2:
        return None
    chain = _chain(looked, found, claims)
    return chain.index(found) if len(chain) == many else None


def place_in_list(looked: Looked, found: Found, claims: Sequence[Found], many: int) -> int | None:
    """The place of a claim in “72, 71 och 87 åren 2022, 2023 och 2024”."""
    if many < 2:
        return None
    chain = next((each for each in _chains(looked, found, claims) if found in each), [])
    return chain.index(found) if len(chain) == many else None


FURTHEST_IN_CHAIN = 6


def _chain(looked: Looked, found: Found, claims: Sequence[Found]) -> list[Found]:
    """The claims of one kind that "respektive" joins, or "och" where "motsvarande" stands before."""
    chains = _chains(looked, found, claims)
    return next((chain for chain in chains if found in chain and _is_parted(looked, chain)), [])


def _chains(looked: Looked, found: Found, claims: Sequence[Found]) -> list[list[Found]]:
    """The claims of one kind with amounts, in chains of those that stand in a list."""
    like = [each for each in claims if each.amount is not None and each.kind is found.kind]
    chains: list[list[Found]] = []
    for each in like:
        if chains and _is_link(looked, chains[-1][-1], each):
            chains[-1].append(each)
        else:
            chains.append([each])
    return chains


def _is_link(looked: Looked, before: Found, after: Found) -> bool:
    between = range(before.last, after.first)
    sentence = looked.sentence
    return 0 < len(between) <= FURTHEST_IN_CHAIN and any(
        sentence.word(place) == "," or sentence.at(place, "grammar", "respective", "and", "against")
        for place in between
    )


CLOSES_WITHIN = 6
"""Tokens behind a list within which “respectively” is of it."""


def _is_parted(looked: Looked, chain: Sequence[Found]) -> bool:
    """Whether a chain is one of parts that belong to groups named in the same order."""
    first, last = chain[0].first, chain[-1].first
    for mark in looked.sentence.of("grammar"):
        if mark.value == "respective" and first < mark.first <= chain[-1].last + CLOSES_WITHIN:
            return True
        if mark.value == "corresponding" and mark.first < first:
            return True
        if mark.value == "than" and mark.first < first:
            return True
    return False
