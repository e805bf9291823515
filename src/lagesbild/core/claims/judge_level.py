"""Judging a level at one time: a number, a percentage or a share beside a single value."""

from dataclasses import replace
from decimal import Decimal

from lagesbild.core.claims.aims import Aim, total_codes
from lagesbild.core.claims.fits import PER, fit, fit_share, in_unit
from lagesbild.core.claims.judge_sample import judge_sample
from lagesbild.core.claims.judge_share import (
    Fitting,
    count_of,
    fit_counted,
    fit_number_of_whole,
    fit_part,
    fit_rest,
    is_formula,
    of_wrong_base,
    others_of,
    share_of,
)
from lagesbild.core.claims.judge_span import judge_within, span_around
from lagesbild.core.claims.judge_told import Level, told
from lagesbild.core.claims.judging import (
    Court,
    measured,
    no_value,
    not_checkable,
    too_small,
)
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.unit import Unit

RATES = frozenset(PER)
"""Units that say how many of a hundred, a thousand and so on."""
NO_SCALE = frozenset({Unit.PERCENT, Unit.COUNT, Unit.PER_100K})


def judge_level(
    court: Court, found: Found, amount: Amount, aim: Aim, period: Period, *, counted: bool
) -> Judgement:
    """The verdict on a level at a period. ``counted`` says whether a counted noun follows."""
    observation = aim.series.at(period)
    value = measured(observation)
    if observation is None or value is None:
        span = aim.series.span(period) or span_around(aim.series, period)
        if span is None:
            return no_value(court, aim, period)
        return judge_within(court, amount, aim, (span.low, span.high))
    if found.of_sample and observation.base is not None:
        return judge_sample(court, amount, aim, observation)
    amount = in_unit(_with_sign(found, amount, aim), value.unit)
    of_others = found.of_others and others_of(observation, value) is not None
    level = Level(court, amount, aim, observation, of_others=of_others)
    if hidden := too_small(court, (observation,)):
        return _of_few(level, value) or hidden
    if is_of_total(amount, value) and not observation.base:
        return _share_of_total(level, value)
    return told(level, *_fitting(found, level, value, counted=counted))


def _of_few(level: Level, value: Measurement) -> Judgement | None:
    """“3 av 8”, where the number is shown in place of the percentage."""
    if level.of_others:
        value = others_of(level.observation, value) or value
    by_number = fit_number_of_whole(level.court, level.amount, level.observation, value)
    count = count_of(level.observation, value)
    if by_number is None or count is None:
        return None
    return told(level, by_number[0], Decimal(count))


def _with_sign(found: Found, amount: Amount, aim: Aim) -> Amount:
    """“0,3 grader under det normala” is −0.3 where a series has values below nought."""
    below = (found.direction or amount.signed) == -1
    return replace(amount, low=-amount.low) if below and aim.series.can_be_negative else amount


def _fitting(found: Found, level: Level, value: Measurement, *, counted: bool) -> Fitting:
    court, amount, observation = level.court, level.amount, level.observation
    if level.of_others:
        rest = others_of(observation, value) or value
        return _as_written(level, rest, counted=counted)
    if found.of_whole and not amount.unit and amount.low == observation.base:
        return Verdict.SUPPORTED, Decimal(observation.base or 0)
    fitting = _as_written(level, value, counted=counted)
    if fitting[0] is Verdict.SUPPORTED:
        return fitting
    if found.of_rest and not of_wrong_base(amount, observation.base):
        return fit_rest(court, amount, observation, value, fitting)
    if _lacks_sign(found, level, value):
        return Verdict.IMPRECISE, value.amount
    return fitting


def _lacks_sign(found: Found, level: Level, value: Measurement) -> bool:
    """Whether a number is right but for the sign, and the text says no side of nought at all."""
    said = found.direction or level.amount.signed
    return (
        value.amount < 0
        and not said
        and fit(level.amount, -value.amount, level.court.rules) is Verdict.SUPPORTED
    )


def _as_written(level: Level, value: Measurement, *, counted: bool) -> Fitting:
    """The verdict, and the value in the unit of the text."""
    court, amount, observation = level.court, level.amount, level.observation
    if amount.form in {Form.SHARE, Form.PART}:
        return fit_part(court, amount, observation, value)
    if value.unit is Unit.PERCENT and not amount.unit:
        by_number = fit_counted(court, amount, observation, value)
        if counted or by_number[0] is Verdict.SUPPORTED:
            return by_number
    if _is_behind_rate(amount, observation, value):
        return Verdict.SUPPORTED, amount.low
    if amount.unit in RATES and value.unit not in {Unit.PERCENT, Unit.PER_100K}:
        share = share_of(observation, value)
        if share is None:
            return Verdict.CONTRADICTED, value.amount
        amount = in_unit(amount, Unit.PERCENT)
        return fit(amount, share, court.rules), rounded(share, max(amount.decimals, 0))
    if amount.unit == "scale" and value.unit in NO_SCALE:
        return Verdict.CONTRADICTED, value.amount
    return fit(amount, value.amount, court.rules), value.amount


def _is_behind_rate(amount: Amount, observation: Observation, value: Measurement) -> bool:
    """Whether “28 visits” is the number that a rate per 100,000 was counted from."""
    bare = not amount.unit and not amount.decimals and amount.form is Form.DIGITS
    return bare and value.unit is Unit.PER_100K and amount.low == observation.base


def is_of_total(amount: Amount, value: Measurement) -> bool:
    """Whether a share is claimed of what is no share, so that it may be one of a total."""
    if value.unit is Unit.PERCENT:
        return False
    in_words = amount.form is Form.SHARE and amount.word not in {"none", "all"}
    formula = amount.form is Form.PART and is_formula(amount)
    return in_words or formula or (amount.unit in RATES and value.unit is not Unit.PER_100K)


def _share_of_total(level: Level, value: Measurement) -> Judgement:
    """“hyresrätterna svarade för drygt sex av tio”: a group's count beside that of all."""
    court, amount, aim, observation = level.court, level.amount, level.aim, level.observation
    say = court.say
    if amount.form is Form.PART and amount.low == value.amount:
        return told(level, Verdict.SUPPORTED, value.amount)
    if amount.unit in RATES and (slip := _slip_of_unit(level, value)):
        return slip
    total = total_beside(court, aim, observation.period)
    whole = measured(total)
    if total is None or whole is None or not whole.amount:
        return not_checkable(
            say.text("What {series} is a share of is not in the data.", series=say.series(aim)),
            (observation,),
        )
    share = value.amount * 100 / whole.amount
    amount = in_unit(amount, Unit.PERCENT)
    in_words = amount.form in {Form.SHARE, Form.PART}
    verdict = fit_share(amount, share, court.rules) if in_words else fit(amount, share, court.rules)
    right = say.percent(share)
    why = say.text(
        "{series}, {period}: {value} of {whole}, {share}.",
        series=say.series(aim), period=say.period(observation.period),
        value=say.value(observation), whole=say.value(total), share=right,
    )  # fmt: skip
    suggestion = "" if verdict is Verdict.SUPPORTED else right
    return Judgement(
        verdict, why, plain(rounded(share, 0)), suggestion, observations=(observation, total)
    )


def _slip_of_unit(level: Level, value: Measurement) -> Judgement | None:
    """“58 procent” of a mean of 5,8, or “66 procent” of 66 kronor."""
    say, amount, observation = level.court.say, level.amount, level.observation
    tenfold = value.unit is Unit.MEAN_0_10 and amount.low == value.amount * 10
    if not tenfold and amount.low != value.amount:
        return None
    message = (
        "{series}, {period}, is {value}, and no percentage."
        if amount.unit == "percent"
        else "{series}, {period}, is {value}, and no rate."
    )
    why = say.text(
        message, series=say.series(level.aim), period=say.period(observation.period),
        value=say.value(observation),
    )  # fmt: skip
    right = say.in_words(value.amount, value.unit)
    return Judgement(
        Verdict.CONTRADICTED, why, plain(value.amount), right, observations=(observation,)
    )


def total_beside(court: Court, aim: Aim, period: Period) -> Observation | None:
    """The value of the series that is the total of one's group."""
    mine = dict(aim.key.dimension_values.pairs)
    for dimension in mine:
        for code in total_codes(aim.indicator, dimension):
            wanted = {**mine, dimension: code}
            for each in court.facts.of(aim.indicator.slug, aim.key.area):
                values = dict(each.key.dimension_values.pairs)
                same = all(values.get(d) == c for d, c in wanted.items())
                if same and each.key.measure == aim.key.measure and each.key != aim.key:
                    return each.at(period)
    return None
