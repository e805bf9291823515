"""What is left of a word when its inflection is taken off: Snowball's stemmers.

M. F. Porter, "Snowball: a language for stemming algorithms" (2001), as the package
snowballstemmer has it. The pack of a language names its algorithm, and the endings that it leaves.
Nouns whose vowel changes are taken together by their pack.
"""

from functools import lru_cache

import snowballstemmer

from lagesbild.core.language.pack import pack_of


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a word in small letters: "kontaktförbuden" and "kontaktförbud" have one."""
    # A stemmer keeps the word at hand in itself, so that no two threads may share one.
    return str(snowballstemmer.stemmer(pack_of(language)["stemmer"]).stemWord(word))


@lru_cache(maxsize=65536)
def root(word: str, language: str) -> str:
    """What "lagföring", "lagförda" and "lagfördes" have in common: the stem without derivation.

    The pack of a language has the endings that make other words of one root.
    """
    pack = pack_of(language)
    found = stem(word, language)
    if word.endswith(tuple(pack["stemmed_twice"])):
        found = stem(found, language)
    for ending in pack["derivations"]:
        if found.endswith(ending) and len(found) - len(ending) >= SHORTEST_ROOT:
            return found[: -len(ending)]
    return found


SHORTEST_ROOT = 5
