"""Finding comparisons that no comparative makes: “över medianen”, “har gått om pojkarna”."""

from collections.abc import Iterator
from dataclasses import replace

from lagesbild.core.claims.find_changes import DIRECTIONS
from lagesbild.core.claims.find_exceeding import exceeding_at
from lagesbild.core.claims.find_levels_of_times import BEYOND, beyond_level_of_time
from lagesbild.core.claims.find_sides import WHOLE, other_side
from lagesbild.core.claims.find_sides_again import beyond_again
from lagesbild.core.claims.looking import Looked, word_before
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import OF_EVERY, Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

MOVED = ("direction", "comparative", "measured", "extremum")
"""Concepts whose words say that a clause tells no level."""
BEHIND = {"ahead": 1, "behind": -1}
OVERTAKEN = {"past": 1, "passed": -1}
SKIPPED = 2
"""Words between “över” and whom it is above: “över raden för män”, “above the rate for men”."""
LYING_WITHIN = 2
AHEAD_WITHIN = 4
"""Tokens before a clause's last “ahead” within which a verb says who is it."""
VERB_WITHIN = 10
"""Tokens before “mer än” within which the verb of change stands."""
SIDE_WITHIN = 2
"""Tokens behind “jämfört med” within which the other side is named."""


def wordless_at(looked: Looked, place: int) -> Found | None:
    """A comparison that is made by where something lies, or that is one of changes."""
    return (
        exceeding_at(looked, place)
        or beyond_level_of_time(looked, place)
        or beyond_at(looked, place)
        or change_beside(looked, place)
    )


def beyond_at(looked: Looked, place: int) -> Found | None:
    """“ligger över medianen”, “under riket”, “något över Nordhamn”; “har gått om pojkarna”."""
    sentence = looked.sentence
    if passed := sentence.at(place, "overtaken"):
        return _overtaken(looked, passed)
    mark = sentence.at(place, "grammar", *BEYOND)
    if mark is None:
        return _behind(looked, place)
    if place == 0 and sentence.at(0, "grammar", *BEHIND):
        # “Behind the median, however, waits varied”: what it hides
        return None
    return _beyond_fronted(looked, mark) or _beyond_named(looked, mark)


def _beyond_named(looked: Looked, mark: Mark) -> Found | None:
    """What lies above or below whoever is named behind the word."""
    sentence, place = looked.sentence, mark.first
    target = _named(looked, mark.last)
    if target is None:
        return beyond_again(looked, mark, BEYOND[mark.value]) or _behind(looked, place)
    lies = _lies(looked, mark.first) or _is_told_last(looked, mark, target)
    if target.concept != "area" and not (target.first == mark.last or lies):
        return None
    if target.concept == "place" and not lies:
        return None
    if sentence.is_sort(target.last, Sort.NUMBER) and target.last not in looked.in_times:
        return None
    return replace(
        _denied(looked, mark), last=target.last, other=mark.last,
        degree=_degree(looked, mark.first),
    )  # fmt: skip


def _denied(looked: Looked, mark: Mark) -> Found:
    """That something lies there, or does not: “har inget år legat över” is said of every time."""
    never = word_before(looked, mark.first, "never")
    denied = is_negated(looked, mark.first) or (never is not None and never.last - never.first > 1)
    clause = looked.clauses[mark.first]
    first = any(looked.clauses[m.first] == clause for m in looked.sentence.of("first_time"))
    return Found(
        Kind.COMPARISON, mark.first, mark.last, direction=BEYOND[mark.value],
        course="not" if denied else "first" if first else "",
        scope=OF_EVERY if denied and never else "",
    )  # fmt: skip


def _beyond_fronted(looked: Looked, mark: Mark) -> Found | None:
    """“Jämfört med länet ligger andelen över i Alby”: whom a preposition leads in lies there."""
    if not looked.sentence.at(mark.last, "grammar", "amid"):
        return None
    other = fronted_side(looked, mark.first)
    return replace(_denied(looked, mark), other=other) if other else None


def _behind(looked: Looked, place: int) -> Found | None:
    """“kvinnorna ligger efter männen”: whoever is right behind the word is ahead."""
    sentence = looked.sentence
    mark = sentence.at(place, "grammar", *BEHIND)
    target = _named(looked, mark.last) if mark else None
    if mark is not None and target is None:
        return _ahead_of_others(looked, mark)
    if mark is None or target is None or target.first != mark.last:
        return None
    if not sentence.before(place, "grammar", "lies") or mark.last in looked.in_times:
        return None
    direction = BEHIND[mark.value]
    return Found(Kind.COMPARISON, place, target.last, direction=direction, other=mark.last)


def _is_told_last(looked: Looked, mark: Mark, target: Mark) -> bool:
    """Whether a rank closes what was said of a level: “now stands at 80 per cent, behind Alby”."""
    sentence, before = looked.sentence, mark.first - 1
    if sentence.word(before) != "," or not _closes(looked, target.last):
        return False
    clause = looked.clauses[before - 1]
    moved = (m for each in MOVED for m in sentence.of(each))
    if any(looked.clauses[each.first] == clause for each in moved):
        # “was 9 days shorter, ahead of Alby”: whose change was greater
        return False
    verbs = (m for m in sentence.of("grammar") if m.value in {"lies", "copula"})
    return any(looked.clauses[each.first] == clause for each in verbs)


def _ahead_of_others(looked: Looked, mark: Mark) -> Found | None:
    """“with men ahead”, “women are thus behind”: the others of their kind, whom no word names."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    goes_on = sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER)
    if goes_on and not {mark.last, mark.last + 1} & looked.in_times:
        return None
    mine = [m for m in looked.groups if m.last <= mark.first and looked.clauses[m.first] == clause]
    near = range(max(mark.first - AHEAD_WITHIN, 0), mark.first)
    lies = any(sentence.at(p, "grammar", "lies", "been") for p in near)
    if len(mine) != 1 or not (lies or mine[0].last == mark.first):
        return None
    return Found(Kind.COMPARISON, mark.first, mark.last, direction=BEHIND[mark.value])


def _named(looked: Looked, after: int) -> Mark | None:
    """What stands behind a word of comparison, with no more than a noun of level between."""
    sentence = looked.sentence
    for place in range(after, after + SKIPPED + 1):
        for each in _sides(looked):
            if each.first == place:
                return each
        small = sentence.at(place, "grammar", "level", "for", "owner", "so")
        if not small and not sentence.at(place, "tallied", "both"):
            return None
    return None


def _sides(looked: Looked) -> Iterator[Mark]:
    yield from (each for each in looked.sentence.of("area") if each.value in WHOLE)
    yield from looked.groups
    yield from looked.places


def _lies(looked: Looked, place: int) -> bool:
    """Whether a verb says where something lies, or a word how far: “ligger lite över länet”."""
    sentence = looked.sentence
    near = range(max(place - LYING_WITHIN, 0), place)
    said = any(sentence.at(each, "grammar", "lies") or sentence.at(each, "degree") for each in near)
    return said or _lies_first(looked, place)


def _lies_first(looked: Looked, place: int) -> bool:
    """Whether the verb opens what lies there: “2022 låg andelen i Björkvik över länets”."""
    sentence, clause = looked.sentence, looked.clauses[place]
    for each in range(place - 1, max(place - VERB_WITHIN, -1), -1):
        if looked.clauses[each] != clause or sentence.at(each, "direction", "up", "down"):
            return False
        if sentence.at(each, "grammar", "lying"):
            return True
    return False


def _degree(looked: Looked, place: int) -> str:
    """How far above or below, where a word before says so."""
    marks = (looked.sentence.at(each, "degree") for each in range(max(place - 2, 0), place))
    return next((each.value for each in marks if each and each.last == place), "")


def _closes(looked: Looked, after: int) -> bool:
    """Whether no word or number goes on."""
    return not looked.sentence.is_sort(after, Sort.WORD, Sort.NUMBER)


def _overtaken(looked: Looked, mark: Mark) -> Found | None:
    """“kvinnorna har gått om männen”: whoever has lies above now."""
    target = _named(looked, mark.last)
    told = any(each.last <= mark.first for each in looked.groups)
    if target is None and not (told and _closes(looked, mark.last)):
        return None
    return Found(
        Kind.COMPARISON, mark.first, target.last if target else mark.last,
        direction=OVERTAKEN[mark.value], other=mark.last if target else 0,
    )  # fmt: skip


def change_beside(looked: Looked, place: int) -> Found | None:
    """“ökade mer än kvinnornas”, “i riket var minskningen kraftigare”: two changes."""
    sentence = looked.sentence
    mark = sentence.at(place, "steeper") or sentence.at(place, "comparative", "up", "down")
    if mark is None:
        return None
    noun = _change_noun(looked, mark)
    if sized := _sized_noun(looked, mark):
        noun = sized
    if noun is None and not _changes(looked, mark):
        return None
    other = other_side(looked, mark.last)
    if not _beside(looked, mark, other, noun) or (sized and not other):
        return None
    return Found(
        Kind.COMPARISON, min(noun.first if noun else mark.first, mark.first),
        sized.last if sized else mark.last,
        direction=DIRECTIONS[mark.value], other=other, of_changes=True,
    )  # fmt: skip


def _changes(looked: Looked, mark: Mark) -> bool:
    """Whether a verb of change stands before an adverb: “ökade männens sysselsättning mer”.

    So it does in “women gained slightly more than men”. A clause without a verb has that of the
    one before: “both have risen, the bans much more than the suspicions”.
    """
    sentence, earliest = looked.sentence, looked.clauses[mark.first]
    if not sentence.at(mark.first, "steeper"):
        return False
    verbless = _lacks_verb(looked, range(looked.clauses.index(earliest), mark.first))
    earliest -= verbless or _goes_on_of(looked, mark)
    back = [p for p in range(mark.first - 1, -1, -1) if p not in looked.in_times]
    for place in back[: VERB_WITHIN - 1]:
        if looked.clauses[place] < earliest:
            return False
        if sentence.is_sort(place, Sort.NUMBER) or sentence.at(
            place, "grammar", "and", "copula", "was"
        ):
            return False
        if sentence.at(place, "direction", "up", "down") or sentence.at(place, "added"):
            return not sentence.at(place, "change_noun")
    return False


def _goes_on_of(looked: Looked, mark: Mark) -> bool:
    """“ökade för båda könen, mer för pojkar än för flickor”: of what moved before the comma."""
    led = looked.sentence.at(mark.last, "grammar", "for")
    return looked.sentence.word(mark.first - 1) == "," and led is not None


def _lacks_verb(looked: Looked, places: range) -> bool:
    """Whether nothing but what something is called stands in a clause, behind its comma."""
    sentence = looked.sentence
    return (
        sentence.word(places.start) == ","
        and bool(_names_figures(looked, places) or _names_side(looked, places))
        and not any(sentence.at(p, "grammar", "auxiliary", "copula", "lies") for p in places)
    )


def _names_side(looked: Looked, places: range) -> bool:
    """Whether a group, an area or the median is named at one of some places."""
    return any(each.first in places for each in _sides(looked))


def _change_noun(looked: Looked, mark: Mark) -> Mark | None:
    """The noun right before, whose size is compared: “minskningen kraftigare”."""
    sentence = looked.sentence
    if not (sentence.at(mark.first, "steeper") or sentence.at(mark.first, "grammar", "sizing")):
        return None
    copula = sentence.before(mark.first, "grammar", "copula", "been")
    place = copula.first if copula else mark.first
    while copula and place - 1 in looked.in_times:
        # “har minskningen under samma tid varit större”
        place -= 1
    noun = sentence.before(place, "change_noun")
    return noun or (_noun_before_name(looked, place) if copula else None)


def _sized_noun(looked: Looked, mark: Mark) -> Mark | None:
    """The noun right behind, whose size is compared: “women have seen a larger fall than men”."""
    sizing = looked.sentence.at(mark.first, "grammar", "sizing")
    return looked.sentence.at(mark.last, "change_noun") if sizing else None


def _noun_before_name(looked: Looked, place: int) -> Mark | None:
    """The noun whose place or group stands between: “the increase in the county was greater”."""
    sentence = looked.sentence
    names = {p for m in (*looked.groups, *looked.places) for p in range(m.first, m.last)}
    names |= {m.first for m in sentence.of("area")}
    names |= looked.in_times | {m.first for m in sentence.of("nouns") if m.value == "persons"}
    back = place - 1
    while back in names or (
        back < place - 1 and sentence.at(back, "grammar", "owner", "for", "between")
    ):
        back -= 1
    return sentence.before(back + 1, "change_noun") if back < place - 1 else None


def _beside(looked: Looked, mark: Mark, other: int, noun: Mark | None) -> bool:
    """Whether another group or area is named that the change is beside of."""
    if other:
        ahead = range(other, other + SIDE_WITHIN + 1)
        return _names_side(looked, ahead) or _names_figures(looked, ahead)
    clause = looked.clauses[mark.first]
    return noun is not None and any(looked.clauses[e.first] == clause for e in looked.places)


def _names_figures(looked: Looked, places: range) -> bool:
    """Whether a word of what an indicator or a measure is called stands at one of some places."""
    names, indicators = looked.vocabulary.names, looked.vocabulary.strategy.indicator
    return any(
        each.place in places
        and each.place not in looked.in_times
        and names[each.name].kind in {NameKind.NAME, NameKind.MEASURE}
        and names[each.name].target in indicators
        for each in looked.telling
    )


def sizes_follow(looked: Looked, mark: Mark) -> bool:
    """Whether a noun of change is but what is greater: “minskningen var kraftigare i riket”."""
    sentence = looked.sentence
    if not sentence.at(mark.first, "change_noun"):
        return False
    after = mark.last
    while after in looked.in_times:
        after += 1
    copula = sentence.at(after, "grammar", "copula", "been")
    after = copula.last if copula else mark.last
    return change_beside(looked, after) is not None


def is_of_change(looked: Looked, first: int) -> bool:
    """Whether a change is what is greater: “ökningen var mindre än året innan”."""
    sentence = looked.sentence
    if sentence.at(first, "grammar", "as_sizing"):
        return is_behind_change(looked, first)
    if not (sizing := sentence.at(first, "grammar", "sizing")):
        return False
    return bool(sentence.at(sizing.last, "change_noun")) or is_behind_change(looked, first)


def is_behind_change(looked: Looked, first: int) -> bool:
    """Whether a change is what is told of: “ökningen om 15 procentenheter är dubbelt så stor”."""
    sentence, clause = looked.sentence, looked.clauses[first]
    for place in range(first - 1, -1, -1):
        if looked.clauses[place] != clause or sentence.at(place, "grammar", "level"):
            return False
        if sentence.at(place, "change_noun"):
            return True
    return False


def of_changes(looked: Looked, found: Found) -> Found:
    """A multiple as one of changes, where one is so many times as great as another."""
    great = looked.sentence.at(found.last, "so_great")
    multiplied = found.kind is Kind.RATIO and found.other and great
    behind = multiplied and is_behind_change(looked, found.first)
    return replace(found, of_changes=True) if behind else found


def fronted_side(looked: Looked, before: int) -> int:
    """Where the other side begins that leads in the sentence: “jämfört med riket är den lägre”."""
    sentence = looked.sentence
    mark = sentence.at(0, "grammar", "compared")
    if mark is None or mark.last > before:
        return 0
    near = range(mark.last, mark.last + SIDE_WITHIN)
    named = next((each for each in _sides(looked) if each.first in near), None)
    timed = any(place in looked.in_times for place in near)
    return mark.last if named and named.last <= before and not timed else 0
