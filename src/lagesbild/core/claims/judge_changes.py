"""Judging comparisons of changes: “ökningen var mindre än året innan”, “större bland flickor”."""

from collections.abc import Iterator
from decimal import Decimal

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.judge_change import Ratio, both_values, changed, told_ratio
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import Court, measured, not_checkable, worst
from lagesbild.core.claims.shapes import DIRECTION_NAMES, Found, Judgement, Kind, Verdict
from lagesbild.core.claims.sides import Sides
from lagesbild.core.statistics.change import Change
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.unit import Unit

NEARLY = Decimal("0.1")
"""How far apart two changes may be that are “nearly as large”, as a part of the larger."""


def judge_changes(court: Court, found: Found, reading: Reading, sides: Sides) -> Judgement:
    """The verdict on a change said to be greater or smaller than another, or a multiple of it."""
    judged = [each for aim in reading.aims for each in _of_aim(court, found, aim, sides)]
    if not judged:
        return not_checkable(court.say.text("It is not clear what the change is compared with."))
    return worst(judged)


def _of_aim(court: Court, found: Found, aim: Aim, sides: Sides) -> Iterator[Judgement]:
    earlier, later = ends(aim)
    mine = changed(court, aim, earlier, later)
    if isinstance(mine, Judgement):
        yield mine
        return
    others = [_beside(court, aim, each) for each in sides.named(aim)]
    for other in others:
        theirs = changed(court, other, earlier, later)
        yield (
            theirs
            if isinstance(theirs, Judgement)
            else _told(court, found, (aim, mine), (other, theirs))
        )
    alone = not (others or sides.is_no_time)
    before = aim.series.before(earlier) if earlier and alone else None
    if before is not None:
        step = changed(court, aim, before.period, earlier)
        yield step if isinstance(step, Judgement) else _told(court, found, (aim, mine), (aim, step))


def _beside(court: Court, aim: Aim, other: Series) -> Aim:
    """The other side, which may be of another indicator."""
    return Aim(court.facts.edition.strategy.indicator[other.key.indicator], other, aim.when)


def _told(
    court: Court, found: Found, one: tuple[Aim, Change], other: tuple[Aim, Change]
) -> Judgement:
    sizes = [abs(each.difference) for _, each in (one, other)]
    direction = (sizes[0] > sizes[1]) - (sizes[0] < sizes[1])
    why = "; ".join(both_values(court, *each) for each in (one, other))
    observations = tuple(
        dict.fromkeys(o for _, each in (one, other) for o in (each.earlier, each.later))
    )
    if one[1].direction != other[1].direction:
        # a rise beside a fall: which is the greater is a matter of what is meant
        return not_checkable(f"{why}.", observations)
    if found.kind is Kind.RATIO:
        ratio = Ratio(sizes[0] / sizes[1] if sizes[1] else Decimal(0), why, of_nought=True)
        return told_ratio(court, found, ratio, observations)
    if found.course == "stable" and not found.direction:
        near = abs(sizes[0] - sizes[1]) <= max(sizes) * NEARLY
        verdict = Verdict.SUPPORTED if near else Verdict.CONTRADICTED
        return Judgement(verdict, f"{why}.", DIRECTION_NAMES[direction], observations=observations)
    right = found.direction == _of_parts(one[1], other[1])
    right = right or (found.direction == direction and _are_alike(one[0], other[0]))
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    return Judgement(verdict, f"{why}.", DIRECTION_NAMES[direction], observations=observations)


def _are_alike(one: Aim, other: Aim) -> bool:
    """Whether two changes are counted in one unit, so that one is the greater of the two.

    What is in thousands of tonnes is not, beside what is in tonnes per inhabitant.
    """
    mine, theirs = (each.indicator.measure(each.key.measure) for each in (one, other))
    counted = mine.unit is Unit.COUNT and one.indicator is other.indicator
    same = mine.unit_name == theirs.unit_name or mine.unit is Unit.PERCENT or counted
    return mine.unit is theirs.unit and same


def _of_parts(one: Change, other: Change) -> int | None:
    """Which change is the greater beside its first value; None of shares, whose are in points.

    What grew the more in number may have grown the less in percent: either is meant.
    """
    sizes = [_relative(each) for each in (one, other)]
    if sizes[0] is None or sizes[1] is None:
        return None
    return (sizes[0] > sizes[1]) - (sizes[0] < sizes[1])


def _relative(change: Change) -> Decimal | None:
    value = measured(change.earlier)
    if value is None or value.unit is Unit.PERCENT or value.amount <= 0:
        return None
    return abs(change.difference) / value.amount
