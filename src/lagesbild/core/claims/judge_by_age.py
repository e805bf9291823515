"""Judging what goes with age: “loneliness increases with age”."""

import re
from collections.abc import Sequence
from itertools import pairwise

from lagesbild.core.claims.aims import Aim, Reading, total_codes
from lagesbild.core.claims.judging import Court, measured, not_checkable
from lagesbild.core.claims.peers import siblings
from lagesbild.core.claims.shapes import DIRECTION_NAMES, Found, Judgement, Verdict
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.series import Series

AGE = re.compile(r"\d+")
"""What the label of an age begins with: “65–74”, “85 or older”."""


def judge_by_age(court: Court, found: Found, reading: Reading) -> Judgement:
    """The verdict on whether each age has more than the one before, or no less."""
    aim = reading.aims[0]
    period = aim.when.at[-1] if aim.when.at else None
    told = [(each, each.at(period)) for each in _in_order(court, aim) if period]
    known = [(s, o, v.amount) for s, o in told if o is not None and (v := measured(o)) is not None]
    if len(known) < 2 or len(known) < len(told):
        why = court.say.text(
            "What {series} is compared with is not in the data.", series=court.say.series(aim)
        )
        return not_checkable(why)
    values = [amount for _, _, amount in known]
    direction = (values[-1] > values[0]) - (values[-1] < values[0])
    steps = [(two > one) - (two < one) for one, two in pairwise(values)]
    right = (direction == found.direction) is not (found.course == "not")
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    if -direction in steps:
        # up and then down: so it may be said, or not
        verdict = Verdict.NOT_CHECKABLE
    observations = tuple(observation for _, observation, _ in known)
    why = _told(court, aim, [(series, observation) for series, observation, _ in known])
    return Judgement(verdict, why, DIRECTION_NAMES[direction], observations=observations)


def _told(court: Court, aim: Aim, known: Sequence[tuple[Series, Observation]]) -> str:
    say = court.say
    return "; ".join(
        f"{say.series(Aim(aim.indicator, series, aim.when))}: {say.value(observation)}"
        for series, observation in known
    )


def _in_order(court: Court, aim: Aim) -> Sequence[Series]:
    """The series of each age, the youngest first; none where it is not clear which these are."""
    for dimension in aim.indicator.dimensions:
        totals = total_codes(aim.indicator, dimension.code)
        ages = {
            value.code: int(age.group())
            for value in dimension.values
            if value.code not in totals and (age := AGE.match(value.label))
        }
        found = [
            (ages[code], each)
            for each in siblings(court, aim, dimension.code)
            if (code := each.key.dimension_values.get(dimension.code) or "") in ages
        ]
        if len(found) > 1 and len({age for age, _ in found}) == len(found):
            return [each for _, each in sorted(found, key=lambda pair: pair[0])]
    return ()
