"""From when to when it was that something changed “sett över hela perioden”, “over the period”."""

from dataclasses import replace

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.shapes import LEVELS
from lagesbild.core.language.when import WhenKind
from lagesbild.core.statistics.series import Series

STEP = 2
"""Values of a stretch that is a single step: no period that is spoken of as a whole."""


def over_all(case: Case, series: Series, when: Meant) -> Meant:
    """The times of a change or its levels, from first to last of the period its clause names.

    It is the stretch that the paragraph has told of, or else all that was measured. What rose
    every year of it is no matter of its two ends.
    """
    found = case.found
    course = found.course in {"every", "row"}
    level = found.kind in LEVELS and found.role in {"from", "to"}
    if not (when.whole and (case.is_change or level)) or when.since or when.span or course:
        return when
    if found.of_changes or not names_period(case):
        return when
    year = case.context.place.year
    known = [each.period for each in series.measured if each.period.last_year <= year]
    told = case.context.stretch
    if told is not None and {*told} <= {*known}:
        inside = [each for each in known if told[0] <= each <= told[1]]
        known = inside if len(inside) > STEP else known
    if len(known) < STEP:
        return when
    if level:
        return replace(when, span=(known[0], known[-1]), own=True, attached=False)
    return replace(when, since=known[0], at=(known[-1],), own=True)


def names_period(case: Case) -> bool:
    """Whether the claim's clause names a period, which “uppmätt” and “någonsin” do not."""
    looked = case.looked
    return any(
        looked.sentence.at(place, "grammar", "period")
        for each in looked.times
        if each.kind is WhenKind.WHOLE and looked.clauses[each.first] == case.clause
        for place in range(each.first, each.last)
    )
