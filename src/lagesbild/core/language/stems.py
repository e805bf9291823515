"""What is left of a word when its inflection is taken off: Snowball's stemmers.

M. F. Porter, "Snowball: a language for stemming algorithms" (2001), as the package
snowballstemmer has it. Nouns whose vowel changes are taken together by their pack.
"""

from functools import lru_cache
from threading import local

import snowballstemmer

_ALGORITHMS = {"sv": "swedish", "en": "english"}


_OF_THREAD = local()


def _stemmer(language: str) -> "snowballstemmer.stemmer":
    """A thread's own stemmer, since it keeps the word at hand in itself."""
    known: dict[str, snowballstemmer.stemmer] = _OF_THREAD.__dict__
    if language not in known:
        known[language] = snowballstemmer.stemmer(_ALGORITHMS[language])
    return known[language]


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a word in small letters: "kontaktförbuden" and "kontaktförbud" have one."""
    return str(_stemmer(language).stemWord(word))


def root(word: str, language: str, derivations: tuple[str, ...]) -> str:
    """What "lagföring", "lagförda" and "lagfördes" have in common: the stem without derivation."""
    found = stem(word, language)
    if language == "sv" and word.endswith("na"):
        found = stem(found, language)
    for ending in derivations:
        if found.endswith(ending) and len(found) - len(ending) >= SHORTEST_ROOT:
            return found[: -len(ending)]
    return found


SHORTEST_ROOT = 5
