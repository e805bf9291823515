"""Judging changes in the number behind a share: “en ökning med tre kommuner”, 12 to 15 of 26."""

from decimal import Decimal

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judge_share import count_of
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Kind, Verdict
from lagesbild.core.statistics.change import Change
from lagesbild.core.statistics.observation import Observation


def judge_number(court: Court, found: Found, aim: Aim, made: Change) -> Judgement | None:
    """The verdict on a change in number of what the data have as a share of a known base.

    None where the change is not one in number, or no one number stands behind either share.
    """
    amount = found.amount
    before, after = _count(made.earlier), _count(made.later)
    if found.kind is not Kind.CHANGE_ABS or amount is None or before is None or after is None:
        return None
    size = Decimal(after - before)
    direction = (size > 0) - (size < 0)
    verdict = fit(amount, abs(size), court.rules)
    if found.direction is not None and direction != found.direction:
        verdict = Verdict.CONTRADICTED
    say = court.say
    words = {
        1: say.text("an increase of {size}", size=say.number(size)),
        -1: say.text("a decrease of {size}", size=say.number(-size)),
        0: say.text("no change"),
    }
    course = say.text(
        "{series}: {earlier} ({earlier_period}), {later} ({later_period})",
        series=say.series(aim),
        earlier=_of_base(court, made.earlier, before),
        earlier_period=say.period(made.earlier.period),
        later=_of_base(court, made.later, after),
        later_period=say.period(made.later.period),
    )
    right = "" if verdict is Verdict.SUPPORTED else words[direction]
    pair = (made.earlier, made.later)
    return Judgement(verdict, f"{course}: {words[direction]}.", plain(size), right, pair)


def _count(observation: Observation) -> int | None:
    value = measured(observation)
    return count_of(observation, value) if value else None


def _of_base(court: Court, observation: Observation, count: int) -> str:
    say = court.say
    base = say.number(Decimal(observation.base or 0))
    return say.text("{value} of {of}", value=say.number(Decimal(count)), of=base)
