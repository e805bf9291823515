"""Holding a verdict to the words around the claim, and back where too little says what is meant."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.country_marks import COUNTRY
from lagesbild.core.claims.doubting import agrees_by_chance, is_loose
from lagesbild.core.claims.hearing import unit_of
from lagesbild.core.claims.judge_words import excepts
from lagesbild.core.claims.judging import Court, measured, not_checkable
from lagesbild.core.claims.known_slips import is_known_slip
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.other_subjects import is_among_others, is_of_another_subject
from lagesbild.core.claims.shapes import CHANGES, Found, Judgement, Kind, Verdict
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.wholes import calls_share_a_number, of_wrong_whole
from lagesbild.core.language.when import WhenKind
from lagesbild.core.statistics.unit import Unit


@dataclass(frozen=True)
class Holding:
    """Looks once more at a verdict."""

    vocabulary: Vocabulary
    court: Court

    def held(
        self, looked: Looked, found: Found, reading: Reading, judgement: Judgement
    ) -> Judgement:
        """The verdict that stands."""
        if reading.area_slip:
            judgement = self._with_slip(looked, reading, judgement)
        judgement = self._held_to_words(looked, found, reading, judgement)
        judgement = self._as_of_earlier_version(looked, found, reading, judgement)
        if judgement.verdict is not Verdict.NOT_CHECKABLE:
            why = next(self._doubts(looked, found, reading, judgement), "")
            return not_checkable(why) if why else judgement
        return judgement

    def _as_of_earlier_version(
        self, looked: Looked, found: Found, reading: Reading, judgement: Judgement
    ) -> Judgement:
        """What the text says that a figure was before it was revised, held to just that."""
        amount = found.amount
        if amount is None or not _is_of_earlier_version(looked, found):
            return judgement
        cells = [aim.series.cell(each) for aim in reading.aims for each in aim.when.at]
        earlier = [
            value for cell in cells if cell for e in cell.superseded if (value := measured(e))
        ]
        if not earlier:
            return judgement
        right = any(each.amount == amount.low for each in earlier)
        why = self.court.say.text(
            "Before it was revised it was {value}.",
            value=self.court.say.amount(earlier[-1].amount, earlier[-1].unit),
        )
        verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
        return replace(judgement, verdict=verdict, why=f"{judgement.why} {why}", suggestion="")

    def _doubts(
        self, looked: Looked, found: Found, reading: Reading, judgement: Judgement
    ) -> Iterator[str]:
        """Why it is not sure that a claim is about these data."""
        say = self.court.say
        nothing = say.text("No figures in the data are about this.")
        if found.of_gap and not reading.of_gap:
            yield say.text("It is not clear between what the difference is.")
        indicator = self.vocabulary.strategy.indicator[reading.target]
        if is_of_another_subject(looked, found, indicator):
            yield nothing
        if judgement.verdict is Verdict.SUPPORTED and agrees_by_chance(looked, found, reading):
            yield nothing
        if judgement.verdict is not Verdict.SUPPORTED:
            yield from self._of_what_is_wrong(looked, found, reading, judgement)

    def _of_what_is_wrong(
        self, looked: Looked, found: Found, reading: Reading, judgement: Judgement
    ) -> Iterator[str]:
        """Why it may be about something else that a claim does not agree with these data."""
        nothing = self.court.say.text("No figures in the data are about this.")
        slip = is_known_slip(found, reading, judgement)
        if not slip and _is_in_points_of_no_share(found, reading):
            yield nothing
        if judgement.verdict is not Verdict.CONTRADICTED:
            return
        if found.of_whole and not any(each.base for each in judgement.observations):
            yield nothing
        if is_among_others(looked, found, self.vocabulary.strategy.indicator[reading.target]):
            yield nothing
        if not slip and is_loose(looked, found, reading, judgement):
            yield nothing
        yield from self._left_open(looked, found, reading)

    def _left_open(self, looked: Looked, found: Found, reading: Reading) -> Iterator[str]:
        """What the sentence leaves open that the verdict turns on."""
        say = self.court.say
        if _is_yearly_mean(looked, found):
            yield say.text("No figures in the data are about this.")
        if _is_of_some_time(looked, found, reading):
            yield say.text("It is not clear which earlier time is meant.")
        told = any(aim.when.excepted for aim in reading.aims)
        if found.excepting and not told and excepts(looked, found):
            yield say.text("The sentence leaves something out that the data have.")

    def _held_to_words(
        self, looked: Looked, found: Found, reading: Reading, judgement: Judgement
    ) -> Judgement:
        """Held to what the words around say the figure is: a number, a share of all."""
        if judgement.verdict is not Verdict.SUPPORTED:
            return judgement
        say = self.court.say
        if calls_share_a_number(looked, found, reading):
            why = say.text("{series} is a share, not a number.", series=say.series(reading.aims[0]))
            return replace(judgement, verdict=Verdict.IMPRECISE, why=f"{judgement.why} {why}")
        if base := of_wrong_whole(looked, found, reading, judgement):
            why = say.text("The share is of the {base} that answered, not of all.", base=base)
            return replace(judgement, verdict=Verdict.IMPRECISE, why=f"{judgement.why} {why}")
        return judgement

    def _with_slip(self, looked: Looked, reading: Reading, judgement: Judgement) -> Judgement:
        """The verdict where the text names another area than the one that is measured.

        Where but a sentence before names it, what agrees is told of the area that is measured.
        """
        code = reading.area_slip
        named_here = {
            self.vocabulary.country if m.value == COUNTRY else m.value for m in looked.places
        }
        if judgement.verdict is Verdict.SUPPORTED and code not in named_here:
            return judgement
        strategy = self.vocabulary.strategy
        indicator = strategy.indicator[reading.target]
        areas = {each.code: each for each in strategy.areas}
        measured, named = areas.get(indicator.area), areas.get(reading.area_slip)
        why = self.court.say.text(
            "The figures are for {area}, not for {named}.",
            area=measured.name if measured else indicator.area,
            named=named.name if named else reading.area_slip,
        )
        verdict = judgement.verdict
        if any(each.series.area == reading.area_slip for each in judgement.observations):
            return judgement
        if verdict is Verdict.SUPPORTED:
            near = measured is not None and self._overlaps(measured.code, reading.area_slip)
            verdict = Verdict.IMPRECISE if near else Verdict.CONTRADICTED
        elif verdict is Verdict.CONTRADICTED:
            near = measured is not None and self._overlaps(measured.code, reading.area_slip)
            verdict = verdict if near else Verdict.NOT_CHECKABLE
        return replace(judgement, verdict=verdict, why=f"{judgement.why} {why}")

    def _overlaps(self, measured: str, named: str) -> bool:
        """Whether an area is another geography's for the same ground: police region and county."""
        country = self.vocabulary.country
        own = self.vocabulary.strategy.about.area
        return named == own and measured != country


def _is_of_earlier_version(looked: Looked, found: Found) -> bool:
    """“publicerades först 66 procent”: the first amount behind says what was told before."""
    number = found.amount.number if found.amount is not None else -1
    return any(
        number == next((a.number for a in looked.amounts if a.first >= mark.last), None)
        for mark in looked.sentence.of("revised")
    )


def _is_in_points_of_no_share(found: Found, reading: Reading) -> bool:
    """“ett svar motsvarar tre procentenheter”: points without a change, of what is counted."""
    return (
        found.kind is Kind.CHANGE_PP
        and found.direction is None
        and unit_of(reading) is not Unit.PERCENT
    )


def _is_yearly_mean(looked: Looked, found: Found) -> bool:
    """“has gone up by an average of 16 per cent a year”: no change from one time to another."""
    if found.kind not in CHANGES:
        return False
    sentence, clause = looked.sentence, looked.clauses[found.first]
    said = {m.value for m in sentence.of("grammar") if looked.clauses[m.first] == clause}
    return {"average", "per_year"} <= said


def _is_of_some_time(looked: Looked, found: Found, reading: Reading) -> bool:
    """“tidigare var det en femtedel”: a level of a time that is not said."""
    if found.kind not in {Kind.VALUE, Kind.SHARE_WORD} or reading.aims[0].when.own:
        return False
    clause = looked.clauses[found.first]
    earlier = [each for each in looked.times if each.kind is WhenKind.EARLIER]
    return any(looked.clauses[e.first] == clause and e.last <= found.first for e in earlier)
