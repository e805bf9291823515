"""Judging sums and means: “sammanlagt 345 under 2022–2024”, “37 och 86, sammanlagt 123”."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lagesbild.core.claims.added_up import adds_up
from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judging import Court, measured, not_checkable, too_small
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import LEVELS, Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.when import WhenKind
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.unit import Unit

Terms = Sequence[Observation]
NUMBERS = frozenset({Form.DIGITS, Form.WORD})
NAMING = frozenset({"average", "part_mean", "sum", "whole_year", "all_parts"})
"""What words of grammar are called that say what the parts of a year make together."""
MOST_TERMS = 6


def is_mean_of_parts(looked: Looked, found: Found) -> bool:
    """Whether a level is the mean of a year's parts: “the quarterly average”, “13 a quarter”.

    Said once, it holds for the levels behind until something else is: “13, against 20 in 2023”.
    """
    if found.kind not in LEVELS:
        return False
    clause = looked.clauses[found.first]
    marks = [m for m in looked.sentence.of("grammar") if m.value in NAMING]
    said = {each.value for each in marks if looked.clauses[each.first] == clause}
    before = [each.value for each in marks if each.first < found.first]
    named = said.union(before[-1:])
    each_part = "average" in named and looked.sentence.of("per_part")
    return "part_mean" in named or bool(each_part)


@dataclass(frozen=True, slots=True)
class Sums:
    """Judges a number as the sum, or mean, of several values."""

    court: Court
    looked: Looked
    found: Found
    reading: Reading

    def judged(self) -> Judgement | None:
        """The verdict; None where the text speaks of no sum and no mean of several values."""
        amount, aims = self.found.amount, self.reading.aims
        if amount is None or not aims or amount.is_range or amount.form not in NUMBERS:
            return None
        measure = aims[0].indicator.measure(aims[0].key.measure)
        over_years = self._over_years(aims[0]) if len(aims) == 1 else ()
        if self._says("average") or is_mean_of_parts(self.looked, self.found):
            return self._mean(amount, over_years, measure.unit) if len(over_years) > 1 else None
        summed = self._says("sum")
        if amount.unit or not adds_up(measure) or (self._is_of_each() and not summed):
            return None
        if len(aims) == 1 and (stretch := self._since(aims[0])):
            # “Since 2022 there have been 178”: all of them, though no word calls it a sum
            since = self._sum(amount, stretch, summed=summed)
            if summed or since:
                return since
        for terms in (over_years, self._of_aims(), self._stated(amount) if summed else ()):
            if len(terms) > 1 and (one := self._sum(amount, terms, summed=summed)):
                return one
        return None

    def _says(self, value: str) -> bool:
        """Whether a word in the claim's own clause calls it a sum, or a mean."""
        clause = self.looked.clauses[self.found.first]
        marks = [m for m in self.looked.sentence.of("grammar") if m.value == value]
        return any(self.looked.clauses[each.first] == clause for each in marks)

    def _is_of_each(self) -> bool:
        """“varje halvår minst 300”: it is said of each of them, and of no sum."""
        clauses, mine = self.looked.clauses, self.looked.clauses[self.found.first]
        every = (w for w in self.looked.times if w.kind is WhenKind.EVERY)
        return any(clauses[each.first] == mine for each in every)

    def _over_years(self, aim: Aim) -> Terms:
        """The values of the years that the text names; of “de senaste tre åren” the last three."""
        when, known = aim.when, aim.series.measured
        last = [each.years for each in self.looked.times if each.kind is WhenKind.LAST_N]
        if when.span:
            return [each for each in known if when.span[0] <= each.period <= when.span[1]]
        if last and not when.own and last[0] > 1:
            return known[-last[0] :] if len(known) >= last[0] else ()
        if not when.own and self._names_whole():
            return known
        return [each for each in known if each.period in when.at]

    def _names_whole(self) -> bool:
        """“under perioden sökte 345 personer stöd”: all that was measured, where it adds up."""
        clauses, mine = self.looked.clauses, self.looked.clauses[self.found.first]
        times = (w for w in self.looked.times if w.kind is WhenKind.WHOLE)
        return any(clauses[each.first] == mine for each in times)

    def _since(self, aim: Aim) -> Terms:
        """The values that “sedan 2022 har det sammanlagt varit 345” adds up."""
        clause, when = self.looked.clauses[self.found.first], aim.when
        starts = [
            each.year
            for each in self.looked.times
            if each.since
            and (each.year or each.kind is WhenKind.START)
            and self.looked.clauses[each.first] in {clause, 0}
        ]
        if when.own or not when.at or len(starts) != 1:
            return ()
        known = [each for each in aim.series.measured if each.period <= when.at[-1]]
        terms = [each for each in known if each.period.last_year >= starts[0]]
        return terms if len(terms) > 1 else ()

    def _of_aims(self) -> Terms:
        """The values of several groups at one time."""
        aims = self.reading.aims
        if len(aims) < 2 or any(len(aim.when.at) != 1 or aim.when.span for aim in aims):
            return ()
        found = [aim.series.at(aim.when.at[0]) for aim in aims]
        return [each for each in found if each is not None and measured(each)]

    def _stated(self, amount: Amount) -> Terms:
        """The values that the numbers before it in the sentence are: “37 … och 86 …”."""
        before = [each for each in self.looked.amounts if each.last <= amount.first]
        plain_ones = [e for e in before if e.form is not Form.SHARE and not e.unit and not e.of]
        found = [self._value_of(each) for each in plain_ones]
        return [each for each in found if each is not None] if None not in found else ()

    def _value_of(self, amount: Amount) -> Observation | None:
        """The value of a group, or another time, of the same measure that a number is."""
        aim = self.reading.aims[0]
        at = aim.when.at[-1] if aim.when.at else None
        for series in self.court.facts.of(aim.indicator.slug, aim.key.area):
            if series.key.measure != aim.key.measure:
                continue
            for each in series.measured:
                value = measured(each)
                here = each.period == at or series.key == aim.key
                if here and value is not None and value.amount == amount.low:
                    return each
        return None

    def _sum(self, amount: Amount, terms: Terms, *, summed: bool) -> Judgement | None:
        """The verdict on a sum. A number that is not called one is taken for it only if right."""
        say = self.court.say
        total = sum((v.amount for each in terms if (v := measured(each))), Decimal(0))
        verdict = fit(amount, total, self.court.rules)
        if not summed and verdict is not Verdict.SUPPORTED:
            return None
        why = say.text(
            "{series}: {terms} = {sum}.",
            series=self._names(), terms=self._written(terms), sum=say.number(total),
        )  # fmt: skip
        right = "" if verdict is Verdict.SUPPORTED else say.number(total)
        return Judgement(verdict, why, plain(total), right, tuple(terms))

    def _mean(self, amount: Amount, terms: Terms, unit: Unit) -> Judgement | None:
        values = [v.amount for each in terms if (v := measured(each))]
        say, mean = self.court.say, sum(values, Decimal(0)) / len(values)
        if hidden := too_small(self.court, terms):
            return hidden
        verdict = fit(amount, mean, self.court.rules)
        shown = rounded(mean, max(amount.decimals, 0))
        why = say.text(
            "{series}: on average {mean} ({terms}).",
            series=self._names(), mean=say.number(shown), terms=self._listed(terms),
        )  # fmt: skip
        if unit is Unit.PERCENT:
            between = min(values) <= amount.low <= max(values)
            why += " " + say.text("A mean of percentages is not the percentage of all.")
            if verdict is not Verdict.SUPPORTED and between:
                return not_checkable(why, terms)
            verdict = Verdict.IMPRECISE if verdict is Verdict.SUPPORTED else Verdict.CONTRADICTED
            return Judgement(verdict, why, plain(shown), observations=tuple(terms))
        right = "" if verdict is Verdict.SUPPORTED else say.number(shown)
        return Judgement(verdict, why, plain(shown), right, tuple(terms))

    def _names(self) -> str:
        return ", ".join(dict.fromkeys(self.court.say.series(aim) for aim in self.reading.aims))

    def _written(self, terms: Terms) -> str:
        written = [self.court.say.value(each) for each in terms]
        if len(written) > MOST_TERMS:
            written = [*written[: MOST_TERMS // 2], "…", *written[-MOST_TERMS // 2 :]]
        return " + ".join(written)

    def _listed(self, terms: Terms) -> str:
        say = self.court.say
        written = [f"{say.value(each)} ({say.period(each.period)})" for each in terms]
        if len(written) > MOST_TERMS:
            written = [*written[: MOST_TERMS // 2], "…", *written[-MOST_TERMS // 2 :]]
        return ", ".join(written)
