"""What the times around a claim make of it: one of a whole year, or one told of an earlier time."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, PART, WHOLE, Found, Kind
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import Part, When, WhenKind

OF_A_WHOLE_YEAR = frozenset({"whole_year", "all_parts"})
WAS_WITHIN = 2
"""Tokens behind an earlier time, for “there were” and “var det”."""


def in_its_time(looked: Looked, found: Found) -> Found:
    """The claim as one of a year or a part of it, and as seen from the later of two times."""
    if of_year := _of_year(looked, found):
        found = replace(found, of_year=of_year)
    return _as_now(found) if _is_of_then(looked, found) else found


def _of_year(looked: Looked, found: Found) -> str:
    """Whether a claim is of a whole year or of a part of one, as its clause or sentence says."""
    whole = [m for m in looked.sentence.of("grammar") if m.value in OF_A_WHOLE_YEAR]
    if any(looked.clauses[each.first] == looked.clauses[found.first] for each in whole):
        return WHOLE
    if any(each.part is not Part.NONE for each in looked.times):
        return PART
    return WHOLE if whole else ""


def _is_of_then(looked: Looked, found: Found) -> bool:
    """“fyra år tidigare var de 31 fler”: more is said of the earlier time."""
    if found.kind not in {Kind.RATIO, Kind.TREND, *CHANGES} or found.other:
        return False
    sentence, clause = looked.sentence, looked.clauses[found.first]
    for when in looked.times:
        earlier = when.kind is WhenKind.AGO or (when.kind is WhenKind.PREVIOUS and when.years)
        if not earlier or when.last > found.first or looked.clauses[when.first] != clause:
            continue
        led = sentence.before(when.first, "grammar", "than", "compared", "from", "against")
        ahead = range(when.last, min(when.last + WAS_WITHIN, found.first))
        return not led and any(sentence.at(place, "grammar", "was") for place in ahead)
    return False


def _as_now(found: Found) -> Found:
    """A claim about an earlier time as one about the later: “då 31 fler” is “nu 31 färre”."""
    direction = -found.direction if found.direction else found.direction
    factor = 1 / found.factor if found.factor else found.factor
    return replace(found, direction=direction, factor=factor)


def numbers_beside(looked: Looked, found: Found, points: Sequence[When]) -> Sequence[Amount]:
    """The numbers behind a claim that a time stands right behind, which is theirs.

    “sju kommuner, fem för ett år sedan”
    """
    sentence = looked.sentence
    beside = {place for each in points for place in (each.first, each.first - 1)}
    numbers = [n for n in looked.amounts if n.first >= found.last and n.last in beside]
    # “inom 90 dagar 2022”, “per 100,000 in 2023”: no year is that of a length, or of so many
    return [
        each
        for each in numbers
        if not sentence.at(each.last, "not_data", "after")
        and not sentence.before(each.first, "grammar", "per")
    ]


def is_of_revision(looked: Looked, when: When) -> bool:
    """“published as 14, now reads 17”: now the figure is so, of the time that was told."""
    bare = when.kind is WhenKind.THIS and when.part is Part.NONE
    sentence = looked.sentence
    told = [*sentence.of("revised"), *(m for m in sentence.of("grammar") if m.value == "revision")]
    return bare and any(each.last <= when.first for each in told)


def of_length(looked: Looked, clause: int, mine: list[When]) -> list[When]:
    """“From 13 per cent in 2019 it rose by 5 in two years; by 2024”: its length is its end."""
    length = [each for each in mine if each.kind is WhenKind.LAST_N]
    own = [each for each in mine if looked.clauses[each.first] == clause]
    return own if length and length == own else mine


def is_yet_to_come(looked: Looked, when: When, clause: int, year: int) -> bool:
    """Whether a time is that of another clause, which tells of a plan, and no claim's of one.

    “har ökat, och myndigheten avser att redovisa det för 2025”
    """
    its = looked.clauses[when.first]
    if when.kind is not WhenKind.POINT or when.year <= year or its == clause:
        return False
    modal = (mark for mark in looked.sentence.of("grammar") if mark.value == "modal")
    return any(looked.clauses[mark.first] == its for mark in modal)


def is_of_aside(looked: Looked, when: When, found: Found, claims: Sequence[Found]) -> bool:
    """Whether a time is that of a claim told in passing, and no later one's.

    “The gap, which had been smaller in 2023, grew by 6.0”: not in 2023.
    """
    aside = looked.clauses[when.first]
    start = list(looked.clauses).index(aside)
    words = range(start, min(start + 2, len(looked.sentence)))
    led = any(looked.sentence.at(place, "grammar", "relative") for place in words)
    if not led or looked.sentence.word(start) != "," or looked.clauses[found.first] <= aside:
        return False
    return any(looked.clauses[each.first] == aside for each in claims)


DATED_WITHIN = 3
"""Tokens behind a number within which its own time stands: “with 301 volunteers in 2022”."""


def is_told_beside(looked: Looked, led: Mark, amount: Amount) -> bool:
    """“picked up after 2021, with 301 volunteers in 2022”: how many there were then."""
    sentence = looked.sentence
    beside = sentence.at(led.first, "grammar", "apart") and sentence.word(led.first - 1) == ","
    if not beside or amount.unit in {"percent", "points"}:
        return False
    near = range(amount.last, amount.last + DATED_WITHIN)
    points = (w for w in looked.times if w.kind is WhenKind.POINT and not w.since)
    return any(each.first in near for each in points)
