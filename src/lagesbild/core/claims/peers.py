"""What a series is beside: the other areas of its kind, or the other groups."""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Aim, usual_totals
from lagesbild.core.claims.judging import Court
from lagesbild.core.statistics.series import Series


def other_areas(court: Court, aim: Aim) -> Sequence[Series]:
    """The same series in all areas of a kind that lie in the same one, its own among them."""
    areas = court.facts.edition.strategy.areas
    # a county is none of its own towns, nor the country one of its counties
    kinds = {each.code: (each.kind, each.parent) for each in areas}
    return [
        each
        for area in court.facts.areas(aim.indicator.slug)
        if kinds.get(area) == kinds.get(aim.key.area)
        for each in court.facts.of(aim.indicator.slug, area)
        if (each.key.measure, each.key.dimensions) == (aim.key.measure, aim.key.dimensions)
    ]


def peers(court: Court, aim: Aim) -> Sequence[Series]:
    """What changes are compared with: the other areas for one that is named, or other groups."""
    if aim.key.area != aim.indicator.area:
        return other_areas(court, aim)
    return siblings(court, aim)


def siblings(court: Court, aim: Aim, dimension: str = "") -> Sequence[Series]:
    """The series that differ from one in a single group, totals left out unless it is one.

    ``dimension`` says in which; any if it is empty.
    """
    mine = dict(aim.key.dimension_values.pairs)
    return [
        each
        for each in court.facts.of(aim.indicator.slug, aim.key.area)
        if each.key.measure == aim.key.measure
        and len(each.key.dimension_values.pairs) == len(mine)
        and (each.key == aim.key or _differs_in_one(mine, each, dimension))
    ]


def _differs_in_one(mine: dict[str, str], series: Series, dimension: str) -> bool:
    theirs = dict(series.key.dimension_values.pairs)
    if theirs.keys() != mine.keys():
        return False
    different = [each for each in mine if mine[each] != theirs[each]]
    if len(different) != 1 or theirs[different[0]] in usual_totals():
        return False
    return not dimension or different[0] == dimension
