"""Judging levels: “37 procent”, “mellan 94 och 95 procent”, “15 av 26”, “hälften”."""

from collections.abc import Sequence
from decimal import Decimal

from lagesbild.core.claims.aims import Aim, Reading, total_codes
from lagesbild.core.claims.fits import fit, fit_share
from lagesbild.core.claims.judge_span import (
    judge_beside_span,
    judge_range,
    judge_within,
    span_around,
)
from lagesbild.core.claims.judging import Court, measured, no_value, not_checkable, worst
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.small_bases import count_behind
from lagesbild.core.statistics.unit import Unit


def judge_value(court: Court, found: Found, reading: Reading, *, counted: bool) -> Judgement:
    """The verdict on a level. ``counted`` says whether a noun follows that is counted."""
    amount = found.amount
    if amount is None:
        raise ValueError(found)
    return worst([
        each
        for aim in reading.aims
        for each in _of_aim(court, found, amount, aim, counted=counted, named=bool(reading.codes))
    ])  # fmt: skip


def _of_aim(
    court: Court, found: Found, amount: Amount, aim: Aim, *, counted: bool, named: bool
) -> list[Judgement]:
    if amount.is_range:
        return [judge_range(court, amount, aim)]
    periods = _periods(found, aim)
    if not periods:
        return [judge_beside_span(court, amount, aim) or no_value(court, aim, None)]
    judged = [_at(court, found, amount, aim, period, counted=counted) for period in periods]
    open_time = not aim.when.own and not named
    if found.role == "against" and open_time and len(judged) == 1:
        judged = [_against(court, found, amount, aim, judged[0], counted=counted)]
    if found.role == "from" and not (aim.when.since or aim.when.span or aim.when.attached):
        judged = [_from_any(court, found, amount, aim, judged[0], counted=counted)]
    if all(each.verdict is Verdict.NOT_CHECKABLE for each in judged):
        return [judge_beside_span(court, amount, aim) or judged[0]]
    return judged


def _against(
    court: Court, found: Found, amount: Amount, aim: Aim, judged: Judgement, *, counted: bool
) -> Judgement:
    """“336 mot 344”: where no time is named, the value before."""
    before = aim.series.before(aim.when.at[-1]) if aim.when.at else None
    if judged.verdict is Verdict.SUPPORTED or before is None:
        return judged
    return _at(court, found, amount, aim, before.period, counted=counted)


def _from_any(
    court: Court, found: Found, amount: Amount, aim: Aim, judged: Judgement, *, counted: bool
) -> Judgement:
    """What a course starts from, where no time is named: the value before, or any earlier one."""
    if judged.verdict is Verdict.SUPPORTED:
        return judged
    _, later = ends(aim)
    for each in reversed(aim.series.measured):
        if later is not None and each.period < later:
            other = _at(court, found, amount, aim, each.period, counted=counted)
            if other.verdict is Verdict.SUPPORTED:
                return other
    return judged


def _periods(found: Found, aim: Aim) -> Sequence[Period]:
    """The periods that a level is stated for."""
    when = aim.when
    if (found.role == "from" and not when.attached) or (
        found.role == "to" and (when.span or not when.own)
    ):
        first, last = ends(aim)
        end = first if found.role == "from" else last
        return [end] if end else []
    if when.span:
        pooled = [each for each in aim.series.measured if _is_span(each.period, when.span)]
        if pooled:
            return [pooled[0].period]
        inside = [e.period for e in aim.series.measured if when.span[0] <= e.period <= when.span[1]]
        return inside or [when.span[1]]
    return when.at


def _is_span(period: Period, span: tuple[Period, Period]) -> bool:
    years = (span[0].first_year, span[1].last_year)
    return period.kind is not span[0].kind and (period.first_year, period.last_year) == years


def ends(aim: Aim) -> tuple[Period | None, Period | None]:
    """From when to when a course is told: as named, or the last two values."""
    when, series = aim.when, aim.series
    if when.span:
        return when.span
    later = when.at[-1] if when.at else None
    latest = series.latest()
    if later is None and latest:
        later = latest.period
    if when.since:
        if later and later <= when.since and latest:
            later = latest.period
        return when.since, later
    if len(when.at) > 1:
        return when.at[0], when.at[-1]
    before = series.before(later) if later else None
    return (before.period if before else None), later


def _at(
    court: Court, found: Found, amount: Amount, aim: Aim, period: Period, *, counted: bool
) -> Judgement:
    observation = aim.series.at(period)
    value = measured(observation)
    if observation is None or value is None:
        span = aim.series.span(period) or span_around(aim.series, period)
        if span is None:
            return no_value(court, aim, period)
        return judge_within(court, amount, aim, (span.low, span.high))
    if value.unit is not Unit.PERCENT and _is_share(amount) and not observation.base:
        return _share_of_total(court, amount, aim, observation, value)
    whole = observation.base if found.of_whole else None
    verdict, shown = _verdict(court, amount, observation, value, counted=counted, whole=whole)
    if value.amount < 0 and amount.low == -value.amount and not amount.is_range:
        verdict, shown = Verdict.SUPPORTED, value.amount
    if verdict is not Verdict.SUPPORTED and found.of_rest and value.unit is Unit.PERCENT:
        verdict, shown = _of_rest(court, amount, value, verdict)
    return _told(court, amount, aim, observation, verdict, shown)


def _is_share(amount: Amount) -> bool:
    in_words = amount.form is Form.SHARE and amount.word not in {"none", "all"}
    of_ten = amount.form is Form.PART and amount.of is not None and amount.of <= 10
    return amount.unit == "percent" or in_words or of_ten


def _share_of_total(
    court: Court, amount: Amount, aim: Aim, observation: Observation, value: Measurement
) -> Judgement:
    """“hyresrätterna svarade för drygt sex av tio”: a group's count beside that of all."""
    say = court.say
    if amount.form is Form.PART and amount.low == value.amount:
        return _told(court, amount, aim, observation, Verdict.SUPPORTED, value.amount)
    if amount.unit == "percent" and (slip := _slip_of_unit(court, amount, aim, observation, value)):
        return slip
    total = _total_beside(court, aim, observation.period)
    whole = measured(total)
    if total is None or whole is None or not whole.amount:
        return not_checkable(
            say.text("What {series} is a share of is not in the data.", series=say.series(aim)),
            (observation,),
        )
    share = value.amount * 100 / whole.amount
    in_words = amount.form in {Form.SHARE, Form.PART}
    verdict = fit_share(amount, share, court.rules) if in_words else fit(amount, share, court.rules)
    right = say.percent(share)
    why = say.text(
        "{series}, {period}: {value} of {whole}, {share}.",
        series=say.series(aim), period=say.period(observation.period),
        value=say.value(observation), whole=say.value(total), share=right,
    )  # fmt: skip
    suggestion = "" if verdict is Verdict.SUPPORTED else right
    return Judgement(verdict, why, plain(rounded(share, 0)), suggestion, "", (observation, total))


def _slip_of_unit(
    court: Court, amount: Amount, aim: Aim, observation: Observation, value: Measurement
) -> Judgement | None:
    """“58 procent” of a mean of 5,8, or “66 procent” of 66 kronor."""
    say = court.say
    tenfold = value.unit is Unit.MEAN_0_10 and amount.low == value.amount * 10
    if not tenfold and amount.low != value.amount:
        return None
    why = say.text(
        "{series}, {period}, is {value}, and no percentage.",
        series=say.series(aim), period=say.period(observation.period), value=say.value(observation),
    )  # fmt: skip
    right = say.in_words(value.amount, value.unit)
    return Judgement(Verdict.CONTRADICTED, why, plain(value.amount), right, "", (observation,))


def _total_beside(court: Court, aim: Aim, period: Period) -> Observation | None:
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


def _of_rest(
    court: Court, amount: Amount, value: Measurement, verdict: Verdict
) -> tuple[Verdict, Decimal]:
    """The verdict on a share of those who do not: “en femtedel saknar” of 81 percent who have."""
    rest = 100 - value.amount
    is_share = amount.form in {Form.SHARE, Form.PART}
    fits = fit_share(amount, rest, court.rules) if is_share else fit(amount, rest, court.rules)
    return (fits, rest) if fits is Verdict.SUPPORTED else (verdict, value.amount)


def _verdict(
    court: Court, amount: Amount, observation: Observation, value: Measurement, *,
    counted: bool, whole: int | None,
) -> tuple[Verdict, Decimal]:  # fmt: skip
    """The verdict, and the value in the unit of the text."""
    actual, rules = value.amount, court.rules
    if amount.form in {Form.SHARE, Form.PART}:
        return _share(court, amount, observation, value)
    if whole is not None and not amount.unit and amount.low == whole:
        return Verdict.SUPPORTED, Decimal(whole)
    if value.unit is Unit.PERCENT and not amount.unit:
        by_count = _counted_of(court, amount, observation, value)
        if counted or by_count[0] is Verdict.SUPPORTED:
            return by_count
    if value.unit is not Unit.PERCENT and amount.unit == "percent":
        share = _share_of(observation, value)
        if share is not None:
            return fit(amount, share, rules), rounded(share, amount.decimals)
        return Verdict.CONTRADICTED, actual
    return fit(amount, actual, rules), actual


def _share(
    court: Court, amount: Amount, observation: Observation, value: Measurement
) -> tuple[Verdict, Decimal]:
    if value.unit is Unit.PERCENT:
        exact = _exact_part(amount, observation, value)
        return exact or (fit_share(amount, value.amount, court.rules), value.amount)
    if amount.form is Form.PART:
        right = value.amount == amount.low and observation.base in {None, amount.of}
        if not right and observation.base is None and amount.word != "all":
            return Verdict.NOT_CHECKABLE, value.amount
        return (Verdict.SUPPORTED if right else Verdict.CONTRADICTED), value.amount
    if amount.word == "none":
        return (Verdict.SUPPORTED if not value.amount else Verdict.CONTRADICTED), value.amount
    share = _share_of(observation, value)
    if share is None:
        return Verdict.NOT_CHECKABLE, value.amount
    return fit_share(amount, share, court.rules), rounded(share, 0)


def _exact_part(
    amount: Amount, observation: Observation, value: Measurement
) -> tuple[Verdict, Decimal] | None:
    """“15 av 26” beside 58 percent of 26: the one number that gives it."""
    base = observation.base
    if amount.word == "all" and base is not None and amount.of not in {None, base}:
        return Verdict.CONTRADICTED, Decimal(base)
    if amount.form is not Form.PART or base is None or amount.of != base or amount.hedge:
        return None
    count = count_behind(value.amount, value.decimals, base)
    if count is None:
        return None
    return (Verdict.SUPPORTED if count == amount.low else Verdict.CONTRADICTED), value.amount


def _counted_of(
    court: Court, amount: Amount, observation: Observation, value: Measurement
) -> tuple[Verdict, Decimal]:
    """A number of municipalities, say, beside a share of them."""
    base = observation.base
    count = count_behind(value.amount, value.decimals, base) if base else None
    if count is not None and fit(amount, Decimal(count), court.rules) is Verdict.SUPPORTED:
        return Verdict.SUPPORTED, Decimal(count)
    if fit(amount, value.amount, court.rules) is Verdict.SUPPORTED:
        return Verdict.IMPRECISE, value.amount
    if count is None:
        return Verdict.NOT_CHECKABLE, value.amount
    return Verdict.CONTRADICTED, Decimal(count)


def _share_of(observation: Observation, value: Measurement) -> Decimal | None:
    base = observation.base
    return value.amount * 100 / base if value.unit is Unit.COUNT and base else None


def _told(
    court: Court, amount: Amount, aim: Aim, observation: Observation, verdict: Verdict,
    shown: Decimal,
) -> Judgement:  # fmt: skip
    say = court.say
    value = measured(observation)
    unit = value.unit if value else Unit.COUNT
    series, period = say.series(aim), say.period(observation.period)
    written = say.value(observation)
    if verdict is Verdict.SUPPORTED:
        why = say.text("{series}, {period}: {value}.", series=series, period=period, value=written)
        return Judgement(verdict, why, plain(shown), observations=(observation,))
    if stale := _stale(court, amount, aim, observation):
        why = stale
    elif verdict is Verdict.NOT_CHECKABLE:
        why = say.text(
            "{series} is {value} for {period}, without the number it is a share of.",
            series=series, value=written, period=period,
        )  # fmt: skip
    else:
        why = say.text(
            "The data say {value} ({series}, {period}).",
            value=written,
            series=series,
            period=period,
        )
        why += _elsewhere(court, amount, aim, observation)
    right = say.in_words(shown, unit if shown == (value.amount if value else None) else Unit.COUNT)
    return Judgement(verdict, why, plain(shown), right, observations=(observation,))


def _stale(court: Court, amount: Amount, aim: Aim, observation: Observation) -> str:
    """Where the text has what was published before a revision or correction."""
    cell = aim.series.cell(observation.period)
    for earlier in cell.superseded if cell else ():
        value = measured(earlier)
        if value and value.amount == amount.low and value.amount != _amount(observation):
            return court.say.text(
                "{old} was published first and then changed to {new} ({series}, {period}).",
                old=court.say.value(earlier),
                new=court.say.value(observation),
                series=court.say.series(aim),
                period=court.say.period(observation.period),
            )
    return ""


def _amount(observation: Observation) -> Decimal | None:
    value = measured(observation)
    return value.amount if value else None


def _elsewhere(court: Court, amount: Amount, aim: Aim, observation: Observation) -> str:
    """Where else in the indicator the number stands: another group, or another period."""
    say = court.say
    for series in court.facts.of(aim.indicator.slug, aim.key.area):
        for each in series.measured:
            same = series.key == aim.key and each.period == observation.period
            place = series.key == aim.key or each.period == observation.period
            if not same and place and _amount(each) == amount.low:
                other = Aim(aim.indicator, series, aim.when)
                return " " + say.text(
                    "{value} is the figure of {series}, {period}.",
                    value=say.value(each),
                    series=say.series(other),
                    period=say.period(each.period),
                )
    return ""
