"""The table of origins that the workbook carries."""

from dataclasses import replace

import pytest

from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.report import origins as module
from lagesbild.core.report.origins import origins
from lagesbild.core.views.edition_view import view_edition
from tests.core.views.cast import REPORT, WEB, edition, talks
from tests.core.views.test_provenance import FILE, seen


def rows(observations, *, deliveries=(FILE,), **changed):
    made = replace(edition(talks(**changed), observations), deliveries=deliveries)
    table = origins(made, view_edition(made, ENGLISH), ENGLISH)
    return [(row.header.text, *(cell.text for cell in row.cells)) for row in table.rows]


def test_each_value_is_a_row_with_file_cell_day_and_who_accepted():
    assert rows([seen(2024, "70", address="B2")]) == [
        (
            "Support talks", "Men", "2024", "70%", "talks.xlsx", "B2",
            "8 May 2025", "Anna Ek", "The survey",
        )
    ]  # fmt: skip


def test_without_a_delivery_the_publication_and_its_day_stand_there():
    (row,) = rows([seen(2024, "70", publication=WEB)], deliveries=())
    assert row[4:] == ("Web 2023", "", "8 May 2024", "", "The survey")


def test_a_percentage_of_too_few_is_a_count_in_the_workbook():
    (row,) = rows([seen(2024, "75", base=8)], smallest_base=10)
    assert row[3] == "6 of 8"


def test_an_edition_without_values_has_no_such_table():
    made = edition(talks(), [])
    assert origins(made, view_edition(made, ENGLISH), ENGLISH) is None


@pytest.mark.parametrize("most", [1, 2])
def test_the_workbook_has_no_more_rows_than_it_has_room_for(monkeypatch, most):
    monkeypatch.setattr(module, "MOST_ROWS", most)
    assert len(rows([seen(year, "70", publication=REPORT) for year in (2022, 2023, 2024)])) == most
