"""Times that are left out of what is said: “alla år utom 2021”, “with the exception of 2021”."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.when import When, WhenKind

NAMED = frozenset({WhenKind.POINT, WhenKind.SPAN})


def left_out(sentence: Sentence, when: When, before: Sequence[When]) -> When:
    """A time as one that is left out, where a word before it says so; so what is joined to it."""
    if when.kind not in NAMED:
        return when
    led = _leads(sentence, when.first) or sentence.at(when.last, "times", "except_behind")
    return (
        replace(when, kind=WhenKind.EXCEPT, since=False)
        if led or _goes_on(sentence, when, before)
        else when
    )


def _leads(sentence: Sentence, place: int) -> bool:
    year = sentence.before(place, "times", "year", "school_year")
    at = year.first if year else place
    return sentence.before(at, "times", "except") is not None


def _goes_on(sentence: Sentence, when: When, before: Sequence[When]) -> bool:
    """Whether “och” joins a time to one that is left out: “utom 2021 och 2024”."""
    last = before[-1] if before else None
    joint = last is not None and sentence.at(last.last, "grammar", "and")
    return (
        last is not None
        and last.kind is WhenKind.EXCEPT
        and bool(joint and joint.last == when.first)
    )
