"""The nouns of what is counted when something is said of several: areas, or groups of a kind."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark

SHORTEST = 3
"""Letters of a dimension's name from which on a word that begins so is of it: “sex”, “sexes”."""
GROUPS = "groups"
ANY_GROUP = ("", "")
"""Stands for no dimension: “i fyra av de sex grupperna” counts all that figures are given of."""


def noun_at(looked: Looked, place: int) -> Mark | None:
    """The noun of areas, or of the groups of a dimension (“åldersgrupper”), at a place."""
    if areas := looked.sentence.at(place, "tallied", "areas"):
        return areas
    if not _dimensions(looked, place):
        return looked.sentence.at(place, "tallied", "any_groups")
    behind = looked.sentence.at(place + 1, "tallied", GROUPS)
    return Mark("tallied", GROUPS, place, behind.last if behind else place + 1)


def groups_of(looked: Looked, noun: Mark) -> frozenset[tuple[str, str]]:
    """The dimensions, each with its indicator's slug, whose groups a noun is of; none of areas."""
    if noun.value == "any_groups":
        return frozenset({ANY_GROUP})
    return _dimensions(looked, noun.first) if noun.value == GROUPS else frozenset()


def counts_groups_of(looked: Looked, place: int, slug: str) -> bool:
    """Whether a word names the groups of an indicator's dimension: “årskurserna”."""
    return any(each == slug for each, _ in _dimensions(looked, place))


def _dimensions(looked: Looked, place: int) -> frozenset[tuple[str, str]]:
    word = looked.sentence.word(place)
    if len(word) < SHORTEST:
        return frozenset()
    heads = looked.vocabulary.dimension_heads
    return frozenset(
        each
        for length in range(SHORTEST, len(word) + 1)
        for each in heads.get(word[:length], ())
        if word != word[:length] or looked.sentence.at(place + 1, "tallied", GROUPS)
    )
