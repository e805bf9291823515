"""What is said to be less alike: “not as warm as 2020”, “inte lika hög i Alby som i Norrvik”."""

from lagesbild.core.claims.find_changes import DIRECTIONS, as_side
from lagesbild.core.claims.find_comparisons import is_behind_change
from lagesbild.core.claims.find_sides_of_time import is_time_side
from lagesbild.core.claims.looking import Looked, word_before
from lagesbild.core.claims.negation import is_negated
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.lexicon import Mark


def unequal_at(looked: Looked, place: int) -> Found | None:
    """“not as high as in 2022”: lower than then; “inte lika låg som”: higher than that."""
    mark = _as_much(looked, place)
    if mark is None or not _is_denied(looked, place) or _is_of_all_times(looked, place):
        return None
    other = as_side(looked, mark.last)
    if not other:
        return None
    kind = Kind.TREND if is_time_side(looked, other) else Kind.COMPARISON
    return Found(
        kind, mark.first, mark.last, direction=-DIRECTIONS[mark.value], other=other,
        of_changes=is_behind_change(looked, place),
    )  # fmt: skip


def _as_much(looked: Looked, place: int) -> Mark | None:
    """The “as high” at a place, be it “quite as high”."""
    sentence = looked.sentence
    if mark := sentence.at(place, "as_much"):
        return mark
    nearly = sentence.at(place, "comparative", "same")
    return sentence.at(place + 1, "as_much") if nearly else None


def _is_denied(looked: Looked, place: int) -> bool:
    """Whether “not” stands before, or a word that has it in it: “inte fullt så”, “nowhere near”."""
    return is_negated(looked, place) or bool(looked.sentence.before(place, "hedge", "less"))


def _is_of_all_times(looked: Looked, place: int) -> bool:
    """Whether “never” is what stands before: “aldrig så många som 2022” ranks all times."""
    return word_before(looked, place, "never") is not None
