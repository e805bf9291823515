"""What is wanted, told behind a word that says so: “Aim: to reduce the rate.”, “Mål: 60 procent”.

Nothing of it says how things are.
"""

from lagesbild.core.claims.looking import Looked

LONGEST = 5
"""Tokens of what stands before the colon, at the most."""
COLON = ":"


def is_wanted(looked: Looked, place: int) -> bool:
    """Whether a word stands behind “Aim:”, “Target for 2025:”, in a sentence that begins so."""
    sentence = looked.sentence
    mark = sentence.at(0, "grammar", "wanted")
    if mark is None:
        return False
    for at in range(mark.last, min(mark.last + LONGEST, len(sentence))):
        if sentence.word(at) == COLON:
            return at < place
        if at not in looked.in_times and not sentence.at(at, "grammar", "for"):
            return False
    return False
