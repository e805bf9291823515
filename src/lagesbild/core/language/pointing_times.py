"""Words that point at a time told before: “Då var andelen 37 procent”, “and then fell by 3”."""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.language.number_words import begins_number
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.when import Part, When, WhenKind
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


OF_THE_YEAR = (Part.HALF, Part.QUARTER, Part.MONTH)
_NEXTS = tuple(f"next_{n}" for n in range(2, 5))


def next_part(sentence: Sentence, place: int, before: Sequence[When]) -> When | None:
    """“årets första kvartal 79, det andra 105”: the second of what the time before is a part of."""
    mark = sentence.at(place, "times", *_NEXTS)
    last = before[-1] if mark and before else None
    if mark is None or last is None or last.part not in OF_THE_YEAR or not last.number:
        return None
    number = int(mark.value[-1])
    led = number == last.number + 1 and is_number(sentence, mark.last)
    return replace(last, first=place, last=mark.last, number=number, since=False) if led else None


def is_number(sentence: Sentence, place: int) -> bool:
    """Whether a number begins at a place, in digits or in words."""
    word, language = sentence.word(place), sentence.lexicon.language
    return sentence.is_sort(place, Sort.NUMBER) or begins_number(word, language)
