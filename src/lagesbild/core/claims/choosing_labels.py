"""Which names of groups are none of a claim's own, and whose label its brackets stand behind."""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Case, total_codes
from lagesbild.core.claims.binding import joined
from lagesbild.core.claims.shapes import Kind
from lagesbild.core.language.lexicon import Mark

OF_LABEL_WITHIN = 2
"""Tokens behind a total within which words are of one label with it."""
Named = tuple[Mark, str]
"""Where a group of a dimension is named, with its code."""


def without_adverbs(case: Case, dimension: str, marks: Sequence[Named]) -> list[Named]:
    """The names of groups, without totals that are but words of something else."""
    totals = total_codes(case.indicator, dimension)
    return [
        each
        for each in marks
        if each[1] not in totals
        or not (_is_in_label(case, *each, marks) or _opens_alone(case, *each, marks))
    ]


def _opens_alone(case: Case, mark: Mark, code: str, marks: Sequence[Named]) -> bool:
    """Whether a total is an adverb: “Totalt erbjuder 89 procent stöd till män” is of men.

    So it is where its clause has one number alone, and names a part itself.
    """
    if mark.first:
        return False
    clauses = case.looked.clauses
    clause = clauses[mark.first]
    numbers = [each for each in case.claims if each.amount and clauses[each.first] == clause]
    parts = [each for each, other in marks if other != code and clauses[each.first] == clause]
    return len(numbers) == 1 and bool(parts)


def _is_in_label(case: Case, mark: Mark, code: str, marks: Sequence[Named]) -> bool:
    """Whether a total's name is words of another group: “alla elever ges samma möjligheter”.

    So it is where that group stands beside it and has all of these words in its label.
    """
    beside = [
        other
        for each, other in marks
        if other != code and 0 <= each.first - mark.last <= OF_LABEL_WITHIN
    ]
    words = range(mark.first, mark.last)
    return bool(beside) and all(_is_of_label(case, place, beside) for place in words)


def without_bracketed(case: Case, marks: Sequence[Named]) -> Sequence[Named]:
    """The names of groups, without those in a bracket behind the claim that has their levels.

    “the share was 15% (men: 11%)”: the 15 is not of the men. Of “15% (women)” it is.
    """
    brackets, first = case.looked.brackets, case.found.first
    others = {brackets[mark.first] for mark, _ in marks} - {-1, brackets[first]}
    if brackets[first] >= 0 or not others:
        return marks
    values = [e for e in case.claims if e.kind is Kind.VALUE and brackets[e.first] in others]
    closed = set()
    for bracket in others:
        named = [mark for mark, _ in marks if brackets[mark.first] == bracket]
        told = [e for e in values if brackets[e.first] == bracket]
        led = told and min(m.first for m in named) < told[-1].first
        if bracket > first and led and len(told) >= len({m.first for m in named}):
            closed.add(bracket)
    return [each for each in marks if brackets[each[0].first] not in closed]


def led_into(case: Case, marks: Sequence[Named]) -> list[str]:
    """The group that brackets stand right behind, which is that of all that is in them.

    “… than that it promotes equality (7.1 and 7.2 respectively)”.
    """
    looked = case.looked
    bracket = looked.brackets[case.found.first]
    inside = any(looked.brackets[mark.first] == bracket for mark, _ in marks)
    groups = joined(looked, [mark for mark, _ in marks])
    before = [group for group in groups if group[-1].last <= bracket]
    if bracket < 0 or inside or not before or len(before[-1]) > 1:
        return []
    led = before[-1][0]
    codes = [code for mark, code in marks if mark is led]
    rest = range(led.last, bracket)
    return codes if all(_is_of_label(case, place, codes) for place in rest) else []


def _is_of_label(case: Case, place: int, codes: Sequence[str]) -> bool:
    """Whether a word is one of a group's label: the last of “främjar … i undervisningen”."""
    root = case.vocabulary.root
    word = root(case.looked.sentence.word(place))
    values = (value for each in case.indicator.dimensions for value in each.values)
    labels = (value.label.casefold().split() for value in values if value.code in codes)
    return any(word in map(root, label) for label in labels)
