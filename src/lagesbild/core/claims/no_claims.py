"""Numbers that say nothing of data: ages, pages, tables, laws, durations, scales."""

from collections.abc import Sequence

from lagesbild.core.claims.elliptic_counts import counts_alone, is_elliptic, leaves_some
from lagesbild.core.claims.find_among import counts_peers
from lagesbild.core.claims.looking import Looked, is_of_a_value
from lagesbild.core.claims.no_figures import is_no_figure
from lagesbild.core.claims.no_targets import is_target
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.sentences import counts_behind_comma
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.when import Part, WhenKind
from lagesbild.core.language.words import Sort

NEAR = 2
"""Tokens within which a counted noun may follow a number in words: “sex nya kommuner”."""


def claiming(looked: Looked) -> Sequence[Amount]:
    """The amounts of a sentence that may say something of data."""
    return [each for each in looked.amounts if not names_something(looked, each)]


def names_something(looked: Looked, amount: Amount) -> bool:
    """Whether an amount names something, or says no more of data for another reason."""
    return (
        _is_numbered(looked, amount)
        or _is_year_of_school(looked, amount)
        or _is_age(looked, amount)
        or _is_part_of_a_sign(looked, amount)
        or _is_duration_or_age(looked, amount)
        or _is_scale(looked, amount)
        or _is_per(looked, amount)
        or _is_in_a_name(looked, amount)
        or _is_condition(looked, amount)
        or is_target(looked, amount)
        or _is_part_of_year(looked, amount)
        or is_no_figure(looked, amount)
        or leaves_some(looked, amount)
        or counts_peers(looked, amount)
        or _counts_nothing(looked, amount)
    )


def _is_numbered(looked: Looked, amount: Amount) -> bool:
    """“tabell 5”, “mål 4 och 5”, “kapitel 3–4”, “§ 4”, “(2)”."""
    if amount.unit:
        return False
    sentence, at = looked.sentence, amount.first
    # “i årskurs 8 och 6,9 i gymnasiet”: a list of numbers that name something has whole ones.
    listed = not amount.decimals
    mark = _reference_before(looked, at) if listed else sentence.before(at, "reference")
    if mark is None or amount.form is not Form.DIGITS:
        return False
    if any(each.first < mark.first < each.last for each in looked.places):
        # “the national figure 2,850”
        return False
    plural_of_counted = mark.value in {"commitment", "goal"} and sentence.at(
        amount.last, "countable"
    )
    return not plural_of_counted


LAST_YEAR_OF_SCHOOL = 13


def _is_year_of_school(looked: Looked, amount: Amount) -> bool:
    """“elever i år 2”, “year 9 pupils”: a year that is no calendar's."""
    if amount.form is not Form.DIGITS or amount.unit or amount.decimals:
        return False
    year = looked.sentence.before(amount.first, "times", "year")
    return year is not None and amount.low <= LAST_YEAR_OF_SCHOOL


def _is_part_of_a_sign(looked: Looked, amount: Amount) -> bool:
    """“18–24-åringar”, “2025/118”: a number grown together with more than a unit."""
    sentence = looked.sentence
    if amount.unit or amount.form is not Form.DIGITS:
        return False
    behind = sentence.word(amount.last + 1) if sentence.word(amount.last) == DASH else ""
    return behind[:1].isdecimal() and not behind.isdecimal() and "-" in behind


def _is_age(looked: Looked, amount: Amount) -> bool:
    """“aged 18 to 84”, both."""
    if amount.unit or amount.decimals or amount.hedge or amount.form is not Form.DIGITS:
        return False
    sentence, at = looked.sentence, amount.first
    if sentence.before(at, "grammar", "to", "and") and sentence.is_sort(at - 2, Sort.NUMBER):
        at -= 2
    return bool(sentence.before(at, "ages", "at"))


FURTHEST_REFERENCE = 6


def _reference_before(looked: Looked, at: int) -> Mark | None:
    """The word that numbers follow, through “5, 6 och” if need be."""
    sentence = looked.sentence
    for _ in range(FURTHEST_REFERENCE):
        mark = sentence.before(at, "reference")
        if mark is not None:
            return mark
        if sentence.word(at - 1) == "." and sentence.before(at - 1, "reference"):
            return sentence.before(at - 1, "reference")
        headed = sentence.word(at - 1) == ":" and sentence.before(at - 1, "reference", "other")
        if headed and at - 2 not in looked.in_times:
            # “Bilagor: 1–4”, and not “tre år i rad: 39, 35 och 31”
            return headed
        joined = sentence.word(at - 1) in {",", DASH} or sentence.before(at, "grammar", "and")
        if (
            not joined
            or counts_behind_comma(sentence, at)
            or not sentence.is_sort(at - 2, Sort.NUMBER, Sort.DOTTED)
        ):
            return None
        at -= 2
    return None


def _is_duration_or_age(looked: Looked, amount: Amount) -> bool:
    """“inom 90 dagar”, “18 år”, “15–17 år”, “under 15 år”."""
    sentence = looked.sentence
    if amount.unit or not sentence.at(_end_of_row(looked, amount), "not_data", "after"):
        return False
    if any(w.first == amount.last + 1 and w.kind is WhenKind.POINT for w in looked.times):
        return False
    return not (_is_in_unit(looked, amount) or _is_stated_duration(looked, amount))


NAMED_BY = 2
"""Words that surely name what is told in years."""


def _is_stated_duration(looked: Looked, amount: Amount) -> bool:
    """“studien av KAST förlängs med två år”, where the strategy states for how many years."""
    names = looked.vocabulary.names
    if not looked.sentence.before(amount.first, "grammar", "by"):
        # “i två år” says for how long something has gone on
        return False
    for target in _told_in(looked, amount):
        said = {p.root for p in looked.telling if names[p.name].target == target}
        if len(said) >= NAMED_BY:
            return True
    return False


def _told_in(looked: Looked, amount: Amount) -> frozenset[str]:
    """The numbers that the strategy states in the unit of time behind an amount."""
    unit = looked.vocabulary.root(looked.sentence.word(amount.last))
    return looked.vocabulary.durations.get(unit, frozenset())


def is_in_time_of(looked: Looked, amount: Amount, name: str) -> bool:
    """Whether an amount of time may be what the strategy states: “har förlängts med två år”."""
    return name in _told_in(looked, amount)


def _end_of_row(looked: Looked, amount: Amount) -> int:
    """Behind the last of two whole numbers that are joined: behind the 6 of “4 och 6 kap.”."""
    sentence, joint = looked.sentence, amount.last
    if amount.decimals or amount.hedge or not sentence.at(joint, "grammar", "and", "or"):
        return joint
    return joint + 2 if sentence.is_sort(joint + 1, Sort.NUMBER) else joint


def _is_per(looked: Looked, amount: Amount) -> bool:
    """“per 100 000 invånare”."""
    return bool(looked.sentence.before(amount.first, "grammar", "per"))


def _is_in_a_name(looked: Looked, amount: Amount) -> bool:
    """The 90 of “handlagda inom 90 dagar”, where that is what an indicator is called."""
    sentence = looked.sentence
    behind = looked.vocabulary.root(sentence.word(amount.number + 1))
    return (sentence.word(amount.number), behind) in looked.vocabulary.numbers


def _is_scale(looked: Looked, amount: Amount) -> bool:
    """“på en skala från 0 till 10”, “skalan 0–10”."""
    sentence = looked.sentence
    start = max(amount.first - 5, 0)
    scale = any(sentence.at(place, "not_data", "scale") for place in range(start, amount.first))
    return scale and amount.low in {0, 1, 5, 10} and amount.decimals == 0


def _counts_nothing(looked: Looked, amount: Amount) -> bool:
    """A number in words, or a share in words, beside nothing that is counted."""
    if amount.form is Form.DIGITS or amount.unit or amount.of is not None:
        return False
    if is_elliptic(looked, amount):
        return False
    sentence = looked.sentence
    if amount.form is Form.SHARE:
        of_them = sentence.at(amount.last, "grammar", "of", "of_which")
        joint = sentence.before(amount.first, "grammar", "with", "of", "on")
        if joint and sentence.before(joint.first, "grammar", "difference"):
            return True
        if _is_of_a_whole(looked, amount) or _of_owner(looked, amount):
            return True
        if amount.word == "none":
            of_them = of_them or of_those(looked, amount)
        loose = amount.word in {"all", "none"} and not of_them
        return loose and not (_counted_within(looked, amount.last) or _is_of_group(looked, amount))
    return not (
        _is_led_to(looked, amount)
        or _is_of_part(looked, amount)
        or _is_of_told(looked, amount)
        or _is_in_unit(looked, amount)
        or _is_stated_duration(looked, amount)
        or _counted_within(looked, amount.last)
    )


WHOLE_WITHIN = 6
"""Tokens before “samtliga” within which the whole stands that it is of."""


def _is_of_group(looked: Looked, amount: Amount) -> bool:
    """Whether “alla” or “inget” is of what stands before it: “fem brott, varav inget …”.

    The “no” of “no higher” and of “no percentage” is of nothing.
    """
    sentence = looked.sentence
    if sentence.at(amount.last, "comparative") or sentence.at(amount.last, "grammar", "share"):
        return False
    of_which = looked.sentence.before(amount.first, "grammar", "of_which")
    return of_which is not None or whole_before(looked, amount) is not None


def whole_before(looked: Looked, amount: Amount) -> Mark | None:
    """The noun of what a share is of, where that leads in its clause.

    “Bland stadsdelarna har samtliga infört metoden”, “av kommunerna har fyra av fem gjort det”.
    """
    sentence = looked.sentence
    if amount.form not in {Form.SHARE, Form.PART}:
        return None
    for place in range(amount.first - 1, max(amount.first - WHOLE_WITHIN, -1), -1):
        if looked.clauses[place] != looked.clauses[amount.first]:
            return None
        noun = sentence.at(place, "countable")
        if noun and sentence.before(place, "grammar", "for", "of"):
            return noun
    return None


def _is_of_part(looked: Looked, amount: Amount) -> bool:
    """“15 in the second quarter and eight in the third”: a number of a part of the year."""
    return any(
        each.first == amount.last and each.kind is WhenKind.THIS and each.part is not Part.NONE
        for each in looked.times
    )


def _is_led_to(looked: Looked, amount: Amount) -> bool:
    """Whether the words right beside a number say that it is one of data: “by six”, “six more”."""
    sentence = looked.sentence
    return bool(
        sentence.before(amount.first, "grammar", "from", "to", "with", "of_which")
        or sentence.before(amount.first, "toward")
        or sentence.at(amount.last, "comparative")
        or sentence.at(amount.last, "ratio", "times")
        or sentence.at(amount.last, "grammar", "of_which", "above", "below")
        or sentence.at(amount.last, "per_part")
    )


def of_those(looked: Looked, amount: Amount) -> Mark | None:
    """The “av” of “av brotten mot pojkar klarades inget upp”, which leads its clause in."""
    start = list(looked.clauses).index(looked.clauses[amount.first])
    leading = start if start == 0 else start + 1
    return looked.sentence.at(leading, "grammar", "of") if leading < amount.first else None


def _is_in_unit(looked: Looked, amount: Amount) -> bool:
    """“six days”, where waits are measured in days."""
    return looked.vocabulary.root(looked.sentence.word(amount.last)) in looked.vocabulary.units


def _is_condition(looked: Looked, amount: Amount) -> bool:
    """“visas antalet när färre än 20 har svarat”: a bound of a rule, no figure."""
    if amount.hedge not in {"more", "less", "least", "most"} or amount.unit:
        return False
    return bool(looked.sentence.before(amount.first, "grammar", "condition"))


def _is_part_of_year(looked: Looked, amount: Amount) -> bool:
    """“on average 13 a quarter”, “the earlier quarters of 2024”: how long, and of what nothing."""
    if amount.form is not Form.SHARE or amount.word != "fraction":
        return False
    sentence, clause = looked.sentence, looked.clauses[amount.first]
    if sentence.at(amount.first, "per_part"):
        marks = (m for m in sentence.of("grammar") if m.value == "average")
        return any(looked.clauses[each.first] == clause for each in marks)
    words = range(amount.first, amount.last)
    if not any(sentence.at(place, "grammar", "part_of_year") for place in words):
        return False
    of = bool(sentence.before(amount.last, "grammar", "of"))
    points = (each for each in looked.times if each.kind is WhenKind.POINT)
    return of and any(e.first == amount.last and not is_of_a_value(looked, e) for e in points)


def _is_of_a_whole(looked: Looked, amount: Amount) -> bool:
    """“of half the pupils” says what is looked at, “a drop of a third” how much it changed."""
    of = looked.sentence.before(amount.first, "grammar", "of")
    return of is not None and not looked.sentence.before(of.first, "change_noun")


def _of_owner(looked: Looked, amount: Amount) -> bool:
    """“av länets samtliga kommuner”: the whole of another share."""
    return amount.word == "all" and bool(looked.sentence.before(amount.first - 1, "grammar", "of"))


def _counted_within(looked: Looked, place: int) -> Mark | None:
    """What is counted, right after a number or behind an adjective or two."""
    sentence = looked.sentence
    if sentence.at(place, "grammar", "of"):
        place += 1
    for at in range(place, min(place + NEAR + 1, len(sentence))):
        if mark := sentence.at(at, "countable"):
            return mark
        if not sentence.is_sort(at, Sort.WORD) or sentence.at(
            at, "grammar", "and", "clause", "for"
        ):
            return None
    return None


def counted(looked: Looked, amount: Amount) -> Mark | None:
    """The noun that an amount counts, if it is one that is counted."""
    return _counted_within(looked, amount.last)


def status_behind(looked: Looked, amount: Amount) -> str:
    """How far along what an amount counts is said to be: “four are described as ongoing”."""
    sentence = looked.sentence
    ends = min((e.first for e in looked.amounts if e.first > amount.first), default=len(sentence))
    marks = [m for m in sentence.of("status") if amount.last <= m.first < ends]
    near = [m for m in marks if looked.clauses[m.first] == looked.clauses[amount.first]]
    return near[0].value if near and not amount.unit and not amount.decimals else ""


def _is_of_told(looked: Looked, amount: Amount) -> bool:
    """Whether a number that counts no noun is of those told before: “four are ongoing”."""
    if not status_behind(looked, amount):
        return False
    return counts_alone(looked, amount) or counted_or_carried(looked, amount) is not None


def counted_in_list(looked: Looked, amount: Amount) -> Mark | None:
    """The noun that an amount counts, or that at the end of its list: “3, 21 och 8 personer”."""
    if noun := counted(looked, amount):
        return noun
    sentence, last = looked.sentence, amount
    for each in looked.amounts:
        if each.first < last.last:
            continue
        joint = each.first - last.last == 1 and (
            sentence.word(last.last) == "," or sentence.at(last.last, "grammar", "and")
        )
        if not joint or each.unit or each.form is not amount.form:
            return None
        if noun := counted(looked, each):
            return noun
        last = each
    return None


CARRIED_WITHIN = 12
MOST_CARRIED = 3


def counted_or_carried(looked: Looked, amount: Amount) -> Mark | None:
    """Also the noun of a number before: “av de 40 åtagandena är 12 genomförda”."""
    if noun := counted_in_list(looked, amount):
        return noun
    before = [each for each in looked.amounts if each.last <= amount.first and not each.unit]
    if amount.unit or amount.decimals or not before:
        return None
    if looked.sentence.at(amount.last, "grammar", "out_of"):
        return None
    for each in reversed(before[-MOST_CARRIED:]):
        if amount.first - each.last > CARRIED_WITHIN:
            return None
        if noun := counted(looked, each):
            return noun
    return None
