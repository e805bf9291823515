"""Years as numbers: “2024”, and the one in which “2023/24” ends."""

from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort

FIRST, LAST = 1900, 2100


def year_at(sentence: Sentence, place: int) -> int | None:
    """The year that stands at a place, if the number there is one."""
    if not sentence.is_sort(place, Sort.NUMBER):
        return None
    text = sentence.tokens[place].text
    if len(text) != 4 or not text.isdecimal() or not FIRST <= int(text) <= LAST:
        return None
    return None if sentence.at(place + 1, "unit") else int(text)


def end_of(written: str) -> int:
    """The year in which a school year ends: 2024 of "2023/24" and of "2023/2024".

    Of what is no school year, "2023/2026", the first year counts, so that no period has its end.
    """
    first, _, last = written.partition("/")
    end = int(first[: 4 - len(last)] + last)
    if last == "00":
        end += 100
    return end if end == int(first) + 1 else LAST


def year_of(sentence: Sentence, place: int) -> int | None:
    """The year, or the end of the school year, that stands at a place."""
    if sentence.is_sort(place, Sort.YEARS):
        return end_of(sentence.tokens[place].text)
    return year_at(sentence, place)
