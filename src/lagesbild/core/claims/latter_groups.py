"""Groups that are pointed at by their order: “18% of women and 11% of men. The latter has fallen”.

“The former” is the first of two that were told, “the latter” the last. They are those of the
sentence itself, where it names two before, or else those of the sentences before it.
"""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Case
from lagesbild.core.language.lexicon import Mark

Named = Sequence[tuple[Mark, str]]
"""Names of groups in a sentence, with their codes."""
POINTERS = frozenset({"the_former", "the_latter"})
TWO = 2


def with_pointers(case: Case, dimension: str, marks: Named) -> Named:
    """The names of groups of a dimension, with those that are pointed at by their order."""
    sentence = case.looked.sentence
    pointers = [m for m in sentence.of("grammar") if m.value in POINTERS and not _is_time(case, m)]
    found: list[tuple[Mark, str]] = []
    for pointer in pointers:
        codes = _told_before(case, dimension, marks, pointer)
        if len(codes) == TWO:
            found.append((pointer, codes[pointer.value == "the_latter"]))
    if not found:
        return marks
    return sorted([*marks, *found], key=lambda each: each[0].first)


def _is_time(case: Case, mark: Mark) -> bool:
    """Whether the words are those of a time: “de senare åren”, “the latter half of 2022”."""
    return any(place in case.looked.in_times for place in range(mark.first, mark.last + 1))


def _told_before(case: Case, dimension: str, marks: Named, pointer: Mark) -> Sequence[str]:
    """The codes that were told before a pointer, those of its own sentence first."""
    named = sorted((m.first, code) for m, code in marks if m.last <= pointer.first)
    own = list(dict.fromkeys(code for _, code in named))
    if len(own) > 1:
        return own
    slug = case.indicator.slug
    rows = case.context.rows.get((slug, dimension), ())
    if len(rows) > 1:
        return rows
    told = [each for each in case.context.told if each.indicator == slug]
    codes = (each.dimension_values.get(dimension) for each in told)
    return list(dict.fromkeys(each for each in codes if each is not None))
