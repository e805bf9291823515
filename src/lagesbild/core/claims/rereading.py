"""Reading a claim otherwise: with a group or time that its paragraph names, not its clause.

A sentence leans on those before it in more ways than can be told apart. So where the reading that
stands is contradicted, others are tried that differ only in what the claim's own clause leaves
open; one that the data bear out is taken. What the clause names is never read otherwise: a
swapped group beside its own name stays an error.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from lagesbild.core.claims import lengths
from lagesbild.core.claims.added_up import around
from lagesbild.core.claims.aims import Aim, Case, Reading, total_codes
from lagesbild.core.claims.brackets_alike import is_said_of_brackets
from lagesbild.core.claims.choosing_lists import FEWEST
from lagesbild.core.claims.context import Context, Seen
from lagesbild.core.claims.grains import speaks_of_parts
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.shapes import WHOLE, Found, Kind
from lagesbild.core.claims.told_in_brackets import time_of_bracket
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.period import MONTHS_IN, Period, PeriodKind
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Indicator

YEAR = PeriodKind.YEAR
MOST = 40
"""Readings that are tried at the most."""
SEVERAL = 2
"""Levels that a sentence tells so that they are of different parts of a year."""
LISTED_WITHIN = 2
"""Tokens between two numbers of a list: a comma, “and”."""


def other_readings(case: Case, reading: Reading, seen: Seen) -> Iterator[Reading]:
    """The other readings of a claim, nearest first."""
    if case.found.kind is Kind.SHARE_WORD:
        # A share in words is near so many figures that to agree says nothing of what is meant
        return
    first = reading.aims[0]
    # So is some group the highest, and a level in brackets is of what stands before them
    closed = case.found.kind is Kind.EXTREMUM or case.found.side or _is_beyond_told(case)
    series = [first.series, *(() if closed else _other_series(case, reading, seen))]
    timed = case.names_time or first.when.attached or (case.is_change and first.when.based)
    timed = timed or bool(case.found.side or time_of_bracket(case))
    times = [None] if timed else [None, *_other_times(case, seen)]
    pairs = ((each, when) for when in times for each in series)
    for each, when in islice(pairs, 1, MOST):
        yield replace(reading, aims=(_aim(case, first, each, when),))
    if _leaves_part_open(case, reading):
        yield from _in_other_parts(case, reading)
    if any(each.kind is WhenKind.FIRST_N for each in case.looked.times):
        yield from _by_steps(reading)
    yield from _as_long(case, reading)
    if case.is_change:
        yield from _from_elsewhere(case, reading)


def _is_beyond_told(case: Case) -> bool:
    """“In 2023 it was below”: of what was told before, since any group is above or below."""
    return case.found.of_sides and case.found.amount is None


def _from_elsewhere(case: Case, reading: Reading) -> Iterator[Reading]:
    """A change counted otherwise: in whole years, or from a time that its sentence leaves open."""
    yield from _in_whole_years(case, reading)
    if reading.aims[0].when.since or case.found.of_year == WHOLE or _is_of_last_year(case):
        return
    yield from _from_a_year_before(case, reading)
    yield from _like_before(case, reading)
    if _is_of_same_time(case):
        return
    yield from _between_told(reading, case.context)
    if not case.looked.times:
        yield from _from_the_first(reading)


def _is_of_last_year(case: Case) -> bool:
    """“Det senaste året blev besluten 106 fler”: over that year, whatever was told before it."""
    looked = case.looked
    said = (m.first for m in looked.sentence.of("grammar") if m.value == "last_year")
    return any(looked.clauses[place] == case.clause for place in said)


def _is_of_same_time(case: Case) -> bool:
    """Whether the clause says that a change was over the time of the one before it.

    “Under samma tid minskade”, “även småhusbyggandet ökade”.
    """
    looked = case.looked
    said = [each.first for each in looked.times if each.kind is WhenKind.MEANWHILE]
    if case.context.stretch is not None:
        said += [m.first for m in looked.sentence.of("grammar") if m.value == "as_well"]
    return any(looked.clauses[place] == case.clause for place in said)


def _by_steps(reading: Reading) -> Iterator[Reading]:
    """“During the first two years it rose to 18”: two steps, from the first value to the third."""
    aims = []
    for aim in reading.aims:
        known = [each.period for each in aim.series.measured]
        span = aim.when.span
        if span is None or span[1] not in known[:-1]:
            return
        end = known[known.index(span[1]) + 1]
        aims.append(replace(aim, when=replace(aim.when, span=(span[0], end))))
    yield replace(reading, aims=tuple(aims))


def _as_long(case: Case, reading: Reading) -> Iterator[Reading]:
    """“År 2021 var det 1 600. På två år minskade det med 70 procent”: from there, or until then."""
    length = next((each for each in case.looked.times if each.length), None)
    first = reading.aims[0]
    if length is None or first.when.span is None:
        return
    known = [each.period for each in first.series.measured]
    told = [each for each in known if each.last_year in first.when.told]
    for stretch in lengths.around(known, told, length.years):
        yield _timed(reading, [replace(aim.when, span=stretch) for aim in reading.aims])


def _leaves_part_open(case: Case, reading: Reading) -> bool:
    """Whether a sentence tells several levels of one year and not of which quarters.

    “The year's high was 140 and its low 96”: a year is not the name of its last quarter.
    """
    period = reading.aims[0].when.at[-1] if reading.aims[0].when.at else None
    if period is None or not period.part or case.found.kind is not Kind.VALUE:
        return False
    if any(each.part is not Part.NONE for each in case.looked.times):
        return False
    levels = [each for each in case.looked.amounts if not each.unit]
    return len(levels) >= SEVERAL and not _lists_all_parts(case.found, levels, period)


def _lists_all_parts(found: Found, levels: Sequence[Amount], period: Period) -> bool:
    """Whether a claim stands in a list as long as a year has parts: their order says which."""
    many = 12 // MONTHS_IN[period.kind]
    place = next((n for n, each in enumerate(levels) if each.last >= found.last), 0)
    near = levels[max(place - many + 1, 0) : place + many]
    close = [two.first - one.last <= LISTED_WITHIN for one, two in pairwise(near)]
    return many >= FEWEST and any(
        all(close[at : at + many - 1]) for at in range(len(near) - many + 1)
    )


def _in_other_parts(case: Case, reading: Reading) -> Iterator[Reading]:
    """The same of the other quarters, halves or months of the year.

    Of “8 closures and then 15” the second is of a later one than the first.
    """
    (first, *_) = reading.aims
    (*_, mine) = first.when.at
    led = case.looked.sentence.before(case.found.first, "grammar", "next")
    after = case.context.periods[-1:] if led else ()
    for each in first.series.measured:
        period = each.period
        same_year = (period.kind, period.first_year) == (mine.kind, mine.first_year)
        if same_year and period != mine and all(each < period for each in after):
            when = replace(first.when, at=(period,))
            yield replace(reading, aims=(replace(first, when=when),))


def _aim(case: Case, aim: Aim, series: Series, when: When | None) -> Aim:
    indicator, context = case.indicator, case.context
    if when is None:
        return Aim(indicator, series, aim.when)
    kind = indicator.period_kind
    if case.is_change:
        # Of a change a time may be what it is counted from, or what it leads to.
        since = replace(when, since=True)
        return Aim(indicator, series, meant(series, kind, (), since, replace(context, when=None)))
    own = [replace(when, since=False)]
    return Aim(indicator, series, meant(series, kind, own, None, context))


def _other_times(case: Case, seen: Seen) -> Sequence[When]:
    looked, first = case.looked, case.found.first
    closed = [w for w in looked.times if not case.is_change and looked.is_aside(w.first, first)]
    closed += [w for w in looked.times if is_said_of_brackets(looked, w, case.found)]
    points = [each for each in seen.times if each.kind is WhenKind.POINT and each not in closed]
    return list(reversed(points))


def _other_series(case: Case, reading: Reading, seen: Seen) -> Sequence[Series]:
    """The series that differ in groups which the clause leaves open and the paragraph names."""
    aim = reading.aims[0]
    named = _named_in_clause(case) | frozenset(reading.codes)
    allowed = _codes(case.vocabulary, seen, aim.indicator)
    mine = dict(aim.key.dimension_values.pairs)
    known = case.facts.of(aim.indicator.slug, "" if reading.of_median else aim.key.area)
    medians = (case.facts.median(each.key) if reading.of_median else each for each in known)
    return [
        each
        for each in medians
        if each is not None
        and each.key != aim.key
        and each.key.measure == aim.key.measure
        and _differs_where_allowed(mine, each, named, allowed)
    ]


def _differs_where_allowed(
    mine: Mapping[str, str],
    series: Series,
    named: frozenset[str],
    allowed: Mapping[str, set[str | None]],
) -> bool:
    theirs = dict(series.key.dimension_values.pairs)
    for dimension in {*mine, *theirs}:
        if mine.get(dimension) == theirs.get(dimension):
            continue
        if dimension in named or theirs.get(dimension) not in allowed.get(dimension, set()):
            return False
    return True


def _named_in_clause(case: Case) -> frozenset[str]:
    back = {d.code for d in case.indicator.dimensions if case.points_back(d.code)}
    return frozenset(back).union(
        group.dimension
        for mark in case.looked.groups
        if case.looked.clauses[mark.first] == case.clause
        for group in case.vocabulary.groups[mark.value]
        if group.indicator == case.indicator.slug
    )


def _codes(vocabulary: Vocabulary, seen: Seen, indicator: Indicator) -> dict[str, set[str | None]]:
    found: dict[str, set[str | None]] = {
        each.code: set(total_codes(indicator, each.code)) for each in indicator.dimensions
    }
    for key in seen.groups:
        for group in vocabulary.groups.get(key, ()):
            if group.indicator == indicator.slug:
                found[group.dimension].add(group.code)
    return found


def _between_told(reading: Reading, context: Context) -> Iterator[Reading]:
    """A change between two levels that were told just before."""
    told = tuple(dict.fromkeys(reversed(context.periods)))
    for later in told:
        for earlier in told:
            if earlier < later:
                aims = tuple(
                    replace(aim, when=replace(aim.when, at=(later,), since=earlier))
                    for aim in reading.aims
                )
                yield replace(reading, aims=aims)


def _like_before(case: Case, reading: Reading) -> Iterator[Reading]:
    """A change over the time, or from the time, of the one before it in the paragraph."""
    if case.names_time:
        return
    base, stretch = case.context.base, case.context.stretch
    if stretch is not None and all(stretch[0].kind is p.kind for p in _periods(reading)):
        when = [replace(aim.when, at=(stretch[1],), since=stretch[0]) for aim in reading.aims]
        yield _timed(reading, when)
    if base is not None and base.kind is WhenKind.POINT:
        since = replace(base, since=True)
        kind = case.indicator.period_kind
        again = [meant(aim.series, kind, (), since, case.context) for aim in reading.aims]
        yield _timed(
            reading,
            [
                replace(aim.when, since=each.since)
                for aim, each in zip(reading.aims, again, strict=True)
            ],
        )


def _from_a_year_before(case: Case, reading: Reading) -> Iterator[Reading]:
    """The size of a change of a part of a year, from the same part of the year before."""
    if case.found.kind is Kind.TREND:
        return
    at = [aim.when.at[-1] if aim.when.at else None for aim in reading.aims]
    bases = [
        each.back(12 // MONTHS_IN[each.kind]) for each in at if each and each.kind in MONTHS_IN
    ]
    if len(bases) == len(reading.aims):
        pairs = zip(reading.aims, bases, strict=True)
        yield _timed(reading, [replace(aim.when, since=base) for aim, base in pairs])


def _periods(reading: Reading) -> Iterator[Period]:
    return (each.period for aim in reading.aims for each in aim.series.measured[:1])


def _in_whole_years(case: Case, reading: Reading) -> Iterator[Reading]:
    """A change between years, where the last time told was one: “53 times in 2024. This is …”."""
    before = case.context.when
    parts = any(each.part is not Part.NONE for each in case.looked.times)
    if parts or speaks_of_parts(case) or before is None or before.part is not Part.NONE:
        return
    aims = []
    for aim in reading.aims:
        at = aim.when.at[-1] if aim.when.at else None
        if at is None or at.kind not in MONTHS_IN:
            return
        since = aim.when.since or at.back(12 // MONTHS_IN[at.kind])
        when = replace(
            aim.when, at=(around(at, YEAR),), span=None, since=around(since, YEAR), own=True
        )
        sums = case.facts.added_up(aim.series, YEAR)
        aims.append(Aim(aim.indicator, sums, when, aim.series))
    yield replace(reading, aims=tuple(aims))


def _timed(reading: Reading, times: Sequence[Meant]) -> Reading:
    pairs = zip(reading.aims, times, strict=True)
    return replace(reading, aims=tuple(replace(aim, when=when) for aim, when in pairs))


def _from_the_first(reading: Reading) -> Iterator[Reading]:
    """A change counted from the first value of the series."""
    aims = []
    for aim in reading.aims:
        if not aim.series.measured:
            return
        first = aim.series.measured[0].period
        when: Meant = replace(aim.when, since=first) if not aim.when.since else aim.when
        aims.append(replace(aim, when=when))
    yield replace(reading, aims=tuple(aims))
