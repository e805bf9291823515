"""Claims that stand in a list, and which of several groups or times is each one's.

“5,8 respektive 6,9 i årskurs 8 och gymnasiet”: the first is of the first, the second of the second.
"""

from collections.abc import Sequence
from itertools import pairwise

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found
from lagesbild.core.language.sentences import Sentence

FURTHEST_IN_CHAIN = 6
"""Tokens between two claims of a list."""
FEWEST_IN_ROW = 3
"""Numbers of a row that may be of as many groups, though no word says so."""
OPENS_WITHIN = 3
"""Tokens before a list within which “first” says that its levels came one after the other."""
CLOSES_WITHIN = 6
"""Tokens behind a list within which “respectively” is of it."""
CLOSES_BEHIND = 16
"""As ``CLOSES_WITHIN``, where no other claim stands between: behind the groups' names."""


def respective_place(
    looked: Looked, found: Found, claims: Sequence[Found], many: int
) -> int | None:
    """The place of a claim among the ``many`` that "respektive" joins; None if it does not."""
    if many < 2:
        return None
    chain = _chain(looked, found, claims)
    if len(chain) == 2 * many:
        # “37 respektive 86, jämfört med 41 respektive 71”: each half is of the same groups
        against = set_against(looked, chain)
        chain = chain[-many:] if found in chain[-many:] else chain[:many]
        return chain.index(found) if len(against) == many else None
    return chain.index(found) if len(chain) == many else None


def place_in_row(looked: Looked, found: Found, claims: Sequence[Found], many: int) -> int | None:
    """The place of a claim among the ``many`` that its sentence names before a row of as many.

    No word need say so of three or more: “coast, fells and valley had 38, 55 and 56 per cent”, but
    where as many times are named the numbers may be of these.
    """
    place = respective_place(looked, found, claims, many)
    if place is not None or many < FEWEST_IN_ROW or len(looked.times) >= many:
        return place
    return place_in_list(looked, found, claims, many)


def place_in_list(looked: Looked, found: Found, claims: Sequence[Found], many: int) -> int | None:
    """The place of a claim in “72, 71 och 87 åren 2022, 2023 och 2024”."""
    if many < 2:
        return None
    chain = chain_of(looked, found, claims)
    return chain.index(found) if len(chain) == many else None


def is_told_in_order(looked: Looked, chain: Sequence[Found]) -> bool:
    """Whether words say that levels came one after the other: “först 28, sedan 31 och nu 37”."""
    sentence = looked.sentence
    before = range(max(chain[0].first - OPENS_WITHIN, 0), chain[0].first)
    opened = any(sentence.at(place, "grammar", "first_of_all") for place in before)
    return opened and all(
        any(sentence.at(place, "grammar", "next") for place in range(one.last, other.first))
        for one, other in pairwise(chain)
    )


def _chain(looked: Looked, found: Found, claims: Sequence[Found]) -> list[Found]:
    """The claims that "respektive" joins, or "och" where "motsvarande" stands before."""
    mine = chain_of(looked, found, claims)
    return mine if mine and _is_parted(looked, mine, claims) else []


def chain_of(looked: Looked, found: Found, claims: Sequence[Found]) -> list[Found]:
    """The list that a claim stands in, with itself; empty for one without an amount."""
    return next((each for each in chains(looked, found, claims) if found in each), [])


def set_against(looked: Looked, chain: Sequence[Found]) -> Sequence[Found]:
    """The part of a list that is set against the rest: “…, compared with 171, 150 and 129”."""
    sentence = looked.sentence
    led = [n for n, e in enumerate(chain) if sentence.before(e.first, "grammar", "against")]
    part = chain[led[-1] :] if led and (led[-1] or _in_pairs(sentence, chain)) else ()
    inside = range(part[0].last, part[-1].first) if part else ()
    return () if any(each.first in inside for each in looked.times) else part


def _in_pairs(sentence: Sentence, chain: Sequence[Found]) -> bool:
    """Whether “respektive” stands between each two of a list: “jämfört med 48 respektive 24”."""
    pairs = pairwise(chain)
    return len(chain) > 1 and all(
        sentence.at(one.last, "grammar", "respective")
        or sentence.at(one.last + 1, "grammar", "respective")
        for one, _ in pairs
    )


def chains(looked: Looked, claim: Found, claims: Sequence[Found]) -> list[list[Found]]:
    """The claims of one kind with amounts, in chains of those that stand in a list."""
    like = [each for each in claims if each.amount is not None and each.kind is claim.kind]
    found: list[list[Found]] = []
    for each in like:
        if found and _is_link(looked, found[-1][-1], each) and not _closes(looked, found[-1], each):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _closes(looked: Looked, row: Sequence[Found], after: Found) -> bool:
    """Whether the one area of a row stands behind it: “47 och 52 dagar i Alby, 35 och 38 i Åby”.

    Or a part of a year leads in the next row: “18 och 24 hektar, första halvåren 6 och 9”.
    """
    if len(row) < 2:
        return False
    last = row[-1].last
    comma = next((p for p in range(last, after.first) if looked.sentence.word(p) == ","), last)
    parts = (w for w in looked.times if comma <= w.first < after.first and w.number)
    return any(last <= each.first < comma for each in looked.places) or any(parts)


def _is_link(looked: Looked, before: Found, after: Found) -> bool:
    between = range(before.last, after.first)
    sentence = looked.sentence
    if sentence.before(after.first, "grammar", "to") and before.role == "through":
        return True
    if _begins_anew(before, after) or _closes_bracket(looked, before, after):
        return False
    joints = [
        place
        for place in between
        if sentence.word(place) == ","
        or sentence.at(place, "grammar", "respective", "and", "against", "via", "via_over")
    ]
    return (
        0 < len(between) <= FURTHEST_IN_CHAIN
        and bool(joints)
        and not _opens_anew(looked, range(joints[-1], after.first))
    )


def _closes_bracket(looked: Looked, before: Found, after: Found) -> bool:
    """“(62 respektive 65 procent), varpå den föll till 60”: what follows is of no list in there."""
    inside = looked.brackets[before.first]
    return inside >= 0 and looked.brackets[after.first] != inside


def _opens_anew(looked: Looked, between: range) -> bool:
    """Whether a group or an area behind a comma or “och” opens a list: “…, i Åby 73 resp. 65”."""
    names = (*looked.groups, *looked.places)
    led = any(each.first in between for each in names)
    return led and not any(looked.sentence.at(place, "grammar", "respective") for place in between)


def _begins_anew(before: Found, after: Found) -> bool:
    """Whether another unit begins another list: “81 procent, det vill säga 18 respektive 21”.

    What has no unit of its own may have that of one behind it, “65 mot 73 procent”.
    """
    units = [each.amount.unit for each in (before, after) if each.amount is not None]
    return len(units) == 2 and bool(units[0]) and units[0] != units[1]


def _is_parted(looked: Looked, chain: Sequence[Found], claims: Sequence[Found]) -> bool:
    """Whether a chain is one of parts that belong to groups named in the same order."""
    first, last = chain[0].first, chain[-1].last
    # “the corresponding fall for men was from 15 to 11”: both are of one group
    course = [each.role for each in chain] == ["from", "to"]
    ends = min((each.first for each in claims if each.first >= last), default=last + CLOSES_BEHIND)
    closes = max(last + CLOSES_WITHIN, min(ends, last + CLOSES_BEHIND))
    for mark in looked.sentence.of("grammar"):
        # “7.4 in 2024 and 7.2 in each of the two years before”: of each year, and no group
        of_time = looked.sentence.at(mark.first, "times", "each_of") is not None
        if mark.value == "respective" and first < mark.first <= closes and not of_time:
            return True
        if mark.value == "in_turn" and first - OPENS_WITHIN <= mark.last <= last + CLOSES_BEHIND:
            return True
        if mark.value in {"corresponding", "than"} and mark.first < first and not course:
            return True
    return False
