"""Numbers that are no figures of anything: bounds, ends of scales, wholes of shares, goals."""

from decimal import Decimal

from lagesbild.core.claims.find_sides_again import leads_one
from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import WhenKind
from lagesbild.core.language.words import Sort

ENDS_OF_SCALE = frozenset((Decimal(low), Decimal(high)) for low, high in [(0, 10), (1, 10), (1, 5)])
ENDS = frozenset(each for ends in ENDS_OF_SCALE for each in ends)
ALL = 100
LEAST_YEAR = 1000
"""What has as many digits as a year."""


def is_no_figure(looked: Looked, amount: Amount) -> bool:
    """Whether a number says something of a figure, and is none itself."""
    return (
        _is_number_of_paragraph(looked, amount)
        or _is_goal(looked, amount)
        or _is_end_of_scale(looked, amount)
        or _is_scale_of_means(looked, amount)
        or _is_bound(looked, amount)
        or _is_whole(looked, amount)
        or _is_each(looked, amount)
        or _is_multiple_alone(looked, amount)
        or _is_behind_slash(looked, amount)
        or _is_told_span(looked, amount)
        or _is_of_law(looked, amount)
        or _is_least_sample(looked, amount)
        or _is_of_all_told(looked, amount)
        or _stands_for_noun(looked, amount)
        or _is_of_interval(looked, amount)
        or _is_before_slash(looked, amount)
        or _is_id(looked, amount)
        or _is_bound_of_times(looked, amount)
        or _is_plural_alone(looked, amount)
    )


def _is_number_of_paragraph(looked: Looked, amount: Amount) -> bool:
    """“1.2 Visits fell by 8 per cent”: a number before the word that a sentence begins with."""
    if amount.first or amount.form is not Form.DIGITS or amount.unit or not amount.decimals:
        return False
    behind = looked.sentence.tokens[amount.last : amount.last + 1]
    return any(each.sort is Sort.WORD and each.text[0].isupper() for each in behind)


def _is_goal(looked: Looked, amount: Amount) -> bool:
    """“målet för 2030 är 2,5 ton”, “målet är att minst 90 procent får”: what a goal is.

    “Avståndet till målet är 9” says how far it is.
    """
    sentence = looked.sentence
    that = sentence.before(amount.first, "grammar", "that")
    copula = sentence.before(that.first if that else amount.first, "grammar", "copula")
    if copula is None:
        return False
    clause = looked.clauses[amount.first]
    for place in range(copula.first - 1, -1, -1):
        if looked.clauses[place] != clause:
            return False
        if sentence.at(place, "grammar", "level", "difference"):
            return False
        if _is_goal_word(looked, place):
            led = place and sentence.before(place, "grammar", "for", "of", "to", "from", "against")
            return not led and not sentence.is_sort(place + 1, Sort.NUMBER)
    return False


def _is_goal_word(looked: Looked, place: int) -> bool:
    """Whether a word is “målet” or ends so: “klimatmålet”."""
    word = looked.sentence.word(place)
    return word.endswith(tuple(looked.vocabulary.lexicon.words("grammar", "aim")))


def _is_end_of_scale(looked: Looked, amount: Amount) -> bool:
    """“en skala från 0 till 10, där 10 är mest positivt”: what an end of a scale stands for."""
    sentence = looked.sentence
    if amount.unit or amount.decimals or amount.form is not Form.DIGITS:
        return False
    if amount.low in ENDS and sentence.at(amount.last, "grammar", "stands_for"):
        return True
    scaled = any(
        mark.value == "scale" and mark.last <= amount.first for mark in sentence.of("not_data")
    )
    return scaled and sentence.at(amount.last, "grammar", "copula") is not None


def _is_scale_of_means(looked: Looked, amount: Amount) -> bool:
    """“medelvärden 0–10”: the ends of a scale, right behind the word for its values."""
    whole = not amount.unit and not amount.decimals and amount.high is not None
    level = looked.sentence.before(amount.first, "grammar", "level")
    return whole and level is not None and (amount.low, amount.high) in ENDS_OF_SCALE


def _is_bound(looked: Looked, amount: Amount) -> bool:
    """“från 1,5 och uppåt”: where something begins that has no end."""
    open_to = looked.sentence.at(amount.last, "ages", "open")
    words = open_to is not None and open_to.last - open_to.first > 1
    return words and not amount.unit


def _is_whole(looked: Looked, amount: Amount) -> bool:
    """“andel av 26 kommuner”, “nästan hälften av länets 26”: what a share is of."""
    if amount.form not in {Form.DIGITS, Form.WORD} or amount.unit:
        return False
    sentence = looked.sentence
    owner = sentence.before(amount.first, "area", "own") or sentence.before(
        amount.first, "grammar", "owner"
    )
    of = sentence.before(owner.first if owner else amount.first, "grammar", "of")
    if of is None:
        return False
    shares = (e for e in looked.amounts if e.form is Form.SHARE and e.last == of.first)
    return bool(sentence.before(of.first, "grammar", "share")) or any(shares)


def _is_each(looked: Looked, amount: Amount) -> bool:
    """“under varje mål”, “varje kommun själv”: one by one, and not how many of them."""
    sentence = looked.sentence
    if amount.form is not Form.SHARE or not sentence.at(amount.number, "every", "words"):
        return False
    led = sentence.before(amount.number, "grammar", "for", "amid", "below", "with")
    itself = sentence.at(amount.last + 1, "grammar", "itself")
    return amount.low == ALL and bool(led or itself)


def _is_multiple_alone(looked: Looked, amount: Amount) -> bool:
    """“utsläpp (tusen ton)”, “i tusen kronor”: what something is counted in."""
    sentence = looked.sentence
    alone = amount.last - amount.first == 1 and amount.form is Form.WORD
    if not alone or not sentence.at(amount.first, "unit", "thousand", "million", "billion"):
        return False
    led = sentence.word(amount.first - 1) == "(" or sentence.before(amount.first, "grammar", "amid")
    return bool(led) and sentence.is_sort(amount.last, Sort.WORD)


def _is_behind_slash(looked: Looked, amount: Amount) -> bool:
    """The 118 of “Dnr 2025/118”, a number of a year's."""
    sentence, slash = looked.sentence, amount.first - 1
    sign = sentence.word(slash) == "/" and sentence.tokens[amount.first].glued
    return sign and not amount.unit and any(when.last == slash for when in looked.times)


def _is_told_span(looked: Looked, amount: Amount) -> bool:
    """The second number of “21 procent på ett år och 76 procent på två”: years, too."""
    sentence = looked.sentence
    led: Mark | None = sentence.before(amount.first, "times", "last_n", "length_n")
    ends = not sentence.is_sort(amount.last, Sort.WORD, Sort.NUMBER)
    if led is None or not ends or amount.form is not Form.WORD or amount.unit:
        return False
    spans = (when for when in looked.times if when.kind is WhenKind.LAST_N)
    return any(when.last <= amount.first for when in spans)


def _is_of_law(looked: Looked, amount: Amount) -> bool:
    """The 2 of “2 a § förundersökningskungörelsen”."""
    letter = looked.sentence.word(amount.last)
    return len(letter) == 1 and letter.isalpha() and looked.sentence.word(amount.last + 1) == "§"


def _is_least_sample(looked: Looked, amount: Amount) -> bool:
    """“andelar som bygger på färre än 50 svar redovisas inte”: a bound of a rule."""
    based = looked.sentence.before(amount.first, "grammar", "sampled")
    return based is not None and amount.hedge == "less" and not amount.unit


def _is_of_all_told(looked: Looked, amount: Amount) -> bool:
    """The “tre” of “i alla tre årskurserna”: those that there are, where nothing is counted."""
    sentence = looked.sentence
    every = sentence.before(amount.first, "whole", "all")
    led = every and sentence.before(every.first, "grammar", "for", "amid")
    # The “in all” of “in all three age groups” is no sum
    led = led or sentence.before(amount.first, "grammar", "sum")
    return (
        bool(every and led)
        and amount.form is Form.WORD
        and not sentence.at(amount.last, "countable")
    )


def _stands_for_noun(looked: Looked, amount: Amount) -> bool:
    """The “one” of “from a position below the median to one above it”."""
    beyond = looked.sentence.at(amount.last, "grammar", "above", "below")
    return beyond is not None and not amount.unit and leads_one(looked, amount.last)


def _is_of_interval(looked: Looked, amount: Amount) -> bool:
    """“a 95 per cent confidence interval”, “med 95 procents säkerhet”: how sure something is."""
    interval = looked.sentence.at(amount.last, "grammar", "interval")
    return interval is not None and amount.unit == "percent"


def _is_before_slash(looked: Looked, amount: Amount) -> bool:
    """The 7 of “Review 7/2025”, a number of a year's."""
    if looked.sentence.word(amount.last) != "/" or amount.unit or amount.decimals:
        return False
    if amount.low >= LEAST_YEAR:
        # “3023/2024” is a school year with a slip
        return False
    return any(when.first == amount.last + 1 for when in looked.times)


def _is_id(looked: Looked, amount: Amount) -> bool:
    """The 2.1 of “checked 1,140 homes (2.1)”: a commitment's own number, behind other words."""
    sentence = looked.sentence
    before = amount.first - 2
    alone = (sentence.word(before + 1), sentence.word(amount.last)) == ("(", ")")
    if not alone or amount.unit or not sentence.is_sort(before, Sort.WORD):
        return False
    beside = any(each.decimals > 0 and each.first < before for each in looked.amounts)
    if beside or before in looked.in_groups or before in looked.in_times:
        return False
    plan = looked.vocabulary.strategy.plan
    known = plan.commitments if plan else ()
    return any(each.number == sentence.word(amount.first) for each in known)


def _is_bound_of_times(looked: Looked, amount: Amount) -> bool:
    """“visited at least four times”: how often each of them did, and not how many there are."""
    sentence = looked.sentence
    if amount.form is not Form.WORD or amount.hedge not in {"least", "most"}:
        return False
    times = sentence.at(amount.last, "ratio", "times")
    return times is not None and not sentence.at(times.last, "grammar", "as", "so", "so_many")


def _is_plural_alone(looked: Looked, amount: Amount) -> bool:
    """“by tenths”, “the quarters of the year”: parts, and not how many they are."""
    sentence, place = looked.sentence, amount.first
    if amount.form is not Form.SHARE or amount.word != "fraction":
        return False
    fraction = sentence.at(place, "fraction")
    return fraction is not None and fraction.first == place and not amount.hedge
