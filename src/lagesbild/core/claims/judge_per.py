"""Judging how much there is in a part of the time measured: “tolv per månad”, 144 in the year."""

from decimal import Decimal

from lagesbild.core.claims.added_up import adds_up
from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judge_sums import NUMBERS
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import WhenKind
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import MONTHS_IN, Period
from lagesbild.core.statistics.rounding import rounded

BEHIND = 3
"""Tokens behind a number within which “per månad” is said of it: “tolv nya personer per månad”."""
IN_A_YEAR = 12
FEW = 10
"""Below it a mean is told with a decimal."""


def judge_per(court: Court, looked: Looked, found: Found, reading: Reading) -> Judgement | None:
    """The verdict on a number for each part of the time told; None where it is for none."""
    amount = found.amount
    if amount is None or amount.unit or amount.is_range or amount.form not in NUMBERS:
        return None
    parts = _parts_of_year(looked, found)
    if not parts or len(reading.aims) != 1:
        return None
    aim = reading.aims[0]
    if _is_of_each(looked, found, aim, parts):
        return None
    measure = aim.indicator.measure(aim.key.measure)
    if not adds_up(measure) or _is_per_part(looked, measure.unit_name):
        return None
    terms = _terms(aim)
    times = sum((parts * _of_year(each.period) for each in terms), Decimal(0))
    # Of months that are measured themselves, the figure of a month is a value, and no mean
    return _judged(court, amount, aim, terms, times) if times > len(terms) else None


def _judged(
    court: Court, amount: Amount, aim: Aim, terms: list[Observation], times: Decimal
) -> Judgement:
    total = sum((v.amount for each in terms if (v := measured(each))), Decimal(0))
    mean = total / times
    verdict = fit(amount, mean, court.rules)
    say, shown = court.say, rounded(mean, max(amount.decimals, 1 if mean < FEW else 0))
    why = say.text(
        "{series}: {total} in all, {mean} on average.",
        series=say.series(aim), total=say.number(total), mean=say.number(shown),
    )  # fmt: skip
    right = "" if verdict is Verdict.SUPPORTED else say.number(shown)
    return Judgement(verdict, why, plain(shown), right, tuple(terms))


def _parts_of_year(looked: Looked, found: Found) -> int:
    """In how many parts a year is divided by the words behind a number; 0 where by none.

    Where a clause tells one number, they may stand before it: “varje månad var det tolv”.
    """
    clause = looked.clauses[found.first]
    marks = [m for m in looked.sentence.of("per_part") if looked.clauses[m.first] == clause]
    behind = range(found.last, found.last + BEHIND + 1)
    before = [each for each in looked.amounts if each.first < found.first]
    alone = not any(
        looked.clauses[each.first] == clause and not any(_is_in(each, m) for m in marks)
        for each in before
    )
    return next(
        (int(m.value) for m in marks if m.first in behind or (alone and m.last <= found.first)), 0
    )


def _is_of_each(looked: Looked, found: Found, aim: Aim, parts: int) -> bool:
    """“varje halvår minst 300” of half-years that are measured: of each of them, and no mean."""
    clause = looked.clauses[found.first]
    every = (w for w in looked.times if w.kind is WhenKind.EVERY)
    measured_so = MONTHS_IN.get(aim.indicator.period_kind, IN_A_YEAR) * parts == IN_A_YEAR
    return measured_so and any(looked.clauses[each.first] == clause for each in every)


def _is_in(amount: Amount, mark: Mark) -> bool:
    """Whether an amount is but a word of “varje månad”."""
    return mark.first <= amount.first < mark.last


def _is_per_part(looked: Looked, unit_name: str) -> bool:
    """Whether something is measured by the month, or the week, itself: “fall per månad”."""
    marks = looked.vocabulary.lexicon.phrases.find(unit_name.casefold().split())
    return any(each.concept == "per_part" for each in marks)


def _terms(aim: Aim) -> list[Observation]:
    when, known = aim.when, aim.series.measured
    if when.span:
        return [each for each in known if when.span[0] <= each.period <= when.span[1]]
    return [each for each in known if each.period in when.at]


def _of_year(period: Period) -> Decimal:
    """How much of a year a period is: a quarter of one, or five."""
    months = MONTHS_IN.get(period.kind, IN_A_YEAR)
    years = period.last_year - period.first_year + 1 if period.kind not in MONTHS_IN else 1
    return Decimal(months * years) / IN_A_YEAR
