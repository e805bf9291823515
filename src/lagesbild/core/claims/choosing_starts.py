"""Which time a change is counted from, where other words of its sentence tell it."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.chains import respective_place
from lagesbild.core.claims.looking import is_of_start
from lagesbild.core.claims.shapes import CHANGES, LEVELS, Found, Kind
from lagesbild.core.claims.times_alone import NOWHERE, place_of_level
from lagesbild.core.language.when import Part, When, WhenKind

VERB_WITHIN = 3
"""Tokens from “året innan” to the verb that it opens its clause before: “hade den minskat”."""
FromTo = tuple[Sequence[When], When]
BEHIND = 3
"""Tokens behind a level within which the point of time is its own."""
LENGTHS = frozenset({WhenKind.LAST_N, WhenKind.EVERY, WhenKind.WHOLE, WhenKind.IN_A_ROW})
"""Times that say how long something changed, and not until when."""
ASIDE = frozenset({WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO})
"""Times that “som 2018 var 5” may be of."""
LEADS_IN = 2
"""Tokens of a clause within which its “som” and then its time stand."""


def told_from_and_to(case: Case) -> FromTo | None:
    """“from 41 per cent in 2016 to 50 in 2023, an increase of 9”: from one to the other.

    So it is where nothing but other changes stands between, and the clause names no time but
    theirs: “från 189 år 2022 till 229 två år senare är det en ökning med 40”.
    """
    found, claims = case.found, case.claims
    before = [each for each in claims if each.last <= found.first]
    while before and before[-1].kind in {Kind.TREND, *CHANGES}:
        before.pop()
    sized = found.amount is not None or found.kind is Kind.RATIO
    if not sized or len(before) < 2:
        return None
    start, end = _between(case, *before[-2:]), _right_behind(case, before[-1], *LATER)
    if case.names_time and not _are_all(case, (start, end)):
        return None
    if [each.role for each in before[-2:]] != ["from", "to"] or start is None or end is None:
        return None if case.names_time else _told_beside(case, before)
    return [behind_start(case, end)], replace(start, since=True)


def _between(case: Case, one: Found, other: Found) -> When | None:
    """The only time between two levels, if it is a point; or that right behind the first."""
    inside = range(one.last, other.first)
    times = [each for each in case.looked.times if each.first in inside]
    alone = one.role == "from" and len(times) == 1 and times[0].kind is WhenKind.POINT
    return times[0] if alone else _right_behind(case, one)


def _are_all(case: Case, times: Sequence[When | None]) -> bool:
    """Whether a claim's clause names no time but some."""
    clauses = case.looked.clauses
    mine = [each for each in case.looked.times if clauses[each.first] == case.clause]
    return all(each in times for each in mine)


def behind_start(case: Case, when: When) -> When:
    """“från 16 procent 2019 till 31 två år senare”: so long behind the time that it started at."""
    before = [each for each in case.looked.times if each.last <= when.first]
    if when.kind is not WhenKind.NEXT or not before or before[-1].kind is not WhenKind.POINT:
        return when
    start = before[-1]
    whole = start.part in {Part.NONE, Part.SCHOOL_YEAR} and when.part is Part.NONE
    if not whole or not is_of_start(case.looked, start):
        return when
    return replace(start, first=when.first, last=when.last, year=start.year + (when.years or 1))


def _told_beside(case: Case, before: Sequence[Found]) -> FromTo | None:
    """“41 per cent in 2016 and 50 in 2023, an increase of 9”: from the first to the second.

    Each of the two levels before has one year of its own behind it, the second a later one.
    """
    one, other = before[-2:]
    if {one.kind, other.kind} != {Kind.VALUE} or one.role or other.role:
        return None
    times = [w for w in case.looked.times if w.first >= one.last and w.last <= case.found.first]
    years = [w for w in times if w.kind is WhenKind.POINT and w.part is Part.NONE and not w.since]
    if len(times) != 2 or len(years) != 2 or not years[0].year < years[1].year:
        return None
    start, end = years
    apart = start.last <= other.first and end.first >= other.last
    return ([end], replace(start, since=True)) if apart else None


def told_aside(case: Case, own: Sequence[When], every: Sequence[When]) -> FromTo | None:
    """“Skillnaden, som 2018 var 5, har vuxit”: from the time that is told aside of what changed."""
    clauses = case.looked.clauses
    if any(each.since and clauses[each.first] == case.clause for each in every):
        return None
    if any(w.kind is WhenKind.THEN and clauses[w.first] == case.clause for w in _before(case)):
        # “vidgades fram till 2022 och har därefter minskat” goes on from there
        return None
    aside = [w for w in case.looked.times if is_aside(case, w)]
    if len(aside) != 1:
        return None
    mine = [each for each in own if clauses[each.first] == case.clause]
    return mine, replace(aside[0], since=True)


def _before(case: Case) -> Sequence[When]:
    return [each for each in case.looked.times if each.last <= case.found.first]


def from_owned(case: Case, every: Sequence[When]) -> FromTo | None:
    """“2019's 288 fell to 214 the following year”: from the time that the level before has alone.

    So it is where the change leads to a level, or to another time.
    """
    found, looked, clauses = case.found, case.looked, case.looked.clauses
    owned = [w for w in looked.times if place_of_level(looked, w) != NOWHERE]
    start = next((w for w in reversed(owned) if w.last <= found.first), None)
    if start is None or any(each.since and clauses[each.first] == case.clause for each in every):
        return None
    own = [w for w in every if w not in owned and w.first >= start.last and w.kind not in LENGTHS]
    leads = any(each.role == "to" and each.first >= found.last for each in case.claims)
    leads = leads or (start.kind is not WhenKind.THIS and case.says_near("perfect"))
    if not (own or leads) or looked.sentence.at(found.last - 1, "comparative"):
        return None
    until = own[:1] or [When(WhenKind.THIS, found.first, found.first)]
    return until, replace(start, since=True)


def its_own_base(case: Case, bases: list[When]) -> list[When]:
    """“82 respektive 106 fler än 2022 och 2023”: each is counted from its own."""
    place = respective_place(case.looked, case.found, case.claims, len(bases))
    return bases if place is None else [bases[place]]


def is_own_year(case: Case, when: When) -> bool:
    """“Året innan minskade det”, “en minskning året innan”: when it moved, not since when."""
    found, looked = case.found, case.looked
    sentence, clauses = looked.sentence, looked.clauses
    if _is_in_a_row(case, when):
        return True
    if when.kind is not WhenKind.PREVIOUS or when.since or when.years != 1:
        return False
    inside = range(found.first, found.last)
    moved = any(sentence.at(place, "direction") for place in inside)
    beside = any(sentence.at(place, "comparative") for place in inside)
    if not moved or beside or not sentence.at(when.first, "times", "year_before"):
        return False
    opens = when.first == 0 or clauses[when.first - 1] != clauses[when.first]
    between = found.first - when.last
    behind = found.first < when.first <= found.last
    return behind or (opens and 0 <= between <= VERB_WITHIN)


def _is_in_a_row(case: Case, when: When) -> bool:
    """“steg med 43 år 2024 och med 174 året dessförinnan”: each is told with the year it was in."""
    found, claims = case.found, case.claims
    before = next((each for each in reversed(claims) if each.last <= found.first), None)
    changes = found.kind in CHANGES and before is not None and before.kind in CHANGES
    if before is None or not changes or when.since or when.first != found.last:
        return False
    named = _right_behind(case, before)
    return named is not None and not named.since and named.last <= found.first


def is_aside(case: Case, when: When) -> bool:
    """Whether “som” and a time open the clause that is let in before a claim's: no time of it."""
    clauses = case.looked.clauses
    if clauses[when.first] != case.clause - 1 or when.kind not in ASIDE:
        return False
    sentence = case.looked.sentence
    near = range(max(when.first - LEADS_IN, 0), when.first)
    relative = next((m for p in near if (m := sentence.at(p, "grammar", "relative"))), None)
    if relative is None or relative.first == 0:
        return False
    before = relative.first - 1
    return sentence.word(before) == "," or clauses[before] != clauses[relative.first]


def time_of(case: Case, role: str) -> When | None:
    """The time that stands right behind a value of the same sentence with a role."""
    for each in case.claims:
        if each.role == role and each.first >= case.found.first:
            later = _right_behind(case, each, *LATER) if role == "to" else None
            return behind_start(case, later) if later else _right_behind(case, each)
    return None


LATER = (WhenKind.POINT, WhenKind.NEXT)
"""Times that something led to."""


def _right_behind(case: Case, claim: Found, *kinds: WhenKind) -> When | None:
    """The point of time right behind a claim."""
    ahead = range(claim.last, claim.last + BEHIND)
    points = (w for w in case.looked.times if w.kind in (kinds or (WhenKind.POINT,)))
    return next((each for each in points if each.first in ahead), None)


def told_after(case: Case) -> tuple[Sequence[When], When | None] | None:
    """“After 119 in 2023, the number rose to 144”: the level that leads in is where it started.

    What follows is of the time behind it, where its own clause names none.
    """
    looked, found = case.looked, case.found
    if not looked.sentence.at(0, "grammar", "after") or not case.claims:
        return None
    level, *_ = case.claims
    start = next((w for w in looked.times if _is_its(level, w)), None)
    if start is None or level.kind not in LEVELS or level.first > LEADS_IN:
        return None
    others = [w for w in looked.times if w.first > start.first and w.kind is not WhenKind.THEN]
    if others or found.first < start.last:
        return None
    return [_next(start)], replace(start, since=True) if case.is_change else None


def _is_its(level: Found, when: When) -> bool:
    """Whether a point of time, or a part of a year, stands right behind a level."""
    named = when.kind is WhenKind.POINT or (when.kind is WhenKind.THIS and bool(when.part))
    return named and level.last <= when.first < level.last + BEHIND


PARTS_OF_A_YEAR = {Part.HALF: 2, Part.QUARTER: 4, Part.MONTH: 12}


def _next(when: When) -> When:
    """The time behind one: the next quarter of a quarter."""
    if when.number < PARTS_OF_A_YEAR.get(when.part, 0):
        return replace(when, number=when.number + 1)
    if when.part in PARTS_OF_A_YEAR and when.kind is WhenKind.POINT:
        return replace(when, year=when.year + 1, number=1)
    return When(WhenKind.NEXT, when.first, when.last)
