"""Judging the number of those who answered: “based on 36 respondents”, “n = 595”."""

from decimal import Decimal

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Judgement, Verdict
from lagesbild.core.language.amounts import Amount
from lagesbild.core.statistics.observation import Observation


def judge_sample(court: Court, amount: Amount, aim: Aim, observation: Observation) -> Judgement:
    """The verdict on a number as the base that a share rests on."""
    say, base = court.say, Decimal(observation.base or 0)
    verdict = fit(amount, base, court.rules)
    why = say.text(
        "{series}, {period}, rests on {base} answers or cases.",
        series=say.series(aim), period=say.period(observation.period), base=say.number(base),
    )  # fmt: skip
    right = "" if verdict is Verdict.SUPPORTED else say.number(base)
    return Judgement(verdict, why, plain(base), right, observations=(observation,))
