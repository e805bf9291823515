"""Trying readings of a claim: each with its verdict and what speaks for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from lagesbild.core.claims.aims import Case, Reading
from lagesbild.core.claims.context import COMMITMENT, Context, Seen
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.hearing import Hearing
from lagesbild.core.claims.holding import Holding
from lagesbild.core.claims.judge_stated import judge_stated
from lagesbild.core.claims.judging import Court, not_checkable
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import is_in_time_of
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.reading import readings
from lagesbild.core.claims.rereading import other_readings
from lagesbild.core.claims.shapes import CHANGES, LEVELS, Found, Judgement, Kind, Verdict
from lagesbild.core.claims.stated import Stated
from lagesbild.core.claims.status_words import status_alone, status_counted
from lagesbild.core.claims.suiting import as_valued, in_own_points, in_tenths, scaled, suits
from lagesbild.core.claims.suiting_stated import (
    exceeds_all,
    is_named,
    names_whole,
    suits_stated,
    tells_of_all,
    tells_of_several,
)
from lagesbild.core.claims.told_in_order import in_order, row_told_in_order
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import Weight, ranked
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.period import Period

ENOUGH = 2.1
"""What must point at a target for a claim to be read as one about it."""
FAR = 4
"""How many times another number is at least, to which no word of its sentence points."""
SURELY = 2.5
"""What must point at a number that the strategy states for a claim to contradict it."""
LACKING = 2.5
"""How much less it weighs that an indicator has no figures for what is named."""
MOST_TARGETS = 4
"""Indicators that a claim is tried as one about; of stated numbers it is twice as many."""
WORDS_ALONE = frozenset({Kind.TREND, Kind.EXTREMUM, Kind.COMPARISON, Kind.RATIO})
"""Kinds that a word without a number can be: no claims where nothing is spoken of."""

COURSES = frozenset({"every", "row"})
"""Courses that go on for some time: “varje år”, “tre år i rad”."""
PAIR = 2


@dataclass(frozen=True)
class Tried:
    """A reading with its verdict."""

    weight: float
    judgement: Judgement
    reading: Reading | None = None
    stated: Stated | None = None
    kind: Kind = Kind.VALUE
    doubted: bool = False
    """Whether it is not sure that the claim is about these data."""
    guessed: bool = False
    """Whether the data bear it out of several groups, and nothing says of which it is told."""
    of_place: bool = False
    """Of a stated number, whether the heading or what was told last is of its commitment."""


def _is_far_from(amount: Amount, stated: Stated) -> bool:
    """Whether a count is many times what is stated, or the other way round: it is of others."""
    if amount.of is not None or stated.of is not None:
        return False
    low, high = sorted((abs(amount.low), abs(stated.value)))
    return high > low * FAR


def _is_beside_told(tried: Tried, reading: Reading) -> bool:
    """Whether a claim was held to the group told before: it says of no time how it moved."""
    beside = reading.beside
    if beside is None or beside.key.area != reading.aims[0].key.area:
        return False
    return any(each.series == beside.key for each in tried.judgement.observations)


def _is_single_step(found: Found, judgement: Judgement) -> bool:
    """Whether a rise “varje år” would be one between two values: that is no course."""
    periods = {each.period for each in judgement.observations}
    return found.course in COURSES and len(periods) <= PAIR


def _may_be_a_part(looked: Looked, amount: Amount, stated: Stated) -> bool:
    """Whether a number below a count may be that of some only: “Tre av åtagandena gäller barn”."""
    if not stated.is_count or amount.low >= stated.value:
        return False
    if ":goal-" in stated.name:
        return True
    return amount.form is Form.WORD and not tells_of_all(looked, amount)


def _lacks_time(found: Found, reading: Reading, judgement: Judgement) -> bool:
    """Whether an indicator lacks a value for a time that is named, or is not beside another."""
    if judgement.verdict is not Verdict.NOT_CHECKABLE or found.kind is Kind.COMPARISON:
        return False
    return any(
        each == (aim.when.at[-1] if since and aim.when.at else None)
        or not (aim.series.at(each) or (aim.series.span(each) and found.kind in LEVELS))
        for aim in reading.aims
        for each, since in _named_times(aim.when)
    )


def _lacks_whole(found: Found, reading: Reading, judgement: Judgement) -> bool:
    """Whether a percentage is read of a number, and what it is a share of is not known."""
    amount = found.amount
    if amount is None or amount.unit != "percent" or found.kind not in LEVELS:
        return False
    measures = (aim.indicator.measure(aim.key.measure) for aim in reading.aims)
    unknown = judgement.verdict is Verdict.NOT_CHECKABLE
    return unknown and not any(measure.unit.is_share for measure in measures)


def _named_times(when: Meant) -> Iterator[tuple[Period, bool]]:
    """The times that are named, and whether one is what a change is counted from."""
    for each in (*(when.at if when.own else ()), *(when.span or ())):
        yield each, False
    if when.since:
        yield when.since, True


@dataclass(frozen=True)
class Trying:
    """Tries what a claim may speak of."""

    facts: Facts
    vocabulary: Vocabulary
    stated: Mapping[str, Stated]
    court: Court

    def tried(
        self, looked: Looked, found: Found, claims: Sequence[Found], context: Context,
        weights: Mapping[str, Weight],
    ) -> Iterator[Tried]:  # fmt: skip
        """All that a claim may be about, with verdicts; ``claims`` are all of its sentence."""
        counts = self._counts_of_all(looked, found, context)
        heavy = ranked(
            {
                each: weight
                for each, weight in weights.items()
                if (each in counts if counts else self._is_heavy(each, weight))
                and not self._is_of_other_goal(looked, each, context)
            }
        )
        measured = [each for each in heavy if each not in self.stated]
        # what the text is about is tried, too, however many others its words point at
        home = [each for each in measured[MOST_TARGETS:] if each == context.place.indicator]
        for target in (*measured[:MOST_TARGETS], *home):
            indicator = self.vocabulary.strategy.indicator[target]
            case = Case(
                self.facts, self.vocabulary, looked, found, claims, context, indicator
            )  # fmt: skip
            for reading in readings(case, weights[target]):
                if one := self._try(looked, found, reading):
                    yield one
        if found.tally is not None:
            return
        numbers = self._numbers(looked, found, heavy, context, weights)
        yield from islice(numbers, MOST_TARGETS * 2)

    def _numbers(
        self, looked: Looked, found: Found, heavy: Sequence[str], context: Context,
        weights: Mapping[str, Weight],
    ) -> Iterator[Tried]:  # fmt: skip
        """The numbers that the strategy states which a claim may be, by its unit and noun."""
        for each in heavy:
            if each in self.stated:
                told = each in context.focus
                one = self._try_stated(
                    looked, found, self.stated[each], weights[each], told=told
                )  # fmt: skip
                if one is not None:
                    yield one

    def _is_heavy(self, target: str, weight: Weight) -> bool:
        """Whether enough points at a target: at a number, that its commitment is spoken of."""
        spoken_of = target in self.stated and weight.lean >= COMMITMENT
        return (weight.total >= ENOUGH or spoken_of) and not self._is_of_status(target)

    def _counts_of_all(
        self, looked: Looked, found: Found, context: Context
    ) -> Sequence[str]:  # fmt: skip
        """The count that “Planen har tre åtaganden” speaks of: it and no other, by its own name."""
        amount = found.amount
        if amount is None or found.tally is not None:
            return ()
        alone = status_alone(looked, amount)
        told = next(reversed([*context.focus]), "")
        if alone and not told.startswith("count:"):
            # “Three are ongoing”: of what was told before, which are no commitments
            return ("count:",)
        if status := alone or status_counted(self.vocabulary, looked, amount):
            return [
                f"count:{status}",
                *(f"count:goal-{goal.number}:{status}" for goal in self.vocabulary.strategy.goals),
            ]
        of_all = tells_of_all(looked, amount)
        if not of_all and not self._counts_commitments(looked, amount):
            return ()
        return [
            name
            for name, each in self.stated.items()
            if each.is_count and not (of_all and each.goal) and names_whole(looked, amount, each)
        ]

    def _counts_commitments(self, looked: Looked, amount: Amount) -> bool:
        """Whether “commitments” and nothing else stands right behind a number."""
        said = self.vocabulary.lexicon.said("counts", "commitments")
        words = looked.sentence.words[amount.last :]
        return any(tuple(words[: len(each)]) == each for each in said)

    def _is_of_other_goal(self, looked: Looked, target: str, context: Context) -> bool:
        """Whether a target counts what a goal has that neither place nor sentence names."""
        each = self.stated.get(target)
        if each is None or not each.goal or not each.is_count:
            return False
        return context.place.goal != each.goal and str(each.goal) not in looked.sentence.words

    def _is_of_status(self, target: str) -> bool:
        """Whether a target counts commitments of one status, which the claim would name."""
        return target in self.stated and self.stated[target].of_status

    def otherwise(
        self, looked: Looked, found: Found, best: Tried, seen: Seen, context: Context
    ) -> Tried | None:
        """Another reading that the data bear out, where the sentence leaves open what is meant.

        Only what the claim's own clause does not name may be another: a group or a time that the
        paragraph has spoken of.
        """
        reading = best.reading
        if reading is None or not reading.aims or reading.of_gap or reading.tally:
            return None
        if _is_beside_told(best, reading):
            return None
        case = Case(
            self.facts, self.vocabulary, looked, found, (), context, reading.aims[0].indicator
        )
        for other in other_readings(case, reading, seen):
            one = self._try(looked, found, other)
            right = one is not None and one.judgement.verdict is Verdict.SUPPORTED
            if one and right and not _is_single_step(found, one.judgement):
                return replace(one, weight=best.weight)
        return None

    def _try_stated(
        self, looked: Looked, found: Found, stated: Stated, weight: Weight, *, told: bool
    ) -> Tried | None:
        amount = found.amount
        if amount is None or found.kind in WORDS_ALONE:
            return None
        if found.kind in CHANGES and not is_in_time_of(looked, amount, stated.name):
            return None
        fitting = suits_stated(self.vocabulary, looked, amount, stated)
        # what was told itself is named by words alone, what stands beside it by its noun, too
        named = weight.words or (fitting and weight.lean >= COMMITMENT and not told)
        if fitting is None or not named:
            return None
        judgement = judge_stated(
            self.court, amount, stated, of_whole=found.of_whole,
            of_rest=found.of_rest and not amount.unit,
        )  # fmt: skip
        sure = weight.words >= SURELY and is_named(looked, stated)
        sure = sure or (weight.lean >= COMMITMENT and not _is_far_from(amount, stated))
        sure = sure or (fitting > 0 and stated.is_count)
        unknown = found.of_whole and stated.of is None
        part = _may_be_a_part(looked, amount, stated) or (
            not (self._is_heavy(stated.name, weight) or stated.of_status)
            and not tells_of_all(looked, amount)
        )
        held = unknown or part or not sure or tells_of_several(looked, amount)
        held = held and not self._exceeds_all(looked, found, stated)
        if judgement.verdict is Verdict.CONTRADICTED and held:
            doubt = self.court.say.text("It is not clear that this is what is meant.")
            why = f"{judgement.why} {doubt}"
            judgement = replace(judgement, verdict=Verdict.NOT_CHECKABLE, why=why)
        of_place = weight.lean >= COMMITMENT
        return Tried(weight.total + fitting, judgement, None, stated, of_place=of_place)

    def _exceeds_all(self, looked: Looked, found: Found, stated: Stated) -> bool:
        every = self.stated.get(stated.of_all_goals) if stated.is_count else None
        return every is not None and exceeds_all(self.vocabulary, looked, found, every)

    def _try(self, looked: Looked, found: Found, reading: Reading) -> Tried | None:
        if reading.aims:
            found = self._as_measured(looked, found, reading)
        fitting = suits(self.vocabulary, looked, found, reading)
        if fitting is None:
            return None
        weight = reading.weight.total + fitting
        if not reading.aims:
            return Tried(weight - LACKING, self._lacking(reading), reading)
        judgement = Hearing(self.vocabulary, self.court).judge(looked, found, reading)
        held = Holding(self.vocabulary, self.court).held(looked, found, reading, judgement)
        if _lacks_time(found, reading, judgement) or _lacks_whole(found, reading, judgement):
            weight -= LACKING
        if reading.only_if_right and held.verdict is not Verdict.SUPPORTED:
            return None
        doubted = held.verdict is not judgement.verdict and not held.observations
        return Tried(weight, held, reading, kind=found.kind, doubted=doubted)

    def _as_measured(self, looked: Looked, found: Found, reading: Reading) -> Found:
        """A claim with its number in what the data are measured in."""
        aim = reading.aims[0]
        measure = aim.indicator.measure(aim.key.measure)
        found = in_tenths(self.vocabulary, in_own_points(looked, found, measure), measure)
        return as_valued(scaled(self.vocabulary, looked, found, measure), aim.indicator)

    def in_order(
        self, looked: Looked, found: Found, claims: Sequence[Found], best: Tried, context: Context
    ) -> Tried | None:
        """A level that the data bear out in its place among others that are told in order."""
        reading = best.reading
        if reading is None or not reading.aims:
            return None
        indicator = reading.aims[0].indicator
        case = Case(self.facts, self.vocabulary, looked, found, claims, context, indicator)
        row = row_told_in_order(case)
        measured = [self._as_measured(looked, each, reading) for each in row]
        for other in in_order(case, reading, row, measured):
            if one := self._try(looked, found, other):
                return replace(one, weight=best.weight)
        return None

    def _lacking(self, reading: Reading) -> Judgement:
        indicator = self.vocabulary.strategy.indicator[reading.target]
        return not_checkable(
            self.court.say.text(
                "{indicator} has no figures for {group}.",
                indicator=indicator.short_name,
                group=reading.lacking or self.court.say.text("this"),
            )
        )
