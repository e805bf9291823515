"""Rows of levels of so many times beside one: “de tre åren dessförinnan var den 30, 33 och 34”.

They are told in the order of time where that comes first, and backward where words say so, or
where it stands behind them: “mot 587 och 611 de två åren före”. The numbers may say otherwise.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.chains import chain_of
from lagesbild.core.claims.fits import rounds_to
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.shapes import LEVELS, Found
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

BESIDE = frozenset({WhenKind.PRECEDING, WhenKind.FOLLOWING})
NAMING = frozenset({WhenKind.POINT, WhenKind.THIS, WhenKind.LAST_YEAR, WhenKind.AGO})
"""Times that such a row is told before or behind."""


def told_beside(case: Case, series: Series, when: Meant) -> Meant:
    """The time of a level in its place of such a row, if it stands in one."""
    several = next((each for each in case.looked.times if each.kind in BESIDE), None)
    if several is None or several.each or case.found.kind not in LEVELS:
        return when
    row = chain_of(case.looked, case.found, case.claims)[-several.years :]
    if len(row) != several.years or case.found not in row:
        return when
    times = _beside(case, series, several)
    if len(times) != len(row):
        return when
    at = _in_order(case, series, several, row, times)[row.index(case.found)]
    return replace(when, at=(at,), span=None, own=True, attached=True)


def _beside(case: Case, series: Series, several: When) -> Sequence[Period]:
    """The times with a value that are meant, in the order of time."""
    kind, times = case.indicator.period_kind, case.looked.times
    named = [w for w in times if w.last <= several.first and w.kind in NAMING][-1:]
    there = [replace(e, since=False) for e in named] or [replace(several, kind=WhenKind.SAME)]
    anchor = meant(series, kind, there, None, case.context).at
    known = [each.period for each in series.measured]
    if not anchor:
        return ()
    if several.kind is WhenKind.FOLLOWING:
        return [each for each in known if each > anchor[-1]][: several.years]
    return [each for each in known if each < anchor[-1]][-several.years :]


def _in_order(
    case: Case, series: Series, several: When, row: Sequence[Found], times: Sequence[Period]
) -> Sequence[Period]:
    backward = times[::-1]
    if any(mark.value == "backward" for mark in case.looked.sentence.of("grammar")):
        return backward
    known = {e.period: v.amount for e in series.measured if (v := measured(e)) is not None}
    likely = (times, backward) if several.first < row[0].first else (backward, times)
    if several.kind is WhenKind.FOLLOWING:
        return times
    for each in likely:
        if all(rounds_to(one.amount, known.get(at)) for one, at in zip(row, each, strict=True)):
            return each
    return likely[0]
