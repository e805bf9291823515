"""Since when something is told: “sedan mätningarna inleddes 2017”, “since the peak in 2021”."""

from collections.abc import Callable
from dataclasses import replace

from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.language.words import Sort
from lagesbild.core.language.years import year_of

Parts = Callable[[Sentence, int], When | None]
"""Reads the part of a year that stands at a place."""
WORDS_BEFORE_BEGAN = 5
"""Tokens behind “since” within which something begins or peaks."""
WORDS_BEFORE_YEAR = 9
"""Tokens behind “since” within which the year stands in which something happened."""
WORDS_THAT_HAPPEN = 3
"""Words of “the ward closed in” at least, which tell what happened in a year."""
STOPS = frozenset({",", ".", ";", ":", "(", ")"})
CLAIMING = ("direction", "extremum", "comparative")
"""Words between “since” and a year that are of the next claim."""
NO_TIMES = frozenset({"first_n", "length_n", "those_n"})
"""Words of times that name none alone: the “first” and “in” of “were first collected in”."""
STARTS = {"began": WhenKind.START, "peak": WhenKind.PEAK, "trough": WhenKind.TROUGH}
"""What stands behind “sedan”, and when that was where no year says so."""


def since_began(sentence: Sentence, place: int, parts: Parts) -> When | None:
    """“sedan mätningarna inleddes 2017”, “since the log began in 2022”, “sedan serien började”."""
    since = sentence.at(place, "times", "since", "whole")
    if since is None:
        return None
    began = sentence.before(since.last, "times", *STARTS)
    if since.value == "whole":
        return _since_year(sentence, place, began, parts) if began else None
    for at in range(since.last, min(since.last + WORDS_BEFORE_BEGAN, len(sentence))):
        if sentence.word(at) in STOPS or sentence.is_sort(at, Sort.NUMBER):
            break
        began = sentence.at(at, "times", *STARTS, "named_year")
        if began:
            break
    if began is None:
        return _since_happening(sentence, since)
    if began.value == "named_year":
        # “sedan pandemiåret 2020”: what the year is called says nothing without it
        return _since_year(sentence, place, began, parts)
    start = When(STARTS[began.value], place, began.last, since=True)
    return _since_year(sentence, place, began, parts) or _since_happening(sentence, since) or start


def _since_happening(sentence: Sentence, since: Mark) -> When | None:
    """“the highest since returns were first collected in 2018”: what happened, and when.

    Behind a comma, “since” says why.
    """
    why = sentence.word(since.first - 1) in STOPS
    if why or not sentence.at(since.first, "times", "since_it_was"):
        return None
    ahead = range(since.last, min(since.last + WORDS_BEFORE_YEAR, len(sentence)))
    for at in ahead:
        if year_of(sentence, at) is not None:
            mine = at >= since.last + WORDS_THAT_HAPPEN
            return _since_year_at(sentence, since.first, at) if mine else None
        if sentence.word(at) in STOPS or not sentence.is_sort(at, Sort.WORD):
            return None
        times = {each.value for each in sentence.all_at(at, "times")}
        if times - NO_TIMES or any(sentence.at(at, part) for part in CLAIMING):
            return None
    return None


def _since_year_at(sentence: Sentence, place: int, at: int) -> When | None:
    year = year_of(sentence, at)
    if year is None:
        return None
    part = Part.SCHOOL_YEAR if sentence.is_sort(at, Sort.YEARS) else Part.NONE
    return When(WhenKind.POINT, place, at + 1, year, part=part, since=True)


def _since_year(sentence: Sentence, place: int, began: Mark, parts: Parts) -> When | None:
    """The year that stands behind “sedan mätningarna började”, as what is counted from."""
    for at in range(began.last, began.last + 3):
        if (part_of_year := parts(sentence, at)) is not None:
            return replace(part_of_year, first=place, since=True)
        if (told := _since_year_at(sentence, place, at)) is not None:
            return told
    return None
