"""Totals beside their parts."""

import pytest

from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.checking import TotalRule
from tests.core.checks.made import Row, found, indicator, row

BY_SEX = TotalRule("sex", total="all")


def of(total: float | None, girls: float | None, boys: float | None, unit: Unit) -> list[Row]:
    values = {"all": total, "girls": girls, "boys": boys}
    return [row(value, dimensions=f"sex={code}", unit=unit.value) for code, value in values.items()]


@pytest.mark.parametrize(
    ("total", "girls", "boys", "expected"),
    [
        (30, 10, 20, []),
        (31, 10, 20, ["parts-do-not-sum"]),
        (29, 10, 20, ["parts-do-not-sum"]),
        (30, 10, None, []),  # a part is held back: the rest may be less
        (9, 10, None, ["parts-do-not-sum"]),  # but never more
        (None, 10, 20, []),
    ],
)
def test_counts_sum_to_their_total(
    total: float | None, girls: float | None, boys: float | None, expected: list[str]
) -> None:
    about = indicator(Unit.COUNT, totals=(BY_SEX,))
    assert found(of(total, girls, boys, Unit.COUNT), about=about) == expected


def test_a_tolerance_lets_rounding_pass() -> None:
    about = indicator(Unit.COUNT, totals=(TotalRule("sex", "all", tolerance=1),))
    assert found(of(31, 10, 20, Unit.COUNT), about=about) == []


def test_a_source_that_perturbs_its_cells_is_let_be() -> None:
    about = indicator(Unit.COUNT, totals=(BY_SEX,))
    assert found(of(31, 10, 20, Unit.COUNT), about=about, perturbed=True) == []


@pytest.mark.parametrize(
    ("total", "expected"), [(50.0, []), (60.0, []), (61.0, ["total-outside-parts"])]
)
def test_a_share_of_all_lies_between_the_shares_of_its_parts(
    total: float, expected: list[str]
) -> None:
    about = indicator(totals=(BY_SEX,))
    assert found(of(total, 40.0, 60.0, Unit.PERCENT), about=about) == expected


def test_the_total_may_be_the_series_that_is_not_broken_down() -> None:
    about = indicator(Unit.COUNT, totals=(TotalRule("sex", parts=("girls", "boys")),))
    rows = [
        row(31, unit="count"),
        row(10, dimensions="sex=girls", unit="count"),
        row(20, dimensions="sex=boys", unit="count"),
    ]
    assert found(rows, about=about) == ["parts-do-not-sum"]
