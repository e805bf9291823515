"""Numbers in words: "tolv", "tjugoen", "etthundrafemtio", "twenty-five"."""

from dataclasses import dataclass
from functools import cache, lru_cache

from lagesbild.core.language.lexicon import lexicon

LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that numbers are put together from, longest first."""

    small: tuple[tuple[str, int], ...]
    hundred: str
    thousand: str
    joining: tuple[str, ...]


@cache
def _names(language: str) -> _Names:
    numbers = lexicon(language).pack["numbers"]
    small = sorted({**numbers["units"], **numbers["tens"]}.items(), key=lambda e: (-len(e[0]), e))
    return _Names(tuple(small), numbers["hundred"], numbers["thousand"], tuple(numbers["joining"]))


@lru_cache(maxsize=16384)
def number_in(word: str, language: str) -> int | None:
    """The whole number that a word says; None for a word that is no number."""
    if not word or len(word) > LONGEST:
        return None
    names = _names(language)
    bare = word.replace("-", "")
    before, thousand, after = bare.partition(names.thousand)
    if thousand:
        many, rest = _below_thousand(before, names) if before else 1, _below_thousand(after, names)
        return None if many is None or rest is None else many * 1000 + rest
    return _below_thousand(bare, names) if bare else None


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
    return dict(zip(numbers["around"], numbers["around_values"], strict=True)).get(word)


@lru_cache(maxsize=4096)
def is_article(word: str, language: str) -> bool:
    """Whether a number's word is an article, too: "en", "ett", "a"."""
    return word in lexicon(language).pack["numbers"]["articles"]
