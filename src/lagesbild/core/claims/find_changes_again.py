"""Amounts that are changes as one before them is: “ökade med 50 sedan 2023 och 60 sedan 2022”."""

from collections.abc import Sequence, Set
from dataclasses import replace

from lagesbild.core.claims.find_changes import DIRECTIONS, change_of, kind_of
from lagesbild.core.claims.find_gaps import gap_again
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.language.words import Sort

BASE_WITHIN = 3
"""Tokens behind a number within which the time stands that it is counted from."""
GAP_WITHIN = 12
"""Tokens between a change and the next whose verb is left out."""
IN_OTHER_WORDS = 6
"""Tokens between a change and the same in another unit."""
UNIT_WITHIN = 5
"""Tokens before a number within which “i procent räknat” says its unit."""


def change_like(looked: Looked, amount: Amount, before: Found | None) -> Found | None:
    """“minskningen var 0,4 hos pojkarna, hos flickorna bara 0,1”: a change like the one before."""
    if before is None or before.amount is None:
        return None
    if again := gap_again(looked, amount, before):
        return again
    direction = _gapped(looked, amount, before)
    if direction is None and before.role == "to":
        direction = _told_again(looked, amount, before)
    if direction is not None:
        return Found(kind_of(amount), amount.first, amount.last, amount, direction)
    return _alike(looked, amount, before, before.amount)


def _alike(looked: Looked, amount: Amount, before: Found, earlier: Amount) -> Found | None:
    """A change of the same kind as the one before it."""
    if before.role == "to":
        return None
    alike = before.kind in CHANGES and _is_alike(earlier, amount)
    if before.kind in CHANGES and before.direction and _is_respective(looked, before, amount):
        return Found(before.kind, amount.first, amount.last, amount, before.direction)
    if alike and (_is_by_group(looked, before, amount) or _is_by_time(looked, before, amount)):
        return Found(before.kind, amount.first, amount.last, amount, before.direction)
    if before.direction is None:
        return None
    return _like(looked, amount, before, earlier)


def _like(looked: Looked, amount: Amount, before: Found, earlier: Amount) -> Found | None:
    if before.kind not in {Kind.CHANGE_ABS, Kind.CHANGE_PP, Kind.CHANGE_PCT}:
        return None
    again = amount.unit in {"percent", "points"} and not _is_level_of_base(looked, before, amount)
    if again and in_other_words(looked, before.last, amount.first):
        return Found(kind_of(amount), amount.first, amount.last, amount, before.direction)
    if _is_counted_from(looked, before.last, amount) and _is_alike(earlier, amount):
        return Found(before.kind, amount.first, amount.last, amount, before.direction)
    if _is_that_of(looked, before, amount):
        return Found(kind_of(amount), amount.first, amount.last, amount, before.direction)
    if not _is_alike(earlier, amount) or amount.form is not Form.DIGITS:
        return None
    sentence, clause = looked.sentence, looked.clauses[amount.first]
    inside = [p for p in range(before.last, amount.first) if looked.clauses[p] == clause]
    if looked.clauses[before.first] == clause and not _is_added(looked, inside):
        return None
    named = any(each.first in inside for each in (*looked.groups, *looked.places))
    named = named or (_is_of_part(looked, before.last) and _is_of_part(looked, amount.last))
    level = any(sentence.at(p, "grammar", "level", "from", "to") for p in inside)
    if not named or level or sentence.at(amount.last, "countable"):
        return None
    return Found(before.kind, amount.first, amount.last, amount, before.direction)


def _is_level_of_base(looked: Looked, before: Found, amount: Amount) -> bool:
    """The 18 of “a decrease of 5 percentage points compared with 2021 (18%)”: what it was then.

    Of a number it is the same change once more: “25 fler än 2023 (21 procent)”.
    """
    in_percent = before.kind in {Kind.CHANGE_PP, Kind.CHANGE_PCT} and amount.unit == "percent"
    opening = looked.brackets[amount.first]
    return in_percent and any(each.last == opening for each in looked.times)


def _is_counted_from(looked: Looked, first: int, amount: Amount) -> bool:
    """The 60 of “en ökning med 50 sedan 2023 och 60 sedan 2022”: both say what they count from.

    Or over how long: “an increase of 7 in one year and of 30 since 2021”.
    """
    sentence = looked.sentence
    bases = [each for each in looked.times if each.since or each.kind is WhenKind.LAST_N]
    between = range(first, amount.first)
    joint = next((p for p in between if sentence.at(p, "grammar", "and")), None)
    if joint is None or not any(first <= each.first < joint for each in bases):
        return False
    if any(sentence.is_sort(p, Sort.NUMBER) and p not in looked.in_times for p in between):
        return False
    behind = range(amount.last, amount.last + BASE_WITHIN + 1)
    led = range(joint + 1, amount.first)
    return any(each.first in behind for each in bases) and all(
        sentence.at(p, "grammar", "to", "with") or sentence.at(p, "hedge") for p in led
    )


def _is_that_of(looked: Looked, before: Found, amount: Amount) -> bool:
    """“the valley's improvement amounts to 56 per cent and that of the fells to 83”."""
    sentence = looked.sentence
    noun = any(sentence.at(place, "change_noun") for place in range(before.first, before.last))
    names = [each for each in (*looked.groups, *looked.places) if each.last <= amount.first]
    if not (noun and names):
        return False
    last = names[-1]
    led = sentence.before(amount.first, "grammar", "to", "with", "copula")
    beside = amount.first == last.last or (led is not None and led.first == last.last)
    so = sentence.before(last.first, "grammar", "so")
    return beside and so is not None and so.first >= before.last


def _gapped(looked: Looked, amount: Amount, before: Found) -> int | None:
    """The direction of “ökade antalet beslut med 23 procent och antalet personer med 21”.

    And of “ökade med 3 procentenheter 2023 och med ytterligare 6 året efter”.
    """
    sentence = looked.sentence
    more = sentence.before(amount.first, "grammar", "further")
    led = sentence.before(more.first if more else amount.first, "grammar", "by")
    if led is None or (before.kind not in CHANGES and before.role != "to"):
        return None
    between = range(before.last, led.first)
    joint = next((p for p in between if sentence.at(p, "grammar", "and", "contrast")), None)
    if joint is None or len(between) > GAP_WITHIN or _has_verb(looked, between):
        return None
    if looked.brackets[amount.first] != looked.brackets[before.first]:
        return None
    marks = [m for m in sentence.of("direction") if m.last <= before.first]
    return before.direction or (DIRECTIONS[marks[-1].value] if marks else None)


def _has_verb(looked: Looked, between: Sequence[int]) -> bool:
    """Whether something else is said between: a level, a rank or another change."""
    sentence = looked.sentence
    return any(
        sentence.at(place, "direction")
        or sentence.at(place, "comparative")
        or sentence.at(place, "grammar", "copula", "lies")
        for place in between
    )


def _is_respective(looked: Looked, before: Found, amount: Amount) -> bool:
    """The 2 of “minskade med 13 respektive 2 procent” and “fell by 13% and 2% respectively”."""
    sentence, last = looked.sentence, (before.amount or amount).last
    units = {before.amount.unit if before.amount else "", amount.unit}
    if len(units - {""}) > 1:
        return False
    joint = sentence.at(last, "grammar", "respective", "and")
    if joint is None or joint.last != amount.first:
        return False
    closed = (sentence.at(amount.last + place, "grammar", "respective") for place in range(2))
    return joint.value == "respective" or any(closed)


def change_ahead(
    looked: Looked, amount: Amount, behind: Amount | None, used: Set[int]
) -> Found | None:
    """The 18 of “18 respektive 23 procent fler”: a change as the number that it is joined with."""
    joint = looked.sentence.at(amount.last, "grammar", "respective")
    if behind is None or joint is None or joint.last != behind.first:
        return None
    if amount.unit not in {"", behind.unit}:
        return None
    other = change_of(looked, behind, used)
    if other is None or other.direction is None:
        return None
    return replace(other, first=amount.first, last=amount.last, amount=amount)


GROUP_WITHIN = 4
"""Tokens behind “by 5” within which the group stands that it is of."""


def _is_by_group(looked: Looked, before: Found, amount: Amount) -> bool:
    """“fell by 6 points among the young, by 5 among the old”: each is told as the first is."""
    sentence, clauses = looked.sentence, looked.clauses
    led = sentence.before(amount.first, "grammar", "by")
    of_first = before.amount is not None and sentence.before(before.amount.first, "grammar", "by")
    behind = range(amount.last, amount.last + GROUP_WITHIN)
    named = any(
        each.first in behind and clauses[each.first] == clauses[amount.first]
        for each in (*looked.groups, *looked.places)
    )
    return bool(led and (of_first or clauses[before.first] == clauses[amount.first])) and named


TIME_WITHIN = 3
"""Tokens behind a change, with its noun, within which the time stands that it was in."""
IN_TIMES = frozenset({WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO})


def _is_by_time(looked: Looked, before: Found, amount: Amount) -> bool:
    """“rose by 43 in 2024, by 174 in 2023 and 198 in 2022”: each is told with the year it was in.

    Nothing but “och” and a comma leads from the one's year to the next.
    """
    own = _time_behind(looked, amount.last)
    first = _time_behind(looked, before.last)
    if own is None or first is None or first.last > amount.first:
        return False
    sentence = looked.sentence
    between = range(first.last, amount.first)
    return len(between) > 0 and all(
        sentence.word(place) == "," or sentence.at(place, "grammar", "and", "by")
        for place in between
    )


def _time_behind(looked: Looked, last: int) -> When | None:
    """The time behind a change that it was in, and is not counted from."""
    near = range(last, last + TIME_WITHIN)
    when = next((each for each in looked.times if each.first in near), None)
    return when if when and when.kind in IN_TIMES and not when.since else None


def _is_of_part(looked: Looked, place: int) -> bool:
    """Whether a part of a year stands right behind: “31 fewer in the first, 38 in the second”."""
    return any(
        each.first == place and each.part is not Part.NONE and each.kind is WhenKind.THIS
        for each in looked.times
    )


def _is_alike(before: Amount, amount: Amount) -> bool:
    """Whether an amount is written as one before it, or leaves out that it is in points, too."""
    units = {before.unit, amount.unit}
    return before.decimals == amount.decimals and (len(units) == 1 or units == {"points", ""})


def _is_added(looked: Looked, inside: Sequence[int]) -> bool:
    """Whether nothing but “och” and a name stand between: “… 2,2 och Fjällåsa 3,1”."""
    sentence = looked.sentence
    joint = next((p for p in inside if sentence.at(p, "grammar", "and")), None)
    if joint is None:
        return False
    names = {p for each in (*looked.groups, *looked.places) for p in range(each.first, each.last)}
    return all(p in names or sentence.at(p, "grammar", "for") for p in inside if p > joint)


def _told_again(looked: Looked, amount: Amount, before: Found) -> int | None:
    """The direction of “steg från 81 till 89 procent, det vill säga med 8”; None if it is none."""
    sentence = looked.sentence
    led = sentence.before(amount.first, "grammar", "with")
    if led is None or not in_other_words(looked, before.last, led.first):
        return None
    marks = [m for m in sentence.of("direction") if m.last <= before.first]
    return DIRECTIONS[marks[-1].value] if marks else None


def in_other_words(looked: Looked, first: int, last: int) -> bool:
    """Whether “eller”, “alltså” or a bracket leads from a change to the same in another unit.

    Or that unit itself, told before its number: “i procent räknat”.
    """
    sentence = looked.sentence
    between = [place for place in range(first, last) if place not in looked.in_times]
    if any(sentence.at(place, "grammar", "in_percent") for place in between[-UNIT_WITHIN:]):
        return True
    if not 0 < len(between) <= IN_OTHER_WORDS:
        return False
    return any(
        sentence.at(place, "grammar", "or", "that_is") or sentence.word(place) == "("
        for place in between
    )
