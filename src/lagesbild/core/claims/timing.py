"""When a claim was meant: its times, put right step by step by what is told around it.

The steps go from what the claim names itself to what was told before it, each taking what the
last one left: a later one holds back where an earlier one found something that was named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lagesbild.core.claims.added_up import MONTHS_IN_A_YEAR, months_in
from lagesbild.core.claims.aims import Case, beside_in_brackets
from lagesbild.core.claims.binding import joined
from lagesbild.core.claims.brackets_alike import as_told_before, time_said_of_brackets
from lagesbild.core.claims.chains import chain_of
from lagesbild.core.claims.choosing_bounds import at_all_times
from lagesbild.core.claims.choosing_lists import listed, told_again
from lagesbild.core.claims.context import Context
from lagesbild.core.claims.find_extremes import at_most
from lagesbild.core.claims.find_levels_of_times import is_base_level
from lagesbild.core.claims.grains import of_one_part
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.periods import PARTS, Meant, meant
from lagesbild.core.claims.scopes import since_its_first
from lagesbild.core.claims.shapes import CHANGES, LEVELS, Found, Kind
from lagesbild.core.claims.stretches_told import (
    over_named_period,
    over_told_stretch,
    row_from_start,
)
from lagesbild.core.claims.times_alone import place_of_level
from lagesbild.core.claims.told_beside_times import told_beside
from lagesbild.core.claims.told_onward import told_onward
from lagesbild.core.claims.told_years import years_back, years_named
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.series import Series

SIDE_WITHIN = 4
"""Tokens behind “än” within which a median is named."""
STEP = 2
"""Values of a stretch that is a single step."""
ATTACHED_WITHIN = 2
"""Tokens behind a level within which a time is its own."""


@dataclass(frozen=True, slots=True)
class Named:
    """The times that a sentence names for a claim, and what was told before it."""

    own: Sequence[When]
    since: When | None
    context: Context


@dataclass(frozen=True)
class Timing:
    """A claim held to one series, and the times that are named for it."""

    case: Case
    series: Series
    named: Named
    row: Sequence[Found]
    """The claims of the row that the claim stands in: “31, 37 och 38 procent”."""

    def when(self) -> Meant:
        """The periods of the series that the claim is of."""
        when = self._as_named()
        when = self._in_its_place(when)
        when = self._of_a_change(when)
        return self._over_what_was_told(when)

    def _as_named(self) -> Meant:
        """What the times mean that are bound to the claim."""
        case, named = self.case, self.named
        kind = case.indicator.period_kind
        attached = self._is_attached()
        when = meant(self.series, kind, named.own, named.since, named.context, attached=attached)
        when = replace(when, told=when.told | self._told_here())
        when = of_one_part(when) if case.found.kind in CHANGES else when
        if case.found.kind is Kind.EXTREMUM and not case.found.of_changes:
            when = since_its_first(self.series, when, named.since)
        behind = any(each.first >= case.found.last for each in named.own)
        if case.found.role == "against" and not (case.names_time or behind):
            # “In 2024 there were 17, against 12”: whatever time is named is that of the 17
            when = replace(when, own=False)
        return when

    def _is_attached(self) -> bool:
        """Whether a time stands so near behind the claim that it is surely its own."""
        last, reach = self.case.found.last, self._reach_of_start()
        points = (w for w in self.named.own if not (w.length or w.kind is WhenKind.WHOLE))
        near = any(last <= each.first <= last + reach for each in points)
        return near or self._is_revised() or self._is_alone() or self._is_in_turn()

    def _is_alone(self) -> bool:
        """Whether a level alone has a time before it: “last year's 346”, “därefter från 72”."""
        case, first = self.case, self.case.found.first
        then = case.found.role == "from" and any(
            w.kind is WhenKind.THEN and case.looked.clauses[w.first] == case.clause
            for w in case.looked.times
        )
        owned = (place_of_level(case.looked, each) == first for each in self.named.own)
        return then or any(owned)

    def _is_in_turn(self) -> bool:
        """“2022, 2023 och 2024 i tur och ordning 82, 119 och 144”: its place says its time."""
        case, own = self.case, self.named.own
        chain = chain_of(case.looked, case.found, case.claims) if len(own) == 1 else []
        if len(chain) < STEP:
            return False
        rows = joined(case.looked, case.looked.times)
        return any(own[0] in row and len(row) == len(chain) for row in rows)

    def _reach_of_start(self) -> int:
        """Tokens behind a level within which a time is surely its own.

        Of two that are told as start and end it is all up to the end: “från 16 procent av de
        svarande 2019 till 31 procent 2022”.
        """
        found = self.case.found
        ends = (e.first for e in self.case.claims if e.role == "to" and e.first >= found.last)
        end = next(ends, 0) if found.role == "from" else 0
        return max(ATTACHED_WITHIN, end - found.last - 1)

    def _is_revised(self) -> bool:
        """“the figure has been revised, from 14 to 17”: both are of the time that is named."""
        marks = self.case.looked.sentence.of("revised")
        first = self.case.found.first
        return self.case.found.role == "from" and any(each.last <= first for each in marks)

    def _told_here(self) -> frozenset[int]:
        """The years that the sentence itself names, or goes back to by how many they are.

        Of “its pre-pandemic level of 288” they may be any: it is said of some time that is known.
        """
        times, year = self.case.looked.times, self.case.context.place.year
        known = [each.period for each in self.series.measured if each.period.last_year <= year]
        if is_base_level(self.case.looked, self.case.found.first):
            return frozenset(each.last_year for each in known)
        return years_named(times) | years_back(known, times)

    def _in_its_place(self, when: Meant) -> Meant:
        """What its place among other claims says: all times, the most, brackets, a row."""
        case, series = self.case, self.series
        when = at_all_times(case, series, self._at_most(when))
        when = self._in_brackets(when) or listed(case, self.row, series, when)
        when = told_onward(case, series, told_again(case, series, when))
        when = told_beside(case, series, when)
        return row_from_start(case, series, over_named_period(case, series, when))

    def _at_most(self, when: Meant) -> Meant:
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
        known = {o.period: v.amount for o in self.series.measured if (v := measured(o)) is not None}
        if not known:
            return when
        high = looked.sentence.at(said[-1].first, "extremum", "high")
        most = (max if high else min)(known.values())
        return replace(when, at=(next(p for p, v in known.items() if v == most),), own=True)

    def _in_brackets(self, when: Meant) -> Meant | None:
        """Of “552 (462)” the second: what it was the time before, or a year before."""
        found = self.case.found
        pair = beside_in_brackets(self.case.looked, found, self.case.claims)
        looked, lead = self.case.looked, self.case.context.lead
        told = as_told_before(looked, found, self.case.claims)
        told = told or time_said_of_brackets(looked, found, lead)
        if pair is None or pair[1] is not found or told or not when.at:
            return None
        before = self.series.before(when.at[-1])
        if before is None:
            return None
        alike = when.at[-1].back(MONTHS_IN_A_YEAR // months_in(when.at[-1].kind))
        amount = found.amount.low if found.amount else None
        of_year = any(_is(e, amount) and e.period == alike for e in self.series.measured)
        return replace(when, at=(alike if of_year else before.period,))

    def _of_a_change(self, when: Meant) -> Meant:
        """From when to when something changed, where the clause leaves that open."""
        if not self.case.is_change:
            return when
        named = self.named
        dated = any(e.kind is not WhenKind.THIS or e.last - e.first > 1 for e in named.own)
        # “is now 35% above its level of 288”: a bare “now” is no time of its own
        is_vague = named.since is not None and named.since.kind is WhenKind.PREVIOUS
        if not ((when.own and dated) or (when.since and not is_vague)):
            when = self._from_values(when)
        return when if named.since is not None else _from_like_part(when, named.own)

    def _from_values(self, when: Meant) -> Meant:
        """Where no time is named: from the period that had the value of “från 23,7 till 18,4”."""
        start = next((each.amount for each in self.case.claims if each.role == "from"), None)
        end = next((each.amount for each in self.case.claims if each.role == "to"), None)
        if start is None or not when.at:
            return when
        pairs = [
            (one.period, two.period)
            for one in self.series.measured
            if _is(one, start.low)
            for two in self.series.measured
            if one.period < two.period and (end is None or _is(two, end.low))
        ]
        if not pairs:
            return when
        first, last = min(pairs, key=lambda each: (-each[1].order[0], -each[0].order[0]))
        return replace(when, since=first, at=(last if end else when.at[-1],))

    def _over_what_was_told(self, when: Meant) -> Meant:
        """The stretch or the start that was told before, where the clause names none."""
        case, series, named = self.case, self.series, self.named
        when = over_told_stretch(case, series, self._until(when), named.own, named.since)
        if case.found.course == "every":
            when = self._as_told_over(when)
        if case.is_change and not (case.names_time or self._is_beside_median()):
            when = self._from_start(when)
        return when

    def _until(self, when: Meant) -> Meant:
        """“Efter att ha ökat i tre år föll andelen 2024”: the rise lasted until the year before."""
        before = self.series.before(when.at[-1]) if self.case.found.until and when.at else None
        later = before is not None and (when.since is None or when.since < before.period)
        return replace(when, at=(before.period,)) if before and later else when

    def _as_told_over(self, when: Meant) -> Meant:
        """“rose from 41 per cent in 2016 to 50 in 2023, and it rose every year”: of these years."""
        looked, told = self.case.looked, self.case.context.stretch
        mine = [w for w in looked.times if looked.clauses[w.first] == self.case.clause]
        if when.since or told is None or any(w.kind is not WhenKind.EVERY for w in mine):
            return when
        known = [e.period for e in self.series.measured if told[0] <= e.period <= told[1]]
        return replace(when, span=told) if len(known) > STEP and told[0] in known else when

    def _is_beside_median(self) -> bool:
        """Whether a size is one beside a median: “1 procentenhet högre än rikets median”."""
        other = self.case.found.other
        ahead = range(other, other + SIDE_WITHIN if other else 0)
        return any(each.first in ahead for each in self.case.looked.sentence.of("area"))

    def _from_start(self, when: Meant) -> Meant:
        """“I början, 2019, var andelen 31 procent. Den har ökat”: from the time that was told.

        Of the first that was measured nothing is known before it, so it is what changed; and what
        has changed, has done so until now.
        """
        known = [each.period for each in self.series.measured]
        if when.since or when.span or len(when.at) != 1 or when.at[0] not in known[:-1]:
            return when
        later = [p for p in self.case.context.periods if p in known and p > when.at[0]]
        if when.at[0] == known[0]:
            return replace(when, since=known[0], at=(max(later, default=known[-1]),))
        latest = known[-1].last_year <= self.case.context.place.year
        lasts = latest and self.case.says_near("perfect")
        return replace(when, since=when.at[0], at=(known[-1],)) if lasts else when


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
