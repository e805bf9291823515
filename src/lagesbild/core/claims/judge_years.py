"""Years of what is measured in parts of a year: a year named means all its quarters or halves.

Counts and amounts of the parts are added up; for shares and means the year's value is known only
where all parts have the same one. A number that is not right of a part may be that of its year.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.added_up import adds_up, parts_of
from lagesbild.core.claims.aims import CHANGING, Aim, Reading
from lagesbild.core.claims.fits import fit
from lagesbild.core.claims.judge_sums import is_mean_of_parts
from lagesbild.core.claims.judge_words import row_of
from lagesbild.core.claims.judging import Court, measured
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.saying import plain
from lagesbild.core.claims.shapes import LEVELS, PART, WHOLE, Found, Judgement, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import MONTHS_IN, Period

Parts = Sequence[Observation]
OF_PARTS = frozenset({"part_of_year", "all_parts"})
"""What words of grammar are called that speak of parts of a year."""
OF_PART_WITHIN = 2
"""Tokens before a year within which its part is named."""
MOST_ADDED, MOST_YEARS = 4, 2
"""How many terms, and sums, are written out."""


def resting(judgement: Judgement, court: Court) -> Judgement:
    """A judgement by sums as one that rests on the values published, added up in words."""
    say, rested_on = court.say, {each.series for each in judgement.observations}
    published = {
        series.key: series
        for key in rested_on
        for series in court.facts.of(key.indicator, key.area)
        if series.key in rested_on
    }
    rested: list[Observation] = []
    added = []
    for each in judgement.observations:
        series = published.get(each.series)
        parts = parts_of(series, each.period) if series else ()
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


def says_each_part(looked: Looked, found: Found) -> bool:
    """Whether the clause says it of all parts of a year: “under båda halvåren fler än 60”."""
    clause = looked.clauses[found.first]
    marks = (m for m in looked.sentence.of("grammar") if m.value == "all_parts")
    return any(looked.clauses[each.first] == clause for each in marks)


def _is_of_years(aim: Aim, years: frozenset[int]) -> bool:
    when = aim.when
    ends = when.at or when.span or ()
    in_parts = bool(ends) and all(each.kind in MONTHS_IN for each in ends)
    return in_parts and when.own and all(each.first_year in years for each in ends)


def _adds_up(aim: Aim) -> bool:
    """Whether the values of parts of a year make its value together."""
    return adds_up(aim.indicator.measure(aim.key.measure))


def _year(period: Period) -> Period:
    return Period.of_year(period.first_year)


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
    return parts_of(aim.series, _year(period)) if period.kind in MONTHS_IN else ()
