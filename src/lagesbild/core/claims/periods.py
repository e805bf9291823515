"""Which periods of a series the times of a sentence are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lagesbild.core.claims.context import Context
from lagesbild.core.claims.lengths import STARTS, in_a_year, onwards, until
from lagesbild.core.claims.starts import extreme_before, since_break
from lagesbild.core.claims.told_years import parts_of_year, told_stretch, years_before
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.period import MONTHS_IN, Period, PeriodKind
from lagesbild.core.statistics.series import Series

PARTS = {
    Part.HALF: PeriodKind.HALF_YEAR,
    Part.QUARTER: PeriodKind.QUARTER,
    Part.MONTH: PeriodKind.MONTH,
}
SEASONS = frozenset({Part.SPRING, Part.AUTUMN, Part.SEASON})
"""Parts of a year that are no quarters, nor halves: no figure of these is theirs."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The periods of a series that a claim is about.

    ``at`` are the points it speaks of, the latest where it names none; ``span`` the first and
    last period of a stretch; ``since`` what it compares with.
    """

    at: tuple[Period, ...]
    span: tuple[Period, Period] | None = None
    since: Period | None = None
    own: bool = False
    """Whether the sentence itself names the time."""
    attached: bool = False
    """Whether the time stands right behind the claim."""
    named: bool = False
    """Whether the text names the time, in this sentence or the paragraph before it."""
    whole: bool = False
    """Whether all that was measured is meant."""
    in_a_row: int = 0
    alike: bool = False
    """Whether each part of a year is held to the same part of another: “than in the same quarter
    of 2023”."""
    excepted: frozenset[Period] = frozenset()
    """The periods that are left out: “alla år utom 2021”."""
    yearly: bool = False
    """Whether the same part of each year is meant: “in the first quarter … three years running”."""
    told: frozenset[int] = frozenset()
    """The years that the paragraph has told of before."""
    based: bool = False
    """Whether the sentence itself says what is compared with."""


def meant(
    series: Series,
    kind: PeriodKind,
    own: Sequence[When],
    since: When | None,
    context: Context,
    *,
    attached: bool = False,
) -> Meant:
    """The periods that the times bound to a claim are in a series."""
    former = any(each.kind is WhenKind.FORMER for each in own)
    reader = _Reader(series, _kind_of(series, kind), context, former)
    points = tuple(p for each in own if not each.up_to for p in reader.points(each))
    span = reader.of_length(own, points) or next((s for w in own if (s := reader.span(w))), None)
    row = next((each.years for each in own if each.kind is WhenKind.IN_A_ROW), 0)
    whole = any(each.kind in {WhenKind.WHOLE, WhenKind.EVERY} for each in own)
    span = span or (parts_of_year(series, own) if whole and since is None else None)
    mine = bool(points or span)
    if not mine:
        then = since is not None and since.kind is WhenKind.THEN
        points = reader.latest_alone() if then else reader.leaning()
    base = reader.base(since, points[-1] if points else None) if since else None
    if since and not mine and (stretch := reader.same_stretch(since)):
        base, points = stretch[0], stretch[1:]
    if since and base and (end := reader.end_of(base, since, own)):
        points, span = (end,), None
    span = span or (reader.span(since) if since and since.kind is WhenKind.SPAN else None)
    yearly = any(each.kind is WhenKind.THIS and each.part in PARTS for each in own)
    alike = since is not None and (since.part is Part.SAME or since.years == 1)
    excepted = frozenset(p for each in own for p in reader.left_out(each))
    return Meant(
        points, span, base, own=mine, attached=attached, whole=whole, in_a_row=row, alike=alike,
        named=mine or context.when is not None, excepted=excepted, yearly=yearly,
        told=years_before(context), based=base is not None,
    )  # fmt: skip


def _kind_of(series: Series, declared: PeriodKind) -> PeriodKind:
    """The kind of periods that a series has values for, where it has none of its indicator's.

    Years that were pooled stay what they are: a year is no name for them.
    """
    kinds = [each.period.kind for each in series.measured]
    own = not kinds or declared in kinds or kinds[-1] is PeriodKind.POOLED
    return declared if own else kinds[-1]


@dataclass(frozen=True)
class _Reader:
    series: Series
    kind: PeriodKind
    context: Context
    former: bool = False
    """Whether but what was measured before the last break is meant."""

    @property
    def _known(self) -> list[Period]:
        known = [each.period for each in self.series.measured]
        if not (self.former and known and self.series.breaks):
            return known
        broken = [each for each in self.series.breaks if each <= known[-1]]
        return [each for each in known if each < broken[-1]] if broken else known

    def latest(self) -> Period | None:
        """The last period with a value, no later than the year that the text is about."""
        known = self._upto()
        return known[-1] if known else None

    def _upto(self) -> list[Period]:
        """The periods with a value, no later than the year that the text is about, or else all."""
        return [p for p in self._known if p.last_year <= self.context.place.year] or self._known

    def leaning(self) -> tuple[Period, ...]:
        """Where the sentence names no time: that of the sentences before, or else the latest."""
        if self.context.when is not None:
            there = self._named(self.context.when)
            if there in self._known:
                return (there,)
        return self.latest_alone()

    def latest_alone(self) -> tuple[Period, ...]:
        latest = self.latest()
        return (latest,) if latest else ()

    def same_stretch(self, when: When) -> tuple[Period, Period] | None:
        """“under samma tid”: the time that the change before was told over."""
        stretch = self.context.stretch if when.kind is WhenKind.MEANWHILE else None
        return stretch if stretch and stretch[0].kind is self.kind else None

    def points(self, when: When) -> tuple[Period, ...]:
        """The points that a time is; several of “båda läsåren” and “de två åren före”."""
        if when.kind is WhenKind.BOTH:
            named = {self._named(each) for each in self.context.seen.times} & {*self._known}
            mine = sorted(named) if len(named) == when.years else self._upto()
            return tuple(mine[-when.years :])
        if when.kind is WhenKind.PRECEDING:
            anchor = self._anchor()
            return tuple([p for p in self._known if anchor and p < anchor][-when.years :])
        point = self.point(when)
        return (point,) if point else ()

    def left_out(self, when: When) -> Sequence[Period]:
        """The periods of a time that is left out of what is said."""
        if when.kind is not WhenKind.EXCEPT:
            return ()
        first, last = self.of_year(when.year), self.of_year(when.until or when.year)
        return [each for each in self._known if first <= each <= last]

    def point(self, when: When) -> Period | None:
        match when.kind:
            case WhenKind.POINT:
                return self._named(when) if not self._is_season(when) else Period.of_year(when.year)
            case WhenKind.THIS:
                return self._this(when)
            case WhenKind.LAST_YEAR:
                return self._last_year(when)
            case WhenKind.AGO:
                return self._ago(when.years)
            case WhenKind.PREVIOUS if when.part in PARTS:
                return self._part_before(when)
            case WhenKind.START:
                return self._known[0] if self._known else None
            case WhenKind.BACK:
                back = self.context.back
                return self.point(back) if back is not None else self._anchor()
            case _:
                return self._beside(self._anchor(), when)

    def _beside(self, anchor: Period | None, when: When) -> Period | None:
        """“samma år”, “året innan” and “året efter”, of the time before."""
        match when.kind:
            case WhenKind.SAME:
                return anchor
            case WhenKind.PREVIOUS:
                return self._before(anchor, when)
            case WhenKind.NEXT:
                return self._after(anchor, when)
            case _:
                return None

    def _ago(self, years: int) -> Period | None:
        if self.kind in MONTHS_IN:
            latest = self.latest()
            return latest.back(years * in_a_year(latest)) if latest else None
        return self.of_year(self.context.place.year - years)

    def _this(self, when: When) -> Period | None:
        year, before = self.context.place.year, self.context.when
        if when.part is Part.SAME:
            if before is None:
                return self._part_of_now(when.number)
            if before.part in PARTS:
                return self._named(replace(before, number=when.number))
            known = [Period(self.kind, before.year, before.year, when.number)]
            return known[0] if before.part is Part.NONE and known[0] in self._known else None
        if when.part is not Part.NONE and self.context.when is not None:
            year = self.context.when.year
        if when.part is not Part.NONE:
            return self._named(When(WhenKind.POINT, 0, 0, year, part=when.part, number=when.number))
        return self.latest()

    def _part_of_now(self, number: int) -> Period | None:
        """“140 in the first and 121 in the fourth” of quarters that are not named before."""
        latest = self.latest()
        if latest is None or latest.kind not in MONTHS_IN:
            return None
        part = Period(latest.kind, latest.first_year, latest.last_year, number)
        return part if part in self._known else None

    def _last_year(self, when: When) -> Period | None:
        if when.part is not Part.NONE:
            year = self.context.place.year - 1
            return self._named(When(WhenKind.POINT, 0, 0, year, part=when.part, number=when.number))
        return self._ago(1)

    def _is_season(self, when: When) -> bool:
        """Whether a time is one of which quarters, halves or months tell nothing."""
        halves = when.part is not Part.SEASON and self.kind is PeriodKind.HALF_YEAR
        return when.part in SEASONS and self.kind in MONTHS_IN and not halves

    def _part_before(self, when: When) -> Period:
        """“the first half of the previous year”: of the year before the one that was named."""
        named = self.context.when
        year = named.year if named is not None and named.year else self.context.place.year
        return self._named(replace(when, kind=WhenKind.POINT, year=year - when.years))

    def _anchor(self) -> Period | None:
        """What “the year before” is before: the last time named, or the latest value."""
        leaning = self.context.owned or self.context.when
        return self.latest() if leaning is None else self._named(leaning)

    def _told_before(self, later: Period | None) -> Period | None:
        """What “sedan dess” and “än så” lead back to: the last level told, before this time.

        Where a change was told from there on, it is the end of that: “De följande två åren …”.
        """
        last = self._last_told(later)
        stretch = self.context.stretch
        if stretch is None or stretch[0] != last or (later and later <= stretch[1]):
            return last
        return stretch[1]

    def _last_told(self, later: Period | None) -> Period | None:
        anchor = self._anchor() if self.context.when is not None else None
        if anchor is not None and (later is None or anchor < later):
            if self.context.periods[-1:] == (anchor,):
                # “Året före var det 13,9, och 2019 var det 16,8. Sedan dess …”
                return anchor
            run = [p for p in self.context.periods if p.kind is anchor.kind and p > anchor]
            known = [p for p in run if later is None or p < later]
            return max(known, default=anchor)
        told = [p for p in self.context.periods if later is None or p < later]
        return told[-1] if told else anchor

    def _before(self, period: Period | None, when: When) -> Period | None:
        """The period before, or so many years or times before, if it has a value or none has."""
        if period is None:
            return None
        if when.years:
            return period.back(when.years * in_a_year(period))
        earlier = [p for p in self._known if p.kind is period.kind and p < period]
        return earlier[-1 - when.number] if earlier[when.number :] else period.previous()

    def _after(self, period: Period | None, when: When) -> Period | None:
        if period is None:
            return None
        later = [p for p in self._known if p.kind is period.kind and p > period]
        steps = max(when.years, 1) * in_a_year(period)
        exact = [p for p in later if p.back(steps) == period]
        found = exact or later
        return found[0] if found else None

    def end_of(self, base: Period, since: When, own: Sequence[When]) -> Period | None:
        """The end of a change with a beginning and a length: “från 13 procent 2019 … på två år”."""
        if since.kind not in STARTS or [w.kind for w in own] != [WhenKind.LAST_N]:
            return None
        stretch = onwards(self._known, base, own[0].years)
        return stretch[1] if stretch else None

    def of_length(
        self, own: Sequence[When], points: Sequence[Period]
    ) -> tuple[Period, Period] | None:
        """“fram till 2023 … på två år”: so many years up to the time that is named."""
        length = next((each for each in own if each.length), None)
        ends = [*points, *(self._named(each) for each in own if each.up_to)]
        return until(self._known, ends[-1], length.years) if length and ends else None

    def _named(self, when: When) -> Period:
        if when.part is Part.SAME and self.kind in MONTHS_IN:
            latest = self.latest()
            leaning = self.context.when
            before = self._named(leaning) if leaning and leaning.part is not Part.SAME else latest
            return Period(self.kind, when.year, when.year, before.part if before else 1)
        if when.part in PARTS and PARTS[when.part] is self.kind:
            return Period(self.kind, when.year, when.year, when.number)
        if when.part in {Part.SPRING, Part.AUTUMN} and self.kind is PeriodKind.HALF_YEAR:
            return Period(self.kind, when.year, when.year, 1 if when.part is Part.SPRING else 2)
        if when.part is Part.AUTUMN and self.kind is PeriodKind.SCHOOL_YEAR:
            return Period(self.kind, when.year, when.year + 1)
        return self.of_year(when.year)

    def of_year(self, year: int) -> Period:
        """The period of a year; of a school year the one that ends in it."""
        match self.kind:
            case PeriodKind.SCHOOL_YEAR:
                return Period(self.kind, year - 1, year)
            case PeriodKind.HALF_YEAR | PeriodKind.QUARTER | PeriodKind.MONTH:
                inside = [p for p in self._known if p.first_year == year]
                return inside[-1] if inside else Period(self.kind, year, year, 1)
            case PeriodKind.POOLED:
                inside = [p for p in self._known if p.last_year == year]
                return inside[-1] if inside else Period.of_year(year)
            case _:
                return Period.of_year(year)

    def span(self, when: When) -> tuple[Period, Period] | None:
        if when.kind is WhenKind.SPAN and when.part in PARTS:
            return self._named(when), self._named(replace(when, year=when.until))
        if when.kind is WhenKind.SPAN:
            return self._first_of(when.year), self.of_year(when.until)
        if when.up_to and self._known:
            return self._known[0], self._named(when)
        if when.kind is WhenKind.LAST_N and self._known:
            return self._last_years(when.years)
        if when.kind is WhenKind.THOSE:
            return told_stretch(self._upto(), when.years, self.context)
        if when.kind is WhenKind.FOLLOWING:
            return self._following(when.years)
        return self._of_measuring(when) if self._known else None

    def _of_measuring(self, when: When) -> tuple[Period, Period] | None:
        """A stretch that begins or ends where something began to be measured as it is."""
        match when.kind:
            case WhenKind.BREAK if start := since_break(self.series, self.latest()):
                return start, self._upto()[-1]
            case WhenKind.FORMER if self.series.breaks and not when.years:
                return self._known[0], self._known[-1]
            case WhenKind.FIRST_N:
                return self._known[0], self._known[min(when.years, len(self._known)) - 1]
            case _:
                return None

    def _following(self, years: int) -> tuple[Period, Period] | None:
        """From the last time told to so many values behind it."""
        told = self.context.periods[-1:] if self.context.when is None else ()
        start = told[0] if told else self._anchor()
        later = [p for p in self._known if start and p > start]
        return (start, later[years - 1]) if start and len(later) >= years else None

    def _last_years(self, years: int) -> tuple[Period, Period]:
        """The latest value and the one so many years before; or the last so many values."""
        upto = self._upto()
        back = upto[-1].back(min(years, 100) * in_a_year(upto[-1]))
        first = back if back in upto else upto[-min(years + 1, len(upto))]
        return first, upto[-1]

    def _first_of(self, year: int) -> Period:
        inside = [p for p in self._known if p.first_year == year and p.kind is self.kind]
        if self.kind is PeriodKind.SCHOOL_YEAR:
            return self.of_year(year)
        return inside[0] if inside else self.of_year(year)

    def base(self, when: When, later: Period | None) -> Period | None:
        """What a change is counted from."""
        if when.kind is WhenKind.PREVIOUS and when.part not in PARTS:
            return self._before(later or self._anchor(), when)
        if when.kind is WhenKind.EARLIER:
            return None
        if when.kind is WhenKind.THEN:
            return self._told_before(later)
        if when.kind is WhenKind.BREAK:
            return since_break(self.series, self.latest())
        if when.kind in {WhenKind.PEAK, WhenKind.TROUGH}:
            return extreme_before(self.series, when.kind, later)
        if when.kind is WhenKind.MEANWHILE:
            base = self.context.base
            return self.base(base, later) if base and base.kind is not when.kind else None
        plain = when.kind is WhenKind.POINT and when.part in {Part.NONE, Part.SAME}
        if plain and later is not None and later.kind in MONTHS_IN:
            return Period(later.kind, when.year, when.year, later.part)
        return self.point(when)
