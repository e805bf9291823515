"""What the judges of all kinds share: the edition's rules, words, and verdicts put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.saying import Saying
from lagesbild.core.claims.shapes import Judgement, Verdict
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.small_bases import AsReported, shown
from lagesbild.core.statistics.unit import Unit
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
    return replace(first, observations=observations)


def measured(observation: Observation | None) -> Measurement | None:
    """The measurement of an observation that has one."""
    value = observation.value if observation else None
    return value if isinstance(value, Measurement) else None


def has_nought(unit: Unit, series: Series) -> bool:
    """Whether values are counted from nothing, so that one may be a multiple of another.

    The nought of a scale from 0 to 10, or of what can be below it, is set by agreement.
    """
    return unit is not Unit.MEAN_0_10 and not series.can_be_negative


def begins_too_late(court: Court, aim: Aim, earlier: Period | None) -> Judgement | None:
    """That a series begins only after the time from which something is said of it."""
    known = aim.series.measured
    if earlier is None or not known or earlier >= known[0].period:
        return None
    if any(each.period.overlaps(earlier) for each in known):
        return None
    say = court.say
    return not_checkable(
        say.text(
            "{series} begins in {period}.",
            series=say.series(aim), period=say.period(known[0].period),
        ),
        (known[0],),
    )  # fmt: skip


def not_checkable(why: str, observations: Iterable[Observation] = ()) -> Judgement:
    """That nothing can be said, and why."""
    return Judgement(Verdict.NOT_CHECKABLE, why, observations=tuple(observations))


def too_small(court: Court, observations: Iterable[Observation]) -> Judgement | None:
    """That a percentage rests on too few for the publication to show it; None if none does.

    What is shown instead, the count behind it, is all that a claim may be held to.
    """
    seen = tuple(dict.fromkeys(observations))
    hidden = next((each for each in seen if not is_shown(court, each)), None)
    if hidden is None:
        return None
    indicator = court.facts.edition.strategy.indicator[hidden.series.indicator]
    say = court.say
    why = say.text(
        "{series} rests on {base} answers or cases for {period}, too few for a percentage.",
        series=say.name(indicator, hidden.series), base=hidden.base,
        period=say.period(hidden.period),
    )  # fmt: skip
    return not_checkable(why, seen)


def is_shown(court: Court, observation: Observation) -> bool:
    """Whether the publication shows a value as it is, not a count or nothing in its place."""
    if measured(observation) is None:
        return True
    indicator = court.facts.edition.strategy.indicator[observation.series.indicator]
    return isinstance(shown(observation, indicator.smallest_base), AsReported)


def nothing_beside(court: Court, aim: Aim, period: Period | None) -> Judgement:
    """That it is not known what the value of a period is compared with."""
    known = {each.period for each in aim.series.measured}
    if period is None or period not in known:
        return no_value(court, aim, period)
    if len(known) > 1:
        return no_value(court, aim, None)
    return not_checkable(
        court.say.text(
            "{series} has no other value to compare that of {period} with.",
            series=court.say.series(aim),
            period=court.say.period(period),
        )
    )


def no_value(court: Court, aim: Aim, period: Period | None) -> Judgement:
    """That the series has no value for a period; where none is meant, which it has."""
    known = aim.series.measured
    if period is None and known:
        return not_checkable(
            court.say.text(
                "The text does not say clearly enough which time it means; {series} has values "
                "from {first} to {last}.",
                series=court.say.series(aim),
                first=court.say.period(known[0].period),
                last=court.say.period(known[-1].period),
            )
        )
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
