"""What is said of all times but some: “bortsett från 2021 har antalet varit 31–41”."""

from dataclasses import replace

from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.shapes import LEVELS, Found, Kind
from lagesbild.core.statistics.series import Series

OF_STRETCHES = frozenset({Kind.EXTREMUM, *LEVELS})
"""Kinds that say of a stretch of time how low or high it went."""


def leaving_out(found: Found, series: Series, when: Meant) -> tuple[Series, Meant]:
    """The series without what is left out, and the stretch that is meant: all of the rest."""
    told = when.own and not when.excepted.isdisjoint(when.at)
    if not when.excepted or told or found.kind not in OF_STRETCHES:
        return series, when
    series = replace(series, cells=tuple(e for e in series.cells if e.period not in when.excepted))
    known = [each.period for each in series.measured]
    is_range = found.amount is not None and found.amount.is_range
    if not is_range or when.span or not known:
        return series, when
    first = when.since or known[0]
    return series, replace(when, span=(first, known[-1]), own=True)
