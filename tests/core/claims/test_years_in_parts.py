"""Years of what is measured in halves and quarters: amounts add up, and a stretch is of years."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def _verdicts(text: str) -> list[Verdict]:
    return [
        each.judgement.verdict for each in checker_of("examples/climate").check(text, Place(2024))
    ]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("An estimated 46.8 hectares of wetland were restored.", [YES]),
        ("An estimated 47.8 hectares of wetland were restored.", [NO]),
        ("Restored wetland came to 32.8 hectares in 2023 and 33.4 hectares in 2022.", [YES, YES]),
        ("Restored wetland came to 32.8 hectares in 2023 and 34.4 hectares in 2022.", [YES, NO]),
        ("In 2024 the area of wetland restored was almost twice that of 2021.", [YES]),
        ("More wetland was restored in 2023 than in 2022.", [NO]),
    ],
)
def test_an_amount_of_a_year_is_the_sum_of_its_halves(text: str, verdicts: list[Verdict]) -> None:
    assert _verdicts(text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Between 2022 and 2024 the number of roads closed rose by 13 per cent.", YES),
        ("Between 2022 and 2024 the number of roads closed fell by 28 per cent.", NO),
        ("The number of roads closed because of water fell between 2023 and 2024.", YES),
        ("Between 2022 and 2023 the number of roads closed rose by 31.", YES),
        ("Between 2022 and 2023 the number of roads closed rose by 8.", NO),
    ],
)
def test_what_moved_between_two_years_is_held_to_the_years(text: str, verdict: Verdict) -> None:
    assert _verdicts(text) == [verdict]


ROADS = Place(2024, indicator="road-closures", goal=2)


def _of_roads(text: str) -> list[Verdict]:
    return [each.judgement.verdict for each in checker_of("examples/climate").check(text, ROADS)]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Over the year as a whole there were 32 per cent fewer closures than in 2023.", [YES]),
        ("Over the year as a whole there were 50 per cent fewer closures than in 2023.", [NO]),
        ("Over the full year there were 25 fewer closures.", [YES]),
        ("Over the year as a whole closures rose.", [NO]),
        (
            "In the last quarter roads were closed 13 times, half as many as a year earlier; for "
            "the year as a whole closures were down by 32 per cent.",
            [YES, YES, YES],
        ),
        ("In all four quarters of 2024 closures were 32 per cent fewer than in 2023.", [NO]),
    ],
)
def test_words_for_the_whole_year_say_that_years_are_compared(
    text: str, verdicts: list[Verdict]
) -> None:
    assert _of_roads(text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The quarterly average in 2024 was just over 13, against 19.5 in 2023.", [YES, YES]),
        ("The quarterly average in 2024 was just over 13, against 26 in 2023.", [YES, NO]),
        ("On average there were 13 closures per quarter in 2024, and 20 in 2023.", [YES, YES]),
        ("On average there were 17 closures a quarter in 2024.", [NO]),
        ("In the average quarter of 2024 roads were closed 53 times.", [NO]),
        ("The quarterly average was 13 in 2024; in all there were 53 closures.", [YES, YES]),
        ("Of the earlier quarters of 2024 the first had 17 closures.", [YES]),
    ],
)
def test_a_mean_per_quarter_is_that_of_the_quarters(text: str, verdicts: list[Verdict]) -> None:
    assert _of_roads(text) == verdicts


MAYBE = Verdict.NOT_CHECKABLE


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "The first half of the year contributed 14.8 hectares of restored wetland, up from "
            "11.3 hectares in the first half of the previous year.",
            [YES, YES, YES],
        ),
        (
            "The first half of the year contributed 14.8 hectares of restored wetland, up from "
            "21.5 hectares in the first half of the previous year.",
            [YES, YES, NO],
        ),
        (
            "In the first half of 2023 11.3 hectares of wetland were restored. In the first half "
            "of the previous year it was 9.4 hectares, and in the second half 24.0 hectares.",
            [YES, YES, YES],
        ),
        (
            "Roads were closed because of water 13 times in the last quarter, compared with 26 in "
            "the last quarter of the previous year.",
            [YES, YES],
        ),
        ("In the last quarter of 2023 roads were closed because of water 13 times.", [NO]),
        (
            "In the first half of the year 14.8 hectares of wetland were restored, against 11.3 "
            "in the same half of 2023.",
            [YES, YES],
        ),
    ],
)
def test_a_part_of_the_year_before_is_of_that_year(text: str, verdicts: list[Verdict]) -> None:
    assert _verdicts(text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "In the summer of 2024 there were 44.8 emergency visits because of heat per 100,000 "
            "inhabitants aged 65 or older, 9.6 more than in the summer of 2023.",
            [YES, YES],
        ),
        (
            "In June to August 2024 there were 44.8 emergency visits because of heat per 100,000 "
            "inhabitants aged 65 or older. This was 12.8 more than in the summer of 2023.",
            [YES, NO],
        ),
        ("Roads were closed because of water 8 times in the summer of 2024.", [MAYBE]),
        ("Roads were closed 8 times in spring and 15 times in summer of 2024.", [MAYBE, MAYBE]),
    ],
)
def test_a_season_is_that_of_its_year_and_no_quarter(text: str, verdicts: list[Verdict]) -> None:
    assert _verdicts(text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("First-half wetland restoration has increased every year since 2021.", [YES]),
        ("Second-half wetland restoration has increased every year since 2021.", [NO]),
        ("Restored wetland in the first half has grown year on year.", [YES]),
        ("Restored wetland in the second half has grown year on year.", [NO]),
        ("Restored wetland in the second half was 49 per cent higher year on year.", [YES]),
    ],
)
def test_what_has_grown_year_on_year_has_so_every_year(text: str, verdicts: list[Verdict]) -> None:
    assert _verdicts(text) == verdicts


def test_each_of_these_years_is_each_of_the_stretch_told_before() -> None:
    told = "Between {} and 2023 the share of prepared women rose. It rose in each of these years."
    assert _verdicts(told.format(2019)) == [YES, YES]
    assert _verdicts(told.format(2016)) == [YES, NO]
