"""What the judges of all kinds share: the edition's rules, words, and verdicts put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.saying import Saying
from lagesbild.core.claims.shapes import Judgement, Verdict
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.claim_rules import ClaimRules

WORST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.NOT_CHECKABLE,
    Verdict.IMPRECISE,
    Verdict.SUPPORTED,
)


@dataclass(frozen=True, slots=True)
class Court:
    """Everything that a judgement needs beside the claim and its reading."""

    facts: Facts
    rules: ClaimRules
    say: Saying


def worst(judgements: Sequence[Judgement]) -> Judgement:
    """The worst of several that must all hold, resting on what all rest on."""
    if len(judgements) == 1:
        return judgements[0]
    first = min(judgements, key=lambda each: WORST_FIRST.index(each.verdict))
    observations = tuple(dict.fromkeys(o for each in judgements for o in each.observations))
    return Judgement(
        first.verdict, first.why, first.expected, first.suggestion, first.arithmetic, observations
    )


def measured(observation: Observation | None) -> Measurement | None:
    """The measurement of an observation that has one."""
    value = observation.value if observation else None
    return value if isinstance(value, Measurement) else None


def not_checkable(why: str, observations: Iterable[Observation] = ()) -> Judgement:
    """That nothing can be said, and why."""
    return Judgement(Verdict.NOT_CHECKABLE, why, observations=tuple(observations))


def no_value(court: Court, aim: Aim, period: Period | None) -> Judgement:
    """That the series has no value for a period."""
    if period is None:
        return not_checkable(
            court.say.text("{series} has no values.", series=court.say.series(aim))
        )
    return not_checkable(
        court.say.text(
            "{series} has no value for {period}.",
            series=court.say.series(aim),
            period=court.say.period(period),
        )
    )


def pooled_values(series: Series, period: Period) -> Observation | None:
    """The value of a stretch of years that a period lies in, where the source gives only that."""
    return next(
        (
            each
            for each in series.measured
            if each.period != period
            and each.period.kind is not period.kind
            and each.period.overlaps(period)
        ),
        None,
    )
