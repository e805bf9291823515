"""Which periods of a series the times of a sentence are."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild.core.claims.context import Context
from lagesbild.core.language.times import Part, When, WhenKind
from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.statistics.series import Series

PARTS = {
    Part.HALF: PeriodKind.HALF_YEAR,
    Part.QUARTER: PeriodKind.QUARTER,
    Part.MONTH: PeriodKind.MONTH,
}


@dataclass(frozen=True, slots=True)
class Meant:
    """The periods of a series that a claim is about.

    ``at`` are the points it speaks of, the latest where it names none; ``span`` the first and
    last period of a stretch; ``since`` what it compares with.
    """

    at: tuple[Period, ...]
    span: tuple[Period, Period] | None = None
    since: Period | None = None
    named: bool = False
    """Whether the text names the time, in this sentence or the paragraph before it."""
    whole: bool = False
    """Whether all that was measured is meant."""
    in_a_row: int = 0


def meant(
    series: Series, kind: PeriodKind, own: Sequence[When], since: When | None, context: Context
) -> Meant:
    """The periods that the times bound to a claim are in a series."""
    reader = _Reader(series, kind, context)
    points = tuple(p for each in own if (p := reader.point(each)))
    span = next((s for each in own if (s := reader.span(each))), None)
    row = next((each.years for each in own if each.kind is WhenKind.IN_A_ROW), 0)
    whole = any(each.kind in {WhenKind.WHOLE, WhenKind.EVERY} for each in own)
    named = bool(points or span)
    if not points and not span:
        points = reader.leaning()
        named = context.year is not None
    base = reader.base(since, points[-1] if points else None) if since else None
    if since and since.kind is WhenKind.SPAN:
        span = span or reader.span(since)
    return Meant(points, span, base, named, whole, row)


@dataclass(frozen=True)
class _Reader:
    series: Series
    kind: PeriodKind
    context: Context

    @property
    def _known(self) -> list[Period]:
        return [each.period for each in self.series.measured]

    def latest(self) -> Period | None:
        """The last period with a value, no later than the year that the text is about."""
        last = [p for p in self._known if p.last_year <= self.context.place.year]
        return (last or self._known or [None])[-1]

    def leaning(self) -> tuple[Period, ...]:
        """Where the sentence names no time: that of the sentences before, or else the latest."""
        year = self.context.year
        if year is not None:
            there = self.of_year(year)
            if there in self._known:
                return (there,)
        latest = self.latest()
        return (latest,) if latest else ()

    def point(self, when: When) -> Period | None:
        match when.kind:
            case WhenKind.POINT:
                return self._named(when)
            case WhenKind.THIS:
                latest = self.latest()
                return latest
            case WhenKind.SAME:
                return self._anchor()
            case WhenKind.PREVIOUS:
                anchor = self._anchor()
                return self.before(anchor) if anchor else None
            case WhenKind.NEXT:
                anchor = self._anchor()
                return next((p for p in self._known if anchor and p > anchor), None)
            case WhenKind.START:
                return self._known[0] if self._known else None
            case _:
                return None

    def _anchor(self) -> Period | None:
        """What “the year before” is before: the last time named, or the latest value."""
        if self.context.year is not None:
            return self.of_year(self.context.year)
        return self.latest()

    def before(self, period: Period) -> Period | None:
        """The period before, if there is a value for it or none at all earlier."""
        earlier = [p for p in self._known if p.kind is period.kind and p < period]
        previous = period.previous()
        if previous in earlier or not earlier:
            return previous
        return earlier[-1] if self._every_other(earlier, period) else previous

    def _every_other(self, earlier: Sequence[Period], period: Period) -> bool:
        """Whether the series is measured with gaps, so that the one before is the last measured."""
        return earlier[-1].back(0) == earlier[-1] and earlier[-1] < period.previous()

    def _named(self, when: When) -> Period | None:
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
        if when.kind is WhenKind.SPAN:
            return self._first_of(when.year), self._last_of(when.until)
        if when.kind is WhenKind.LAST_N and self._known:
            upto = [p for p in self._known if p.last_year <= self.context.place.year]
            return (upto[-when.years :] or self._known)[0], (upto or self._known)[-1]
        return None

    def _first_of(self, year: int) -> Period:
        inside = [p for p in self._known if p.first_year == year and p.kind is self.kind]
        if self.kind is PeriodKind.SCHOOL_YEAR:
            return self.of_year(year)
        return inside[0] if inside else self.of_year(year)

    def _last_of(self, year: int) -> Period:
        return self.of_year(year)

    def base(self, when: When, later: Period | None) -> Period | None:
        """What a change is counted from."""
        if when.kind is WhenKind.PREVIOUS:
            anchor = later or self._anchor()
            return self.before(anchor) if anchor else None
        if when.kind is WhenKind.EARLIER:
            return None
        return self.point(when)
