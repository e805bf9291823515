"""Finding what a sentence says of data: which words, and what kind of claim they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from lagesbild.core.claims.across_groups import without_courses_across
from lagesbild.core.claims.as_told import ALONE, told_so_at
from lagesbild.core.claims.elliptic_counts import all_but
from lagesbild.core.claims.find_alike import differs_not
from lagesbild.core.claims.find_bounds import is_passed, never_passes, turned
from lagesbild.core.claims.find_by_age import with_ages
from lagesbild.core.claims.find_changes import BEYOND, change_of
from lagesbild.core.claims.find_changes_again import change_ahead, change_like
from lagesbild.core.claims.find_changes_of_others import change_of_another
from lagesbild.core.claims.find_comparisons import of_changes
from lagesbild.core.claims.find_counted_times import with_counted_times
from lagesbild.core.claims.find_equatives import unequal_at
from lagesbild.core.claims.find_extreme_years import extreme_years
from lagesbild.core.claims.find_extremes import extreme_at
from lagesbild.core.claims.find_gaps import is_of_gap
from lagesbild.core.claims.find_levels_of_times import is_base_level
from lagesbild.core.claims.find_over_times import up_to_then
from lagesbild.core.claims.find_particles import particle_at
from lagesbild.core.claims.find_quotients import quotient_of
from lagesbild.core.claims.find_samples import is_of_sample, is_some_of_them
from lagesbild.core.claims.find_sides_again import with_sides_again
from lagesbild.core.claims.find_tallies import with_tallies
from lagesbild.core.claims.find_times import in_its_time
from lagesbild.core.claims.find_unbeaten import unbeaten_at
from lagesbild.core.claims.find_words import comparative_at, ratio_at, trend_at
from lagesbild.core.claims.held_again import held_again_at, is_in_held_again
from lagesbild.core.claims.levels_of_sides import with_levels_of_sides
from lagesbild.core.claims.looking import Looked, is_in_a_name, is_of_a_value
from lagesbild.core.claims.nevers import as_denied
from lagesbild.core.claims.no_claims import claiming, of_those
from lagesbild.core.claims.no_words import says_nothing
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.claims.signs_of_units import MOST, is_sign_of_unit
from lagesbild.core.claims.told_in_brackets import with_pairs
from lagesbild.core.claims.told_in_percent import in_percent
from lagesbild.core.language.amounts import ARROW, Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.sentences import CLOSING
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.words import Sort


def find(looked: Looked) -> Sequence[Found]:
    """What may be claims in a sentence, in order. Whether they speak of data the resolving says."""
    if asks(looked):
        return ()

    def without(counting: frozenset[int]) -> Sequence[Found]:
        return _found(looked, [e for e in claiming(looked) if e.number not in counting])

    found = with_counted_times(looked, _found(looked, claiming(looked)), without)
    return with_tallies(looked, found, without)


def _found(looked: Looked, amounts: Sequence[Amount]) -> Sequence[Found]:
    """What may be claims, with these of a sentence's amounts."""
    amounts = [each for each in amounts if not is_in_held_again(looked, each)]
    finding = _Finding(looked, _with_shared_units(looked, amounts))
    found = [*finding.with_amounts(), *finding.with_words(), *extreme_years(looked)]
    if any(each.value == "except" for each in looked.sentence.of("grammar")):
        found = [replace(each, excepting=True) for each in found]
    found = [replace(each, of_gap=True) if is_of_gap(looked, each) else each for each in found]
    found = [replace(each, valued=True) if _is_valued(looked, each) else each for each in found]
    found = [replace(each, relative=True) if _is_relative(looked, each) else each for each in found]
    found = [as_denied(looked, of_changes(looked, turned(looked, each))) for each in found]
    found = with_ages(looked, [in_its_time(looked, each) for each in found])
    found.sort(key=lambda each: (each.first, each.last))
    found = without_courses_across(looked, found)
    return with_levels_of_sides(looked, with_pairs(looked, with_sides_again(looked, found)))


def _is_valued(looked: Looked, found: Found) -> bool:
    """“bättre”, “förbättrats”, “sämst”: good or bad, which the indicator says the direction of."""
    places = range(found.first, found.last)
    return any(looked.sentence.at(place, "grammar", "valued") for place in places)


def _is_relative(looked: Looked, found: Found) -> bool:
    """“relativt sett en ökning med 48 procent”: of a share, too, no percentage points."""
    clause = looked.clauses[found.first]
    said = (m for m in looked.sentence.of("grammar") if m.value == "relatively")
    return found.kind is Kind.CHANGE_PCT and any(looked.clauses[m.first] == clause for m in said)


def asks(looked: Looked) -> bool:
    """Whether a sentence asks; what closes a quotation or a bracket may stand behind."""
    for word in reversed(looked.sentence.words):
        if word not in CLOSING:
            return word == "?"
    return False


CLAIMING = frozenset(
    (
        "ratio",
        "direction",
        "extremum",
        "so_much",
        "overtaken",
        "comparative",
        "steeper",
        "alike",
        "as_much",
        "as_told",
        "held_again",
        "exceeding",
        "reaching",
        "particles",
    )
)
"""The concepts whose words a claim without a number begins with, beside “över” and “under”."""


def _may_begin(mark: Mark, *, named: bool) -> bool:
    """Whether a claim without a number may begin with a mark.

    “Inte” and “också” alone do only where a group or area is ``named``: “bussarna inte”.
    """
    if mark.concept == "as_told" and mark.value in ALONE:
        return named
    lying = mark.concept == "grammar" and (mark.value in BEYOND or mark.value == "back_to")
    return mark.concept in CLAIMING or lying


@dataclass
class _Finding:
    """Takes claims from a sentence; words that belong to one are in no other."""

    looked: Looked
    amounts: Sequence[Amount]
    used: set[int] = field(default_factory=set)

    def with_amounts(self) -> Iterator[Found]:
        for amount in self.amounts:
            if ratio := ratio_at(self.looked, amount):
                yield self._take(ratio)
        before: Found | None = None
        for amount, behind in zip_longest(self.amounts, self.amounts[1:]):
            if amount.number in self.used:
                continue
            said = quotient_of(self.looked, amount, before)
            said = said or change_of(self.looked, amount, self.used)
            said = said or change_like(self.looked, amount, before)
            said = said or change_ahead(self.looked, amount, behind, self.used)
            if said is None and before is not None:
                said = change_of_another(self.looked, amount, before)
            before = self._take(said or self._level(amount))
            yield before

    def _role(self, amount: Amount) -> str:
        """What a level is of a course: where it starts, where it leads, what it is set against."""
        sentence = self.looked.sentence
        if is_of_sample(self.looked, amount):
            return ""
        if sentence.before(amount.first, "grammar", "via", "via_over"):
            return "through"
        against = sentence.before(amount.first, "grammar", "against")
        if against and not _is_of_another(self.looked, amount):
            return "against"
        start = sentence.before(amount.first, "grammar", "from")
        if start and not sentence.before(start.first, "sent_in"):
            return "from"
        if sentence.before(amount.first, "grammar", "to") or is_passed(self.looked, amount):
            return "to"
        if _opens_course(self.looked, amount) or is_base_level(self.looked, amount.first):
            return "from"
        if sentence.word(amount.last) == ARROW or _becomes(self.looked, amount):
            return "from"
        led = sentence.before(amount.first, "grammar", "become")
        return "to" if led or sentence.word(amount.first - 1) == ARROW else ""

    def _level(self, amount: Amount) -> Found:
        sentence = self.looked.sentence
        if amount.form is Form.SHARE and _is_of_value(self.looked, amount):
            return _part_of_value(amount)
        words = amount.form in {Form.SHARE, Form.PART}
        kind = Kind.SHARE_WORD if words else Kind.VALUE
        rest = any(
            each.value == "lacking" and not amount.first <= each.first < amount.number
            for each in sentence.of("grammar")
        )
        but = all_but(self.looked, amount)
        # “all but” is no “almost” before a number of those left out
        amount = replace(amount, hedge="") if but else amount
        return Found(
            kind, but.first if but else amount.first, amount.last, amount, hedge=amount.hedge,
            role=self._role(amount), of_rest=rest or but is not None,
            of_whole=_is_whole(self.looked, amount),
            of_sample=is_of_sample(self.looked, amount), other=_of_group(self.looked, amount),
        )  # fmt: skip

    def with_words(self) -> Iterator[Found]:
        named = bool(self.looked.groups or self.looked.places)
        marks = (e for e in self.looked.sentence.marks if _may_begin(e, named=named))
        for place in sorted({each.first for each in marks}):
            if place in self.used or place in self.looked.in_times or self._ends_amount(place):
                continue
            if _is_of_a_name(self.looked, place) or self._says_nothing(place):
                continue
            if never_passes(self.looked, place):
                continue
            found = (
                self._told_so(place)
                or differs_not(self.looked, place)
                or unbeaten_at(self.looked, place)
                or unequal_at(self.looked, place)
                or ratio_at(self.looked, place)
                or trend_at(self.looked, place)
                or particle_at(self.looked, place)
                or extreme_at(self.looked, place)
                or comparative_at(self.looked, place)
            )
            if found and not self.used & set(range(found.first, found.last)):
                yield self._take(up_to_then(self.looked, found))

    def _says_nothing(self, place: int) -> bool:
        """Whether words claim nothing where they stand, nor as a phrase of comparison."""
        sentence = self.looked.sentence
        phrase = sentence.at(place, "held_again") or sentence.at(place, "exceeding")
        return not phrase and says_nothing(self.looked, place)

    def _told_so(self, place: int) -> Found | None:
        """“the reverse was true of men”; else what its words claim, if nothing was told before.

        Of a comparison that was told they say when or where it holds again.
        """
        found = told_so_at(self.looked, place)
        held = held_again_at(self.looked, place)
        plain = trend_at(self.looked, place) if found or held else None
        if held and not plain:
            plain = comparative_at(self.looked, place)
        moved = replace(found, instead=(plain,)) if found and plain else found
        otherwise = moved or plain
        return replace(held, instead=(otherwise,) if otherwise else ()) if held else moved

    def _ends_amount(self, place: int) -> bool:
        """Whether a word stands behind an amount and its sign: the “colder” of “0.3 °C colder”."""
        sentence = self.looked.sentence
        for amount in self.amounts:
            between = sentence.words[amount.last : place]
            if 0 < len(between) <= MOST and all(map(is_sign_of_unit, between)):
                return True
        return False

    def _take(self, found: Found) -> Found:
        self.used |= set(range(found.first, found.last))
        return found


def _is_of_a_name(looked: Looked, place: int) -> bool:
    """Whether a word is in a name: the “more” of “those who are 85 or more”, of an indicator's."""
    return any(each.first < place < each.last for each in looked.groups) or is_in_a_name(
        looked, place
    )


def _opens_course(looked: Looked, amount: Amount) -> bool:
    """Whether a bracket holds a course from one number to another: “in Alby (27 to 24 days)”."""
    led = looked.sentence.at(amount.last, "grammar", "to")
    opens = looked.sentence.word(amount.first - 1) == "("
    return opens and led is not None and looked.sentence.is_sort(led.last, Sort.NUMBER)


BECOMES_WITHIN = 2


def _becomes(looked: Looked, amount: Amount) -> bool:
    """Whether “har blivit” and a number stand behind: “412 kilometer har blivit 540”."""
    sentence = looked.sentence
    near = range(amount.last, amount.last + BECOMES_WITHIN)
    mark = next((m for p in near if (m := sentence.at(p, "grammar", "become"))), None)
    return mark is not None and sentence.is_sort(mark.last, Sort.NUMBER)


def _of_group(looked: Looked, amount: Amount) -> int:
    """Where the group begins that “85 procent av mäns” is a part of; 0 where it is of none.

    So it is of “De fullföljda utgjorde knappt hälften av de påbörjade”.
    """
    sentence = looked.sentence
    of = sentence.at(amount.last, "grammar", "of")
    makes_up = amount.form is Form.SHARE and sentence.before(amount.first, "grammar", "makes_up")
    if of is None or not (amount.unit == "percent" or makes_up) or of_those(looked, amount):
        # “Av besöken görs 82 procent av kvinnor”: by them, of what leads in
        return 0
    owner = sentence.at(of.last, "grammar", "owner")
    start = owner.last if owner else of.last
    return start if any(each.first == start for each in looked.groups) else 0


def _is_whole(looked: Looked, amount: Amount) -> bool:
    """“länets 26 kommuner”, “av de 31 svarande”, “n = 31”: all that there are."""
    if is_of_sample(looked, amount):
        return not is_some_of_them(looked, amount)
    sentence = looked.sentence
    owner = sentence.before(amount.first, "grammar", "owner")
    if owner is None or amount.form is not Form.DIGITS or amount.unit or amount.hedge:
        return False
    # “up from the 346 recorded in 2023”: a level that another is held to
    return not sentence.before(owner.first, "grammar", *SIDES_OF_LEVELS)


SIDES_OF_LEVELS = ("from", "than", "compared", "against", "above", "below")
"""Words of grammar that lead to the level that another is held to."""
AHEAD = 4
NAMED_WITHIN = 6
"""Tokens behind a level within which a group or area is its own."""


def _is_of_another(looked: Looked, amount: Amount) -> bool:
    """Whether a group or area stands behind a level: “5,4 för flickor, mot 6,2 för pojkarna”."""
    ahead = range(amount.last, amount.last + NAMED_WITHIN)
    clause = looked.clauses[amount.last - 1]
    marks = (*looked.groups, *looked.places, *looked.sentence.of("area"))
    return any(each.first in ahead and looked.clauses[each.first] == clause for each in marks)


def _is_of_value(looked: Looked, amount: Amount) -> bool:
    """“en tredjedel av värdet året innan”: a part of an earlier value, not of all."""
    sentence = looked.sentence
    of = sentence.at(amount.last, "grammar", "of")
    if of is None:
        return False
    if any(each.first == of.last and is_of_a_value(looked, each) for each in looked.times):
        return True
    level = sentence.at(amount.last + 1, "grammar", "level")
    near = range(amount.last, amount.last + AHEAD + 1)
    return level is not None and any(each.first in near for each in looked.times)


def _part_of_value(amount: Amount) -> Found:
    return Found(
        Kind.RATIO, amount.first, amount.last, amount, factor=amount.low / 100,
        hedge=amount.hedge, other=amount.last + 1,
    )  # fmt: skip


def _with_shared_units(looked: Looked, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts, each with the unit that a joined one behind it has: “25, 28 och 31 procent”."""
    shared: list[Amount] = []
    for amount in reversed([in_percent(looked, each) for each in amounts]):
        after = shared[-1] if shared else None
        shares = after and after.unit in {"percent", "points"} and _joined(looked, amount, after)
        shared.append(replace(amount, unit=after.unit) if after and shares else amount)
    return _with_units_before(looked, shared[::-1])


def _with_units_before(looked: Looked, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """“36 procent mot 29”: what is set against a percentage is one."""
    found: list[Amount] = []
    for amount in amounts:
        before = found[-1] if found else None
        against = looked.sentence.before(amount.first, "grammar", "against")
        beside = before and before.unit == "percent" and against and against.first == before.last
        bare = not amount.unit and amount.of is None
        found.append(replace(amount, unit="percent") if beside and bare else amount)
    return found


FURTHEST_JOINED = 4
MORE_WITHIN = 2
"""Tokens behind an amount within which “fler” makes it a change: “3 procent fler brott”."""


def _is_change_beside(looked: Looked, between: range, after: Amount) -> bool:
    """Whether but a comma parts a level from how it changed: “634, 3 procent fler än 2023”."""
    sentence = looked.sentence
    near = range(after.last, after.last + MORE_WITHIN)
    more = any(
        sentence.at(p, "comparative") or sentence.at(p, "grammar", "above", "below") for p in near
    )
    return more and any(sentence.word(place) == "," for place in between)


def _joined(looked: Looked, amount: Amount, after: Amount) -> bool:
    if amount.unit or amount.of is not None or amount.form not in {Form.DIGITS, Form.WORD}:
        return False
    if after.signed:
        return False
    between = range(amount.last, after.first)
    if len(between) > FURTHEST_JOINED or _is_change_beside(looked, between, after):
        return False
    sentence = looked.sentence
    return all(
        sentence.word(place) in {",", DASH, ARROW}
        or sentence.at(
            place, "grammar", "and", "to", "respective", "from", "contrast", "via", "next"
        )
        or sentence.at(place, "hedge")
        for place in between
    )
