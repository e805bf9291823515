"""The same small edition in English: a sentence or two for each kind of claim."""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LOOSE, OPEN = Verdict.IMPRECISE, Verdict.NOT_CHECKABLE

THEFTS, CALLS = "The number of reported thefts", "The number of calls to the helpline"
GIRLS = "The share of girls who feel safe at school"
BOYS = "The share of boys who feel safe at school"
SAFE = "The share who feel safe at school"
RISE = "between 2023 and 2024"

ROWS = [
    (f"{THEFTS} was 200 in 2024.", Kind.VALUE, YES, "200"),
    (f"{THEFTS} was 300 in 2024.", Kind.VALUE, NO, "200"),
    (f"{THEFTS} was just over 200 in 2024.", Kind.VALUE, LOOSE, "200"),
    (f"{THEFTS} was 420 in 2018.", Kind.VALUE, OPEN, ""),
    ("In 2024, 73 per cent of girls felt safe at school.", Kind.VALUE, YES, "73"),
    ("In 2024, 80 per cent of girls felt safe at school.", Kind.VALUE, NO, "73"),
    ("The health score was 6.0 in 2024.", Kind.VALUE, NO, "6.2"),
    (f"{CALLS} was 96 in 2023.", Kind.VALUE, NO, "100"),
    ("There were 36 house fires in 2019–2023.", Kind.VALUE, YES, "36"),
    ("There were 48 house fires in 2019–2023.", Kind.VALUE, NO, "36"),
    (
        "The share of applications answered has been between 94 and 95 per cent since 2019.",
        Kind.VALUE,
        YES,
        "94..95",
    ),
    (f"{CALLS} rose by 50 {RISE}.", Kind.CHANGE_ABS, YES, "50"),
    (f"{CALLS} fell by 50 {RISE}.", Kind.CHANGE_ABS, NO, "50"),
    (f"{CALLS} rose by 50 per cent {RISE}.", Kind.CHANGE_PCT, YES, "50"),
    (f"{CALLS} rose by 40 per cent {RISE}.", Kind.CHANGE_PCT, NO, "50"),
    (f"{GIRLS} rose by 3 percentage points {RISE}.", Kind.CHANGE_PP, YES, "3"),
    (f"{GIRLS} rose by 5 percentage points {RISE}.", Kind.CHANGE_PP, NO, "3"),
    (
        "The share of content clients rose by 30 percentage points between 2023 and 2024.",
        Kind.CHANGE_PP,
        OPEN,
        "",
    ),
    (f"{CALLS} has tripled since 2019.", Kind.RATIO, YES, "3.00"),
    (f"{CALLS} has doubled since 2019.", Kind.RATIO, NO, "3.00"),
    (f"{CALLS} was three times as high as in 2019.", Kind.RATIO, YES, "3.00"),
    (f"{THEFTS} has halved since 2019.", Kind.RATIO, YES, "0.50"),
    (f"{THEFTS} in 2024 was the lowest since 2019.", Kind.EXTREMUM, YES, "200"),
    (f"{THEFTS} in 2024 was the highest since 2019.", Kind.EXTREMUM, NO, "400"),
    (f"{CALLS} has increased since 2019.", Kind.TREND, YES, "up"),
    (f"{CALLS} has decreased since 2019.", Kind.TREND, NO, "up"),
    (f"{THEFTS} has fallen every year since 2019.", Kind.TREND, YES, "down"),
    ("The number of cases of vandalism has risen every year since 2019.", Kind.TREND, NO, "mixed"),
    (f"{GIRLS} has risen slightly since 2023.", Kind.TREND, YES, "up"),
    (f"{GIRLS} has risen slightly since 2019.", Kind.TREND, LOOSE, "up"),
    (f"{BOYS} is unchanged since 2023.", Kind.TREND, YES, "same"),
    (f"{GIRLS} is unchanged since 2023.", Kind.TREND, NO, "up"),
    ("Fear of burglary has increased since 2019.", Kind.TREND, OPEN, ""),
    (f"{SAFE} was higher among boys than among girls in 2024.", Kind.COMPARISON, YES, "up"),
    (f"{SAFE} was higher among girls than among boys in 2024.", Kind.COMPARISON, NO, "down"),
    ("Four in five boys felt safe at school in 2024.", Kind.SHARE_WORD, YES, "80"),
    ("Half of the girls felt safe at school in 2024.", Kind.SHARE_WORD, NO, "73"),
    ("Most girls felt safe at school in 2024.", Kind.SHARE_WORD, YES, "73"),
    (
        "In 2024, 15 of the county's 26 municipalities had a plan of action.",
        Kind.SHARE_WORD,
        YES,
        "58",
    ),
    (
        "In 2024, 16 of the county's 26 municipalities had a plan of action.",
        Kind.SHARE_WORD,
        NO,
        "58",
    ),
    (
        "20 of 26 municipalities have joined the agreement on cooperation.",
        Kind.COUNT_OTHER,
        NO,
        "21",
    ),
    ("The strategy has 10 active indicators.", Kind.COUNT_OTHER, YES, "10"),
    ("The strategy has 12 active indicators.", Kind.COUNT_OTHER, NO, "10"),
]


@pytest.mark.parametrize(("text", "kind", "verdict", "expected"), ROWS)
def test_a_claim(text: str, kind: Kind, verdict: Verdict, expected: str) -> None:
    (claim,) = checker("en").check(text, Place(YEAR))
    assert (claim.kind, claim.verdict, claim.judgement.expected) == (kind, verdict, expected)


def test_percent_for_percentage_points_is_contradicted_and_put_right() -> None:
    (claim,) = checker("en").check(f"{GIRLS} rose by 3 per cent {RISE}.", Place(YEAR))
    assert claim.verdict is NO
    assert claim.judgement.suggestion == "an increase of 3 percentage points"
