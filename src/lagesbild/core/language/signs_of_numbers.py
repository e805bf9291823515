"""Signs of numbers, in characters or in words: “−0,3”, “+1.4”, “minus 0,3”."""

from lagesbild.core.language.sentences import COUNTING, Sentence

DASH = "\N{EN DASH}"


def sign_of(sentence: Sentence, place: int) -> int:
    """The sign that stands at a number: a minus only where it is no dash of a range."""
    before = sentence.word(place - 1)
    if said := sentence.before(place, "grammar", "minus", "plus"):
        # “minus 0,3 grader”; what stands between two numbers adds them
        counted = sentence.is_sort(place - 2, *COUNTING)
        return 0 if counted else 1 if said.value == "plus" else -1
    if before not in {"+", DASH} or not sentence.tokens[place].glued:
        return 0
    earlier = sentence.tokens[place - 2] if place >= 2 else None
    if before == "+":
        return 1
    opened = earlier is not None and earlier.text in {"(", "["}
    dangling = earlier is None or opened or not sentence.tokens[place - 1].glued
    return -1 if dangling else 0
