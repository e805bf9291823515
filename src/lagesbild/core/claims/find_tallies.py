"""Finding of how many areas something is said: “ökade i fyra av sex kommuner”, “only in Alby”.

What is said, and of how many, is one claim of all areas, and says nothing of the whole of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lagesbild.core.claims.counted_nouns import groups_of, noun_at
from lagesbild.core.claims.counted_on import amount_of_one, counted_on
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.elliptic_counts import all_but, leaves_some
from lagesbild.core.claims.find_bounds import BOUNDS, PAST
from lagesbild.core.claims.looking import BETWEEN_CLAUSES, Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.claims.tallies import Tally
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

OPENING = frozenset({"areas", "each", "both", "only", "the_only", "alone"})
"""Words of which a sentence has one that says of how many areas something is so."""
SEVERAL = 2
"""Areas named beside each other from which on they are several."""
NOUN_WITHIN = 4
"""Tokens behind “av” within which the areas are named as such: “av länets kommuner”."""
ONLY_WITHIN = 3
"""Tokens between “den enda” and “kommunen”."""
SAID = frozenset({Kind.TREND, Kind.COMPARISON, Kind.RATIO, *CHANGES})
"""Kinds of what may be said of so many areas, beside a level that is a bound."""
BEYOND = frozenset({*BOUNDS, *PAST})
"""What is said of a number that each of so many areas lies on one side of."""
EVERY_ONE = Decimal(100)
"""What “each” is, in percent."""
TWO = Decimal(2)
"""What “both” counts."""
Finder = Callable[[frozenset[int]], Sequence[Found]]


def with_tallies(looked: Looked, found: Sequence[Found], find: Finder) -> Sequence[Found]:
    """The claims of a sentence, with each that is said of so many areas as one of these.

    ``find`` finds the claims again where the numbers at some places count areas.
    """
    marks = {each.value for each in looked.sentence.of("tallied")}
    listed = "joint" in marks and len(looked.places) >= SEVERAL
    if marks.isdisjoint(OPENING) and not (listed or looked.amounts):
        return found
    tallies = list(_tallies(looked))
    if not tallies:
        return found
    counting = (a.number for a in looked.amounts if any(_holds(t, a.number) for t in tallies))
    said = find(frozenset(counting))
    told = [one for each in tallies if (one := _said_of(looked, each, tallies, said))]
    kept = [each for each in found if not any(_is_in(each, one) for one in told)]
    held = [replace(o, instead=tuple(e for e in found if _is_in(e, o))) for o in told]
    return sorted([*kept, *held], key=lambda each: (each.first, each.last))


def _holds(tally: Tally, place: int) -> bool:
    return tally.first <= place < tally.last


def _is_in(found: Found, told: Found) -> bool:
    """Whether a claim shares words with one of so many areas, or with its count."""
    tally = told.tally
    spans = [(told.first, told.last)]
    spans += [(tally.first, tally.last), (0, tally.lead)] if tally else []
    return any(found.first < last and first < found.last for first, last in spans)


def _said_of(
    looked: Looked, tally: Tally, tallies: Sequence[Tally], said: Sequence[Found]
) -> Found | None:
    """What is said of so many areas: the claim of the same clause that stands nearest."""
    near = [each for each in said if may_be_said(looked, tally, each)]
    if tally.amount is None and not (tally.alone or tally.others):
        near = [each for each in near if _is_of_each(looked, tally, each)]
    mine = [e for e in near if looked.clauses[e.first] == looked.clauses[tally.first]]
    if not mine and tally.named and len(tallies) == 1 and len(near) == 1:
        # “two districts, Ellerwick and Hallowby, were above it”
        mine = near
    mine = [e for e in mine if not _is_parted(e, tally, tallies)]
    best = nearest(looked, tally, mine)
    if best is None:
        return None
    denied = tally.amount is not None and tally.amount.word == "none" and best.course == "not"
    return replace(best, tally=tally, course="" if denied else best.course, excepting=False)


def nearest(looked: Looked, tally: Tally, said: Sequence[Found]) -> Found | None:
    """The claim nearest to a number of areas; one before “in two districts”, if there is one."""
    led = looked.sentence.before(tally.first, "grammar", "amid")
    before = [each for each in said if led and each.last <= tally.first]
    return min(before or said, key=lambda each: _apart(each, tally), default=None)


def may_be_said(looked: Looked, tally: Tally, found: Found) -> bool:
    """Whether a claim may be one of so many areas or times, each by itself."""
    if found.of_gap or found.of_changes or found.role:
        return False
    amount = found.amount
    bound = amount is not None and (amount.hedge in BEYOND or amount.is_range)
    level = found.kind is Kind.VALUE and bound and not (amount and amount.of)
    inside = found.first < tally.last and tally.first < found.last
    if looked.sentence.before(found.first, "grammar", "or"):
        # “at or above the median” says no more than that it is not below
        return False
    return (found.kind in SAID or level) and not inside and not _is_bare(looked, found)


def _is_of_each(looked: Looked, tally: Tally, found: Found) -> bool:
    """Whether something is said of each area of a list, and not of them beside each other."""
    if found.kind is Kind.COMPARISON:
        beside = found.other and found.other >= tally.last
        return bool(beside) and looked.sentence.at(found.other, "area") is not None
    ahead = found.other and found.other <= tally.first
    return bool(found.direction or found.amount) and not ahead and not _has_other_number(looked)


def _has_other_number(looked: Looked) -> bool:
    """Whether a sentence tells figures, which may be one for each area of a list."""
    return any(each.form is Form.DIGITS and not each.hedge for each in looked.amounts)


def _is_bare(looked: Looked, found: Found) -> bool:
    """“ingen kommun satsar mer”: a comparative that is set beside nothing that is named."""
    bare = found.kind is Kind.TREND and not found.other
    return bare and looked.sentence.at(found.first, "comparative") is not None


def _apart(found: Found, tally: Tally) -> int:
    return max(found.first - tally.last, tally.first - found.last)


def _is_parted(found: Found, tally: Tally, tallies: Sequence[Tally]) -> bool:
    """Whether another number of areas stands between what is said and one."""
    low, high = min(found.last, tally.last), max(found.first, tally.first)
    return any(each is not tally and low <= each.first < high for each in tallies)


def _tallies(looked: Looked) -> Iterator[Tally]:
    """The words of a sentence that say of how many areas something is so, in order."""
    found = [
        *_counted(looked), *_one(looked), *_each(looked), *_named_alone(looked), *_others(looked),
    ]  # fmt: skip
    if not any(each.named and not each.others for each in found):
        found += _lists(looked)
    found += list(counted_on(looked, found))
    found.sort(key=lambda each: (each.first, each.last))
    last = 0
    for each in found:
        if each.first >= last:
            yield each
            last = each.last


def _counted(looked: Looked) -> Iterator[Tally]:
    """“fyra av länets sex kommuner”, “all districts but one”, “ingen av kommunerna”."""
    for amount in looked.amounts:
        if amount.unit or amount.decimals or amount.is_range or leaves_some(looked, amount):
            continue
        if but := all_but(looked, amount):
            if _noun_in(looked, but.first, amount.last + 2):
                yield Tally(but.first, amount.last, amount, left_out=True)
            continue
        noun = _noun_of(looked, amount)
        if noun is None or _is_all_there_are(looked, amount, noun):
            continue
        left_out = _left_out(looked) if amount.word == "all" else ()
        named = left_out or _in_apposition(looked, noun.last)
        many = _all_of_them(looked, amount)
        groups = groups_of(looked, noun)
        yield Tally(many.first, noun.last, many, bool(left_out), named, groups)


def _one(looked: Looked) -> Iterator[Tally]:
    """“i en kommun”: a number where it is led in, though it may be an article."""
    sentence = looked.sentence
    for noun in (each for each in sentence.of("tallied") if each.value == "areas"):
        place = noun.first - 1
        one = amount_of_one(sentence, place)
        counted = any(each.first <= place < each.last for each in looked.amounts)
        if one and not counted and sentence.before(place, "grammar", "amid"):
            yield Tally(place, noun.last, one, named=_in_apposition(looked, noun.last))


def _each(looked: Looked) -> Iterator[Tally]:
    """“varje kommun”, “each district”: all of them."""
    counted = {place for a in looked.amounts for place in range(a.first, a.last)}
    for mark in looked.sentence.of("tallied"):
        noun = _noun_at(looked, mark.last) if mark.value in {"each", "both"} else None
        led = looked.sentence.before(mark.first, "tallied", "of")
        if noun is None or led or mark.first in counted:
            continue
        left_out = _left_out(looked)
        amount = Amount(
            Form.SHARE, EVERY_ONE, 0, mark.first, noun.last, mark.first, word="all"
        )  # fmt: skip
        if mark.value == "both":
            amount = replace(amount, form=Form.PART, low=TWO, of=TWO)
        groups = groups_of(looked, noun)
        yield Tally(mark.first, noun.last, amount, bool(left_out), left_out, groups)


def _noun_of(looked: Looked, amount: Amount) -> Mark | None:
    """The noun of the areas that a number counts."""
    sentence = looked.sentence
    inside = sentence.before(amount.last, "tallied", "areas")
    if inside or (inside := noun_at(looked, amount.last)):
        return inside
    of = sentence.at(amount.last, "tallied", "of")
    shown = sentence.at(amount.last, "tallied", "shown")
    if of is None and shown is None and amount.form is not Form.SHARE:
        return None
    start = of.last if of else amount.last
    for place in range(start, start + NOUN_WITHIN):
        if noun := noun_at(looked, place):
            return noun
        if not _is_passed(looked, place):
            return None
    return None


def _is_passed(looked: Looked, place: int) -> bool:
    """Whether a word may stand before the noun: an article, a number, whose they are."""
    sentence = looked.sentence
    number = sentence.is_sort(place, Sort.NUMBER) or _is_number(looked, place)
    led = sentence.at(place, "area") or sentence.at(place, "times", "those_n")
    owner = sentence.at(place, "grammar", "owner") or place in looked.in_groups
    shown = sentence.at(place, "tallied", "shown")
    return bool(number or led or owner or shown)


def _all_of_them(looked: Looked, amount: Amount) -> Amount:
    """The “all” of “all six districts”, in words, as six of six."""
    if amount.word != "all" or amount.form is not Form.SHARE:
        return amount
    led = looked.sentence.at(amount.last, "times", "those_n")
    start = led.last if led else amount.last
    whole = next((each for each in looked.amounts if each.first == start), None)
    if whole is None or whole.form not in {Form.DIGITS, Form.WORD}:
        return amount
    return replace(amount, form=Form.PART, low=whole.low, of=whole.low, last=whole.last)


def _is_number(looked: Looked, place: int) -> bool:
    return any(each.number == place for each in looked.amounts)


def _noun_at(looked: Looked, place: int) -> Mark | None:
    sentence = looked.sentence
    led = sentence.at(place, "times", "those_n") or sentence.at(place, "grammar", "owner")
    return noun_at(looked, led.last if led else place)


def _noun_in(looked: Looked, first: int, last: int) -> bool:
    return any(looked.sentence.at(place, "tallied", "areas") for place in range(first, last))


def _is_all_there_are(looked: Looked, amount: Amount, noun: Mark) -> bool:
    """Whether areas are but those that something is one of: “the lowest of all districts”."""
    led = looked.sentence.before(amount.first, "tallied", "of")
    led = led or looked.sentence.before(amount.first, "grammar", "by")
    return bool(led) or _is_total(looked, amount) or _is_told_on(looked, noun.last)


def _is_total(looked: Looked, amount: Amount) -> bool:
    """Whether a number says but how many there are: “the six districts”, “länets åtta kommuner”."""
    if amount.form not in {Form.DIGITS, Form.WORD}:
        return False
    sentence, first = looked.sentence, amount.first
    return bool(
        sentence.before(first, "times", "those_n")
        or sentence.before(first, "grammar", "owner", "those")
        or sentence.before(first, "area")
    )


def _is_told_on(looked: Looked, after: int) -> bool:
    """“fyra kommuner som har svarat”: only some areas are spoken of, and not which."""
    relative = looked.sentence.at(after, "grammar", "relative")
    return relative is not None and not looked.sentence.at(relative.last, "tallied", "shown")


def _left_out(looked: Looked) -> tuple[str, ...]:
    """The areas that the sentence leaves out: “utom Alby”, “except in Alby and Norrvik”."""
    saves = [each for each in looked.sentence.of("tallied") if each.value == "save"]
    return next((named for m in saves if (named := _named_from(looked, m.last))), ())


def _in_apposition(looked: Looked, after: int) -> tuple[str, ...]:
    """The areas that a number of them is told of: “två kommuner, Alby och Norrvik, …”."""
    sentence = looked.sentence
    if sentence.word(after) not in BETWEEN_CLAUSES:
        return ()
    led = sentence.at(after + 1, "tallied", "namely")
    return _named_from(looked, led.last if led else after + 1)


def _named_from(looked: Looked, start: int) -> tuple[str, ...]:
    """The codes of the areas that are named from a place on, joined by commas and “och”."""
    sentence, firsts = looked.sentence, {each.first: each for each in _areas(looked)}
    codes: list[str] = []
    place = start
    while place in firsts:
        mark = firsts[place]
        codes.append(mark.value)
        place = mark.last + (sentence.word(mark.last) == ",")
        joining = sentence.at(place, "tallied", "joint")
        place = joining.last if joining else place
    return tuple(dict.fromkeys(codes))


def _others(looked: Looked) -> Iterator[Tally]:
    """“i övriga kommuner”, “the other four districts”: all that were not told before."""
    for mark in looked.sentence.of("tallied"):
        noun = _noun_behind(looked, mark.last) if mark.value == "others" else None
        if noun is None:
            continue
        said = (e for e in looked.amounts if mark.last <= e.first and e.last <= noun.first)
        before = (each.value for each in _areas(looked) if each.last <= mark.first)
        named = tuple(dict.fromkeys(before))
        yield Tally(mark.first, noun.last, next(said, None), named=named, others=True)


def _noun_behind(looked: Looked, place: int) -> Mark | None:
    """The noun right behind, with a number or “of the” between at most."""
    sentence = looked.sentence
    of = sentence.at(place, "tallied", "of")
    led = sentence.at(of.last if of else place, "times", "those_n")
    start = led.last if led else place
    number = next((each for each in looked.amounts if each.first == start), None)
    return sentence.at(number.last if number else start, "tallied", "areas")


def _lists(looked: Looked) -> Iterator[Tally]:
    """“ökade i Alby och Norrvik”: in both, and nothing is said of the others."""
    sentence, marks = looked.sentence, _areas(looked)
    last = 0
    for mark in marks:
        if mark.first < last:
            continue
        named = _named_from(looked, mark.first)
        last = next(e.last for e in reversed(marks) if e.value == named[-1])
        if len(named) < SEVERAL or sentence.before(mark.first, "grammar", "between", "than"):
            continue
        if any(each.value == "respective" for each in sentence.of("grammar")):
            continue
        yield Tally(mark.first, last, None, named=named)


def _areas(looked: Looked) -> Sequence[Mark]:
    """Mentions of areas that may be some of several: neither the own one nor the country."""
    about = looked.vocabulary.strategy.about
    wholes = {COUNTRY, about.area, about.comparison_area}
    return [each for each in looked.places if each.value not in wholes]


def _named_alone(looked: Looked) -> Iterator[Tally]:
    """“bara i Alby”, “Alby är den enda kommun där”, “Alby är ensamt om att”."""
    for mark in looked.sentence.of("tallied"):
        if mark.value == "only" and (named := _named_from(looked, mark.last)):
            yield Tally(mark.first, mark.last, None, named=named, alone=True)
        elif mark.value in {"the_only", "alone"}:
            last = _end_of_only(looked, mark)
            named = tuple(dict.fromkeys(each.value for each in _areas(looked)))
            if last and named:
                yield Tally(mark.first, last, None, named=named, alone=True)


def _end_of_only(looked: Looked, mark: Mark) -> int:
    """Where the words end that say that areas are the only ones; 0 where they do not."""
    if mark.value == "alone":
        return mark.last
    near = range(mark.last, mark.last + ONLY_WITHIN)
    nouns = (looked.sentence.at(place, "tallied", "areas") for place in near)
    return next((each.last for each in nouns if each), 0)
