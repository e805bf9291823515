"""Comparisons with the level of another time: “below its 2019 level”, “back to where it was”."""

from lagesbild.core.claims.looking import TOLD_WITHIN, Looked, level_at
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import When
from lagesbild.core.language.words import Sort

BEYOND = {"above": 1, "below": -1}
"""Which way something lies of what it is above or below."""
VERB_WITHIN = 4
"""Tokens before “below its 2019 level” within which a verb says that something lies there."""
ASIDE_WITHIN = 6
"""Tokens of “before the pandemic, in 2019” before its comma."""
TIME_WITHIN = 3
"""Tokens behind a comma within which the time stands that is told aside."""
HELD_WITHIN = 4
"""Tokens behind “the level that” within which the time stands that it is of."""
OTHER_WITHIN = 3
"""Tokens behind “än” within which a time is what is compared with, where no clause follows."""
WORDS = (Sort.WORD, Sort.NUMBER)


def beyond_level_of_time(looked: Looked, place: int) -> Found | None:
    """“is below its 2019 level”, “still above the level of 2019”, “back to its 2019 level”."""
    sentence = looked.sentence
    back = sentence.at(place, "grammar", "back_to")
    mark = back or sentence.at(place, "grammar", *BEYOND)
    if mark is None or not (back or _lies(looked, mark.first)):
        return None
    last = level_of_time(looked, mark.last)
    if not last:
        return None
    direction = 0 if back else BEYOND[mark.value]
    course = "not" if back and is_negated(looked, place) else ""
    return Found(Kind.TREND, place, last, direction=direction, other=mark.last, course=course)


def _lies(looked: Looked, before: int) -> bool:
    near = range(max(before - VERB_WITHIN, 0), before)
    return any(looked.sentence.at(place, "grammar", "lies") for place in near)


def level_of_time(looked: Looked, after: int) -> int:
    """Behind “its 2019 level”, “the level of 2019”, “2019 års nivå”; 0 where none stands there."""
    sentence = looked.sentence
    start = after
    while owner := sentence.at(start, "grammar", "owner", "so_that"):
        start = owner.last
    named = (*looked.groups, *looked.places, *sentence.of("area"))
    if any(after <= each.first <= start for each in named):
        # “länets nivå 2019” is that of another
        return 0
    if when := _time_at(looked, start):
        return _level_behind(looked, when)
    if phrase := sentence.at(start, "grammar", "level_of"):
        timed = _time_at(looked, phrase.last)
        return timed.last if timed else 0
    article = sentence.at(start, "grammar", "pronoun")
    noun = sentence.at(article.last if article else start, "grammar", "level")
    if noun is None:
        return 0
    led = sentence.at(noun.last, "grammar", "for", "from", "of")
    timed = _time_at(looked, led.last if led else noun.last) or _time_it_held(looked, noun.last)
    return timed.last if timed else 0


def _level_behind(looked: Looked, when: When) -> int:
    """Behind the level that a time owns, which need not be named: “2019 års nivå”, “2019 års”."""
    sentence = looked.sentence
    year = sentence.at(when.last, "times", "year", "of_year")
    behind = year.last if year else when.last
    if level := sentence.at(behind, "grammar", "level"):
        return level.last
    owned = year is not None and year.value == "of_year"
    return behind if owned and not sentence.is_sort(behind, *WORDS) else 0


def _time_it_held(looked: Looked, place: int) -> When | None:
    """The time of “the level that applied in 2019”, where “that” stands at a place."""
    relative = looked.sentence.at(place, "grammar", "relative")
    if relative is None:
        return None
    ahead = range(relative.last, relative.last + HELD_WITHIN)
    return next((each for each in looked.times if each.first in ahead), None)


def _time_at(looked: Looked, place: int) -> When | None:
    return next((each for each in looked.times if each.first == place), None)


def time_aside(looked: Looked, other: int) -> When | None:
    """The 2019 of “than before the pandemic, in 2019”, “(2019)” or “(46% in 2019)”: the other side.

    No time stands behind “than” before the comma, and nothing but the time behind it; in a bracket
    the level of that time may stand with it. Nor is a group or an area named as the other side.
    """
    sentence, clauses = looked.sentence, looked.clauses
    clause = clauses[other] if other < len(sentence) else -1
    end = next((p for p in range(other, len(sentence)) if clauses[p] != clause), len(sentence))
    if end - other > ASIDE_WITHIN or sentence.word(end) not in {",", "("}:
        return None
    sides = (*looked.groups, *looked.places, *sentence.of("area"))
    named = any(other <= each.first < end for each in sides)
    if named or any(place in looked.in_times for place in range(other, end)):
        return None
    if sentence.word(end) == "(" and (told := _in_bracket(looked, end)):
        return told
    near = range(end + 1, end + TIME_WITHIN)
    when = next((each for each in looked.times if each.first in near), None)
    closed = when is not None and not sentence.is_sort(when.last, *WORDS)
    return when if closed else None


def is_base_level(looked: Looked, first: int) -> Mark | None:
    """The “above” of “35% above its pre-pandemic level of 288”, where a number stands at a place.

    The number is what something is beside.
    """
    sentence = looked.sentence
    of = sentence.before(first, "grammar", "of")
    level = sentence.before(of.first, "grammar", "level") if of else None
    if level is None:
        return None
    names = (*looked.groups, *looked.places, *sentence.of("area"))
    named = {p for each in names for p in range(each.first, each.last)}
    for place in range(level.last - 1, max(level.first - 1 - VERB_WITHIN, -1), -1):
        if place in named:
            return None
        if mark := sentence.at(place, "grammar", *BEYOND):
            return mark
    return None


def reach_of_other(looked: Looked, other: int) -> int:
    """Tokens behind “än” within which a time is what is compared with.

    Of “one more than when the same question was put in 2022” it is all of the clause, of “lower
    than the 36% reported in 2021” what stands behind the level, of “the level of 2018” that itself.
    """
    if last := level_of_time(looked, other):
        return last - other
    if (level := level_at(looked, other)) is not None:
        return level.last - other + TOLD_WITHIN
    if aside := time_aside(looked, other):
        return aside.first - other
    if not looked.sentence.at(other, "grammar", "condition"):
        return OTHER_WITHIN
    return max(looked.clauses[other:].count(looked.clauses[other]), OTHER_WITHIN)


def _in_bracket(looked: Looked, opens: int) -> When | None:
    """The one time of a bracket that holds but a level of it: “(46% in 2019)”."""
    inside = [each for each in looked.times if looked.brackets[each.first] == opens]
    levels = [each for each in looked.amounts if looked.brackets[each.first] == opens]
    closed = len(inside) == len(levels) == 1 and looked.sentence.word(inside[0].last) == ")"
    return inside[0] if closed and levels[0].last <= inside[0].first else None
