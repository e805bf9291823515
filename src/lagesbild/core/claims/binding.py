"""Which of several times, groups or areas in a sentence a claim speaks of.

What stands right behind a claim is its own: “5,4 för flickor, mot 6,2 för pojkarna”. Otherwise
it is what was named last before it: “för pojkar däremot 5,7”. What is joined belongs together:
“2019, 2020 och 2021”.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort


class Standing(Protocol):
    """Something that stands at some tokens of a sentence."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


Item = TypeVar("Item", bound=Standing)

REACH = 9
"""Tokens behind a claim within which a time can be its own."""
REACH_OF_GROUPS = 6
JOINED_WITHIN = 3
CLOSED_WITHIN = 3
"""Tokens from the end of a remark in brackets to the time of the number before it."""
OPENS_WITHIN = 3
"""Tokens before a name within which “och” makes it open what is told next: “och i årskurs 8”."""
NEXT_WITHIN = 6
"""Tokens from such a name to the claim that it is of."""


def belonging(
    looked: Looked,
    first: int,
    last: int,
    items: Sequence[Item],
    claims: Sequence[Standing] = (),
    *,
    reach: int = REACH,
) -> Sequence[Item]:
    """The items that a claim from ``first`` to ``last`` speaks of; ``claims`` are all claims."""
    if not items:
        return ()
    inside = [each for each in items if first <= each.first and each.last <= last]
    if inside:
        return inside
    groups = joined(looked, items)
    behind = _right_behind(looked, last, groups, claims, reach)
    if behind:
        return behind
    return (
        _before(looked, first, groups, same_clause=True)
        or _behind(looked, last, groups, claims, same_clause=True)
        or _before(looked, first, groups, same_clause=False)
        or _behind(looked, last, groups, claims, same_clause=False)
    )


def joined(looked: Looked, items: Sequence[Item]) -> Sequence[Sequence[Item]]:
    """The items in groups that "och", commas and dashes hold together."""
    groups: list[list[Item]] = []
    for each in items:
        if (
            groups
            and _alike(groups[-1][-1], each)
            and not _are_told_apart(looked, groups[-1][-1], each)
            and (
                _is_joint(looked, groups[-1][-1].last, each.first)
                or _are_both(looked, groups[-1][-1], each)
            )
        ):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _are_told_apart(looked: Looked, one: Standing, other: Standing) -> bool:
    """“eleven had one for flooding, and for drought six”: each has a number in its own clause."""
    clause = looked.clauses[one.first]
    if clause == looked.clauses[other.first]:
        return False
    if isinstance(other, When) and _opens_clause(looked, one.last, other):
        return True
    if not any(each.first == other.last for each in looked.amounts):
        return False
    return any(looked.clauses[e.first] == clause and e.last <= one.first for e in looked.amounts)


RELATIVE = frozenset({WhenKind.PREVIOUS, WhenKind.NEXT})
"""Times that are told from another one."""
YEARS = ("year", "school_year")
"""Words of times before a year: “både läsåret 2020/2021 och läsåret 2021/2022”."""
OPENS_BEHIND = ("it", "lies", "copula", "was")
"""Words of grammar behind a time that it opens a clause with: “and in 2024 it”, “och 2024 låg”."""


def _opens_clause(looked: Looked, after: int, when: When) -> bool:
    """“above the median in both 2022 and 2023, and in 2024 it exceeded it”: a clause of its own."""
    sentence = looked.sentence
    joint = sentence.at(after + 1, "grammar", "and")
    if sentence.word(after) != "," or joint is None:
        return False
    if when.first > joint.last and sentence.at(when.last, "times", "those_n"):
        # “and in 2024 the county”; of “2022, 2023, and 2024 the county” all are told together
        return True
    if sentence.at(when.last, "added") or sentence.at(when.last, "direction"):
        # “ökade med 37 2023, och 2024 tillkom ytterligare 25”
        return True
    return sentence.at(when.last, "grammar", *OPENS_BEHIND) is not None


def _alike(one: Standing, other: Standing) -> bool:
    """Whether two times are of one kind: “i år, i fjol” are two, “2019, 2020” go together."""
    if isinstance(one, When) and isinstance(other, When):
        return one.kind is other.kind and (one.kind is WhenKind.POINT or one.kind is WhenKind.THIS)
    return True


def _are_both(looked: Looked, one: Standing, other: Standing) -> bool:
    """“såväl 2023 som 2024”."""
    sentence = looked.sentence
    named = sentence.at(one.last + 1, "times", *YEARS)
    behind = named.last if named else one.last + 1
    if other.first != behind or not sentence.at(one.last, "grammar", "as"):
        return False
    led = sentence.before(one.first, "times", *YEARS)
    return bool(sentence.before(led.first if led else one.first, "group", "both"))


def _is_joint(looked: Looked, first: int, last: int) -> bool:
    if not 0 < last - first <= JOINED_WITHIN:
        return False
    sentence = looked.sentence
    joints, place = 0, first
    while place < last:
        joint = sentence.at(place, "grammar", "and", "respective")
        if joint or sentence.word(place) in {",", DASH}:
            joints += 1
        elif not (sentence.at(place, "grammar", "for") or sentence.at(place, "times", *YEARS)):
            return False
        # “såväl som” is one joint of two words
        place = joint.last if joint else place + 1
    return joints > 0


def _right_behind(
    looked: Looked,
    last: int,
    groups: Sequence[Sequence[Item]],
    claims: Sequence[Standing],
    reach: int,
) -> Sequence[Item]:
    for group in groups:
        start = group[0].first
        if not last <= start <= last + reach:
            continue
        if any(last <= each.first < start for each in claims):
            return ()
        return group if _is_own(looked, last, start, reach) else ()
    return ()


def _is_own(looked: Looked, last: int, start: int, reach: int) -> bool:
    """Whether nothing parts a claim from what stands behind it."""
    sentence = looked.sentence
    parted = looked.clauses[max(last - 1, 0)] != looked.clauses[start]
    if parted and not (_in_brackets(looked, last, start) or _behind_brackets(looked, last, start)):
        return False
    near = start - 2 if reach == REACH else last
    return not any(
        sentence.at(place, "grammar", "and", "contrast") for place in range(max(last, near), start)
    )


def _in_brackets(looked: Looked, last: int, start: int) -> bool:
    return looked.sentence.word(last) == "(" and start - last <= 2


def _behind_brackets(looked: Looked, last: int, start: int) -> bool:
    """“13 (provisional) in the fourth”: a remark without a number parts nothing from its time."""
    sentence, clauses = looked.sentence, looked.clauses
    opened = next((p for p in range(last, start) if sentence.word(p) == "("), start)
    closed = next((p for p in range(opened, start) if sentence.word(p) == ")"), start)
    remark = range(opened, closed)
    return (
        clauses[opened - 1] == clauses[max(last - 1, 0)]
        and clauses[min(closed, start)] == clauses[start]
        and start - closed <= CLOSED_WITHIN
        and closed < start
        and not any(sentence.is_sort(p, Sort.NUMBER, Sort.YEARS) for p in remark)
    )


def _before(
    looked: Looked, first: int, groups: Sequence[Sequence[Item]], *, same_clause: bool
) -> Sequence[Item]:
    """The last group before a claim: in its clause, or in the sentence."""
    before = [group for group in groups if group[-1].last <= first]
    clause = looked.clauses[first]
    own = [group for group in before if looked.clauses[group[-1].first] == clause]
    others = [group for group in before if not _are_of_level_before(looked, group, first)]
    others = [group for group in others if not _is_closed(looked, group[-1], first)]
    return ((own if same_clause else others) or [()])[-1]


def _is_closed(looked: Looked, item: Standing, first: int) -> bool:
    """“7,3, läsåret innan 7,4; i årskurs 8 5,9”: behind a semicolon it is not the time before."""
    if not isinstance(item, When) or item.kind not in RELATIVE:
        return False
    return any(looked.sentence.word(place) == ";" for place in range(item.last, first))


def _are_of_level_before(looked: Looked, group: Sequence[Item], first: int) -> bool:
    """“17 in both 2023 and 2024, while for men it was 10”: two times are of the 17 alone."""
    start, last = group[0].first, group[-1].last
    if len(group) < 2 or not isinstance(group[0], When):
        return False
    contrast = any(looked.sentence.at(p, "grammar", "contrast") for p in range(last, first))
    clause = looked.clauses[start]
    levels = (e for e in looked.amounts if e.last <= start and looked.clauses[e.first] == clause)
    return contrast and any(levels)


def _behind(
    looked: Looked,
    last: int,
    groups: Sequence[Sequence[Item]],
    claims: Sequence[Standing],
    *,
    same_clause: bool,
) -> Sequence[Item]:
    """The first group behind a claim: in its clause, or the only one of the sentence.

    What stands in a clause with a claim of its own belongs to that one, unless it is a stretch:
    “från 48 till 62 procent mellan 2018 och 2022”.
    """
    behind = [group for group in groups if group[0].first >= last]
    behind = [group for group in behind if looked.sentence.word(group[-1].last) != ":"]
    clause = looked.clauses[last - 1]
    own = [group for group in behind if looked.clauses[group[0].first] == clause]
    if own:
        between = any(last <= each.first < own[0][0].first for each in claims)
        if not isinstance(own[0][0], When):
            between = between or _opens_next(looked, last, own[0][0].first, claims)
        return () if between and not _is_stretch(own[0][0]) else own[0]
    if len(behind) != 1 or same_clause:
        return ()
    start = behind[0][0].first
    sentence = looked.sentence
    if any(
        sentence.at(p, "grammar", "against", "compared", "contrast", "as")
        for p in range(last, start)
    ):
        return ()
    if _is_of_next(looked, last, start, claims):
        return ()
    theirs = looked.clauses[start]
    if any(m.value == "none" and looked.clauses[m.first] == theirs for m in sentence.of("whole")):
        # “four share one, and none did in 2022”: what none did is told without a number
        return ()
    taken = any(looked.clauses[each.first] == theirs and each.first >= last for each in claims)
    return () if taken and not _is_stretch(behind[0][0]) else behind[0]


def _is_of_next(looked: Looked, last: int, start: int, claims: Sequence[Standing]) -> bool:
    """“15 and, among those over 65, 35”: what “and” leads to the next claim."""
    joined = any(looked.sentence.at(place, "grammar", "and") for place in range(last, start))
    return joined and any(each.first >= start for each in claims)


def _opens_next(looked: Looked, last: int, start: int, claims: Sequence[Standing]) -> bool:
    """“Deras medelvärde var 6,2 och pojkarnas 7,5”: right behind “och” it is of the next claim."""
    near = range(max(start - OPENS_WITHIN, last), start)
    joined = any(looked.sentence.at(place, "grammar", "and") for place in near)
    return joined and any(start <= each.first <= start + NEXT_WITHIN for each in claims)


def _is_stretch(item: Standing) -> bool:
    return isinstance(item, When) and item.kind is WhenKind.SPAN
