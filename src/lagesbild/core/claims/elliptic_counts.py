"""Numbers in words that leave out what they count: “nine for flooding”, “all but one”.

What they count was told before them. That they are numbers of data and no turns of phrase, a
group, a time or a verb beside them says.
"""

from lagesbild.core.claims.looking import BETWEEN_CLAUSES, Looked
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import Part, WhenKind
from lagesbild.core.language.words import Sort

ALL_WITHIN = 5
"""Tokens before “utom två” within which “alla” stands: “alla kommuner utom två”."""
LEADING = ("and", "contrast", "condition", "for")
"""Words before the first number of a clause that make it no less the clause's subject."""
POINTS = frozenset(
    {WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO, WhenKind.THIS}
)


def is_elliptic(looked: Looked, amount: Amount) -> bool:
    """Whether a number that stands beside no noun counts what was told before."""
    bare = amount.form is Form.WORD or amount.word == "none"
    if not bare or amount.unit or amount.of is not None or _is_pronoun(looked, amount):
        return False
    if all_but(looked, amount):
        return True
    return (_is_beside_group(looked, amount) and _follows_number(looked, amount)) or (
        _is_at_time(looked, amount)
        or _is_subject(looked, amount)
        or _is_there(looked, amount)
        or _is_in_row(looked, amount)
    )


def all_but(looked: Looked, amount: Amount) -> Mark | None:
    """The words before a number that make it one of those left out: “all but”, “alla … utom”."""
    sentence = looked.sentence
    if mark := sentence.before(amount.number, "grammar", "all_but"):
        return mark
    but = sentence.before(amount.number, "grammar", "save")
    near = range(max(amount.number - ALL_WITHIN, 0), but.first) if but else range(0)
    found = (sentence.at(place, "whole", "all") for place in near)
    return next((each for each in found if each), None)


def counts_alone(looked: Looked, amount: Amount) -> bool:
    """Whether a number in words is so many of those told before: “One is done and four are not”."""
    sentence = looked.sentence
    behind = sentence.at(amount.last, "grammar", "predicate") or sentence.at(amount.last, "status")
    before = sentence.before(amount.first, "grammar", "predicate")
    bare = amount.form is Form.WORD and not amount.unit and amount.of is None
    joined = before is not None or _opens_clause(looked, amount)
    joined = joined or sentence.before(amount.first, "grammar", "and") is not None
    return bare and joined and behind is not None


def leaves_some(looked: Looked, amount: Amount) -> bool:
    """Whether “all” is that of “all municipalities but one”: the number left out says it all."""
    if amount.word != "all":
        return False
    inside = range(amount.first, amount.last)
    marks = (all_but(looked, each) for each in looked.amounts if each.first >= amount.last)
    return any(mark is not None and mark.first in inside for mark in marks)


def _is_pronoun(looked: Looked, amount: Amount) -> bool:
    """The “one” of “share one with a neighbour” and “took part in one”."""
    if amount.low != 1 or amount.word == "none":
        return False
    sentence, first = looked.sentence, amount.first
    led = sentence.before(first, "grammar", "and", "contrast", "all_but", "save", "been")
    hedged = amount.hedge or sentence.before(first, "grammar", "only")
    named = first - 1 in looked.in_groups
    return not (led or hedged or named or sentence.word(first - 1) in {"(", ",", ";", ":"})


def _is_beside_group(looked: Looked, amount: Amount) -> bool:
    """“nine for flooding”, “for drought six”, “three that are joint”."""
    sentence = looked.sentence
    for group in looked.groups:
        led = sentence.before(group.first, "grammar", "for")
        if led and (
            led.first == amount.last or (group.last == amount.first and _closes(looked, amount))
        ):
            return True
    relative = sentence.at(amount.last, "grammar", "relative")
    clause = looked.clauses[amount.first]
    return relative is not None and any(
        each.first > amount.last and looked.clauses[each.first] == clause for each in looked.groups
    )


def _follows_number(looked: Looked, amount: Amount) -> bool:
    """Whether a number without a unit stands before it in the sentence."""
    return any(each.last <= amount.first and not each.unit for each in looked.amounts)


def _is_at_time(looked: Looked, amount: Amount) -> bool:
    """“(three in 2022)”, “none two years earlier, four now”, beside a group that is named."""
    sentence, last = looked.sentence, amount.last
    led = sentence.at(last, "grammar", "for")
    starts = {last, led.last if led else last}
    timed = any(
        each.first in starts and each.kind in POINTS and each.part is Part.NONE
        for each in looked.times
    )
    now = sentence.at(last, "grammar", "next")
    timed = timed or (now is not None and not sentence.is_sort(now.last, Sort.WORD))
    return timed and bool(looked.groups) and not sentence.before(amount.first, "grammar", "for")


def _is_subject(looked: Looked, amount: Amount) -> bool:
    """“Nine had written one themselves”, “while four share one with a neighbour”."""
    if not (_opens_clause(looked, amount) or _is_next_subject(looked, amount)):
        return False
    sentence, clause = looked.sentence, looked.clauses[amount.first]
    predicate = sentence.at(amount.last, "grammar", "predicate")
    inside = any(looked.clauses[each.first] == clause for each in looked.groups)
    if amount.word == "none":
        return predicate is not None and _follows_number(looked, amount)
    if not inside or not sentence.is_sort(amount.last, Sort.WORD):
        return False
    return predicate is not None or _follows_number(looked, amount)


def _is_next_subject(looked: Looked, amount: Amount) -> bool:
    """The six of “eight have one for heat and six have one for drought”."""
    sentence = looked.sentence
    joined = sentence.before(amount.first, "grammar", "and")
    predicate = sentence.at(amount.last, "grammar", "predicate")
    return bool(joined and predicate) and _follows_number(looked, amount)


def _opens_clause(looked: Looked, amount: Amount) -> bool:
    """Whether nothing but joining words and a group stand before a number in its clause."""
    sentence, clauses = looked.sentence, looked.clauses
    joining = {
        place
        for each in sentence.of("grammar")
        if each.value in LEADING
        for place in range(each.first, each.last)
    }
    before = range(clauses.index(clauses[amount.first]), amount.first)
    passed = joining | looked.in_groups
    return all(place in passed or sentence.word(place) in BETWEEN_CLAUSES for place in before)


def _is_there(looked: Looked, amount: Amount) -> bool:
    """“Two years earlier there had been five”, “where there had been none”."""
    been = looked.sentence.before(amount.first, "grammar", "been")
    return been is not None and _closes(looked, amount)


def _is_in_row(looked: Looked, amount: Amount) -> bool:
    """The others of “the numbers were eight, eleven and four”, whose first a verb leads to."""
    sentence, head = looked.sentence, amount
    before = [each for each in looked.amounts if each.last <= amount.first]
    while before:
        joined = sentence.word(head.first - 1) == "," or sentence.before(
            head.first, "grammar", "and"
        )
        if not joined or before[-1].last != head.first - 1 or before[-1].form is not Form.WORD:
            break
        head = before.pop()
    return head is not amount and sentence.before(head.first, "grammar", "copula") is not None


def _closes(looked: Looked, amount: Amount) -> bool:
    """Whether a clause ends behind a number."""
    return not looked.sentence.is_sort(amount.last, Sort.WORD, Sort.NUMBER) or bool(
        looked.sentence.at(amount.last, "grammar", "and", "contrast")
    )
