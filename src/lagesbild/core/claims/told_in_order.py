"""Levels told one after another without their years: “från 25 via 28 till 37 procent”.

They are of times in the order of the words. Which times these are, the levels say themselves: a
level is of a time that lies where it must between those which the others have. One that no such
time has stays wrong, and so does one that only fits if another, as good, does not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lagesbild.core.claims.aims import Aim, Case, Reading
from lagesbild.core.claims.fits import rounds_to
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.periods import PARTS, meant
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.amount import Form
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.period import Period

FEWEST = 3
"""Levels that are told in order at least: two are those of one step."""
MOST = 24
"""Levels that are read as told in order at the most."""
APART = 9
"""Tokens at the most between two levels that are told one after the other."""
BEHIND = 3
"""Tokens behind a level within which a time is its own."""
LED_WITHIN = 3
"""Tokens between a verb that moves and the “till” and number that it leads to."""
AHEAD = 4
"""Tokens before a level within which a time that is nothing else's is its own."""
DATED = frozenset({WhenKind.POINT, WhenKind.THIS, WhenKind.LAST_YEAR, WhenKind.START})
"""Times that say when one of the levels was."""
BACKWARD = frozenset({WhenKind.PREVIOUS, WhenKind.AGO, WhenKind.PRECEDING})
"""Times that a sentence goes back to; a bare “innan” leads on to what came then."""
WRONG = 1
"""Levels of a row that may be of no time: of more nothing says what the row is of."""


def row_told_in_order(case: Case) -> Sequence[Found]:
    """The levels that a claim stands among, each told behind the one before it; else none.

    A rise or fall stands among those of which one says where it led to.
    """
    mine = _level_of(case)
    sentence = case.looked.sentence
    levels = [each for each in case.claims if each.amount is not None]
    if mine is None or mine.kind is not Kind.VALUE or mine not in levels:
        return ()
    first = last = levels.index(mine)
    while first > 0 and last - first < MOST and _goes_on(case, levels[first - 1], levels[first]):
        first -= 1
    while (
        last + 1 < len(levels)
        and last - first < MOST
        and _goes_on(case, levels[last], levels[last + 1])
    ):
        last += 1
    row = levels[first : last + 1]
    if sentence.before(row[0].first, "grammar", "against", "compared"):
        # “140, 112 and 96, compared with 171, 150 and 126 in 2023”: a row beside another
        return ()
    if mine.role == "from":
        row = [e for n, e in enumerate(row) if not _is_told_next(e, row[n + 1 : n + 2])]
    else:
        row = [e for n, e in enumerate(row) if not n or not _is_told_next(row[n - 1], [e])]
    return row if len(row) >= FEWEST else ()


def _level_of(case: Case) -> Found | None:
    """The level that a claim is; of a rise or fall the one that it led to: “sjönk till 290”."""
    if case.found.kind is not Kind.TREND:
        return case.found
    last = case.found.last
    after = next((each for each in case.claims if each.first >= last), None)
    led = after is not None and after.role == "to" and after.first - last <= LED_WITHIN
    return after if led else None


def in_order(
    case: Case, reading: Reading, row: Sequence[Found], levels: Sequence[Found]
) -> Iterator[Reading]:
    """The reading with the times at which a claim stands in its place among those of its row.

    ``levels`` are those of the row in what the data are measured in.
    """
    level = _level_of(case)
    if len(reading.aims) != 1 or reading.of_gap or level not in row:
        return
    (aim,) = reading.aims
    alignment = _aligned(case, aim, row, levels)
    if alignment is None:
        return
    known, moves = _known(case, aim, row), case.found.kind is Kind.TREND
    mine = row.index(level)
    if moves and not mine:
        return
    before = alignment.of(mine - 1) if moves else ()
    for at in alignment.of(mine):
        start = next((known[each] for each in before if each < at), None)
        if moves and start is None:
            continue
        when = replace(
            aim.when, at=(known[at],), span=None, since=start, own=True, attached=True
        )  # fmt: skip
        # Where each level has its time, a step from one to the next can be no other
        open_still = not (moves and alignment.is_whole)
        aims = (replace(aim, when=when),)
        yield replace(reading, aims=aims, only_if_right=open_still)


def _aligned(
    case: Case, aim: Aim, row: Sequence[Found], levels: Sequence[Found]
) -> "_Alignment | None":
    """A row's levels laid along the times of a series."""
    dates = _dates(case, aim, row)
    if dates is None:
        return None
    known = _known(case, aim, row)
    joints = [_is_list(case.looked, *each) for each in pairwise(row)]
    values = {e.period: v.amount for e in aim.series.measured if (v := measured(e)) is not None}

    def along(times: Sequence[frozenset[Period]]) -> _Alignment:
        fits = [
            [rounds_to(each.amount, values.get(at)) and (not dated or at in dated) for at in known]
            for each, dated in zip(levels, times, strict=True)
        ]
        return _Alignment(fits, joints)

    if dates[-1]:
        return along(dates)
    ending = along([*dates[:-1], _ends(case, aim, row)])
    if not all(joints) or ending.is_whole:
        return ending
    # A list that data bear out better at times told before, in the heading say, is of those
    free = along(dates)
    sure = free.is_whole or len(row) > FEWEST
    return free if sure and free.most > ending.most else ending


def _is_told_next(before: Found, following: Sequence[Found]) -> bool:
    """Whether a level is told again as the start of the next step: “till 28, från 28 till 31”."""
    after = following[0] if following else None
    if after is None or before.amount is None or after.amount is None:
        return False
    return after.role == "from" and before.amount.low == after.amount.low


@dataclass(frozen=True)
class _Alignment:
    """Levels laid along times, in order, so that as many as can be have the value of theirs."""

    fits: Sequence[Sequence[bool]]
    """For each level, for each time, whether it has that value."""
    joints: Sequence[bool]
    """For each level but the last, whether the next one is of the very next time."""

    @property
    def most(self) -> int:
        """How many levels fit at the most."""
        return max(self._counts(self.fits, self.joints)[-1], default=0)

    @property
    def is_whole(self) -> bool:
        """Whether all levels fit."""
        return self.most == len(self.fits)

    def of(self, mine: int) -> Sequence[int]:
        """The times that one level must have for as many as can be to fit, latest first."""
        ahead, behind = self._counts(self.fits, self.joints), self._counts(
            [each[::-1] for each in self.fits[::-1]], self.joints[::-1]
        )  # fmt: skip
        of_mine = self.fits[mine]
        counts = [
            one + other - own
            for one, other, own in zip(ahead[mine], behind[-mine - 1][::-1], of_mine, strict=True)
        ]
        best = max(counts, default=0)
        if best < max(len(self.fits) - WRONG, FEWEST - WRONG):
            return ()
        there = [at for at, count in enumerate(counts) if count == best]
        # Where it need not fit for as many to do so, nothing says that it is right
        return there[::-1] if all(of_mine[at] for at in there) else ()

    @staticmethod
    def _counts(fits: Sequence[Sequence[bool]], joints: Sequence[bool]) -> list[list[int]]:
        """How many levels fit at the most up to each, where it is laid at each time."""
        none = -len(fits)
        rows = [[int(each) for each in fits[0]]]
        for each, strict in zip(fits[1:], joints, strict=True):
            before, most, row = rows[-1], none, []
            for at, here in enumerate(each):
                if at:
                    most = before[at - 1] if strict else max(most, before[at - 1])
                row.append(most + here if at else none)
            rows.append(row)
        return rows


def _goes_on(case: Case, before: Found, after: Found) -> bool:
    """Whether one level is told right behind another, of the same thing."""
    one, other = before.amount, after.amount
    if one is None or other is None or (before.kind, after.kind) != (Kind.VALUE, Kind.VALUE):
        return False
    if {one.form, other.form} - {Form.DIGITS, Form.WORD} or one.is_range or other.is_range:
        return False
    between = range(before.last, after.first)
    if not 0 < len(between) <= APART or (one.unit and other.unit and one.unit != other.unit):
        return False
    looked = case.looked
    if any(each.first in between for each in (*looked.groups, *looked.places)):
        return False
    return not any(
        looked.sentence.word(place) in {"(", ")", ";", ":"}
        or looked.sentence.at(place, "grammar", "against", "compared", "than", "corresponding")
        for place in between
    )


def _is_list(looked: Looked, before: Found, after: Found) -> bool:
    """Whether nothing but a comma or “och” stands between: then no time does, either.

    Of those that something went through, “via 28 och 31”, some may be left out.
    """
    sentence = looked.sentence
    led = after.role in {"to", "through"} or sentence.at(after.first, "toward")
    if led or before.role == "through":
        return False
    return all(
        sentence.word(place) in {",", DASH} or sentence.at(place, "grammar", "and")
        for place in range(before.last, after.first)
    )


def _known(case: Case, aim: Aim, row: Sequence[Found]) -> list[Period]:
    """The times that a row may be of: those of the year's part that the sentence names, if any.

    Not where that is when but one of its levels was: “before rising to 120 in the fourth quarter”.
    """
    known = [each.period for each in aim.series.measured]
    known = [p for p in known if p.last_year <= case.context.place.year] or known
    if any(each.value == "backward" for each in case.looked.sentence.of("grammar")):
        known.reverse()
    if span := aim.when.span:
        known = [each for each in known if span[0] <= each <= span[1]]
    parts = {
        (w.part, w.number)
        for w in case.looked.times
        if w.part in PARTS and (w.last <= row[0].first or _whose(case.looked, row, w) is None)
    }
    if len(parts) == 1:
        ((part, number),) = parts
        known = [p for p in known if p.kind is not PARTS[part] or p.part == number]
    return known


def _dates(case: Case, aim: Aim, row: Sequence[Found]) -> list[frozenset[Period]] | None:
    """For each level of a row the times that words say; None if they say some of all of them."""
    said: list[list[When]] = [[] for _ in row]
    for when in case.looked.times:
        if when.kind in BACKWARD and when.last - when.first > 1:
            return None
        if when.kind not in DATED or when.since:
            continue
        if when.part is Part.SAME:
            # “14 in the first, 15 in the second”: each is told with its own part of the year
            return None
        at = _whose(case.looked, row, when)
        if at is not None:
            said[at].append(when)
        elif when.part is Part.NONE and row[0].first - AHEAD <= when.last:
            return None
    kind = case.indicator.period_kind
    return [
        frozenset(meant(aim.series, kind, each, None, case.context).at if each else ())
        for each in said
    ]


def _whose(looked: Looked, row: Sequence[Found], when: When) -> int | None:
    """The level of a row that a time is of: what it stands right behind, or else right before."""
    for at, each in enumerate(row):
        led = range(each.last, when.first)
        mine = looked.clauses[when.first] == looked.clauses[each.first] and not any(
            other.first in led for other in looked.times
        )
        if mine and each.last <= when.first < each.last + BEHIND:
            following = row[at + 1] if at + 1 < len(row) else None
            # “från 2 år 2020 via 5 till 7”: “via” leads to a number, and no time to it
            led_on = following is not None and following.role in {"to", "through"}
            if following is None or led_on or following.first - when.last > 1:
                return at
        if when.last <= each.first <= when.last + AHEAD:
            return at
    return None


def _ends(case: Case, aim: Aim, row: Sequence[Found]) -> frozenset[Period]:
    """Of what time a row's last level is that names none: the latest, or one that was named."""
    known = _known(case, aim, row)
    named = {w.until or w.year for w in (*case.looked.times, *case.context.seen.times)}
    told = {*case.context.opened, *(case.context.stretch or ())}
    own = aim.when.at if aim.when.own else ()
    told |= {*own}
    return frozenset({*known[-1:], *(p for p in known if p.last_year in named or p in told)})
