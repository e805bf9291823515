"""Finding at how many times something is so: “above 60 in three of the five years”, “only once”.

What is said, and at how many times, is one claim of all these times, and none of the latest.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lagesbild.core.claims.find_bounds import says_never
from lagesbild.core.claims.find_tallies import may_be_said, nearest
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import DENIED, Found, Kind
from lagesbild.core.claims.tallies import Tally
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort

PARTS = ("year", "quarter", "half", "month", "any")
"""The nouns of times, by what they are; a survey may be any."""
ONCE = {
    "once": Decimal(1), "bare_once": Decimal(1), "twice": Decimal(2), "not_once": Decimal(0),
}  # fmt: skip
NOUN_WITHIN = 3
"""Tokens behind “two of” within which “these six years” stand."""
LEAD_WITHIN = 4
"""Tokens behind the “of” that leads in a sentence within which the times are named."""
SIDE_WITHIN = 3
"""Tokens behind “than” within which the other side is named."""
FRONTED = 2
"""Tokens before an “only in 2022” that leads in its sentence: “It was only in 2022 that”.

That may have gone on: it was not until then."""
Finder = Callable[[frozenset[int]], Sequence[Found]]


def with_counted_times(looked: Looked, found: Sequence[Found], find: Finder) -> Sequence[Found]:
    """The claims of a sentence, with each that is said of so many times as one of these.

    ``find`` finds the claims again where the numbers at some places count times.
    """
    if not (looked.sentence.of("counted_times") or _only(looked) or _never(looked, found)):
        return found
    tallies = [each for each in _tallies(looked) if not _is_multiple(found, each)]
    if not tallies:
        tallies = [_so_many(each, Decimal(0)) for each in _never(looked, found)]
    if not tallies:
        return found
    said = find(frozenset(e.amount.number for e in tallies if e.amount is not None))
    told = [one for each in tallies if (one := _said_of(looked, each, said))]
    kept = [each for each in found if not any(_is_in(each, one) for one in told)]
    held = [replace(o, instead=tuple(e for e in found if _is_in(e, o))) for o in told]
    return sorted([*kept, *held], key=lambda each: (each.first, each.last))


def _only(looked: Looked) -> Sequence[Mark]:
    """The “only in” and “the only” of a sentence that names a time."""
    if not looked.times:
        return ()
    return [e for e in looked.sentence.of("tallied") if e.value in {"only", "the_only"}]


def _never(looked: Looked, found: Sequence[Found]) -> Sequence[Mark]:
    """The “never” of a sentence that sets two beside each other, and is so of no time."""
    if not any(_is_of_two(looked, each) for each in found):
        return ()
    return [each for each in looked.sentence.of("grammar") if each.value == "never"]


def _is_of_two(looked: Looked, found: Found) -> bool:
    """Whether something is compared with a group or an area, and no other time: no “than that”."""
    beside = range(found.other, found.other + SIDE_WITHIN)
    named = any(p in looked.in_groups or looked.sentence.at(p, "area") for p in beside)
    return (
        found.kind is Kind.COMPARISON
        and found.other > 0
        and named
        and looked.in_times.isdisjoint(beside)
    )


def _is_multiple(found: Sequence[Found], tally: Tally) -> bool:
    """Whether a number is of something else that is claimed: “twice as many”, “three times the”."""
    if tally.alone:
        return False
    return any(
        each.kind is Kind.RATIO and each.first < tally.last and tally.first < each.last
        for each in found
    )


def _is_in(found: Found, told: Found) -> bool:
    """Whether a claim shares words with one of so many times, or with its count."""
    tally = told.tally
    spans = [(told.first, told.last)]
    spans += [(tally.first, tally.last)] if tally else []
    return any(found.first < last and first < found.last for first, last in spans)


def _said_of(looked: Looked, tally: Tally, said: Sequence[Found]) -> Found | None:
    """What is said of so many times: the claim of its clause, or the only one of the sentence."""
    near = [each for each in said if _may_be_counted(looked, tally, each)]
    clauses = looked.clauses
    mine = [e for e in near if clauses[e.first] == clauses[tally.first]]
    best = nearest(looked, tally, mine or (near if len(near) == 1 else ()))
    if best is None:
        return None
    amount = tally.amount
    none = amount is not None and amount.low == 0 and amount.of is None
    if none and best.amount is not None and says_never(looked, best):
        # “Not once was it below 70” is held to each time as the bound that it says
        return None
    denied = best.course in DENIED
    bare = looked.sentence.at(tally.first, "counted_times", "bare_once") is not None
    if bare and not (denied and tally.first == best.last):
        # “once again” counts nothing
        return None
    if denied and amount is not None and amount.low == 1:
        # “did not fall once” is said of no time
        amount = replace(amount, low=Decimal(0))
        return replace(best, tally=replace(tally, amount=amount), course="", excepting=False)
    course = "" if denied and none else best.course
    return replace(best, tally=tally, course=course, excepting=False)


def _may_be_counted(looked: Looked, tally: Tally, found: Found) -> bool:
    """Whether a claim may be so at several times, each by itself; not how it lies beside one."""
    beside = found.kind is Kind.TREND and found.other > 0
    return may_be_said(looked, tally, found) and not beside


def _tallies(looked: Looked) -> Iterator[Tally]:
    """The words of a sentence that say at how many times something is so."""
    lead, counted = _lead(looked), set[int]()
    for amount in looked.amounts:
        if amount.unit or amount.decimals or amount.is_range:
            continue
        if noun := _noun_of(looked, amount):
            counted.add(amount.number)
            many = _during(amount)
            yield Tally(many.first, noun.last, many, times=noun.value)
        elif lead and (of := _of_lead(looked, lead, amount)):
            yield Tally(amount.first, amount.last, of, times=lead.value)
    for mark in looked.sentence.of("counted_times"):
        if mark.value in ONCE and counted.isdisjoint(range(mark.first, mark.last)):
            counted.add(mark.first)
            yield _so_many(mark, ONCE[mark.value])
    if not counted:
        yield from (one for mark in _only(looked) if (one := _alone(looked, mark)))


def _during(amount: Amount) -> Amount:
    """A number of times without the “under” that says when, as in “under två av åren”."""
    led = amount.hedge == "less" and amount.number == amount.first + 1
    return replace(amount, hedge="", first=amount.number) if led else amount


def _so_many(mark: Mark, many: Decimal) -> Tally:
    """A number of times that is said in a word: “twice”, “never”."""
    amount = Amount(Form.WORD, many, 0, mark.first, mark.last, mark.first)
    return Tally(mark.first, mark.last, amount, times="any")


def _noun_of(looked: Looked, amount: Amount) -> Mark | None:
    """The noun of the times that a number counts: “three of the five summers”, “two of these”."""
    sentence = looked.sentence
    if amount.form is Form.PART:
        return sentence.at(amount.last, "counted_times", *PARTS)
    none = amount.form is Form.SHARE and amount.word == "none"
    if not none and amount.form is not Form.WORD:
        return None
    if times := sentence.at(amount.last, "counted_times", "times"):
        return None if none else times
    of = sentence.at(amount.last, "tallied", "of")
    if of is None and not (none and sentence.before(amount.last, "tallied", "of")):
        return None
    start = of.last if of else amount.last
    led = sentence.at(start, "times", "those_n") or sentence.at(start, "grammar", "pointing")
    near = range(start + 1, start + NOUN_WITHIN) if led else range(0)
    return next((m for p in near if (m := sentence.at(p, "counted_times", *PARTS))), None)


def _lead(looked: Looked) -> Mark | None:
    """The noun of “Of the twelve quarters, four …”, “Quarters with more than 20: two”."""
    sentence = looked.sentence
    if with_some := sentence.at(0, "counted_times", *PARTS):
        return with_some if sentence.at(with_some.last, "grammar", "with") else None
    of = sentence.at(0, "tallied", "of")
    near = range(of.last, of.last + LEAD_WITHIN) if of else range(0)
    return next((m for p in near if (m := sentence.at(p, "counted_times", *PARTS))), None)


def _of_lead(looked: Looked, lead: Mark, amount: Amount) -> Amount | None:
    """A number without a noun as one of the times that lead in, whose number may be told."""
    plain = amount.form in {Form.WORD, Form.PART} or amount.word == "none"
    closed = not looked.sentence.is_sort(amount.last, Sort.WORD) or looked.sentence.at(
        amount.last, "grammar"
    )
    the_one = looked.sentence.before(amount.first, "times", "those_n")
    if not plain or not closed or the_one or amount.first < lead.last:
        return None
    if lead.first == 0 or amount.form is not Form.WORD:
        behind_colon = looked.sentence.word(amount.first - 1) == ":"
        return amount if behind_colon or lead.first else None
    many = next((e.low for e in looked.amounts if e.last == lead.first), None)
    many = many or next((Decimal(w.years) for w in looked.times if w.last == lead.last), None)
    return replace(amount, form=Form.PART, of=many) if many else amount


def _alone(looked: Looked, mark: Mark) -> Tally | None:
    """“only in 2022”, “2022 is the only year in which”: at that time and at no other."""
    points = [each for each in looked.times if each.kind is WhenKind.POINT and not each.since]
    onward = False
    if mark.value == "only":
        led = looked.sentence.at(mark.last, "grammar", "amid")
        start = led.last if led else mark.last
        when = next((each for each in points if each.first == start), None)
        last, onward = when.last if when else 0, mark.first <= FRONTED
    elif noun := _noun_of_only(looked, mark):
        when, last = _time_of(points, mark.first), noun.last
    else:
        return None
    if when is None:
        return None
    return Tally(mark.first, last, alone=True, times="any", when=when, onward=onward)


def _noun_of_only(looked: Looked, mark: Mark) -> Mark | None:
    """The noun of “the only year”; no time is “Alby is the only one”."""
    sentence = looked.sentence
    if year := sentence.at(mark.last, "counted_times", *PARTS):
        return year
    named = any(each.last <= mark.first for each in looked.places)
    return None if named else sentence.at(mark.last, "counted_times", "one")


def _time_of(points: Sequence[When], place: int) -> When | None:
    """The time that is said to be the only one: that before it, or else the next behind."""
    before = [each for each in points if each.last <= place]
    return before[-1] if before else next(iter(points), None)
