"""Readings: what a claim may speak of, best first.

Several may stand; the judging says which is taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import product

from lagesbild.core.claims.added_up import MONTHS_IN_A_YEAR, months_in
from lagesbild.core.claims.aims import Aim, Case, Reading, beside_in_brackets, same_times
from lagesbild.core.claims.beside_other_gap import is_beside_other_gap
from lagesbild.core.claims.brackets_alike import as_told_before
from lagesbild.core.claims.choosing_bounds import at_all_times
from lagesbild.core.claims.choosing_gaps import Gaps
from lagesbild.core.claims.choosing_groups import Codes, Groups
from lagesbild.core.claims.choosing_lists import listed, row_of, told_again
from lagesbild.core.claims.choosing_measures import Measures
from lagesbild.core.claims.choosing_places import COUNTRY, Places
from lagesbild.core.claims.choosing_times import COURSES, LEADS, Times
from lagesbild.core.claims.context import Context
from lagesbild.core.claims.find_extremes import at_most
from lagesbild.core.claims.find_gaps import compares_gaps
from lagesbild.core.claims.find_levels_of_times import is_base_level
from lagesbild.core.claims.grains import Grain, Grains, of_one_part
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.leaving_out import leaving_out
from lagesbild.core.claims.periods import PARTS, Meant, meant
from lagesbild.core.claims.scopes import since_its_first
from lagesbild.core.claims.shapes import CHANGES, LEVELS, Found, Kind
from lagesbild.core.claims.stretches_told import (
    gap_over_told_stretch,
    over_named_period,
    over_told_stretch,
)
from lagesbild.core.claims.tallied_areas import across_areas, in_an_area, without_tally
from lagesbild.core.claims.told_onward import told_onward
from lagesbild.core.claims.told_years import years_back, years_named
from lagesbild.core.claims.weighing import Weight
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.series import Series

SIDE_WITHIN = 4
"""Tokens behind “än” within which a median is named."""
STEP = 2
"""Values of a stretch that is a single step."""
ATTACHED_WITHIN = 2
"""Tokens behind a level within which a time is its own."""


def readings(case: Case, weight: Weight) -> Sequence[Reading]:
    """The readings of a claim as one about a case's indicator."""
    slug = case.indicator.slug
    if case.found.tally is not None:
        plain = without_tally(case)
        known = [*_Reader(plain).readings(), *_Reader(in_an_area(plain)).readings()]
        return [replace(e, target=slug, weight=weight) for e in across_areas(case, known)]
    if is_beside_other_gap(case):
        return []
    if (case.found.of_gap or case.found.quotient) and (gap := _gap(case)):
        return [replace(gap, target=slug, weight=weight)]
    apart = case.found.quotient and case.found.amount is None
    if apart or (case.found.of_gap and compares_gaps(case.looked, case.found)):
        return []
    return [replace(each, target=slug, weight=weight) for each in _Reader(case).readings()]


def _gap(case: Case) -> Reading | None:
    """How far apart two series are, where it is said which two."""
    pair = Gaps(case).named() if case.found.quotient else Gaps(case).pair()
    if pair is None:
        return None
    as_move = replace(case, found=replace(case.found, kind=Kind.TREND))
    moving = as_move if case.found.role else case
    own, since = Times(moving).chosen()
    kind = case.indicator.period_kind
    times = (_from_told(case, meant(e, kind, own, since, case.context)) for e in pair)
    aims = tuple(
        Aim(case.indicator, each, over_named_period(moving, each, when))
        for each, when in zip(pair, times, strict=True)
    )
    return Reading("", Weight(0), aims, of_gap=True)


def _from_told(case: Case, when: Meant) -> Meant:
    """When a gap was told that has moved since: “In 2019 it was 6. By 2021 it had halved”."""
    told = case.context.gap_at
    clauses = case.looked.clauses
    groups = any(clauses[each.first] == case.clause for each in case.looked.groups)
    named = when.since or when.span or groups or not case.is_change
    if told is None or named or not when.at or not told < when.at[-1]:
        return gap_over_told_stretch(case, when)
    has = case.says_near("perfect") or case.says_near("pluperfect")
    return replace(when, since=told) if has else when


@dataclass(frozen=True)
class _Reader:
    """Puts together what was chosen: area, measure, groups and times."""

    case: Case

    @cached_property
    def groups(self) -> Groups:
        return Groups(self.case, self._measures)

    @cached_property
    def _measures(self) -> Sequence[str]:
        return Measures(self.case).meant()

    @cached_property
    def _row(self) -> Sequence[Found]:
        return row_of(self.case)

    def readings(self) -> Iterator[Reading]:
        area, slip, lacking, of_median = Places(self.case).chosen()
        codes = self.groups.codes()
        own, since = Times(self.case).chosen()
        sets = self._sets(area, codes) or self._at_home(area, codes)
        if not sets:
            yield Reading("", Weight(0), (), lacking=lacking or self._say(codes))
            return
        told: set[tuple[str, ...]] = set()
        for together, exact in sets:
            series = [self._median(each) if of_median else self._known(each) for each in together]
            known = [each for each in series if each is not None]
            if not known:
                yield Reading("", Weight(0), (), lacking=COUNTRY)
                continue
            measure = (known[0].key.measure, *self._named_codes(known, codes))
            if exact and measure in told:
                continue
            before: tuple[Aim, ...] = ()
            grains = Grains(self.case, own, since).of(known[0])
            for grain, context in product(grains, self._contexts(own, since)):
                aims = tuple(self._aim(each, own, since, context, grain) for each in known)
                if same_times(aims, before):
                    continue
                before = aims
                if any(aim.series.at(each) for aim in aims for each in aim.when.at):
                    told.add(measure)
                beside = self._beside(known[0], codes) if len(known) == 1 and exact else None
                yield Reading(
                    "", Weight(0), aims, exact, slip, of_median, codes, beside,
                    only_if_right=grain != grains[0],
                )  # fmt: skip

    def _sets(self, area: str, codes: Codes) -> Sequence[tuple[Sequence[Series], bool]]:
        """The series of an area that are meant together, and whether no group was left open."""
        known = self.case.facts.of(self.case.indicator.slug, area)
        pool = [each for each in known if each.key.measure in self._measures]
        return [
            each for choice in self.groups.choices(codes) for each in self.groups.sets(pool, choice)
        ]

    def _beside(self, series: Series, codes: Codes) -> Series | None:
        """The series told last, if it differs from one in the groups that are named alone.

        Or the same of another area: “Rikets median var 40 procent. Regionen ligger lägre.”
        """
        told = [each for each in self.case.context.told if each.indicator == series.key.indicator]
        if not told or told[-1] == series.key:
            return None
        if told[-1] == replace(series.key, area=told[-1].area):
            median = self.case.facts.median(series.key)
            return median if median and median.key == told[-1] else self._whole(told[-1])
        mine, theirs = (dict(each.dimension_values.pairs) for each in (series.key, told[-1]))
        apart = {d for d in {*mine, *theirs} if mine.get(d) != theirs.get(d)}
        if (told[-1].measure, told[-1].area) != (series.key.measure, series.key.area):
            return None
        return self._whole(told[-1]) if apart <= {*codes} else None

    def _whole(self, key: SeriesKey) -> Series | None:
        """The series of a key."""
        known = self.case.facts.of(key.indicator, key.area)
        return next((each for each in known if each.key == key), None)

    def _at_home(self, area: str, codes: Codes) -> Sequence[tuple[Sequence[Series], bool]]:
        """The series of the own area, where that of the sentences before has no such group."""
        named = {each.value for each in self.case.looked.places}
        return self._sets("", codes) if area and area not in named else ()

    def _named_codes(
        self, known: Sequence[Series], codes: Mapping[str, tuple[str, ...]]
    ) -> Sequence[str]:
        """The codes of series in the dimensions that the text names."""
        return [
            each.key.dimension_values.get(dimension) or "" for each in known for dimension in codes
        ]

    def _contexts(self, own: Sequence[When], since: When | None) -> Sequence[Context]:
        """Where no time is named: that of the sentences before, or else the latest."""
        points = [each for each in own if each.kind not in COURSES]
        leans = since is not None and since.kind in LEADS
        if points or leans or self.case.context.when is None:
            return [self.case.context]
        return [self.case.context, replace(self.case.context, when=None)]

    def _median(self, series: Series) -> Series | None:
        return self.case.facts.median(series.key)

    def _known(self, series: Series) -> Series:
        """A series; where no value of it is known but the median of its parts, that.

        “from 24 to 104” is of the lowest and the highest, where these are known.
        """
        found = self.case.found
        ranges = found.role or (found.amount is not None and found.amount.is_range)
        median = None if series.measured or ranges else self._median(series)
        if median is None or median.key.area != series.key.area:
            return series
        last = max((each.period for each in series.spans), default=None)
        known = median.at(last) if last else None
        return series if last and known is None else median

    def _aim(
        self, series: Series, own: Sequence[When], since: When | None, context: Context,
        grain: Grain,
    ) -> Aim:  # fmt: skip
        parts = series
        series = self.case.facts.added_up(series, grain) if grain else series
        last, reach = self.case.found.last, self._reach_of_start()
        levels = (w for w in own if not (w.length or w.kind is WhenKind.WHOLE))
        attached = any(last <= each.first <= last + reach for each in levels)
        attached = attached or self._is_revised()
        kind = self.case.indicator.period_kind
        when = meant(series, kind, own, since, context, attached=attached)
        when = replace(when, told=when.told | self._told_here(series))
        when = of_one_part(when) if self.case.found.kind in CHANGES else when
        if self.case.found.kind is Kind.EXTREMUM and not self.case.found.of_changes:
            when = since_its_first(series, when, since)
        behind = any(each.first >= last for each in own)
        if self.case.found.role == "against" and not (self.case.names_time or behind):
            # “In 2024 there were 17, against 12”: whatever time is named is that of the 17
            when = replace(when, own=False)
        when = at_all_times(self.case, series, self._at_most(series, when))
        when = self._in_brackets(series, when) or listed(self.case, self._row, series, when)
        when = told_onward(self.case, series, told_again(self.case, series, when))
        when = over_named_period(self.case, series, when)
        dated = any(e.kind is not WhenKind.THIS or e.last - e.first > 1 for e in own)
        # “is now 35% above its level of 288”: a bare “now” is no time of its own
        if self.case.is_change and not (
            (when.own and dated) or (when.since and not self._is_vague(since))
        ):
            when = self._from_values(series, when)
        if self.case.is_change and since is None:
            when = _from_like_part(when, own)
        when = over_told_stretch(self.case, series, self._until(series, when), own, since)
        if self.case.found.course == "every":
            when = self._as_told_over(series, when)
        if self.case.is_change and not (self.case.names_time or self._is_beside_median()):
            when = self._from_start(series, when)
        series, when = leaving_out(self.case.found, series, when)
        return Aim(self.case.indicator, series, when, parts if grain else None)

    def _until(self, series: Series, when: Meant) -> Meant:
        """“Efter att ha ökat i tre år föll andelen 2024”: the rise lasted until the year before."""
        before = series.before(when.at[-1]) if self.case.found.until and when.at else None
        later = before is not None and (when.since is None or when.since < before.period)
        return replace(when, at=(before.period,)) if before and later else when

    def _is_revised(self) -> bool:
        """“the figure has been revised, from 14 to 17”: both are of the time that is named."""
        marks = self.case.looked.sentence.of("revised")
        first = self.case.found.first
        return self.case.found.role == "from" and any(each.last <= first for each in marks)

    def _told_here(self, series: Series) -> frozenset[int]:
        """The years that the sentence itself names, or goes back to by how many they are.

        Of “its pre-pandemic level of 288” they may be any: it is said of some time that is known.
        """
        times, year = self.case.looked.times, self.case.context.place.year
        known = [each.period for each in series.measured if each.period.last_year <= year]
        if is_base_level(self.case.looked, self.case.found.first):
            return frozenset(each.last_year for each in known)
        return years_named(times) | years_back(known, times)

    def _reach_of_start(self) -> int:
        """Tokens behind a level within which a time is surely its own.

        Of two that are told as start and end it is all up to the end: “från 16 procent av de
        svarande 2019 till 31 procent 2022”.
        """
        found = self.case.found
        ends = (e.first for e in self.case.claims if e.role == "to" and e.first >= found.last)
        end = next(ends, 0) if found.role == "from" else 0
        return max(ATTACHED_WITHIN, end - found.last - 1)

    def _is_beside_median(self) -> bool:
        """Whether a size is one beside a median: “1 procentenhet högre än rikets median”."""
        other = self.case.found.other
        ahead = range(other, other + SIDE_WITHIN if other else 0)
        return any(each.first in ahead for each in self.case.looked.sentence.of("area"))

    def _from_start(self, series: Series, when: Meant) -> Meant:
        """“I början, 2019, var andelen 31 procent. Den har ökat”: from the time that was told.

        Of the first that was measured nothing is known before it, so it is what changed; and what
        has changed, has done so until now.
        """
        known = [each.period for each in series.measured]
        if when.since or when.span or len(when.at) != 1 or when.at[0] not in known[:-1]:
            return when
        later = [p for p in self.case.context.periods if p in known and p > when.at[0]]
        if when.at[0] == known[0]:
            return replace(when, since=known[0], at=(max(later, default=known[-1]),))
        latest = known[-1].last_year <= self.case.context.place.year
        lasts = latest and self.case.says_near("perfect")
        return replace(when, since=when.at[0], at=(known[-1],)) if lasts else when

    def _at_most(self, series: Series, when: Meant) -> Meant:
        """“som mest var andelen 62 procent”: of the time that had most, where none is named."""
        found, looked = self.case.found, self.case.looked
        marks = at_most(looked, self.case.clause)
        if found.kind is Kind.EXTREMUM:
            amounts = (e for e in looked.amounts if looked.clauses[e.first] == self.case.clause)
            levels = any(each.first >= found.last for each in amounts)
            said = [m for m in marks if m.first == found.first and levels]
        else:
            said = [m for m in marks if m.last <= found.first and found.kind in LEVELS]
        if when.own or not said:
            return when
        known = {o.period: v.amount for o in series.measured if (v := measured(o)) is not None}
        if not known:
            return when
        high = looked.sentence.at(said[-1].first, "extremum", "high")
        most = (max if high else min)(known.values())
        return replace(when, at=(next(p for p, v in known.items() if v == most),), own=True)

    def _as_told_over(self, series: Series, when: Meant) -> Meant:
        """“rose from 41 per cent in 2016 to 50 in 2023, and it rose every year”: of these years."""
        looked, told = self.case.looked, self.case.context.stretch
        mine = [w for w in looked.times if looked.clauses[w.first] == self.case.clause]
        if when.since or told is None or any(w.kind is not WhenKind.EVERY for w in mine):
            return when
        known = [e.period for e in series.measured if told[0] <= e.period <= told[1]]
        return replace(when, span=told) if len(known) > STEP and told[0] in known else when

    def _in_brackets(self, series: Series, when: Meant) -> Meant | None:
        """Of “552 (462)” the second: what it was the time before, or a year before."""
        found = self.case.found
        pair = beside_in_brackets(self.case.looked, found, self.case.claims)
        told = as_told_before(self.case.looked, found, self.case.claims)
        if pair is None or pair[1] is not found or told or not when.at:
            return None
        before = series.before(when.at[-1])
        if before is None:
            return None
        alike = when.at[-1].back(MONTHS_IN_A_YEAR // months_in(when.at[-1].kind))
        amount = found.amount.low if found.amount else None
        of_year = (
            alike if any(_is(e, amount) and e.period == alike for e in series.measured) else None
        )
        return replace(when, at=(of_year or before.period,))

    def _is_vague(self, since: When | None) -> bool:
        return since is not None and since.kind is WhenKind.PREVIOUS

    def _from_values(self, series: Series, when: Meant) -> Meant:
        """Where no time is named: from the period that had the value of “från 23,7 till 18,4”."""
        start = next((each.amount for each in self.case.claims if each.role == "from"), None)
        end = next((each.amount for each in self.case.claims if each.role == "to"), None)
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
        labels = {each.code: each for each in self.case.indicator.dimensions}
        return ", ".join(
            labels[dimension].label(code) for dimension, those in codes.items() for code in those
        )


def _from_like_part(when: Meant, own: Sequence[When]) -> Meant:
    """“the second half dipped in 2023”: from the second half of the year before."""
    bare = [each for each in own if each.last - each.first == 1 and each.part in PARTS]
    at = when.at[-1] if when.at else None
    if len(own) != 1 or not bare or when.since or when.span or at is None:
        return when
    return replace(when, since=at.back(MONTHS_IN_A_YEAR // months_in(at.kind)))


def _is(observation: Observation, amount: Decimal | None) -> bool:
    value = observation.value
    return isinstance(value, Measurement) and value.amount == amount
