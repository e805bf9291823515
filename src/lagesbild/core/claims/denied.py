"""Whether a direction is denied: “minskade inte”, “ingen ökning”, “uteblev”, “stopped rising”.

A negation before a verb is read by `negation`; here it stands behind the verb that opens a main
clause, before a noun, or is a verb of its own.
"""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

BEHIND_WITHIN = 8
"""Tokens behind a verb or noun within which its negation stands."""
BEFORE_WITHIN = 14
"""Tokens before a verb within which “varken” stands."""
BESIDE_WITHIN = 3
"""Tokens between a noun and the verb that says that it stayed away."""
PASSED = (
    "for", "amid", "owner", "level", "but_still", "as_well", "anew", "pronoun", "adverb_of_not",
    "that_same", "so_that",
)  # fmt: skip
"""Words of grammar between a verb and its negation."""
FULL_STOP = frozenset(",;:().")
LIMITS = ("comparative", "as_much", "steeper", "degree", "hedge", "extremum")
"""What a negation may be of in the place of what moved: “ökade inte lika mycket”."""


def is_denied(looked: Looked, mark: Mark) -> bool:
    """Whether a word of direction is said not to have happened."""
    if is_negated(looked, mark.first) or _has_ceased(looked, mark) or _neither(looked, mark):
        return True
    if looked.sentence.at(mark.first, "change_noun"):
        return _is_no_such(looked, mark) or _stays_away(looked, mark)
    return _is_negated_behind(looked, mark, sized=False)


def _has_ceased(looked: Looked, mark: Mark) -> bool:
    """“har slutat öka”, “has stopped rising”, “visar inga tecken på att minska”."""
    return looked.sentence.before(mark.first, "denying", "ceased") is not None


def _neither(looked: Looked, mark: Mark) -> bool:
    """“Varken industrins eller transporternas utsläpp minskade”: said of both."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    for place in range(mark.first - 1, max(mark.first - 1 - BEFORE_WITHIN, -1), -1):
        if looked.clauses[place] != clause or sentence.at(place, "direction"):
            return False
        if sentence.at(place, "denying", "neither"):
            return True
    return False


def _is_no_such(looked: Looked, mark: Mark) -> bool:
    """“noteras ingen minskning”, “någon ökning har inte ägt rum”."""
    sentence = looked.sentence
    if sentence.before(mark.first, "denying", "no_such"):
        return True
    any_such = sentence.before(mark.first, "denying", "any_such")
    return any_such is not None and _is_negated_behind(looked, mark, sized=True)


def _stays_away(looked: Looked, mark: Mark) -> bool:
    """“uteblev ökningen 2024”, “minskningen har uteblivit”."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    near = range(max(mark.first - BESIDE_WITHIN, 0), mark.last + BESIDE_WITHIN)
    away = (p for p in near if sentence.at(p, "denying", "stays_away"))
    return any(looked.clauses[place] == clause for place in away)


def _is_negated_behind(looked: Looked, mark: Mark, *, sized: bool) -> bool:
    """Whether a negation follows, with no more between than what it passes over.

    Of a verb it must be of no size: “ökade inte lika mycket” says that it did. ``sized`` is of a
    noun, whose verb the negation is of.
    """
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    for place in range(mark.last, min(mark.last + BEHIND_WITHIN, len(sentence))):
        if looked.clauses[place] != clause or sentence.word(place) in FULL_STOP:
            return False
        if said := sentence.at(place, "grammar", "negation"):
            return sized or not (sentence.at(place, "grammar", "not_only") or _is_of(looked, said))
        if not sized and not _is_passed(looked, place):
            return False
    return False


def _is_of(looked: Looked, negation: Mark) -> bool:
    """Whether a negation is of a size or a reason: “inte lika snabbt”, “inte tillräckligt”."""
    sentence, after = looked.sentence, negation.last
    while passed := sentence.at(after, "grammar", "adverb_of_not"):
        after = passed.last
    if any(sentence.at(after, concept) for concept in LIMITS):
        return True
    if sentence.is_sort(after, Sort.NUMBER) and after not in looked.in_times:
        return True
    return not (
        _is_passed(looked, after)
        or not sentence.is_sort(after, Sort.WORD)
        or sentence.at(after, "grammar", "and", "contrast", "from", "to", "between", "within")
    )


def _is_passed(looked: Looked, place: int) -> bool:
    """Whether a word is a name, a time or an adverb."""
    sentence = looked.sentence
    return (
        place in looked.in_times
        or place in looked.in_groups
        or bool(sentence.at(place, "grammar", *PASSED))
        or bool(sentence.at(place, "times"))
        or bool(sentence.at(place, "area"))
        or any(each.place == place for each in looked.telling)
    )
