"""Cells as numbers."""

import pytest

from lagesbild.core.statistics import numbering
from lagesbild.core.statistics.numbering import numbered
from tests.core.checks.made import known, row, table


def test_a_cell_has_the_same_number_in_both_tables_and_another_cell_another() -> None:
    first, second = numbered(
        table([row(1.0, "2024"), row(2.0, "2025")]),
        known([row(3.0, "2025"), row(4.0, "2025", area="0180")]),
    )
    assert first["cell"][1] == second["cell"][0]
    assert len({*first["cell"], *second["cell"]}) == 3


def test_rows_of_one_series_have_one_number_whatever_their_period() -> None:
    (rows,) = numbered(table([row(1.0, "2024"), row(2.0, "2025"), row(1.0, area="0180")]))
    assert rows["series"][0] == rows["series"][1] != rows["series"][2]


def test_ranks_follow_time_and_not_the_alphabet() -> None:
    (rows,) = numbered(table([row(1.0, period) for period in ("2025", "2023/2024", "2024")]))
    # A school year ends in June, before the calendar year in which it ends.
    assert rows["rank"].to_list() == [2, 0, 1]


def test_numbers_stay_apart_where_there_are_more_than_a_number_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(numbering, "_LARGEST", 2)
    areas, periods = ("01", "03", "04"), ("2023", "2024", "2025")
    (rows,) = numbered(table([row(1.0, p, area=a) for a in areas for p in periods]))
    assert rows["cell"].n_unique() == 9
    assert rows["series"].n_unique() == 3


def test_tables_without_rows_are_numbered_too() -> None:
    first, second = numbered(table([]), known([row(1.0)]))
    assert (first.height, second.height) == (0, 1)
