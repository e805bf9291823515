"""Workbooks as they are sent: sheets, hidden ones, wrong endings, OpenDocument."""

import pytest

from lagesbild.sources.excel.reader import read
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.excel.written import ROWS, ods_row, opendocument, raw_workbook, workbook


def test_every_data_cell_comes_once_with_its_address() -> None:
    (table,) = read(workbook({"Blad1": ROWS}), "a.xlsx")
    assert table.name == "Blad1"
    assert table.tidy().rows() == [
        ("Ale", "2023", "5", None, "Blad1!B2"),
        ("Ale", "2024", "6.5", None, "Blad1!C2"),
        ("Kiruna", "2023", None, "..", "Blad1!B3"),
        ("Kiruna", "2024", "8", None, "Blad1!C3"),
    ]


def test_columns_after_z_have_two_letters_and_after_zz_three() -> None:
    wide = [["Kommun", *[f"M{n}" for n in range(703)]], ["Ale", *range(703)], ["Kil", *range(703)]]
    (table,) = read(workbook({"Blad1": wide}), "a.xlsx")
    addresses = table.tidy()["address"].to_list()
    assert [addresses[n] for n in (24, 25, 700, 701, 702)] == [
        "Blad1!Z2",
        "Blad1!AA2",
        "Blad1!ZZ2",
        "Blad1!AAA2",
        "Blad1!AAB2",
    ]


def test_sheets_without_a_table_are_passed_over() -> None:
    tables = read(workbook({"Om": [["Läs mig"]], "Tom": [], "Data": ROWS, "Mer": ROWS}), "a.xlsx")
    assert [table.name for table in tables] == ["Data", "Mer"]


def test_a_hidden_sheet_is_read_and_told() -> None:
    visible, hidden = read(workbook({"Data": ROWS, "Dold": ROWS}, hidden="Dold"), "a.xlsx")
    assert visible.assumed == ()
    assert hidden.assumed == ("The sheet “Dold” is hidden.",)


def test_a_table_that_begins_in_the_middle_of_a_sheet_keeps_its_addresses() -> None:
    rows = [[], [], ["", "", "Kommun", "Antal"], ["", "", "Ale", 5], ["", "", "Kil", 6]]
    (table,) = read(workbook({"Blad1": rows}), "a.xlsx")
    assert table.tidy().rows() == [("Ale", "5", None, "Blad1!D4"), ("Kil", "6", None, "Blad1!D5")]


def test_an_error_of_a_formula_is_a_status() -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Kommun</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Antal</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Ale</t></is></c>'
        '<c r="B2" t="e"><v>#REF!</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Kil</t></is></c><c r="B3"><v>5</v></c></row>'
    )
    (table,) = read(raw_workbook(cells), "a.xlsx")
    assert table.tidy().rows()[0] == ("Ale", None, "#REF!", "Blad1!B2")


def test_opendocument_is_read_and_what_it_repeats_counts_for_each_cell() -> None:
    rows = (
        ods_row("Kommun", 2023.5, 2024.5)
        + ods_row("Ale", 5, 6)
        + ods_row("Kil", 7, 8)
        + '<table:table-row table:number-rows-repeated="1048573"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    (table,) = read(opendocument(rows), "a.ods")
    assert table.tidy()["address"].to_list()[-1] == "Blad1!C3"


def test_a_newer_workbook_with_the_old_ending_is_read_and_told() -> None:
    (table,) = read(workbook({"Blad1": ROWS}), "a.xls")
    assert table.assumed == ("The file is a newer workbook than its ending .xls says.",)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("~$a.xlsx", b"\x05maria", "lock"),
        ("a.xlsx", b"", "empty"),
        ("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
        ("a.xls", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "web page or XML"),
        ("a.xls", b"Kommun;2023\nAle;5\n", "ending .csv"),
        ("a.xlsx", b"\x00\x01\x02", "no workbook"),
        ("a.xlsx", workbook({"Blad1": ROWS})[:-40], "damaged"),
        ("a.xlsx", workbook({"Blad1": [["Läs mig"]]}), "no table"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (
            "a.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
    ],
)
def test_what_is_no_workbook_is_refused_with_what_it_is(
    name: str, content: bytes, said: str
) -> None:
    with pytest.raises(FileIsRefused, match=said) as refused:
        read(content, name)
    assert refused.value.file == name


def test_a_number_that_can_be_read_two_ways_is_refused_with_its_cell() -> None:
    rows = [["Kommun", "A", "B"], ["Ale", "x", 1], ["Kil", "1.234", 2]]
    with pytest.raises(FileIsRefused, match="three decimals") as refused:
        read(workbook({"Blad1": rows}), "a.xlsx")
    assert refused.value.where == "Blad1!B3"
