"""Two indicators set beside each other: which of a bracket's two levels is of which.

Of “contact bans were granted less often than crimes were handled in time (37 against 57 per cent)”
the first level is of what stands before “than”, the second of what stands behind it.
"""

from collections.abc import Mapping

from lagesbild.core.claims.shapes import Found
from lagesbild.core.claims.trying import Tried
from lagesbild.core.claims.weighing import Weight

BOTH = 2
OF_OTHER = 0.4
"""What points at an indicator that is neither of the two."""


def of_its_side(
    found: Found, weights: Mapping[str, Weight], compared: Tried | None
) -> Mapping[str, Weight]:
    """The weights of a level of one side: only what the comparison before held to each other.

    ``compared`` is that comparison as it was read.
    """
    reading = compared.reading if compared else None
    if not found.side or compared is None or reading is None:
        return weights
    held = {each.series.indicator for each in compared.judgement.observations}
    others = held - {reading.target}
    if len(held) != BOTH or len(others) == BOTH:
        return weights
    (other,) = others
    mine, theirs = (reading.target, other) if found.side == "own" else (other, reading.target)
    return {
        slug: each if slug == mine else Weight(each.words * OF_OTHER, each.lean * OF_OTHER)
        for slug, each in weights.items()
        if slug != theirs
    }
