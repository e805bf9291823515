"""Judging what part of a total a group has over several years: of the sums, not of each year."""

from collections.abc import Sequence
from decimal import Decimal

from lagesbild.core.claims.added_up import adds_up
from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.fits import fit, fit_share, in_unit
from lagesbild.core.claims.judge_level import is_of_total, total_beside
from lagesbild.core.claims.judge_span import BOUNDS
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.unit import Unit


def judge_share_of_sums(
    court: Court, amount: Amount, aim: Aim, periods: Sequence[Period]
) -> Judgement | None:
    """The verdict on “hälften av bostäderna 2018–2024 var hyresrätter”; None if it is no such."""
    measure = aim.indicator.measure(aim.key.measure)
    if len(periods) < 2 or not aim.when.span or not adds_up(measure):
        return None
    if amount.hedge in BOUNDS:
        # “varje år minst hälften”: a bound is one of each of the years
        return None
    mine = [each for period in periods if (each := aim.series.at(period))]
    wholes = [each for period in periods if (each := total_beside(court, aim, period))]
    if not all(is_of_total(amount, value) for each in mine if (value := measured(each))):
        return None
    part, whole = _sum(mine), _sum(wholes)
    if len(mine) != len(wholes) or part is None or not whole:
        return None
    say, share = court.say, part * 100 / whole
    amount = in_unit(amount, Unit.PERCENT)
    in_words = amount.form in {Form.SHARE, Form.PART}
    verdict = fit_share(amount, share, court.rules) if in_words else fit(amount, share, court.rules)
    why = say.text(
        "{series}, {period}: {value} of {whole}, {share}.",
        series=say.series(aim),
        period=f"{say.period(periods[0])}–{say.period(periods[-1])}",
        value=say.amount(part, measure.unit), whole=say.amount(whole, measure.unit),
        share=say.percent(share),
    )  # fmt: skip
    suggestion = "" if verdict is Verdict.SUPPORTED else say.percent(share)
    told = (*mine, *wholes)
    return Judgement(verdict, why, plain(rounded(share, 0)), suggestion, observations=told)


def _sum(observations: Sequence[Observation]) -> Decimal | None:
    """What values add up to; None where one is missing."""
    values = [measured(each) for each in observations]
    known = [each.amount for each in values if each is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(values) else None
