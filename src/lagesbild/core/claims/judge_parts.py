"""Judging a level of a year that is known only in parts: a share or mean of two halves."""

from dataclasses import replace

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.judge_value import judge_value
from lagesbild.core.claims.judging import Court, measured, not_checkable, worst
from lagesbild.core.claims.shapes import PART, Found, Judgement, Verdict


def judge_parts(
    court: Court, found: Found, reading: Reading, *, counted: bool, each_part: bool
) -> Judgement:
    """The verdict on a year's level: that on its parts, where it is the same for all of them.

    A value that lies between those of the parts may be that of the year, which is not known.
    ``each_part`` says whether words say it of all parts: “under båda halvåren fler än 60”.
    """
    if each_part:
        found = replace(found, of_year=PART)
    judged = [
        judge_value(court, found, replace(reading, aims=(one,)), counted=counted)
        for aim in reading.aims
        for period in aim.when.at
        for one in [replace(aim, when=replace(aim.when, at=(period,)))]
    ]
    if each_part:
        return worst(judged)
    verdicts = {each.verdict for each in judged}
    if len(verdicts) == 1 and not (Verdict.CONTRADICTED in verdicts and _is_between(found, judged)):
        return worst(judged)
    say, observations = court.say, tuple(o for each in judged for o in each.observations)
    values = ", ".join(f"{say.value(each)} ({say.period(each.period)})" for each in observations)
    why = say.text(
        "{series} has no value for the whole year: {values}.",
        series=say.series(reading.aims[0]), values=values,
    )  # fmt: skip
    return not_checkable(why, observations)


def _is_between(found: Found, judged: list[Judgement]) -> bool:
    values = [v.amount for each in judged for o in each.observations if (v := measured(o))]
    if found.amount is None or not values:
        return False
    return min(values) <= found.amount.low <= max(values)
