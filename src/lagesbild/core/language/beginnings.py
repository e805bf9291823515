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
        if sentence.word(at) in {",", ".", ";"} or sentence.is_sort(at, Sort.NUMBER):
            return None
        began = sentence.at(at, "times", *STARTS, "named_year")
        if began:
            break
    if began is None:
        return None
    if began.value == "named_year":
        # “sedan pandemiåret 2020”: what the year is called says nothing without it
        return _since_year(sentence, place, began, parts)
    start = When(STARTS[began.value], place, began.last, since=True)
    return _since_year(sentence, place, began, parts) or start


def _since_year(sentence: Sentence, place: int, began: Mark, parts: Parts) -> When | None:
    """The year that stands behind “sedan mätningarna började”, as what is counted from."""
    for at in range(began.last, began.last + 3):
        if (part_of_year := parts(sentence, at)) is not None:
            return replace(part_of_year, first=place, since=True)
        if (year := year_of(sentence, at)) is not None:
            part = Part.SCHOOL_YEAR if sentence.is_sort(at, Sort.YEARS) else Part.NONE
            return When(WhenKind.POINT, place, at + 1, year, part=part, since=True)
    return None
