"""What the withdrawal of a publication would change."""

from datetime import date

import polars as pl

from lagesbild.core.statistics.withdrawal import Withdrawal, withdrawal
from tests.core.checks.made import known, row

SPRING, SUMMER, AUTUMN = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)


def without_summer(*publications: pl.DataFrame) -> Withdrawal:
    return withdrawal(pl.concat(publications), f"p-{SUMMER}")


def test_a_revised_value_falls_back_to_the_one_before() -> None:
    made = without_summer(known([row(40.5)], SPRING), known([row(41.0)], SUMMER))
    assert made.back.select("value", "old_value", "old_decimals").rows() == [(40.5, 41.0, 1)]
    assert made.gone.is_empty()


def test_a_value_that_nothing_stood_before_is_gone() -> None:
    made = without_summer(known([row(40.5, "2024")], SPRING), known([row(41.0)], SUMMER))
    assert made.back.is_empty()
    assert made.gone.select(pl.col("period").cast(pl.String), "value").rows() == [("2025", 41.0)]


def test_a_value_that_was_revised_since_changes_nothing() -> None:
    made = without_summer(
        known([row(40.0)], SPRING), known([row(41.0)], SUMMER), known([row(42.0)], AUTUMN)
    )
    assert (made.back.height, made.gone.height) == (0, 0)


def test_other_publications_stay_as_they_are() -> None:
    made = without_summer(known([row(40.0)], SPRING), known([row(1.0, "2024")], AUTUMN))
    assert (made.back.height, made.gone.height) == (0, 0)


def test_a_value_that_was_held_back_falls_back_to_that() -> None:
    made = without_summer(known([row(None, status="Q")], SPRING), known([row(41.0)], SUMMER))
    assert made.back.select("value", "status").cast(pl.String).rows() == [(None, "Q")]
