"""Years that are told by how many they are: “de senaste tre åren”, “båda läsåren”."""

from dataclasses import replace

from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.number_words import number_in
from lagesbild.core.language.parts_of_year import named_part
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort

FEWEST = 2
"""Years that are told as the following ones; one is “the following year”."""

YEAR_LONG = 4
"""Digits of a year."""


def several_years(sentence: Sentence, place: int) -> When | None:
    """The years at a place that are told by how many they are."""
    return (
        _each_of_n(sentence, place)
        or _changes_in_a_row(sentence, place)
        or _years_of(sentence, place)
        or _first_n(sentence, place)
        or _all_n(sentence, place)
        or _beside_n(sentence, place)
        or _last_n(sentence, place)
        or _those_n(sentence, place)
    )


ARTICLES = 2
"""Words between “each of” and what says which years: “each of the three preceding years”."""


def _each_of_n(sentence: Sentence, place: int) -> When | None:
    """“vart och ett av de tre senaste åren”, “each of the three preceding years”."""
    each = sentence.at(place, "times", "each_of")
    if each is None:
        return None
    for at in range(each.last, each.last + ARTICLES):
        years = _beside_n(sentence, at) or _before_that(sentence, at) or _last_n(sentence, at)
        if years and years.kind in {WhenKind.PRECEDING, WhenKind.LAST_N}:
            return replace(years, first=place, each=True)
    those = _those_n(sentence, each.last)
    return replace(those, first=place, kind=WhenKind.BOTH) if those else None


def _before_that(sentence: Sentence, place: int) -> When | None:
    """The “two years before that” of “each of the two years before that”, which is both."""
    many = number_of_years(sentence, place)
    behind = sentence.at(place + 1, "times", "earlier")
    if many is None or many < FEWEST or behind is None:
        return None
    return When(WhenKind.PRECEDING, place, behind.last, years=many)


MANY_WITHIN = 2
"""Tokens before changes within which it stands how many they are: “a fourth straight rise”."""


def _changes_in_a_row(sentence: Sentence, place: int) -> When | None:
    """“fyra ökningar i rad”, “den fjärde ökningen på raken”, “a fourth consecutive rise”."""
    if behind := sentence.at(place, "times", "in_a_row"):
        changed = sentence.before(place, "change_noun")
        at, end = (changed.first, behind.last) if changed else (0, 0)
    else:
        led = sentence.at(place, "times", "consecutive")
        changed = sentence.at(led.last, "change_noun") if led else None
        at, end = (place, led.last) if led and changed else (0, 0)
    for number in range(at - 1, max(at - MANY_WITHIN, 0) - 1, -1) if changed else ():
        if many := number_of_years(sentence, number):
            return When(WhenKind.IN_A_ROW, place, end, years=many)
    return None


def _years_of(sentence: Sentence, place: int) -> When | None:
    """“fyra år av oavbruten ökning”, “three years of falling shares”: so many years in a row."""
    many = number_of_years(sentence, place)
    year = sentence.at(place + 1, "times", "year", "school_year") if many else None
    of = sentence.at(year.last, "grammar", "of") if year else None
    if many is None or many < FEWEST or of is None:
        return None
    moved = range(of.last, of.last + ARTICLES)
    told = any(sentence.at(at, "direction", "up", "down") for at in moved)
    return When(WhenKind.IN_A_ROW, place, of.last, years=many) if told else None


def _all_n(sentence: Sentence, place: int) -> When | None:
    """“båda läsåren”, “i alla tre åren”, “vid samtliga tre mätningar”."""
    both = sentence.at(place, "times", "both_years")
    if both:
        return When(WhenKind.BOTH, place, both.last, years=2)
    every = sentence.at(place, "times", "all_n")
    many = number_of_years(sentence, every.last) if every else None
    year = sentence.at(every.last + 1, "times", "year", "school_year", "surveys") if every else None
    return When(WhenKind.BOTH, place, year.last, years=many) if many and year else None


def _those_n(sentence: Sentence, place: int) -> When | None:
    """“de tre åren”, “över dessa fyra läsår”."""
    those = sentence.at(place, "times", "those_n")
    many = number_of_years(sentence, those.last) if those else None
    year = sentence.at(those.last + 1, "times", "year", "school_year") if those else None
    if those is None or many is None or many < FEWEST or year is None:
        return None
    if named_part(sentence, those.last):
        # “the third quarters” are no three
        return None
    behind = sentence.word(year.last)
    dated = behind.isdecimal() and len(behind) == YEAR_LONG
    named = sentence.at(year.last, "times")
    # “the five years for which” leads to no time
    named = None if named and named.value == "length_n" else named
    if dated or sentence.is_sort(year.last, Sort.YEARS) or named:
        # “de tre åren 2022–2024”, “the three years to 2024”: it is said which
        return None
    return When(WhenKind.THOSE, place, year.last, years=many)


BESIDE = {"following": WhenKind.FOLLOWING, "preceding": WhenKind.PRECEDING}


def _beside_n(sentence: Sentence, place: int) -> When | None:
    """“de följande två åren”, “de två följande åren”, “de två åren därpå”; so of those before.

    And “de båda följande åren”, “därefter följde två år av ökning”.
    """
    if both := sentence.at(place, "times", "both_n"):
        return _both_beside(sentence, both)
    if led := sentence.at(place, "times", "there_followed"):
        return _followed(sentence, led)
    before = sentence.at(place, "times", "following_n", "preceding_n")
    at = before.last if before else place
    many = number_of_years(sentence, at)
    if many is None or many < FEWEST:
        return None
    behind = before or sentence.at(at + 1, "times", "following_n", "preceding_n")
    if behind:
        end = sentence.at(behind.last + bool(before), "times", "year", "school_year")
    else:
        end = behind = sentence.at(at + 1, "times", "following_years", "preceding_years")
    if behind is None or end is None:
        return None
    return When(BESIDE[behind.value.partition("_")[0]], place, end.last, years=many)


def _followed(sentence: Sentence, led: Mark) -> When | None:
    """“därefter följde två år av ökning”."""
    many = number_of_years(sentence, led.last)
    year = sentence.at(led.last + 1, "times", "year", "school_year")
    if many is None or many < FEWEST or year is None:
        return None
    return When(WhenKind.FOLLOWING, led.first, year.last, years=many)


def _both_beside(sentence: Sentence, both: Mark) -> When | None:
    """“båda de följande åren”, “de båda åren därpå”: the two of them."""
    behind = sentence.at(both.last, "times", "following_n", "preceding_n")
    end = sentence.at(behind.last, "times", "year", "school_year") if behind else None
    if behind is None:
        end = behind = sentence.at(both.last, "times", "following_years", "preceding_years")
    if behind is None or end is None:
        return None
    return When(BESIDE[behind.value.partition("_")[0]], both.first, end.last, years=FEWEST)


def _last_n(sentence: Sentence, place: int) -> When | None:
    """“de senaste tre åren”, “på tre år”, “två år i rad”."""
    mark = sentence.at(place, "times", "last_n", "length_n", "last_period")
    at = mark.last if mark else place
    if mark and (period := _period_of_years(sentence, at)):
        return When(WhenKind.LAST_N, place, period[1], years=period[0])
    if mark and mark.value == "last_period":
        return None
    in_a_row = sentence.at(at + 1, "times", "in_a_row")
    second = in_a_row and sentence.at(at, "times", "second")
    many = FEWEST if second else number_of_years(sentence, at)
    if many is None:
        return None
    if in_a_row:
        return When(WhenKind.IN_A_ROW, place, in_a_row.last, years=many)
    behind = None if mark else sentence.at(at + 1, "times", "last_n_behind")
    if behind and (year := sentence.at(behind.last, "times", "year", "school_year")):
        # “mellan de två senaste åren” is one step, from the one to the other
        step = many == 2 and any(
            sentence.at(each, "times", "between") for each in range(max(place - 2, 0), place)
        )
        return When(WhenKind.LAST_N, place, year.last, years=1 if step else many)
    end = _end_of_years(sentence, at + 1)
    if mark and end:
        length = mark.value == "length_n"
        return When(WhenKind.LAST_N, place, end, years=many, length=length)
    return None


def _end_of_years(sentence: Sentence, place: int) -> int:
    """Where the noun of so many years ends; 0 where there is none.

    The “before” of “for three years before falling” is none of it.
    """
    if year := sentence.at(place, "times", "year", "school_year"):
        return year.last
    before = sentence.at(place, "times", "earlier")
    falls = before and sentence.at(before.last, "direction", "up", "down")
    return before.last - 1 if before and falls else 0


def _period_of_years(sentence: Sentence, place: int) -> tuple[int, int] | None:
    """How many years a word says that ends so, and where it ends: “femårsperioden”."""
    word, lexicon = sentence.word(place), sentence.lexicon
    for phrase in lexicon.pack["period_of_years"]["words"]:
        ending, _, noun = phrase.partition(" ")
        many = (
            number_in(word.removesuffix(ending), lexicon.language)
            if word.endswith(ending)
            else None
        )
        end = place + 1 + bool(noun)
        if many and many >= FEWEST and (not noun or sentence.word(place + 1) == noun):
            return many, end
    return None


def _first_n(sentence: Sentence, place: int) -> When | None:
    """“de tre första åren”, “the first three years”."""
    before = sentence.at(place, "times", "first_n")
    many = number_of_years(sentence, before.last if before else place)
    if many is None:
        return None
    behind = before or sentence.at(place + 1, "times", "first_n")
    if behind is None:
        return None
    at = before.last + 1 if before else behind.last
    year = sentence.at(at, "times", "year", "school_year")
    return When(WhenKind.FIRST_N, place, year.last, years=many) if year else None


def number_of_years(sentence: Sentence, place: int) -> int | None:
    """How many years a word or a number at a place says; an ordinal counts, too."""
    word = sentence.word(place)
    if not word.isalpha():
        number = word.isdecimal() and sentence.is_sort(place, Sort.NUMBER)
        return int(word[:6]) if number else None
    ordinal = sentence.at(place, "every")
    if ordinal and ordinal.value.isdecimal():
        return int(ordinal.value)
    return number_in(word, sentence.lexicon.language)
