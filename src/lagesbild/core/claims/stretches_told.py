"""Changes over the stretch of time that the paragraph told before, where their own words name none.

“Between 2016 and 2023 it rose among women and men. The increase was larger among men.”
“Since 2020, when it was 74 days, the wait has grown. Over the whole period it is up by 30.”
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.over_all import names_period
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.shapes import CHANGES, Kind
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

STEPS = 2
"""Steps from one value to the next that a stretch has at least which a text calls a period."""
WHOLES = frozenset({*CHANGES, Kind.RATIO})
"""Kinds of one change, which over a whole period is from its beginning to its end."""


def over_told_stretch(
    case: Case, series: Series, when: Meant, own: Sequence[When], since: When | None
) -> Meant:
    """When a change was that is said to be of a whole period, or greater than another."""
    if since is not None or when.span or when.since or case.found.of_sides:
        return when
    known = [e.period for e in series.measured if e.period.last_year <= case.context.place.year]
    stretch = _told(case, known)
    whole = all(each.kind is WhenKind.WHOLE for each in own) and names_period(case)
    if case.found.kind in WHOLES and whole and not case.found.of_changes and known:
        several = stretch and known.index(stretch[1]) - known.index(stretch[0]) >= STEPS
        first, last = stretch if stretch and several else (known[0], known[-1])
        return replace(when, since=first, at=(last,), own=True)
    if (case.found.of_changes or case.found.as_told) and not own and stretch:
        return replace(when, since=stretch[0], at=(stretch[1],))
    return when


def gap_over_told_stretch(case: Case, when: Meant) -> Meant:
    """“As a result the gap between the two has narrowed, from 6 points to 1”: over what was told.

    So it is where the sentence names no time of its own, and the stretch lasts until now.
    """
    stretch = case.context.stretch
    moves = case.is_change or case.found.role in {"from", "to"}
    if not moves or stretch is None or when.since or when.span or case.looked.times:
        return when
    lasts = bool(when.at) and stretch[1] == when.at[-1] and case.says_near("perfect")
    return replace(when, since=stretch[0]) if lasts else when


def _told(case: Case, known: Sequence[Period]) -> tuple[Period, Period] | None:
    """From when to when the last change of the paragraph was, if a series has figures for both."""
    stretch = case.context.stretch
    return stretch if stretch and {*stretch} <= {*known} else None
