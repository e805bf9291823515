"""How long something took: the stretches that “på två år” may be, up to a time or from it on."""

from collections.abc import Iterator, Sequence

from lagesbild.core.language.when import WhenKind
from lagesbild.core.statistics.period import MONTHS_IN, Period

STARTS = frozenset({WhenKind.POINT, WhenKind.THEN})
"""Times that something which took so many years may have started at."""
MOST_YEARS = 100
"""Years that something takes at the most."""

Stretch = tuple[Period, Period]


def in_a_year(period: Period) -> int:
    """How many periods of a kind a year has."""
    return 12 // MONTHS_IN.get(period.kind, 12)


def until(known: Sequence[Period], end: Period, years: int) -> Stretch | None:
    """So many years up to a time, if both ends have a value."""
    start = end.back(min(years, MOST_YEARS) * in_a_year(end))
    return (start, end) if {start, end} <= {*known} else None


def onwards(known: Sequence[Period], start: Period, years: int) -> Stretch | None:
    """So many years from a time on, if there is a value at their end."""
    steps = min(years, MOST_YEARS) * in_a_year(start)
    later = (each for each in known if each.kind is start.kind and each > start)
    end = next((each for each in later if each.back(steps) == start), None)
    return (start, end) if end else None


def around(known: Sequence[Period], told: Sequence[Period], years: int) -> Iterator[Stretch]:
    """The stretches of so many years that begin or end at times which were told."""
    for each in told:
        for stretch in (onwards(known, each, years), until(known, each, years)):
            if stretch:
                yield stretch
