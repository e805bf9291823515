"""Judging which change is the greatest: “ökat mest bland pojkar”, “den största ökningen”."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.judge_change import both_values, changed, relative_change
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import Court, no_value, not_checkable
from lagesbild.core.claims.peers import peers
from lagesbild.core.claims.saying import Saying, plain
from lagesbild.core.claims.scopes import scope_of
from lagesbild.core.claims.shapes import DIRECTION_NAMES, Found, Judgement, Verdict
from lagesbild.core.statistics.change import Change
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

Made = tuple[SeriesKey, Change]

STEP = 2
"""Values of a stretch that is a single step."""


def judge_greatest_change(court: Court, found: Found, aim: Aim) -> Judgement:
    """“ökat mest bland pojkar”: the change of a group beside those of the others."""
    earlier, later = ends(aim)
    made = _changes(court, aim, earlier, later)
    mine = next((each for key, each in made if key == aim.key), None)
    if mine is None:
        return no_value(court, aim, later)
    if found.moved and mine.direction != found.moved:
        return _otherwise_moved(court, aim, mine)
    if len(made) < 2:
        return _over_years(court, found, aim, mine)
    relative = found.relative and not aim.indicator.measure(aim.key.measure).unit.is_share
    best = max(made, key=lambda each: _rank(each[1], mine, found, relative=relative))
    right = _size(best[1], relative=relative) == _size(mine, relative=relative)
    say = court.say
    parts = ", ".join(
        f"{say.series(Aim(aim.indicator, series, aim.when))}: {_said(say, each, relative=relative)}"
        for series, each in _named(court, aim, made)
    )
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    observations = tuple(o for _, each in made for o in (each.earlier, each.later))
    return Judgement(verdict, f"{parts}.", plain(best[1].difference), observations=observations)


def _rank(change: Change, mine: Change, found: Found, *, relative: bool) -> Decimal:
    """What a change counts beside others: nothing if it goes the other way."""
    alike = change.direction == mine.direction
    return (_size(change, relative=relative) if alike else Decimal(-1)) * found.extreme


def _size(change: Change, *, relative: bool) -> Decimal:
    """How great a change is, in the values' unit or in percent of what it started from."""
    in_percent = relative_change(change) if relative else None
    return abs(change.difference if in_percent is None else in_percent)


def _said(say: Saying, change: Change, *, relative: bool) -> str:
    in_percent = relative_change(change) if relative else None
    return say.number(change.difference) if in_percent is None else say.percent(in_percent)


def _otherwise_moved(court: Court, aim: Aim, mine: Change) -> Judgement:
    """Of a rise said to be the greatest, where it fell; open where no time is named."""
    why, observations = f"{both_values(court, aim, mine)}.", (mine.earlier, mine.later)
    if not (aim.when.own or aim.when.since or aim.when.span):
        return not_checkable(why, observations)
    expected = DIRECTION_NAMES[mine.direction]
    return Judgement(Verdict.CONTRADICTED, why, expected, observations=observations)


def _named(court: Court, aim: Aim, made: Sequence[Made]) -> list[tuple[Series, Change]]:
    series = {each.key: each for each in peers(court, aim)}
    return [(series[key], each) for key, each in made]


def _changes(court: Court, aim: Aim, earlier: Period | None, later: Period | None) -> list[Made]:
    found = []
    for each in peers(court, aim):
        between = changed(court, Aim(aim.indicator, each, aim.when), earlier, later)
        if isinstance(between, Change):
            found.append((each.key, between))
    return found


def _without_step(found: Found, aim: Aim) -> Aim:
    """“den största ökningen skedde mellan 2023 och 2024”: a single step is one of all there are."""
    if aim.when.span is None or len(scope_of(found, aim)) != STEP:
        return aim
    return replace(aim, when=replace(aim.when, span=None))


def _over_years(court: Court, found: Found, aim: Aim, mine: Change) -> Judgement:
    """“den största ökningen sedan 2019”: the change of a year beside those of the others."""
    values = scope_of(found, _without_step(found, aim))
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
