"""Judging shares and numbers of a whole: “15 av 26”, “hälften”, “58 kommuner”."""

from dataclasses import replace
from decimal import Decimal

from lagesbild.core.claims.fits import fit, fit_share
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.shapes import Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.small_bases import count_behind
from lagesbild.core.statistics.unit import Unit

Fitting = tuple[Verdict, Decimal]
"""A verdict, and the value that it is about in the unit of the text."""

FORMULAS = frozenset(Decimal(each) for each in (2, 3, 4, 5, 6, 10, 100, 1000))
"""Wholes that say a proportion, not how many there are: “två av tre”, “9 av 10”."""


def is_formula(amount: Amount) -> bool:
    """Whether a number of a whole only says a proportion: “fyra av fem”, “one in eight”."""
    return amount.word != "all" and (amount.of in FORMULAS or amount.low == 1)


def of_wrong_base(amount: Amount, base: int | None) -> bool:
    """Whether a text names another whole than a value rests on: “24 av 27 kommuner” of 31."""
    named = amount.form is Form.PART and amount.of is not None and not is_formula(amount)
    return named and base is not None and amount.of != base


def count_of(observation: Observation, value: Measurement) -> int | None:
    """The number behind a percentage of a known base, where only one gives it."""
    if value.unit is not Unit.PERCENT or not observation.base:
        return None
    return count_behind(value.amount, value.decimals, observation.base)


def others_of(observation: Observation, value: Measurement) -> Measurement | None:
    """How many the others are: what a percentage leaves of 100, or a count of its whole."""
    base = Decimal(100) if value.unit is Unit.PERCENT else observation.base
    known = base is not None and value.unit in {Unit.PERCENT, Unit.COUNT}
    return replace(value, amount=base - value.amount) if known and base is not None else None


def fit_number_of_whole(
    court: Court, amount: Amount, observation: Observation, value: Measurement
) -> Fitting | None:
    """A number, alone or of its whole, beside the one that a percentage stands for.

    None where the text says no number, or no one number is known to stand behind the percentage.
    """
    base, count = observation.base, count_of(observation, value)
    if of_wrong_base(amount, base):
        return Verdict.CONTRADICTED, Decimal(base or 0)
    if count is None or amount.unit:
        return None
    if amount.form is Form.PART:
        if amount.of != base:
            return None
        return fit(amount, Decimal(count), court.rules), value.amount
    if amount.word in {"all", "none"}:
        right = count == (base if amount.word == "all" else 0)
        return (Verdict.SUPPORTED if right else Verdict.CONTRADICTED), value.amount
    if amount.form is Form.SHARE:
        return None
    return fit(amount, Decimal(count), court.rules), Decimal(count)


def fit_counted(
    court: Court, amount: Amount, observation: Observation, value: Measurement
) -> Fitting:
    """A number of municipalities, say, beside a share of them."""
    by_number = fit_number_of_whole(court, amount, observation, value)
    if by_number is not None:
        return by_number
    if fit(amount, value.amount, court.rules) is not Verdict.SUPPORTED:
        return Verdict.NOT_CHECKABLE, value.amount
    too_many = observation.base is not None and amount.low > observation.base
    return (Verdict.CONTRADICTED if too_many else Verdict.IMPRECISE), value.amount


def fit_part(court: Court, amount: Amount, observation: Observation, value: Measurement) -> Fitting:
    """A share in words, or a number of a whole, beside a percentage or a count."""
    if value.unit is Unit.PERCENT:
        exact = fit_number_of_whole(court, amount, observation, value)
        return exact or (fit_share(amount, value.amount, court.rules), value.amount)
    share = share_of(observation, value)
    if amount.form is Form.PART and not (is_formula(amount) and share is not None):
        right = value.amount == amount.low and observation.base in {None, amount.of}
        if not right and observation.base is None and amount.word != "all":
            return Verdict.NOT_CHECKABLE, value.amount
        return (Verdict.SUPPORTED if right else Verdict.CONTRADICTED), value.amount
    if amount.word == "none":
        return (Verdict.SUPPORTED if not value.amount else Verdict.CONTRADICTED), value.amount
    if share is None:
        return Verdict.NOT_CHECKABLE, value.amount
    return fit_share(amount, share, court.rules), rounded(share, 0)


def share_of(observation: Observation, value: Measurement) -> Decimal | None:
    """The percentage that a count is of its base."""
    base = observation.base
    return value.amount * 100 / base if value.unit is Unit.COUNT and base else None


def fit_rest(
    court: Court, amount: Amount, observation: Observation, value: Measurement, fitting: Fitting
) -> Fitting:
    """The verdict on a share of those who do not: “en femtedel saknar” of 81 percent who have.

    A number is of those that the base leaves: “elva kommuner saknar” where 15 of 26 have.
    """
    count = count_of(observation, value)
    others = others_of(observation, value)
    bare = amount.form in {Form.DIGITS, Form.WORD} and not amount.unit
    if others is None:
        return fitting
    rest = others.amount
    if bare and count is not None and observation.base:
        rest = Decimal(observation.base - count)
    is_share = amount.form in {Form.SHARE, Form.PART}
    if is_share and value.unit is Unit.COUNT and observation.base:
        rest = rest * 100 / observation.base
    fits = fit_share(amount, rest, court.rules) if is_share else fit(amount, rest, court.rules)
    return (fits, rest) if fits is Verdict.SUPPORTED else fitting
