"""Changes that are the greatest or smallest of their kind, told behind their size.

“Ökningen är 6 procentenheter, den största mellan två år”, “a rise of 6 points, the largest so far”.
"""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort


def change_told_before(looked: Looked, mark: Mark) -> Mark | None:
    """The noun of change whose size the clause before tells, if an extreme is said of that alone.

    What something rose to may itself be the highest: of “a rise to 37, the highest” it is.
    """
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    comma = mark.first - 1
    if sentence.word(comma) != ",":
        comma -= 1
    if sentence.word(comma) != "," or looked.clauses[comma] != clause or _has_noun(looked, mark):
        return None
    told = [e for e in looked.amounts if looked.clauses[e.first] == clause - 1]
    if not told or sentence.before(told[-1].first, "grammar", "to", "from"):
        return None
    nouns = [m for m in sentence.of("change_noun") if looked.clauses[m.first] == clause - 1]
    before = [each for each in nouns if each.last <= told[-1].first]
    return sentence.at(before[-1].first, "direction", "up", "down") if before else None


def _has_noun(looked: Looked, mark: Mark) -> bool:
    """Whether a noun says what is the greatest: “den största andelen”, not “den största mellan”."""
    sentence, after = looked.sentence, mark.last
    small = sentence.at(after, "grammar") or after in looked.in_times
    return bool(sentence.at(after, "grammar", "level")) or (
        sentence.is_sort(after, Sort.WORD) and not small
    )
