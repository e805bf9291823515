"""Of which lengths of time a claim is where the data have parts of years: of these, or of wholes.

A year named alone means all its quarters, and a half means two of them. What names no time goes
on about such times as the text before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lagesbild.core.claims.added_up import adds_up, months_in
from lagesbild.core.claims.aims import CHANGING, Case
from lagesbild.core.claims.judge_sums import is_mean_of_parts
from lagesbild.core.claims.periods import PARTS, Meant
from lagesbild.core.claims.shapes import LEVELS, OF_PART, OF_PARTS, OF_YEAR, WHOLE, Kind
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.period import MONTHS_IN, Period, PeriodKind
from lagesbild.core.statistics.series import Series

Grain = PeriodKind | None
"""What a series is added up to; None where it is taken as it was measured."""
AS_MEASURED: Sequence[Grain] = (None,)
SAYING_PARTS = frozenset({"part_of_year", "all_parts"})
"""What words of grammar are called that speak of parts of a year."""
OF_EACH = frozenset({WhenKind.EVERY, WhenKind.BOTH})
"""Times that are several, one by one: “varje kvartal”, “båda halvåren”."""
WHOLE_PARTS = frozenset({Part.NONE, Part.SCHOOL_YEAR})
YEAR = PeriodKind.YEAR
OF_YEARS = frozenset({WhenKind.POINT, WhenKind.SPAN, WhenKind.LAST_YEAR, WhenKind.AGO})
"""Times that are years where no part of one is named."""
OF_SEVERAL_YEARS = frozenset({WhenKind.BACK, WhenKind.BOTH, WhenKind.FIRST_N, WhenKind.LAST_N})
"""Times that are likely to be years."""


def speaks_of_parts(case: Case) -> bool:
    """Whether a claim is of parts of a year, one by one: “varje kvartal lägre”."""
    looked, found = case.looked, case.found
    one = [each for each in looked.times if each.kind not in OF_EACH]
    named = {place for each in one for place in range(each.first, each.last)}
    clauses = {case.clause}
    if found.kind not in LEVELS and found.of_year != WHOLE:
        # what leads in the claim may stand in a clause of its own, that of another claim is its own
        others = {looked.clauses[each.first] for each in case.claims}
        clauses |= {*looked.clauses[: found.first]} - others
    return any(
        mark.value in SAYING_PARTS
        and mark.first not in named
        and looked.clauses[mark.first] in clauses
        for mark in looked.sentence.of("grammar")
    )


@dataclass(frozen=True)
class Grains:
    """Chooses the lengths of time that a claim may be of, the likeliest first."""

    case: Case
    own: Sequence[When]
    since: When | None

    def of(self, series: Series) -> Sequence[Grain]:
        """What a series may be added up to."""
        kinds = [each.period.kind for each in series.measured[-1:]]
        if not kinds or kinds[0] not in MONTHS_IN or not self._may_add_up(series):
            return AS_MEASURED
        found = [
            None if each is None or months_in(each) <= months_in(kinds[0]) else each
            for each in self._lengths
        ]
        known = [e for e in found if e is None or self.case.facts.added_up(series, e).cells]
        return known or AS_MEASURED

    def _may_add_up(self, series: Series) -> bool:
        found = self.case.found
        if found.of_gap or found.scope in {OF_YEAR, OF_PART, OF_PARTS}:
            return False
        return adds_up(self.case.indicator.measure(series.key.measure))

    @cached_property
    def _lengths(self) -> Sequence[Grain]:
        """The lengths that the words name, the likeliest first."""
        if is_mean_of_parts(self.case.looked, self.case.found):
            return AS_MEASURED
        if self.case.found.of_year == WHOLE and self.case.found.kind in CHANGING:
            return AS_MEASURED if speaks_of_parts(self.case) else (YEAR,)
        mine = [each for each in (*self.own, self.since) if each is not None]
        if parts := [each for each in mine if self._is_of_part(each)]:
            return (self._length(parts[0]),)
        if speaks_of_parts(self.case):
            return (None, YEAR) if self.case.found.kind in LEVELS else AS_MEASURED
        if any(each.kind in OF_YEARS for each in mine):
            return self._of_years
        likely = any(each.kind in OF_SEVERAL_YEARS for each in mine)
        if (likely or self._is_sum) and self.case.found.kind is not Kind.SHARE_WORD:
            return (YEAR, *(each for each in self._as_before if each is not YEAR))
        return self._as_before

    def _is_of_part(self, when: When) -> bool:
        """Whether a time is a part of a year; of a total it is none that another clause names."""
        here = self.case.looked.clauses[when.first] == self.case.clause
        return when.part not in WHOLE_PARTS and (here or not self._is_sum)

    def _length(self, when: When) -> Grain:
        """The length of a part of a year; of “the same part” that of the time before."""
        before = self.case.context.when
        if when.part is Part.SAME and before is not None:
            return PARTS.get(before.part)
        return PARTS.get(when.part)

    @property
    def _of_years(self) -> Sequence[Grain]:
        """Where years are named: their sums, or parts where the sentence tells several of one."""
        if self._part_before is not None:
            return (None, YEAR)
        years = {each.year for each in self.case.looked.times if each.year}
        if self._is_one_of_several and len(years) == 1:
            return (None, YEAR)
        if any(each.kind in OF_YEARS for each in self.own):
            return (YEAR,)
        if self.since is not None and self.since.kind is WhenKind.SPAN:
            return (YEAR, None)
        return (YEAR,) if self._tells_years else (None, YEAR)

    @property
    def _is_one_of_several(self) -> bool:
        """Whether a claim is one of several levels, which may be of as many parts of a year."""
        levels = [e for e in self.case.claims if e.kind in LEVELS and e.amount is not None]
        return self.case.found.kind in LEVELS and len(levels) > 1

    @property
    def _is_sum(self) -> bool:
        """Whether the claim's clause calls it a total: “the total is a third lower”."""
        looked, clause = self.case.looked, self.case.clause
        marks = (each for each in looked.sentence.of("grammar") if each.value == "sum")
        return any(looked.clauses[each.first] == clause for each in marks)

    @property
    def _part_before(self) -> When | None:
        """The part of a year that the sentence names before the claim, and no year behind it."""
        first = self.case.found.first
        before = [
            each
            for each in self.case.looked.times
            if each.first < first and (each.part not in WHOLE_PARTS or each.kind in OF_YEARS)
        ]
        return before[-1] if before and before[-1].part not in WHOLE_PARTS else None

    @property
    def _tells_years(self) -> bool:
        """Whether the paragraph has named no part of a year since it last named a time."""
        before = self.case.context.when
        return before is None or before.part in WHOLE_PARTS

    @property
    def _as_before(self) -> Sequence[Grain]:
        """Where no time is named: as the paragraph told the time before."""
        before = self._part_before or self.case.context.when
        following = any(each.kind is WhenKind.NEXT for each in self.own)
        if before is not None and before.part in WHOLE_PARTS and following:
            return (YEAR,)
        if before is None or (self._is_one_of_several and self._part_before is None):
            return (None, YEAR)
        if before.part in WHOLE_PARTS:
            return (YEAR, None)
        return (self._length(before), YEAR)


def of_one_part(when: Meant) -> Meant:
    """A stretch of years that something changed over: from the same part of the first year.

    “Från 2022 till 2023” said of quarters is from the fourth to the fourth, not from the first.
    """
    if when.span is None:
        return when
    first, last = when.span
    if last.kind not in MONTHS_IN or first.first_year == last.first_year:
        return when
    return replace(
        when, span=(Period(last.kind, first.first_year, first.first_year, last.part), last)
    )
