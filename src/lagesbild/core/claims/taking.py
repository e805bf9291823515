"""Taking the claims of a sentence: which reading of each stands, and what follows for the next."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.as_told import as_they_went
from lagesbild.core.claims.changes_carried import carried_on
from lagesbild.core.claims.changes_in_other_words import Stretch, over_it, stretch_told_again
from lagesbild.core.claims.context import Context
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.find_gaps import as_gap
from lagesbild.core.claims.going_on import GoingOn
from lagesbild.core.claims.held_again import is_comparison, sides_of
from lagesbild.core.claims.indicators_beside import of_its_side
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.one_course import of_one_course
from lagesbild.core.claims.pointing_at_others import told_of_others
from lagesbild.core.claims.recording import Recording, Taken
from lagesbild.core.claims.remembering import Remembering, seen_with
from lagesbild.core.claims.shapes import Found, Kind, Verdict
from lagesbild.core.claims.side_by_side import is_level, of_one_time
from lagesbild.core.claims.standing import best, or_lacking
from lagesbild.core.claims.stated import Stated
from lagesbild.core.claims.tallied_areas import can_be_tallied
from lagesbild.core.claims.trying import Tried, Trying
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import ranked, weigh
from lagesbild.core.language.amounts import Form


@dataclass
class Told:
    """What the claims before one in its sentence were taken for."""

    names: set[str]
    """The names of the stated numbers that were told."""
    last: Tried | None = None
    again: Tried | None = None
    """What the claim tells again in other words, if it does."""
    over: Stretch = frozenset()
    """The times of the change that the claim tells again in another unit."""
    compared: Tried | None = None
    """The last that was compared."""
    levels: list[Tried] = field(default_factory=list)
    """The levels of groups and areas, as they were read."""
    read: list[Reading | None] = field(default_factory=list)
    """How each was read; None of a stated number."""

    def lead_to(self, looked: Looked, last: Found | None, found: Found) -> None:
        """With what a claim tells again of the last one."""
        self.again = self.last if last and is_same_again(looked, last, found) else None
        self.over = stretch_told_again(looked, last, found, self.last, self.over)

    def add(self, found: Found, tried: Tried | None) -> None:
        """With what another claim was taken for."""
        self.last = tried
        if tried is None:
            return
        self.read.append(tried.reading)
        if tried.stated is not None:
            self.names.add(tried.stated.name)
        if is_level(found):
            self.levels.append(tried)
        elif found.other:
            self.compared = tried


def is_same_again(looked: Looked, before: Found, found: Found) -> bool:
    """Whether a share tells again what a part of a whole was: “28 of the 57, or just over half”."""
    one, other = before.amount, found.amount
    if one is None or other is None or one.of is None or other.form is not Form.SHARE:
        return False
    led = looked.sentence.before(other.first, "grammar", "that_is", "or")
    return led is not None and led.first >= before.last


def _is_like(tried: Tried, again: Tried | None) -> bool:
    """Whether a reading is of the same number as another."""
    if again is None:
        return False
    if again.reading is None or tried.reading is None:
        return tried.stated is not None and tried.stated == again.stated
    mine, theirs = tried.reading.aims, again.reading.aims
    return [each.key for each in mine] == [each.key for each in theirs]


def _is_of(one: Tried, other: Tried) -> bool:
    """Whether two readings are of one indicator."""
    mine, theirs = one.reading, other.reading
    return mine is not None and theirs is not None and mine.target == theirs.target


def _opened(context: Context) -> Context:
    """A context as a sentence finds it: the levels told last were told before it."""
    told_on = context.opened == context.periods
    return context if told_on else replace(context, opened=context.periods)


def _compared(context: Context, found: Found, tried: Tried | None) -> Context:
    """A context with the two sides of a claim, if that is a comparison that may hold again."""
    if not is_comparison(found):
        return context
    return replace(context, compared=sides_of(tried.judgement) if tried else None)


def _says_nothing(found: Found, tried: Tried | None) -> bool:
    """Whether nothing is known of what is counted: the words say something else then."""
    counts = found.tally is not None and bool(found.tally.groups or found.tally.times)
    return counts and (tried is None or not tried.judgement.observations)


def _is_no_change(found: Found, tried: Tried | None) -> bool:
    """Whether the data do not bear a figure out as the change of another that it may be."""
    carried = found.as_told and found.amount is not None and bool(found.instead)
    return carried and (tried is None or tried.judgement.verdict is not Verdict.SUPPORTED)


def _told_apart(found: Sequence[Found], of_several: Found) -> list[Found]:
    """The claims of a sentence, with what the words of one say apart in its place."""
    at = found.index(of_several)
    return [*found[:at], *of_several.instead, *found[at + 1 :]]


@dataclass(frozen=True)
class Taking:
    """Takes claims, sentence by sentence."""

    facts: Facts
    vocabulary: Vocabulary
    stated: Mapping[str, Stated]
    court: Court

    @cached_property
    def trying(self) -> Trying:
        """Tries the readings of a claim."""
        return Trying(self.facts, self.vocabulary, self.stated, self.court)

    def take(
        self, looked: Looked, found: Sequence[Found], context: Context
    ) -> tuple[Sequence[Taken], Context]:
        """The claims of a sentence, and the context for the next one."""
        remembering = Remembering(self.vocabulary)
        context = GoingOn(self.facts, self.vocabulary).into(looked, context)
        taken: list[Taken] = []
        inner = _opened(context)
        found = [as_gap(looked, each) for each in found] if context.of_gap else found
        found, moved = as_they_went(looked, carried_on(looked, found, context.moved), context.moved)
        inner = inner if moved == inner.moved else replace(inner, moved=moved)
        told, last = Told(set()), None
        found = list(self._as_known(looked, found, inner))
        pending = [*found]
        while pending:
            each = pending.pop(0)
            before = remembering.before(looked, each, inner, found)
            told.lead_to(looked, last, each)
            claim, tried = self._one_or_level(looked, each, found, before, told)
            if _says_nothing(each, tried):
                pending, found = [*each.instead, *pending], _told_apart(found, each)
                continue
            told.add(each, tried)
            last = each
            inner = _compared(inner, each, tried)
            if claim is not None:
                taken.append(claim)
            if claim is not None or each.of_whole:
                inner = remembering.after(inner, tried)
        if not taken:
            inner = remembering.without_claim(looked, inner)
        others = told_of_others(self.vocabulary, looked, told.read)
        inner = inner if others == inner.of_others else replace(inner, of_others=others)
        return taken, remembering.after_sentence(looked, inner)

    def _one_or_level(
        self, looked: Looked, found: Found, claims: Sequence[Found], context: Context, told: Told
    ) -> tuple[Taken | None, Tried | None]:
        """A claim; a figure that is no change is a level, if the data bear that out."""
        taken = self._one(looked, found, claims, context, told)
        if not _is_no_change(found, taken[1]):
            return taken
        levels = [each.instead[0] if each.as_told and each.instead else each for each in claims]
        level = self._one(looked, found.instead[0], levels, context, told)
        right = level[1] is not None and level[1].judgement.verdict is Verdict.SUPPORTED
        return level if right else taken

    def _as_known(
        self, looked: Looked, found: Sequence[Found], context: Context
    ) -> Iterator[Found]:
        """The claims of a sentence, in order.

        What is said of so many areas is so told where there are figures of these, or else as what
        its words say apart.
        """
        for each in found:
            if each.tally is None or self._has_areas(looked, each, context):
                yield each
            else:
                yield from each.instead

    def _has_areas(self, looked: Looked, found: Found, context: Context) -> bool:
        """Whether what most points at for a claim has figures of several areas."""
        weights = weigh(looked, found.first, found.last, context, self.stated, other=found.other)
        heavy = next(iter(ranked(weights)), "")
        indicator = self.vocabulary.strategy.indicator.get(heavy)
        if indicator is None or found.tally is None:
            return False
        return can_be_tallied(self.facts, indicator, found.tally)

    def _one(
        self, looked: Looked, found: Found, claims: Sequence[Found], context: Context,
        told: Told,
    ) -> tuple[Taken | None, Tried | None]:  # fmt: skip
        recording = Recording(self.court)
        points = weigh(looked, found.first, found.last, context, self.stated, other=found.other)
        weights = of_its_side(found, points, told.compared)
        tried = list(self.trying.tried(looked, found, claims, context, weights))
        tried = list(over_it(list(of_one_course(self.court, tried, found, claims)), told.over))
        top = best([each for each in tried if _is_like(each, told.again)] or tried, told.names)
        if top is None:
            return recording.unread(looked, found), None
        contradicted = top.judgement.verdict is Verdict.CONTRADICTED
        told_so = None
        if (contradicted or found.kind is Kind.TREND) and not found.as_told:
            told_so = self.trying.in_order(looked, found, claims, top, context)
        if contradicted and not found.as_told:
            seen = seen_with(context.seen, looked)
            # A paragraph that names no group of it may go on about the one before
            if not self._names_group(seen.groups, top):
                seen = replace(seen, groups=seen.groups | context.former)
            seen = of_one_time(looked, found, seen, [e for e in told.levels if _is_of(e, top)])
            if not told.over:
                top = told_so or self.trying.otherwise(looked, found, top, seen, context) or top
            top = or_lacking(tried, top, context.place.indicator)
        top = told_so or top
        return recording.taken(looked, found, top), top

    def _names_group(self, keys: Set[str], tried: Tried) -> bool:
        """Whether one of some names is that of a group of what a claim was tried as one about."""
        target = tried.reading.target if tried.reading else ""
        known = (each for key in keys for each in self.vocabulary.groups.get(key, ()))
        return any(each.indicator == target for each in known)
