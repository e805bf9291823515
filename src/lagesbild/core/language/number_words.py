"""Numbers in words: "tolv", "etthundrafemtio", "twenty-five", "one hundred and forty-four"."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from lagesbild.core.language.lexicon import lexicon

LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that numbers are put together from, longest first."""

    small: tuple[tuple[str, int], ...]
    hundred: str
    thousand: str
    joining: frozenset[str]
    and_a_half: tuple[tuple[str, ...], ...]
    """What stands behind a number and makes it a half more, word by word."""


@cache
def _names(language: str) -> _Names:
    numbers = lexicon(language).pack["numbers"]
    small = sorted({**numbers["units"], **numbers["tens"]}.items(), key=lambda e: (-len(e[0]), e))
    return _Names(
        tuple(small),
        numbers["hundred"],
        numbers["thousand"],
        frozenset(numbers["joining"]),
        tuple(tuple(each.split()) for each in numbers["and_a_half"]),
    )


@lru_cache(maxsize=16384)
def number_in(word: str, language: str) -> int | None:
    """The whole number that a word says; None for a word that is no number."""
    if not word or len(word) > LONGEST:
        return None
    names = _names(language)
    bare = word.replace("-", "")
    before, thousand, after = bare.partition(names.thousand)
    if thousand:
        many, rest = _thousands(before, names), _below_thousand(after, names)
        return None if many is None or rest is None else many * 1000 + rest
    return _below_thousand(bare, names) if bare else None


def _thousands(word: str, names: _Names) -> int | None:
    """How many thousands: a letter that would stand three times is written twice, “ettusen”."""
    if not word:
        return 1
    many = _below_thousand(word, names)
    first = names.thousand[0]
    return _below_thousand(word + first, names) if many is None and word[-1] == first else many


def _below_thousand(word: str, names: _Names) -> int | None:
    before, hundred, after = word.partition(names.hundred)
    if hundred:
        many, rest = _below_hundred(before, names) if before else 1, _below_hundred(after, names)
        return None if many is None or rest is None else many * 100 + rest
    return _below_hundred(word, names)


def _below_hundred(word: str, names: _Names) -> int | None:
    """Of "" the number 0, as in what follows a "hundra"."""
    left, total, last = word, 0, 100
    while left:
        for name, value in names.small:
            if left.startswith(name) and _may_follow(value, last):
                total, last, left = total + value, value, left[len(name) :]
                break
        else:
            return None
    return total


def _may_follow(value: int, last: int) -> bool:
    """Only a unit follows a ten: "tjugoen", never "entjugo"."""
    return last == 100 or (20 <= last < 100 and last % 10 == 0 and 0 < value < 10)


@lru_cache(maxsize=4096)
def about_number_in(word: str, language: str) -> int | None:
    """The number that a round word says: 50 for "femtiotal"; None for another word."""
    numbers = lexicon(language).pack["numbers"]
    known = dict(zip(numbers["around"], numbers["around_values"], strict=True)).get(word)
    ending = str(lexicon(language).pack["round_ending"])
    if known is not None or not ending or not word.endswith(ending):
        return known
    many = number_in(word[: -len(ending)], language)
    return many if many is not None and many >= LEAST_ROUND else None


@lru_cache(maxsize=16384)
def begins_number(word: str, language: str) -> bool:
    """Whether a number or share in words may begin with a word: “tolv”, “en”, “two-thirds”."""
    return (
        number_in(word, language) is not None
        or is_article(word, language)
        or share_in(word, language) is not None
    )


@lru_cache(maxsize=4096)
def is_article(word: str, language: str) -> bool:
    """Whether a number's word is an article, too: "en", "ett", "a"."""
    return word in lexicon(language).pack["numbers"]["articles"]


LEAST_ROUND = 10
"""From here on “tiotal” is about ten; “femtal” names a place of digits."""
MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Spoken:
    """A number in several words, and how many they are."""

    value: Decimal
    words: int


def spoken_at(words: Sequence[str], place: int, language: str) -> Spoken | None:
    """The number that begins at a word: “two hundred and five”, “ettusen tvåhundra”.

    A “thousand” or “million” at the end is left, for it says how the number is rounded.
    """
    names = _names(language)
    total = number_in(words[place], language)
    if total is None:
        return None
    read, limit = 1, min(place + MOST_WORDS, len(words))
    while place + read < limit:
        taken = _next(words, place + read, total, names, language)
        if taken is None:
            break
        total, read = taken[0], read + taken[1]
    for half in names.and_a_half:
        if tuple(words[place + read : place + read + len(half)]) == half:
            return Spoken(total + Decimal("0.5"), read + len(half))
    return Spoken(Decimal(total), read)


def _next(
    words: Sequence[str], at: int, total: int, names: _Names, language: str
) -> tuple[int, int] | None:
    """The number with the word at a place taken into it, and the words that were taken."""
    word, read = words[at], 0
    if word == names.hundred:
        return (total * 100, 1) if 0 < total < 100 else None
    if word == names.thousand:
        if not 0 < total < 1000:
            return None
        total, read = total * 1000, 1
    joined = total >= 100 and at + read < len(words) and words[at + read] in names.joining
    read += joined
    rest = _rest(words, at + read, total, names, language, most=99 if joined else 999)
    return None if rest is None else (rest[0], rest[1] + read)


def _rest(
    words: Sequence[str], at: int, total: int, names: _Names, language: str, *, most: int
) -> tuple[int, int] | None:
    """The number with what is less than its last place added: 1000 and 200, 200 and 44, 20 and 5.

    What goes on with a “hundred” of its own is read with it.
    """
    more = number_in(words[at], language) if at < len(words) else None
    if more is None or is_article(words[at], language):
        return None
    read = 1
    if at + 1 < len(words) and words[at + 1] == names.hundred and 0 < more < 10:
        more, read = more * 100, 2
    room = next((size for size in (1000, 100, 10) if total % size == 0), 1)
    fits = 0 < more < room and more <= most and total >= 20
    return (total + more, read) if fits else None


def share_in(word: str, language: str) -> tuple[int, int] | None:
    """The share that one word says, as a number of parts and of all: “two-thirds”."""
    shares = lexicon(language).pack["numbers"]["shares"]
    many, _, of = str(shares.get(word, "")).partition("/")
    return (int(many), int(of)) if of else None
