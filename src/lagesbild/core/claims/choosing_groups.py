"""Which groups a claim speaks of: those it names, those of the sentences before, or the total."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from lagesbild.core.claims.aims import Case, total_codes
from lagesbild.core.claims.binding import REACH_OF_GROUPS, belonging
from lagesbild.core.claims.chains import place_in_row
from lagesbild.core.claims.choosing_labels import led_into, without_adverbs, without_bracketed
from lagesbild.core.claims.choosing_rows import Rows
from lagesbild.core.claims.context import SAME_PARAGRAPH
from lagesbild.core.claims.joined_labels import joining_codes
from lagesbild.core.claims.latter_groups import with_pointers
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.claims.told_in_brackets import is_of_this_side
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Dimension

MOST_TOGETHER = 12
"""Series that one claim may be about at once; more is no reading that anybody has."""
FROM_WITHIN = 2
"""Tokens between what moved and the “från” of the level that it moved from."""
EITHER_WITHIN = 4
"""Tokens between two groups that “or” joins."""
LED_WITHIN = 4
"""Tokens before a group within which “for” leads to it: “the median for people aged 65”."""
BESIDE_SIDE = 3
"""Tokens between the other side of a comparison and its own level: “men, with 47%”."""
Codes = Mapping[str, tuple[str, ...]]
"""Codes of values, by dimension."""


@dataclass(frozen=True)
class Groups:
    """Chooses among the groups of a case's indicator."""

    case: Case
    measures: Sequence[str]
    """Those that may be meant, the likeliest first."""

    def codes(self) -> dict[str, tuple[str, ...]]:
        """The codes of groups that belong to the claim, by dimension."""
        found: dict[str, tuple[str, ...]] = {}
        for dimension in self.case.indicator.dimensions:
            marks = self._marks(dimension.code)
            first, last = self._extent()
            others = [
                each
                for each in self.case.claims
                if not first <= each.first < last and not each.of_whole
            ]
            owner = [mark for mark, _ in marks if mark.first == self.case.found.owner]
            mine = owner or belonging(
                self.case.looked, first, last,
                [mark for mark, _ in marks], others, reach=REACH_OF_GROUPS,
            )  # fmt: skip
            codes = dict.fromkeys(code for mark, code in marks if mark in mine)
            either = self._either(dimension, marks)
            paired = bool(self.case.found.side)
            row = either or led_into(self.case, marks)
            row = row or ([] if paired else Rows(self.case, self._marks).of(dimension.code, marks))
            codes = dict.fromkeys(row or self._one_of(list(codes)))
            if codes:
                found[dimension.code] = tuple(codes)
        return found

    def _extent(self) -> tuple[int, int]:
        """Where the claim stands, with the levels that say from what to what it moved.

        “Stigit från 37 till 46 bland flickorna och sjunkit från 33 till 30 bland pojkarna”.
        """
        first, last = self.case.extent
        after = [e for e in self.case.claims if e.first >= last and e.amount is not None]
        roles = [each.role for each in after[:2]]
        if self.case.found.kind is not Kind.TREND or roles != ["from", "to"]:
            return first, last
        clauses = self.case.looked.clauses
        near = after[0].first - last <= FROM_WITHIN and clauses[after[1].first] == self.case.clause
        return (first, after[1].last) if near else (first, last)

    def _marks(self, dimension: str) -> Sequence[tuple[Mark, str]]:
        groups = self.case.vocabulary.groups
        marks = [
            (mark, group.code)
            for mark in self.case.looked.groups
            if not self._is_of_other_side(mark) and not self._is_past(mark)
            for group in sorted(groups[mark.value], key=lambda each: each.code)
            if (group.indicator, group.dimension) == (self.case.indicator.slug, dimension)
        ]
        every = [mark for mark, _ in marks]
        marks = [(m, code) for m, code in marks if is_of_this_side(self.case, m, every)]
        told = without_bracketed(self.case, without_adverbs(self.case, dimension, marks))
        return with_pointers(self.case, dimension, told)

    def _is_of_other_side(self, mark: Mark) -> bool:
        """Whether a group is what is compared with: “below that of men”, not “the median for men”.

        Of the median it says which one is meant, and so of what is beside it as well.
        """
        if not self.case.is_ahead(mark.first):
            return False
        sentence = self.case.looked.sentence
        near = range(mark.first - LED_WITHIN, mark.first)
        led = [place for place in near if sentence.at(place, "grammar", "for")]
        return not any(
            each.last in led and each.first >= self.case.ahead
            for each in sentence.of("area")
            if each.value in {"median", "mean"}
        )

    def _is_past(self, mark: Mark) -> bool:
        """Whether a name is but the other side of a comparison: “högre än i årskurs 8, 7,3”.

        A level is of the other side where it is told right beside it: in brackets, behind “där”,
        or as the second of two, be the first told before: “women, with 49, ahead of men, with 47”.
        """
        case = self.case
        if case.found.side or not case.is_of_another(mark):
            return False
        looked, first = case.looked, case.found.first
        apart = looked.brackets[first] != looked.brackets[mark.first]
        if case.found.kind is not Kind.VALUE:
            return not (apart and case.found.kind in CHANGES)
        beside = apart or any(
            looked.sentence.at(place, "grammar", "condition") for place in range(mark.last, first)
        )
        values = [e for e in case.claims if e.kind is Kind.VALUE]
        levels = [e for e in values if e.first >= mark.last]
        return not beside and len(levels) == 1 and not self._is_second(mark, values)

    def _is_second(self, mark: Mark, values: Sequence[Found]) -> bool:
        """Whether a level stands close behind the other side, and the first side has its own."""
        found = self.case.found
        first = [e for e in values if e.last <= mark.first and _is_like(e, found)]
        return bool(first) and found.first - mark.last <= BESIDE_SIDE

    def _one_of(self, codes: list[str]) -> list[str]:
        """Of “5,8 respektive 6,9 i årskurs 8 och gymnasiet” the one in the claim's own place."""
        place = place_in_row(self.case.looked, self.case.found, self.case.claims, len(codes))
        return codes if place is None else [codes[place]]

    def _either(self, dimension: Dimension, marks: Sequence[tuple[Mark, str]]) -> list[str]:
        """The total of “of their own or a joint one”, where all others are joined by “or”."""
        joining = sorted(joining_codes(dimension)) if len(marks) > 1 else []
        parts = {each.code for each in dimension.values}.difference(joining)
        if not joining or {code for _, code in marks} != parts:
            return []
        first, last = min(mark.last for mark, _ in marks), max(mark.first for mark, _ in marks)
        near = range(first, min(last, first + EITHER_WITHIN))
        joined = any(self.case.looked.sentence.at(place, "grammar", "or") for place in near)
        return joining[:1] if joined and last - first <= EITHER_WITHIN else []

    def sets(self, pool: Sequence[Series], codes: Codes) -> Iterator[tuple[Sequence[Series], bool]]:
        """The series that are meant together, and whether no group was left open."""
        matching = [s for s in pool if self._matches(s, codes)]
        if not matching:
            return
        left = self._left_open(matching, codes)
        if not left:
            yield from self._by_measure(matching, exact=True)
            return
        closings = self._closed(matching, left, codes)
        for closed in closings:
            yield from self._by_measure(closed, exact=True)
        if closings and not self._is_outdated(closings[0], matching):
            return
        for each in matching:
            yield [each], False

    def choices(self, codes: Codes) -> Sequence[Codes]:
        """“män och kvinnor” may mean each of them, or the total of both."""
        choices = [codes]
        for dimension in self.case.indicator.dimensions:
            mine = codes.get(dimension.code, ())
            total = [c for c in total_codes(self.case.indicator, dimension.code) if c is not None]
            parts = tuple(v.code for v in dimension.values if v.code not in total)
            if total and len(mine) > 1 and set(mine) == set(parts):
                choices.append({**codes, dimension.code: tuple(total)})
            elif total and mine and set(mine) <= set(total) and self._names_both(dimension.code):
                choices.append({**codes, dimension.code: parts})
        return choices

    def _names_both(self, dimension: str) -> bool:
        """Whether the total was named by its parts, joined."""
        sentence = self.case.looked.sentence
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
        """One measure at a time, the likeliest first."""
        for measure in self.measures:
            mine = [each for each in series if each.key.measure == measure]
            if mine and len(mine) <= MOST_TOGETHER:
                yield mine, exact

    def _matches(self, series: Series, codes: Codes) -> bool:
        values = dict(series.key.dimension_values.pairs)
        return all(values.get(dimension) in those for dimension, those in codes.items())

    def _left_open(self, series: Sequence[Series], codes: Codes) -> Sequence[str]:
        """The dimensions in which the series still differ and of which nothing was said."""
        return [
            dimension.code
            for dimension in self.case.indicator.dimensions
            if dimension.code not in codes
            and len({each.key.dimension_values.get(dimension.code) for each in series}) > 1
        ]

    def _is_outdated(self, closed: Sequence[Series], matching: Sequence[Series]) -> bool:
        """Whether a total ends before its parts, so that they may be meant as well."""
        ends = [end.period for each in closed if (end := each.latest())]
        others = [end.period for each in matching if (end := each.latest())]
        alike = [each for each in others if ends and each.kind is ends[0].kind]
        return bool(alike) and max(ends) < max(alike)

    def _told_apart(self, dimension: str) -> bool:
        """Whether the paragraph told several groups: what names none of them means them all."""
        total = total_codes(self.case.indicator, dimension)
        told = {
            each.dimension_values.get(dimension)
            for each in self.case.context.told
            if each.indicator == self.case.indicator.slug
        }
        return len(told.difference(total)) > 1

    def _names_itself(self) -> bool:
        """“Bland män 18,4 och bland kvinnor 8,0. Suicidtalet var som högst 2019.”: it is named."""
        vocabulary, slug = self.case.vocabulary, self.case.indicator.slug
        named = (vocabulary.names[each.name] for each in self.case.looked.telling)
        return any(each.target == slug and each.kind is NameKind.NAME for each in named)

    def _in_lead(self, dimension: str) -> list[tuple[str, ...]]:
        """The group that the sentence names which leads in the list, and the heading's."""
        found = []
        for lead in (self.case.context.lead, self.case.context.title):
            codes = {
                group.code
                for mark in (lead.groups if lead else ())
                for group in self.case.vocabulary.groups[mark.value]
                if (group.indicator, group.dimension) == (self.case.indicator.slug, dimension)
            }
            found += [tuple(codes)] if len(codes) == 1 else []
        return found

    def _has_total(self, series: Sequence[Series], dimension: str) -> bool:
        total = total_codes(self.case.indicator, dimension)
        return any(each.key.dimension_values.get(dimension) in total for each in series)

    def _of_paragraph_before(self, dimension: str) -> list[tuple[str, ...]]:
        """The one group that the paragraph before named, where the indicator goes on.

        “Even for sexual violence the share has risen” is of the children told of before.
        """
        codes = {
            group.code
            for name in self.case.context.former
            for group in self.case.vocabulary.groups.get(name, ())
            if (group.indicator, group.dimension) == (self.case.indicator.slug, dimension)
        }
        return [tuple(codes)] if len(codes) == 1 and self._goes_on() else []

    def _goes_on(self) -> bool:
        """Whether groups named before hold: the paragraph is about the indicator, or no other."""
        focus = self.case.context.focus
        told = any(much >= SAME_PARAGRAPH for much in focus.values())
        slug = self.case.indicator.slug
        return focus.get(slug, 0.0) >= SAME_PARAGRAPH or (slug in focus and not told)

    def _closed(
        self, series: Sequence[Series], left: Sequence[str], codes: Codes
    ) -> Sequence[Sequence[Series]]:
        """The series that are meant where groups are left open: those of before, or the total."""
        found: list[Sequence[Series]] = []
        leaning = self._goes_on()
        options: list[list[tuple[str | None, ...]]] = []
        for dimension in left:
            before = self.case.context.groups.get((self.case.indicator.slug, dimension), ())
            total = total_codes(self.case.indicator, dimension)
            lasting = [before] if leaning and before else []
            lasting += self._in_lead(dimension)
            if before and self.case.points_back(dimension):
                # “bland männen i den åldern”: the one that was told last, and no other
                options.append([before])
            elif self._told_apart(dimension) and (codes or self._names_itself()):
                # “nine have their own and three a joint plan. For drought, six have one.”
                options.append([total, *lasting] if self._has_total(series, dimension) else [])
            else:
                if not (before or self._has_total(series, dimension)):
                    lasting += self._of_paragraph_before(dimension)
                options.append([*lasting, total])
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


def _is_like(one: Found, other: Found) -> bool:
    """Whether two levels are in one unit."""
    units = [each.amount.unit for each in (one, other) if each.amount is not None]
    return len(units) == 2 and units[0] == units[1]
