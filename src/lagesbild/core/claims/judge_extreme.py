"""Judging extremes: “den högsta andelen sedan 2019”, “lägst bland flickor”, “ökat mest”."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lagesbild.core.claims.aims import Aim, Reading, usual_totals
from lagesbild.core.claims.judge_change import changed
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import Court, measured, no_value, not_checkable, worst
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Verdict
from lagesbild.core.statistics.breaks import break_between
from lagesbild.core.statistics.change import Change
from lagesbild.core.statistics.observation import Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

Scored = tuple[Decimal, Observation, Series]
Made = tuple[SeriesKey, Change]


def judge_extreme(court: Court, found: Found, reading: Reading) -> Judgement:
    """The verdict on a highest or lowest: of the series over time, or else among its groups."""
    return worst([
        _of_aim(court, found, replace(aim, when=when), named=bool(reading.codes))
        for aim in reading.aims
        for when in _each_time(aim.when)
    ])  # fmt: skip


def _each_time(when: Meant) -> Sequence[Meant]:
    """A claim of several times is one of each."""
    return [replace(when, at=(each,)) for each in when.at] if len(when.at) > 1 else [when]


def _of_aim(court: Court, found: Found, aim: Aim, *, named: bool) -> Judgement:
    if found.of_changes:
        return _among_changes(court, found, aim)
    tried = [] if found.course == "groups" else [_over_time(court, found, aim)]
    if found.course == "groups":
        named = True
    if not (aim.when.since or aim.when.span or aim.when.whole):
        tried += [_among_areas(court, found, aim)]
        tried += [_among_groups(court, found, aim)] if named else []
    judged = [each for each in tried if each is not None]
    for each in judged:
        if each.verdict is Verdict.SUPPORTED:
            return each
    return judged[0] if judged else no_value(court, aim, aim.when.at[-1] if aim.when.at else None)


def _over_time(court: Court, found: Found, aim: Aim) -> Judgement | None:
    scored = _values(_scope(aim), aim.series)
    if aim.series.spans and (found_in := _of_span(court, found, aim)):
        return found_in
    if len(scored) < 2:
        return None
    at = aim.when.at[-1] if aim.when.at else scored[-1][1].period
    claimed = next((each for each in scored if each[1].period == at), None)
    if claimed is None:
        return None
    if why := _out_of_reach(court, aim, scored):
        return not_checkable(why, tuple(each[1] for each in scored))
    return _told(court, found, aim, claimed, _as_told_since(found, aim, claimed, scored))


def _as_told_since(
    found: Found, aim: Aim, claimed: Scored, scored: Sequence[Scored]
) -> Sequence[Scored]:
    """The values that “the lowest since 2021” ranks: 2021's own may be the last one as low."""
    since = aim.when.since
    later = [each for each in scored if since and not each[1].period.overlaps(since)]
    start = next((each for each in scored if each not in later), None)
    if start is None or claimed not in later or len(later) < 2:
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


def _scope(aim: Aim) -> Sequence[Observation]:
    """The values among which one is the highest: since a year, in a stretch, or all."""
    when = aim.when
    if when.span:
        return [e for e in aim.series.measured if when.span[0] <= e.period <= when.span[1]]
    if when.since:
        return [each for each in aim.series.measured if when.since <= each.period]
    return aim.series.measured


def _values(observations: Iterable[Observation], series: Series) -> list[Scored]:
    return [(m.amount, each, series) for each in observations if (m := measured(each))]


def _among_groups(court: Court, found: Found, aim: Aim) -> Judgement | None:
    at = aim.when.at[-1] if aim.when.at else None
    if at is None:
        return None
    judged = []
    for dimension, _ in aim.key.dimension_values.pairs:
        scored = [
            value
            for each in siblings(court, aim, dimension)
            for value in _values(filter(None, [each.at(at)]), each)
        ]
        claimed = next((each for each in scored if each[2].key == aim.key), None)
        if claimed is not None and len(scored) > 1:
            judged.append(_told(court, found, aim, claimed, scored))
    right = [each for each in judged if each.verdict is Verdict.SUPPORTED]
    return next(iter(right or judged), None)


def _among_areas(court: Court, found: Found, aim: Aim) -> Judgement | None:
    """“högst i Alsele”: beside the other areas of its kind."""
    at = aim.when.at[-1] if aim.when.at else None
    if at is None or aim.key.area == aim.indicator.area:
        return None
    kinds = {each.code: each.kind for each in court.facts.edition.strategy.areas}
    others = [
        each
        for area in court.facts.areas(aim.indicator.slug)
        if kinds.get(area) is kinds.get(aim.key.area)
        for each in court.facts.of(aim.indicator.slug, area)
        if (each.key.measure, each.key.dimensions) == (aim.key.measure, aim.key.dimensions)
    ]
    scored = [v for each in others for v in _values(filter(None, [each.at(at)]), each)]
    claimed = next((each for each in scored if each[2].key == aim.key), None)
    if claimed is None or len(scored) < 2:
        return None
    return _told(court, found, aim, claimed, scored)


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


def _told(
    court: Court, found: Found, aim: Aim, claimed: Scored, scored: Sequence[Scored]
) -> Judgement:
    say = court.say
    best = max(scored, key=lambda each: each[0] * found.extreme)
    right = claimed[0] == best[0]
    name = say.text("highest") if found.extreme > 0 else say.text("lowest")
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


def _among_changes(court: Court, found: Found, aim: Aim) -> Judgement:
    """“ökat mest bland pojkar”: the change of a group beside those of the others."""
    earlier, later = ends(aim)
    made = _changes(court, aim, earlier, later)
    mine = next((each for key, each in made if key == aim.key), None)
    if mine is None:
        return no_value(court, aim, later)
    if len(made) < 2:
        return _over_years(court, found, aim, mine)
    best = max(
        made,
        key=lambda each: (
            (abs(each[1].difference) if each[1].direction == mine.direction else Decimal(-1))
            * found.extreme
        ),
    )
    right = abs(best[1].difference) == abs(mine.difference)
    say = court.say
    parts = ", ".join(
        f"{say.series(Aim(aim.indicator, series, aim.when))}: {say.number(each.difference)}"
        for series, each in _named(court, aim, made)
    )
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    observations = tuple(o for _, each in made for o in (each.earlier, each.later))
    return Judgement(verdict, f"{parts}.", plain(best[1].difference), observations=observations)


def _named(court: Court, aim: Aim, made: Sequence[Made]) -> list[tuple[Series, Change]]:
    series = {each.key: each for each in siblings(court, aim)}
    return [(series[key], each) for key, each in made]


def _changes(court: Court, aim: Aim, earlier: Period | None, later: Period | None) -> list[Made]:
    found = []
    for each in siblings(court, aim):
        between = changed(court, Aim(aim.indicator, each, aim.when), earlier, later)
        if isinstance(between, Change):
            found.append((each.key, between))
    return found


def _over_years(court: Court, found: Found, aim: Aim, mine: Change) -> Judgement:
    """“den största ökningen sedan 2019”: the change of a year beside those of the others."""
    values = _scope(aim)
    steps = [
        made
        for before, after in pairwise(values)
        if isinstance(made := changed(court, aim, before.period, after.period), Change)
    ]
    same = [each for each in steps if each.direction == mine.direction]
    if not same:
        return no_value(court, aim, None)
    best = max(same, key=lambda each: abs(each.difference) * found.extreme)
    right = best.later.period == mine.later.period or best.difference == mine.difference
    say = court.say
    why = say.text(
        "The largest change is {size}, from {earlier} to {later} ({series}).",
        size=say.number(best.difference), earlier=say.period(best.earlier.period),
        later=say.period(best.later.period), series=say.series(aim),
    )  # fmt: skip
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    return Judgement(verdict, why, plain(best.difference), observations=tuple(values))
