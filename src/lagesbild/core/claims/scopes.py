"""Among which values of a series one is the highest: all, those since a year, parts of a year."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.shapes import OF_NOW, OF_PART, OF_PARTS, OF_PAST, OF_YEAR, Found
from lagesbild.core.language.when import Part, When
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import MONTHS_IN, Period
from lagesbild.core.statistics.series import Series


def scope_of(found: Found, aim: Aim) -> Sequence[Observation]:
    """The values among which one is the highest: since a year, in a stretch, or all."""
    when = aim.when
    if found.scope == OF_NOW:
        return aim.series.measured
    part = when.at[-1] if when.at and when.at[-1].part else None
    if found.scope in {OF_YEAR, OF_PART} and part:
        return _of_its_parts(found.scope, aim.series, part)
    inside = aim.series.measured
    if when.span:
        # “lägre än något av åren 2019–2022”, said of a later one
        mine = when.at[-1:] if when.at and when.at[-1] > when.span[1] else ()
        first, last = when.span
        inside = tuple(e for e in inside if first <= e.period <= last or e.period in mine)
    elif when.since:
        inside = tuple(each for each in inside if when.since <= each.period)
    if found.scope == OF_PARTS and part:
        return _alike(inside, part)
    if found.scope == OF_PAST and when.at:
        return [each for each in inside if each.period <= when.at[-1]]
    return inside


def since_its_first(series: Series, when: Meant, named: When | None) -> Meant:
    """“the highest since 2021” of half-years: since the first of that year, not since the last."""
    since = when.since
    if since is None or named is None or named.part is not Part.NONE or since.kind not in MONTHS_IN:
        return when
    inside = [
        e.period
        for e in series.measured
        if (e.period.kind, e.period.first_year) == (since.kind, since.first_year)
    ]
    return replace(when, since=min(inside, default=since))


def is_since_first(aim: Aim) -> bool:
    """Whether a stretch begins with the first value: nothing is known that could be before it."""
    since, known = aim.when.since, aim.series.measured
    return since is not None and bool(known) and since <= known[0].period


def _of_its_parts(scope: str, series: Series, at: Period) -> Sequence[Observation]:
    """The parts of the year that a part is in, or the same part of this year and those before."""
    if scope == OF_YEAR:
        alike = (each for each in series.measured if each.period.kind is at.kind)
        return [each for each in alike if each.period.first_year == at.first_year]
    return [each for each in _alike(series.measured, at) if each.period <= at]


def _alike(observations: Sequence[Observation], at: Period) -> Sequence[Observation]:
    """Those of the same part of any year."""
    return [e for e in observations if (e.period.kind, e.period.part) == (at.kind, at.part)]


def of_each_year(found: Found, aim: Aim) -> Sequence[Meant]:
    """The times of “varje år flest under tredje kvartalet”: that part of each year, in its year."""
    when, at = aim.when, aim.when.at[-1] if aim.when.at else None
    if (
        not (when.yearly and when.whole and at and at.part)
        or found.scope
        or found.of_changes
        or when.since
    ):
        return ()
    parts = [each.period for each in _alike(aim.series.measured, at)]
    return [replace(when, at=(each,), whole=False) for each in parts]


def is_of_its_year(found: Found, aim: Aim) -> bool:
    """Whether a part of a year may be the highest of its year alone: none says of which year.

    “Under 2024 anmäldes 394 brott. Flest var det tredje kvartalet.”
    """
    when = aim.when
    named = when.since or when.span or when.whole
    return bool(when.yearly and when.at and not named and not found.scope)
