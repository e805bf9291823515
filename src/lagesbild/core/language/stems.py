"""What is left of a word when its inflection is taken off: Snowball's stemmers.

M. F. Porter, "Snowball: a language for stemming algorithms" (2001), as the package
snowballstemmer has it. Nouns whose vowel changes are taken together by their pack.
"""

from functools import lru_cache

import snowballstemmer

_ALGORITHMS = {"sv": "swedish", "en": "english"}


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a word in small letters: "kontaktförbuden" and "kontaktförbud" have one."""
    # A stemmer keeps the word at hand in itself, so that no two threads may share one.
    return str(snowballstemmer.stemmer(_ALGORITHMS[language]).stemWord(word))


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
