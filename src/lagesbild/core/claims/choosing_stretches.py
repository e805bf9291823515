"""Which times are stretches that a level or a change is of, and whose stretch or start one is."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.find_extreme_years import year_of_extreme
from lagesbild.core.claims.find_levels_of_times import reach_of_other
from lagesbild.core.claims.shapes import CHANGES, LEVELS, Found, Kind
from lagesbild.core.language.when import Part, When, WhenKind

OWN_WITHIN = 2
"""Tokens behind a level within which a time is its own."""
BEHIND = 3
"""Tokens behind a level within which a time is its own."""
STARTS_WITHIN = 10
"""Tokens before a level within which a verb says that something began there."""
MOVES = frozenset({Kind.TREND, *CHANGES})
POINTS = frozenset(
    {WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO, WhenKind.THIS}
)
"""Times that are one point each, which “båda åren” may point back at."""
SPANS = frozenset({WhenKind.SPAN, WhenKind.THOSE})
"""Times that go from one point to another, both of them meant."""
OF_A_TIME = frozenset({Kind.COMPARISON, *LEVELS})
"""Kinds that say how things are at a time, not how they moved."""
STRETCHES = frozenset({WhenKind.LAST_N, WhenKind.FOLLOWING})
"""Times that something changes over and that no level is of."""
POINTS_OF_SEVERAL = frozenset({WhenKind.BOTH, WhenKind.PRECEDING})
"""Times that one level is of, at each of several, and over which nothing changes."""
DATED = frozenset({WhenKind.SPAN, *POINTS})
"""Times that say of which years they are."""


def as_stretch(case: Case, when: When) -> When:
    """A time as one that a level is of, where words before it seem to make it a start.

    “From 2016 to 2023 the share rose from 41 to 50 per cent”: the levels are of its ends. “Under
    the present classification it has ranged from 35 to 48”: of all that was measured so. “It has
    lain between 56 and 65 since 2019”: of all from that year on.
    """
    found = case.found
    if found.kind not in LEVELS or found.amount is None:
        return when
    if _is_before(case, when) and found.amount.is_range:
        # “Före 2021 låg antalet mellan 36 och 41”: all that was measured until the year before
        return replace(when, year=when.year - 1, up_to=True, since=False)
    if when.kind is WhenKind.FORMER and not (found.role or found.amount.is_range):
        # A level alone is that of its last year, not of all of them
        return replace(when, years=1)
    if not when.since:
        return when
    led = case.looked.sentence.before(when.first, "grammar", "from")
    if when.kind is WhenKind.SPAN and led and (found.role or found.amount.is_range):
        return replace(when, since=False)
    if when.kind is WhenKind.POINT and found.amount.is_range and not _is_base(case, when):
        until = max(case.context.place.year, when.year)
        return replace(when, kind=WhenKind.SPAN, until=until, since=False)
    if when.kind is WhenKind.BREAK and found.amount.is_range:
        return replace(when, since=False)
    return when


def _is_before(case: Case, when: When) -> bool:
    """Whether “före” alone leads to a year, and nothing compares with the time before it."""
    led = case.looked.sentence.before(when.first, "grammar", "earlier_than")
    plain = when.kind is WhenKind.POINT and when.part is Part.NONE
    if not plain or led is None:
        return False
    return case.looked.sentence.before(led.first, "grammar", "than") is None


def begun_or_reached(case: Case) -> list[When]:
    """The time of a level that something began at, or came to."""
    return starting(case) or reached(case)


def reached(case: Case) -> list[When]:
    """The time of a level that something came to in its clause, of which no point is named there.

    “men har på tre år kommit upp i 46 procent”, “har sedan 2022 legat på 19”: so many years on, or
    now. “Därefter har det sjunkit från 72 till 31”: from the time before to now.
    """
    found, looked, clauses = case.found, case.looked, case.looked.clauses
    if found.kind not in LEVELS or found.amount is None or found.amount.is_range:
        return []
    # “från 72 till 31”: of the two one time is told
    before = [e for e in case.claims if e.amount is not None and e.last <= found.first]
    before = [e for e in before if clauses[e.first] == case.clause]
    told = (e.last for e in before if not (found.role == "to" and e.role == "from"))
    behind = max(told, default=-BEHIND) + BEHIND
    near = [w for w in looked.times if clauses[w.first] == case.clause]
    mine = [w for w in near if behind <= w.first and w.last <= found.first]
    if len(mine) != 1 or any(found.last <= w.first for w in near):
        return []
    (when,) = mine
    then = when.kind is WhenKind.THEN
    if then and found.role == "from":
        named = [w for w in looked.times if w.kind is WhenKind.POINT and w.last <= when.first]
        return [replace(named[-1], since=False)] if named else []
    if found.role not in {"", "to"} or not case.says_near("perfect"):
        return []
    if when.length and case.context.when is not None:
        return [replace(when, kind=WhenKind.NEXT, length=False)]
    if found.role != "to" and not looked.sentence.before(found.first, "grammar", "on"):
        # “sedan 2022 har sammanlagt 660 anmälts” is no level that it has lain at
        return []
    since = when.since and when.kind is WhenKind.POINT and not _is_base(case, when)
    return [When(WhenKind.THIS, when.first, when.last)] if since or then else []


def _is_base(case: Case, when: When) -> bool:
    """Whether a time is but compared with: “mellan 56 och 65 procent jämfört med 2019”."""
    sentence = case.looked.sentence
    led = sentence.before(when.first, "grammar", "compared", "than", "from")
    return led is not None or bool(sentence.at(when.first, "grammar", "compared", "than", "from"))


def is_until_then(case: Case, when: When) -> bool:
    """“hade dessförinnan stått stilla”, “before that it had fallen”: until then, and not since."""
    looked, found = case.looked, case.found
    if looked.sentence.before(when.first, "grammar", "pluperfect"):
        return True
    clauses = looked.clauses
    leads = clauses.index(clauses[when.first]) in {when.first, when.first - 1}
    between = range(when.last, found.first)
    had = any(looked.sentence.at(place, "grammar", "pluperfect") for place in between)
    return leads and had and clauses[when.first] == case.clause


def leads_on(case: Case, when: When) -> bool:
    """Whether a “därefter” behind a claim is of the next one: “steg till 2022 och föll därefter”.

    Right behind its verb it is the claim's own: “och sjönk sedan till 1 050”.
    """
    sentence, found = case.looked.sentence, case.found
    between = range(found.last, when.first)
    following = any(each.first >= found.last and each.kind in MOVES for each in case.claims)
    joined = any(sentence.at(p, "grammar", "and") or sentence.word(p) == "," for p in between)
    return when.first >= found.last and following and joined


def is_of_other_change(case: Case, when: When) -> bool:
    """Whether a time is what the next change is counted from, or the one before it ran over."""
    return (
        _is_of_next_change(case, when)
        or _is_of_former_clause(case, when)
        or _is_base_of_former(case, when)
    )


def _is_base_of_former(case: Case, when: When) -> bool:
    """“45 färre 2023 än 2022, men 2024 steg antalet”: what is told with a time of its own went on.

    It is counted from what the clause before told, and not from what that was held to.
    """
    clauses = case.looked.clauses
    theirs = clauses[when.first]
    if case.found.kind is not Kind.TREND or not when.since or theirs >= case.clause:
        return False
    dated = any(clauses[w.first] == case.clause and w.kind in POINTS for w in case.looked.times)
    moved = (e for e in case.claims if e.kind in {Kind.TREND, *CHANGES} and e.last <= when.first)
    return dated and any(clauses[each.first] == theirs for each in moved)


def _is_of_next_change(case: Case, when: When) -> bool:
    """“an increase of 7 in one year and of 30 since 2021”: each is told with its own time."""
    found, looked = case.found, case.looked
    changes = [e for e in case.claims if e.kind in CHANGES and found.last <= e.first]
    following = next((each for each in changes if each.last <= when.first), None)
    if following is None:
        return False
    between = range(found.last, following.first)
    return any(each.first in between for each in looked.times)


def _is_of_former_clause(case: Case, when: When) -> bool:
    """“rose from 2021 to 2023 before falling in 2024”: the stretch is that of the rise alone.

    So it is in “has risen since 2021, but fell in 2024”.
    """
    looked, clauses = case.looked, case.looked.clauses
    opens = clauses.index(case.clause)
    led = looked.sentence.at(opens, "grammar", "until_it", "contrast")
    dated = any(clauses[w.first] == case.clause and w.kind in POINTS for w in looked.times)
    return led is not None and dated and clauses[when.first] != case.clause


def is_of_last(case: Case, when: When) -> bool:
    """Whether how long something took is told of the change before: the “one year” of that."""
    changes = [e for e in case.claims if e.kind in CHANGES and e.last <= when.first]
    length = when.kind is WhenKind.LAST_N and when.last <= case.found.first
    return length and bool(changes) and changes[-1] is not case.found


def starting(case: Case) -> list[When]:
    """The first time that was measured, of “the fells began from a lower level, 30 per cent”.

    Of “since the peak in 2021” the year that is said to be the highest.
    """
    found, looked = case.found, case.looked
    if peak := year_of_extreme(case):
        return [replace(peak, since=False)]
    if found.kind not in LEVELS or found.role or _is_dated(case):
        return []
    levels = (e for e in case.claims if e.amount is not None and e.last <= found.first)
    told = max((each.last for each in levels), default=0)
    for place in range(found.first - 1, max(found.first - STARTS_WITHIN, told) - 1, -1):
        if looked.sentence.at(place, "grammar", "starts"):
            return [When(WhenKind.START, place, place + 1)]
        if looked.clauses[place] < case.clause - 1:
            break
    return []


def _is_dated(case: Case) -> bool:
    """Whether a time before a level, or right behind it, is its own: no “now” of what follows."""
    found, looked = case.found, case.looked
    mine = [w for w in looked.times if looked.clauses[w.first] == case.clause]
    led = case.clause == 1 and looked.opens_with_time
    return led or any(
        each.first <= found.last + OWN_WITHIN
        and not any(looked.sentence.at(p, "grammar", "and") for p in range(found.last, each.first))
        for each in mine
    )


def is_signed(found: Found) -> bool:
    """Whether a number with a sign may be a level: the “+1.4” of a deviation."""
    return found.amount is not None and bool(found.amount.signed)


def former_of(case: Case, own: Sequence[When]) -> Sequence[When]:
    """“Under the older wording” before a claim, be it clauses before: what it is held to.

    Where the claim's clause names a time, that is meant, and not all that was measured so.
    """
    clauses = case.looked.clauses
    dated = any(w.kind in DATED and clauses[w.first] == case.clause for w in case.looked.times)
    former = (w for w in own if w.kind is WhenKind.FORMER and w.last <= case.found.first)
    return [replace(each, years=1) if dated else each for each in former]


def ends_of(when: When) -> Sequence[When]:
    """The points that a time names: itself, or the two ends of “mellan 2021 och 2022”."""
    if when.kind is WhenKind.SPAN:
        years = when.year, when.until
        return [replace(when, kind=WhenKind.POINT, year=each, until=0) for each in years]
    return [replace(when, since=False)] if when.kind in POINTS else []


def as_every(case: Case, when: When) -> When:
    """“has grown year on year”: the “year on year” of a course is every year.

    What rose “in each of the two preceding years” did so in a row.
    """
    if case.is_change and when.each and when.kind is WhenKind.PRECEDING:
        return replace(when, kind=WhenKind.IN_A_ROW)
    said = case.looked.sentence.at(when.first, "times", "year_on_year")
    course = case.found.course == "every"
    return replace(when, kind=WhenKind.EVERY) if said and course else when


def is_between_two(case: Case, when: When) -> bool:
    """“mellan de båda läsåren”: what something changed over, and no level's time."""
    if when.kind is not WhenKind.BOTH:
        return False
    near = (when.first, when.first - 1)
    return any(case.looked.sentence.before(p, "grammar", "between") for p in near)


def as_named(when: When) -> When:
    """“Bortsett från 2021, då 72 dog”: what is told behind is of the time that is left out."""
    return replace(when, kind=WhenKind.POINT) if when.kind is WhenKind.EXCEPT else when


def is_left(case: Case, when: When, since: When) -> bool:
    """“rose between 2018 and 2024; compared with 2020, …”: no more of the stretch before."""
    mine = case.looked.clauses[when.first] == case.clause
    # “det högsta antalet under 2019–2024 och 5 fler än 2023”: it is that of the highest
    before = (e for e in case.claims if e.last <= when.first)
    extreme = any(e.kind is Kind.EXTREMUM for e in before) and when.last <= case.found.first
    return when.kind is WhenKind.SPAN and when.last <= since.first and (extreme or not mine)


def of_its_kind(case: Case, mine: Sequence[When]) -> list[When]:
    """The times that are of a claim's kind: nothing changes over points, no level is of a stretch.

    But “på två år” says when “från 16 till 36 procent” started.
    """
    if not (case.is_change or case.found.kind in OF_A_TIME):
        return list(mine)
    barred = POINTS_OF_SEVERAL if case.is_change else STRETCHES
    dated = any(each.kind is not WhenKind.LAST_N and not each.up_to for each in mine)
    if case.found.role and not dated:
        barred = barred - {WhenKind.LAST_N}
    return [each for each in mine if each.kind not in barred]


def is_of_other_claim(case: Case, when: When) -> bool:
    """Whether a time is what another claim of the sentence compares with."""
    return _is_beside_earlier(case, when) or _is_of_next_side(case, when)


def _is_beside_earlier(case: Case, when: When) -> bool:
    """“lika högt som 2022 och lägre”: 2022 is no time of what is said behind “och”."""
    looked, first = case.looked, case.found.first
    sentence = looked.sentence
    if not any(sentence.at(place, "grammar", "and") for place in range(when.last, first)):
        return False
    if _shares_base(case, when):
        return False
    return any(
        each.other
        and each.last <= when.first
        and looked.clauses[when.first] == looked.clauses[min(each.other, len(sentence) - 1)]
        and 0 <= when.first - each.other <= reach_of_other(looked, each.other)
        for each in case.claims
        if each.first < first
    )


def _shares_base(case: Case, when: When) -> bool:
    """“1,0 färre än 2019 och tågresorna 0,7 fler”: so much more of another than then, too."""
    looked, found = case.looked, case.found
    if found.kind not in CHANGES or found.other:
        return False
    between = range(when.last, found.first)
    named = any(each.first in between for each in (*looked.groups, *looked.places))
    return named and not any(each.first >= when.last for each in looked.times)


def _is_of_next_side(case: Case, when: When) -> bool:
    """“andelen var 9 procent, lägre än under något av åren 2019–2022”: no stretch of the level."""
    found = case.found
    if found.kind not in LEVELS or when.kind is not WhenKind.SPAN or when.first < found.last:
        return False
    behind = (e for e in case.claims if e.first >= found.last and e.other)
    return any(0 <= when.first - e.other <= reach_of_other(case.looked, e.other) for e in behind)


def is_of_later_side(case: Case) -> bool:
    """“har vuxit sedan 2022 och är större än 2018”: the growth is not what is beside 2018."""
    found, looked = case.found, case.looked
    bases = (w for w in looked.times if w.since or w.kind is WhenKind.PREVIOUS)
    mine = (w for w in bases if w.first < found.other)
    near = (w for w in mine if w.first >= found.last or looked.clauses[w.first] == case.clause)
    if not case.is_change or not any(near):
        return False
    return any(e.other == found.other and e.first >= found.last for e in case.claims)


def since_of_each(case: Case, mine: Sequence[When], rest: Sequence[When]) -> list[When]:
    """The start of “every year since 2020”, where something is beside another each of them."""
    if case.found.kind is not Kind.COMPARISON or case.found.amount is not None:
        return []
    if not any(each.kind in {WhenKind.EVERY, WhenKind.WHOLE} for each in mine):
        return []
    clauses = case.looked.clauses
    return [each for each in rest if each.since and clauses[each.first] == case.clause][:1]


def is_stretch_of_another(case: Case, when: When, mine: Sequence[When]) -> bool:
    """“From 2015 to 2017 it fell; in 2019 it almost halved”: what has its own year needs none."""
    clauses = case.looked.clauses
    if when.kind not in SPANS or clauses[when.first] == case.clause:
        return False
    dated = any(w.kind is WhenKind.POINT and clauses[w.first] == case.clause for w in mine)
    return dated and any(clauses[each.first] == clauses[when.first] for each in case.claims)


def ended_before(case: Case, own: Sequence[When]) -> Sequence[When]:
    """“It rose for three years before falling in 2024”: the three ended the year before."""
    found, clauses = case.found, case.looked.clauses
    lengths = [w for w in own if w.kind in {WhenKind.LAST_N, WhenKind.IN_A_ROW}]
    if found.kind is not Kind.TREND or not found.direction or len(own) != 1 or not lengths:
        return own
    turn = next((e for e in case.claims if e.first >= found.last), None)
    if turn is None or turn.kind is not Kind.TREND or turn.direction != -found.direction:
        return own
    if turn.other:
        # “but is lower than in 2019” is no turn
        return own
    theirs = clauses[turn.first]
    dated = [
        w
        for w in case.looked.times
        if w.kind is WhenKind.POINT
        and not w.since
        and w.first >= found.last
        and clauses[w.first] == theirs
    ]
    if theirs == case.clause or len(dated) != 1 or dated[0].part is not Part.NONE:
        return own
    in_a_row = lengths[0].kind is WhenKind.IN_A_ROW
    end = replace(dated[0], year=dated[0].year - 1, up_to=not in_a_row)
    return [replace(lengths[0], length=not in_a_row), end]
