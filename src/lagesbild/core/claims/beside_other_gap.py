"""Gaps that are set beside that of another group: “i gymnasiets år 2 är skillnaden mindre”."""

from lagesbild.core.claims.aims import Case, total_codes
from lagesbild.core.claims.shapes import Kind


def is_beside_other_gap(case: Case) -> bool:
    """Whether a gap is set beside that of another group that was told before, at one time.

    “Årskurs 9: 46 mot 30 procent. I gymnasiet var skillnaden mindre” is smaller than in grade 9,
    and says nothing of how it has moved.
    """
    found, looked = case.found, case.looked
    if found.kind is not Kind.TREND or not found.of_gap or found.other or looked.times:
        return False
    sized = any(looked.sentence.at(p, "grammar", "sizing") for p in range(found.first, found.last))
    return sized and any(_is_of_other_group(case, each.code) for each in case.indicator.dimensions)


def _is_of_other_group(case: Case, dimension: str) -> bool:
    """Whether the sentence names one group of a dimension, and the ones before it told others."""
    place = (case.indicator.slug, dimension)
    named = {
        group.code
        for mark in case.looked.groups
        for group in case.vocabulary.groups[mark.value]
        if (group.indicator, group.dimension) == place and mark.first < case.found.first
    }
    told = {
        each.dimension_values.get(dimension)
        for each in case.context.told
        if each.indicator == case.indicator.slug
    }
    return len(named) == 1 and bool(told - named - {*total_codes(case.indicator, dimension)})
