"""Breaks in time series: from where on values may not be compared with those before."""

from collections.abc import Iterable

from lagesbild.core.statistics.period import Period, PeriodKind


def break_between(breaks: Iterable[Period], earlier: Period, later: Period) -> Period | None:
    """The first break that separates two periods; None where they may be compared.

    ``breaks`` are the first periods after each break. A break that begins within the later
    period separates too: part of that period was measured in the new way.
    """
    return min((each for each in breaks if earlier < each <= later), default=None)


def follows(later: Period, earlier: Period, *, every: int = 1) -> bool:
    """Whether a period is the next one after another in a series measured at each ``every``.

    ``every=2`` is a survey made every other year. Pooled years that move on by ``every`` years
    follow each other even though they overlap: they are one moving series.
    """
    if later.kind is not earlier.kind:
        return False
    if later.kind is PeriodKind.POOLED:
        moved = later.first_year - earlier.first_year
        length = later.last_year - later.first_year + 1
        same_length = length == earlier.last_year - earlier.first_year + 1
        return same_length and moved in (every, length * every)
    return later.back(every) == earlier
