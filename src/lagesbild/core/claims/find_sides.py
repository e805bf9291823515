"""Finding what a multiple or a distance is of: “1.4 times the men's”, “above the median, by 49”."""

from collections.abc import Sequence

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

BESIDE = 2
"""Tokens within which the other side is named: “that of the men”, “above the median”."""
OTHER_WITHIN = 12
"""Tokens behind a comparative within which “than” stands."""
BACK = 14
"""Tokens back from an amount within which “above the median” stands."""


def named_side(looked: Looked, after: int) -> int:
    """Where what is compared with begins behind “three times the” or “double that of”; 0 if none.

    It is a group, an area or a time: “the men's”, “the national median”, “the rate of 2017”.
    """
    sentence = looked.sentence
    start = after
    if mark := sentence.at(start, "grammar", "so", "owner", "level"):
        start = mark.last
    elif not sentence.before(after, "grammar", "of"):
        return 0
    if of := sentence.at(start, "grammar", "of"):
        start = of.last
    near = range(after, start + BESIDE)
    marks = (*looked.groups, *looked.places, *sentence.of("area"))
    firsts = [*(each.first for each in marks), *(each.first for each in looked.times)]
    return min((first for first in firsts if first in near), default=0)


def beyond_before(looked: Looked, amount: Amount) -> tuple[Mark | None, int]:
    """The “above” of “above the median, by” before an amount, and where the median begins.

    None where nothing of the kind stands before it, or another number stands between.
    """
    sentence = looked.sentence
    by = sentence.before(amount.first, "grammar", "by")
    if by is None:
        return None, 0
    if verb := _leads_by(looked, by, amount):
        return verb, 0
    numbers = {each.number for each in looked.amounts}
    for place in range(by.first - 1, max(by.first - BACK, -1), -1):
        if place in numbers or sentence.word(place) in {".", ";"} or _moves(looked, place):
            return None, 0
        if mark := _beyond(looked, place):
            other = _than(looked, mark.last) or mark.last
            return mark, other
    return None, 0


def _leads_by(looked: Looked, by: Mark, amount: Amount) -> Mark | None:
    """The verb of “men led by 4 points”: than the others of their kind, whom no word names."""
    verb = looked.sentence.before(by.first, "exceeding", "ahead", "down")
    if verb is None or amount.unit != "points":
        return None
    clause = looked.clauses[verb.first]
    told = (m for m in looked.groups if m.last <= verb.first and looked.clauses[m.first] == clause)
    return verb if any(told) else None


def ends_said(looked: Looked, after: int) -> bool:
    """Whether no word or number goes on but a time: “were 9 points behind in 2022”."""
    led = looked.sentence.at(after, "grammar", "for") and after not in looked.in_times
    return (led and after + 1 in looked.in_times) or not looked.sentence.is_sort(
        after, Sort.WORD, Sort.NUMBER
    )


def _moves(looked: Looked, place: int) -> bool:
    """Whether a word of direction stands at a place: then the amount is what that comes to."""
    return looked.sentence.at(place, "direction", "up", "down") is not None


def _beyond(looked: Looked, place: int) -> Mark | None:
    """The “above” or “worse off than” at a place, with what is named behind it."""
    sentence = looked.sentence
    mark = sentence.at(place, "grammar", "above", "below")
    mark = mark or sentence.at(place, "exceeding", "up", "ahead", "down")
    if mark and _names(looked, mark.last):
        return mark
    mark = sentence.at(place, "comparative", "up", "down")
    than = _than(looked, mark.last) if mark else 0
    return mark if than and _names(looked, than) else None


WHOLE = frozenset({"median", "mean", "country"})
"""What lies beside the area that is measured."""


def pronoun_side(looked: Looked, place: int) -> Mark | None:
    """What a pronoun points back at: “a point under it”, “slightly better than that”.

    That is the median, or the area that another clause named last.
    """
    said = looked.sentence.at(place, "grammar", "pronoun")
    if said is None or said.last not in _ends_of_phrase(looked, place):
        return None
    clauses = looked.clauses
    told = [
        each
        for each in sides_told(looked, place)
        if each.concept == "area" or clauses[each.first] != clauses[place]
    ]
    return told[-1] if told else None


def names_side(looked: Looked, other: int, before: int) -> bool:
    """Whether a group, an area or the median stands between “than” and a time.

    “lower than the median in 2023” is so in 2023, “lower than in 2023” is beside that year.
    """
    if pronoun_side(looked, other):
        return True
    named = (*looked.groups, *looked.places, *sides_told(looked, before))
    return any(other <= each.first < before for each in named)


def sides_told(looked: Looked, before: int) -> Sequence[Mark]:
    """The medians and other areas that are named before a place, in order."""
    own, sentence = looked.vocabulary.strategy.about.area, looked.sentence
    areas = [m for m in sentence.of("area") if m.value in WHOLE]
    areas += [
        m
        for m in looked.places
        if m not in looked.spoken
        # “Alsele, som hade lägre andel än regionen, ligger över den”
        and (m.value != own or sentence.before(m.first, "grammar", "than"))
    ]
    told = {each.first: each for each in areas if each.last <= before}
    return [told[first] for first in sorted(told)]


def _ends_of_phrase(looked: Looked, place: int) -> Sequence[int]:
    """Behind a word, if no noun of its own follows: “it”, “it in 2022”, “it by 0.9”."""
    sentence, after = looked.sentence, place + 1
    word = sentence.is_sort(after, Sort.WORD)
    goes_on = after in looked.in_times or after + 1 in looked.in_times
    return (after,) if not word or goes_on or sentence.at(after, "grammar", "by", "and") else ()


def _than(looked: Looked, after: int) -> int:
    """Where the other side of a comparative begins, right behind it or a word farther."""
    near: Sequence[int] = range(after, after + BESIDE)
    marks = (looked.sentence.at(place, "grammar", "than") for place in near)
    return next((each.last for each in marks if each), 0)


def _names(looked: Looked, first: int) -> bool:
    """Whether a group, an area or the median stands right behind a place."""
    named = (*looked.groups, *looked.places, *looked.sentence.of("area"))
    if pronoun_side(looked, first):
        return True
    if so := looked.sentence.at(first, "grammar", "so", "that_of"):
        # “exceeded that of all ages by 26.4”
        first = so.last
    return any(first <= each.first < first + BESIDE for each in named)


def other_side(looked: Looked, after: int) -> int:
    """Where “än” or “jämfört med” stands behind a comparative, in the same sentence; 0 if not."""
    sentence = looked.sentence
    for place in range(after, min(after + OTHER_WITHIN, len(sentence))):
        mark = sentence.at(place, "grammar", "than", "compared")
        contrast = sentence.at(place, "grammar", "contrast")
        if sentence.word(place) in {".", ";"} or (contrast and not _is_longer(mark, contrast)):
            break
        if mark:
            return mark.last
    return 0


def is_beside_a_name(looked: Looked, after: int) -> bool:
    """Whether the other side behind a comparative is a group or an area, and no time.

    “in no year was the share higher on the fells than in the valley”
    """
    other = other_side(looked, after)
    near = range(other, other + 1 + BESIDE) if other else ()
    named = any(each.first in near for each in (*looked.groups, *looked.places))
    return named and not looked.in_times.intersection(near)


def _is_longer(mark: Mark | None, other: Mark) -> bool:
    """Whether a phrase goes on where another ends: “in contrast to” and “in contrast”."""
    return mark is not None and mark.last > other.last
