"""Levels that are told behind a course of so many years, and two that are told as the next ones."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
HALSA, REGIONEN = "evaluation/bundles/halsa", "evaluation/bundles/regionen"
WELLBEING = "evaluation/bundles/wellbeing"


def _all(bundle: str, indicator: str, text: str) -> list[tuple[str, Verdict]]:
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    return [(each.text, each.verdict) for each in claims]


def test_a_list_behind_years_of_rising_is_of_levels() -> None:
    text = "Därefter följer fyra år av oavbruten ökning: 240, 438, 622 och 655."
    assert _all(HALSA, "prevention-trained", text) == [
        ("ökning", YES), ("240", YES), ("438", YES), ("622", NO), ("655", YES),
    ]  # fmt: skip


def test_years_of_falling_are_no_years_of_rising() -> None:
    text = "Därefter följer fyra år av oavbruten minskning: 240, 438, 612 och 655."
    assert _all(HALSA, "prevention-trained", text)[0] == ("minskning", NO)


def test_so_are_they_in_english() -> None:
    text = "Four years of growth followed: 240, 301, 366 and 389."
    assert _all(WELLBEING, "befriending-volunteers", text) == [
        ("growth", YES), ("240", YES), ("301", YES), ("366", NO), ("389", YES),
    ]  # fmt: skip


def test_a_row_of_years_before_a_colon_is_no_row_of_a_table() -> None:
    text = "Antalet har minskat tre år i rad: 39, 36 och 31."
    assert _all(HALSA, "drug-deaths", text) == [
        ("minskat", YES), ("39", YES), ("36", NO), ("31", YES),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("bundle", "indicator", "text", "first"),
    [
        (HALSA, "bup-first-visit", "Andelen höjdes först till 63 och sedan till 71 procent.", YES),
        (HALSA, "bup-first-visit", "Andelen höjdes först till 61 och sedan till 71 procent.", NO),
        (
            REGIONEN, "housing-started",
            "Hyresrätterna sjönk, först till 540 och därpå till 260.", YES,
        ),
        (
            REGIONEN, "housing-started",
            "Hyresrätterna sjönk, först till 560 och därpå till 260.", NO,
        ),
    ],
)  # fmt: skip
def test_first_to_one_and_then_to_another_are_two_times_in_order(
    bundle: str, indicator: str, text: str, first: Verdict
) -> None:
    assert _all(bundle, indicator, text)[1][1] is first
