"""Judging changes: “ökade med 6 procentenheter”, “90 fler än 2023”, “fördubblats”."""

from dataclasses import dataclass, replace
from decimal import Decimal

from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.fits import fit, fit_share, in_unit, last_step
from lagesbild.core.claims.judge_number import judge_number
from lagesbild.core.claims.judge_value import ends
from lagesbild.core.claims.judging import (
    Court,
    has_nought,
    measured,
    no_value,
    not_checkable,
    nothing_beside,
    worst,
)
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Kind, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.change import Change, ChangeRefused, Refusal, change
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.unit import Unit

RATIO_RIGHT = Decimal("0.1")
RATIO_LOOSE = Decimal("0.2")
NEARLY = Decimal("0.85")
MORE_AT_MOST = Decimal("1.6")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A multiple, the values that it is of in words, and whether they have a true nought."""

    size: Decimal
    values: str
    of_nought: bool


def judge_change(
    court: Court, found: Found, reading: Reading, *, counted: bool = False
) -> Judgement:
    """The verdict on the size and direction of a change.

    ``counted`` says whether a counted noun follows: “en ökning med tre kommuner”.
    """
    return worst([_of_aim(court, found, aim, counted=counted) for aim in reading.aims])


def _of_aim(court: Court, found: Found, aim: Aim, *, counted: bool) -> Judgement:
    earlier, later = ends(aim)
    between = changed(court, aim, earlier, later)
    if isinstance(between, Judgement):
        return between
    if counted and (of_number := judge_number(court, found, aim, between)):
        return of_number
    judged = _judge(court, found, aim, between)
    if judged.verdict is Verdict.SUPPORTED or aim.when.since or aim.when.span:
        return judged
    return _from_another(court, found, aim, later) or judged


def _from_another(court: Court, found: Found, aim: Aim, later: Period | None) -> Judgement | None:
    """The change from the first value, where the text does not say from when."""
    first = aim.series.measured[0].period if aim.series.measured else None
    if first is None or later is None or not first < later:
        return None
    between = changed(court, aim, first, later)
    if isinstance(between, Judgement):
        return None
    judged = _judge(court, found, aim, between)
    return judged if judged.verdict is Verdict.SUPPORTED and found.kind is Kind.RATIO else None


def changed(
    court: Court, aim: Aim, earlier: Period | None, later: Period | None
) -> Change | Judgement:
    """The change between two periods of a series, or why it cannot be told."""
    if earlier is None or later is None:
        return nothing_beside(court, aim, later or earlier)
    pair = (_observed(aim, earlier), _observed(aim, later))
    before, after = pair
    if before is None or after is None or measured(before) is None or measured(after) is None:
        lacking = earlier if before is None or measured(before) is None else later
        return no_value(court, aim, lacking)
    if before.period.kind is not after.period.kind and before.period < after.period:
        before = replace(before, period=after.period.previous())
    found = change(
        before, after, breaks=aim.series.breaks, smallest_base=aim.indicator.smallest_base
    )
    return _refused(court, aim, found) if isinstance(found, ChangeRefused) else found


def _observed(aim: Aim, period: Period) -> Observation | None:
    found = aim.series.at(period)
    if found is not None:
        return found
    return next(
        (
            each
            for each in aim.series.measured
            if each.period.kind is not period.kind and each.period.overlaps(period)
        ),
        None,
    )


def _refused(court: Court, aim: Aim, found: ChangeRefused) -> Judgement:
    say = court.say
    series = say.series(aim)
    earlier, later = say.period(found.earlier.period), say.period(found.later.period)
    pair = (found.earlier, found.later)
    if found.refusal is Refusal.BREAK:
        why = say.text(
            "{series} has a break between {earlier} and {later}; the values cannot be compared.",
            series=series, earlier=earlier, later=later,
        )  # fmt: skip
    elif found.refusal is Refusal.SMALL_BASE:
        why = say.text(
            "{series} rests on too few answers for a change to be stated.", series=series
        )
    else:
        why = say.text(
            "{series} cannot be compared between {earlier} and {later}.",
            series=series, earlier=earlier, later=later,
        )  # fmt: skip
    return not_checkable(why, pair)


def _judge(court: Court, found: Found, aim: Aim, made: Change) -> Judgement:
    if found.kind is Kind.RATIO:
        return _ratio(court, found, aim, made)
    amount = found.amount
    if amount is None:
        raise ValueError(found)
    if found.kind is Kind.CHANGE_ABS:
        amount = in_unit(amount, unit_of_change(made))
    verdict, expected = _size(court, found, amount, made)
    if verdict is Verdict.SUPPORTED and _is_percent_of_scale(found, aim, made):
        verdict = Verdict.IMPRECISE
    return _told(court, found, aim, made, verdict, expected)


def _is_percent_of_scale(found: Found, aim: Aim, made: Change) -> bool:
    """Whether a change is told in percent of what has no true nought."""
    return found.kind is Kind.CHANGE_PCT and not has_nought(unit_of_change(made), aim.series)


def no_percent(court: Court) -> str:
    """Why percent and multiples say nothing of a scale."""
    return court.say.text(
        "The nought of such values is set by agreement, so they have no percent and no multiples."
    )


def _size(court: Court, found: Found, amount: Amount, made: Change) -> tuple[Verdict, Decimal]:
    """The verdict on size, unit and direction, and the size that would be right."""
    size = changed_by(found, made)
    in_words = amount.form is Form.SHARE
    fits = (fit_share if in_words else fit)(amount, abs(size), court.rules)
    if _wrong_way(found, made):
        return Verdict.CONTRADICTED, size
    if fits is Verdict.SUPPORTED and _wrong_unit(found, made):
        return Verdict.CONTRADICTED, size
    if fits is not Verdict.SUPPORTED and made.approximate and _about(amount, size):
        return Verdict.SUPPORTED, size
    return fits, size


def _about(amount: Amount, size: Decimal) -> bool:
    """Of approximate values a change is approximate, too."""
    off = abs(abs(size) - amount.low)
    return off <= min(abs(size) * Decimal("0.06"), last_step(amount.low, amount.decimals) / 2)


def _wrong_way(found: Found, made: Change) -> bool:
    return (found.direction not in {None, 0} and made.direction not in {found.direction, 0}) or (
        found.direction not in {None, 0} and made.direction == 0
    )


def changed_by(found: Found, made: Change) -> Decimal:
    """The change in the unit of the claim: percent where percent of a value other than a share."""
    if found.kind is Kind.CHANGE_PCT:
        relative = relative_change(made)
        amount = found.amount
        in_words = found.relative or (amount is not None and amount.form is Form.SHARE)
        if relative is not None and (in_words or not made.in_percentage_points):
            return relative
        if amount and relative is not None and _fits_relative(amount, relative):
            return relative
    return made.difference


def _fits_relative(amount: Amount, relative: Decimal) -> bool:
    """Whether “48 procent” of a share that rose from 25 to 37 is meant in percent, and right."""
    return abs(abs(relative) - amount.low) <= Decimal(1) and abs(relative) >= 10


def _wrong_unit(found: Found, made: Change) -> bool:
    """Percent for percentage points, or points for what is no share."""
    if found.kind is Kind.CHANGE_PP:
        return not made.in_percentage_points
    if found.kind is Kind.CHANGE_PCT and made.in_percentage_points:
        relative = relative_change(made)
        amount = found.amount
        if found.relative or (amount and amount.form is Form.SHARE):
            return False
        return not (amount and relative is not None and _fits_relative(amount, relative))
    return False


def relative_change(made: Change) -> Decimal | None:
    """The change in percent of the earlier value, for shares, too."""
    before = measured(made.earlier)
    if before is None or before.amount <= 0:
        return None
    return made.difference / before.amount * 100


def _told(
    court: Court, found: Found, aim: Aim, made: Change, verdict: Verdict, expected: Decimal
) -> Judgement:
    say = court.say
    unit = unit_of_change(made)
    of_scale = _is_percent_of_scale(found, aim, made)
    relative = expected != made.difference or not made.in_percentage_points
    in_percent = found.kind is Kind.CHANGE_PCT and relative and not of_scale
    size = (
        say.percent(abs(expected), found.amount.decimals if found.amount else 0)
        if in_percent
        else say.difference(made.difference if of_scale else expected, unit)
    )
    course = both_values(court, aim, made)
    words = {
        1: say.text("an increase of {size}", size=size),
        -1: say.text("a decrease of {size}", size=size),
        0: say.text("no change"),
    }
    why = f"{course}: {words[made.direction]}."
    if verdict is not Verdict.SUPPORTED and _wrong_unit(found, made):
        why += " " + _unit_words(court, made)
    if of_scale:
        why += " " + no_percent(court)
    suggestion = "" if verdict is Verdict.SUPPORTED else words[made.direction]
    shown = rounded(
        expected, max(found.amount.decimals, 0) if in_percent and found.amount else made.decimals
    )
    return Judgement(
        verdict, why, plain(shown), suggestion, observations=(made.earlier, made.later)
    )


def both_values(court: Court, aim: Aim, made: Change) -> str:
    """The two values that a change lies between, in words."""
    say = court.say
    return say.text(
        "{series}: {earlier} ({earlier_period}), {later} ({later_period})",
        series=say.series(aim),
        earlier=say.value(made.earlier),
        earlier_period=say.period(made.earlier.period),
        later=say.value(made.later),
        later_period=say.period(made.later.period),
    )


def _unit_words(court: Court, made: Change) -> str:
    if made.in_percentage_points:
        return court.say.text("A difference between percentages is in percentage points.")
    return court.say.text("Percentage points are for percentages only.")


def unit_of_change(made: Change) -> Unit:
    """The unit of the values that a change lies between."""
    value = measured(made.later)
    return value.unit if isinstance(value, Measurement) else Unit.COUNT


def _ratio(court: Court, found: Found, aim: Aim, made: Change) -> Judgement:
    before, after = measured(made.earlier), measured(made.later)
    say = court.say
    if before is None or after is None:
        return no_value(court, aim, made.earlier.period)
    values = both_values(court, aim, made)
    pair = (made.earlier, made.later)
    if before.amount <= 0:
        return not_checkable(f"{values}: " + say.text("that is no multiple."), pair)
    ratio = Ratio(after.amount / before.amount, values, has_nought(before.unit, aim.series))
    return told_ratio(court, found, ratio, pair)


def told_ratio(
    court: Court, found: Found, ratio: Ratio, observations: tuple[Observation, ...]
) -> Judgement:
    """The verdict on a multiple."""
    say = court.say
    verdict = fit_ratio(found, ratio.size)
    if found.quotient and found.amount is not None:
        verdict = fit(found.amount, ratio.size, court.rules)
    times = say.number(rounded(ratio.size, 2))
    why = f"{ratio.values}: " + say.text("{times} times.", times=times)
    suggestion = "" if verdict is Verdict.SUPPORTED else say.text("{times} times", times=times)
    if not ratio.of_nought:
        verdict = Verdict.IMPRECISE if verdict is Verdict.SUPPORTED else verdict
        why, suggestion = f"{why} {no_percent(court)}", ""
    return Judgement(
        verdict, why, plain(rounded(ratio.size, 2)), suggestion, observations=observations
    )


def fit_ratio(found: Found, ratio: Decimal) -> Verdict:
    """How a multiple fits: “fördubblats” within a tenth, “mer än” beyond it."""
    factor = found.factor or Decimal(1)
    if ratio <= 0 or (factor < 1 <= ratio and found.as_part):
        return Verdict.CONTRADICTED
    reached = factor / ratio if factor < 1 and not _is_of_value(found) else ratio / factor
    match found.hedge:
        case "more" | "above" | "least":
            low = Decimal("0.995") if found.hedge == "least" else Decimal(1)
            if reached == 1 and found.hedge != "least":
                return Verdict.IMPRECISE
            if low <= reached <= MORE_AT_MOST:
                return Verdict.SUPPORTED
            return Verdict.IMPRECISE if reached > MORE_AT_MOST else Verdict.CONTRADICTED
        case "below" | "less":
            if NEARLY <= reached < 1:
                return Verdict.SUPPORTED
            near = abs(reached - 1) <= RATIO_LOOSE
            return Verdict.IMPRECISE if near else Verdict.CONTRADICTED
        case _:
            off = abs(reached - 1)
            if off <= RATIO_RIGHT:
                return Verdict.SUPPORTED
            return Verdict.IMPRECISE if off <= RATIO_LOOSE else Verdict.CONTRADICTED


def _is_of_value(found: Found) -> bool:
    """Whether a multiple below one is a part, which “more than half as many” lies above."""
    return found.amount is not None or (found.as_part and found.hedge in {"more", "above"})
