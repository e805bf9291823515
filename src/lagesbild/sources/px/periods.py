"""TIMEVAL: which periods the values of a time variable are.

``TLIST(A1),"1994","1995"`` lists them, ``TLIST(A1,"1994"-"1996")`` and ``TLIST(A1),"1994"-"1996"``
give the first and the last. A1 is years, H1 half-years, T1 thirds, Q1 quarters, M1 months, W1
weeks, D1 days (PX file format 2013).
"""

import re
from dataclasses import dataclass

from lagesbild.sources.px.header import Header
from lagesbild.sources.px.statements import Statement

LIST = re.compile(
    r'TLIST\s*+\(\s*+(?P<scale>[A-Z]\d?)\s*+(?P<inner>(?:,[^()"]*+|"[^"]*+"|-|\s)*+)\)'
    r'\s*+(?P<outer>(?:,|"[^"]*+"|-|\s)*+)',
    re.IGNORECASE,
)
RANGE = re.compile(r'\s*"([^"]*)"\s*-\s*"([^"]*)"\s*')
IN_A_YEAR = {"A": 1, "H": 2, "T": 3, "Q": 4, "M": 12}
PERIOD = re.compile(r"(\d{4})\D{0,2}(\d{0,2})")
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Periods:
    """The scale of a time variable, and its periods or, of a range, how many they are."""

    scale: str
    listed: tuple[str, ...]
    number: int | None
    """None where a range of weeks or days does not say."""


def read_periods(header: Header, statement: Statement) -> Periods:
    """What a TIMEVAL says. Raises `FileIsRefused`."""
    said = LIST.fullmatch(statement.raw)
    if said is None:
        raise header.judgement.refusal(
            statement.start,
            f'{statement} does not list periods. It is written TLIST(A1),"2003","2004" or '
            'TLIST(A1,"2003"-"2004").',
        )
    scale = said["scale"][0].upper()
    inner = (said["inner"] + said["outer"]).strip().strip(",")
    if between := RANGE.fullmatch(inner):
        return Periods(scale, (), _number(scale, between[1].strip(), between[2].strip()))
    listed = tuple(each.strip() for each in inner.split('"')[1::2])
    return Periods(scale, listed, len(listed) if listed else None)


def _number(scale: str, first: str, last: str) -> int | None:
    """How many periods there are from the first to the last, where it can be told."""
    start, end = PERIOD.fullmatch(first), PERIOD.fullmatch(last)
    if start is None or end is None or scale not in IN_A_YEAR:
        return None
    in_a_year = IN_A_YEAR[scale]
    years = int(end[1]) - int(start[1])
    number = years * in_a_year + int(end[2] or 1) - int(start[2] or 1) + 1
    return number if number > 0 else None


def check_periods(
    header: Header, statement: Statement, labels: tuple[str, ...], codes: tuple[str, ...]
) -> None:
    """Refuse periods that are not those of the values: the figures could be of either."""
    periods = read_periods(header, statement)
    if periods.number is not None and not periods.listed and periods.number != len(labels):
        header.judgement.assume(
            f"{statement} spans {periods.number} periods, but VALUES has {len(labels)} values, "
            "which were taken as they are.",
            at=statement.start,
        )
    elif periods.number is not None and periods.number != len(labels):
        raise header.judgement.refusal(
            statement.start,
            f"{statement} has {periods.number} periods, but VALUES has {len(labels)} values. "
            "Which periods the figures are of cannot be told. Correct one of them.",
        )
    if periods.scale != "A":
        return
    for label, code, period in zip(labels, codes, periods.listed, strict=False):
        if YEAR.fullmatch(period) and all(
            YEAR.fullmatch(each) and each != period for each in (label, code)
        ):
            raise header.judgement.refusal(
                statement.start,
                f"{statement} says {period} where VALUES says {label}. Which year the figures "
                "are of cannot be told. Correct one of them.",
            )
