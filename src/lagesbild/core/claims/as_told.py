"""What is said to have gone as, or otherwise than, what was told: “the reverse was true of men”.

Its direction is that of the trend or change told last, in its sentence or the paragraph; where
none was told, or what was told last compares groups, nothing is claimed.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.held_again import held_so, is_comparison
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, DENIED, Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import WhenKind
from lagesbild.core.language.words import Sort

LEAST_OF_VERB = 2
"""Tokens of “again in”; “did so again” has more."""
NAMED_WITHIN = 4
"""Tokens from the words to the group, area or time that it is said of."""
FULLY = "fully"
ALONE = frozenset({"same_alone", "not_alone"})
"""What with a name makes a clause: “bland männen likaså”, “bussarna inte”."""
MOVES = {
    "same": 1, "same_led": 1, "again": 1, "reverse": -1, "not": 1, "not_ended": 1, "not_led": 1,
    "neither": 1, "same_alone": 1, "not_alone": 1,
}  # fmt: skip
"""Which way each lies from what was told; that it did not is said of the same direction."""
NEITHER = "neither"
"""The course of what did not either, which must follow what is denied itself."""
BESIDE = ("comparative", "exceeding", "reaching")
"""Words that set something beside another, or another time: what they claim is no move."""
TIMES = frozenset({WhenKind.POINT, WhenKind.SPAN, WhenKind.LAST_YEAR, WhenKind.PREVIOUS})
"""Times that what moved as told may differ in, and nothing else."""


def told_so_at(looked: Looked, place: int) -> Found | None:
    """The words at a place that say of another that it moved so, or did not, or the other way."""
    mark = looked.sentence.at(place, "as_told")
    if mark is None or not _stands_alone(looked, mark) or not _is_of_another(looked, mark):
        return None
    course = NEITHER if mark.value == "neither" else ""
    course = "not" if mark.value.startswith("not") else course
    return Found(
        Kind.TREND, mark.first, mark.last, direction=MOVES[mark.value], course=course, as_told=True
    )


def _stands_alone(looked: Looked, mark: Mark) -> bool:
    """Whether its clause has no number and no direction of its own, and the words end as theirs.

    “Women did not.” says how it went; “women did not answer” does not.
    """
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    if mark.value == "again" and not _opens_its_clause(looked, mark):
        return False
    if mark.value in ALONE:
        return _is_all_but_a_name(looked, mark)
    if mark.value == "not_ended" and sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER):
        return mark.last in looked.in_groups or bool(sentence.at(mark.last, "grammar", "for"))
    if any(looked.clauses[each.first] == clause for each in looked.amounts):
        return False
    moved = (m for m in sentence.of("direction") if m.value in {"up", "down"})
    return not any(looked.clauses[m.first] == clause and m.first > mark.first for m in moved)


def _is_all_but_a_name(looked: Looked, mark: Mark) -> bool:
    """Whether a clause holds nothing but a name beside the words, and another stands before it."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    named = {p for m in (*looked.groups, *looked.places) for p in range(m.first, m.last)}
    words = [
        place
        for place, each in enumerate(looked.clauses)
        if each == clause and sentence.is_sort(place, Sort.WORD, Sort.NUMBER)
    ]
    rest = (p for p in words if p not in named and not mark.first <= p < mark.last)
    passed = all(sentence.at(place, "grammar", "for", "contrast", "but_still") for place in rest)
    return clause > 0 and passed


def _is_of_another(looked: Looked, mark: Mark) -> bool:
    """Whether a group or area is named beside the words, or a time opens or ends their clause."""
    clause = looked.clauses[mark.first]
    near = range(mark.first - NAMED_WITHIN, mark.last + NAMED_WITHIN)
    named = [m for m in (*looked.groups, *looked.places) if m.first in near or m.last - 1 in near]
    if any(looked.clauses[each.first] == clause for each in named):
        return True
    if mark.value in {"same", "reverse"}:
        return any(looked.clauses[e.first] == clause and not e.since for e in looked.times)
    return _is_of_another_time(looked, mark)


def _opens_its_clause(looked: Looked, mark: Mark) -> bool:
    """Whether “again” is all that is said of its time: “and again in 2019”, “and did so again”."""
    sentence, before = looked.sentence, mark.first - 1
    if sentence.at(mark.first, "as_told", "again") and mark.last - mark.first > LEAST_OF_VERB:
        return True
    return before >= 0 and (
        sentence.word(before) == "," or bool(sentence.at(before, "grammar", "and", "contrast"))
    )


def _is_of_another_time(looked: Looked, mark: Mark) -> bool:
    """“In 2019 it did not”, “and again in 2019”, “but not between 2018 and 2019”.

    The time opens the clause or stands right behind the words, and nothing else is said there.
    """
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    times = [w for w in looked.times if w.kind in TIMES and not w.since]
    mine = [w for w in times if looked.clauses[w.first] == clause]
    behind = [w for w in mine if mark.last - 1 <= w.first <= mark.last + 1]
    if behind:
        return not sentence.is_sort(behind[0].last, Sort.WORD, Sort.NUMBER)
    opens = looked.clauses.index(clause)
    leads = len(mine) == 1 and opens <= mine[0].first <= opens + LEAST_OF_VERB
    return leads and not sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER)


def as_they_went(
    looked: Looked, found: Sequence[Found], before: Found | None
) -> tuple[Sequence[Found], Found | None]:
    """The claims, each such one with the direction of what was told last; and the last of all.

    ``before`` is the trend or change that the sentence before told last. Behind one that but told
    levels it is these that another's are like.
    """
    said: list[Found] = []
    last = before
    for each in found:
        said += _directed(each, last)
        last = _moved(looked, each, last)
    if said and last is before and not any(each.as_told for each in said):
        last = None
    return said, last


def _directed(found: Found, told: Found | None) -> Sequence[Found]:
    """A claim, with the direction of what was told; what is like it goes so every year as that."""
    if not found.as_told:
        return [found]
    if found.kind is Kind.COMPARISON:
        held = held_so(found, told) if told is not None and is_comparison(told) else None
        return [held] if held else [e for each in found.instead for e in _directed(each, told)]
    if told is not None and told.kind is Kind.COMPARISON:
        return found.instead
    if told is None or told.direction is None or not _fits(found, told):
        return found.instead
    if found.course and told.degree == FULLY:
        # What has not recovered fully may have recovered some of the way
        return ()
    way = told.direction * (found.direction or 1)
    if found.course == NEITHER:
        return [replace(found, direction=way, course="not")]
    alike = not found.course and found.direction == 1
    carried = alike and (told.course == "every" or not told.direction)
    course = told.course if carried else found.course
    return [replace(found, direction=way, course=course)]


def _fits(found: Found, told: Found) -> bool:
    """Whether what did not either follows what is denied, and nothing else does.

    What stood still has no other way to go.
    """
    if not told.direction and found.direction != 1:
        return False
    return (told.course in DENIED) is (found.course == NEITHER)


def _moved(looked: Looked, found: Found, last: Found | None) -> Found | None:
    """The move told last behind a claim; None behind one that compares, or is negated."""
    if found.as_told:
        return last
    if is_comparison(found):
        return found
    if found.kind in {Kind.COMPARISON, Kind.EXTREMUM}:
        return None
    if found.kind not in {Kind.TREND, *CHANGES}:
        return last
    if looked.sentence.at(found.last, "grammar", "fully"):
        return replace(found, degree=FULLY)
    sentence = looked.sentence
    beside = any(sentence.at(found.first, each) for each in BESIDE)
    return None if beside else found
