"""Words that point at a time told before: “Då var andelen 37 procent”, “and then fell by 3”."""

from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort


def opening_then(sentence: Sentence, place: int) -> When | None:
    """The “då” that opens “Då var andelen 37 procent”: the time that was told before."""
    mark = sentence.at(place, "opening", "then") if place == 0 else None
    return When(WhenKind.BACK, place, place + 1) if mark else None


def latest_told(sentence: Sentence, place: int) -> When | None:
    """The “senast” of “och var senast 8,0”: the latest there is, and not the one before."""
    mark = sentence.at(place, "times", "latest")
    if mark is None or not sentence.before(place, "grammar", "copula"):
        return None
    led = sentence.at(mark.last, "grammar", "at")
    number = sentence.is_sort(led.last if led else mark.last, Sort.NUMBER)
    return When(WhenKind.THIS, place, mark.last) if number else None


def then_moved(sentence: Sentence, place: int) -> When | None:
    """The “then” of “rose to 2023 and then fell by 2.9 per cent”: since the end of the rise."""
    mark = sentence.at(place, "times", "then_on")
    if mark is None:
        return None
    moved = sentence.at(mark.last, "direction", "up", "down") or sentence.at(mark.last, "added")
    before = sentence.before(place, "grammar", "and", "contrast") or sentence.word(place - 1) == ","
    return When(WhenKind.THEN, place, mark.last) if moved and before else None
