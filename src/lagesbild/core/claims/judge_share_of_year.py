"""Judging a share of a year's total: “a third of the year's closures came in the last quarter”."""

from collections.abc import Sequence
from decimal import Decimal

from lagesbild.core.claims.added_up import adds_up, around, months_in
from lagesbild.core.claims.aims import Aim, Reading
from lagesbild.core.claims.fits import fit_share
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.periods import PARTS
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import Found, Judgement, Kind, Verdict
from lagesbild.core.language.when import When
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import MONTHS_IN, Period, PeriodKind
from lagesbild.core.statistics.rounding import rounded

YEAR = PeriodKind.YEAR
OF_WITHIN = 7
"""Tokens behind a share within which it is said to be of the year, or of all."""


def judge_share_of_year(
    court: Court, looked: Looked, found: Found, reading: Reading
) -> Judgement | None:
    """The verdict on a share of a year's total that a part of the year has.

    None where it is no such share, or is not said to be one and is not right.
    """
    amount = found.amount
    if amount is None or found.kind is not Kind.SHARE_WORD or len(reading.aims) != 1:
        return None
    aim = reading.aims[0]
    pair = _part_and_year(court, looked, aim)
    values = [value.amount for each in pair if (value := measured(each))]
    if len(values) != len(pair) or not values or not values[-1]:
        return None
    share = values[0] * 100 / values[1]
    verdict = fit_share(amount, share, court.rules)
    if verdict is not Verdict.SUPPORTED and not _is_of_year(looked, found):
        return None
    return _told(court, aim, pair, (verdict, share))


def _told(
    court: Court, aim: Aim, pair: Sequence[Observation], fitting: tuple[Verdict, Decimal]
) -> Judgement:
    say, (part, whole) = court.say, pair
    verdict, share = fitting[0], rounded(fitting[1], 0)
    why = say.text(
        "{series}: {part} ({period}) of {whole} ({year}), {share}.",
        series=say.series(aim), part=say.value(part), period=say.period(part.period),
        whole=say.value(whole), year=say.period(whole.period), share=say.percent(share, 0),
    )  # fmt: skip
    return Judgement(verdict, why, plain(share), observations=(part,))


def _part_and_year(court: Court, looked: Looked, aim: Aim) -> Sequence[Observation]:
    """The values of the part of a year that a sentence names, and of the year."""
    series = aim.parts or aim.series
    kinds = {each.period.kind for each in series.measured}
    named = [each for each in looked.times if each.part in PARTS]
    if (
        len({(each.part, each.number) for each in named}) != 1
        or not aim.when.at
        or not kinds <= MONTHS_IN.keys()
    ):
        return ()
    if not adds_up(aim.indicator.measure(aim.key.measure)):
        return ()
    part = _period(named, aim.when.at[-1])
    fine = all(months_in(part.kind) > MONTHS_IN[each] for each in kinds)
    of_part = court.facts.added_up(series, part.kind) if fine else series
    found = (of_part.at(part), court.facts.added_up(series, YEAR).at(around(part, YEAR)))
    return [each for each in found if each is not None] if None not in found else ()


def _period(named: Sequence[When], at: Period) -> Period:
    year = next((each.year for each in named if each.year), at.first_year)
    return Period(PARTS[named[0].part], year, year, named[0].number)


def _is_of_year(looked: Looked, found: Found) -> bool:
    """Whether words behind a share say that it is one of a year, or of a total."""
    ahead = range(found.last, found.last + OF_WITHIN)
    sentence = looked.sentence
    years = any(each.first in ahead and each.last == each.first + 1 for each in looked.times)
    return years or any(sentence.at(place, "grammar", "of_the_year", "sum") for place in ahead)
