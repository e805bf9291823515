"""Years of what is measured in parts of a year: a year named means all its quarters or halves.

Counts and amounts of the parts are added up; for shares and means the year's value is known only
where all parts have the same one. A number that is not right of a part may be that of its year.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lagesbild.core.claims.aims import CHANGING, Aim, Reading
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judge_sums import adds_up, is_mean_of_parts
from lagesbild.core.claims.judge_words import row_of
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.saying import Saying, plain
from lagesbild.core.claims.shapes import LEVELS, PART, WHOLE, Found, Judgement, Kind, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import MONTHS_IN, Period
from lagesbild.core.statistics.series import Cell, Series
from lagesbild.core.statistics.status import Precision

Parts = tuple[Observation, ...]
OVER_TIME = CHANGING | LEVELS | {Kind.EXTREMUM}
"""Kinds that are judged by the years of one series alone."""
OF_PARTS = frozenset({"part_of_year", "all_parts"})
"""What words of grammar are called that speak of parts of a year."""
OF_PART_WITHIN = 2
"""Tokens before a year within which its part is named."""
MONTHS_IN_A_YEAR = 12
MOST_ADDED, MOST_YEARS = 4, 2
"""How many terms, and sums, are written out."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """A reading by whole years, and the values that each year is the sum of."""

    reading: Reading
    parts: Mapping[tuple[SeriesKey, Period], Parts]

    def resting(self, judgement: Judgement, say: Saying) -> Judgement:
        """The judgement as one that rests on the values that were published, added up in words."""
        rested: list[Observation] = []
        added = []
        for each in judgement.observations:
            parts = self.parts.get((each.series, each.period), ())
            rested += parts or (each,)
            if parts and len(parts) <= MOST_ADDED:
                terms = " + ".join(say.value(part) for part in parts)
                added.append(f" {terms} = {say.value(each)}.")
        why = judgement.why + "".join(added if len(added) <= MOST_YEARS else ())
        return replace(judgement, why=why, observations=tuple(dict.fromkeys(rested)))


def named_years(looked: Looked, found: Found | None = None) -> frozenset[int]:
    """The years that a sentence names as such; none where it names a part of any.

    What changes does so between the ends of a stretch, which are years as well.
    """
    whole = {Part.NONE, Part.SCHOOL_YEAR}
    if any(each.part not in whole or _is_of_part(looked, each) for each in looked.times):
        return frozenset()
    points = [each for each in looked.times if each.kind is WhenKind.POINT]
    changes = found is not None and found.kind in CHANGING
    spans = [w for w in looked.times if changes and w.kind is WhenKind.SPAN]
    named = {each.year for each in (*points, *spans) if each.part is Part.NONE}
    return frozenset(named | {each.until for each in spans})


def _is_of_part(looked: Looked, when: When) -> bool:
    """Whether a year is that of a part of it: “motsvarande halvår 2021”."""
    sentence = looked.sentence
    near = range(max(when.first - OF_PART_WITHIN, 0), when.first)
    return any(sentence.at(place, "grammar", "part_of_year") for place in near)


def by_years(looked: Looked, found: Found, reading: Reading) -> Yearly | None:
    """A reading by whole years, of counts for which the sentence names years and no part of one."""
    whole = found.of_year == WHOLE and found.kind in CHANGING
    told = reading.by_years or whole
    years = _told_years(reading) if told else named_years(looked, found)
    if found.kind not in OVER_TIME or not years or reading.of_gap:
        return None
    if as_listed(looked, found, reading) is not reading or _by_part(looked, found):
        return None
    known: dict[tuple[SeriesKey, Period], Parts] = {}
    aims = []
    for aim in [_beside_year(each) for each in reading.aims] if whole else reading.aims:
        sums = _sums(aim.series) if _adds_up(aim) else {}
        if not _is_of_years(aim, years) or not _covers(aim, sums):
            return None
        known |= {(aim.key, Period.of_year(year)): parts for year, parts in sums.items()}
        aims.append(_yearly(aim, sums))
    return Yearly(replace(reading, aims=tuple(aims)), known) if aims else None


def _beside_year(aim: Aim) -> Aim:
    """What a whole year is set beside: the year named, or else the one before."""
    when = aim.when
    if not when.at or when.at[-1].kind not in MONTHS_IN:
        return aim
    (*_, later) = when.at
    since = when.since
    if since is None or since.first_year >= later.first_year:
        since = later.back(MONTHS_IN_A_YEAR // MONTHS_IN[later.kind])
    return replace(aim, when=replace(when, since=since, own=True))


def _told_years(reading: Reading) -> frozenset[int]:
    return frozenset(each.first_year for aim in reading.aims for each in aim.when.at)


def _by_part(looked: Looked, found: Found) -> bool:
    """Whether a claim is of parts of a year: one of several numbers, or “varje kvartal lägre”."""
    if is_mean_of_parts(looked, found):
        return True
    if found.kind in LEVELS:
        several = len(looked.amounts) > 1 and len(named_years(looked)) == 1
        return found.of_year == PART or several
    clause = looked.clauses[found.first]
    return any(
        each.value in OF_PARTS and (found.of_year != WHOLE or looked.clauses[each.first] == clause)
        for each in looked.sentence.of("grammar")
    )


def _is_of_years(aim: Aim, years: frozenset[int]) -> bool:
    when = aim.when
    ends = when.at or when.span or ()
    in_parts = bool(ends) and all(each.kind in MONTHS_IN for each in ends)
    return in_parts and when.own and all(each.first_year in years for each in ends)


def _covers(aim: Aim, sums: Mapping[int, Parts]) -> bool:
    """Whether all years that are spoken of are known in full."""
    when = aim.when
    ends = [*when.at, *(when.span or ()), *([when.since] if when.since else [])]
    return bool(ends) and all(each.first_year in sums for each in ends)


def _adds_up(aim: Aim) -> bool:
    """Whether the values of parts of a year make its value together."""
    return adds_up(aim.indicator.measure(aim.key.measure))


def _sums(series: Series) -> dict[int, Parts]:
    """The years of which all parts have a value, with these."""
    years: dict[int, list[Observation]] = {}
    for each in series.measured:
        if each.period.kind in MONTHS_IN:
            years.setdefault(each.period.first_year, []).append(each)
    return {
        year: tuple(parts)
        for year, parts in years.items()
        if len(parts) * MONTHS_IN[parts[0].period.kind] == MONTHS_IN_A_YEAR
    }


def _yearly(aim: Aim, sums: Mapping[int, Parts]) -> Aim:
    when = aim.when
    cells = tuple(Cell((_sum_of(year, parts),)) for year, parts in sorted(sums.items()))
    breaks = tuple(dict.fromkeys(_year(each) for each in aim.series.breaks))
    at = tuple(dict.fromkeys(_year(each) for each in when.at))
    span = (_year(when.span[0]), _year(when.span[1])) if when.span else None
    since = _year(when.since) if when.since else None
    times = replace(when, at=at, span=span, since=since)
    return Aim(aim.indicator, Series(aim.key, cells, breaks), times)


def _year(period: Period) -> Period:
    return Period.of_year(period.first_year)


def _sum_of(year: int, parts: Parts) -> Observation:
    values = [value for each in parts if (value := measured(each))]
    total = sum((each.amount for each in values), Decimal(0))
    last = parts[-1]
    about = any(each.precision is Precision.ABOUT for each in values)
    value = Measurement(total, values[0].unit, Precision.ABOUT if about else Precision.EXACT)
    return replace(last, period=Period.of_year(year), value=value, base=None)


def in_parts(looked: Looked, found: Found, reading: Reading) -> Reading | None:
    """A level of a year beside each of its parts, where several of them have a value."""
    mean = is_mean_of_parts(looked, found)
    years = named_years(looked)
    if found.kind not in LEVELS or not reading.aims or reading.of_gap:
        return None
    if as_listed(looked, found, reading) is not reading or (not mean and _by_part(looked, found)):
        return None
    aims = []
    for aim in reading.aims:
        if not mean and not _is_of_years(aim, years):
            return None
        inside = {each.first_year for each in aim.when.at}
        at = tuple(e.period for e in aim.series.measured if e.period.first_year in inside)
        aims.append(replace(aim, when=replace(aim.when, at=at)))
    several = any(len(aim.when.at) > len({p.first_year for p in aim.when.at}) for aim in aims)
    return replace(reading, aims=tuple(aims)) if several else None


def as_listed(looked: Looked, found: Found, reading: Reading) -> Reading:
    """The reading of one of “17, 15, 8 och 13” of a year with four quarters: each of its own."""
    years = named_years(looked)
    row = row_of(looked, found)
    if found.kind not in LEVELS or len(years) != 1 or len(row) < 2 or reading.of_gap:
        return reading
    place = next(at for at, each in enumerate(row) if each == found.amount)
    aims = []
    for aim in reading.aims:
        inside = [e.period for e in aim.series.measured if e.period.first_year in years]
        in_a_year = bool(inside) and inside[0].kind in MONTHS_IN
        if not in_a_year or len(inside) != len(row):
            return reading
        aims.append(replace(aim, when=replace(aim.when, at=(inside[place],))))
    return replace(reading, aims=tuple(aims))


def judge_year_of_part(
    court: Court, found: Found, amount: Amount, aim: Aim, of_part: Judgement
) -> Judgement:
    """The verdict on a number as that of a year, where it is not that of a part of it.

    Only counts and amounts add up, and only where every part of the year was counted.
    """
    parts = _year_around(aim, of_part) if _may_add_up(found, amount) else ()
    values = [value for each in parts if (value := measured(each))]
    if not values or not _adds_up(aim):
        return of_part
    total = sum(each.amount for each in values[1:]) + values[0].amount
    verdict = fit(amount, total, court.rules)
    nearer = abs(amount.low - total) < min(abs(amount.low - each.amount) for each in values)
    meant = found.of_year == WHOLE or (nearer and aim.when.own)
    if verdict is not Verdict.SUPPORTED and not meant:
        return of_part
    say = court.say
    why = say.text(
        "{series}, {period}: {parts}, {total} in all.",
        series=say.series(aim),
        period=say.period(Period.of_year(parts[0].period.first_year)),
        parts=" + ".join(say.number(each.amount) for each in values),
        total=say.number(total),
    )
    right = "" if verdict is Verdict.SUPPORTED else say.number(total)
    return Judgement(verdict, why, plain(total), right, observations=tuple(parts))


def _may_add_up(found: Found, amount: Amount) -> bool:
    whole = amount.form in {Form.DIGITS, Form.WORD} and not amount.unit and not amount.is_range
    return whole and found.of_year != PART


def _year_around(aim: Aim, of_part: Judgement) -> Parts:
    """All parts of the year that the judged one is of; none where the data lack one."""
    if of_part.verdict is Verdict.SUPPORTED or len(of_part.observations) != 1:
        return ()
    period = of_part.observations[0].period
    return _sums(aim.series).get(period.first_year, ()) if period.kind in MONTHS_IN else ()
