"""Real sheets of authorities: every number comes out once, with its address; titles do not."""

from pathlib import Path

import polars as pl
import pytest
from python_calamine import CalamineWorkbook

from lagesbild.sources.excel.reader import cell_address
from lagesbild.sources.reading import read_tables
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Role, Table
from tests.with_samples.conftest import SAMPLES

FOLDER = Path(SAMPLES) / "authority"
SHEETS = sorted({p.name: p for p in FOLDER.rglob("*.xls*") if p.name != "Översikt.xlsx"}.values())
TEXTS = sorted({p.name: p for p in FOLDER.rglob("*.csv")}.values())


def find(name: str) -> Path:
    return next(FOLDER.rglob(name))


def addresses(tables: tuple[Table, ...]) -> list[str]:
    return [each for table in tables for each in table.tidy()["address"].to_list()]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_number_of_a_workbook_is_a_value_a_label_or_a_heading(path: Path) -> None:
    """Looked at cell by cell with the bare reader of workbooks."""
    tables = read_tables(path)
    found = addresses(tables)
    assert len(set(found)) == len(found)
    labels = {each for t in tables for d in t.dimensions for each in d.labels}
    with CalamineWorkbook.from_path(path) as book:
        for sheet in book.sheet_names:
            name = cell_address(sheet)
            rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            numbers = [
                (r + 1, c + 1)
                for r, row in enumerate(rows)
                for c, cell in enumerate(row)
                if isinstance(cell, float) and f"{cell:g}" not in labels
            ]
            assert set(written(numbers, name)) <= set(found)


def written(cells: list[tuple[int, int]], address: pl.Expr) -> list[str]:
    frame = pl.DataFrame(cells, schema={"row": pl.UInt32, "column": pl.UInt32}, orient="row")
    return frame.select(address.alias("address"))["address"].to_list()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_each_line_of_a_text_file_gives_as_many_cells(path: Path) -> None:
    (table,) = read_tables(path)
    lines = path.read_text(encoding="utf-8-sig").strip().splitlines()
    assert table.cells["row"].n_unique() == len(lines) - 1
    assert len(table) % (len(lines) - 1) == 0
    assert table.cells["value"].null_count() == 0


def test_a_list_without_numbers_is_refused() -> None:
    with pytest.raises(FileIsRefused, match="no table"):
        read_tables(find("Översikt.xlsx"))


def test_the_months_of_a_crime_are_read_with_its_district_and_chapter() -> None:
    (table,) = read_tables(find("Brott_2025_raw.xls"))
    assert table.said["contents"] == "2025, Antal"
    assert len(table) == 2 * 14 * 12
    assert table.tidy().row(3 * 12) == (
        "Stadsdelsområde Bromma (Sthlm)",
        "3-7 kap. Brott mot person / 3 kap. Brott mot liv och hälsa",
        "därav misshandel inkl. grov",
        "Jan",
        "38",
        None,
        "Resultat!B13",
    )


def test_a_symbol_and_empty_cells_of_a_survey_are_kept() -> None:
    victims, *_ = read_tables(find("bra_ntu_sample.xlsx"))
    rows = victims.tidy().rows()
    assert rows[0][-3:] == (None, "..", "3A!C4")
    assert rows[6][-3:] == (None, None, "3A!C5")
    assert rows[6][0] == "Brott mot enskild person"


def test_codes_of_municipalities_keep_their_zeros_and_are_areas() -> None:
    (table,) = read_tables(find("sverige_snittinkomst_2024.csv"))
    assert table.dimension["Region"].codes[0] == "0114"
    assert table.dimension["Region"].role is Role.AREA
    assert len(table) == 290 * 2
