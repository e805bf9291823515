"""Comparing what was found in a text with what was marked in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.marked_text import NUMBER, Annotated, MarkedText, NamedSeries, Span
from lagesbild.core.claims.shapes import Claim
from lagesbild.core.statistics.observation import SeriesKey

NO_CODES_OF_A_SERIES = frozenset({"statistic"})
"""What readings name and a series' key cannot: the median of all areas."""
YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked claim and the found one that was taken for it; None where nothing overlaps it."""

    annotated: Annotated
    found: Claim | None


@dataclass(frozen=True, slots=True)
class Compared:
    """A text with each of its marked claims paired, and what was found where nothing is marked."""

    text: MarkedText
    pairs: tuple[Pair, ...]
    flagged: tuple[Claim, ...]
    """Found claims that overlap no marked one, wherever in the text they stand."""


def compare(text: MarkedText, found: Sequence[Claim]) -> Compared:
    """Pair each marked claim with the found one that is most probably the same."""
    pairs = tuple(Pair(each, best_match(text.bare, each, found)) for each in text.claims)
    flagged = tuple(
        claim for claim in found if not any(overlap(each, claim) for each in text.claims)
    )
    return Compared(text, pairs, flagged)


def overlap(annotated: Annotated, claim: Claim) -> int:
    """How many characters the two have in common."""
    return max(0, min(annotated.end, claim.end) - max(annotated.start, claim.start))


def best_match(bare: str, annotated: Annotated, found: Sequence[Claim]) -> Claim | None:
    """The found claim that shares most with a marked one.

    A shared number decides first: of “minskningen på 0,2” the claim about 0,2 is the same, not the
    one about “minskningen”. Then as many characters as possible, then the same kind.
    """
    numbers = _numbers(bare, annotated)

    def likeness(claim: Claim) -> tuple[int, int, bool, int]:
        shared = sum(claim.start <= first and last <= claim.end for first, last in numbers)
        alike = claim.kind is annotated.kind
        return shared, overlap(annotated, claim), alike, -claim.start

    overlapping = [each for each in found if overlap(annotated, each)]
    return max(overlapping, key=likeness, default=None)


def _numbers(bare: str, annotated: Annotated) -> Sequence[tuple[int, int]]:
    """Where the numbers of a marked claim stand, years left out: they say when, not how much."""
    return [
        (each.start(), each.end())
        for each in NUMBER.finditer(bare, annotated.start, annotated.end)
        if not (each.group().isdecimal() and int(each.group()) in YEARS)
    ]


@dataclass(frozen=True, slots=True)
class Resolved:
    """Which parts of a reading were understood; None for a part that it does not have."""

    indicator: bool
    period: bool | None
    """Whether one of its periods was named. Of a course, both its ends."""
    all_periods: bool | None
    """Whether all of its periods were named."""
    group: bool | None
    together: bool
    """Indicator, a period, and group: each of the series with all its codes."""


def resolved(pair: Pair) -> Resolved:
    """Whether the found claim speaks of what the reading of the marked one says."""
    reading, found = pair.annotated.reading, pair.found
    if reading.figure:
        same = found is not None and _is_figure(reading.figure, found.figure)
        return Resolved(same, None, None, None, same)
    series = found.series if found else ()
    named = [_is_named(span, found.periods if found else ()) for span in reading.periods]
    slugs = {each.indicator for each in series}
    indicator = all(each.slug in slugs for each in reading.series)
    codes = [each for each in reading.series if _codes(each)]
    group = all(any(_has_codes(key, each) for key in series) for each in codes)
    whole = all(
        any(key.indicator == each.slug and _has_codes(key, each) for key in series)
        for each in reading.series
    )
    return Resolved(
        indicator,
        any(named) if named else None,
        all(named) if named else None,
        group if codes else None,
        whole and (any(named) or not named),
    )


def _is_figure(wanted: str, given: str) -> bool:
    return wanted.removeprefix("figure:") == given.removeprefix("figure:")


def _is_named(span: Span, periods: Sequence[str]) -> bool:
    """Whether the period, both ends of the course, or the pooled period is among the periods."""
    return {span.first, span.last} <= set(periods) or f"{span.first}..{span.last}" in periods


def _codes(named: NamedSeries) -> Sequence[tuple[str, str]]:
    return [each for each in named.codes if each[0] not in NO_CODES_OF_A_SERIES]


def _has_codes(key: SeriesKey, named: NamedSeries) -> bool:
    """Whether a series has all codes that a reading names; what it leaves out may be anything."""
    own = {**dict(key.dimension_values.pairs), "measure": key.measure, "area": key.area}
    return all(own.get(dimension) == code for dimension, code in _codes(named))
