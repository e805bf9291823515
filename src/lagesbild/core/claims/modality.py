"""Whether a word says that something is so: not that it should be, or may be, or is asked."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark

MODAL_BACK = 4
ASKED_WITHIN = 5
"""Tokens before an “om” within which a word of asking stands."""
ASKED_BACK = 8
"""Tokens before a word within which an “om” that asks may begin its clause."""


def may_claim(looked: Looked, place: int) -> bool:
    """Not where something should, may or is meant to become more, or whether it has is asked."""
    sentence = looked.sentence
    clause = looked.clauses[place]
    for back in range(place - 1, max(place - 1 - MODAL_BACK, -1), -1):
        # The “vill” of “det vill säga en fördubbling” wishes nothing
        if looked.clauses[back] != clause or sentence.before(back + 1, "grammar", "that_is"):
            return True
        mark = sentence.at(back, "grammar", "modal")
        if mark and not (_is_that(looked, back, place) or _goes_on(looked, mark)):
            return False
    return not is_asked(looked, place)


def _goes_on(looked: Looked, mark: Mark) -> bool:
    """Whether “för att därefter” or “för att 2024” tells what came next, and not what for.

    A time alone does so where something had moved before.
    """
    sentence = looked.sentence
    dated = any(each.first == mark.last and not each.since for each in looked.times)
    dated = dated and sentence.at(mark.first, "grammar", "in_order") is not None
    return bool(
        (dated and any(each.last <= mark.first for each in sentence.of("direction")))
        or sentence.at(mark.last, "times", "then")
        or sentence.at(mark.last, "grammar", "next")
    )


def is_asked(looked: Looked, place: int) -> bool:
    """Whether a clause asks whether something is so: “vi vet inte om stölderna har ökat”."""
    sentence, clause = looked.sentence, looked.clauses[place]
    return any(
        sentence.at(back, "grammar", "unknown")
        and looked.clauses[back] == clause
        and not _is_behind_name(looked, back)
        and _asks(looked, back)
        for back in range(max(place - ASKED_BACK, 0), place)
    )


def _asks(looked: Looked, place: int) -> bool:
    """Whether an “om” asks (“vi vet inte om andelen ökat”), or says of what (“besluten om våld”).

    A word that can do both asks behind one of asking, knowing or judging, and where a clause
    begins with it.
    """
    sentence = looked.sentence
    if not sentence.at(place, "grammar", "for"):
        return True
    if place == 0 or looked.clauses[place - 1] != looked.clauses[place]:
        return True
    back = range(max(place - ASKED_WITHIN, 0), place)
    if sentence.word(place - 1) == "," or sentence.at(place - 1, "grammar", "and", "or"):
        return True
    return any(sentence.at(each, "grammar", "asking") for each in back)


def _is_behind_name(looked: Looked, place: int) -> bool:
    """Whether “om” goes on with what is named: “misstankar om överträdelse”, not “se om”."""
    return any(each.place == place - 1 for each in looked.telling)


def _is_that(looked: Looked, back: int, place: int) -> bool:
    """Whether “att” begins a clause (“att andelen har ökat”) or goes on (“fortsätter att öka”)."""
    sentence = looked.sentence
    if sentence.before(back, "grammar", "continued"):
        return True
    return bool(sentence.at(back, "grammar", "that")) and place - back > 1
