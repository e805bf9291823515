"""Judging a change told as a range: “mellan sex och nio färre för varje år” is of several changes.

They are those from value to value, or those of each part of a year since the year before. A range
is theirs if its ends are the smallest and the greatest of them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.fits import fit_number
from lagesbild.core.claims.judge_change import changed, changed_by
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.lengths import in_a_year
from lagesbild.core.claims.shapes import Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount
from lagesbild.core.statistics.change import Change
from lagesbild.core.statistics.period import MONTHS_IN, Period

FEWEST = 2
"""Changes that a range is told of at least."""


def judge_step_range(court: Court, found: Found, reading: Reading) -> Judgement | None:
    """The verdict on a range as that of the steps of a course, if they bear it out."""
    amount = found.amount
    if amount is None or not amount.is_range or len(reading.aims) != 1:
        return None
    (aim,) = reading.aims
    told = (_told(court, found, amount, aim, steps) for steps in _courses(aim))
    return next((each for each in told if each is not None), None)


def _courses(aim: Aim) -> Iterator[Sequence[tuple[Period, Period]]]:
    """The steps that may be meant: of the stretch named, of all, or of the parts of a year."""
    known = [each.period for each in aim.series.measured]
    when = aim.when
    at = when.at[-1] if when.at else None
    if at is not None and at.kind in MONTHS_IN:
        parts = (each for each in known if each.first_year == at.first_year)
        yield [(each.back(in_a_year(each)), each) for each in parts]
    first, last = when.span or (when.since, at)
    yield [*pairwise([p for p in known if first and last and first <= p <= last])]
    yield [*pairwise(known)]


def _told(
    court: Court, found: Found, amount: Amount, aim: Aim, steps: Sequence[tuple[Period, Period]]
) -> Judgement | None:
    made = [changed(court, aim, *each) for each in steps]
    changes = [each for each in made if isinstance(each, Change)]
    if len(changes) < FEWEST or len(changes) < len(made) or amount.high is None:
        return None
    if found.direction and any(each.direction != found.direction for each in changes):
        return None
    sizes = sorted(abs(changed_by(found, each)) for each in changes)
    ends = ((amount.low, sizes[0]), (amount.high, sizes[-1]))
    fits = (fit_number(end, amount.decimals, "", size, court.rules) for end, size in ends)
    if any(each is not Verdict.SUPPORTED for each in fits):
        return None
    say = court.say
    observations = tuple(dict.fromkeys(o for each in changes for o in (each.earlier, each.later)))
    values = ", ".join(f"{say.value(each)} ({say.period(each.period)})" for each in observations)
    return Judgement(Verdict.SUPPORTED, f"{say.series(aim)}: {values}.", observations=observations)
