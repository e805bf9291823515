"""Levels that are told onward from a time: “1 600 år 2021 och har därefter minskat till 500”.

They are of the times behind the one that was told: of so many next ones, or of so many last ones,
as the numbers fit. Of “28, 31 och 2024 37” the last one says when it was, and so of the others.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.fits import rounds_to
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.shapes import LEVELS, Found
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

BEHIND = 3
"""Tokens behind a level within which a time is its own."""
FEWEST = 3
"""Levels of a row at least whose last one says when it was."""
DATED = frozenset({WhenKind.POINT, WhenKind.SPAN, WhenKind.THIS, WhenKind.LAST_YEAR})
"""Times that say when the last level of a row was."""


def told_onward(case: Case, series: Series, when: Meant) -> Meant:
    """The times of a claim, narrowed to its own behind a “därefter”, if it stands behind one."""
    found = case.found
    if found.kind not in LEVELS or found.amount is None or found.amount.is_range or when.span:
        return when
    if found.role == "from":
        # “Därefter har det sjunkit från 72 till 31”: from what was told
        return when
    row = _row(case)
    then, ends = _then(case, row), _end(case, row)
    if ends is None or (ends and found is row[-1]) or not (then or _is_dated_inside(row, ends)):
        return when
    known = [each.period for each in series.measured]
    if ends:
        last = meant(series, case.indicator.period_kind, ends, None, case.context).at
        known = [each for each in known if last and each <= last[-1]][-len(row) :]
    starts = _starts(case, series, then, row) if then else ()
    after = [[p for p in known if p > start] for start in starts] if then else [known]
    after = [each for each in after if len(each) >= len(row)]
    if not after:
        return when
    at = _told(case, series, row, after)[row.index(found)]
    return replace(when, at=(at,), own=True, attached=True)


def _row(case: Case) -> Sequence[Found]:
    """The levels that a claim stands among, with but commas, “och” and times between."""
    claims = [e for e in case.claims if e.amount is not None and e.kind is case.found.kind]
    first = last = claims.index(case.found)
    while first > 0 and _is_joined(case, claims[first - 1], claims[first]):
        first -= 1
    while last + 1 < len(claims) and _is_joined(case, claims[last], claims[last + 1]):
        last += 1
    return claims[first : last + 1]


def _is_joined(case: Case, before: Found, after: Found) -> bool:
    between = range(before.last, after.first)
    sentence, times = case.looked.sentence, case.looked.in_times
    return len(between) > 0 and all(
        place in times
        or sentence.word(place) == ","
        or sentence.at(place, "grammar", "and", "respective", "next")
        for place in between
    )


def _then(case: Case, row: Sequence[Found]) -> When | None:
    """The “därefter” that leads a row of levels on, with no time of its own before it."""
    looked = case.looked
    before = [each for each in looked.times if each.last <= row[0].first]
    if not before or before[-1].kind is not WhenKind.THEN:
        return None
    then = before[-1]
    between = range(then.last, row[0].first)
    told = any(each.first in between for each in case.claims if each.amount is not None)
    return None if told or looked.clauses[then.first] != looked.clauses[row[0].first] else then


def _end(case: Case, row: Sequence[Found]) -> Sequence[When] | None:
    """The time of a row's last level, where it has one; None where others have their own."""
    first, last = row[0].first, row[-1].last
    near = (w for w in case.looked.times if first <= w.first < last + BEHIND)
    inside = [w for w in near if w.first < last or not _leads_on(w)]
    before_last = row[-2].last if len(row) > 1 else first
    if len(inside) > 1 or any(w.first < before_last for w in inside):
        return None
    return inside if not inside or inside[0].kind in DATED else None


def _is_dated_inside(row: Sequence[Found], ends: Sequence[When]) -> bool:
    """“28, 31 och 2024 37”: the time of the last of three or more stands right before it."""
    return len(row) >= FEWEST and any(each.first < row[-1].first for each in ends)


def _leads_on(when: When) -> bool:
    """Whether a word leads on to what follows: “innan den steg”, “för att sedan”."""
    bare = when.kind is WhenKind.PREVIOUS and when.last - when.first == 1
    return bare or when.kind is WhenKind.THEN


def _starts(case: Case, series: Series, then: When, row: Sequence[Found]) -> Sequence[Period]:
    """The times that a “därefter” may go on from: the last that is named, and the last level's."""
    kind = case.indicator.period_kind
    named = [w for w in case.looked.times if w.last <= then.first and w.kind in DATED]
    told = meant(series, kind, named[-1:], None, case.context) if named else None
    first = (told.span[1:] if told.span else told.at[-1:]) if told else ()
    told_before = case.context.periods[: -row.index(case.found) or None]
    return (*first, *told_before[-1:])


def _told(
    case: Case, series: Series, row: Sequence[Found], after: Sequence[Sequence[Period]]
) -> Sequence[Period]:
    """The next times or the last ones, whichever have the numbers of a row."""
    many = len(row)
    known = {e.period: v.amount for e in series.measured if (v := measured(e)) is not None}
    choices = [each for later in after for each in (later[:many], later[-many:])]
    if case.says_near("perfect"):
        choices.reverse()
    for each in choices:
        if all(rounds_to(one.amount, known.get(at)) for one, at in zip(row, each, strict=True)):
            return each
    return choices[0]
