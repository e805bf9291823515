"""Hearing a claim: which court judges it, by its kind and what it is compared with."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.elliptic_counts import is_elliptic
from lagesbild.core.claims.find_gaps import compares_gaps
from lagesbild.core.claims.find_sides import pronoun_side
from lagesbild.core.claims.find_words import goes_on_yearly
from lagesbild.core.claims.judge_by_age import judge_by_age
from lagesbild.core.claims.judge_change import judge_change
from lagesbild.core.claims.judge_changes import judge_changes
from lagesbild.core.claims.judge_comparison import judge_comparison, judge_pair
from lagesbild.core.claims.judge_course import judge_trend
from lagesbild.core.claims.judge_extreme import judge_extreme
from lagesbild.core.claims.judge_gap import judge_gap
from lagesbild.core.claims.judge_gap_extreme import judge_gap_extreme
from lagesbild.core.claims.judge_gaps_compared import judge_gaps_compared
from lagesbild.core.claims.judge_largest import as_largest
from lagesbild.core.claims.judge_parts import judge_parts
from lagesbild.core.claims.judge_per import judge_per
from lagesbild.core.claims.judge_share_of_year import judge_share_of_year
from lagesbild.core.claims.judge_step_range import judge_step_range
from lagesbild.core.claims.judge_sums import Sums
from lagesbild.core.claims.judge_tally import judge_tally
from lagesbild.core.claims.judge_value import judge_value
from lagesbild.core.claims.judge_words import in_words_around
from lagesbild.core.claims.judge_years import as_listed, in_parts, resting, says_each_part
from lagesbild.core.claims.judging import Court, not_checkable, too_small
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted, counted_or_carried
from lagesbild.core.claims.other_measures import other_measure
from lagesbild.core.claims.peers import siblings
from lagesbild.core.claims.shapes import CHANGES, LEVELS, OF_AGES, Found, Judgement, Kind, Verdict
from lagesbild.core.claims.sides import Sides
from lagesbild.core.claims.suiting import suits
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.unit import Unit


@dataclass(frozen=True)
class Hearing:
    """Judges claims as they are read."""

    vocabulary: Vocabulary
    court: Court

    def judge(self, looked: Looked, found: Found, reading: Reading) -> Judgement:
        """The verdict on a claim in one of its readings.

        What would be right instead is told only if the data count what the claim counts.
        """
        judged = self._heard(looked, found, reading)
        if judged.suggestion and (suits(self.vocabulary, looked, found, reading) or 0) < 0:
            return replace(judged, suggestion="")
        return judged

    def _heard(self, looked: Looked, found: Found, reading: Reading) -> Judgement:
        if found.tally is not None:
            return judge_tally(
                self.court, found, reading, lambda one, its: self._heard(looked, one, its)
            )
        found = in_words_around(looked, found, reading)
        reading = as_listed(looked, found, reading)
        if any(aim.parts for aim in reading.aims):
            return resting(self._judged(looked, found, reading), self.court)
        judged = self._judged(looked, found, reading)
        judged = as_largest(self.court, looked, found, reading, judged)
        if found.kind in LEVELS and not found.other and not reading.of_gap:
            return judged
        return too_small(self.court, judged.observations) or judged

    def _judged(self, looked: Looked, found: Found, reading: Reading) -> Judgement:
        sides = Sides(self.court, self.vocabulary, looked, found)
        if found.scope == OF_AGES:
            return judge_by_age(self.court, found, reading)
        if reading.of_gap and found.kind is Kind.EXTREMUM:
            dimensions = self._of_owner(looked, found, reading)
            return judge_gap_extreme(self.court, found, reading, dimensions)
        if reading.of_gap and compares_gaps(looked, found):
            return judge_gaps_compared(self.court, found, reading, sides)
        if reading.of_gap:
            return judge_gap(self.court, found, reading)
        if found.of_changes and found.kind in {Kind.COMPARISON, Kind.TREND, Kind.RATIO}:
            return judge_changes(self.court, found, reading, sides)
        if found.of_sides and not found.other:
            return self._from_median(found, reading)
        alike = self._like_told(looked, found, reading)
        return alike or self._by_kind(looked, found, reading, sides)

    def _by_kind(self, looked: Looked, found: Found, reading: Reading, sides: Sides) -> Judgement:
        match found.kind:
            case Kind.COMPARISON:
                return judge_comparison(self.court, found, reading, sides)
            case Kind.TREND if reading.beside and _is_beside_told(looked, found, reading):
                return judge_pair(self.court, found, reading.aims[0], reading.beside)
            case Kind.TREND:
                return self._of_time_or_sides(looked, found, reading)
            case Kind.EXTREMUM:
                dimensions = self._of_owner(looked, found, reading)
                return judge_extreme(self.court, found, reading, dimensions)
            case Kind.RATIO | Kind.CHANGE_ABS | Kind.CHANGE_PCT | Kind.CHANGE_PP:
                if _is_difference(looked, found, reading) or _has_another_side(looked, found):
                    return judge_comparison(self.court, found, reading, sides)
                return self._of_time_or_sides(looked, found, reading)
            case Kind.VALUE | Kind.SHARE_WORD if self._is_part_of_another(looked, found, reading):
                amount = found.amount
                factor = amount.low / 100 if amount else None
                part = replace(found, kind=Kind.RATIO, factor=factor)
                return judge_comparison(self.court, part, reading, sides)
            case _:
                return self._level(looked, found, reading)

    def _like_told(self, looked: Looked, found: Found, reading: Reading) -> Judgement | None:
        """“För pojkar är andelen densamma”: as in the group told before, where that bears it out.

        Else it may be as it was before.
        """
        if reading.beside is None or found.direction != 0 or found.other:
            return None
        places = range(found.first, found.last)
        same = any(looked.sentence.at(place, "grammar", "one_and_same") for place in places)
        timed = any(aim.when.since or aim.when.span for aim in reading.aims)
        if timed or not (same or found.kind is Kind.COMPARISON):
            return None
        judged = judge_pair(self.court, found, reading.aims[0], reading.beside)
        return judged if judged.verdict is Verdict.SUPPORTED else None

    def _is_part_of_another(self, looked: Looked, found: Found, reading: Reading) -> bool:
        """Whether a share of a count is one of another group: “hälften av de påbörjade”.

        A share in words is one only where the group that it is the part of is named as well.
        """
        if not found.other or unit_of(reading) is Unit.PERCENT:
            return False
        marks = [mark for mark in looked.groups if mark.first == found.other]
        dimensions = {
            group.dimension
            for mark in marks
            for group in self.vocabulary.groups[mark.value]
            if group.indicator == reading.target
        }
        return found.kind is Kind.VALUE or not dimensions.isdisjoint(reading.codes)

    def _of_owner(self, looked: Looked, found: Found, reading: Reading) -> Set[str]:
        """The dimensions of the group that an extreme is said of beside others."""
        slugs = {aim.indicator.slug for aim in reading.aims}
        owner = next((mark for mark in looked.groups if mark.first == found.owner), None)
        # “women aged 75–84” are named by two
        mine = (found.owner, owner.last, owner.last + 1) if owner else ()
        return {
            group.dimension
            for mark in looked.groups
            if mark.first in mine
            for group in self.vocabulary.groups[mark.value]
            if group.indicator in slugs
        }

    def _level(self, looked: Looked, found: Found, reading: Reading) -> Judgement:
        """A level: of a time, of the parts of a year, or a sum or mean of several values."""
        noun = _counts(looked, found)
        if each := judge_per(self.court, looked, found, reading):
            return each
        if parts := in_parts(looked, found, reading):
            summed = Sums(self.court, looked, found, parts).judged()
            each_part = says_each_part(looked, found)
            return summed or judge_parts(
                self.court, found, parts, counted=noun, each_part=each_part
            )
        judged = judge_value(self.court, found, reading, counted=noun)
        if judged.verdict is Verdict.SUPPORTED:
            return judged
        if of_year := judge_share_of_year(self.court, looked, found, reading):
            return of_year
        return Sums(self.court, looked, found, reading).judged() or judged

    def _of_time_or_sides(self, looked: Looked, found: Found, reading: Reading) -> Judgement:
        """“dubbelt så hög” of a group: than before, or than another that is not named again."""
        if found.kind is Kind.TREND:
            judged = judge_trend(self.court, found, reading)
        else:
            counts = _counts(looked, found) or _carries_noun(looked, found)
            judged = judge_change(self.court, found, reading, counted=counts)
            if judged.verdict is not Verdict.SUPPORTED:
                judged = judge_step_range(self.court, found, reading) or judged
        if judged.verdict is not Verdict.CONTRADICTED or found.other:
            return judged
        return self._of_sides(looked, found, reading) or judged

    def _of_sides(self, looked: Looked, found: Found, reading: Reading) -> Judgement | None:
        """A size that no change has, as one beside another side that stands before it."""
        clause = looked.clauses[found.first]
        here = any(looked.clauses[each.first] == clause for each in looked.times)
        timed = goes_on_yearly(looked, found.first) or (
            here and any(aim.when.own for aim in reading.aims)
        )
        comparative = _is_comparative(looked, found)
        is_open = found.kind is Kind.RATIO or (not timed and (found.of_sides or comparative))
        if not (is_open or (found.kind in CHANGES and comparative)):
            return None
        if medians := self._beside_median(looked, found, reading):
            return medians
        told = None
        if reading.beside and not timed and not _names_side(looked, found):
            # “Rikets median var 40 procent. Regionen ligger 9 procentenheter lägre”: than that
            told = judge_pair(self.court, found, reading.aims[0], reading.beside)
        if not is_open or (told and told.verdict is Verdict.SUPPORTED):
            return told
        pairs = (
            judge_pair(self.court, found, reading.aims[0], each)
            for each in self._any_other(reading)
        )
        return next((each for each in pairs if each.verdict is Verdict.SUPPORTED), None)

    def _from_median(self, found: Found, reading: Reading) -> Judgement:
        """“länet låg 9 procentenheter under”: than the median, where there is one to be under.

        A group may be under the one that was told just before it, or under the only other one.
        """
        aim = reading.aims[0]
        if reading.beside and found.amount is not None:
            judged = judge_pair(self.court, found, aim, reading.beside)
            if judged.verdict is Verdict.SUPPORTED:
                return judged
        peers = [each for each in siblings(self.court, aim) if each.key != aim.key]
        beside = judge_pair(self.court, found, aim, peers[0]) if len(peers) == 1 else None
        if beside and beside.verdict is Verdict.SUPPORTED:
            return beside
        known = self.court.facts.of(aim.indicator.slug)
        same = (aim.key.measure, aim.key.dimensions)
        own = next((e for e in known if (e.key.measure, e.key.dimensions) == same), None)
        median = self.court.facts.median(own.key) if own else None
        if own is None or median is None:
            why = self.court.say.text("It is not clear between what the difference is.")
            return beside or not_checkable(why)
        return judge_pair(self.court, found, replace(aim, series=own), median)

    def _beside_median(self, looked: Looked, found: Found, reading: Reading) -> Judgement | None:
        """“riksmedianen var 40 procent, 9 procentenheter högre”: told just before."""
        aim = reading.aims[0]
        median = self.court.facts.median(aim.key)
        told = [
            m for m in looked.sentence.of("area") if m.value == "median" and m.last <= found.first
        ]
        if median is None or not told:
            return None
        sides = [(aim, median)]
        if not self._names_home(looked, found):
            # “riksmedianen var 40 procent, 9 procentenheter högre” is said of the median
            sides.append((replace(aim, series=median), aim.series))
        for one, other in sides:
            judged = judge_pair(self.court, found, one, other)
            if judged.verdict is Verdict.SUPPORTED:
                return judged
        return None

    def _names_home(self, looked: Looked, found: Found) -> bool:
        """Whether a claim's own clause begins with another area than the country."""
        clause = looked.clauses[found.first]
        return any(
            looked.clauses[each.first] == clause
            and each.last <= found.first
            and each.value not in {COUNTRY, self.vocabulary.country}
            for each in looked.places
        )

    def _any_other(self, reading: Reading) -> Sequence[Series]:
        """The other groups of a series, and the same one in other areas."""
        aim = reading.aims[0]
        areas = [
            each
            for area in self.court.facts.areas(aim.indicator.slug)
            if area != aim.key.area
            for each in self.court.facts.of(aim.indicator.slug, area)
            if (each.key.measure, each.key.dimensions) == (aim.key.measure, aim.key.dimensions)
        ]
        own = aim.key.area == aim.indicator.area
        groups = [each for each in siblings(self.court, aim) if each.key != aim.key]
        return groups if own else [*groups, *areas]


def _names_side(looked: Looked, found: Found) -> bool:
    """Whether a sentence says itself beside what something is: “under rikets nivå”."""
    if any(each.value in {"than", "compared"} for each in looked.sentence.of("grammar")):
        return True
    areas = (*looked.places, *looked.sentence.of("area"))
    return any(each.first >= found.last for each in areas)


def _counts(looked: Looked, found: Found) -> bool:
    """Whether a noun that is counted follows a claim's number."""
    if found.amount is None:
        return False
    return counted(looked, found.amount) is not None or is_elliptic(looked, found.amount)


def _carries_noun(looked: Looked, found: Found) -> bool:
    """Whether a bare change is in what was counted before it: “24 kommuner, två fler än 2023”."""
    amount = found.amount
    bare = found.kind is Kind.CHANGE_ABS and amount is not None and not amount.decimals
    return bare and amount is not None and counted_or_carried(looked, amount) is not None


def unit_of(reading: Reading) -> Unit | None:
    """The unit of the measure that a reading is of."""
    return (
        reading.aims[0].indicator.measure(reading.aims[0].key.measure).unit
        if reading.aims
        else None
    )


def _is_comparative(looked: Looked, found: Found) -> bool:
    """Whether a trend is said by a comparative ("lägre"), which may be of groups as well."""
    return any(looked.sentence.at(place, "comparative") for place in range(found.first, found.last))


def _is_beside_told(looked: Looked, found: Found, reading: Reading) -> bool:
    """“Bland kvinnor är andelen högre”, without a time: than that of the group told before.

    “fler dömda” counts them, and says of a group how it moved, as does “mer eller mindre lika”.
    """
    timed = any(aim.when.own or aim.when.since for aim in reading.aims)
    still = found.direction == 0
    return not (timed or still or found.other or found.counts) and _is_comparative(looked, found)


def _is_difference(looked: Looked, found: Found, reading: Reading) -> bool:
    """Whether a size is one between groups or measures: “6 procentenheter högre än för pojkar”."""
    if not found.other:
        return False
    aim = reading.aims[0]
    if other_measure(looked, found, aim.indicator, aim.key.measure):
        return True
    ahead = range(found.other, found.other + 5)
    when = next((w for w in looked.times if w.first in ahead), None)
    named = next((m for m in looked.mentions if m.first in ahead), None)
    median = next((m for m in looked.sentence.of("area") if m.first in ahead), None)
    if pronoun_side(looked, found.other):
        return True
    first = min((m.first for m in (named, median) if m is not None), default=None)
    return first is not None and (when is None or first < when.first)


def _has_another_side(looked: Looked, found: Found) -> bool:
    """Whether “hälften så många som de som börjar” compares with something that is no time."""
    if found.kind is not Kind.RATIO or not found.other:
        return False
    ahead = range(found.other, found.other + 5)
    return not any(each.first in ahead for each in looked.times)
