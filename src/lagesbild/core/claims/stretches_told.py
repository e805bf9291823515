"""Changes over a stretch of time: a period that their clause names, or what was told before.

“Between 2016 and 2023 it rose among women and men. The increase was larger among men.”
“Since 2020, when it was 74 days, the wait has grown. Over the whole period it is up by 30.”
“Sett över hela perioden har andelen ökat med 12 procentenheter.”
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.lengths import onwards
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.shapes import CHANGES, LEVELS, Kind
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

BEHIND = 3
"""Tokens behind a level within which its time stands."""
STEPS = 2
"""Steps from one value to the next that a stretch has at least which a text calls a period."""
WHOLES = frozenset({*CHANGES, Kind.RATIO})
"""Kinds of one change, which over a whole period is from its beginning to its end."""
Stretch = tuple[Period, Period]


def over_named_period(case: Case, series: Series, when: Meant) -> Meant:
    """The times of a change or its levels, from first to last of the period its clause names.

    What rose every year of it is no matter of its two ends.
    """
    found = case.found
    course = found.course in {"every", "row"}
    level = found.kind in LEVELS and found.role in {"from", "to"}
    if not (when.whole and (case.is_change or level)) or when.since or when.span or course:
        return when
    ends = None if found.of_changes or not _names_period(case) else _named_period(case, series)
    if ends is None:
        return when
    if level:
        return replace(when, span=ends, own=True, attached=False)
    return replace(when, since=ends[0], at=(ends[1],), own=True)


def over_told_stretch(
    case: Case, series: Series, when: Meant, own: Sequence[When], since: When | None
) -> Meant:
    """When a change was that is said to be of a whole period, or greater than another."""
    if since is not None or when.span or when.since or case.found.of_sides:
        return when
    whole = all(each.kind is WhenKind.WHOLE for each in own) and _names_period(case)
    if case.found.kind in WHOLES and whole and not case.found.of_changes:
        ends = _named_period(case, series)
        return replace(when, since=ends[0], at=(ends[1],), own=True) if ends else when
    stretch = _told(case, _known(case, series))
    if (case.found.of_changes or case.found.as_told) and not own and stretch:
        return replace(when, since=stretch[0], at=(stretch[1],))
    return when


def row_from_start(case: Case, series: Series, when: Meant) -> Meant:
    """“hade sjunkit två år i rad efter 70 procent 2021”: so many years from the level told."""
    looked, found = case.looked, case.found
    if found.course != "row" or not when.in_a_row:
        return when
    led = (e for e in case.claims if looked.sentence.before(e.first, "grammar", "after", "from"))
    level = next((e for e in led if e.first >= found.last and e.kind in LEVELS), None)
    named = [w for w in looked.times if level and level.last <= w.first < level.last + BEHIND]
    if not named or named[0].kind is not WhenKind.POINT:
        return when
    start = meant(series, case.indicator.period_kind, named[:1], None, case.context).at
    stretch = onwards(_known(case, series), start[-1], when.in_a_row) if start else None
    return replace(when, at=(stretch[1],), own=True) if stretch else when


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


def _names_period(case: Case) -> bool:
    """Whether the claim's clause names a period, which “uppmätt” and “någonsin” do not."""
    looked = case.looked
    return any(
        looked.sentence.at(place, "grammar", "period")
        for each in looked.times
        if each.kind is WhenKind.WHOLE and looked.clauses[each.first] == case.clause
        for place in range(each.first, each.last)
    )


def _named_period(case: Case, series: Series) -> Stretch | None:
    """From when to when a period was: the stretch that was told, or else all that was measured."""
    known = _known(case, series)
    told = _told(case, known)
    if told and known.index(told[1]) - known.index(told[0]) >= STEPS:
        return told
    return (known[0], known[-1]) if len(known) > 1 else None


def _known(case: Case, series: Series) -> Sequence[Period]:
    """The times that a series has figures of, up to the year that the text is about."""
    year = case.context.place.year
    return [each.period for each in series.measured if each.period.last_year <= year]


def _told(case: Case, known: Sequence[Period]) -> Stretch | None:
    """From when to when the last change of the paragraph was, if a series has figures for both."""
    stretch = case.context.stretch
    return stretch if stretch and {*stretch} <= {*known} else None
