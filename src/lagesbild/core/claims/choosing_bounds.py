"""The times of a bound that was kept at all of them: “minst 56 procent varje år”."""

from dataclasses import replace

from lagesbild.core.claims.added_up import adds_up
from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.find_bounds import BOUNDS, says_never
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.shapes import LEVELS
from lagesbild.core.language.when import WhenKind
from lagesbild.core.statistics.series import Series


def at_all_times(case: Case, series: Series, when: Meant) -> Meant:
    """Each time that a bound was kept at, where words say that it always was.

    Of counts “under perioden” may be their sum: it must be said of each year.
    """
    found = case.found
    bound = found.amount is not None and found.amount.hedge in BOUNDS
    if not bound or found.kind not in LEVELS or found.role or when.own or when.span:
        return when
    kinds = {w.kind for w in case.looked.times if case.looked.clauses[w.first] == case.clause}
    counted = adds_up(case.indicator.measure(series.key.measure))
    every = WhenKind.EVERY in kinds or says_never(case.looked, found)
    if not every and (counted or WhenKind.WHOLE not in kinds):
        return when
    year, start = case.context.place.year, when.since
    at = tuple(
        each.period
        for each in series.measured
        if each.period.last_year <= year and (start is None or start <= each.period)
    )
    return replace(when, at=at, since=None, own=True) if at else when
