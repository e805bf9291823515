"""Reading what is said of so many areas: the same series in each area of those that are counted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Aim, Case, Reading, total_codes
from lagesbild.core.claims.counted_nouns import ANY_GROUP
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.tallies import Tally
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Indicator

SEVERAL = 2
"""Areas with figures from which on something can be said of how many."""


def parts_of(facts: Facts, indicator: Indicator) -> Sequence[str]:
    """The codes of the areas within an indicator's own that it has figures for, in order."""
    known = frozenset(facts.areas(indicator.slug))
    return [
        each.code
        for each in facts.edition.strategy.areas
        if each.parent == indicator.area and each.code in known
    ]


def without_tally(case: Case) -> Case:
    """A case of what is said alone, be it of how many areas."""
    plain = replace(case.found, tally=None)
    claims = [plain if each is case.found else each for each in case.claims]
    return replace(case, found=plain, claims=claims)


def in_an_area(case: Case) -> Case:
    """A case as one of an area: an indicator may have no figures of the areas taken together."""
    areas = parts_of(case.facts, case.indicator)
    return replace(case, context=replace(case.context, area=areas[0] if areas else ""))


def across_areas(case: Case, known: Iterable[Reading]) -> Sequence[Reading]:
    """Each reading of a single series as one of that series in all areas."""
    tally = case.found.tally
    if tally is not None and tally.others and not tally.named:
        told = tuple(dict.fromkeys(each.area for each in case.context.told))
        parts = parts_of(case.facts, case.indicator)
        tally = replace(tally, named=tuple(each for each in told if each in parts))
    counted = tally is not None and bool(tally.groups)
    found: dict[tuple[str, str, object], Reading] = {}
    for each in known:
        if len(each.aims) != 1:
            continue
        aim = each.aims[0]
        aims = tuple(_of_each_group(case, aim) if counted else _in_each(case, aim))
        if len(aims) >= SEVERAL:
            key = (aims[0].key.measure, aims[0].key.dimensions, (aim.when.at, aim.when.since))
            mine = replace(each, aims=aims, tally=tally, of_median=False, area_slip="", beside=None)
            found.setdefault(key, mine)
    return list(found.values())


def can_be_tallied(facts: Facts, indicator: Indicator, tally: Tally) -> bool:
    """Whether an indicator has figures for several of what is counted."""
    if tally.times:
        return True
    if not tally.groups:
        return len(parts_of(facts, indicator)) >= SEVERAL
    if ANY_GROUP in tally.groups:
        return len(facts.of(indicator.slug, indicator.area)) >= SEVERAL
    return any(slug == indicator.slug for slug, _ in tally.groups)


def _of_each_group(case: Case, aim: Aim) -> Sequence[Aim]:
    """A series for each group of the dimension that is counted, the total left out."""
    tally, slug = case.found.tally, case.indicator.slug
    if tally is not None and ANY_GROUP in tally.groups:
        return _of_all_groups(case, aim, tally)
    code = next((d for s, d in sorted(tally.groups) if s == slug), "") if tally else ""
    others = _without(aim.series, code)
    totals = total_codes(case.indicator, code)
    return [
        replace(aim, series=series)
        for series in case.facts.of(slug, aim.key.area)
        if series.key.measure == aim.key.measure
        and _without(series, code) == others
        and series.key.dimension_values.get(code) not in totals
    ]


def _of_all_groups(case: Case, aim: Aim, tally: Tally) -> Sequence[Aim]:
    """A series for each group that figures are given of: with the totals, where so many are told.

    Where neither are as many as the words say, nothing is known of what they count.
    """
    mine = [e for e in case.facts.of(case.indicator.slug, aim.key.area) if _is_measured_as(e, aim)]
    apart = [each for each in mine if not _is_total(case.indicator, each)]
    many = tally.amount.of if tally.amount is not None else None
    told = next((each for each in (apart, mine) if many is None or len(each) == many), ())
    return [replace(aim, series=series) for series in told]


def _is_measured_as(series: Series, aim: Aim) -> bool:
    return series.key.measure == aim.key.measure and bool(series.key.dimension_values.pairs)


def _is_total(indicator: Indicator, series: Series) -> bool:
    pairs = series.key.dimension_values.pairs
    return any(value in total_codes(indicator, code) for code, value in pairs)


def _without(series: Series, code: str) -> frozenset[tuple[str, str]]:
    """The groups of a series, those of one dimension left out."""
    return frozenset(each for each in series.key.dimension_values.pairs if each[0] != code)


def _in_each(case: Case, aim: Aim) -> Sequence[Aim]:
    mine = (aim.key.measure, aim.key.dimensions)
    return [
        replace(aim, series=series)
        for code in parts_of(case.facts, case.indicator)
        for series in case.facts.of(case.indicator.slug, code)
        if (series.key.measure, series.key.dimensions) == mine
    ]
