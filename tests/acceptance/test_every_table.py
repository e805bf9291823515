"""Whatever stands in a table of the report stands in it in every form of the report."""

import pytest

from lagesbild.core.document.blocks import Cell, Table
from lagesbild.core.document.inline import plain_text
from lagesbild.core.document.marks import MARK_SIGNS
from lagesbild.core.strategy.indicator import LifeCycle
from tests.acceptance.built import DOCUMENTS, Built
from tests.acceptance.grids import Grid, Shown, differences, spaced


def in_blocks(table: Table, *, nothing: str = "") -> Grid:
    """The table as the report has it before it is written; an empty cell says ``nothing``."""
    return Grid(
        spaced(table.title),
        tuple(spaced(column.label) for column in table.columns),
        tuple(
            tuple(shown(cell, nothing) for cell in (row.header, *row.cells)) for row in table.rows
        ),
    )


def shown(cell: Cell, nothing: str) -> Shown:
    text = plain_text(cell.content) if cell.content else cell.text
    signs = {MARK_SIGNS[mark] for mark in cell.marks if mark in MARK_SIGNS}
    if cell.note:
        signs.add(f"{cell.note})")
    return Shown(spaced(text) or nothing, frozenset(signs))


def signs(grid: Grid) -> list[frozenset[str]]:
    return [cell.signs for row in grid.rows for cell in row]


@pytest.mark.parametrize("form", DOCUMENTS)
def test_all_tables_stand_in_the_order_of_the_report(example, form):
    titles = [spaced(table.title) for table in example.tables]
    assert [grid.title for grid in example.read[form]] == titles


@pytest.mark.parametrize("form", DOCUMENTS)
def test_every_cell_is_the_same_in_every_form(example, form):
    for table, grid in zip(example.tables, example.read[form], strict=True):
        wanted = in_blocks(table, nothing="–" if form == "Excel" else "")
        assert differences(wanted, grid) == [], table.title


@pytest.mark.parametrize("form", ["PDF", "Word"])
def test_every_cell_has_its_signs_beside_it(example, form):
    for table, grid in zip(example.tables, example.read[form], strict=True):
        assert signs(grid) == signs(in_blocks(table)), table.title


def test_every_cell_with_a_sign_is_spoken_of_in_the_remarks_of_its_sheet(example):
    for table, grid in zip(example.tables, example.read["Excel"], strict=True):
        wanted = [bool(cell.marks or cell.note) for row in table.rows for cell in row.cells]
        assert [bool(each.signs) for row in grid.rows for each in row[1:]] == wanted, table.title


def test_the_site_shows_a_table_with_its_indicator_and_its_goal_and_in_the_report(example):
    indicators = {each.slug: each for each in example.edition.strategy.indicators}
    for table in example.tables:
        folders = {address.split("/")[0] for address in places(example, table)}
        indicator = indicators.get(table.data_name)
        active = indicator and indicator.life_cycle is LifeCycle.ACTIVE
        assert len(folders) == (3 if active else 2 if indicator else 1), table.title


def test_a_table_of_the_site_shows_what_that_of_the_report_shows(example):
    for table in example.tables:
        wanted = in_blocks(table)
        for address, grid in places(example, table).items():
            assert grid.title.endswith(wanted.title)
            assert (grid.heads, grid.rows) == (wanted.heads, wanted.rows), address


def places(built: Built, table: Table) -> dict[str, Grid]:
    """The pages that a table of the report stands on, and how it stands there.

    The page of a commitment has trainings of its own, in a table of its own.
    """
    name = f"table-{table.target.name}"
    return {
        address: grids[name]
        for address, grids in built.pages.items()
        if name in grids and not address.startswith(("ataganden/", "commitments/"))
    }
