"""How strongly the words around a claim point at each thing that it may speak of."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from lagesbild.core.claims.context import COMMITMENT, GOAL, HEADING, SAME_PARAGRAPH, Context
from lagesbild.core.claims.each_its_own import of_others
from lagesbild.core.claims.lacking_groups import lacking_groups
from lagesbild.core.claims.looking import BETWEEN_CLAUSES, Looked, Pointer
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.sisters import lean_on_sisters
from lagesbild.core.claims.stated import Stated
from lagesbild.core.claims.telling_apart import others_of_several, told_apart
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.words import Sort
from lagesbild.core.statistics.unit import Unit

CLAUSES_AWAY = (1.0, 0.65, 0.5, 0.4)
PARTED = 0.75
"""What a word counts for a claim where another percentage stands between them."""
IN_LEAD = 0.8
"""What a word counts that stands in the sentence before a list, for each of its items."""
WITHOUT_COVERAGE = 0.4
"""What a word of a name counts however little of the name is there; the rest by how much is."""
REFERRED = 2.5
"""What it adds that a sentence refers to an indicator's chart or table."""
OF_ANOTHER = 0.6
"""What a word counts for an indicator where it stands in the name of another, word for word."""
BESIDE_TOLD = 2.2
"""What a stated number leans on one of its commitment that was told just before."""
OF_OTHER_SIDE = 0.3
"""What a word counts that stands behind “än”: it says what is compared with."""
OTHER_WITHIN = 6
OF_A_GROUP = 0.4
"""What a word of a name counts where it names a group of what is spoken of already."""
WITHOUT_GROUP = 0.5
"""What the words count for an indicator that has no such group as the clause names."""
NAMED_IN_CONTRAST = 2.0
"""What the words of a clause behind “medan” weigh that name what it is about."""
AS_WELL = 0.3
"""The part of the heaviest that another target weighs which such a clause names as well."""
CONTRASTED = 0.4
"""What points at a target that such a clause does not name, for a claim in it."""
POINTED_AT = 0.4
"""What a word counts that points back: the “stöd” of “den här formen av stöd”."""
BESIDE_MAIN = 0.8
"""What an indicator leans on that accompanies another, as a part of what that one does."""
LONGEST_LABEL = 6
"""Tokens that stand before a colon at the most and say what the whole sentence is about."""
AS_IT_IS = 2.0
"""What it adds that a name stands as it is, word for word."""
BESIDE_NAME = {NameKind.NAME: 1.0, NameKind.GROUP: 0.5, NameKind.MEASURE: 0.6, NameKind.SOURCE: 0.5}


class Weight(NamedTuple):
    """What points at a target: the words of its sentence, and what it leans on."""

    words: float
    lean: float = 0.0
    hinted: bool = False
    """Whether it leans on a word of the heading alone."""

    @property
    def total(self) -> float:
        return self.words + self.lean


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where parts of a sentence begin or end that count for more or less than their place says."""

    other: int = 0
    """Where what is compared with begins: a name there is not of what is compared; 0 of none."""
    label: int = 0
    """Where the words before a colon end, which are as near to all of it as its own clause."""
    side: range = range(0)
    """Where what is compared with stands, if it alone is named: “lägre än för bidragsbrotten”."""
    others: Set[int] = frozenset()
    """Where stands what other numbers of a list are of: it says nothing of this one."""

    def hide(self, place: int) -> bool:
        """Whether a name at a place is not of what is spoken of."""
        return 0 < self.other <= place or place in self.others


NONE = Bounds()


def weigh(
    looked: Looked, first: int, last: int, context: Context, stated: Mapping[str, Stated],
    *, other: int = 0,
) -> dict[str, Weight]:  # fmt: skip
    """The targets that a claim from ``first`` to ``last`` may speak of, with their weights.

    A target is an indicator's slug or the name of a stated number.
    """
    inside = in_groups_of(looked, context.place.indicator or _told_last(context))
    side = _side_named_alone(looked, other) if _told_last(context) else range(0)
    bounds = Bounds(
        other,
        0 if _is_item(looked, context) else _label(looked),
        side,
        of_others(looked, first),
    )
    words = words_weigh(looked, first, last, context.lead, inside, bounds)
    lean = _lean(_of_commitment(looked, first, context), looked.vocabulary, stated)
    lean_on_sisters(looked, first, next(reversed([*context.focus]), ""), words, lean, other)
    for each in lacking_groups(looked, first, _told_last(context)):
        words[each] = words.get(each, 0.0) * WITHOUT_GROUP
    for each in others_of_several(looked, first):
        lean[each] = min(lean.get(each, 0.0), 0.0)
    if own := _named_in_contrast(looked, first):
        words = {each: much if each in own else much * CONTRASTED for each, much in words.items()}
        lean = {each: much if each in own else much * CONTRASTED for each, much in lean.items()}
    if _calls_number(looked):
        lean = _with_counted(lean, looked.vocabulary)
    targets = sorted({*words, *lean})
    hinted = {each for each, much in context.heading.items() if much > context.focus.get(each, 0)}
    if context.running:
        # In prose what the paragraphs before spoke of is more than hinted at
        hinted -= {*context.focus}
    return {
        each: Weight(words.get(each, 0.0), lean.get(each, 0.0), each in hinted) for each in targets
    }


def _side_named_alone(looked: Looked, other: int) -> range:
    """The words behind “än”, where no indicator is named elsewhere in the sentence."""
    side = range(other, other + OTHER_WITHIN if other else 0)
    names = looked.vocabulary.names
    named = {e.place for e in looked.telling if names[e.name].kind is NameKind.NAME}
    return side if not named - {*side} else range(0)


def _told_last(context: Context) -> str:
    """What the paragraph spoke of last."""
    last = next(reversed([*context.focus]), "")
    return last if context.focus.get(last, 0.0) >= SAME_PARAGRAPH else ""


def in_groups_of(looked: Looked, slug: str) -> dict[int, str]:
    """The places of words that name a group of an indicator, each with that."""
    groups = looked.vocabulary.groups
    return {
        place: slug
        for mark in looked.groups
        if any(each.indicator == slug for each in groups[mark.value])
        for place in range(mark.first, mark.last)
    }


def _named_in_contrast(looked: Looked, first: int) -> frozenset[str]:
    """The indicators that a clause behind “medan” names itself: they are what it is about.

    “Andelen beviljade kontaktförbud ökade, medan andelen brott i tid minskade.” Empty where the
    clause is behind no such word, or names none well.
    """
    clauses, mine = looked.clauses, looked.clauses[min(first, len(looked.clauses) - 1)]
    marks = [m for m in looked.sentence.of("grammar") if m.value == "contrast"]
    if not any(clauses[each.first] == mine and each.last <= first for each in marks):
        return frozenset()
    by_name: dict[int, dict[str, float]] = {}
    for pointer in looked.telling:
        if clauses[pointer.place] == mine:
            _heavier(by_name, pointer, pointer.weight)
    weights = _by_target(looked.vocabulary, by_name)
    indicators = looked.vocabulary.strategy.indicator
    found = {each: much for each, much in weights.items() if each in indicators}
    most = max(found.values(), default=0.0)
    if most < NAMED_IN_CONTRAST:
        return frozenset()
    return frozenset(each for each, much in found.items() if much >= most * AS_WELL)


def _calls_number(looked: Looked) -> bool:
    """Whether a sentence tells of a number and of no share."""
    said = {each.value for each in looked.sentence.of("grammar")}
    return "number" in said and "share" not in said


def _with_counted(lean: Mapping[str, float], vocabulary: Vocabulary) -> dict[str, float]:
    """With what is counted beside a share that was spoken of: how many cases there were at all."""
    found = dict(lean)
    for each in vocabulary.strategy.indicators:
        main = lean.get(each.companion_of or "", 0.0) * BESIDE_MAIN
        if each.main_measure.unit is Unit.COUNT and main > found.get(each.slug, 0.0):
            found[each.slug] = main
    return found


def _of_commitment(looked: Looked, first: int, context: Context) -> Context:
    """The place of the commitment whose number stands nearest, if the sentence has one."""
    known = looked.vocabulary.strategy.commitment
    near = [
        (abs(place - first), number)
        for place, kind, number in looked.references
        if kind == "commitment" and number in known
    ]
    if not near:
        return context
    return replace(context, place=replace(context.place, commitment=min(near)[1]))


def words_weigh(
    looked: Looked, first: int, last: int, lead: Looked | None = None,
    inside: Mapping[int, str] | None = None, bounds: Bounds = NONE,
) -> dict[str, float]:  # fmt: skip
    """What the words of a sentence point at, those of the claim's own clause the most.

    ``lead`` is the sentence that leads in the list: its words are the items', too. ``inside`` has
    the places of words that name a group of what is spoken of, with that.
    """
    clauses = looked.clauses
    mine = {clauses[min(first, len(clauses) - 1)], clauses[min(last, len(clauses)) - 1]}
    away = {clause: min(abs(clause - each) for each in mine) for clause in set(clauses)}
    away |= dict.fromkeys(clauses[: bounds.label], 0)
    by_name: dict[int, dict[str, float]] = {}
    here = {
        place: _weight_at(looked, place, away[clauses[place]], (first, last))
        for place in {each.place for each in looked.telling}
    }
    names, inside = looked.vocabulary.names, inside or {}
    less = {*looked.called, *bounds.side, *inside}
    for pointer in looked.telling:
        place = pointer.place
        if place in bounds.others:
            continue
        weight = pointer.weight * here[place]
        if place in less and names[pointer.name].kind is NameKind.NAME:
            weight *= _as_name(looked, pointer, bounds, inside)
        _heavier(by_name, pointer, weight)
    for pointer in lead.telling if lead else ():
        _heavier(by_name, pointer, pointer.weight * IN_LEAD)
    found = _by_target(looked.vocabulary, by_name)
    for _, _, slug in looked.references:
        if slug in looked.vocabulary.strategy.indicator:
            found[slug] = found.get(slug, 0.0) + REFERRED
    for slug, much in (*_named(looked, away, bounds), *_apart(looked, first, bounds)):
        found[slug] = found.get(slug, 0.0) + much
    return found


def _named(looked: Looked, away: Mapping[int, int], bounds: Bounds) -> Iterator[tuple[str, float]]:
    """What it adds that names stand as they are."""
    for mark in looked.mentions:
        if mark.concept == "name" and not bounds.hide(mark.first):
            yield mark.value, AS_IT_IS * _at_distance(away[looked.clauses[mark.first]])


def _is_item(looked: Looked, context: Context) -> bool:
    """Whether a sentence begins with a group of what was told: “Bedrägeri: 40” below “Domar”."""
    if context.lead is not None:
        return True
    told = next(reversed([*context.focus]), "")
    return any(
        group.indicator == told
        for mark in looked.groups
        if mark.first == 0
        for group in looked.vocabulary.groups[mark.value]
    )


def _label(looked: Looked) -> int:
    """Where what a sentence is about ends, before a colon: “Könsstympning: inget brott …”."""
    for place, word in enumerate(looked.sentence.words[: LONGEST_LABEL + 1]):
        if word == ":":
            return place
        if word in BETWEEN_CLAUSES or not looked.sentence.is_sort(place, Sort.WORD, Sort.SIGN):
            return 0
    return 0


def _apart(looked: Looked, first: int, bounds: Bounds) -> Iterator[tuple[str, float]]:
    """What words that tell names apart add: less for those whose name has another such word."""
    named = {mark.first for mark in looked.mentions if mark.concept == "name"}
    for place, mine, others in told_apart(looked, first):
        if bounds.hide(place):
            continue
        yield from ((slug, -AS_IT_IS) for slug in sorted(others))
        if others and place not in named:
            yield from ((slug, AS_IT_IS) for slug in sorted(mine))


def _at_distance(away: int) -> float:
    """What a word counts that stands some clauses away."""
    return CLAUSES_AWAY[min(away, len(CLAUSES_AWAY) - 1)]


def _weight_at(looked: Looked, place: int, away: int, claim: tuple[int, int]) -> float:
    """What a word counts for a claim, by how many clauses away it is and the words around it."""
    weight = _at_distance(away)
    if place in looked.pointed_at:
        weight *= POINTED_AT
    if away == 0 and _is_parted(looked, place, *claim):
        weight *= PARTED
    return weight


def _as_name(looked: Looked, pointer: Pointer, bounds: Bounds, inside: Mapping[int, str]) -> float:
    """What a word of a name counts: less as one of another, of the other side or of a group."""
    name, place = looked.vocabulary.names[pointer.name], pointer.place
    called = looked.called.get(place)
    weight = OF_ANOTHER if called and name.target not in called else 1.0
    if place in bounds.side:
        weight *= OF_OTHER_SIDE
    if inside.get(place, name.target) != name.target:
        weight *= OF_A_GROUP
    return weight


def _heavier(by_name: dict[int, dict[str, float]], pointer: Pointer, weight: float) -> None:
    roots = by_name.setdefault(pointer.name, {})
    roots[pointer.root] = max(roots.get(pointer.root, 0.0), weight)


def _is_parted(looked: Looked, place: int, first: int, last: int) -> bool:
    """Whether another percentage stands between a word and a claim."""
    low, high = (place, first) if place < first else (last, place)
    return looked.parts(low, high)


def _by_target(
    vocabulary: Vocabulary, by_name: Mapping[int, Mapping[str, float]]
) -> dict[str, float]:
    loose = _by_measure_alone(vocabulary, by_name)
    best: dict[str, dict[NameKind, float]] = {}
    for place, roots in by_name.items():
        name = vocabulary.names[place]
        matched = sum(roots.values())
        coverage = min(matched / name.total, 1.0)
        much = matched * (WITHOUT_COVERAGE + (1 - WITHOUT_COVERAGE) * coverage)
        kinds = best.setdefault(name.target, {})
        kinds[name.kind] = max(kinds.get(name.kind, 0.0), much)
    return {
        target: sum(BESIDE_NAME[kind] * much for kind, much in kinds.items())
        for target, kinds in best.items()
        if target not in loose or not kinds.keys() <= {NameKind.MEASURE}
    }


def _by_measure_alone(
    vocabulary: Vocabulary, by_name: Mapping[int, Mapping[str, float]]
) -> Set[str]:
    """The targets of which but a word for any share or number is said: the measure “Andel”."""
    told: dict[str, set[str]] = {}
    for place, roots in by_name.items():
        told.setdefault(vocabulary.names[place].target, set()).update(roots)
    return {target for target, roots in told.items() if roots <= vocabulary.levels}


def _lean(
    context: Context, vocabulary: Vocabulary, stated: Mapping[str, Stated]
) -> dict[str, float]:
    spoken_of = context.focus
    found = {
        each: max(spoken_of.get(each, 0.0), context.heading.get(each, 0.0))
        for each in (*spoken_of, *context.heading)
    }
    place = context.place
    if place.indicator:
        found[place.indicator] = max(found.get(place.indicator, 0.0), HEADING)
    if place.goal is not None:
        for indicator in vocabulary.strategy.indicators:
            if indicator.goal == place.goal:
                found[indicator.slug] = found.get(indicator.slug, 0.0) + GOAL
    return {**found, **dict(_on_stated(context, stated, found))}


def _on_stated(
    context: Context, stated: Mapping[str, Stated], found: Mapping[str, float]
) -> Iterator[tuple[str, float]]:
    """What the numbers that the strategy states lean on: commitment, goal, what was told before."""
    place, beside = context.place, _commitments_told(context, stated)
    for name, each in stated.items():
        is_beside = name not in context.focus and not beside.isdisjoint(each.commitments)
        if place.commitment and place.commitment in each.commitments:
            much = found.get(name, 0.0) + COMMITMENT
            yield name, max(much, BESIDE_TOLD if is_beside else 0.0)
        elif is_beside:
            yield name, max(found.get(name, 0.0), BESIDE_TOLD)
        elif place.goal is not None and each.goal == place.goal:
            yield name, found.get(name, 0.0) + GOAL


def _commitments_told(context: Context, stated: Mapping[str, Stated]) -> frozenset[str]:
    """The commitments that the last number is of which the paragraph told."""
    last = next(reversed([*context.focus]), "")
    told = last in stated and context.focus[last] >= SAME_PARAGRAPH
    return frozenset(stated[last].commitments) if told else frozenset()


def ranked(weights: Mapping[str, Weight]) -> list[str]:
    """The targets, the heaviest first; equal ones by name, so that no order of input matters."""
    return sorted(weights, key=lambda each: (-weights[each].total, each))
