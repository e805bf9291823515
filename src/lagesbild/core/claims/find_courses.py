"""What is said of a course beside its direction: “varje år”, “två år i rad”, “efter att ha”."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import When, WhenKind

HAS_WITHIN = 3
POINTS = frozenset({WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR})
SAID_WITHIN = 3
"""Tokens behind a direction within which “två år i rad” is said of it."""
OTHERS = {"up": "down", "down": "up"}
TURN_WITHIN = 3
"""Tokens from a direction to the word that says that it turned or ended."""
AFTER_WITHIN = 4
"""Tokens before a direction within which “efter att ha” leads it in."""


def _is_year_on_year(looked: Looked, when: When, mark: Mark) -> bool:
    """“has grown year on year”: every year; “grew by 5 per cent year on year” is of one alone.

    So is “grew year on year from 2021 to 2023” of each.
    """
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    near = range(max(mark.first - HAS_WITHIN, 0), mark.first)
    has = any(sentence.at(place, "grammar", "perfect") for place in near)
    over = any(w.kind is WhenKind.SPAN and looked.clauses[w.first] == clause for w in looked.times)
    return (has or over) and bool(sentence.at(when.first, "times", "year_on_year"))


def course_of(looked: Looked, mark: Mark) -> str:
    """The course that a direction is said to have, as `Found.course` has it; "" for none."""
    clause = looked.clauses[mark.first]
    sentence = looked.sentence
    for when in looked.times:
        if looked.clauses[when.first] == clause and not _is_of_other(looked, mark, when):
            if when.kind is WhenKind.IN_A_ROW or (when.each and when.kind is WhenKind.PRECEDING):
                return "row"
            if when.kind is WhenKind.EVERY or when.each or _is_year_on_year(looked, when, mark):
                return "every"
    if turn := _turn(looked, mark) or _first(looked, mark):
        return turn
    if any(
        each.value == "continued" and looked.clauses[each.first] == clause
        for each in sentence.of("grammar")
    ):
        return "continued"
    return ""


def _is_of_other(looked: Looked, mark: Mark, when: When) -> bool:
    """Whether how long is said of another direction: “steg 2020 och föll två år i rad”.

    It is said of what it stands behind, “efter att ha fallit två år i rad steg den”.
    """
    sentence = looked.sentence
    between = range(min(mark.last, when.last), max(mark.first, when.first))
    near = range(max(when.first - SAID_WITHIN, 0), when.first) if when.last <= mark.first else ()
    other = OTHERS.get(mark.value, "")
    return bool(other) and any(
        sentence.at(place, "direction", other) for place in (*between, *near)
    )


def is_until(looked: Looked, mark: Mark) -> bool:
    """Whether a course lasted until what is told behind it: “efter att ha ökat föll den”."""
    sentence = looked.sentence
    led = any(
        sentence.before(place, "grammar", "after_having")
        for place in range(mark.first, max(mark.first - AFTER_WITHIN, -1), -1)
    )
    if not led:
        return False
    ahead = range(mark.last, len(sentence))
    following = next((place for place in ahead if sentence.at(place, "direction")), 0)
    own = (w for w in looked.times if w.kind in POINTS and mark.last <= w.first < following)
    return following > 0 and not any(own)


def _turn(looked: Looked, mark: Mark) -> str:
    """Which course turns or ends: “vände uppåt”, “den nedåtgående trenden bröts”; "" of others."""
    sentence = looked.sentence
    before = range(max(mark.first - TURN_WITHIN, 0), mark.last)
    behind = range(mark.last, mark.last + TURN_WITHIN)
    if any(sentence.at(place, "grammar", "turned") for place in before):
        return "turned"
    named = sentence.at(mark.first, "change_noun") or sentence.at(mark.last, "grammar", "level")
    ended = any(sentence.at(place, "grammar", "ended") for place in behind)
    return "broken" if named and ended else ""


FIRST_WITHIN = 2
"""Tokens before a change within which “den första” is said of it: “first annual decrease”."""
REACHING = frozenset({WhenKind.LAST_N, WhenKind.WHOLE, WhenKind.BREAK, WhenKind.SPAN})


def _first(looked: Looked, mark: Mark) -> str:
    """Whether a change is told to be the first, or only, since a time: “first fall since 2019”."""
    clause = looked.clauses[mark.first]
    led = next((m for m in looked.sentence.of("first_time") if _is_said_of(looked, mark, m)), None)
    here = {clause, looked.clauses[led.first]} if led else {clause}
    times = [w for w in looked.times if looked.clauses[w.first] in here]
    if not any(w.since or w.kind in REACHING for w in times):
        return ""
    return "first" if led else _of_its_kind(looked, mark)


def _is_said_of(looked: Looked, mark: Mark, first: Mark) -> bool:
    """Whether “for the first time” is in a change's clause, or all that follows it is said so."""
    clause, there = looked.clauses[mark.first], looked.clauses[first.first]
    if there == clause:
        return True
    follows = there == clause + 1 and looked.sentence.word(first.first - 1) == ","
    moved = (looked.clauses[m.first] for m in looked.sentence.of("direction"))
    return follows and there not in set(moved)


def _of_its_kind(looked: Looked, mark: Mark) -> str:
    """The “first” or “only” of a noun of change, right before it or an adjective farther."""
    sentence = looked.sentence
    if not any(sentence.at(place, "change_noun") for place in range(mark.first, mark.last)):
        return ""
    if said := sentence.at(mark.first, "first_of_kind"):
        return said.value
    for place in range(mark.first, max(mark.first - FIRST_WITHIN, 0), -1):
        if said := sentence.before(place, "first_of_kind"):
            return said.value
    return ""


def ran_so_long(looked: Looked, before: int) -> bool:
    """“fyra år av ökning: 240, 438 …”: where so many years led is told, and not how much each."""
    clause = looked.clauses[before - 1]
    long = {WhenKind.IN_A_ROW, WhenKind.FOLLOWING}
    rows = (w for w in looked.times if w.kind in long and w.last <= before)
    return any(looked.clauses[each.first] == clause for each in rows)
