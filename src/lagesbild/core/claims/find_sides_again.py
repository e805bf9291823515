"""Comparisons whose other side was named before: “below the median, and in 2023 above it”."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.find_sides import pronoun_side, sides_told
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.number_words import number_in
from lagesbild.core.language.words import Sort

LYING_WITHIN = 4
"""Tokens before “above it” within which a verb says that something lies there."""
JOINED_WITHIN = 6
"""Tokens between two comparisons with one other side: “than the median in 2023 and”."""
NAMED_WITHIN = 2


def beyond_again(looked: Looked, mark: Mark, direction: int) -> Found | None:
    """“where it was above in 2023”, “in 2023 it was again above it”: the side that was told."""
    lies = _lies(looked, mark.first)
    told = [e for e in sides_told(looked, mark.first) if not _is_subject(looked, e, mark)]
    if not told and lies:
        return _beyond_told(looked, mark, direction)
    if not told or not (lies or leads_one(looked, mark.first)):
        return None
    if pronoun_side(looked, mark.last):
        last = mark.last + 1
        return Found(Kind.COMPARISON, mark.first, last, direction=direction, other=mark.last)
    timed = mark.last in looked.in_times or mark.last + 1 in looked.in_times
    if looked.sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER) and not timed:
        return None
    return Found(Kind.COMPARISON, mark.first, mark.last, direction=direction, other=told[-1].first)


def _is_subject(looked: Looked, side: Mark, mark: Mark) -> bool:
    """Whether an area is what lies there: the Alby of “Alby ligger alltså före”."""
    clauses = looked.clauses
    return side.concept != "area" and clauses[side.first] == clauses[mark.first]


def _beyond_told(looked: Looked, mark: Mark, direction: int) -> Found | None:
    """“The year before it was below”: what the sentences before compared with."""
    ends = not looked.sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER)
    if not ends or not looked.sentence.at(mark.first, "grammar", "beyond_alone"):
        return None
    return Found(Kind.COMPARISON, mark.first, mark.last, direction=direction, of_sides=True)


def leads_one(looked: Looked, before: int) -> bool:
    """Whether “to one” stands before: “from a position below the median to one above it”."""
    sentence = looked.sentence
    one = number_in(sentence.word(before - 1), sentence.lexicon.language) == 1
    return one and sentence.before(before - 1, "grammar", "to", "from") is not None


def _lies(looked: Looked, before: int) -> bool:
    """Whether a verb of lying stands before, with a time or an adverb between: “var 2024 åter”."""
    sentence = looked.sentence
    for place in range(before - 1, max(before - 1 - LYING_WITHIN, -1), -1):
        if sentence.at(place, "grammar", "lies"):
            return True
        passed = sentence.at(place, "grammar", "anew", "but_still") or sentence.at(place, "degree")
        if not passed and not {place, place + 1} & looked.in_times:
            return False
    return False


def with_sides_again(looked: Looked, found: Sequence[Found]) -> Sequence[Found]:
    """The claims of a sentence, each comparative beside what the one before it is beside.

    “1.2 lower than the median in 2023 and 0.9 higher in 2024” is of the median twice.
    """
    said: list[Found] = []
    for each in found:
        before = said[-1] if said else None
        again = before is not None and _goes_on(looked, before, each)
        said.append(_beside(each, before) if again and before else each)
    return said


def _beside(found: Found, before: Found) -> Found:
    kind = Kind.COMPARISON if found.kind is Kind.TREND else found.kind
    return replace(found, kind=kind, other=before.other, counts=False)


def _goes_on(looked: Looked, before: Found, found: Found) -> bool:
    """Whether nothing but a time and “and” stands between a comparison and another one."""
    if found.other or not before.other or found.kind not in {Kind.TREND, *CHANGES}:
        return False
    if not _is_comparative(looked, found) or not _names_side(looked, before):
        return False
    between = range(max(before.last, before.other), found.first)
    if not 0 < len(between) <= JOINED_WITHIN + NAMED_WITHIN:
        return False
    sentence = looked.sentence
    side = {p for m in sides_told(looked, found.first) for p in range(m.first, m.last)}
    joined = [p for p in between if sentence.at(p, "grammar", "and", "contrast")]
    rest = [p for p in between if p not in side and p not in looked.in_times and p not in joined]
    passed = all(
        sentence.at(p, "grammar", "than", "compared", "for", "owner", "level") or p < before.last
        for p in rest
    )
    return len(joined) == 1 and passed


def _is_comparative(looked: Looked, found: Found) -> bool:
    sentence = looked.sentence
    return any(sentence.at(p, "comparative", "up", "down") for p in range(found.first, found.last))


def _names_side(looked: Looked, found: Found) -> bool:
    near = range(found.other, found.other + NAMED_WITHIN)
    return any(each.first in near for each in sides_told(looked, len(looked.sentence)))
