"""Whether a word of a sentence is negated: “har inte under de senaste åren ökat”."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.signs_of_numbers import DASH

NEAR = 2
"""Tokens within which a negation is of a word, whatever stands between."""
FURTHEST = 14


def is_negated(looked: Looked, place: int) -> bool:
    """Whether a negation stands before a word, with nothing between but what it passes over.

    That is times, groups, auxiliaries and adverbs. Of “de som inte är trygga har ökat” the verb
    between belongs to the negation, and the word is not negated.
    """
    sentence = looked.sentence
    for back in range(place - 1, max(place - 1 - FURTHEST, -1), -1):
        mark = sentence.before(back + 1, "grammar", "negation")
        if mark is not None and not _adds(looked, mark.first, place):
            return not _answers(looked, mark)
        contrast = sentence.at(back, "grammar", "contrast")
        if contrast and not sentence.before(back, "grammar", "negation"):
            # The “yet” of “has not yet risen” begins no other clause
            return False
        if back < place - NEAR and not _is_passed(looked, back):
            return False
        if back == place - NEAR and not all(_is_passed(looked, p) for p in (back, back + 1)):
            return False
    return False


def _answers(looked: Looked, mark: Mark) -> bool:
    """“No: fewer than half have”, “Nej, den har ökat”: what answers denies nothing behind it."""
    return mark.first == 0 and looked.sentence.word(mark.last) in {":", ",", DASH}


def _adds(looked: Looked, back: int, place: int) -> bool:
    """“inte bara ökat”, “not least”: what is said and more."""
    mark = looked.sentence.at(back, "grammar", "not_only")
    return mark is not None and mark.last <= place


def _is_passed(looked: Looked, place: int) -> bool:
    sentence = looked.sentence
    return (
        place in looked.in_times
        or place in looked.in_groups
        or bool(sentence.at(place, "degree"))
        or bool(sentence.at(place, "grammar", "auxiliary", "passed_by", "for", "adverb_of_not"))
        or bool(
            sentence.at(
                place, "times", "since", "between", "last_n", "length_n", "year", "school_year"
            )
        )
    )
