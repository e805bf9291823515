"""Courses whose two ends are of one series: “minskade från 52 till 5”.

What the data bear out of one series at its start and of another at its end, they bear out of none.
"""

from collections.abc import Sequence

from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.shapes import Found, Verdict
from lagesbild.core.claims.trying import Tried
from lagesbild.core.language.amounts import Amount

OTHER_END = {"from": "to", "to": "from"}


def of_one_course(
    court: Court, tried: Sequence[Tried], found: Found, claims: Sequence[Found]
) -> Sequence[Tried]:
    """The readings that the data bear out at both ends; where none is so, but the likeliest.

    All of them where the likeliest is not contradicted either, or where no course is told.
    """
    end = _other_end(found, claims)
    borne_out = [e for e in tried if e.judgement.verdict is Verdict.SUPPORTED and e.reading]
    if end is None or not borne_out:
        return tried
    if both := [each for each in borne_out if _has(court, each, end)]:
        return both
    likeliest = max(tried, key=lambda each: each.weight)
    return [likeliest] if likeliest.judgement.verdict is Verdict.CONTRADICTED else tried


def _other_end(found: Found, claims: Sequence[Found]) -> Amount | None:
    """What stands at the other end of the course that a level begins or ends."""
    if found.role not in OTHER_END or found not in claims:
        return None
    at = claims.index(found) + (1 if found.role == "from" else -1)
    other = claims[at] if 0 <= at < len(claims) else None
    if other is None or other.role != OTHER_END[found.role] or other.kind is not found.kind:
        return None
    return other.amount


def _has(court: Court, tried: Tried, amount: Amount) -> bool:
    """Whether a number is a value of a series that a reading is of."""
    aims = tried.reading.aims if tried.reading else ()
    values = (measured(each) for aim in aims for each in aim.series.measured)
    return any(
        fit(amount, each.amount, court.rules) is Verdict.SUPPORTED for each in values if each
    )
