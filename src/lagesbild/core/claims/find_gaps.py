"""Finding what is said of how far apart two are: “skillnaden är 0,8”, “gapet har krympt”."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.gaps_and_sides import is_of_a_side
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.words import Sort

BACK = 20
"""Tokens back from an amount within which its “skillnad” stands."""
AHEAD = 3
SIDE_WITHIN = 6
"""Tokens behind “än” within which the groups of another gap are named."""
VERBS = frozenset({"perfect", "pluperfect", "copula", "was", "lies"})
"""What ends the names of what a gap is between: “mellan könen har andelen ökat”."""
OF_GAPS = frozenset({Kind.COMPARISON, Kind.TREND, Kind.EXTREMUM, Kind.RATIO, *CHANGES})


def gap_of(looked: Looked, amount: Amount) -> Found | None:
    """“skillnaden är 0,8”, “avståndet uppgår till 9 procentenheter”, “0,8 i skillnad”."""
    sentence = looked.sentence
    back = range(amount.first - 1, max(amount.first - BACK, -1), -1)
    near = range(amount.last, min(amount.last + AHEAD, len(sentence)))
    clause = looked.clauses[amount.last - 1]
    # “5 procent, och skillnaden är 8”: what another clause begins with is of that one
    ahead = [place for place in near if looked.clauses[place] == clause]
    for places in (back, ahead):
        for place in places:
            if _ends(looked, place):
                break
            if sentence.at(place, "grammar", "difference"):
                held = _is_held(looked, amount, place) or is_of_a_side(looked, amount)
                return None if held else _distance(looked, amount)
            if places is back and _is_level(looked, place):
                break
    return None


def _is_held(looked: Looked, amount: Amount, gap: int) -> bool:
    """Whether a clause of its own says who has a number: “skillnaden syns här, där åttan har 5,8”.

    A gap is had by nobody.
    """
    held = looked.sentence.before(amount.first, "grammar", "holds")
    return held is not None and looked.clauses[gap] != looked.clauses[amount.first]


def _distance(looked: Looked, amount: Amount) -> Found:
    said = ("from", "to")
    led = (each for each in said if looked.sentence.before(amount.first, "grammar", each))
    return Found(Kind.COMPARISON, amount.first, amount.last, amount, role=next(led, ""))


def gap_again(looked: Looked, amount: Amount, before: Found) -> Found | None:
    """The 6 of “the gap was 4 points in 2024, compared with 6 in 2021”: the same gap once more.

    Nothing but times and small words stand between the two.
    """
    earlier = before.amount
    if before.kind is not Kind.COMPARISON or before.other or earlier is None:
        return None
    between = range(before.last, amount.first)
    if earlier.decimals != amount.decimals or amount.unit not in {"", earlier.unit}:
        return None
    goes_on = between and set(between) <= _small(looked, between)
    counted = looked.sentence.at(amount.last, "countable")
    return _distance(looked, amount) if goes_on and not counted else None


GOING_ON = (
    "against",
    "compared",
    "and",
    "contrast",
    "from",
    "to",
    "was",
    "copula",
    "it",
    "but_still",
)
"""Words of grammar that a gap is told on with."""


def _small(looked: Looked, places: range) -> set[int]:
    """The places of times and of small words, among some."""
    sentence = looked.sentence
    found = {p for p in places if p in looked.in_times or sentence.word(p) in {",", "(", ":"}}
    for place in places:
        mark = sentence.at(place, "grammar", *GOING_ON) or sentence.at(place, "hedge")
        if mark:
            found.update(range(mark.first, mark.last))
        elif place + 1 in looked.in_times:
            # the “in” of “in 2021”
            found.add(place)
    return found


def _ends(looked: Looked, place: int) -> bool:
    """Whether no “skillnad” is looked for beyond a sign; levels stand listed behind a colon.

    “Skillnaden är mindre: 11 procent för kvinnor och 9 procent för män” tells two levels,
    “Skillnaden är mindre: 2 procentenheter” the gap itself.
    """
    word = looked.sentence.word(place)
    if word == ":":
        return sum(each.first > place for each in looked.amounts) > 1
    return word in {".", ";", "(", ")"}


def _is_level(looked: Looked, place: int) -> bool:
    """Whether a noun says that an amount is a level: the “andelen” of “andelen var 7,2”."""
    return _names_level(looked, place) and not _is_gap_in(looked, place)


def _names_level(looked: Looked, place: int) -> bool:
    """Whether a noun of level stands at a place; the “percentage” of a unit is none."""
    sentence = looked.sentence
    return sentence.at(place, "grammar", "level") is not None and not sentence.at(place, "unit")


def is_of_gap(looked: Looked, found: Found) -> bool:
    """Whether a claim is about a difference, by the noun that stands nearest before or in it."""
    if found.kind not in OF_GAPS or _has_two_sides(looked, found):
        return False
    if looked.sentence.at(found.first, "grammar", "nearing"):
        return found.kind is Kind.TREND
    if looked.sentence.at(found.first, "alike"):
        # “skiljer sig inte från 2022” is how one moved
        return False
    sentence = looked.sentence
    last = found.last + (AHEAD if found.amount else 0)
    theirs = _clauses_of(looked, found)
    for place in (*range(found.first - 1, -1, -1), *range(found.first, min(last, len(sentence)))):
        if theirs and looked.clauses[place] not in theirs:
            continue
        if sentence.at(place, "grammar", "difference"):
            return True
        if place < found.first and _says_of_what(looked, place):
            return not _tells_of_both(looked, place) and _is_gap_in(looked, place)
    return False


def _says_of_what(looked: Looked, place: int) -> bool:
    """Whether a word says what follows it is of: a level, or each of two that were told."""
    return _names_level(looked, place) or _tells_of_both(looked, place)


def _tells_of_both(looked: Looked, place: int) -> bool:
    """“könen skiljer sig inte åt; båda ligger på 7,2”: what follows is of each, and of no gap."""
    sentence = looked.sentence
    opens = sentence.word(place - 1) in {";", ",", ":"}
    return opens and sentence.at(place, "group", "both", "each") is not None


def _has_two_sides(looked: Looked, found: Found) -> bool:
    """Whether something is beside another, and no gap beside another gap."""
    beside = found.other and not _is_than_then(looked, found)
    return bool(beside or _is_bare(found)) and not compares_gaps(looked, found)


def _clauses_of(looked: Looked, found: Found) -> Sequence[int]:
    """The clauses that say what an extreme is of; () for all, as of other claims.

    It is its own, and the one before where it stands beside that: “the gap was 6, the widest yet”.
    What is wide or narrow is a gap wherever that is named.
    """
    if found.kind is not Kind.EXTREMUM:
        return ()
    sentence, clause = looked.sentence, looked.clauses[found.first]
    if any(sentence.at(place, "grammar", "widths") for place in range(found.first, found.last)):
        return ()
    start = found.first - 1 if sentence.word(found.first - 1) == "," else found.first - 2
    beside = sentence.word(start) == "," and looked.clauses[start] == clause
    return (clause, clause - 1) if beside else (clause,)


def _is_bare(found: Found) -> bool:
    return found.kind is Kind.COMPARISON and found.amount is None


def compares_gaps(looked: Looked, found: Found) -> bool:
    """“skillnaden mellan könen är större i årskurs 8 än i gymnasiet”: than the gap there.

    A gap is larger or smaller, where a share is higher or lower.
    """
    if found.kind is not Kind.COMPARISON and found.kind not in CHANGES:
        return False
    if not found.other or found.of_changes or _is_than_then(looked, found):
        return False
    sentence = looked.sentence
    sized = any(sentence.at(p, "grammar", "sizing") for p in range(found.first, found.last))
    if not (sized or found.direction == 0):
        return False
    ahead = range(found.other, found.other + SIDE_WITHIN)
    return any(each.first in ahead for each in looked.groups)


def _is_than_then(looked: Looked, found: Found) -> bool:
    """“skillnaden är större än 2018”: than it was at a time, not than that of another group."""
    ahead = range(found.other, found.other + AHEAD)
    return found.kind in {Kind.TREND, *CHANGES} and any(w.first in ahead for w in looked.times)


def as_gap(looked: Looked, found: Found) -> Found:
    """A claim behind one of a gap, if it goes on about that: “Den har minskat sedan 2022”."""
    sentence, first = looked.sentence, found.first
    places = range(found.first, found.last + 1)
    multiplied = found.kind is Kind.RATIO and not any(
        sentence.at(place, "grammar", "so", "so_many", "as") for place in places
    )
    moves = multiplied or found.kind in {Kind.TREND, Kind.EXTREMUM, *CHANGES}
    amount = found.amount
    level = found.kind is Kind.VALUE and amount is not None and not amount.unit and not found.role
    if not (moves or level) or found.of_gap or found.of_sides or not _leads_with_it(looked):
        return found
    named = any(each.first < first for each in looked.mentions)
    of_level = any(m.value == "level" and m.first < first for m in sentence.of("grammar"))
    beside = found.other and not _is_than_then(looked, found)
    if named or of_level or beside:
        return found
    # “In 2021 it was 6”: how far apart they were then
    return replace(found, of_gap=True, kind=Kind.COMPARISON if level else found.kind)


def _leads_with_it(looked: Looked) -> bool:
    """“By 2021 it had halved”, “År 2021 uppgick den till 6”: the pronoun, or the verb before it."""
    sentence, place = looked.sentence, _behind_opening(looked)
    verb = place + (sentence.is_sort(place, Sort.WORD) and not sentence.at(place, "grammar", "for"))
    return any(sentence.at(each, "grammar", "it") for each in (place, verb))


def _behind_opening(looked: Looked) -> int:
    """The place behind a time or an extreme that a sentence begins with, and behind its time.

    The “it” of “By 2021 it had halved” and of “At its widest, in 2019, it was 5”.
    """
    sentence = looked.sentence
    extreme = sentence.at(0, "extremum") or sentence.at(1, "extremum")
    # “I gymnasiet har den ökat”: so it may behind a group or an area
    named = (e.last for e in (*looked.groups, *looked.places) if e.first <= 1)
    place = extreme.last if extreme else next(named, 0)
    leading = (each for each in looked.times if place <= each.first <= place + 2)
    place = next((each.last for each in leading), place)
    return place + (sentence.word(place) == ",")


def _is_gap_in(looked: Looked, place: int) -> bool:
    """Whether a noun says what a gap is in: the “andelen” of “skillnaden i andelen”.

    So it does in “the distance between the two rates”.
    """
    sentence = looked.sentence
    near = range(max(place - AHEAD, 0), place)
    if any(sentence.at(each, "grammar", "difference") for each in near):
        return True
    for each in range(place - 1, max(place - BACK, 0), -1):
        if _is_predicate(looked, each) or looked.clauses[each] != looked.clauses[place]:
            return False
        if sentence.at(each, "grammar", "between"):
            return sentence.before(each, "grammar", "difference") is not None
    return False


def _is_predicate(looked: Looked, place: int) -> bool:
    """Whether a verb stands at a place, behind which nothing is between two any more."""
    sentence = looked.sentence
    return bool(sentence.at(place, "grammar", *VERBS))
