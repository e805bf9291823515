"""Judging one gap beside another: “könsskillnaden är större i årskurs 8 än i gymnasiet”."""

from dataclasses import replace

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.judge_gap import Gap, fits_gap, gap_at, stable_gap, told_gap
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import Court, not_checkable
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import DIRECTION_NAMES, Found, Judgement, Verdict
from lagesbild.core.claims.sides import Sides


def judge_gaps_compared(court: Court, found: Found, reading: Reading, sides: Sides) -> Judgement:
    """The verdict on how a gap stands to that of the groups that are named behind “än”."""
    one, other = reading.aims
    at = one.when.at[-1] if one.when.at else ends(one)[1]
    first, second = sides.in_groups(one), sides.in_groups(other)
    if len(first) != 1 or len(second) != 1:
        return not_checkable(court.say.text("It is not clear between what the difference is."))
    beside, beyond = replace(one, series=first[0]), replace(other, series=second[0])
    mine, theirs = gap_at(court, one, other, at), gap_at(court, beside, beyond, at)
    if isinstance(mine, Judgement):
        return mine
    if isinstance(theirs, Judgement):
        return theirs
    further = abs(mine.size) - abs(theirs.size)
    direction = (further > 0) - (further < 0)
    verdict = _verdict(court, found, mine, theirs)
    why = " ".join((_why(court, one, other, mine), _why(court, beside, beyond, theirs)))
    expected = DIRECTION_NAMES[direction] if found.amount is None else plain(abs(further))
    observations = (mine.first, mine.second, theirs.first, theirs.second)
    return Judgement(verdict, why, expected, observations=observations)


def _verdict(court: Court, found: Found, mine: Gap, theirs: Gap) -> Verdict:
    further = abs(mine.size) - abs(theirs.size)
    if not found.direction:
        alike = abs(further) <= stable_gap(court, theirs)
        return Verdict.SUPPORTED if alike else Verdict.CONTRADICTED
    if (further > 0) - (further < 0) != found.direction:
        return Verdict.CONTRADICTED
    if found.amount is None:
        return Verdict.SUPPORTED
    return fits_gap(court, found.amount, further, mine.unit)


def _why(court: Court, one: Aim, other: Aim, gap: Gap) -> str:
    return court.say.text(
        "{gap}: a difference of {size}.",
        gap=told_gap(court, one, other, gap), size=court.say.difference(gap.size, gap.unit),
    )  # fmt: skip
