"""“Den största delen”, “the largest part”: more than half, or more than any other group has."""

from dataclasses import replace

from lagesbild.core.claims.aims import Reading
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
        at for each in siblings(court, aim) if each.key != aim.key and (at := each.at(period))
    ]
    values = [value.amount for each in others if (value := measured(each))]
    if own is None or not values or own.amount <= max(values):
        return judged
    return replace(judged, verdict=Verdict.SUPPORTED, suggestion="", expected="")


def _is_superlative(looked: Looked, found: Found) -> bool:
    """Whether “most” is told by a superlative: “största delen”, not “merparten”."""
    amount = found.amount
    if amount is None or amount.word != "most":
        return False
    return any(looked.sentence.at(place, "extremum") for place in range(amount.first, amount.last))
