"""Judging a number told for a whole year where the data have its quarters, halves or months."""

from collections.abc import Sequence

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import PART, WHOLE, Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.statistics.unit import Unit

IN_A_YEAR = {PeriodKind.HALF_YEAR: 2, PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}


def judge_sum(
    court: Court, found: Found, amount: Amount, aim: Aim, of_part: Judgement
) -> Judgement:
    """The verdict on a number as that of a year, where it is not that of the part ``of_part``.

    Only what is counted adds up, and only where every part of the year was counted.
    """
    parts = _parts(aim, of_part) if _may_add_up(found, amount) else ()
    values = [value for each in parts if (value := measured(each))]
    if not values or any(each.unit is not Unit.COUNT for each in values):
        return of_part
    total = sum(each.amount for each in values[1:]) + values[0].amount
    verdict = fit(amount, total, court.rules)
    nearer = abs(amount.low - total) < min(abs(amount.low - each.amount) for each in values)
    meant = found.of_year == WHOLE or (nearer and aim.when.own)
    if verdict is not Verdict.SUPPORTED and not meant:
        return of_part
    say = court.say
    why = say.text(
        "{series}, {period}: {parts}, {total} in all.",
        series=say.series(aim),
        period=say.period(Period.of_year(parts[0].period.first_year)),
        parts=" + ".join(say.number(each.amount) for each in values),
        total=say.number(total),
    )
    right = "" if verdict is Verdict.SUPPORTED else say.number(total)
    return Judgement(verdict, why, plain(total), right, observations=tuple(parts))


def _may_add_up(found: Found, amount: Amount) -> bool:
    whole = amount.form in {Form.DIGITS, Form.WORD} and not amount.unit and not amount.is_range
    return whole and found.of_year != PART


def _parts(aim: Aim, of_part: Judgement) -> Sequence[Observation]:
    """All parts of the year that the judged one is of; none where the data lack one."""
    if of_part.verdict is Verdict.SUPPORTED or len(of_part.observations) != 1:
        return ()
    period = of_part.observations[0].period
    year = [
        each
        for each in aim.series.measured
        if (each.period.kind, each.period.first_year) == (period.kind, period.first_year)
    ]
    return year if len(year) == IN_A_YEAR.get(period.kind, 0) else ()
