"""Levels set against each other behind a comparison: “below the median, at 2,924 against 2,990”.

The first is of what is compared, the second of what it is compared with.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lagesbild.core.claims.country_marks import country_marks, sides_named
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.signs_of_numbers import DASH

COMPARED = frozenset({Kind.COMPARISON, Kind.TREND, Kind.RATIO})
"""Kinds of what has two sides."""
OPENS_WITHIN = 2
"""Tokens before the first level within which what opens it stands: “, at”, “: the”."""
BEHIND_WITHIN = 14
"""Tokens behind a comparison within which its levels begin."""
NAMED_WITHIN = 6
"""Tokens from a level to what it is said to be of."""
OPENING = frozenset({",", ":", DASH, ";"})


def with_levels_of_sides(looked: Looked, found: Sequence[Found]) -> Sequence[Found]:
    """The claims of a sentence, two levels set against each other told as those of two sides."""
    told = list(found)
    for number, (one, other) in enumerate(pairwise(found)):
        if not _are_set_against(looked, one, other):
            continue
        main = next((e for e in reversed(found[:number]) if e.kind in COMPARED), None)
        if main is None or not _leads_levels(looked, main, one, other):
            continue
        for place, each, side in ((number, one, "own"), (number + 1, other, "other")):
            told[place] = replace(
                each, kind=Kind.VALUE, direction=None, side=side, beside=main.other, role="",
                other=0, of_sides=False,
            )  # fmt: skip
    return _with_sides_repeated(looked, told)


def _are_set_against(looked: Looked, one: Found, other: Found) -> bool:
    """“2,924 against 2,990”, “71 procent, jämfört med 64”: with nothing else between."""
    if one.amount is None or other.amount is None or other.kind is not Kind.VALUE or other.side:
        return False
    sized = one.kind in CHANGES and one.of_sides and one.amount.unit != "points"
    if not (sized or one.kind is Kind.VALUE) or looked.brackets[one.first] >= 0:
        return False
    sentence = looked.sentence
    start = one.amount.last + (sentence.word(one.amount.last) == ",")
    against = sentence.at(start, "grammar", "against", "compared")
    return against is not None and against.last == other.first


def _leads_levels(looked: Looked, main: Found, one: Found, other: Found) -> bool:
    """Whether two levels are those of a comparison's sides, of which nothing else is said."""
    first = one.amount.first if one.amount else one.first
    behind = max(main.last, main.other)
    if not main.other or not behind <= first <= behind + BEHIND_WITHIN:
        return False
    opening = range(max(first - OPENS_WITHIN, behind), first)
    opens = next((place for place in opening if looked.sentence.word(place) in OPENING), -1)
    if opens < 0:
        return False
    named = [each.first for each in sides_named(looked)]
    if not any(main.other <= place < first for place in named):
        return False
    clause = looked.clauses[other.last - 1]
    told = [p for p in named if p > opens and (p < other.last or looked.clauses[p] == clause)]
    return not told and not any(first <= each.first < other.first for each in looked.times)


def _with_sides_repeated(looked: Looked, found: Sequence[Found]) -> Sequence[Found]:
    """The claims of a sentence, bare levels set beside others told as of the country once told.

    “In 2023 it was 3,010, against 2,961 nationally; in 2024 it was 2,924, against 2,990.”
    """
    marks = [*country_marks(looked)]
    told, side = list(found), 0
    for number, each in enumerate(found if marks else ()):
        if each.kind is not Kind.VALUE or each.side or not _is_set_beside(looked, each):
            continue
        if any(_is_beside(looked, each, m.first) for m in sides_named(looked)):
            side = next((m.first for m in marks if _is_beside(looked, each, m.first)), 0)
        elif side and not any(_is_beside(looked, each, w.first) for w in looked.times):
            told[number] = replace(each, side="other", beside=side, role="")
    return told


def _is_set_beside(looked: Looked, found: Found) -> bool:
    """Whether a level is set against another, or stands in a bracket behind one."""
    if looked.brackets[found.first] >= 0:
        return not found.of_sample
    start = looked.clauses.index(looked.clauses[found.first])
    led = range(max(start, found.first - NAMED_WITHIN), found.first)
    return any(looked.sentence.at(place, "grammar", "against", "compared") for place in led)


def _is_beside(looked: Looked, found: Found, place: int) -> bool:
    """Whether something stands in the clause and bracket of a level, and near it."""
    same = looked.clauses[place] == looked.clauses[found.last - 1]
    same = same and looked.brackets[place] == looked.brackets[found.first]
    return same and found.first - NAMED_WITHIN <= place <= found.last + NAMED_WITHIN
