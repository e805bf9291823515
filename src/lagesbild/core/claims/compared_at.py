"""When two sides are compared: at the time named, at each of a stretch, “each year since 2020”."""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.shapes import NEVER, OF_EVERY, Found, Kind
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series


def compared_at(found: Found, aim: Aim, other: Series) -> Sequence[Period | None]:
    """The periods at which a series is compared with another one; None where none is known."""
    when = aim.when
    shared = [e.period for e in aim.series.measured if measured(other.at(e.period))]
    if when.span is not None:
        first, last = when.span
        return [each for each in shared if first <= each <= last] or [last]
    if found.kind is Kind.COMPARISON and found.amount is None:
        # “was below the median every year since 2020”, “two years in a row”
        upto = [each for each in shared if not when.at or each <= when.at[-1]]
        never = found.course == NEVER and not when.own
        whole = when.whole or never or found.scope == OF_EVERY
        if whole:
            upto = [each for each in upto if when.since is None or when.since <= each]
        row = upto[-when.in_a_row :] if when.in_a_row else []
        if row := row or (upto if whole else []):
            return row
    return when.at or (None,)


def first_compared_at(
    found: Found, aim: Aim, other: Series
) -> tuple[Period, Sequence[Period]] | None:
    """When something is so for the first time, and the times before at which it was not.

    None of what is not said to be so first. “for the first time since 2019” is of those after 2019.
    """
    if found.course != "first":
        return None
    when = aim.when
    shared = [e.period for e in aim.series.measured if measured(other.at(e.period))]
    upto = [each for each in shared if not when.own or not when.at or each <= when.at[-1]]
    if not upto:
        return None
    before = [each for each in upto[:-1] if when.since is None or when.since < each]
    return upto[-1], before
