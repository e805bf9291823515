"""Claims without a number: trends, extremes, comparisons, and multiples in words."""

from decimal import Decimal

from lagesbild.core.claims.denied import is_denied
from lagesbild.core.claims.find_alike import areas_joined, side_alike
from lagesbild.core.claims.find_changes import DIRECTIONS, as_side, heads_list, is_cause
from lagesbild.core.claims.find_comparisons import (
    fronted_side,
    is_of_change,
    sizes_follow,
    wordless_at,
)
from lagesbild.core.claims.find_courses import course_of, is_until
from lagesbild.core.claims.find_exceeding import exceeding_at
from lagesbild.core.claims.find_extremes import extreme_at, scope_of_any
from lagesbild.core.claims.find_levels_of_times import time_aside
from lagesbild.core.claims.find_sides import named_side, other_side
from lagesbild.core.claims.find_sides_of_time import is_time_side
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.modality import may_claim
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.number_words import is_article
from lagesbild.core.language.when import WhenKind
from lagesbild.core.language.words import Sort

DEGREE_AWAY = 2
BEING_WITHIN = 4
"""Tokens before “lika” within which a verb says what is alike."""


def ratio_at(looked: Looked, at: int | Amount) -> Found | None:
    """“fördubblats”, “dubbelt så många”, “tre gånger så hög”."""
    if isinstance(at, Amount):
        return _times_at(looked, at)
    sentence = looked.sentence
    mark = sentence.at(at, "ratio")
    if mark is None or mark.value == "times" or not _is_decimal(mark.value):
        return None
    if not may_claim(looked, at):
        return None
    hedge = sentence.before(at - 1 if _is_article(looked, at - 1) else at, "hedge")
    first = hedge.first if hedge else mark.first
    other = _side_of_value(looked, mark) or as_side(looked, mark.last)
    other = other or named_side(looked, mark.last)
    return Found(
        Kind.RATIO,
        first,
        mark.last,
        factor=Decimal(mark.value),
        hedge=hedge.value if hedge else "",
        other=other,
        as_part=_is_part(looked, mark),
        quotient=not other and _ranges(looked, at),
    )


RANGES_WITHIN = 5
"""Tokens before a multiple within which a verb says that something varied by it."""


def _ranges(looked: Looked, at: int) -> bool:
    """“varied more than fourfold between districts”: how far apart two are, not how one moved."""
    near = range(max(at - RANGES_WITHIN, 0), at)
    marks = (looked.sentence.at(place, "grammar", "ranging") for place in near)
    return any(each and looked.clauses[each.first] == looked.clauses[at] for each in marks)


def _is_part(looked: Looked, mark: Mark) -> bool:
    """“half as many” is a part of the other; “halved” says how far something fell."""
    places = range(mark.first, mark.last)
    said = any(looked.sentence.at(place, "grammar", "so_many") for place in places)
    return said and Decimal(mark.value) < 1


def _side_of_value(looked: Looked, mark: Mark) -> int:
    """Where the time begins that “half what it was” and “hälften av vad det var” compare with."""
    ends = looked.sentence.at(mark.last - 1, "grammar", "copula")
    return mark.last if ends and is_time_side(looked, mark.last) else 0


def _is_decimal(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def _times_at(looked: Looked, amount: Amount) -> Found | None:
    """“tre gånger så”, “1,5 gånger fler”."""
    sentence = looked.sentence
    mark = sentence.at(amount.last, "ratio", "times")
    if mark is None or amount.form is Form.SHARE or _counts_times(looked, mark.last):
        return None
    than = sentence.at(mark.last, "grammar", "so", "as") or sentence.at(mark.last, "comparative")
    other = as_side(looked, mark.last) or named_side(looked, mark.last)
    other = other or _unknown_side(looked, mark.last)
    # “times as many” says itself that something is compared
    if not than and not other and mark.last - mark.first == 1:
        return None
    return Found(
        Kind.RATIO, amount.first, mark.last, factor=amount.low, hedge=amount.hedge, other=other
    )


def _counts_times(looked: Looked, after: int) -> bool:
    """“möttes nio gånger, mot sex året före”: how often something happened, beside how often."""
    sentence = looked.sentence
    against = sentence.at(after + (sentence.word(after) == ","), "grammar", "against")
    return against is not None and any(e.first == against.last for e in looked.amounts)


def _unknown_side(looked: Looked, after: int) -> int:
    """Where “that of the population at large” begins, though nothing known is named in it."""
    of = looked.sentence.at(after, "grammar", "that_of")
    return of.last if of and looked.sentence.is_sort(of.last, Sort.WORD) else 0


def trend_at(looked: Looked, place: int) -> Found | None:
    """“har ökat”, “oförändrad”, “sjunkit varje år”."""
    sentence = looked.sentence
    mark = sentence.at(place, "direction")
    if mark is None or not may_claim(looked, place) or sentence.at(place, "no_direction"):
        return None
    if sentence.at(place, "reaching") and exceeding_at(looked, place):
        # “had recovered to the 2019 level” says where it was, and not from when to when
        return None
    led = heads_list(looked, mark) or sizes_follow(looked, mark) or _is_sized(looked, mark)
    if led or _is_ranked(looked, mark) or is_cause(looked, mark) or _happens(looked, mark):
        return None
    if mark.value == "level" and _says_the_same(looked, mark.last):
        return None
    if mark.value in {"same", "level"} and _is_shared(looked, mark):
        return None
    direction, course = DIRECTIONS[mark.value], course_of(looked, mark)
    if mark.value in {"stable", "level"} or (not direction and _is_broadly(looked, mark.first)):
        course = "stable" if _is_broadly(looked, mark.first) else mark.value
    if direction and is_denied(looked, mark):
        course = "not"
    other = 0 if direction else _side_within(looked, mark) or as_side(looked, mark.last)
    other = other or (0 if direction else _was_then(looked, mark))
    other = other or other_side(looked, mark.last)
    beside = _side_within(looked, mark) and not direction and not is_time_side(looked, mark.last)
    kind = Kind.COMPARISON if beside else Kind.TREND
    said = _said_of(looked, mark) if direction else None
    return Found(
        kind, mark.first, said.last if said else mark.last, direction=direction,
        degree=said.value if said else _degree(looked, mark),
        course=course, other=other, then=_then(looked, place), until=is_until(looked, mark),
    )  # fmt: skip


SIZED_WITHIN = 12


def _is_sized(looked: Looked, mark: Mark) -> bool:
    """Whether a change is set beside others: “ökningen är större för barn” claims a size."""
    sentence = looked.sentence
    if not sentence.at(mark.first, "change_noun"):
        return False
    for place in range(mark.last, min(mark.last + SIZED_WITHIN, len(sentence))):
        if looked.clauses[place] != looked.clauses[mark.first]:
            return False
        sizing = sentence.at(place, "grammar", "sizing") or sentence.at(place, "extremum")
        if sizing or _is_pace(looked, place):
            start = _passed(looked, place)
            start = mark.first if start == mark.last else start
            return sentence.before(start, "grammar", "copula", "been") is not None
    return False


def _is_pace(looked: Looked, place: int) -> bool:
    """“slower”, “more rapid”: how fast a change was, and no “more” of something."""
    pace = looked.sentence.at(place, "steeper")
    more = looked.sentence.at(place, "comparative")
    return pace is not None and (more is None or more.last < pace.last)


def _happens(looked: Looked, mark: Mark) -> bool:
    """Whether a verb says when a highest or lowest was: “the heaviest load fell in 2023”."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    led = sentence.at(mark.first, "grammar", "happens")
    if led is None or not {led.last, led.last + 1} & {each.first for each in looked.times}:
        return False
    before = (m for m in sentence.of("extremum") if m.last <= mark.first)
    return any(looked.clauses[each.first] == clause for each in before)


def _passed(looked: Looked, place: int) -> int:
    """The place behind what stands before a word: a time, “ändå”, “dock”."""
    while place - 1 in looked.in_times or looked.sentence.at(place - 1, "grammar", "but_still"):
        place -= 1
    return place


def _is_shared(looked: Looked, mark: Mark) -> bool:
    """Whether two groups have “samma andel” as each other, and not as they had before.

    “ligger på samma nivå” is as before, if no other side is named.
    """
    shared = looked.sentence.at(mark.first, "comparative", "same")
    if shared is None or shared.last - shared.first == 1 or not _compares(looked, shared):
        return False
    if mark.value == "level":
        return side_alike(looked, shared) > 0
    other = as_side(looked, shared.last) or other_side(looked, shared.last)
    return not (other and is_time_side(looked, other))


def _is_ranked(looked: Looked, mark: Mark) -> bool:
    """Whether it is a change that is the greatest, one claim: “har ökat mest i Alsele”."""
    sentence = looked.sentence
    if mark.value not in {"up", "down"} or not sentence.at(mark.last, "extremum"):
        return False
    adverb = sentence.at(mark.last, "grammar", "adverb")
    return adverb is not None and extreme_at(looked, mark.last) is not None


def _says_the_same(looked: Looked, after: int) -> bool:
    """Whether the “samma nivå” of “ligger kvar på samma nivå” follows, which is one claim."""
    sentence = looked.sentence
    return any(
        sentence.at(place, "direction", "same", "stable", "level") for place in (after, after + 1)
    )


def _is_broadly(looked: Looked, place: int) -> bool:
    """Whether “i allt väsentligt” stands before “legat stilla”, with a verb between or none."""
    sentence = looked.sentence
    return any(sentence.before(at, "grammar", "broadly") for at in (place, place - 1))


def _then(looked: Looked, place: int) -> bool:
    clause = looked.clauses[place]
    return any(w.kind is WhenKind.THEN and looked.clauses[w.first] == clause for w in looked.times)


def _was_then(looked: Looked, mark: Mark) -> int:
    """Where the time begins that “where it was in 2019” compares with; 0 of others."""
    ends = looked.sentence.at(mark.last - 1, "grammar", "copula")
    timed = ends and (time_aside(looked, mark.last) or is_time_side(looked, mark.last))
    return mark.last if timed else 0


def _side_within(looked: Looked, mark: Mark) -> int:
    """Where the other side of “lika hög som” and “i nivå med” begins: right behind; 0 of others."""
    joint = looked.sentence.at(mark.last - 1, "grammar", "as", "beside")
    return mark.last if joint and mark.last - mark.first > 1 else 0


def _degree(looked: Looked, mark: Mark) -> str:
    """The word beside a direction that says how much."""
    sentence = looked.sentence
    itself = sentence.at(mark.first, "degree")
    if itself and mark.concept != "comparative":
        return itself.value
    for place in range(mark.last, min(mark.last + DEGREE_AWAY, len(sentence))):
        if degree := sentence.at(place, "degree"):
            if sentence.at(degree.last, "hedge") or sentence.at(place, "hedge"):
                break
            return degree.value
    for length in range(1, DEGREE_AWAY + 2):
        degree = sentence.at(mark.first - length, "degree") if mark.first >= length else None
        if degree and degree.last == mark.first:
            return degree.value
    return ""


SAID_WITHIN = 12


def _said_of(looked: Looked, mark: Mark) -> Mark | None:
    """The degree that is said of a change: “ökningen från året innan är marginell”."""
    sentence = looked.sentence
    if not sentence.at(mark.first, "change_noun"):
        return None
    for place in range(mark.last, min(mark.last + SAID_WITHIN, len(sentence))):
        if looked.clauses[place] != looked.clauses[mark.first]:
            return None
        if sentence.at(place, "comparative"):
            return None
        copula = sentence.before(place, "grammar", "copula")
        if copula and (degree := sentence.at(place, "degree")):
            return degree
    return None


def comparative_at(looked: Looked, place: int) -> Found | None:
    """“högre än riket”, “fler än året innan”, “en större andel … än tidigare”."""
    sentence = looked.sentence
    if lying := wordless_at(looked, place):
        return lying
    mark = None if sentence.at(place, "no_direction") else sentence.at(place, "comparative")
    if sentence.before(place, "grammar", "condition") and _leads_number(looked, mark):
        return None
    if mark is not None and mark.value == "same" and not _compares(looked, mark):
        return None
    if mark is None or not may_claim(looked, place) or _leads_multiple(looked, mark):
        return None
    other = other_side(looked, mark.last) or fronted_side(looked, mark.first)
    other = other or side_alike(looked, mark)
    if other and sentence.at(other, "grammar", "any"):
        extreme = DIRECTIONS[mark.value]
        scope = scope_of_any(looked, other + 1)
        return Found(Kind.EXTREMUM, mark.first, other + 1, extreme=extreme, scope=scope)
    last = mark.last
    if level := sentence.at(last, "grammar", "level"):
        last = level.last
    turned = -1 if sentence.at(last, "grammar", "dissenting") else 1
    course = _course_of_comparative(looked, mark)
    sides = mark.value == "same" or (other and not is_time_side(looked, other))
    kind = Kind.COMPARISON if sides else Kind.TREND
    if not other and _group_follows(looked, mark.last) and not goes_on_yearly(looked, place):
        kind = Kind.COMPARISON
    return Found(
        kind, mark.first, last, direction=DIRECTIONS[mark.value] * turned,
        degree=_degree(looked, mark), other=other,
        course="" if other and course == "continued" else course,
        counts=not other and bool(sentence.at(place, "grammar", "counting")),
        of_changes=is_of_change(looked, mark.first),
    )  # fmt: skip


def _course_of_comparative(looked: Looked, mark: Mark) -> str:
    """The course that a comparative is said to have; “nästan lika stor” is as good as that."""
    if is_negated(looked, mark.first):
        return "not"
    hedged = mark.value == "same" and looked.sentence.before(mark.first, "hedge")
    return course_of(looked, mark) or ("stable" if hedged else "")


def _leads_number(looked: Looked, mark: Mark | None) -> bool:
    """“när färre än 20 har svarat”, “where fewer than ten were inspected”: a bound."""
    than = looked.sentence.at(mark.last, "grammar", "than") if mark else None
    if than is None:
        return False
    number = looked.sentence.is_sort(than.last, Sort.NUMBER)
    return number or any(each.number == than.last for each in looked.amounts)


def _compares(looked: Looked, mark: Mark) -> bool:
    """Whether “lika” is said of groups: of two that are joined, or with “som” behind it.

    Alone it needs a verb of being: “lärarna behandlar flickor och pojkar lika” compares no levels.
    """
    clause = looked.clauses[mark.first]
    if mark.last - mark.first == 1 and looked.sentence.is_sort(mark.first - 1, Sort.WORD):
        near = range(max(mark.first - BEING_WITHIN, 0), mark.first)
        if not any(looked.sentence.at(place, "grammar", "copula", "was") for place in near):
            return False
    named = [each for each in looked.groups if looked.clauses[each.first] == clause]
    joined = len(named) > 1 or areas_joined(looked, clause)
    return bool(joined or as_side(looked, mark.last))


def _is_article(looked: Looked, place: int) -> bool:
    """Whether the “en” of “mer än en fördubbling” stands at a place."""
    return is_article(looked.sentence.word(place), looked.vocabulary.lexicon.language)


def _leads_multiple(looked: Looked, mark: Mark) -> bool:
    """“mer än fyrdubblats”, “mer än 90 dagar”: a hedge, not a comparison."""
    sentence = looked.sentence
    digits = (each for each in looked.amounts if each.form is Form.DIGITS)
    if any(each.first <= mark.first < each.last for each in digits):
        return True
    than = sentence.at(mark.last, "grammar", "than")
    if than is None:
        return False
    after = than.last + 1 if _is_article(looked, than.last) else than.last
    return sentence.at(after, "ratio") is not None


def goes_on_yearly(looked: Looked, place: int) -> bool:
    """“För varje år lagförs fler för misshandel”: more than the year before, not than others."""
    clause = looked.clauses[place]
    return any(looked.clauses[m.first] == clause for m in looked.sentence.of("year_by_year"))


def _group_follows(looked: Looked, after: int) -> bool:
    """“högre bland pojkar”."""
    sentence = looked.sentence
    if not sentence.at(after, "grammar", "for"):
        return False
    return any(each.first in range(after, after + 3) for each in looked.groups)
