"""How a written amount fits a value: rounding, hedges, shares in words.

A plain number is right if the value rounds to it with the decimals written, ties either way. What
hedges and shares in words allow is in the strategy's `ClaimRules`.
"""

from dataclasses import replace
from decimal import Decimal

from lagesbild.core.claims.shapes import Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.claim_rules import ClaimRules

SUPPORTED, IMPRECISE, CONTRADICTED = (
    Verdict.SUPPORTED,
    Verdict.IMPRECISE,
    Verdict.CONTRADICTED,
)
A_BIT = Decimal("0.09")
"""“drygt 500” goes this part beyond 500 at most."""
HALF = Decimal("0.5")
TENTHS = 10
OF_A_TENTH = Decimal("7.5")
"""How far from “nine in ten”, in percentage points, “nearly nine in ten” may be."""
BY_FAR = Decimal("1.4")
"""“mer än 50” is right of 60, and misleading of 80."""


PER = {"percent": 2, "permille": 3, "per_100k": 5}
"""The units in which a text writes rates, as powers of ten that they are of."""
RATES = {Unit.PERCENT: 2, Unit.PER_100K: 5}


def in_unit(amount: Amount, unit: Unit) -> Amount:
    """An amount that is a rate in the unit of a value that is one: 12 per mille is 1.2 percent."""
    if amount.unit not in PER or unit not in RATES or PER[amount.unit] == RATES[unit]:
        return amount
    power = RATES[unit] - PER[amount.unit]
    high = amount.high.scaleb(power) if amount.high is not None else None
    of_unit = next(each for each in PER if PER[each] == RATES[unit])
    return replace(
        amount, low=amount.low.scaleb(power), high=high, decimals=amount.decimals - power,
        unit=of_unit,
    )  # fmt: skip


def rounds_to(amount: Amount | None, value: Decimal | None) -> bool:
    """Whether a value rounds to the lower or only number of an amount, whatever hedges it."""
    if amount is None or value is None:
        return False
    return abs(value - amount.low) <= Decimal(5).scaleb(-amount.decimals - 1)


def fit(amount: Amount, value: Decimal, rules: ClaimRules) -> Verdict:
    """How a single number, hedged or not, fits a value in the same unit."""
    return fit_number(amount.low, amount.decimals, amount.hedge, value, rules)


def fit_number(
    written: Decimal, decimals: int, hedge: str, value: Decimal, rules: ClaimRules
) -> Verdict:
    """How a number as written fits a value."""
    half = Decimal(5).scaleb(-decimals - 1)
    match hedge:
        case "about":
            part = min(_part(written, rules), last_step(written, decimals) / 2)
            return _near(written, value, max(_round_step(written, half), part))
        case "above":
            return _beyond(written, value, half, up=True)
        case "below":
            return _beyond(written, value, half, up=False)
        case "more" | "less":
            return _over(written, value, up=hedge == "more", itself=IMPRECISE)
        case "least" | "most":
            return _over(written, value, up=hedge == "least", itself=SUPPORTED)
        case _:
            return SUPPORTED if abs(value - written) <= half else CONTRADICTED


def _part(written: Decimal, rules: ClaimRules) -> Decimal:
    return abs(written) * Decimal(str(rules.about_percent)) / 100


def _round_step(written: Decimal, half: Decimal) -> Decimal:
    """Half of the step that a round number is written in: 50 of 1 500, at two digits' least."""
    digits = len(str(int(abs(written)))) if abs(written) >= 1 else 0
    step = half
    for power in range(1, digits - 1):
        if written % (Decimal(10) ** power) == 0:
            step = Decimal(10) ** power / 2
    return step


def last_step(written: Decimal, decimals: int) -> Decimal:
    """The step that a number is written in, by its last digit that is no nought.

    What is written finer is meant finer: 350 is to the nearest 50, 352 to the nearest 1.
    """
    step = Decimal(1).scaleb(-decimals)
    while written and written % (step * 10) == 0:
        step *= 10
    return step * 5 if written and written % (step * 5) == 0 else step


def _near(written: Decimal, value: Decimal, tolerance: Decimal) -> Verdict:
    off = abs(value - written)
    if off <= tolerance:
        return SUPPORTED
    return IMPRECISE if off <= tolerance * 2 else CONTRADICTED


def _beyond(written: Decimal, value: Decimal, half: Decimal, *, up: bool) -> Verdict:
    """“drygt” and “knappt”: on one side, and not far."""
    off = value - written if up else written - value
    reach = max(abs(written) * A_BIT, half * 2, _quarter_step(written))
    if 0 < off <= reach:
        return SUPPORTED
    if -max(abs(written) * A_BIT / 3, half) <= off <= reach * 2:
        return IMPRECISE
    return CONTRADICTED


def _quarter_step(written: Decimal) -> Decimal:
    """“drygt 20” goes to 22.5 at most, “drygt 1 500” not by this."""
    return Decimal("2.5") if written % 10 == 0 and 0 < written < 100 else Decimal(0)


def _over(written: Decimal, value: Decimal, *, up: bool, itself: Verdict) -> Verdict:
    if value == written:
        return itself
    if (value > written) is not up:
        return CONTRADICTED
    far = value > written * BY_FAR if up else value * BY_FAR < written
    # “less than 1 per cent” is as little as can be said in whole ones
    least = 0 if up else 1
    return IMPRECISE if far and written > least else SUPPORTED


def fit_range(amount: Amount, low: Decimal, high: Decimal) -> Verdict:
    """How a range as written fits the lowest and highest value.

    A range said to be about right may be off at each end by half of its own last step.
    """
    half = Decimal(5).scaleb(-amount.decimals - 1)
    if amount.hedge == "about":
        half = max(half, *(last_step(each, amount.decimals) / 2 for each in _ends(amount)))
    top = _ends(amount)[1]
    ends = abs(low - amount.low) <= half, abs(high - top) <= half
    if all(ends):
        return SUPPORTED
    inside = amount.low - half <= low and high <= top + half
    return IMPRECISE if inside and any(ends) else CONTRADICTED


def _ends(amount: Amount) -> tuple[Decimal, Decimal]:
    return amount.low, amount.high if amount.high is not None else amount.low


def fit_share(amount: Amount, percent: Decimal, rules: ClaimRules) -> Verdict:
    """How a share in words, or a number of a whole, fits a percentage."""
    if amount.form is Form.PART:
        return _fit_part(amount, percent, rules)
    match amount.word:
        case "all":
            return SUPPORTED if percent == 100 else CONTRADICTED
        case "none":
            return SUPPORTED if percent == 0 else CONTRADICTED
        case "nearly_all":
            return _nearly_all(percent, rules)
        case "most":
            return SUPPORTED if percent > Decimal(str(rules.most_from)) else CONTRADICTED
        case "narrow" if percent <= Decimal(str(rules.most_from)):
            return CONTRADICTED
        case "minority":
            return SUPPORTED if percent < 50 else CONTRADICTED
        case _:
            within = min(Decimal(str(rules.half_within)), amount.low * A_BIT)
            return _hedged_share(amount, percent, within, rules)


def _nearly_all(percent: Decimal, rules: ClaimRules) -> Verdict:
    start = Decimal(str(rules.nearly_all_from))
    if start <= percent < 100:
        return SUPPORTED
    return IMPRECISE if percent == 100 or percent >= start - 5 else CONTRADICTED


def _fit_part(amount: Amount, percent: Decimal, rules: ClaimRules) -> Verdict:
    """“fyra av tio”: to the nearest tenth; “15 av 26”: to the percentage that it gives.

    A small share is no rounder than its size: “one in five” is not 13 percent, nor “one in ten” 5.
    """
    whole = amount.of or Decimal(1)
    share = amount.low * 100 / whole
    within = HALF
    if whole == 10:
        within = min(Decimal(5), share / 4)
    elif whole < 10:
        within = min(Decimal(4), share * A_BIT + HALF)
    return _hedged_share(replace(amount, low=share), percent, within, rules)


def _hedged_share(amount: Amount, percent: Decimal, within: Decimal, rules: ClaimRules) -> Verdict:
    off = percent - amount.low
    match amount.hedge:
        case "above" | "below":
            off = off if amount.hedge == "above" else -off
            # farther off another tenth is nearer: 81 is not “nearly nine in ten”
            widest = OF_A_TENTH if amount.of == TENTHS else off
            if Decimal("0.3") < off <= min(within * 2 + 1, widest):
                return SUPPORTED
            near = abs(off) <= within or 0 < off <= min(within * 3 + 1, widest)
            return IMPRECISE if near else CONTRADICTED
        case "more" | "less" | "least" | "most":
            return fit_number(amount.low, 1, amount.hedge, percent, rules)
        case "about":
            return _near(amount.low, percent, within * 2)
        case _:
            return _near(amount.low, percent, within)
