"""Merged cells are told to the reader of workbooks before the cells, and come out as they stand."""

import io
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from lagesbild.sources.excel.merged import merged_first
from lagesbild.sources.excel.reader import read
from lagesbild.sources.excel.safety import check_workbook
from tests.sources.excel.written import ROWS, merged_workbook, raw_workbook, workbook

SHEET = "xl/worksheets/sheet1.xml"
CELLS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'


def made(*, begin: str = "", end: str = "") -> bytes:
    """A sheet with this XML before and after its cells."""
    return f"<worksheet>{begin}{CELLS}{end}</worksheet>".encode()


def test_cells_merged_in_a_workbook_are_found() -> None:
    (table,) = read(merged_workbook(), "a.xlsx")
    assert table.tidy().rows() == [
        ("Ale", "2023", "5", None, "Blad1!B3"),
        ("Ale", "2024", "6", None, "Blad1!C3"),
        ("Ale", "2023", "7", None, "Blad1!B4"),
        ("Ale", "2024", "8", None, "Blad1!C4"),
    ]
    assert table.said["contents"] == "Antal"


@pytest.mark.parametrize("content", [merged_workbook(), workbook({"Blad1": ROWS})])
def test_the_reader_of_workbooks_finds_the_same_cells_merged_and_unmerged(content: bytes) -> None:
    before = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    file = check_workbook(content, "a.xlsx").file
    after = CalamineWorkbook.from_filelike(file).get_sheet_by_index(0)
    assert after.merged_cell_ranges == before.merged_cell_ranges
    assert after.to_python() == before.to_python()


def test_nothing_is_opened_but_what_was_looked_at() -> None:
    content = merged_workbook()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as sent,
        zipfile.ZipFile(check_workbook(b"PK\x03\x04" + content, "a.xlsx").file) as opened,
    ):
        assert opened.namelist() == sent.namelist()
        changed = [name for name in sent.namelist() if sent.read(name) != opened.read(name)]
        assert changed == [SHEET]
        assert opened.read(SHEET).replace(
            b'<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A3:A4"/></mergeCells>', b""
        ) == sent.read(SHEET)


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("", ""),
        ("<mergeCells/>", ""),
        ('<mergeCells><mergeCell ref="A1:B2"/></mergeCells>', '<mergeCell ref="A1:B2"/>'),
        ('<mergeCells><mergeCell a="b" ref="A1:B2"/></mergeCells>', '<mergeCell ref="A1:B2"/>'),
        ('<x:a xmlns:x="y"><x:mergeCell ref="A1:B2"/></x:a>', '<mergeCell ref="A1:B2"/>'),
        ("<mergeCells><mergeCell/></mergeCells>", ""),
        ('<mergeCell ref="&quot;&lt;"/>', "<mergeCell ref='\"&lt;'/>"),
        ('<!-- <mergeCell ref="A1:B2"/> -->', ""),
    ],
)
def test_merged_cells_are_told_before_the_cells(end: str, told: str) -> None:
    told = f"<mergeCells>{told}</mergeCells>"
    assert b"".join(merged_first(made(end=end))) == made(begin=told, end=end)


@pytest.mark.parametrize(
    "part",
    [
        made().replace(b"sheetData", b"x:sheetData"),
        made().replace(CELLS.encode(), b"<sheetData/>"),
        made(end="<mergeCells>"),
        made(end='<mergeCell ref="&unknown;"/>'),
        made()[:-20],
    ],
)
def test_a_sheet_written_in_another_way_is_left_as_it_is(part: bytes) -> None:
    assert merged_first(part) == (part,)


def test_a_sheet_that_is_cut_off_after_its_cells_is_read_all_the_same() -> None:
    content = raw_workbook("", more={SHEET: made().decode().removesuffix("</worksheet>")})
    file = check_workbook(content, "a.xlsx").file
    assert CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python() == [[1.0]]
