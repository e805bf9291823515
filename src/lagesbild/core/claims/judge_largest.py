"""“Den största delen”, “the largest part”: more than half, or more than any other group has."""

from dataclasses import replace

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.peers import siblings
from lagesbild.core.claims.shapes import Found, Judgement, Verdict


def as_largest(
    court: Court, looked: Looked, found: Found, reading: Reading, judged: Judgement
) -> Judgement:
    """A verdict on most of all that falls short of half, as one on the largest of the parts."""
    if judged.verdict is not Verdict.CONTRADICTED or not judged.observations:
        return judged
    if not _is_superlative(looked, found) or not reading.codes:
        return judged
    aim, period = reading.aims[0], judged.observations[0].period
    mine = aim.series.at(period)
    own = measured(mine) if mine else None
    others = [
        (each, value.amount, observation)
        for each in siblings(court, aim)
        if each.key != aim.key and (observation := each.at(period))
        if (value := measured(observation))
    ]
    if own is None or not others or own.amount <= max(amount for _, amount, _ in others):
        return judged
    say = court.say
    parts = ", ".join(
        f"{say.series(Aim(aim.indicator, each, aim.when))}: {say.value(observation)}"
        for each, _, observation in others
    )
    why = f"{judged.why} {say.text('No other part is as large: {parts}.', parts=parts)}"
    told = (*judged.observations, *(observation for _, _, observation in others))
    told = tuple(dict.fromkeys(told))
    return replace(
        judged, verdict=Verdict.SUPPORTED, why=why, suggestion="", expected="", observations=told
    )


def _is_superlative(looked: Looked, found: Found) -> bool:
    """Whether “most” is told by a superlative: “största delen”, not “merparten”."""
    amount = found.amount
    if amount is None or amount.word != "most":
        return False
    return any(looked.sentence.at(place, "extremum") for place in range(amount.first, amount.last))
