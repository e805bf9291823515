"""Recording claims: the reading that stands, or that nothing in the data is about them."""

from dataclasses import dataclass, replace

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.hearing import unit_of
from lagesbild.core.claims.judge_words import in_words_around
from lagesbild.core.claims.judging import Court, not_checkable
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted
from lagesbild.core.claims.shapes import Found, Judgement, Kind, Verdict
from lagesbild.core.claims.trying import Tried
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.words import Sort
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.unit import Unit

LOOSE = frozenset({"all", "none", "most", "narrow", "minority"})
"""Shares in words that are no claims where nothing can be checked."""

MANY = 1000
"""From so many, what is counted is told as a figure, whatever it is."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A claim of a sentence with the reading that stands."""

    found: Found
    kind: Kind
    judgement: Judgement
    series: tuple[SeriesKey, ...] = ()
    periods: tuple[str, ...] = ()
    figure: str = ""
    reading: str = ""


@dataclass(frozen=True)
class Recording:
    """Records claims with what stands of them."""

    court: Court

    def unread(self, looked: Looked, found: Found) -> Taken | None:
        """A claim that nothing in the data is about; None if it is hardly one."""
        amount = found.amount
        if amount is None or (amount.form is Form.SHARE and amount.word != "fraction"):
            return None
        if _is_mere_whole(looked, found):
            return None
        noun = counted(looked, amount) is not None
        bare = found.kind is Kind.VALUE and not noun and not amount.unit
        if bare and (amount.form is Form.WORD or _counts_something_else(looked, amount)):
            return None
        why = self.court.say.text("No figures in the data are about this.")
        return Taken(found, _kind_of_unread(found.kind, amount, noun=noun), not_checkable(why))

    def taken(self, looked: Looked, found: Found, best: Tried) -> Taken | None:
        """A claim with the reading that stands; None if it is none by that reading."""
        best = _without_advice(best)
        wrong = best.judgement.verdict is Verdict.CONTRADICTED
        if not wrong and _is_mere_whole(looked, found):
            return None
        if best.stated is not None:
            in_words = found.amount is not None and found.amount.form is Form.SHARE
            kind = Kind.SHARE_WORD if in_words else Kind.COUNT_OTHER
            return Taken(found, kind, best.judgement, figure=best.stated.name)
        reading = best.reading
        if reading is None or self._is_none(looked, found, best):
            return None
        kind, found = _kind(looked, found, reading), with_count(found)
        if best.doubted:
            return Taken(found, kind, best.judgement)
        keys = [aim.key for aim in reading.aims]
        if found.kind is not Kind.EXTREMUM:
            keys += [each.series for each in best.judgement.observations]
        periods = dict.fromkeys(o.period for o in best.judgement.observations)
        if not periods:
            periods = dict.fromkeys(p for aim in reading.aims for p in aim.when.at)
        codes = tuple(p.code for p in sorted(periods))
        series = tuple(dict.fromkeys(keys))
        return Taken(found, kind, best.judgement, series, codes, "", self._said(reading))

    def _is_none(self, looked: Looked, found: Found, best: Tried) -> bool:
        """Whether a reading shows that nothing is claimed: a target to come, “alla” of nothing."""
        aims = best.reading.aims if best.reading else ()
        if not aims and found.amount is None:
            return True
        unclear = best.judgement.verdict is Verdict.NOT_CHECKABLE
        if unclear and found.amount and found.amount.word in LOOSE:
            return True
        sentence = looked.sentence
        aimed = any(m.value == "modal" for m in sentence.of("grammar")) or sentence.of("target")
        return bool(aimed) and any(self._is_target(aim) for aim in aims)

    def _is_target(self, aim: Aim) -> bool:
        """Whether a claim names a year to come: that is what is aimed at, no figure."""
        at = aim.when.at
        return aim.when.own and bool(at) and at[-1].first_year > self.court.facts.edition.year

    def _said(self, reading: Reading) -> str:
        say = self.court.say
        if not reading.aims:
            return ""
        names = ", ".join(dict.fromkeys(say.series(aim) for aim in reading.aims))
        if reading.weight.words >= reading.weight.lean:
            return say.text("Read as {series}, which the sentence names.", series=names)
        return say.text("Read as {series}, which the text around it is about.", series=names)


def with_count(found: Found) -> Found:
    """What is said of so many areas, as the words from the first to the last of both."""
    tally = found.tally
    if tally is None:
        return found
    return replace(found, first=min(found.first, tally.first), last=max(found.last, tally.last))


def _without_advice(tried: Tried) -> Tried:
    """What cannot be checked gets no other wording: nobody knows what it is about."""
    if tried.judgement.verdict is not Verdict.NOT_CHECKABLE:
        return tried
    return replace(tried, judgement=replace(tried.judgement, suggestion=""))


def _is_mere_whole(looked: Looked, found: Found) -> bool:
    """Whether “länets 26 kommuner” says of whom alone; “de 26” may tell how many there are.

    “av de 26 kommunerna” says of whom, too.
    """
    sentence = looked.sentence
    owned = sentence.before(found.first, "area")
    if those := sentence.before(found.first, "grammar", "those"):
        owned = owned or sentence.before(those.first, "grammar", "of")
    counts = found.amount is not None and counted(looked, found.amount) is not None
    return found.of_whole and owned is not None and counts


def _counts_something_else(looked: Looked, amount: Amount) -> bool:
    """“1 katt”, “de 3 bröderna”: a noun that is counted by nobody, and no unit (“640 Mbit/s”)."""
    sentence = looked.sentence
    plain = amount.form is Form.DIGITS and not (amount.decimals or amount.is_range or amount.hedge)
    noun = sentence.is_sort(amount.last, Sort.WORD) and amount.last not in looked.meant
    few = amount.low < MANY and sentence.word(amount.last + 1) != "/"
    return plain and few and noun


def _kind(looked: Looked, found: Found, reading: Reading) -> Kind:
    """A change in percent of a share is one in points, whatever it is called."""
    counted = found.tally.amount if found.tally is not None else None
    if counted is not None and counted.word != "all":
        in_words = counted.form is Form.SHARE
        return Kind.SHARE_WORD if in_words else Kind.COUNT_OTHER
    found = in_words_around(looked, found, reading)
    if found.kind is Kind.CHANGE_PCT and unit_of(reading) is Unit.PERCENT:
        return Kind.CHANGE_PP
    return found.kind


def _kind_of_unread(kind: Kind, amount: Amount, *, noun: bool) -> Kind:
    """A whole number of something is a count, if no indicator says what else it is."""
    if kind is Kind.VALUE and not amount.unit and amount.decimals == 0:
        return Kind.COUNT_OTHER
    return Kind.COUNT_OTHER if amount.form is Form.PART and noun else kind
