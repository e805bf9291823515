"""Comparisons that are said to hold again: “and still is”, “as it was in 2021”, “no longer does”.

Which two are compared, and which way, is what the comparison told last said; the words say of what
other time, area or group it holds, or does not, or the other way round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagesbild.core.claims.aims import Aim, Case, Reading
from lagesbild.core.claims.choosing_times import Times
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.periods import meant
from lagesbild.core.claims.shapes import OF_NOW, Found, Judgement, Kind
from lagesbild.core.claims.weighing import Weight
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.series import Series

MOVES = {"same": 1, "still": 1, "not": 1, "no_more": 1, "not_which": 1, "reverse": -1}
"""Which way each lies from what was told; that it does not hold is said of the same direction."""
OVERTAKEN = {"past": 1, "passed": -1, "up": 1, "down": -1}
"""Which way whoever is named lies of the other of two, who is not."""
OF_TODAY = frozenset({"still", "no_more"})
"""What is so now, where no time is named."""
PASSED = ("for", "as_well", "but_still", "owner", "lies", "that_same", "level", "share", "them")
"""Words of grammar that say nothing more of what holds again."""


def held_again_at(looked: Looked, place: int) -> Found | None:
    """The words at a place that say of a comparison that it holds of another time or area."""
    mark = looked.sentence.at(place, "held_again")
    if mark is None:
        return _of_two(looked, place)
    if not _stands_alone(looked, mark):
        return None
    if mark.value == "not_which" and not _is_led_in(looked, mark):
        return None
    if mark.value not in OF_TODAY and not _names_another(looked, mark):
        return None
    return Found(
        Kind.COMPARISON, mark.first, mark.last, direction=MOVES[mark.value], as_told=True,
        course="not" if mark.value in {"not", "no_more", "not_which"} else "",
        scope=OF_NOW if mark.value in OF_TODAY else "",
    )  # fmt: skip


def _of_two(looked: Looked, place: int) -> Found | None:
    """“men redan 2023 hade Björkvik gått om”, “det var riket som hade den högre andelen”.

    Who is beyond the other of the two that were compared before is named, the other is not.
    """
    sentence, clause = looked.sentence, looked.clauses[place]
    mark = sentence.at(place, "overtaken", *OVERTAKEN)
    if mark is None and sentence.before(place, "grammar", "definite"):
        mark = sentence.at(place, "comparative", *OVERTAKEN)
    if mark is None or not _stands_alone(looked, mark):
        return None
    named = [m for m in _names(looked) if looked.clauses[m.first] == clause]
    if len({(m.first, m.last) for m in named}) != 1 or named[0].last > place:
        return None
    direction = OVERTAKEN[mark.value]
    return Found(
        Kind.COMPARISON, place, mark.last, direction=direction, as_told=True, owner=named[0].first
    )


def is_in_held_again(looked: Looked, amount: Amount) -> bool:
    """Whether a number is a word of what holds again: the “no” of “is no longer the case”."""
    marks = looked.sentence.of("held_again")
    return any(each.first <= amount.first < each.last for each in marks)


def is_comparison(found: Found) -> bool:
    """Whether a claim sets two beside each other in a way that may hold again."""
    plain = found.amount is None and not (found.of_gap or found.of_changes or found.scope)
    return found.kind is Kind.COMPARISON and plain and found.direction is not None


def held_so(found: Found, told: Found) -> Found | None:
    """Words that say of a comparison that it holds again, with its direction.

    What was denied and does not hold again may be anything.
    """
    if found.owner >= 0:
        # Who has overtaken the other is named
        return replace(found, valued=False)
    denied = told.course == "not"
    if told.direction is None or (denied and (found.course or found.direction == -1)):
        return None
    course = found.course or ("" if told.course == "continued" else told.course)
    direction = told.direction * (found.direction or 1)
    return replace(found, direction=direction, course=course, valued=told.valued)


def sides_of(judgement: Judgement) -> tuple[SeriesKey, SeriesKey] | None:
    """The two series that a comparison was judged by, its own first; None if it was of no two."""
    if len(judgement.observations) < 2:
        return None
    one, other = (each.series for each in judgement.observations[:2])
    return (one, other) if one != other else None


def held_again(case: Case) -> Reading | None:
    """The reading of what holds again as one of a case's indicator; None if that was not told."""
    told = case.context.compared
    if told is None or told[0].indicator != case.indicator.slug:
        return None
    sides = told if case.found.owner >= 0 else _in_groups(case, *_in_area(case, *told))
    turned = _named_first(case, *sides)
    if turned is None:
        return None
    one, other = turned
    pair = [_series(case, one, other), _series(case, other, one)]
    known = [each for each in pair if each is not None]
    if len(known) < len(pair):
        return None
    own, since = Times(case).chosen()
    context = case.context
    if case.found.scope == OF_NOW:
        # “In 2022 it was higher in Alby than in Norrvik, and still is”: not then
        own, since = [each for each in own if each.first >= case.found.first], None
        context = replace(context, when=None)
    kind = case.indicator.period_kind
    aims = (Aim(case.indicator, e, meant(e, kind, own, since, context)) for e in known)
    return Reading("", Weight(0), tuple(aims))


def _stands_alone(looked: Looked, mark: Mark) -> bool:
    """Whether nothing but times and names follows in the clause: no verb, no number, no noun."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    named = {p for m in _names(looked) for p in range(m.first, m.last)} | looked.in_times
    if mark.concept == "comparative":
        # “Björkvik har den högre kostnaden”: the noun is of what is compared
        named |= {each.place for each in looked.telling}
    return all(
        place in named
        or looked.clauses[place] != clause
        or not sentence.is_sort(place, Sort.WORD, Sort.NUMBER)
        or sentence.at(place, "grammar", *PASSED)
        or sentence.at(place, "times")
        for place in range(mark.last, _end(looked, mark.last, clause))
    )


def _end(looked: Looked, start: int, clause: int) -> int:
    """Where a clause ends, or another verb is joined to it."""
    place = start
    while place < len(looked.sentence) and looked.clauses[place] == clause:
        if looked.sentence.at(place, "grammar", "and"):
            break
        place += 1
    return place


def _is_led_in(looked: Looked, mark: Mark) -> bool:
    """Whether “which” and a name lead in: “which Nordhamn does not”, “which it was not”."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    named = {p for m in _names(looked) for p in range(m.first, m.last)}
    place = mark.first - 1
    while place in named or sentence.at(place, "grammar", "pronoun"):
        place -= 1
    led = place < mark.first - 1 and sentence.at(place, "grammar", "which")
    return bool(led) and looked.clauses[place] == clause


def _names_another(looked: Looked, mark: Mark) -> bool:
    """Whether a time, a group or an area stands in the clause of the words."""
    clause = looked.clauses[mark.first]
    named = any(looked.clauses[each.first] == clause for each in _names(looked))
    return named or any(looked.clauses[each.first] == clause for each in looked.times)


def _names(looked: Looked) -> Iterator[Mark]:
    yield from looked.groups
    yield from looked.places
    yield from looked.sentence.of("area")


def _series(case: Case, key: SeriesKey, other: SeriesKey) -> Series | None:
    """The series of a key; the median that another one is compared with, where it is that."""
    known = case.facts.of(key.indicator, key.area)
    found = next((each for each in known if each.key == key), None)
    if found is not None:
        return found
    median = case.facts.median(other)
    return median if median is not None and median.key == key else None


def _named_first(
    case: Case, one: SeriesKey, other: SeriesKey
) -> tuple[SeriesKey, SeriesKey] | None:
    """The two sides, the one first that is named as beyond the other; None if it is neither."""
    owner = case.found.owner
    named = [m for m in _names(case.looked) if m.first == owner]
    if owner < 0:
        return one, other
    for mark in named:
        area = case.vocabulary.country if mark.value == COUNTRY else mark.value
        codes = {
            (each.dimension, each.code)
            for each in case.vocabulary.groups.get(mark.value, ())
            if each.indicator == one.indicator
        }
        for mine, theirs in ((one, other), (other, one)):
            apart = set(mine.dimension_values.pairs) - set(theirs.dimension_values.pairs)
            if (area == mine.area != theirs.area) or codes & apart:
                return mine, theirs
    return None


def _in_area(case: Case, one: SeriesKey, other: SeriesKey) -> tuple[SeriesKey, SeriesKey]:
    """The two sides, with an area that the clause names in the place of what was told.

    Both are of it where groups of one area were compared; else the one that is no whole country.
    """
    clauses, country = case.looked.clauses, case.vocabulary.country
    areas = [m.value for m in case.looked.places if clauses[m.first] == case.clause]
    if len(areas) != 1:
        return one, other
    area = country if areas[0] == COUNTRY else areas[0]
    if area in {one.area, other.area}:
        return one, other
    if one.area == other.area:
        return replace(one, area=area), replace(other, area=area)
    if one.area == case.vocabulary.strategy.about.comparison_area:
        return one, replace(other, area=area)
    return replace(one, area=area), other


def _in_groups(case: Case, one: SeriesKey, other: SeriesKey) -> tuple[SeriesKey, SeriesKey]:
    """The two sides, of a group that the clause names where both were of another one."""
    clauses = case.looked.clauses
    for mark in case.looked.groups:
        if clauses[mark.first] != case.clause:
            continue
        for group in case.vocabulary.groups[mark.value]:
            codes = [e.dimension_values.get(group.dimension) for e in (one, other)]
            if group.indicator == one.indicator and codes[0] == codes[1] is not None:
                one = _of_group(case, one, group.dimension, group.code)
                other = _of_group(case, other, group.dimension, group.code)
    return one, other


def _of_group(case: Case, key: SeriesKey, dimension: str, code: str) -> SeriesKey:
    """The key of the series that differs from one in a single group."""
    meant_of = {**dict(key.dimension_values.pairs), dimension: code}
    known: Sequence[Series] = case.facts.of(key.indicator, key.area)
    alike = (e.key for e in known if e.key.measure == key.measure)
    return next((e for e in alike if dict(e.dimension_values.pairs) == meant_of), key)
