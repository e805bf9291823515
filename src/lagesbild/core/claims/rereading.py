"""Reading a claim otherwise: with a group or time that its paragraph names, where its clause names none.

A sentence leans on those before it in more ways than can be told apart. So where the reading that
stands is contradicted, others are tried that differ only in what the claim's own clause leaves
open; one that the data bear out is taken. What the clause names is never read otherwise: a
swapped group beside its own name stays an error.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from lagesbild.core.claims.context import Context, Seen
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.reading import CHANGING, Aim, Reading, total_codes
from lagesbild.core.claims.shapes import Found
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.times import When, WhenKind
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Indicator

MOST = 40
"""Readings that are tried at the most."""


def other_readings(  # noqa: PLR0913 - all that a reading rests on
    facts: Facts,
    vocabulary: Vocabulary,
    looked: Looked,
    found: Found,
    reading: Reading,
    seen: Seen,
    context: Context,
) -> Iterator[Reading]:
    """The other readings of a claim, nearest first."""
    indicator = reading.aims[0].indicator
    series = [
        reading.aims[0].series,
        *_other_series(facts, vocabulary, looked, found, reading, seen),
    ]
    times = [None] if _names_time(looked, found) else [None, *_other_times(seen, looked)]
    pairs = ((each, when) for when in times for each in series)
    for each, when in islice(pairs, 1, MOST):
        yield replace(reading, aims=(_aim(indicator, each, found, reading.aims[0], when, context),))
    if found.kind in CHANGING and not reading.aims[0].when.since:
        yield from _between_told(reading, context)
        yield from _from_the_first(reading)


def _aim(
    indicator: Indicator,
    series: Series,
    found: Found,
    aim: Aim,
    when: When | None,
    context: Context,
) -> Aim:
    if when is None:
        return Aim(indicator, series, aim.when)
    own = [replace(when, since=False)]
    if found.kind in CHANGING:
        # Of a change a time may be what it is counted from, or what it leads to.
        base = meant(
            series,
            indicator.period_kind,
            (),
            replace(when, since=True),
            replace(context, when=None),
        )
        return Aim(indicator, series, base)
    return Aim(indicator, series, meant(series, indicator.period_kind, own, None, context))


def _names_time(looked: Looked, found: Found) -> bool:
    """Whether the claim's own clause names a time."""
    clause = looked.clauses[found.first]
    return any(looked.clauses[each.first] == clause for each in looked.times)


def _other_times(seen: Seen, looked: Looked) -> Sequence[When]:
    points = [each for each in seen.times if each.kind is WhenKind.POINT]
    return list(reversed(points))


def _other_series(
    facts: Facts, vocabulary: Vocabulary, looked: Looked, found: Found, reading: Reading, seen: Seen
) -> Sequence[Series]:
    """The series that differ in groups which the clause leaves open and the paragraph names."""
    aim = reading.aims[0]
    named = _named_in_clause(vocabulary, looked, found, aim.indicator) | frozenset(reading.codes)
    allowed = _codes(vocabulary, seen, aim.indicator)
    mine = dict(aim.key.dimension_values.pairs)
    return [
        each
        for each in facts.of(aim.indicator.slug, aim.key.area)
        if each.key != aim.key
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


def _named_in_clause(
    vocabulary: Vocabulary, looked: Looked, found: Found, indicator: Indicator
) -> frozenset[str]:
    clause = looked.clauses[found.first]
    return frozenset(
        group.dimension
        for mark in looked.groups
        if looked.clauses[mark.first] == clause
        for group in vocabulary.groups[mark.value]
        if group.indicator == indicator.slug
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
