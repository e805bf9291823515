"""Words like “fler”, “högst” and “steg” that claim nothing where they stand."""

from itertools import pairwise

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.modality import is_asked
from lagesbild.core.claims.no_aims import is_wanted
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.number_words import is_article, number_in
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort

IDIOM_BACK = 3
"""Tokens before a word within which a phrase that it is in may begin."""
BEHIND = 3
OF_WHOM = 4
"""Tokens behind “en högre andel” within which it is said of whom, before the verb."""


def says_nothing(looked: Looked, place: int) -> bool:
    """Whether a word of direction, rank or comparison claims nothing where it stands."""
    return (
        _is_in_idiom(looked, place)
        or _is_counted_noun(looked, place)
        or is_wanted(looked, place)
        or _is_attribute(looked, place)
        or _is_of_some_kind(looked, place)
        or _is_more_of_what_nobody_counts(looked, place)
        or _is_of_picture(looked, place)
        or _leads_comparison(looked, place)
        or _leads_level(looked, place)
        or _is_end_of_gap(looked, place)
        or _is_end_of_scale(looked, place)
        or _is_felt(looked, place)
        or _ends_bound(looked, place)
        or _is_both_ends(looked, place)
        or _is_of_any(looked, place)
        or _is_of_what_should_be(looked, place)
        or (looked.sentence.at(place, "extremum") is not None and is_asked(looked, place))
    )


def _is_in_idiom(looked: Looked, place: int) -> bool:
    """The “mindre” of “icke desto mindre”, “högre upp i åldrarna”."""
    near = range(max(place - IDIOM_BACK, 0), place + 1)
    marks = (looked.sentence.at(each, "no_direction") for each in near)
    return any(mark is not None and mark.last > place for mark in marks)


def _is_counted_noun(looked: Looked, place: int) -> bool:
    """The “steg” of “i fem steg”, a noun behind its number."""
    noun = looked.sentence.at(place, "not_data", "after")
    verb = noun and looked.sentence.at(place, "direction")
    dated = place - 1 in looked.in_times or place - 1 in looked.in_groups
    return bool(verb) and not dated and _is_number(looked.sentence, place - 1)


def _is_number(sentence: Sentence, place: int) -> bool:
    language = sentence.lexicon.language
    word = sentence.word(place)
    in_words = number_in(word, language) is not None and not is_article(word, language)
    return in_words or sentence.is_sort(place, Sort.NUMBER)


def _is_attribute(looked: Looked, place: int) -> bool:
    """The “mindre” of “en mindre kommun”: of what kind something is, compared with nothing.

    Of an amount, a share or a change it says how large it is: “en större andel”.
    """
    sentence = looked.sentence
    mark = sentence.at(place, "comparative", "up", "down")
    before = sentence.before(place, "grammar", "single")
    article = sentence.word(before.first - 1 if before else place - 1)
    if mark is None or not is_article(article, sentence.lexicon.language):
        return False
    at = mark.last
    if not sentence.is_sort(at, Sort.WORD) or _measures(looked, at) or _compares(looked, at):
        return False
    return sentence.at(at, "countable") is not None


def _is_of_some_kind(looked: Looked, place: int) -> bool:
    """The “smaller” of “smaller branches tell us that …”: a clause opens with whom it is about.

    Not of what the data measure, and not where it is set beside something.
    """
    sentence = looked.sentence
    mark = sentence.at(place, "comparative", "up", "down")
    opens = place == 0 or looked.clauses[place - 1] != looked.clauses[place]
    opens = opens or not sentence.is_sort(place - 1, Sort.WORD, Sort.NUMBER)
    if mark is None or not opens or sentence.at(place, "grammar", "counting"):
        return False
    at = mark.last
    if at - place > 1 or not sentence.is_sort(at, Sort.WORD) or _is_number(sentence, at):
        return False
    if _measures(looked, at) or _compares(looked, at):
        return False
    named = at in looked.in_groups or any(each.place == at for each in looked.pointers)
    return not named and at not in looked.meant and not sentence.at(place, "grammar", "valued")


def _is_more_of_what_nobody_counts(looked: Looked, place: int) -> bool:
    """“personalen får fler verktyg”: more of what neither the data nor anybody counts."""
    sentence = looked.sentence
    mark = sentence.at(place, "comparative", "up", "down")
    if mark is None or not sentence.at(place, "grammar", "counting"):
        return False
    if not sentence.is_sort(place - 1, Sort.WORD):
        # “Fler vågar be om hjälp” is of people
        return False
    pointing = {each.place for each in looked.pointers}
    for at in (mark.last, mark.last + 1):
        if at in pointing or sentence.at(at, "countable") or at in looked.in_groups:
            return False
    loose = sentence.is_sort(mark.last, Sort.WORD) and mark.last not in looked.meant
    return loose and sentence.word(mark.last) not in looked.vocabulary.lexicon.generic


def _measures(looked: Looked, place: int) -> bool:
    """Whether a noun is one of a size: “andel”, “ökning”, “skillnad”."""
    sentence = looked.sentence
    return bool(
        sentence.at(place, "change_noun")
        or sentence.at(place, "grammar", "level", "difference", "share", "number", "shift")
    )


def _compares(looked: Looked, after: int) -> bool:
    """Whether “än” stands near behind."""
    near = range(after, min(after + BEHIND + 1, len(looked.sentence)))
    return any(looked.sentence.at(place, "grammar", "than") for place in near)


def _is_of_picture(looked: Looked, place: int) -> bool:
    """“för vuxna är bilden mer splittrad”: what is said of a picture is no size."""
    sentence = looked.sentence
    mark = sentence.at(place, "comparative", "up", "down")
    if mark is None or not sentence.at(place, "steeper") or _compares(looked, mark.last):
        return False
    copula = sentence.before(place, "grammar", "copula")
    seen = sentence.before(copula.first if copula else place, "grammar", "picture")
    return seen is not None and sentence.is_sort(mark.last, Sort.WORD)


def _leads_comparison(looked: Looked, place: int) -> bool:
    """The “förblir” of “förblir mer än dubbelt så stor”: what it is, is what is claimed."""
    sentence = looked.sentence
    mark = sentence.at(place, "direction", "level")
    if mark is None:
        return False
    for at in range(mark.last, min(mark.last + BEHIND + 1, len(sentence))):
        if sentence.at(at, "grammar", "as", "and"):
            return False
        if sentence.at(at, "ratio") or sentence.at(at, "comparative", "up", "down"):
            return not _is_in_idiom(looked, at)
        if looked.clauses[at] != looked.clauses[place] and not _is_in_idiom(looked, at):
            return False
    return False


def _leads_level(looked: Looked, place: int) -> bool:
    """The “stannar på” of “stannar på 114 kronor i år”: a level, that of no time before."""
    mark = looked.sentence.at(place, "direction", "level")
    if mark is None or not looked.sentence.before(mark.last, "grammar", "on"):
        return False
    return any(each.first == mark.last for each in looked.amounts)


def _is_end_of_gap(looked: Looked, place: int) -> bool:
    """“avståndet mellan seriens högsta och lägsta år”: the ends of a distance."""
    sentence = looked.sentence
    if not sentence.at(place, "extremum") or not sentence.of("extremum"):
        return False
    for one, other in _pairs(looked):
        if place in {one.first, other.first}:
            clause = looked.clauses[place]
            led = (m for m in sentence.of("grammar") if m.value == "difference")
            return any(looked.clauses[m.first] == clause and m.first < one.first for m in led)
    return False


def _is_both_ends(looked: Looked, place: int) -> bool:
    """“källan redovisar det lägsta och det högsta värdet”: what is told of, neither said to be."""
    sentence = looked.sentence
    language = sentence.lexicon.language
    for one, other in pairwise(sentence.of("extremum")):
        if place not in {one.first, other.first} or one.value == other.value:
            continue
        between = range(one.last, other.first)
        joined = sum(bool(sentence.at(p, "grammar", "and")) for p in between)
        rest = [p for p in between if not sentence.at(p, "grammar", "and", "level", "it")]
        if joined == 1 and not [p for p in rest if not is_article(sentence.word(p), language)]:
            return not _tells_numbers(looked, other.last)
    return False


def _tells_numbers(looked: Looked, after: int) -> bool:
    clause = looked.clauses[after - 1]
    return any(e.first >= after and looked.clauses[e.first] == clause for e in looked.amounts)


def _is_of_any(looked: Looked, place: int) -> bool:
    """“En högre andel behöver inte innebära att …”: what any such would mean, and none that is."""
    sentence = looked.sentence
    mark = sentence.at(place, "comparative", "up", "down")
    if mark is None or place != 1 or not is_article(sentence.word(0), sentence.lexicon.language):
        return False
    if not _measures(looked, mark.last) or _compares(looked, mark.last):
        return False
    near = range(mark.last + 1, mark.last + 1 + OF_WHOM)
    verb = next((p for p in near if sentence.at(p, "grammar", "modal", "meaning")), -1)
    return verb > 0 and looked.clauses[verb] == looked.clauses[place]


def _pairs(looked: Looked) -> list[tuple[Mark, Mark]]:
    """Extremes that “och” joins."""
    marks = looked.sentence.of("extremum")
    return [
        (one, other)
        for one, other in pairwise(marks)
        if other.first == one.last + 1 and looked.sentence.at(one.last, "grammar", "and")
    ]


def _is_end_of_scale(looked: Looked, place: int) -> bool:
    """The “mest” of “en skala från 0 till 10, där 10 är mest positivt”."""
    sentence = looked.sentence
    copula = sentence.before(place, "grammar", "copula")
    if copula is None or not sentence.at(place, "extremum"):
        return False
    scaled = any(m.value == "scale" and m.last <= copula.first for m in sentence.of("not_data"))
    return scaled and _is_number(sentence, copula.first - 1)


def _is_felt(looked: Looked, place: int) -> bool:
    """“det som oroar mig mest”: how much somebody feels something."""
    adverb = looked.sentence.at(place, "grammar", "adverb")
    return adverb is not None and bool(looked.sentence.before(place, "grammar", "oneself"))


def _ends_bound(looked: Looked, place: int) -> bool:
    """The “uppåt” of “från 1,5 och uppåt”."""
    mark = looked.sentence.before(place + 1, "ages", "open")
    return mark is not None and mark.first < place and _is_number(looked.sentence, mark.first - 1)


MODAL_WITHIN = 6


def _is_of_what_should_be(looked: Looked, place: int) -> bool:
    """“Fler programledare bör utbildas”, “en högre andel behöver inte innebära”: nothing is so."""
    sentence = looked.sentence
    mark = sentence.at(place, "comparative", "up", "down")
    leads = place == 0 or (place == 1 and is_article(sentence.word(0), sentence.lexicon.language))
    if mark is None or not leads:
        return False
    for at in range(mark.last, min(mark.last + MODAL_WITHIN, len(sentence))):
        if looked.clauses[at] != looked.clauses[place] or sentence.is_sort(at, Sort.NUMBER):
            return False
        if sentence.at(at, "grammar", "that", "than", "auxiliary"):
            return False
        if sentence.at(at, "grammar", "modal") and not sentence.at(at, "grammar", "to"):
            return True
    return False
