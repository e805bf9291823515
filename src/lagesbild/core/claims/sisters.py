"""Indicators that ask the same of others: what pupils and what staff think of one thing.

“Eleverna ger 5,8 på frågan om vuxna agerar. Personalen är mer positiv”: staff are asked of more
than one thing, and meant is what the pupils were asked. So a word that tells such an indicator
from the one told last is of it, and of no other that the word is as well a name of.
"""

from collections.abc import Container, Mapping

from lagesbild.core.claims.context import SAME_SECTION
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.names import NameKind

OF_TOLD = 0.8
"""What the words count for the one told last beside the sister that they name."""


def sister_meant(looked: Looked, first: int, told: str, hidden: Container[int]) -> str:
    """The sister of what was told last that the words around a place name; empty if none.

    Those of its clause say it, or else those of the sentence; ``hidden`` are words of others.
    """
    apart = looked.vocabulary.called.telling_apart.get(told)
    if not apart:
        return ""
    said = _told_apart(looked, apart, hidden)
    clause = looked.clauses[min(first, len(looked.clauses) - 1)]
    mine = {slug for place, slug in said.items() if looked.clauses[place] == clause}
    meant = mine or {*said.values()}
    return "" if len(meant) != 1 or told in meant else meant.pop()


def _told_apart(looked: Looked, apart: Mapping[str, str], hidden: Container[int]) -> dict[int, str]:
    """Where a sentence has words that name one of the sisters, or what was told, and no other."""
    root, sentence = looked.vocabulary.root, looked.sentence
    places = {pointer.place for pointer in looked.telling}
    named = {at: apart.get(root(sentence.word(at)), "") for at in places if at not in hidden}
    return {at: slug for at, slug in named.items() if slug}


def lean_on_sisters(
    looked: Looked, first: int, told: str, words: dict[str, float], lean: dict[str, float],
    other: int,
) -> None:  # fmt: skip
    """Puts a sister of what was told in its place, and one of what is but compared with.

    “Personalen ger ett högre värde för tilliten till vuxna än gymnasieeleverna” is of staff.
    """
    behind = range(other, len(looked.sentence) if other else 0)
    if not lean_on_sister(looked, first, told, words, lean, behind) and other:
        heavy = max(words, key=lambda each: (words[each], each), default="")
        lean_on_sister(looked, first, heavy, words, lean, behind)


def lean_on_sister(
    looked: Looked, first: int, told: str, words: dict[str, float], lean: dict[str, float],
    hidden: Container[int] = (),
) -> str:  # fmt: skip
    """Puts a sister of what was told in its place, if the words around a place name one; which.

    It is then as heavy as any that nothing else names, and leans on what was told. Empty where
    they name none, or something else by more words.
    """
    sister = sister_meant(looked, first, told, hidden)
    if not words.get(sister):
        return ""
    places = _places(looked, hidden)
    both = places.get(sister, set()) | places.get(told, set())
    rivals = {slug for slug, those in places.items() if those <= both}
    others = (much for slug, much in words.items() if slug not in rivals)
    if max(others, default=0.0) > words[sister]:
        return ""
    words[sister] = max(words.get(slug, 0.0) for slug in {*rivals, sister})
    words[told] = min(words.get(told, 0.0), words[sister] * OF_TOLD)
    lean[sister] = max(lean.get(sister, 0.0), lean.get(told, 0.0))
    lean[told] = min(lean.get(told, 0.0), SAME_SECTION)
    return sister


def _places(looked: Looked, hidden: Container[int]) -> dict[str, set[int]]:
    """Where a sentence has words of each target's names, but for “question”."""
    found: dict[str, set[int]] = {}
    for pointer in looked.telling:
        name, place = looked.vocabulary.names[pointer.name], pointer.place
        if place in hidden or looked.sentence.at(place, "grammar", "questions"):
            continue
        if name.kind is NameKind.NAME:
            found.setdefault(name.target, set()).add(pointer.place)
    return found
