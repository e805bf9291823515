"""Which times a claim speaks of, and which it compares with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.binding import Standing, belonging
from lagesbild.core.claims.brackets_alike import is_said_of_brackets
from lagesbild.core.claims.chains import place_in_list
from lagesbild.core.claims.choosing_lists import time_of_list
from lagesbild.core.claims.choosing_starts import (
    behind_start,
    from_owned,
    is_aside,
    is_own_year,
    its_own_base,
    time_of,
    told_after,
    told_aside,
    told_from_and_to,
)
from lagesbild.core.claims.choosing_stretches import (
    OF_A_TIME,
    SPANS,
    as_every,
    as_named,
    as_stretch,
    begun_or_reached,
    ended_before,
    ends_of,
    former_of,
    is_between_two,
    is_left,
    is_of_last,
    is_of_later_side,
    is_of_other_change,
    is_of_other_claim,
    is_signed,
    is_stretch_of_another,
    is_until_then,
    leads_on,
    of_its_kind,
    since_of_each,
)
from lagesbild.core.claims.find_extreme_years import calls_year, is_its_level, year_of_extreme
from lagesbild.core.claims.find_levels_of_times import reach_of_other
from lagesbild.core.claims.find_sides import names_side
from lagesbild.core.claims.find_times import (
    is_of_aside,
    is_of_revision,
    is_yet_to_come,
    numbers_beside,
    of_length,
)
from lagesbild.core.claims.levels_beside import level_beside
from lagesbild.core.claims.looking import is_of_start
from lagesbild.core.claims.shapes import FIRSTS, OF_PARTS, OF_YEAR, Kind
from lagesbild.core.claims.times_alone import alone, is_of_another_level
from lagesbild.core.claims.told_in_brackets import time_of_bracket
from lagesbild.core.claims.years_following import years_following
from lagesbild.core.language.when import Part, When, WhenKind

COURSES = frozenset(
    {
        WhenKind.WHOLE,
        WhenKind.EVERY,
        WhenKind.IN_A_ROW,
        WhenKind.LAST_N,
        WhenKind.EARLIER,
        WhenKind.FORMER,
        WhenKind.NORMAL,
        WhenKind.EXCEPT,
    }
)
"""Times that are stretches, and no points that a level could be of."""
SCOPE_WITHIN = 8
"""Tokens behind an extreme within which “sedan 2019” is of it."""
GONE_BY = frozenset({WhenKind.PREVIOUS, WhenKind.LAST_YEAR})
LEADS = frozenset({WhenKind.THEN, WhenKind.MEANWHILE})
BASES = frozenset(
    {WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.START, WhenKind.THEN, WhenKind.MEANWHILE}
)
"""Times that a change is counted from, without a word that says so."""


@dataclass(frozen=True)
class Times:
    """Chooses among the times of a case's sentence."""

    case: Case

    def chosen(self) -> tuple[Sequence[When], When | None]:
        """The claim's own times, and the one that it compares with."""
        if beside := level_beside(self.case):
            # “2,924, compared with 3,010 in 2023 and 2,990 nationally”
            return Times(replace(self.case, found=beside)).chosen()
        own, since = told_after(self.case) or self._chosen()
        return ended_before(self.case, own), since

    def _chosen(self) -> tuple[Sequence[When], When | None]:
        ahead = [w for w in self.case.looked.times if self._is_other_side(w)]
        rest = [w for w in self._seen() if w not in ahead and not is_of_other_claim(self.case, w)]
        rest = [as_stretch(self.case, as_every(self.case, each)) for each in rest]
        ahead = its_own_base(self.case, ahead)
        own = [each for each in rest if not each.since and not self._is_base(each)]
        points = [e for e in own if e.kind not in {*COURSES, *LEADS} and not is_aside(self.case, e)]
        looked, year = self.case.looked, self.case.context.place.year
        points = [e for e in points if not is_yet_to_come(looked, e, self.case.clause, year)]
        if self.case.found.kind is Kind.EXTREMUM:
            points = [each for each in points if each.kind not in SPANS]
            points = self._within_a_year(points)
        if self.case.found.role == "to":
            points = [each for each in points if not self._is_inside_pair(each)]
        told_alone = alone(looked, self.case.found, self.case.claims)
        own_of = told_alone or time_of_bracket(self.case) or begun_or_reached(self.case)
        listed = years_following(self.case, own) or time_of_list(self.case, points)
        mine = own_of or listed or self._own(points)
        if then := self._then():
            mine = [then]
        mine = [t for each in mine for t in self._each_of_several(self._further_back(each))]
        place = place_in_list(self.case.looked, self.case.found, self.case.claims, len(mine))
        if place is not None:
            mine = [mine[place]]
        mine += self._courses(own)
        mine = [each for each in mine if self.case.is_change or not is_between_two(self.case, each)]
        mine = of_its_kind(self.case, mine)
        if self.case.is_change:
            return self._from_and_to(mine, ahead, rest)
        if self._has_scope() and not (ahead or year_of_extreme(self.case)):
            ahead = self._scope(rest)
        ahead = ahead or since_of_each(self.case, mine, rest)
        return mine, ahead[0] if ahead else None

    def _has_scope(self) -> bool:
        """Whether times are told among which a claim is the highest, or the first of its kind."""
        return self.case.found.kind is Kind.EXTREMUM or self.case.found.course in FIRSTS

    def _courses(self, own: Sequence[When]) -> list[When]:
        """The stretches of the claim's clause, and what is told of how it was measured."""
        clause, extremum = self.case.clause, self.case.found.kind is Kind.EXTREMUM
        wide = {*COURSES, *SPANS} if extremum else COURSES
        inside = [e for e in own if self.case.looked.clauses[e.first] == clause]
        mine = [e for e in inside if e.kind in wide and e.kind is not WhenKind.FORMER]
        excepted = [e for e in own if e.kind is WhenKind.EXCEPT and e not in mine]
        return [*mine, *excepted, *former_of(self.case, own)]

    def _within_a_year(self, points: Sequence[When]) -> list[When]:
        """“flest under året gjordes tredje kvartalet”: the part is meant, and not the year."""
        if self.case.found.scope == OF_PARTS:
            # “the highest fourth-quarter figure was in 2023”
            return [w for w in points if w.kind is not WhenKind.THIS] or list(points)
        parts = [each for each in points if each.part is not Part.NONE]
        mine = self.case.found.scope == OF_YEAR and parts
        return parts if mine else list(points)

    def _seen(self) -> Sequence[When]:
        """The times that are open to the claim: one in brackets is of what stands there.

        “Män 89 procent (2023: 81)”: 2023 is of 81. In “82 (2022)” it is of what stands before.
        """
        brackets = self.case.looked.brackets
        mine = brackets[self.case.found.first]
        inside = [w for w in self.case.looked.times if mine >= 0 and brackets[w.first] == mine]
        if any(each.kind is WhenKind.POINT for each in inside) and self.case.found.amount:
            return inside
        return [
            w
            for w in self.case.looked.times
            if self._is_open(w, brackets[w.first], mine)
            and not is_of_revision(self.case.looked, w)
            and not is_of_another_level(self.case.looked, w, self.case.found)
            and not is_said_of_brackets(self.case.looked, w, self.case.found)
            and not self._is_aside(w)
        ]

    def _is_aside(self, when: When) -> bool:
        """Whether a time is of what is inserted: “Ekefors, som 2020 låg högst, har nu 95”."""
        found = self.case.found
        return found.kind in OF_A_TIME and self.case.looked.is_aside(when.first, found.first)

    def _is_open(self, when: When, bracket: int, mine: int) -> bool:
        if bracket in {-1, mine} or when.kind is not WhenKind.POINT:
            return True
        if any(self.case.looked.brackets[each.first] == bracket for each in self.case.claims):
            return False
        if self.case.is_change and self.case.found.first > bracket:
            # “36 procent (2022), en ökning med 5 procentenheter”
            return True
        before = [each for each in self.case.claims if each.last <= bracket]
        return not before or before[-1] is self.case.found

    def _scope(self, rest: Sequence[When]) -> list[When]:
        """The start of the years among which one is the highest: “sedan 2019”.

        A change that is the greatest is counted from what stands before it, too.
        """
        sentence = self.case.looked.sentence
        bases = [
            each
            for each in rest
            if each.since
            and (each.first >= self.case.found.first or self._counts_back())
            and (each.kind in SPANS or not sentence.before(each.first, "grammar", "than"))
        ]
        near = [each for each in bases if each.first <= self.case.found.last + SCOPE_WITHIN]
        of_break = [each for each in near if each.kind is WhenKind.BREAK]
        return (of_break or near)[:1]

    def _counts_back(self) -> bool:
        """Whether what stands before a claim may be where it is counted from."""
        return self.case.found.of_changes or self.case.found.course in FIRSTS

    def _own(self, points: Sequence[When]) -> list[When]:
        found = self.case.found
        points = [e for e in points if e.kind not in SPANS or not self._is_of_extreme(e)]
        if self.case.is_change:
            told = self.case.claims
            points = [e for e in points if not is_of_aside(self.case.looked, e, found, told)]
        looked = self.case.looked
        numbers = numbers_beside(looked, found, points)
        claims = [
            e for e in self.case.claims if not (is_its_level(found, e) or calls_year(looked, e))
        ]
        others: list[Standing] = [*claims, *(n for n in numbers if not is_its_level(found, n))]
        others.sort(key=lambda each: each.first)
        return list(belonging(looked, found.first, found.last, points, others))

    def _further_back(self, when: When) -> When:
        """“1,16 året innan och 0,93 året dessförinnan”: the second is a year before the first."""
        if when.kind is not WhenKind.PREVIOUS or when.years > 1 or when.part is not Part.NONE:
            return behind_start(self.case, when)
        words = self.case.looked.sentence.words
        before = [
            each
            for each in self.case.looked.times
            if each.kind in ({WhenKind.PREVIOUS} if when.years else GONE_BY)
            and not each.since
            and each.last <= when.first
            and words[each.first : each.last] != words[when.first : when.last]
        ]
        many = len(before)
        return replace(when, years=1 + many) if when.years and many else replace(when, number=many)

    def _each_of_several(self, when: When) -> Sequence[When]:
        """Of “2022 … 2023 … båda åren” the two."""
        if when.kind is WhenKind.BOTH:
            named = [end for each in self.case.looked.times for end in ends_of(each)]
            return named if len({w.year or w.kind for w in named}) == when.years else [when]
        return [when]

    def _is_relative(self, place: int) -> bool:
        """Whether “som” goes on about a time right before: “än 2023, som var det sämsta året”."""
        sentence = self.case.looked.sentence
        if not sentence.at(place, "grammar", "relative"):
            return False
        ends = {place, place - 1} if sentence.word(place - 1) == "," else {place}
        return any(each.last in ends for each in self.case.looked.times)

    def _is_inside_pair(self, when: When) -> bool:
        """Whether a time stands between “från 20” and “till 50”: it is that of the first."""
        first, _ = self.case.extent
        return first < when.first < self.case.found.first

    def _from_and_to(
        self, mine: Sequence[When], ahead: Sequence[When], rest: Sequence[When]
    ) -> tuple[Sequence[When], When | None]:
        """Of a change its two times: those of “från 31 (2021) till 36 (2022)”, or what is named."""
        start, end = time_of(self.case, "from"), time_of(self.case, "to")
        if start and end and start != end:
            return [end], replace(start, since=True)
        if start:
            return [each for each in mine if each != start], replace(start, since=True)
        case = self.case
        if told := told_from_and_to(case) or from_owned(case, rest) or told_aside(case, mine, rest):
            return told
        then = self._since_then(rest)
        if then is not None:
            return self._led_to() or [each for each in mine if each.kind in COURSES], then
        mine = self._led_to() or mine
        bases = [e for e in rest if e.since or (self._is_base(e) and e.kind is not WhenKind.THEN)]
        mine = [each for each in mine if not self._is_of_extreme(each)]
        bases = [e for e in bases if not (self._is_of_extreme(e) or self._is_of_next(e))]
        bases = [e for e in bases if not is_of_other_change(self.case, e)]
        bases = [e for e in bases if not is_stretch_of_another(self.case, e, mine)]
        since = ahead or belonging(
            self.case.looked, self.case.found.first, self.case.found.last, bases
        )
        since = since or self._only_behind(bases)
        if since:
            mine = [
                e for e in mine if not (is_left(self.case, e, since[0]) or is_of_last(self.case, e))
            ]
            mine = of_length(self.case.looked, self.case.clause, mine)
        elif not mine:
            mine = self._at_the_head(rest)
        if since and since[0].kind is WhenKind.EVERY:
            return [], replace(since[0], kind=WhenKind.MEANWHILE)
        return mine, since[0] if since else None

    def _led_to(self) -> list[When]:
        """The time of the level right behind: “before rising to 18.4 in 2024”."""
        clause, claims = self.case.clause, self.case.claims
        after = next((e for e in claims if e.first >= self.case.found.last), None)
        if after is None or after.role != "to" or self.case.looked.clauses[after.first] != clause:
            return []
        end = time_of(self.case, "to")
        return [end] if end else []

    def _at_the_head(self, rest: Sequence[When]) -> Sequence[When]:
        """The stretch that a sentence begins with: “Over the past three years …, a rise of 4”."""
        stretches = {WhenKind.LAST_N, *SPANS}
        heads = [w for w in rest if w.kind in stretches and w.first < self.case.claims[0].first]
        return heads if len(rest) == 1 else ()

    def _only_behind(self, bases: Sequence[When]) -> Sequence[When]:
        """The one base behind a claim: “har ökat med 9 procentenheter jämfört med 2022”."""
        last = self.case.found.last
        behind = [each for each in bases if each.first >= last]
        if len(behind) != 1:
            return ()
        between = any(last <= each.first < behind[0].first for each in self.case.claims)
        return () if between else behind

    def _is_of_extreme(self, when: When) -> bool:
        """Whether a time is that of another claim's “den högsta sedan 2018”."""
        between = [
            e for e in self.case.claims if self.case.found.first < e.first and e.last <= when.first
        ]
        return bool(between) and (between[-1].kind is Kind.EXTREMUM or between[-1].course in FIRSTS)

    def _is_of_next(self, when: When) -> bool:
        """Whether “och” leads to a time and another claim: “…, och sedan 2022 har den ökat”."""
        clauses, sentence = self.case.looked.clauses, self.case.looked.sentence
        last = self.case.found.last
        if when.first < last or clauses[when.first] == self.case.clause:
            return False
        joined = any(sentence.at(place, "grammar", "and") for place in range(last, when.first))
        theirs = clauses[when.first]
        return joined and any(
            clauses[e.first] == theirs and e.first >= when.last for e in self.case.claims
        )

    def _since_then(self, rest: Sequence[When]) -> When | None:
        """“därefter” and “sedan dess” in the claim's own clause, or right behind “men har”."""
        clause = self.case.clause
        for each in rest:
            mine = self.case.looked.clauses[each.first] == clause
            if each.kind is WhenKind.THEN and mine and not leads_on(self.case, each):
                return each
        return None

    def _is_base(self, when: When) -> bool:
        """Whether a change is counted from a time: “året innan”, or that of “från 31 procent”."""
        if not self.case.is_change:
            return False
        if is_until_then(self.case, when) or is_own_year(self.case, when):
            return False
        if when.kind is not WhenKind.POINT or not is_of_start(self.case.looked, when):
            return when.kind in BASES
        # “from 19.6 in 2022 to 14.8 in 2023, before rising”: it rose from what stood last
        between = range(when.last, self.case.found.first)
        return not any(each.first in between for each in self.case.looked.times)

    def _is_other_side(self, when: When) -> bool:
        """Whether a time is what “än” or “dubbelt så många som” compares with."""
        other = self.case.found.other
        near = bool(other) and 0 <= when.first - other <= reach_of_other(self.case.looked, other)
        return near and not (
            names_side(self.case.looked, other, when.first) or is_of_later_side(self.case)
        )

    def _then(self) -> When | None:
        """The time before “då” in “sedan 2023 då andelen var 80 procent”."""
        if self.case.is_change and not is_signed(self.case.found):
            return None
        sentence, clause = self.case.looked.sentence, self.case.clause
        starts = {each.first for each in self.case.looked.times if each.kind not in COURSES}
        if starts & set(range(self.case.found.first, self.case.found.last + 2)):
            return None
        for place in range(self.case.found.first - 1, -1, -1):
            if place in starts:
                return None
            if sentence.at(place, "times", "when") or self._is_relative(place):
                before = [
                    w for w in self.case.looked.times if w.last <= place + 1 and place - w.last <= 3
                ]
                points = [w for w in map(as_named, before) if w.kind not in COURSES]
                return replace(points[-1], since=False) if points else None
            if self.case.looked.clauses[place] != clause:
                return None
        return None
