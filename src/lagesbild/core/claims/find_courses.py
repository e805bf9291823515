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
            if when.kind is WhenKind.EVERY or _is_year_on_year(looked, when, mark):
                return "every"
            if when.kind is WhenKind.IN_A_ROW:
                return "row"
    if turn := _turn(looked, mark):
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
