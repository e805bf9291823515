"""Times that one level alone has: “2021 års 1 600 hade två år senare blivit 480”.

A time in the genitive before a level is its own, and no other's of the sentence; so is that of
“the level of 2019, 36 deaths, has now fallen to 31”. What changed may still have started there.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.chains import chain_of
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import LEVELS, Found
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort

NOWHERE = -1
NOUNS = ("level", "start_level")
BEGAN_WITHIN = 4
"""Tokens before a time within which a verb says that something began then."""
POINTS = frozenset(
    {WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO, WhenKind.THIS}
)
"""Times that one level may have alone."""


def place_of_level(looked: Looked, when: When) -> int:
    """Where the level begins that a time is of alone; -1 where it is of none."""
    if when.kind not in POINTS:
        return NOWHERE
    sentence = looked.sentence
    owner = sentence.at(when.last, "times", "of_year")
    place = owner.last if owner else when.last
    own = owner is not None or _is_genitive(looked, when)
    noun = sentence.at(place, "grammar", *NOUNS)
    if noun or (own and sentence.is_sort(place, Sort.WORD)):
        last = noun.last if noun else place + 1
        led = sentence.at(last, "grammar", "on", "of")
        own = own or led is not None
        place = led.last if led else last + (sentence.word(last) == ",")
    elif behind := _led_from_start(looked, when):
        own, place = True, behind
    elif not own and not _is_of_noun(looked, when):
        return NOWHERE
    elif not own:
        place += 1
    amounts = (each for each in looked.amounts if each.first == place)
    level = next(amounts, None)
    if level is None or not (own or _closes(looked, level.last)):
        return NOWHERE
    return place


def _is_genitive(looked: Looked, when: When) -> bool:
    """“fjolårets 42 procent”, “last year's 42 per cent”."""
    mark = looked.sentence.at(when.first, "times", "owning")
    return mark is not None and mark.last == when.last


def _led_from_start(looked: Looked, when: When) -> int:
    """Behind the “på” of “sedan serien inleddes 2018 på 76 procent”, 0 where none stands there."""
    sentence = looked.sentence
    led = sentence.at(when.last, "grammar", "on", "by")
    near = range(max(when.first - BEGAN_WITHIN, 0), when.last) if led else ()
    began = any(sentence.at(place, "times", "began", "first_year") for place in near)
    return led.last if led and began else 0


def _is_of_noun(looked: Looked, when: When) -> bool:
    """The “2019, ” of “nivån från 2019, 36 dödsfall,”: behind a noun, and before a comma."""
    sentence = looked.sentence
    if sentence.word(when.last) != ",":
        return False
    led = sentence.before(when.first, "grammar", "from", "for", "of")
    noun = sentence.before(led.first if led else when.first, "grammar", *NOUNS)
    return noun is not None


def _closes(looked: Looked, last: int) -> bool:
    """Whether a comma closes what is told aside, before another number."""
    sentence = looked.sentence
    others = {each.first for each in looked.amounts}
    for place in range(last, len(sentence)):
        if sentence.word(place) == ",":
            return True
        if place in others or place in looked.in_times:
            return False
    return False


def alone(looked: Looked, found: Found, claims: Sequence[Found]) -> list[When]:
    """The time that a level has alone, or with the ones that “och” joins to it."""
    if found.kind not in LEVELS or found.amount is None:
        return []
    places = {place_of_level(looked, each): each for each in looked.times}
    places.pop(NOWHERE, None)
    if not places or found.first in places:
        return [replace(places[found.first], since=False)] if places else []
    for each in chain_of(looked, found, claims):
        if each.first in places and _is_joined(looked, each, found):
            return [replace(places[each.first], since=False)]
    return []


def _is_joined(looked: Looked, level: Found, found: Found) -> bool:
    """“2018 års 39 procent bland pojkar och 44 bland flickor”: with no time of its own."""
    between = range(level.last, found.first)
    sentence = looked.sentence
    joined = any(sentence.at(place, "grammar", "and", "respective") for place in between)
    near = range(level.last, found.last + 2)
    return joined and not any(each.first in near for each in looked.times)


def is_of_another_level(looked: Looked, when: When, found: Found) -> bool:
    """Whether a time is that of another level alone."""
    if found.kind not in LEVELS:
        return False
    place = place_of_level(looked, when)
    return place not in {NOWHERE, found.first}
