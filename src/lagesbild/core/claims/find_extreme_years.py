"""Peaks and their years: “since the peak in 2021”, “11,2 toppåret 2021”, “peaked at 171”."""

from collections.abc import Iterator

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.binding import Standing
from lagesbild.core.claims.find_unbeaten import unbeaten_time
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import OF_TIMES, Found, Kind
from lagesbild.core.language.when import When, WhenKind

EXTREMES = {"peak": 1, "trough": -1}
LEVEL_WITHIN = 2
"""Tokens behind an extreme within which a level is its own, with its time."""


def extreme_years(looked: Looked) -> Iterator[Found]:
    """That the year named was the highest or lowest: “har sjunkit sedan toppåret 2021”."""
    for mark in looked.sentence.of("times"):
        if mark.value in EXTREMES and any(_names(when, mark.first) for when in looked.times):
            yield Found(
                Kind.EXTREMUM, mark.first, mark.last, extreme=EXTREMES[mark.value], scope=OF_TIMES
            )


def _names(when: When, place: int) -> bool:
    """Whether a time is what is said of a word in it: the “toppåret” of “sedan toppåret 2021”."""
    return when.kind is WhenKind.POINT and when.since and when.first < place < when.last


def year_of_extreme(case: Case) -> When | None:
    """The year of such a claim, which is what it says and not what it is counted from."""
    if case.found.kind is not Kind.EXTREMUM:
        return None
    named = next((w for w in case.looked.times if _names(w, case.found.first)), None)
    return named or unbeaten_time(case.looked, case.found) or _called_so(case.looked, case.found)


def _called_so(looked: Looked, found: Found) -> When | None:
    """The time that is called so behind a comma: “a third fewer than in 2023, the worst year”."""
    sentence = looked.sentence
    article = sentence.word(found.first - 1) != ","
    comma = found.first - 1 - article
    peaks = sentence.at(found.first, "grammar", "peaks")
    if found.scope != OF_TIMES or peaks or sentence.word(comma) != ",":
        return None
    return next((w for w in looked.times if w.last == comma and w.kind is WhenKind.POINT), None)


def calls_year(looked: Looked, found: Found) -> bool:
    """Whether an extreme is but what a year is called, whose figure stands before it.

    “9,3 året innan och 11,2 toppåret 2021”: the year is that of the 11,2.
    """
    if found.kind is not Kind.EXTREMUM or not looked.sentence.at(found.first, "times", *EXTREMES):
        return False
    return any(each.first == found.last for each in looked.times)


def is_its_level(found: Found, standing: Standing) -> bool:
    """Whether a level is that of the extreme before it: “peaked at 171 in 2023”."""
    ahead = range(found.last, found.last + LEVEL_WITHIN)
    return found.kind is Kind.EXTREMUM and standing.first in ahead
