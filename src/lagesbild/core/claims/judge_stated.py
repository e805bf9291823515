"""Judging counts of what is no indicator: participants, agreements, commitments, goals."""

from decimal import Decimal

from lagesbild.core.claims.fits import fit, fit_share
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Judgement, Verdict
from lagesbild.core.claims.stated import Stated
from lagesbild.core.language.amounts import Amount, Form


def judge_stated(
    court: Court, amount: Amount, stated: Stated, *, of_whole: bool = False, of_rest: bool = False
) -> Judgement:
    """The verdict on an amount beside a number that the strategy states.

    It may be the rest of a whole: “två kommuner saknas”, where 24 of 26 take part.
    """
    say = court.say
    verdict = _fits(court, amount, stated, of_whole=of_whole)
    rest = stated.of - stated.value if stated.of is not None else None
    if of_rest and rest is not None and amount.form in {Form.DIGITS, Form.WORD}:
        verdict = fit(amount, rest, court.rules)
    written = say.number(stated.value)
    if stated.of is not None:
        written = say.text("{value} of {of}", value=written, of=say.number(stated.of))
    words = " ".join(stated.text.split())
    why = say.text("Stated in the strategy's files: {value} ({what}).", value=written, what=words)
    suggestion = "" if verdict is Verdict.SUPPORTED else written
    return Judgement(verdict, why, plain(stated.value), suggestion)


def _fits(court: Court, amount: Amount, stated: Stated, *, of_whole: bool) -> Verdict:
    if amount.form is Form.PART and stated.of is not None and amount.of == stated.of:
        return Verdict.SUPPORTED if amount.low == stated.value else Verdict.CONTRADICTED
    if amount.word == "all" and amount.of is not None and amount.of != (stated.of or stated.value):
        return Verdict.CONTRADICTED
    if amount.word == "none":
        return Verdict.CONTRADICTED if stated.value else Verdict.SUPPORTED
    if amount.form in {Form.SHARE, Form.PART}:
        if stated.of is None:
            share = stated.value if stated.value <= Decimal(100) else None
        else:
            share = stated.value * 100 / stated.of
        return Verdict.NOT_CHECKABLE if share is None else fit_share(amount, share, court.rules)
    if amount.unit == "percent" and stated.of:
        return fit(amount, stated.value * 100 / stated.of, court.rules)
    if of_whole and amount.low == stated.of:
        return Verdict.SUPPORTED
    return fit(amount, stated.value, court.rules)
