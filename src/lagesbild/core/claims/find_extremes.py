"""Finding extremes: “den högsta andelen sedan 2019”, “lägst bland pojkar”, “aldrig så många”."""

from collections.abc import Sequence

from lagesbild.core.claims.find_among import among_others, at_a_time_led, rank_of
from lagesbild.core.claims.find_changes import DIRECTIONS, change_before
from lagesbild.core.claims.find_like_parts import OF_YEARS, is_of_like_parts
from lagesbild.core.claims.find_over_times import is_over_times
from lagesbild.core.claims.find_ranked_changes import change_told_before
from lagesbild.core.claims.find_sides import is_beside_a_name
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import (
    AMONG,
    OF_NOW,
    OF_PART,
    OF_PARTS,
    OF_TIMES,
    OF_YEAR,
    Found,
    Kind,
)
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.number_words import is_article
from lagesbild.core.language.when import WhenKind

SCOPE_WITHIN = 4
"""Tokens beside an extreme within which “av året” and “i länet” are of it."""
HELD_WITHIN = 5
"""Tokens behind an extreme within which the verb of “minst antal personer gäller” stands."""
WHO_HAS = 4
"""Tokens before an extreme within which “flickorna som har” is whose it is."""
TIMES_WITHIN = 4
"""Tokens behind “the worst of” within which “the three years” are."""
NEVER_WITHIN = 12
ANY_WITHIN = 3
PERCENT_WITHIN = 8
"""Tokens behind the greatest of changes within which it is told in percent how great it was."""


def extreme_at(looked: Looked, place: int) -> Found | None:
    """“den högsta andelen sedan 2019”, “flest”, “som lägst”, “aldrig tidigare så många”."""
    sentence = looked.sentence
    mark = sentence.at(place, "extremum")
    if mark is None:
        return _never_at(looked, place)
    if sentence.at(place, "hedge") and (_leads_amount(looked, mark) or _leads_one(looked, mark)):
        return None
    change, rank = _change_near(looked, mark), rank_of(looked, mark.first)
    if sentence.before(mark.last, "grammar", "not_only") or (change and rank > 1):
        return None
    first, last = mark.first, mark.last
    if level := sentence.at(last, "grammar", "level"):
        last = level.last
    if change is not None and change.first == last:
        last = change.last
    elif change is not None and change.last == first:
        first = change.first
    elif change is not None and first < change.first <= last + 1:
        last = change.last
    over_times = is_over_times(looked, first, last)
    owner = None if over_times else _owner(looked, first, last)
    return Found(
        Kind.EXTREMUM, first, last, extreme=1 if mark.value == "high" else -1,
        of_changes=change is not None, moved=DIRECTIONS.get(change.value, 0) if change else 0,
        course="not" if is_negated(looked, place) else "",
        scope=OF_TIMES if over_times else _scope(looked, first, last, owner),
        owner=owner.first if owner else -1, rank=rank,
        relative=change is not None and _is_in_percent(looked, first, last),
    )  # fmt: skip


def _is_in_percent(looked: Looked, first: int, last: int) -> bool:
    """Whether changes are set beside each other in percent: “ökade mest för stöld (+23 %)”."""
    sentence, clause = looked.sentence, looked.clauses[first]
    said = (m for m in sentence.of("grammar") if m.value in {"relatively", "in_percent"})
    if any(looked.clauses[each.first] == clause for each in said):
        return True
    behind = next((each for each in looked.amounts if each.first >= last), None)
    return (
        behind is not None
        and behind.unit == "percent"
        and behind.first - last <= PERCENT_WITHIN
        and (bool(behind.signed) or sentence.before(behind.first, "grammar", "with") is not None)
    )


def at_most(looked: Looked, clause: int) -> Sequence[Mark]:
    """The “som mest” of a clause, in order."""
    said = (each for each in looked.sentence.of("grammar") if each.value == "at_most")
    return [each for each in said if looked.clauses[each.first] == clause]


def _scope(looked: Looked, first: int, last: int, owner: Mark | None) -> str:
    """Among what it is the highest, where the words beside it say so; "" for the other years."""
    if _near(looked, first, last, "of_the_year"):
        return OF_YEAR
    if any(each.value == "as_now" for each in looked.sentence.of("grammar")):
        return OF_NOW
    if owner is None and _is_dated_behind(looked, last):
        return OF_YEAR if _is_within_a_year(looked, first, last) else OF_TIMES
    if (owner is None and _peaks(looked, first)) or _ranks_times(looked, first, last):
        return OF_TIMES
    if is_of_like_parts(looked, last):
        return OF_PARTS
    if others := among_others(looked, first, last):
        return others
    if owner is not None or _of_all(looked, last) or _in_whole(looked, first, last):
        return AMONG
    return scope_of_any(looked, last)


def _ranks_times(looked: Looked, first: int, last: int) -> bool:
    """“det bästa året”, “the worst of the three years”: beside other times, no other groups.

    So is the second of “2020 was the worst year and 2019 the best”.
    """
    if _leads_times(looked, last):
        return True
    starts = {first, first - 1}
    if not any(each.last in starts and each.kind is WhenKind.POINT for each in looked.times):
        return False
    before = (each for each in looked.sentence.of("extremum") if each.last < first - 1)
    return any(_leads_times(looked, each.last) for each in before)


def _leads_times(looked: Looked, last: int) -> bool:
    """Whether a noun of times stands behind an extreme: the times that it is one of."""
    of = looked.sentence.at(last, "tallied", "of")
    near = range(last + 1, last + TIMES_WITHIN) if of else (last,)
    nouns = ("year", "quarter", "half", "month")
    return any(looked.sentence.at(place, "counted_times", *nouns) for place in near)


def scope_of_any(looked: Looked, last: int) -> str:
    """“more than in any earlier first half”: beside the same part of other years."""
    before = range(last - ANY_WITHIN, last)
    if not any(looked.sentence.at(place, "grammar", "any") for place in before):
        return ""
    parts = {when.first for when in looked.times if when.part in OF_YEARS}
    if parts & {last, last + 1}:
        return OF_PART
    return OF_TIMES if _is_a_time(looked, last) else ""


def _is_a_time(looked: Looked, after: int) -> bool:
    """“fler än något annat år”: what is compared with is other times, not other groups."""
    return any(
        looked.sentence.at(place, "times", "year", "school_year", "earlier")
        or looked.sentence.at(place, "grammar", "part_of_year")
        for place in range(after, after + ANY_WITHIN)
    )


def _near(looked: Looked, first: int, last: int, value: str) -> bool:
    clause = looked.clauses[first]
    return any(
        each.value == value
        and first - SCOPE_WITHIN <= each.first < last + SCOPE_WITHIN
        and looked.clauses[each.first] == clause
        for each in looked.sentence.of("grammar")
    )


def _never_at(looked: Looked, place: int) -> Found | None:
    """“aldrig har de varit så många”, “inget annat år ligger så högt”: beyond all other times."""
    sentence = looked.sentence
    mark = sentence.at(place, "so_much")
    if mark is None or is_beside_a_name(looked, mark.last):
        return None
    clause = looked.clauses[place]
    for back in range(place - 1, max(place - 1 - NEVER_WITHIN, -1), -1):
        if looked.clauses[back] != clause:
            return None
        if sentence.at(back, "grammar", "never"):
            return Found(
                Kind.EXTREMUM, mark.first, mark.last,
                extreme=1 if mark.value == "high" else -1, scope=OF_TIMES,
            )  # fmt: skip
    return None


def _of_all(looked: Looked, after: int) -> bool:
    """“flest av alla brott”: beside the other groups, not beside other years."""
    sentence = looked.sentence
    of = sentence.at(after, "grammar", "of")
    return of is not None and bool(sentence.at(of.last, "whole", "all"))


def _owner(looked: Looked, first: int, last: int) -> Mark | None:
    """The group or area that an extreme is said of among others: “lägst bland pojkar”.

    Where the clause names a year or a stretch it may as well be the highest of that group's years.
    """
    named = _others(looked)
    if beside := _in_apposition(looked, first, last, named):
        return beside
    if led := at_a_time_led(looked, first, last, named):
        return led
    if _is_dated(looked, first):
        if _is_of_one_time(looked, first):
            return _right_behind(looked, last, named)
        return _of_time_behind(looked, first, last, named)
    return _right_behind(looked, last, named) or _who_has(looked, first, named)


def _is_dated(looked: Looked, first: int) -> bool:
    clause = looked.clauses[first]
    dated = {WhenKind.POINT, WhenKind.SPAN, WhenKind.LAST_N, WhenKind.WHOLE}
    return any(w.kind in dated and looked.clauses[w.first] == clause for w in looked.times)


def _is_of_one_time(looked: Looked, first: int) -> bool:
    """Whether one time leads its clause: “år 2024 var andelen högst bland män”."""
    clause = looked.clauses[first]
    mine = [w for w in looked.times if looked.clauses[w.first] == clause]
    return len(mine) == 1 and mine[0].kind is WhenKind.POINT and mine[0].last <= first


def _peaks(looked: Looked, first: int) -> bool:
    """“toppade 2021”, “bottomed out in 2021”: a verb of what moves, beside other times."""
    dated = looked.sentence.at(first, "grammar", "peaks")
    return dated is not None and bool({dated.last, dated.last + 1} & looked.in_times)


def _of_time_behind(looked: Looked, first: int, last: int, named: Sequence[Mark]) -> Mark | None:
    """“highest in the valley in 2024”, “lägst bland pojkar 2022”: among others at that time."""
    clause = looked.clauses[first]
    mine = [w for w in looked.times if looked.clauses[w.first] == clause]
    if len(mine) != 1 or mine[0].kind is not WhenKind.POINT or mine[0].first < last:
        return None
    led = looked.sentence.at(last, "grammar", "amid")
    near = (led.last, led.last + 1) if led else ()
    beside = (mine[0].first, mine[0].first - 1)
    # “lägst bland pojkar var den 2022” says when it was so among them
    return next((e for e in named if e.first in near and e.last in beside), None)


def _is_dated_behind(looked: Looked, last: int) -> bool:
    """“det lägsta värdet för flickor noterades 2022”: the year is what is said of it."""
    clause = looked.clauses[last - 1]
    return any(
        each.value == "recorded"
        and each.first >= last
        and looked.clauses[each.first] == clause
        and {each.last, each.last + 1} & looked.in_times
        for each in looked.sentence.of("grammar")
    )


def _is_within_a_year(looked: Looked, first: int, last: int) -> bool:
    """“In 2024 the highest quarterly figure was recorded in January to March”: of that year."""
    clause = looked.clauses[first]
    mine = [w for w in looked.times if looked.clauses[w.first] == clause]
    led = [w for w in mine if w.last <= first and w.kind is WhenKind.POINT and not w.part]
    parts = [w for w in mine if w.first >= last and w.part and not w.year]
    return len(led) == 1 and bool(parts)


def _in_whole(looked: Looked, first: int, last: int) -> bool:
    """“bäst i länet är Granlunda”, “den högsta andelen i landet”: among its parts."""
    wholes = {e.first for e in looked.sentence.of("area") if e.value in {"own", "country"}}
    led = looked.sentence.at(last, "grammar", "amid")
    beside = last in wholes or (led is not None and bool(wholes & {led.last, led.last + 1}))
    return beside and not _is_dated(looked, first)


def _others(looked: Looked) -> Sequence[Mark]:
    """The groups and areas that may be one of several."""
    whole = {each.first for each in looked.sentence.of("area") if each.value in {"own", "country"}}
    return [e for e in (*looked.groups, *looked.places) if e.first not in whole]


def _in_apposition(looked: Looked, first: int, last: int, named: Sequence[Mark]) -> Mark | None:
    """“the lowest, Gorsemoor, was …”, “Lägst 2024 bland vuxna: människohandel”."""
    sentence = looked.sentence
    if sentence.word(last) == ",":
        beside = next((each for each in named if each.first == last + 1), None)
        closed = beside is not None and sentence.word(beside.last) in {",", ".", ")", ""}
        return beside if closed else None
    if first > 0:
        return None
    return next((each for each in named if sentence.word(each.first - 1) == ":"), None)


def _right_behind(looked: Looked, last: int, named: Sequence[Mark]) -> Mark | None:
    """“svagast bland pojkar”, “flest i Alsele”; “det lägsta för pojkar” may be of all years."""
    sentence = looked.sentence
    there = _verb_of_holder(looked, last)
    start = there.last if there else _behind_all(looked, last)
    led = sentence.at(start, "grammar", "amid")
    if led is None:
        # “lägst andel har Sundvik”, “högst andel har Alsele, lägst Sundvik”
        follows = there is not None or _is_gapped(looked, last)
        return next((each for each in named if follows and each.first == start), None)
    return next((each for each in named if each.first in {led.last, led.last + 1}), None)


def _behind_all(looked: Looked, last: int) -> int:
    """The place behind the “of all” of “longest of all in Alby”, or that place."""
    of = looked.sentence.at(last, "grammar", "of")
    if of is None:
        return last
    # “of all” is a phrase of its own, too
    alone = of.last - of.first == 1
    every = looked.sentence.at(of.last if alone else of.last - 1, "whole", "all")
    return every.last if every else last


def _verb_of_holder(looked: Looked, last: int) -> Mark | None:
    """The verb that tells whose an extreme is: “flest lagförda personer gäller misshandel”."""
    sentence = looked.sentence
    if there := sentence.at(last, "grammar", "found_in"):
        return there
    clause = looked.clauses[last - 1]
    for place in range(last + 1, min(last + HELD_WITHIN, len(sentence))):
        if looked.clauses[place] != clause:
            return None
        if sentence.at(place, "grammar", "relative", "of", "copula"):
            return None
        if there := sentence.at(place, "grammar", "found_in"):
            return there
    return None


def _is_gapped(looked: Looked, last: int) -> bool:
    """Whether the clause before has another extreme, whose verb is left out in this one."""
    clause = looked.clauses[last - 1]
    return any(looked.clauses[m.first] == clause - 1 for m in looked.sentence.of("extremum"))


def _who_has(looked: Looked, first: int, named: Sequence[Mark]) -> Mark | None:
    """“det är flickorna som har störst tillit”."""
    if holder := _holder(looked, first, named):
        return holder
    back = range(first - 1, max(first - 1 - WHO_HAS, -1), -1)
    place = next((p for p in back if looked.sentence.at(p, "grammar", "relative")), -1)
    return next((each for each in named if each.last == place), None)


def _holder(looked: Looked, first: int, named: Sequence[Mark]) -> Mark | None:
    """“pojkarna har den lägsta andelen”, “av alla har pojkarna den lägsta”."""
    sentence = looked.sentence
    for place in (first, first - 1):
        has = sentence.before(place, "grammar", "holds")
        owner = next((each for each in named if each.last == (has.first if has else place)), None)
        if owner and (has or sentence.before(owner.first, "grammar", "holds")):
            return owner
    return None


def _is_article(looked: Looked, place: int) -> bool:
    return is_article(looked.sentence.word(place), looked.sentence.lexicon.language)


def _leads_amount(looked: Looked, mark: Mark) -> bool:
    """“minst 20”, “när minst en person har åtalats”."""
    one = looked.sentence.at(mark.first, "hedge", "least", "most") and _is_article(
        looked, mark.last
    )
    return bool(one) or any(each.first <= mark.first < each.last for each in looked.amounts)


def _leads_one(looked: Looked, mark: Mark) -> bool:
    """“minst en misstänkt person”: a bound of how many, though no number in words."""
    return is_article(looked.sentence.word(mark.last), looked.sentence.lexicon.language)


def _change_near(looked: Looked, mark: Mark) -> Mark | None:
    """The change that is the greatest: “ökat mest”, “störst nedgång”, “nedgången var störst”."""
    sentence = looked.sentence
    behind = sentence.at(mark.last, "direction", "up", "down")
    behind = behind or sentence.at(mark.last, "grammar", "shift")
    behind = behind or sentence.at(mark.last, "change_noun")
    before = sentence.before(mark.first, "direction", "up", "down")
    if behind or before:
        return behind or before
    if sentence.at(mark.first, "grammar", "adverb"):
        clause = looked.clauses[mark.first]
        near = [m for m in sentence.of("direction") if m.value in {"up", "down"}]
        same = [m for m in near if looked.clauses[m.first] == clause] or [
            m for m in near if m.last <= mark.first
        ]
        if same:
            return min(same, key=lambda m: abs(m.first - mark.first))
    return _change_across(looked, mark) or change_told_before(looked, mark)


def _change_across(looked: Looked, mark: Mark) -> Mark | None:
    """The change on the other side of a verb of being: “störst är tappet”, “tappet var störst”."""
    sentence = looked.sentence
    copula = sentence.at(mark.last, "grammar", "copula", "auxiliary")
    behind = sentence.at(copula.last, "direction", "up", "down") if copula else None
    if behind and sentence.at(behind.first, "change_noun"):
        return behind
    led = sentence.before(mark.first, "grammar", "with")
    beside = sentence.before(led.first, "direction", "up", "down") if led else None
    return beside or (change_before(looked, mark) if led else None)
