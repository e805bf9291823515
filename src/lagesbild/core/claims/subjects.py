"""What is said to move: whether it is something that neither strategy nor data know.

“Intresset för kursen har ökat” is about no indicator, whatever its paragraph is about. The subject
is told by where it stands: first in its clause, right before the verb or, in some languages, right
behind it.
"""

from collections.abc import Iterator

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found
from lagesbild.core.claims.unknown_words import is_unknown
from lagesbild.core.language.number_words import is_article

VERBS = ("auxiliary", "copula", "been")
MEASURES = ("level", "difference", "share", "number")


def has_unknown_subject(looked: Looked, found: Found) -> bool:
    """Whether a clause says of something unknown that it moved, and names no measure."""
    clause = looked.clauses[found.first]
    said = (m for m in looked.sentence.of("grammar") if m.value in MEASURES)
    if any(looked.clauses[each.first] == clause for each in said):
        return False
    return any(_is_unknown(looked, place) for place in _subjects(looked, found))


def _subjects(looked: Looked, found: Found) -> Iterator[int]:
    """The places where the subject of a claim's verb stands."""
    sentence = looked.sentence
    behind_verb = looked.vocabulary.lexicon.pack["subject_behind_verb"]
    first = _start(looked, found.first)
    while sentence.at(first, "grammar", "and", "contrast") or _is_determiner(looked, first):
        first += 1
    if _is_verb(looked, first + 1, found) or sentence.at(first + 1, "grammar", "for"):
        yield first
    verbs = [each for each in range(first, found.last) if _is_verb(looked, each, found)]
    leads = verbs[0] - 2
    while leads >= first and _is_determiner(looked, leads):
        leads -= 1
    if not sentence.at(leads, "grammar", "for", "of"):
        # The “gruppen” of “i den gruppen minskade …” is no subject
        yield verbs[0] - 1
    if behind_verb:
        yield from (each + 1 for each in verbs)


def _start(looked: Looked, place: int) -> int:
    """Where the clause of a place begins; that of “har samtidigt minskat” before the “har”."""
    while place and looked.clauses[place - 1] == looked.clauses[place]:
        place -= 1
    goes_on = looked.sentence.before(place, "grammar", "auxiliary")
    return _start(looked, goes_on.first) if goes_on else place


def _is_verb(looked: Looked, place: int, found: Found) -> bool:
    return found.first <= place < found.last or bool(looked.sentence.at(place, "grammar", *VERBS))


def _is_determiner(looked: Looked, place: int) -> bool:
    word = looked.sentence.word(place)
    language = looked.vocabulary.lexicon.language
    return bool(looked.sentence.at(place, "grammar", "it")) or is_article(word, language)


def _is_unknown(looked: Looked, place: int) -> bool:
    """Whether a word is a noun that nothing is known of."""
    known, word = looked.vocabulary.lexicon.pack, looked.sentence.word(place)
    ends = word.endswith(tuple(known["subject_endings"]))
    other = word.endswith(tuple(known["no_noun_endings"])) or word in known["no_nouns"]
    return ends and not other and is_unknown(looked, place)
