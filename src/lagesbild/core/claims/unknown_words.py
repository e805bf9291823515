"""Words that neither the strategy nor the language of reports has: signs that a text tells more.

Where a clause has such nouns and nothing of the data, it is hardly about these: “En konferens om
bostadsbrist samlade 132 tjänstemän” below an indicator of assaults.
"""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.words import Sort

SHORTEST = 5
"""Letters of a noun that says something: shorter ones are mostly the words between."""


def is_unknown(looked: Looked, place: int) -> bool:
    """Whether nothing is known of a word: it is no mark, no time, amount, name, group or area.

    Nor is it a common word of reports, which says of nothing what it is.
    """
    sentence = looked.sentence
    if not sentence.is_sort(place, Sort.WORD) or place in looked.known:
        return False
    if sentence.at(place, "ordinary"):
        return False
    return sentence.word(place) not in looked.vocabulary.lexicon.generic


def unknown_nouns(looked: Looked, place: int) -> int:
    """How many unknown words that may be nouns the clause of a place has."""
    clause, words = looked.clauses[place], looked.sentence.words
    endings = tuple(looked.vocabulary.lexicon.pack["no_noun_endings"])
    return sum(
        looked.clauses[each] == clause
        and len(word) >= SHORTEST
        and not word.endswith(endings)
        and is_unknown(looked, each)
        for each, word in enumerate(words)
    )
