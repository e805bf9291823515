"""Which years “de tre åren” and “over those three years” are: those told of, or else the last."""

from collections.abc import Iterator, Sequence

from lagesbild.core.claims.context import Context
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series


def told_stretch(
    known: Sequence[Period], years: int, context: Context
) -> tuple[Period, Period] | None:
    """The first and last of the periods with a value that so many years have.

    The years are those that the paragraph has told of where that makes as many: the ones named, or
    all between the first and the last of them; otherwise the last ones.
    """
    every = sorted({each.last_year for each in known})
    named = {*_named(context)}
    told = [each for each in every if each in named]
    between = [each for each in every if told and told[0] <= each <= told[-1]]
    some = next((each for each in (told, between) if len(each) == years), every[-years:])
    if len(some) < years:
        return None
    inside = [each for each in known if some[0] <= each.last_year <= some[-1]]
    return inside[0], inside[-1]


def _named(context: Context) -> Iterator[int]:
    """The years that the paragraph has named, or told levels of."""
    base = [context.base] if context.base is not None else []
    for each in (*context.seen.times, *base):
        yield from _ends(each)
    for period in (*context.periods, *(context.stretch or ())):
        yield period.last_year


def years_before(context: Context) -> frozenset[int]:
    """The years that the sentences before have named, or told levels of."""
    base = [context.base] if context.base is not None else []
    named = years_named([*context.seen.times, *base])
    return named | {each.last_year for each in context.opened}


def years_named(times: Sequence[When]) -> frozenset[int]:
    """The years that times name."""
    return frozenset(year for each in times for year in _ends(each))


def years_back(known: Sequence[Period], times: Sequence[When]) -> frozenset[int]:
    """The years that “två år i rad” and “de senaste tre åren” go back to from the last value."""
    counted = {WhenKind.IN_A_ROW, WhenKind.LAST_N}
    steps = [each.years for each in times if each.kind in counted]
    return frozenset(known[-1 - each].last_year for each in steps if each < len(known))


def _ends(when: When) -> Sequence[int]:
    if when.kind not in {WhenKind.POINT, WhenKind.SPAN}:
        return ()
    return [year for year in (when.year, when.until) if year]


def parts_of_year(series: Series, own: Sequence[When]) -> tuple[Period, Period] | None:
    """The first and last part of the one year of “In 2023 it rose in each quarter”."""
    years = [each.year for each in own if each.kind is WhenKind.POINT and each.part is Part.NONE]
    known = [each.period for each in series.measured]
    inside = [each for each in known if len(years) == 1 and each.last_year == years[0]]
    return (inside[0], inside[-1]) if len(inside) > 2 else None
