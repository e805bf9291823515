"""Judging of how many areas something is so: each area by itself, then their number."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.fits import fit, fit_share
from lagesbild.core.claims.judging import Court, measured, not_checkable
from lagesbild.core.claims.shapes import Found, Judgement, Kind, Verdict
from lagesbild.core.claims.tallied_times import at_each
from lagesbild.core.claims.tallies import Tally
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import Period

Judge = Callable[[Found, Reading], Judgement]


@dataclass(frozen=True, slots=True)
class _Votes:
    """In which areas something is so, in which not, and in which nobody knows; by their codes."""

    so: Sequence[str]
    otherwise: Sequence[str]
    unknown: Sequence[str]

    @property
    def all(self) -> int:
        return len(self.so) + len(self.otherwise) + len(self.unknown)


def judge_tally(court: Court, found: Found, reading: Reading, judge: Judge) -> Judgement:
    """The verdict on what is said of so many areas; ``judge`` judges it of a single one."""
    tally = reading.tally
    if tally is None or not reading.aims:
        return not_checkable("")
    plain = replace(found, tally=None)
    votes: dict[Verdict, list[str]] = {each: [] for each in Verdict}
    seen: list[Observation] = []
    for name, one in at_each(reading) if tally.times else _in_each(tally, reading):
        judged = judge(plain, one)
        votes[_vote(court, plain, one.aims[0], judged)].append(name)
        seen += judged.observations
    told = _Votes(
        votes[Verdict.SUPPORTED], votes[Verdict.CONTRADICTED], votes[Verdict.NOT_CHECKABLE]
    )
    every = told.all if tally.groups or tally.times else _all_areas(court, reading.aims[0])
    verdict = _verdict(court, tally, every, told)
    why = _why(court, reading.aims[0], told, tally.at)
    expected, suggestion = "", ""
    if tally.amount is not None and not (told.unknown or tally.others):
        many = len(told.otherwise if tally.left_out else told.so)
        expected = str(many)
        if verdict is not Verdict.SUPPORTED and not tally.named:
            suggestion = court.say.text("{number} of {whole}", number=many, whole=told.all)
    return Judgement(verdict, why, expected, suggestion, tuple(dict.fromkeys(seen)))


def _in_each(tally: Tally, reading: Reading) -> Iterator[tuple[str, Reading]]:
    """A reading of each of several areas or groups, with what that is called."""
    for aim in reading.aims:
        yield _name(tally, aim), replace(reading, aims=(aim,))


def _name(tally: Tally, aim: Aim) -> str:
    """What is counted by: an area's code, or the label of a group."""
    if not tally.groups:
        return aim.key.area
    labels = {d.code: d for d in aim.indicator.dimensions}
    mine = [d for s, d in sorted(tally.groups) if s == aim.indicator.slug][:1]
    told = mine or [code for code, _ in aim.key.dimension_values.pairs]
    values = [(code, aim.key.dimension_values.get(code) or "") for code in told]
    return " ".join(labels[d].label(value) if d in labels else value for d, value in values)


def _vote(court: Court, found: Found, aim: Aim, judged: Judgement) -> Verdict:
    """Whether something is so of an area: supported, contradicted, or not checkable.

    That a change may be chance, or a bound misleads, makes what is said no less so.
    """
    if found.kind is Kind.VALUE and found.amount is not None:
        return _bounded(court, found.amount, aim, judged)
    if judged.verdict is not Verdict.IMPRECISE:
        return judged.verdict
    if found.direction == 0 and not found.course:
        # Who counts where nothing changed counts no small changes
        return Verdict.CONTRADICTED
    clear = found.direction and not found.degree and found.amount is None
    return Verdict.SUPPORTED if clear else Verdict.NOT_CHECKABLE


def _bounded(court: Court, amount: Amount, aim: Aim, judged: Judgement) -> Verdict:
    """Whether the level of an area lies beyond a bound, or within a range."""
    at = aim.when.at[-1] if aim.when.at else None
    value = measured(aim.series.at(at)) if at else None
    if value is None or judged.verdict is Verdict.NOT_CHECKABLE:
        return Verdict.NOT_CHECKABLE
    mine = value.amount
    match amount.hedge:
        case "more" | "above":
            so = mine > amount.low
        case "less" | "below":
            so = mine < amount.low
        case "least":
            so = mine >= amount.low
        case "most":
            so = mine <= amount.low
        case _ if amount.high is not None:
            so = amount.low <= mine <= amount.high
        case _:
            so = fit(amount, mine, court.rules) is Verdict.SUPPORTED
    return Verdict.SUPPORTED if so else Verdict.CONTRADICTED


def _all_areas(court: Court, aim: Aim) -> int:
    """How many areas there are beside those that an indicator has figures for."""
    return sum(each.parent == aim.indicator.area for each in court.facts.edition.strategy.areas)


def _verdict(court: Court, tally: Tally, every: int, told: _Votes) -> Verdict:
    if tally.left_out:
        told = replace(told, so=told.otherwise, otherwise=told.so)
    if tally.others:
        return _of_others(tally, told)
    if tally.named:
        named = _of_named(tally, told)
        if named is not Verdict.SUPPORTED or tally.amount is None or tally.left_out:
            return named
    return _of_number(court, tally, every, told) if tally.amount else Verdict.NOT_CHECKABLE


def _of_others(tally: Tally, told: _Votes) -> Verdict:
    """Whether it is so of all areas but those that were told before."""
    named = frozenset(tally.named)
    against = [each for each in told.otherwise if each not in named]
    others = [each for each in (*told.so, *told.unknown) if each not in named]
    if not named or not others:
        return Verdict.NOT_CHECKABLE
    many = len(others) + len(against)
    miscounted = tally.amount is not None and tally.amount.low != many
    if against or miscounted:
        return Verdict.CONTRADICTED
    return Verdict.NOT_CHECKABLE if set(others) & set(told.unknown) else Verdict.SUPPORTED


def _of_named(tally: Tally, told: _Votes) -> Verdict:
    """Whether it is so of the areas that are named, and of no others where that is said."""
    named = frozenset(tally.named)
    if not named.isdisjoint(told.otherwise):
        return Verdict.CONTRADICTED
    if (tally.alone or tally.left_out) and not named.issuperset(told.so):
        went_on = tally.onward and min(told.so) in named
        return Verdict.NOT_CHECKABLE if went_on else Verdict.CONTRADICTED
    known = named.issubset(told.so)
    alone = tally.alone or tally.left_out
    return Verdict.SUPPORTED if known and not (alone and told.unknown) else Verdict.NOT_CHECKABLE


def _of_number(court: Court, tally: Tally, every: int, told: _Votes) -> Verdict:
    amount, least = tally.amount, len(told.so)
    if amount is None:
        return Verdict.NOT_CHECKABLE
    whole = told.all
    if amount.of is not None and amount.of != whole:
        if amount.of != every:
            return Verdict.CONTRADICTED if amount.of > every else Verdict.NOT_CHECKABLE
        whole = every
    fitting = {
        _fits(court, amount, many, whole)
        for many in range(least, least + len(told.unknown) + whole - told.all + 1)
    }
    return fitting.pop() if len(fitting) == 1 else Verdict.NOT_CHECKABLE


def _fits(court: Court, amount: Amount, many: int, whole: int) -> Verdict:
    """Whether so many areas are as many as a text says."""
    if amount.form is Form.SHARE:
        return fit_share(amount, Decimal(many * 100) / whole, court.rules)
    if amount.word == "all":
        return Verdict.SUPPORTED if many == whole else Verdict.CONTRADICTED
    return fit(amount, Decimal(many), court.rules)


def _why(court: Court, aim: Aim, told: _Votes, at: Sequence[Period]) -> str:
    """In which areas something is so, or at which times."""
    say = court.say
    names = {each.code: each.name for each in court.facts.edition.strategy.areas}
    names |= {each.code: say.period(each) for each in at}
    so = ", ".join(names.get(each, each) for each in told.so)
    series = say.series(aim)
    if told.so:
        why = say.text(
            "{series}: so it is in {number} of {whole}: {names}.",
            series=series, number=len(told.so), whole=told.all, names=so,
        )  # fmt: skip
    else:
        why = say.text("{series}: so it is in none of {whole}.", series=series, whole=told.all)
    if not told.unknown:
        return why
    unknown = ", ".join(names.get(each, each) for each in told.unknown)
    return f"{why} " + say.text("Nothing can be said of {names}.", names=unknown)
