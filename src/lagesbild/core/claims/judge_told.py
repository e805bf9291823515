"""Telling of a level: what the data say, where a wrong figure comes from, and what is right."""

from dataclasses import dataclass
from decimal import Decimal

from lagesbild.core.claims.aims import Aim
from lagesbild.core.claims.fits import RATES
from lagesbild.core.claims.judge_share import count_of, of_wrong_base, others_of
from lagesbild.core.claims.judging import Court, is_shown, measured
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.unit import Unit


@dataclass(frozen=True, slots=True)
class Level:
    """An amount beside the value that it is claimed to be."""

    court: Court
    amount: Amount
    aim: Aim
    observation: Observation
    of_others: bool = False
    """Whether the amount is the share of those whom the value leaves."""


def told(level: Level, verdict: Verdict, shown: Decimal) -> Judgement:
    """The verdict in words. ``shown`` is the value in the unit of the text."""
    observation, say = level.observation, level.court.say
    if verdict is Verdict.SUPPORTED:
        why = say.text(
            "{series}, {period}: {value}.",
            series=say.series(level.aim), period=say.period(observation.period),
            value=_written(level),
        )  # fmt: skip
        why += _of_others(level)
        return Judgement(verdict, why, plain(shown), observations=(observation,))
    why = _what_data_say(level, verdict) + _of_others(level) if level.of_others else ""
    why = why or _stale(level) or _what_data_say(level, verdict)
    return Judgement(verdict, why, plain(shown), _right(level, shown), observations=(observation,))


def _of_others(level: Level) -> str:
    """How many the others are, where a share is theirs; else ""."""
    value = measured(level.observation)
    rest = others_of(level.observation, value) if value else None
    if not level.of_others or rest is None or not is_shown(level.court, level.observation):
        return ""
    say = level.court.say
    return " " + say.text("The others are {rest}.", rest=say.amount(rest.amount, rest.unit))


def _written(level: Level) -> str:
    """The value as it is shown: below the smallest base the number, not the percentage."""
    court, observation = level.court, level.observation
    if is_shown(court, observation):
        return court.say.value(observation)
    return _number_of_base(level)


def _number_of_base(level: Level) -> str:
    """“15 av 26”, where a percentage stands for one number of a known base; else ""."""
    say, observation = level.court.say, level.observation
    value = measured(observation)
    count = count_of(observation, value) if value else None
    if count is None:
        return ""
    base = Decimal(observation.base or 0)
    return say.text("{value} of {of}", value=say.number(Decimal(count)), of=say.number(base))


def _what_data_say(level: Level, verdict: Verdict) -> str:
    say, observation = level.court.say, level.observation
    series, period = say.series(level.aim), say.period(observation.period)
    if verdict is Verdict.NOT_CHECKABLE:
        return say.text(
            "{series} is {value} for {period}, without the number it is a share of.",
            series=series, value=_written(level), period=period,
        )  # fmt: skip
    why = say.text(
        "The data say {value} ({series}, {period}).",
        value=_written(level), series=series, period=period,
    )  # fmt: skip
    if of_wrong_base(level.amount, observation.base):
        base = say.number(Decimal(observation.base or 0))
        return why + " " + say.text("The whole is {base}.", base=base)
    return why if level.of_others else why + _elsewhere(level)


def _right(level: Level, shown: Decimal) -> str:
    """What could be written, in the manner of the text: a number, a number of a whole, a share."""
    value = measured(level.observation)
    if value is None:
        return ""
    numbered = level.amount.form is Form.PART or (
        not level.amount.unit and shown != value.amount and value.unit in RATES
    )
    if numbered and not level.of_others and (number := _number_of_base(level)):
        return number
    rest = others_of(level.observation, value) if level.of_others else None
    shares = (value.amount, rest.amount) if rest else (value.amount,)
    unit = value.unit if shown in shares else Unit.COUNT
    return level.court.say.in_words(shown, unit)


def _stale(level: Level) -> str:
    """Where the text has what was published before a revision or correction."""
    aim, observation, say = level.aim, level.observation, level.court.say
    cell = aim.series.cell(observation.period)
    for earlier in cell.superseded if cell else ():
        value = measured(earlier)
        if value and value.amount == level.amount.low and value.amount != _amount(observation):
            return say.text(
                "{old} was published first and then changed to {new} ({series}, {period}).",
                old=say.value(earlier), new=_written(level), series=say.series(aim),
                period=say.period(observation.period),
            )  # fmt: skip
    return ""


def _amount(observation: Observation) -> Decimal | None:
    value = measured(observation)
    return value.amount if value else None


def _elsewhere(level: Level) -> str:
    """Where else in the indicator the number stands: another group, or another period."""
    court, aim, observation = level.court, level.aim, level.observation
    say = court.say
    for series in court.facts.of(aim.indicator.slug, aim.key.area):
        own = series.key == aim.key
        for each in series.measured:
            if _amount(each) != level.amount.low or own == (each.period == observation.period):
                continue
            if is_shown(court, each):
                other = Aim(aim.indicator, series, aim.when)
                return " " + say.text(
                    "{value} is the figure of {series}, {period}.",
                    value=say.value(each), series=say.series(other),
                    period=say.period(each.period),
                )  # fmt: skip
    return ""
