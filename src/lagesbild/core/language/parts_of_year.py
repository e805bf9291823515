"""The parts of a year that have names: seasons, halves, quarters and months."""

from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.when import Part, When, WhenKind

PARTS = {
    "spring": (Part.SPRING, 0),
    "autumn": (Part.AUTUMN, 0),
    "season": (Part.SEASON, 0),
}
_QUARTERS = tuple(f"quarter_{n}" for n in range(1, 5))
_MONTHS = tuple(f"month_{n}" for n in range(1, 13))
_PARTS = (*PARTS, "half_1", "half_2", *_QUARTERS, *_MONTHS)


def _part(value: str) -> tuple[Part, int]:
    if value in PARTS:
        return PARTS[value]
    name, _, number = value.partition("_")
    return Part(name), int(number)


def named_part(sentence: Sentence, place: int) -> tuple[Part, int, int] | None:
    """The part of a year that stands at a place, and where it ends."""
    mark = sentence.at(place, "times", *_PARTS)
    if mark is None:
        return None
    part, number = _part(mark.value)
    months = _of_months(sentence, number, mark.last) if part is Part.MONTH else None
    return months or (part, number, mark.last)


def _of_months(sentence: Sentence, first: int, place: int) -> tuple[Part, int, int] | None:
    """The quarter, half or season that begins with a month: “April to June”, “July–September”."""
    joint = sentence.at(place, "times", "until")
    end = joint.last if joint else place + 1
    mark = sentence.at(end, "times", *_MONTHS)
    if mark is None or not (joint or sentence.word(place) == DASH):
        return None
    stretch = first, _part(mark.value)[1]
    for part, many in ((Part.QUARTER, 3), (Part.HALF, 6)):
        number, left = divmod(stretch[1], many)
        if not left and stretch[0] == stretch[1] - many + 1:
            return part, number, mark.last
    return (Part.SEASON, 0, mark.last) if stretch[0] < stretch[1] else None


def behind_since(sentence: Sentence, when: When, at: int) -> int:
    """Where a time begins behind “compared with”: at the article of “the third quarter”."""
    if when.kind is not WhenKind.THIS or when.part not in {Part.HALF, Part.QUARTER, Part.MONTH}:
        return at
    article = sentence.before(at, "grammar", "definite")
    return article.first if article else at
