"""Reading at how many times something is so: the times of a series that are counted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Aim, Case, Reading
from lagesbild.core.claims.periods import Meant, meant
from lagesbild.core.claims.starts import since_break
from lagesbild.core.claims.tallies import Tally
from lagesbild.core.statistics.period import Period, PeriodKind

SEVERAL = 2
"""Times with figures from which on something can be said of how many."""
KINDS = {
    "year": frozenset({PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.POOLED}),
    "quarter": frozenset({PeriodKind.QUARTER}),
    "half": frozenset({PeriodKind.HALF_YEAR}),
    "month": frozenset({PeriodKind.MONTH}),
}
"""What the nouns of times are of: no quarter is a year."""


def across_times(case: Case, known: Iterable[Reading]) -> Sequence[Reading]:
    """Each reading as one of all the times that are counted, whatever time it was of."""
    return [told for each in known if each.aims and (told := _told(case, each))]


def _told(case: Case, reading: Reading) -> Reading | None:
    tally, aim = case.found.tally, reading.aims[0]
    if tally is None or reading.of_gap:
        return None
    at = _counted(case, aim, tally)
    kinds = KINDS.get(tally.times)
    if len(at) < SEVERAL or (kinds and at[0].kind not in kinds):
        return None
    named: tuple[str, ...] = ()
    if tally.when is not None:
        only = meant(aim.series, case.indicator.period_kind, (tally.when,), None, case.context)
        named = tuple(each.code for each in only.at)
        if not {*named} <= {each.code for each in at}:
            return None
    return replace(reading, tally=replace(tally, at=at, named=named))


def _counted(case: Case, aim: Aim, tally: Tally) -> tuple[Period, ...]:
    """The times of a series of which so many are meant; none where it is not clear which."""
    year = case.context.place.year
    known = tuple(e.period for e in aim.series.measured if e.period.last_year <= year)
    many = int(tally.amount.of) if tally.amount is not None and tally.amount.of else 0
    told = list(_stretches(case, aim, known))
    if many:
        fitting = next((each for each in told if len(each) == many), ())
        return fitting or (known[-many:] if many < len(known) else ())
    stretch = told[0] if told else ()
    # what moves does so from the time before
    return stretch[1:] if case.is_change and stretch == known else stretch


def _stretches(case: Case, aim: Aim, known: tuple[Period, ...]) -> Iterator[tuple[Period, ...]]:
    """The times that may be meant, likeliest first: those named, or all that can be compared."""
    when = aim.when
    if when.span is not None:
        first, last = when.span
        yield tuple(each for each in known if first <= each <= last)
    if when.since is not None:
        start = when.since
        yield tuple(e for e in known if e > start or (e == start and not case.is_change))
    cut = since_break(aim.series, known[-1]) if known and aim.series.breaks else None
    yield tuple(each for each in known if cut is None or each >= cut)
    yield known


def at_each(reading: Reading) -> Iterator[tuple[str, Reading]]:
    """A reading at each of the times that are counted, with what that time is called."""
    for period in reading.tally.at if reading.tally else ():
        aims = tuple(replace(each, when=_alone(each, period)) for each in reading.aims)
        yield period.code, replace(reading, aims=aims, tally=None)


def _alone(aim: Aim, period: Period) -> Meant:
    """A single time, and no other that the words around may name."""
    return Meant((period,), own=True, named=True, told=aim.when.told)
