"""Groups that are pointed at by their order: “18% of women and 11% of men. The latter has fallen”.

“The former” is the first of two that were told, “the latter” the last. They are those of the
sentence itself, where it names two before, or else those of the sentences before it.
"""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Case
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

Named = Sequence[tuple[Mark, str]]
"""Names of groups in a sentence, with their codes."""
POINTERS = frozenset({"the_former", "the_latter"})
TWO = 2
"""Groups of which one is the former and one the latter: of three none is."""


def with_pointers(case: Case, dimension: str, marks: Named) -> Named:
    """The names of groups of a dimension, with those that are pointed at by their order."""
    sentence = case.looked.sentence
    pointers = [m for m in sentence.of("grammar") if m.value in POINTERS and _is_alone(case, m)]
    found: list[tuple[Mark, str]] = []
    for pointer in pointers:
        codes = _told_before(case, dimension, pointer)
        if len(codes) == TWO:
            found.append((pointer, codes[pointer.value == "the_latter"]))
    if not found:
        return marks
    return sorted([*marks, *found], key=lambda each: each[0].first)


def _is_alone(case: Case, mark: Mark) -> bool:
    """Whether the words have no noun of their own: not “de senare åren”, “the latter surveys”."""
    sentence, after = case.looked.sentence, mark.last
    if any(place in case.looked.in_times for place in range(mark.first, after + 1)):
        return False
    led = (sentence.at(after, concept) for concept in ("grammar", "direction", "comparative"))
    return not sentence.is_sort(after, Sort.WORD) or any(each is not None for each in led)


def _told_before(case: Case, dimension: str, pointer: Mark) -> Sequence[str]:
    """The codes that were told before a pointer, those of its own sentence first."""
    slug = case.indicator.slug
    place = (slug, dimension)
    named = sorted(
        (mark.first, group.code)
        for mark in case.looked.groups
        for group in case.vocabulary.groups[mark.value]
        if mark.last <= pointer.first and (group.indicator, group.dimension) == place
    )
    own = list(dict.fromkeys(code for _, code in named))
    if len(own) > 1:
        return own
    rows = case.context.rows.get(place, ())
    if len(rows) > 1:
        return rows
    told = [each for each in case.context.told if each.indicator == slug]
    codes = (each.dimension_values.get(dimension) for each in told)
    return list(dict.fromkeys(each for each in codes if each is not None))
