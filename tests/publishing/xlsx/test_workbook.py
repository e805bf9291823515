"""The rules of the Excel workbook, read back with another library than wrote it."""

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as ReadCell
from openpyxl.worksheet.worksheet import Worksheet

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Document, Row, Table
from lagesbild.core.document.chart import Mark
from lagesbild.core.document.inline import Hyperlink, Plain, Target, TargetKind
from lagesbild.core.document.marks import mark_word
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.publishing.xlsx import write_xlsx
from lagesbild.publishing.xlsx.layout import TextIsTooLong
from tests.publishing.documents import contacts_table, long_table, sample_document


def read(document: Document) -> Workbook:
    return load_workbook(io.BytesIO(write_xlsx(document)))


def holding(*tables: Table, **changes: object) -> Document:
    return replace(sample_document(), blocks=tables, **changes)


def small_table(*cells: Cell, **changes: object) -> Table:
    """A table of one row."""
    columns = (Column("Vad", ColumnKind.TEXT), *(Column(f"K{n}") for n in range(len(cells))))
    table = Table(
        Target(TargetKind.TABLE, "t"), "En tabell", columns, (Row(Cell("rad"), cells),), number=1
    )
    return replace(table, **changes)


def table_cells(sheet: Worksheet) -> list[list[ReadCell]]:
    """The cells of the sheet's only Excel table, header and all."""
    (table,) = sheet.tables.values()
    return [list(row) for row in sheet[table.ref]]


def test_every_table_has_its_sheet_after_contents_and_signs() -> None:
    assert read(sample_document()).sheetnames == [
        "Innehåll",
        "Teckenförklaring",
        "Tabell 1",
        "Tabell 2",
    ]


def test_a_sheet_holds_exactly_the_values_of_its_table() -> None:
    rows = table_cells(read(sample_document())["Tabell 2"])
    expected = [["Område", "Antal", "Per 100\u202f000"]] + [
        [row.header.text, *(cell.number for cell in row.cells)] for row in long_table().rows
    ]
    assert [[cell.value for cell in row] for row in rows] == expected
    assert len(rows) == 61


def test_what_is_missing_stands_as_its_sign_and_no_cell_is_empty() -> None:
    rows = table_cells(read(sample_document())["Tabell 1"])
    assert [cell.value for cell in rows[2][:5]] == ["Våldsutövare", "..", 820, 38.5, "–"]
    assert all(cell.value not in (None, "") for row in rows for cell in row)


def test_marks_and_notes_stand_in_words_in_a_column_of_remarks() -> None:
    rows = table_cells(read(sample_document())["Tabell 1"])
    assert [row[-1].value for row in rows] == [
        "Anmärkning",
        "2023: rättat värde.",
        "Vem som ringer: Den som själv säger sig ha utövat våld. 2022: uppgift saknas. "
        "2023: Linjen var stängd i juli.",
    ]


def test_a_table_without_marks_and_notes_has_no_column_of_remarks() -> None:
    header = table_cells(read(sample_document())["Tabell 2"])[0]
    assert len(header) == 3


def test_reported_decimals_are_kept_so_that_six_point_zero_is_not_six() -> None:
    document = holding(small_table(Cell("6,0", 6.0, decimals=1), Cell("6", 6.0)))
    (_, row) = table_cells(read(document)["Tabell 1"])
    assert [cell.number_format for cell in row[1:]] == ["#,##0.0", "#,##0"]
    assert [cell.data_type for cell in row[1:]] == ["n", "n"]


def test_seventy_percent_is_seventy_and_the_sheet_says_percent() -> None:
    sheet = read(holding(small_table(Cell("70 %", 70.0, percent=True))))["Tabell 1"]
    assert table_cells(sheet)[1][1].value == 70
    assert table_cells(sheet)[1][1].number_format == "#,##0"
    assert sheet["A2"].value == "Enhet: procent"


def test_percentages_among_counts_carry_their_sign() -> None:
    sheet = read(sample_document())["Tabell 1"]
    assert table_cells(sheet)[1][3].number_format == '#,##0.0"\u00a0%"'
    assert table_cells(sheet)[1][3].value == 61.5


def test_the_first_rows_say_what_the_table_is_and_the_table_begins_in_row_7() -> None:
    for number, name in ((1, "Tabell 1"), (2, "Tabell 2")):
        sheet = read(sample_document())[name]
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A7:")
        assert sheet["A1"].value.startswith(f"Tabell {number}. ")
        assert sheet["A3"].value.startswith("Källa: ")
    sheet = read(sample_document())["Tabell 1"]
    assert sheet["A2"].value == "Enhet: Antal samtal"
    assert sheet["A4"].value == (
        "Tecken: .. = uppgift saknas; r = rättat värde; – = inget att redovisa här"
    )


def test_notes_that_no_cell_refers_to_stand_above_the_table() -> None:
    table = small_table(Cell("1", 1.0, note=1), notes=("Om cellen.", "Om hela tabellen."))
    assert read(holding(table))["Tabell 1"]["A5"].value == "Noter: Om hela tabellen."


def test_all_signs_are_explained_on_a_sheet() -> None:
    rows = table_cells(read(sample_document())["Teckenförklaring"])
    assert [[cell.value for cell in row] for row in rows] == [
        ["Tecken", "Betydelse"],
        ["..", "uppgift saknas"],
        ["r", "rättat värde"],
        ["–", "inget att redovisa här"],
    ]


def test_the_contents_lead_to_every_sheet_and_every_sheet_back() -> None:
    book = read(sample_document())
    links = {cell.value: cell.hyperlink for row in table_cells(book["Innehåll"]) for cell in row}
    for name in ("Tabell 1", "Tabell 2"):
        assert links[name].location == f"'{name}'!A1"
        assert book[name]["A6"].hyperlink.location == "Innehåll!A1".replace(
            "Innehåll", "'Innehåll'"
        )
    row = [cell.value for cell in table_cells(book["Innehåll"])[1]]
    assert row == [
        "Tabell 1",
        contacts_table().title,
        "Antal samtal",
        "Stödlinjens egen statistik, uttag i mars 2024",
    ]


def test_a_demonstration_says_so_on_the_first_sheet() -> None:
    said = [cell.value for (cell,) in read(sample_document())["Innehåll"]["A1:A6"]]
    assert "Demonstration: inget officiellt dokument" in said


def test_no_cells_are_merged_and_no_panes_frozen() -> None:
    for sheet in read(sample_document()).worksheets:
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None


def test_tables_are_real_ones_with_a_header_and_without_filter_buttons() -> None:
    names = []
    for sheet in read(sample_document()).worksheets:
        (table,) = sheet.tables.values()
        names.append(table.displayName)
        assert table.headerRowCount == 1
        assert table.autoFilter is None
        header = [cell.value for cell in sheet[table.ref][0]]
        assert header == [column.name for column in table.tableColumns]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_words_that_look_like_a_formula_stay_words(start: str) -> None:
    text = f'{start}HYPERLINK("https://example.org")'
    column = Column(text, ColumnKind.TEXT)
    table = replace(
        small_table(Cell(text)), title=text, source=text, columns=(Column("Vad"), column)
    )
    book = read(holding(table, title=text))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert table_cells(book["Tabell 1"])[1][1].value == text


def test_only_addresses_of_the_web_and_of_mail_become_links() -> None:
    good = Cell("", content=(Hyperlink("https://example.org/a", (Plain("källan"),)),))
    bad = Cell("", content=(Hyperlink("external:c:/secret.xlsx", (Plain("filen"),)),))
    row = table_cells(read(holding(small_table(good, bad)))["Tabell 1"])[1]
    assert (row[1].value, row[1].hyperlink.target) == ("källan", "https://example.org/a")
    assert (row[2].value, row[2].hyperlink) == ("filen", None)


def test_sheet_names_are_unique_also_where_tables_are_not_numbered() -> None:
    tables = [replace(long_table(), number=number) for number in (0, 1, 1, 7)]
    names = read(holding(*tables)).sheetnames
    assert names == ["Innehåll", "Tabell 1", "Tabell 2", "Tabell 3", "Tabell 7"]


def test_headers_that_say_the_same_are_told_apart() -> None:
    columns = (Column("År"), Column("Antal"), Column("antal"), Column(""))
    table = replace(small_table(*(Cell("1", 1.0),) * 3), columns=columns)
    header = table_cells(read(holding(table))["Tabell 1"])[0]
    assert [cell.value for cell in header] == ["År", "Antal", "antal (2)", "–"]


def test_a_table_without_rows_still_has_one_that_says_so() -> None:
    sheet = read(holding(small_table(rows=())))["Tabell 1"]
    assert [cell.value for cell in table_cells(sheet)[1]] == ["–"]


def test_a_document_without_tables_has_only_the_contents() -> None:
    assert read(holding()).sheetnames == ["Innehåll"]


def test_a_text_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(TextIsTooLong, match="32767 characters; this text has 32768"):
        write_xlsx(holding(small_table(Cell("x" * 32768))))


@pytest.mark.parametrize("mark", list(Mark))
def test_every_mark_is_said_in_words_beside_its_column(mark: Mark) -> None:
    table = small_table(Cell("1", 1.0, marks=(mark,)))
    said = table_cells(read(holding(table, language="en"))["Table 1"])[1][-1].value
    assert said == f"K0: {mark_word(mark, ENGLISH)}."


def test_properties_say_what_it_is_in_which_language_and_no_time() -> None:
    book = read(sample_document())
    assert book.properties.title == "Lägesrapport 2024"
    assert book.properties.creator == "Länsstyrelsen i Exempel län"
    assert book.properties.language == "sv"
    assert book.properties.created.isoformat() == "2024-12-31T00:00:00"


def test_printed_pages_are_as_wide_as_the_paper_and_repeat_the_header() -> None:
    sheet = read(sample_document())["Tabell 2"]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$7:$7"


def test_the_same_document_gives_the_same_bytes() -> None:
    first, second = write_xlsx(sample_document()), write_xlsx(sample_document())
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_origins_are_the_last_sheet_and_the_contents_lead_there() -> None:
    origins = small_table(Cell("Blad1!C7"), Cell("=1+1"), title="Varifrån värdena kommer")
    book = read(holding(small_table(Cell("1", 1.0)), origins=origins))
    assert book.sheetnames[-1] == "Ursprung"
    sheet = book["Ursprung"]
    assert sheet["A1"].value == "Ursprung. Varifrån värdena kommer"
    assert [cell.value for cell in table_cells(sheet)[1]] == ["rad", "Blad1!C7", "=1+1"]
    assert table_cells(sheet)[1][2].data_type == "s"
    links = [cell.value for row in book["Innehåll"].iter_rows() for cell in row if cell.hyperlink]
    assert links[-1] == "Ursprung"
