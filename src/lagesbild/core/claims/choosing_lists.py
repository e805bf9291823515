"""Numbers told one after another without times: “antalet var 82, 119 och 144”.

They are the values of as many periods in order, the last one the latest that is spoken of.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lagesbild.core.claims.aims import Case
from lagesbild.core.claims.binding import joined
from lagesbild.core.claims.chains import chain_of, is_told_in_order, respective_place, set_against
from lagesbild.core.claims.fits import rounds_to
from lagesbild.core.claims.judging import measured
from lagesbild.core.claims.periods import PARTS, Meant
from lagesbild.core.claims.shapes import Found
from lagesbild.core.language.amounts import Form
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series

FEWEST = 3
"""Numbers that a list of values has at least: two may be of two groups."""
TWICE = 2
"""Numbers that “respectively” says the times of at least."""
RIGHT_BEHIND = 3
"""Tokens between a list and its times: “72, 71 och 87 åren 2022, 2023 och 2024”."""
FAR_BEHIND = 9
"""As ``RIGHT_BEHIND``, where as many times can be of nothing else."""
ENDS = ("first", "last")
"""What a stretch has two of, as many as “respectively” may join."""
MOST = 40
"""Numbers that are read as a list at the most; no series that is told in words has more."""


def listed(case: Case, row: Sequence[Found], series: Series, when: Meant) -> Meant:
    """The times of a claim, narrowed to its own place in a list of numbers, if it stands in one."""
    few = len(row) < FEWEST
    if when.since or (few and not (row and _is_told_in_order(case))):
        return _of_ends(case, when)
    if few and (at := _two_in_order(case, row, series)):
        return replace(when, at=(at,), span=None, own=True, attached=True)
    periods = _periods(case, series, when, len(row) + case.is_change)
    if len(periods) != len(row) + case.is_change:
        return when
    at = periods[row.index(case.found) + case.is_change]
    before = periods[row.index(case.found)] if case.is_change else None
    return replace(when, at=(at,), span=None, since=before, own=True, attached=True)


def _two_in_order(case: Case, row: Sequence[Found], series: Series) -> Period | None:
    """The time of one of “först till 540 och därpå till 260”: of two that follow on each other.

    They are the latest two that have these levels; where none have, the last two.
    """
    year = case.context.place.year
    known = [(e.period, v.amount) for e in series.measured if (v := measured(e))]
    known = [each for each in known if each[0].last_year <= year] or known
    pairs = list(pairwise(known))
    told = (
        pair
        for pair in reversed(pairs)
        if all(rounds_to(one.amount, value) for one, (_, value) in zip(row, pair, strict=True))
    )
    pair = next(told, pairs[-1] if pairs else None)
    return pair[row.index(case.found)][0] if pair and not case.is_change else None


def time_of_list(case: Case, points: Sequence[When]) -> list[When]:
    """The time of one of “72, 71 och 87 åren 2022, 2023 och 2024”, whose times stand behind."""
    chain = chain_of(case.looked, case.found, case.claims)
    last = chain[-1].last if len(chain) > 1 else 0
    if last and (again := of_same_times(case, chain)):
        return again
    behind = [each for each in joined(case.looked, points) if each[0].first >= last > 0]
    if not behind or not _is_of_list(case, len(chain), range(last, behind[0][0].first)):
        return []
    clauses = case.looked.clauses
    ends = clauses[behind[0][0].first] != clauses[last - 1]
    if len(behind[0]) == 1 and not ends and case.found in set_against(case.looked, chain):
        return list(behind[0])
    # “9 procent 2019 och 19 procent både 2022 och 2023”: one has its own already
    dated = any(chain[0].last <= each.first < last for each in points)
    both = case.looked.sentence.before(behind[0][0].first, "group", "both")
    if len(behind[0]) != len(chain) or dated or both:
        return []
    return [behind[0][chain.index(case.found)]]


def of_same_times(case: Case, chain: Sequence[Found]) -> list[When]:
    """“21 procent 2021 och 15 procent 2024; bland män samma år 15 och 11”: of the times before."""
    looked, first = case.looked, chain[0].first
    clauses = range(looked.clauses[first], looked.clauses[chain[-1].first] + 1)
    again = (w for w in looked.times if w.kind in {WhenKind.SAME, WhenKind.MEANWHILE})
    if not any(looked.clauses[each.first] in clauses for each in again):
        return []
    named = [w for w in looked.times if w.kind is WhenKind.POINT and w.last <= first]
    alike = len(named) == len(chain)
    return [replace(named[chain.index(case.found)], since=False)] if alike else []


def _is_of_list(case: Case, many: int, between: range) -> bool:
    """Whether times some tokens behind a list of numbers are its own.

    “1.1, 0.6 and 1.4 °C were measured in 2018, 2019 and 2020”: nothing else is claimed between.
    """
    said = any(each.value == "respective" for each in case.looked.sentence.of("grammar"))
    free = not any(each.first in between for each in case.claims)
    sure = free and (said or many >= FEWEST)
    return len(between) <= (FAR_BEHIND if sure else RIGHT_BEHIND)


def _of_ends(case: Case, when: Meant) -> Meant:
    """“mellan 2022 och 2024 (467 respektive 525)”: one is of the start, the other of the end."""
    if when.span is None or when.since or case.is_change:
        return when
    chain = chain_of(case.looked, case.found, case.claims)
    place = respective_place(case.looked, case.found, case.claims, len(ENDS))
    if place is None or _names_as_many(case, len(chain)):
        return when
    return replace(when, at=(when.span[place],), span=None, own=True, attached=True)


def _periods(case: Case, series: Series, when: Meant, many: int) -> Sequence[Period]:
    """The periods that a list may be of: those of the stretch, the first of a year, or the last."""
    known = [each.period for each in series.measured]
    if steps := _steps_of_both(case, series, when, many):
        return steps
    if when.span:
        return [each for each in known if when.span[0] <= each <= when.span[1]]
    if part := _part_alone(case):
        return [each for each in known if each.part == part][-many:]
    if not when.own or _is_told_in_order(case):
        year = case.context.place.year
        return ([each for each in known if each.last_year <= year] or known)[-many:]
    years = {w.year for w in case.looked.times if w.kind is WhenKind.POINT and not w.part}
    return [each for each in known if len(years) == 1 and each.last_year in years][:many]


def _part_alone(case: Case) -> int:
    """The part of years that a list is of without their names: “andra halvårens siffror är …”."""
    named = [each for each in case.looked.times if each.kind is not WhenKind.WHOLE]
    alone = len(named) == 1 and named[0].kind is WhenKind.THIS and named[0].part in PARTS
    return named[0].number if alone and case.context.when is None else 0


def _steps_of_both(case: Case, series: Series, when: Meant, many: int) -> Sequence[Period]:
    """“blev fler båda åren (189, 216 och 229)”: the first is of the year before these two."""
    both = any(each.kind is WhenKind.BOTH for each in case.looked.times)
    before = series.before(when.at[0]) if both and len(when.at) == many - 1 else None
    return [before.period, *when.at] if before else ()


def told_again(case: Case, series: Series, when: Meant) -> Meant:
    """“The figures for men were 46 and 54 per cent respectively”: at the times told before.

    A list of as many levels as the paragraph has just told times, of one group, in a sentence that
    names no time itself, or but “samma år”.
    """
    again = [each for each in case.looked.times if each.kind is WhenKind.SAME]
    chain = chain_of(case.looked, case.found, case.claims)
    before = case.context.opened[-len(chain) :]
    if len(chain) < TWICE or len(before) != len(chain) or when.since:
        return when
    if len(again) != len(case.looked.times):
        return when
    # “The equivalent figures for men were …” may be of as many groups as the sentence before told
    rows = any(len(codes) >= len(chain) for codes in case.context.rows.values())
    joining = {"respective"} if rows else {"respective", "corresponding"}
    said = again or any(mark.value in joining for mark in case.looked.sentence.of("grammar"))
    if not said or _names_as_many(case, len(chain)):
        return when
    known = {each.period for each in series.measured}
    if not known.issuperset(before):
        return when
    at = (before[chain.index(case.found)],)
    return replace(when, at=at, span=None, own=True, attached=True)


def row_of(case: Case) -> Sequence[Found]:
    """The numbers that a claim stands among with nothing but commas and “och” between."""
    claims = [each for each in case.claims if each.amount is not None]
    if case.found not in claims or case.found.quotient:
        return ()
    first = last = claims.index(case.found)
    while first > 0 and last - first <= MOST and _is_next(case, claims[first - 1], claims[first]):
        first -= 1
    while (
        last + 1 < len(claims)
        and last - first <= MOST
        and _is_next(case, claims[last], claims[last + 1])
    ):
        last += 1
    row = claims[first : last + 1]
    if len(row) < FEWEST and _is_told_in_order(case):
        row = chain_of(case.looked, case.found, case.claims)
    return () if len(row) > MOST or _names_as_many(case, len(row)) else row


def _is_told_in_order(case: Case) -> bool:
    """Whether words say that a claim's list came one after the other: “först”, “sedan”, “nu”."""
    chain = chain_of(case.looked, case.found, case.claims)
    return len(chain) >= TWICE and is_told_in_order(case.looked, chain)


def _names_as_many(case: Case, many: int) -> bool:
    """Whether the sentence names groups or areas that the numbers may be of, one each."""
    looked = case.looked
    return any(
        len({each.value for each in named}) >= many for named in (looked.groups, looked.places)
    )


def _is_next(case: Case, before: Found, after: Found) -> bool:
    one, other = before.amount, after.amount
    if one is None or other is None or before.kind is not after.kind:
        return False
    if {one.form, other.form} - {Form.DIGITS, Form.WORD} or one.is_range or other.is_range:
        return False
    sentence = case.looked.sentence
    between = range(before.last, after.first)
    return len(between) > 0 and all(
        sentence.word(place) in {",", DASH}
        or sentence.at(place, "grammar", "and", "respective", "via", "to")
        for place in between
    )
