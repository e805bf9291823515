"""Amounts as people write them: "drygt 1 500", "94–95 procent", "21 av 26", "en tredjedel"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lagesbild.core.language.amount import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.number_words import is_article, number_in, share_in
from lagesbild.core.language.numerals import signs
from lagesbild.core.language.ranges import is_range_of_units, is_told_as_range
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.signs_of_numbers import DASH, sign_of
from lagesbild.core.language.spoken_amounts import amount_in_words, half_a
from lagesbild.core.language.stages import leads_through
from lagesbild.core.language.words import Sort

__all__ = ["DASH", "MULTIPLES", "Amount", "Form", "amounts"]

ARROW = "\N{RIGHTWARDS ARROW}"
"""Between a level and what became of it: “85 → 92 %”."""
MOST_DIGITS = 15
"""More than a value of the data can have (`lagesbild.core.statistics.frame.exact`)."""


def amounts(sentence: Sentence) -> list[Amount]:
    """The amounts of a sentence, in order; years and numbers that name things among them."""
    found: list[Amount] = []
    after = 0
    for place in sentence.openings("whole", "fraction", "every", "half_a", "not_any"):
        if place < after:
            continue
        amount = _share_word(sentence, place) or _number(sentence, place)
        if amount is None:
            continue
        amount = _with_hedge(sentence, amount, found[-1].last if found else 0)
        found.append(amount)
        after = amount.last
    return found


def _number(sentence: Sentence, place: int) -> Amount | None:
    """An amount whose number stands at a place, with range, whole and unit."""
    single = _single(sentence, place)
    if single is None:
        return None
    amount = _range(sentence, single) or _part(sentence, single) or single
    amount = _with_multiple(sentence, amount)
    amount = _with_unit(sentence, amount)
    bare = amount.last == place + 1 and not (amount.unit or amount.of)
    article = amount.form is Form.WORD and is_article(
        sentence.word(place), sentence.lexicon.language
    )
    left_out = sentence.before(place, "grammar", "save", "all_but")
    return None if bare and article and not left_out else amount


def _single(sentence: Sentence, place: int) -> Amount | None:
    token = sentence.tokens[place]
    language = sentence.lexicon.language
    if token.glued and sentence.is_sort(place - 1, Sort.WORD):
        return None
    if token.sort is Sort.NUMBER or (token.sort is Sort.DOTTED and _is_decimal(sentence, place)):
        value = _decimal(token.text, language, dotted=token.sort is Sort.DOTTED)
        if value is None:
            return None
        exponent = value.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        signed = sign_of(sentence, place)
        first = place - 1 if signed else place
        return Amount(Form.DIGITS, value, decimals, first, place + 1, place, signed=signed)
    return amount_in_words(sentence, place) if token.sort is Sort.WORD else None


def _is_decimal(sentence: Sentence, place: int) -> bool:
    """Whether a dotted number is a decimal of the other language's form: a unit follows."""
    one_point = sentence.tokens[place].text.count(".") + sentence.tokens[place].text.count(",") == 1
    return (
        one_point
        and ":" not in sentence.tokens[place].text
        and bool(sentence.at(place + 1, "unit"))
    )


def _decimal(written: str, language: str, *, dotted: bool) -> Decimal | None:
    plain = "".join(each for each in written if each.isdecimal() or each in ",.")
    plain = plain.replace(",", "." if dotted or signs(language).decimal == "," else "")
    if len(plain) > MOST_DIGITS + 1:
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _range(sentence: Sentence, single: Amount) -> Amount | None:
    """“94–95”, “94 till 95”, and “mellan 94 och 95” where the lexicon's word stands before."""
    joint = single.last
    dashed = sentence.word(joint) == DASH
    between = sentence.before(single.first, "grammar", "between")
    joined = between and sentence.at(joint, "grammar", "and", "to")
    joined = joined or is_range_of_units(sentence, single, joint)
    joined = joined or is_told_as_range(sentence, single, joint)
    if between and not joined and sentence.at(joint, "unit"):
        joint = _last(sentence.at(joint, "unit"), joint)
        joined = sentence.at(joint, "grammar", "and")
    if not (dashed or joined):
        return None
    other = _single(sentence, joint + 1) if joint + 1 < len(sentence) else None
    if other is None or other.signed or other.low < single.low:
        return None
    if dashed and _is_in_row(sentence, single.first, other.last):
        return None
    first = between.first if between and joined else single.first
    decimals = max(single.decimals, other.decimals)
    return replace(single, high=other.low, decimals=decimals, first=first, last=other.last)


def _is_in_row(sentence: Sentence, first: int, last: int) -> bool:
    """Whether more numbers are joined by dashes than a range has: “47–48–50”."""
    behind = sentence.word(last) == DASH and sentence.is_sort(last + 1, Sort.NUMBER)
    return behind or (sentence.word(first - 1) == DASH and sentence.is_sort(first - 2, Sort.NUMBER))


def _last(mark: Mark | None, otherwise: int) -> int:
    return mark.last if mark else otherwise


FURTHEST_WHOLE = 4
"""Tokens between “21 av” and its whole: “21 av de totalt 26”."""


def _part(sentence: Sentence, single: Amount) -> Amount | None:
    """“21 av 26”, “två av tre”, “21 av länets 26 kommuner”, “21 kommuner av 26”."""
    if single.decimals and sentence.at(single.last, "unit", "scale"):
        # “a mean of 7.4 out of 10”
        return None
    of = _of(sentence, single)
    if of is None:
        return None
    for place in range(of.last, min(of.last + FURTHEST_WHOLE, len(sentence))):
        whole = _single(sentence, place)
        if whole and _is_year_before(sentence, single, whole):
            return None
        if whole and whole.low >= single.low and whole.low > 1 and not _looks_like_year(whole):
            return replace(single, form=Form.PART, of=whole.low, last=whole.last)
        # “8 in the third and 13 in the fourth”: nothing is a part of what is joined to it
        if not sentence.is_sort(place, Sort.WORD) or sentence.at(place, "grammar", "copula", "and"):
            return None
    return None


def _of(sentence: Sentence, single: Amount) -> Mark | None:
    """The “av” that leads from a number to its whole, behind what is counted or not."""
    of = sentence.at(single.last, "grammar", "of")
    if of is None and sentence.at(single.last, "countable"):
        of = sentence.at(single.last + 1, "grammar", "of")
    if of is None and single.form is Form.WORD and sentence.is_sort(single.last, Sort.WORD):
        # “ett fall av tio”, “one case in ten”: whatever is counted
        of = sentence.at(single.last + 1, "grammar", "of")
        small = of and number_in(sentence.word(of.last), sentence.lexicon.language)
        of = of if small and not _is_size(sentence, single.last) else None
    return of


def _is_size(sentence: Sentence, place: int) -> bool:
    """Whether what stands behind “a” has a size: “an increase of nine”, “en skillnad på två”."""
    return bool(
        sentence.at(place, "change_noun")
        or sentence.at(place, "grammar", "level", "difference", "sum")
    )


def _looks_like_year(amount: Amount) -> bool:
    return amount.decimals == 0 and 1900 <= amount.low <= 2100


def _is_year_before(sentence: Sentence, year: Amount, other: Amount) -> bool:
    """“besvarades 2024 av 2 493 elever”: thousands are parted in the one, so not in the other."""
    return _looks_like_year(year) and (
        sentence.word(year.number).isdecimal() and not sentence.word(other.number).isdecimal()
    )


MULTIPLES = {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}


def _with_multiple(sentence: Sentence, amount: Amount) -> Amount:
    mark = sentence.at(amount.last, "unit", *MULTIPLES)
    if mark is None or amount.of is not None:
        return amount
    times = MULTIPLES[mark.value]
    places = len(str(times)) - 1
    high = amount.high * times if amount.high is not None else None
    return replace(
        amount, low=amount.low * times, high=high, last=mark.last,
        decimals=amount.decimals - places,
    )  # fmt: skip


def _with_unit(sentence: Sentence, amount: Amount) -> Amount:
    mark = sentence.at(
        amount.last, "unit", "percent", "points", "permille", "scale", "per_100k", "tenths"
    )
    if mark is None:
        return amount
    if mark.value == "tenths":
        return replace(amount, low=amount.low / 10, decimals=1, last=mark.last)
    unit = mark.value
    return replace(amount, unit=unit, last=mark.last)


def _with_hedge(sentence: Sentence, amount: Amount, after: int) -> Amount:
    """The amount with what stands before it and softens it: “drygt”, “ungefär en”."""
    first = amount.first
    if amount.form is Form.SHARE and is_article(
        sentence.word(first - 1), sentence.lexicon.language
    ):
        first -= 1
    bound = sentence.at(amount.last, "bound") if amount.unit else None
    if bound:
        return replace(amount, hedge=bound.value, first=first, last=bound.last)
    hedge = sentence.before(first, "hedge")
    if hedge is None or hedge.first < after or _is_none(sentence, hedge):
        return amount if first == amount.first else replace(amount, first=first)
    return replace(amount, hedge=hedge.value, first=hedge.first)


def _is_none(sentence: Sentence, hedge: Mark) -> bool:
    """Whether “upp till” is the “upp” of “gick upp till 8,5 procent”, “över” a way to a number.

    Or the “under” that of “seven commitments under three goals”.
    """
    sorted_so = sentence.before(hedge.last, "grammar", "sorted_under")
    return bool(sorted_so or leads_through(sentence, hedge)) or any(
        each.first < hedge.first < each.last for each in sentence.of("direction")
    )


def _share_word(sentence: Sentence, place: int) -> Amount | None:
    return (
        _whole_word(sentence, place)
        or _not_any(sentence, place)
        or _fraction(sentence, place)
        or _every_nth(sentence, place)
    )


WHOLES = {
    "all": 100,
    "none": 0,
    "half": 50,
    "nearly_all": 95,
    "most": 50,
    "minority": 50,
    "narrow": 50,
}


def _whole_word(sentence: Sentence, place: int) -> Amount | None:
    mark = sentence.at(place, "whole")
    hedge = sentence.at(place, "hedge")
    if mark is None or (hedge is not None and hedge.last > mark.last):
        return None
    if _in_factor(sentence, mark) or half_a(sentence, place):
        return None
    if mark.value == "all" and sentence.is_sort(mark.last, Sort.NUMBER):
        return _all_of(sentence, mark)
    value = Decimal(WHOLES[mark.value])
    if mark.value == "narrow":
        # “en knapp majoritet” is just over half.
        amount = Amount(Form.SHARE, value, 0, mark.first, mark.last, mark.first, word="narrow")
        return replace(amount, hedge="above")
    return Amount(Form.SHARE, value, 0, mark.first, mark.last, mark.first, word=mark.value)


NOT_WITHIN = 4
"""Tokens before “några” within which the “inte” of “har inte haft några” stands."""


def _not_any(sentence: Sentence, place: int) -> Amount | None:
    """The “några” of “har inte genomfört några insatser”: none."""
    mark = sentence.at(place, "not_any")
    if mark is None:
        return None
    for at in range(place - 1, max(place - NOT_WITHIN, 0) - 1, -1):
        if not sentence.is_sort(at, Sort.WORD):
            return None
        if sentence.at(at, "grammar", "negation"):
            none = Decimal(WHOLES["none"])
            return Amount(Form.SHARE, none, 0, mark.first, mark.last, mark.first, word="none")
    return None


def _in_factor(sentence: Sentence, mark: Mark) -> bool:
    """Whether “hälften” is that of “hälften så många”, which is a factor and no share."""
    return any(
        each.first <= mark.first and mark.last < each.last
        for each in sentence.of("ratio")
        if each.value != "times"
    )


def _all_of(sentence: Sentence, mark: Mark) -> Amount | None:
    """“alla 26 kommuner”: 26 of 26."""
    whole = _single(sentence, mark.last)
    if whole is None or _looks_like_year(whole):
        return None
    return replace(whole, form=Form.PART, of=whole.low, first=mark.first, word="all")


def _fraction(sentence: Sentence, place: int) -> Amount | None:
    """“en tredjedel”, “två femtedelar”, “two-thirds”."""
    if joined := share_in(sentence.word(place), sentence.lexicon.language):
        percent = Decimal(100 * joined[0]) / Decimal(joined[1])
        return Amount(Form.SHARE, percent, 0, place, place + 1, place, word="fraction")
    many = number_in(sentence.word(place), sentence.lexicon.language)
    at = place if many is None else place + 1
    mark = sentence.at(at, "fraction") or (_quarters(sentence, place) if many else None)
    if mark is None or mark.value == "2":
        return None
    if (
        (many or 1) > 1
        and sentence.at(at, "unit", "tenths")
        and (sentence.before(place, "grammar", "by") or _says_which_way(sentence, mark.last))
    ):
        # “ökade med två tiondelar” and “två tiondelar upp” are differences of 0.2
        return None
    whole = 4 if mark.value == "quarters" else int(mark.value)
    parts = Fraction(1 if many is None else many, whole)
    if not 0 < parts < 1:
        return None
    percent = Decimal(parts.numerator * 100) / Decimal(parts.denominator)
    return Amount(Form.SHARE, percent, 0, place, mark.last, place, word="fraction")


def _quarters(sentence: Sentence, place: int) -> Mark | None:
    """The “quarters” of “three quarters (75%) of all” and “or more than three quarters.”: parts.

    Elsewhere they are as likely those of a year.
    """
    mark = sentence.at(place + 1, "grammar", "quarters")
    if mark is None:
        return None
    again = sentence.word(mark.last) == "(" and sentence.at(mark.last + 2, "unit", "percent")
    led = sentence.before(place, "hedge") or sentence.before(place, "grammar", "or", "that_is")
    closed = not sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER)
    return mark if again or (led and closed) else None


def _says_which_way(sentence: Sentence, place: int) -> bool:
    return bool(sentence.at(place, "toward") or sentence.at(place, "comparative", "up", "down"))


def _every_nth(sentence: Sentence, place: int) -> Amount | None:
    """“var tredje”."""
    if not sentence.at(place, "every", "words"):
        return None
    mark = next((m for m in _marks_at(sentence, place + 1, "every") if m.value.isdecimal()), None)
    if mark is None:
        return None
    percent = Decimal(100) / Decimal(mark.value)
    return Amount(Form.SHARE, percent, 0, place, mark.last, place, word="fraction")


def _marks_at(sentence: Sentence, place: int, concept: str) -> Iterator[Mark]:
    return (each for each in sentence.of(concept) if each.first == place)
