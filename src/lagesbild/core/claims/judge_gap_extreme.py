"""Judging which gap is the widest or narrowest: “skillnaden mellan könen är störst i årskurs 9”."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from lagesbild.core.claims.aims import Aim, Reading, total_codes
from lagesbild.core.claims.judge_gap import Gap, gap_at, told_gap
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import Court, not_checkable
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Verdict
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period

Pair = tuple[Aim, Aim, Gap]


def judge_gap_extreme(
    court: Court, found: Found, reading: Reading, dimensions: Set[str]
) -> Judgement:
    """The verdict on a gap beside those of other groups, or of other times.

    ``dimensions`` are those of the group that it is said of beside others; none if of no group.
    """
    one, other = reading.aims
    at = one.when.at[-1] if one.when.at else ends(one)[1]
    gap = gap_at(court, one, other, at)
    if isinstance(gap, Judgement):
        return gap
    beside = [d for d in sorted(dimensions) if _code(one, d) == _code(other, d)]
    if beside:
        rivals = list(_of_groups(court, one, other, beside[0], at))
    else:
        rivals = list(_of_times(court, one, other, at))
    if not rivals:
        return not_checkable(court.say.text("It is not clear between what the difference is."))
    return _told(court, found, (one, other, gap), rivals)


def _told(court: Court, found: Found, mine: Pair, rivals: Sequence[Pair]) -> Judgement:
    pick = max if found.extreme > 0 else min
    top = pick([mine, *rivals], key=lambda each: abs(each[2].size))
    best = abs(top[2].size) == abs(mine[2].size)
    right = best is not (found.course == "not")
    said = [mine] if top is mine else [top, mine]
    why = " ".join(_why(court, each) for each in said)
    observations = tuple(o for _, _, gap in said for o in (gap.first, gap.second))
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    return Judgement(verdict, why, plain(abs(top[2].size)), observations=observations)


def _why(court: Court, pair: Pair) -> str:
    one, other, gap = pair
    return court.say.text(
        "{gap}: a difference of {size}.",
        gap=told_gap(court, one, other, gap), size=court.say.difference(gap.size, gap.unit),
    )  # fmt: skip


def _code(aim: Aim, dimension: str) -> str | None:
    return aim.key.dimension_values.get(dimension)


def _of_groups(
    court: Court, one: Aim, other: Aim, dimension: str, at: Period | None
) -> Iterator[Pair]:
    """The same gap in the other groups of a dimension."""
    total = total_codes(one.indicator, dimension)
    known = court.facts.of(one.indicator.slug, one.key.area)
    codes = dict.fromkeys(each.key.dimension_values.get(dimension) for each in known)
    for code in codes:
        if code in total or code == _code(one, dimension):
            continue
        sides = [
            next((s for s in known if _is_like(s.key, aim, dimension, code)), None)
            for aim in (one, other)
        ]
        first, second = sides
        if first and second:
            pair = replace(one, series=first), replace(other, series=second)
            gap = gap_at(court, *pair, at)
            if isinstance(gap, Gap):
                yield (*pair, gap)


def _is_like(key: SeriesKey, aim: Aim, dimension: str, code: str | None) -> bool:
    wanted = {**dict(aim.key.dimension_values.pairs), dimension: code}
    return key.measure == aim.key.measure and dict(key.dimension_values.pairs) == wanted


def _of_times(court: Court, one: Aim, other: Aim, at: Period | None) -> Iterator[Pair]:
    """The same gap at the other times that are meant: since a year, in a stretch, or all."""
    when = one.when
    for each in one.series.measured:
        early = when.since is not None and each.period < when.since
        outside = when.span is not None and not when.span[0] <= each.period <= when.span[1]
        if each.period == at or early or outside:
            continue
        gap = gap_at(court, one, other, each.period)
        if isinstance(gap, Gap):
            yield one, other, gap
