"""Figures that are wrong in a way that only these data explain.

Little may point at the data that a figure is about. If it is what they said before a revision, or
the right size in the wrong unit, that is no chance: it is about them, and wrong.
"""

from collections.abc import Sequence
from decimal import Decimal

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.shapes import Found, Judgement, Kind
from lagesbild.core.language.amounts import Amount
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.unit import Unit

PAIR = 2
LEAST = 2
"""How large a figure is at least that hardly agrees by chance."""


def is_known_slip(found: Found, reading: Reading, judgement: Judgement) -> bool:
    """Whether a figure is what was published before, or the right size in the wrong unit."""
    amount = found.amount
    if amount is None or amount.low < LEAST:
        return False
    if found.kind in {Kind.CHANGE_PCT, Kind.CHANGE_PP}:
        return _is_in_wrong_unit(found.kind, amount, reading, judgement)
    return found.kind is Kind.VALUE and _was_published_before(amount, reading)


def _was_published_before(amount: Amount, reading: Reading) -> bool:
    cells = [aim.series.cell(each) for aim in reading.aims for each in aim.when.at]
    earlier = [value for cell in cells if cell for e in cell.superseded if (value := measured(e))]
    return any(value.amount == amount.low for value in earlier)


def _is_in_wrong_unit(
    kind: Kind, amount: Amount, reading: Reading, judgement: Judgement
) -> bool:  # fmt: skip
    """“9 procent” of a share that fell by 9 points, “12 procentenheter” of a fall by 12 percent."""
    seen: Sequence[Observation | None] = judgement.observations
    if len(seen) > PAIR and len(reading.aims) == 1:
        # of years that are added up the parts are told, and the sums are meant
        aim = reading.aims[0]
        seen = [aim.series.at(each) for each in ends(aim) if each is not None]
    values = [value for each in seen if (value := measured(each)) is not None]
    if len(values) != PAIR:
        return False
    one, other = values
    share = one.unit is other.unit is Unit.PERCENT
    if share is (kind is Kind.CHANGE_PP):
        return False
    size = abs(other.amount - one.amount)
    if not share:
        if one.amount <= 0:
            return False
        size = size / one.amount * 100
    return abs(size - amount.low) <= Decimal(1).scaleb(-amount.decimals) / 2
