"""Readings: what a claim may speak of, best first.

Several may stand; the judging says which is taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from lagesbild.core.claims.aims import Aim, Case, Reading, same_times
from lagesbild.core.claims.beside_other_gap import is_beside_other_gap
from lagesbild.core.claims.choosing_gaps import Gaps
from lagesbild.core.claims.choosing_groups import Codes, Groups
from lagesbild.core.claims.choosing_lists import row_of
from lagesbild.core.claims.choosing_measures import Measures
from lagesbild.core.claims.choosing_places import Places
from lagesbild.core.claims.choosing_times import COURSES, LEADS, Times
from lagesbild.core.claims.context import Context
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.find_gaps import compares_gaps
from lagesbild.core.claims.grains import Grain, Grains
from lagesbild.core.claims.held_again import held_again
from lagesbild.core.claims.leaving_out import leaving_out
from lagesbild.core.claims.other_measures import beside_measure
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.claims.stretches_told import (
    gap_over_told_stretch,
    over_named_period,
)
from lagesbild.core.claims.tallied_areas import across_areas, in_an_area, without_tally
from lagesbild.core.claims.tallied_times import across_times
from lagesbild.core.claims.timing import Named, Timing
from lagesbild.core.claims.weighing import Weight
from lagesbild.core.language.when import When
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.series import Series


def readings(case: Case, weight: Weight) -> Sequence[Reading]:
    """The readings of a claim as one about a case's indicator."""
    slug, case = case.indicator.slug, beside_measure(case)
    if case.found.tally is not None:
        plain = without_tally(case)
        if case.found.tally.times:
            timed = across_times(case, _Reader(plain).readings())
            return [replace(e, target=slug, weight=weight) for e in timed]
        known = [*_Reader(plain).readings(), *_Reader(in_an_area(plain)).readings()]
        return [replace(e, target=slug, weight=weight) for e in across_areas(case, known)]
    if is_beside_other_gap(case):
        return []
    if case.found.as_told and case.found.kind is Kind.COMPARISON:
        again = held_again(case)
        return [replace(again, target=slug, weight=weight)] if again else []
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
    moving = as_move if _is_of_course(case) else case
    own, since = Times(moving).chosen()
    kind = case.indicator.period_kind
    context = case.context
    if _is_now(case):
        own, since, context = [], None, replace(context, when=None)
    times = (_from_told(case, meant(e, kind, own, since, context)) for e in pair)
    aims = tuple(
        Aim(case.indicator, each, over_named_period(moving, each, when))
        for each, when in zip(pair, times, strict=True)
    )
    return Reading("", Weight(0), aims, of_gap=True)


def _is_now(case: Case) -> bool:
    """“Skillnaden, 24 procentenheter 2018, är numera större”: now, beside the time told before."""
    found = case.found
    compared = case.looked.sentence.at(found.first, "comparative") and not found.other
    return bool(compared) and case.context.gap_at is not None and case.says_near("today")


def _is_of_course(case: Case) -> bool:
    """Whether a gap goes from one size to another: “uppgick 2018 till 5, 2024 till 8” are two."""
    found, clauses = case.found, case.looked.clauses
    told = any(each.role == "from" and each.first < found.first for each in case.claims)
    moved = (m for m in case.looked.sentence.of("direction") if m.last <= found.first)
    told = told or any(clauses[each.first] == case.clause for each in moved)
    return found.role == "from" or (bool(found.role) and told)


def _from_told(case: Case, when: Meant) -> Meant:
    """When a gap was told that has moved since: “In 2019 it was 6. By 2021 it had halved”."""
    told = case.context.gap_at
    clauses = case.looked.clauses
    groups = any(clauses[each.first] == case.clause for each in case.looked.groups)
    named = when.since or when.span or groups or not case.is_change
    if told is None or named or not when.at or not told < when.at[-1]:
        return gap_over_told_stretch(case, when)
    has = case.says_near("perfect") or case.says_near("pluperfect") or _is_now(case)
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
                named = Named(own, since, context)
                aims = tuple(self._aim(each, named, grain) for each in known)
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

        Or the same of another area: “Rikets median var 40 procent. Regionen ligger lägre.” Or what
        others answered who were asked the same: “Personalens värde är högre.”
        """
        sisters = self.case.vocabulary.called.sisters.get(series.key.indicator, {})
        if self.case.context.told and self.case.context.told[-1].indicator in sisters:
            return self._whole(self.case.context.told[-1])
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

    def _aim(self, series: Series, named: Named, grain: Grain) -> Aim:
        """A series with its times, its periods added up first where the text takes them together.

        What is left out of a total is taken from it last: “when 2021 is left out”.
        """
        whole = self.case.facts.added_up(series, grain) if grain else series
        when = Timing(self.case, whole, named, self._row).when()
        meant_of, when = leaving_out(self.case.found, whole, when)
        return Aim(self.case.indicator, meant_of, when, series if grain else None)

    def _say(self, codes: Mapping[str, tuple[str, ...]]) -> str:
        labels = {each.code: each for each in self.case.indicator.dimensions}
        return ", ".join(
            labels[dimension].label(code) for dimension, those in codes.items() for code in those
        )
