"""Judging extremes: “den högsta andelen sedan 2019”, “lägst bland flickor”, “ökat mest”."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal

from lagesbild.core.claims.aims import Aim, Reading, usual_totals
from lagesbild.core.claims.judge_greatest_change import judge_greatest_change
from lagesbild.core.claims.judging import Court, is_shown, measured, no_value, not_checkable, worst
from lagesbild.core.claims.peers import other_areas, siblings
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.saying import Saying, plain
from lagesbild.core.claims.scopes import is_of_its_year, is_since_first, of_each_year, scope_of
from lagesbild.core.claims.shapes import (
    AMONG,
    OF_EVERY,
    OF_NOW,
    OF_TIME,
    OF_YEAR,
    Found,
    Judgement,
    Verdict,
)
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.change import Change
from lagesbild.core.statistics.observation import Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

Scored = tuple[Decimal, Observation, Series]
Made = tuple[SeriesKey, Change]


def judge_extreme(
    court: Court, found: Found, reading: Reading, dimensions: Set[str] = frozenset()
) -> Judgement:
    """The verdict on a highest or lowest: of the series over time, or else among its groups.

    ``dimensions`` are those of the group that it is said of beside others; none if it is of any.
    """
    judged = [
        _of_aim(court, _Scope(each, dimensions, frozenset(reading.codes)), replace(aim, when=when))
        for aim in reading.aims
        for each, when in _each_time(found, aim)
    ]
    return worst([_turned(each) for each in judged] if found.course == "not" else judged)


TURNED = {
    Verdict.SUPPORTED: Verdict.CONTRADICTED,
    Verdict.CONTRADICTED: Verdict.SUPPORTED,
}


def _turned(judged: Judgement) -> Judgement:
    """What is said to be no highest: right where it is none."""
    return replace(judged, verdict=TURNED.get(judged.verdict, judged.verdict))


@dataclass(frozen=True, slots=True)
class _Scope:
    """Among what a highest or lowest is looked for."""

    found: Found
    dimensions: Set[str]
    """The dimensions of the group that it is said of."""
    codes: Set[str]
    """The dimensions of the groups that the sentence names."""

    @property
    def among(self) -> bool:
        return self.found.scope in {AMONG, OF_EVERY}


def _each_time(found: Found, aim: Aim) -> Sequence[tuple[Found, Meant]]:
    """A claim of several times is one of each; of a part of each year, one in each year."""
    when = aim.when
    if parts := of_each_year(found, aim):
        return [(replace(found, scope=OF_YEAR), each) for each in parts]
    if len(when.at) > 1:
        return [(found, replace(when, at=(each,))) for each in when.at]
    return [(found, when)]


def _of_aim(court: Court, scope: _Scope, aim: Aim) -> Judgement:
    found, when = scope.found, aim.when
    if found.of_changes:
        return judge_greatest_change(court, found, aim)
    over_time = _over_time(court, found, aim)
    of_year = replace(found, scope=OF_YEAR)
    if is_of_its_year(found, aim) and (inside := _over_time(court, of_year, aim)):
        return inside if inside.verdict is Verdict.SUPPORTED else over_time or inside
    if when.since or when.span or when.whole or found.scope in OF_TIME:
        tried = [over_time]
    else:
        beside = [_among_areas(court, found, aim)]
        several = scope.among and len(scope.dimensions or scope.codes) > 1
        every = _among_all(court, found, aim) if several or found.scope == OF_EVERY else None
        if every:
            beside.append(every)
        elif scope.codes or scope.among:
            beside.append(_among_groups(court, scope, aim))
        alone = any(beside) and (scope.among or _is_short(found, over_time))
        tried = beside if alone else [over_time, *beside]
    judged = [each for each in tried if each is not None]
    for each in judged:
        if each.verdict is Verdict.SUPPORTED:
            return each
    return judged[0] if judged else no_value(court, aim, when.at[-1] if when.at else None)


def _is_short(found: Found, over_time: Judgement | None) -> bool:
    """Whether a row of times is no longer than a rank: the second highest of two is the lower."""
    return over_time is not None and 1 < found.rank >= len(over_time.observations)


def _over_time(court: Court, found: Found, aim: Aim) -> Judgement | None:
    scored = _values(scope_of(found, aim), aim.series)
    if aim.series.spans and (found_in := _of_span(court, found, aim)):
        return found_in
    if len(scored) < 2 or (not found.scope and len({each[0] for each in scored}) == 1):
        # what never moved has no highest time: “lägst ligger Ekefors” is said beside others
        return None
    at = aim.when.at[-1] if aim.when.at else scored[-1][1].period
    claimed = next((each for each in scored if each[1].period == at), None)
    if claimed is None:
        return None
    if alike := _of_one_kind(found, aim, claimed, scored):
        return _since_break(court, found, aim, claimed, (alike, scored))
    if why := _out_of_reach(court, aim, scored):
        return not_checkable(why, tuple(each[1] for each in scored))
    return _told(court, found, aim, claimed, _as_told_since(found, aim, claimed, scored))


def _of_one_kind(
    found: Found, aim: Aim, claimed: Scored, scored: Sequence[Scored]
) -> Sequence[Scored]:
    """The values that may be compared with one, where a break leaves others out; () where none.

    What begins with a year that is named speaks of all since then, comparable or not.
    """
    if found.scope != OF_NOW and (aim.when.since or aim.when.span):
        return ()
    mine = claimed[1].period
    alike = [e for e in scored if not _is_broken(aim, *sorted((e[1].period, mine)))]
    return alike if 1 < len(alike) < len(scored) else ()


def _is_broken(aim: Aim, first: Period, last: Period) -> bool:
    return break_between(aim.series.breaks, first, last) is not None


def _since_break(
    court: Court, found: Found, aim: Aim, claimed: Scored,
    scored: tuple[Sequence[Scored], Sequence[Scored]],
) -> Judgement:  # fmt: skip
    """The verdict among the values that may be compared, and what the others leave open."""
    alike, every = (_told(court, found, aim, claimed, each) for each in scored)
    if alike.verdict is not Verdict.SUPPORTED or found.scope == OF_NOW:
        return alike
    if every.verdict is Verdict.SUPPORTED:
        return every
    broken = break_between(aim.series.breaks, scored[1][0][1].period, claimed[1].period)
    if broken is None:
        return alike
    why = court.say.text(
        "{series} has a break in {period}; the values cannot be compared.",
        series=court.say.series(aim), period=court.say.period(broken),
    )  # fmt: skip
    return not_checkable(why, every.observations)


def _as_told_since(
    found: Found, aim: Aim, claimed: Scored, scored: Sequence[Scored]
) -> Sequence[Scored]:
    """The values that “the lowest since 2021” ranks: 2021's own may be the last one as low.

    Not where 2021 is when the figures begin: then all of them are ranked.
    """
    if is_since_first(aim):
        return scored
    since = aim.when.since
    later = [each for each in scored if since and not each[1].period.overlaps(since)]
    start = next((each for each in scored if each not in later), None)
    if start is None or claimed not in later or len(later) < 2 or found.rank > 1:
        return scored
    ranked = sorted((start, *later), key=lambda each: -each[0] * found.extreme)
    return (
        later if claimed[0] in {each[0] for each in ranked[:2]} and ranked[0] is start else scored
    )


def _out_of_reach(court: Court, aim: Aim, scored: Sequence[Scored]) -> str:
    """Why a claim about a stretch of years says more than the data can bear out; "" if not."""
    say, series, when = court.say, court.say.series(aim), aim.when
    first, last = scored[0][1].period, scored[-1][1].period
    start = when.span[0] if when.span else when.since
    end = when.span[1] if when.span else None
    known = aim.series.measured
    if start and start < known[0].period and not start.overlaps(known[0].period):
        return say.text("{series} begins in {period}.", series=series, period=say.period(first))
    if end and known[-1].period < end and not end.overlaps(known[-1].period):
        return say.text("{series} ends in {period}.", series=series, period=say.period(last))
    if start and (broken := break_between(aim.series.breaks, first, last)):
        return say.text(
            "{series} has a break in {period}; the values cannot be compared.",
            series=series, period=say.period(broken),
        )  # fmt: skip
    return ""


def _of_span(court: Court, found: Found, aim: Aim) -> Judgement | None:
    """Beside the lowest and highest of a stretch of years, where the source gives these."""
    span = aim.series.spans[0]
    end = span.high if found.extreme > 0 else span.low
    at = aim.when.at[-1] if aim.when.at else None
    mine = aim.series.at(at) if at else None
    best, value = measured(end), measured(mine)
    if best is None or value is None or mine is None:
        return None
    scored = [(value.amount, mine, aim.series), (best.amount, end, aim.series)]
    return _told(court, found, aim, scored[0], scored)


def _values(observations: Iterable[Observation], series: Series) -> list[Scored]:
    return [(m.amount, each, series) for each in observations if (m := measured(each))]


def _among_groups(court: Court, scope: _Scope, aim: Aim) -> Judgement | None:
    at = aim.when.at[-1] if aim.when.at else None
    if at is None:
        return None
    judged = []
    for dimension, _ in aim.key.dimension_values.pairs:
        wanted = scope.dimensions or scope.codes
        if wanted and dimension not in wanted:
            continue
        scored = [
            value
            for each in siblings(court, aim, dimension)
            for value in _values(filter(None, [each.at(at)]), each)
        ]
        claimed = next((each for each in scored if each[2].key == aim.key), None)
        if claimed is not None and len(scored) > 1:
            judged.append(_told(court, scope.found, aim, claimed, scored))
    right = [each for each in judged if each.verdict is Verdict.SUPPORTED]
    return next(iter(right or judged), None)


def _among_all(court: Court, found: Found, aim: Aim) -> Judgement | None:
    """“av de grupper som redovisas”: beside all groups, whatever they differ in, but totals."""
    at = aim.when.at[-1] if aim.when.at else None
    totals = usual_totals()
    mine = {d for d, code in aim.key.dimension_values.pairs if code not in totals}
    if at is None or not mine:
        return None
    scored = [
        value
        for each in court.facts.of(aim.indicator.slug, aim.key.area)
        if each.key.measure == aim.key.measure
        and {d for d, code in each.key.dimension_values.pairs if code not in totals} == mine
        for value in _values(filter(None, [each.at(at)]), each)
    ]
    claimed = next((each for each in scored if each[2].key == aim.key), None)
    return _told(court, found, aim, claimed, scored) if claimed and len(scored) > 1 else None


def _among_areas(court: Court, found: Found, aim: Aim) -> Judgement | None:
    """“högst i Alsele”: beside the other areas of its kind."""
    at = aim.when.at[-1] if aim.when.at else None
    if at is None or aim.key.area == aim.indicator.area:
        return None
    others = other_areas(court, aim)
    scored = [v for each in others for v in _values(filter(None, [each.at(at)]), each)]
    scored = [v for v in scored if v[2].key == aim.key or is_shown(court, v[1])]
    claimed = next((each for each in scored if each[2].key == aim.key), None)
    if claimed is None or len(scored) < 2:
        return None
    return _told(court, found, aim, claimed, scored)


def _told(
    court: Court, found: Found, aim: Aim, claimed: Scored, scored: Sequence[Scored]
) -> Judgement:
    say = court.say
    ranked = sorted(scored, key=lambda each: -each[0] * found.extreme)
    best = ranked[min(found.rank, len(ranked)) - 1]
    right = claimed[0] == best[0]
    name = _name(say, found)
    top = Aim(aim.indicator, best[2], aim.when)
    why = say.text(
        "The {extreme} is {value} ({series}, {period}).",
        extreme=name, value=say.value(best[1]), series=say.series(top),
        period=say.period(best[1].period),
    )  # fmt: skip
    if not right:
        why += " " + say.text(
            "{series}, {period}: {value}.",
            series=say.series(aim), period=say.period(claimed[1].period),
            value=say.value(claimed[1]),
        )  # fmt: skip
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    return Judgement(verdict, why, plain(best[0]), observations=tuple(each[1] for each in scored))


def _name(say: Saying, found: Found) -> str:
    """What a place in the row is called."""
    match found.rank:
        case 1:
            return say.text("highest") if found.extreme > 0 else say.text("lowest")
        case 2:
            return say.text("second highest") if found.extreme > 0 else say.text("second lowest")
        case _:
            return say.text("third highest") if found.extreme > 0 else say.text("third lowest")
