"""Files of PxWeb's example database; the expected values were written from the files by hand."""

from pathlib import Path

import pytest

from lagesbild.sources.px.reader import read
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Note, Role, Table

FOLDER = Path(__file__).parents[2] / "samples" / "px"


def table_of(name: str) -> Table:
    (table,) = read((FOLDER / name).read_bytes(), name)
    return table


def cells(table: Table, *words: str) -> list[tuple[str | None, str | None, str]]:
    """Value, status and address of the cells with these labels in the first dimensions."""
    rows = table.tidy(labels=True).rows()
    return [row[-3:] for row in rows if row[: len(words)] == words]


def test_sparse_data_with_symbols_and_marks() -> None:
    table = table_of("BE0101F1symbnotkeys.px")
    assert len(table) == 48
    assert cells(table, "00 Sweden", "20") == [
        ("456", None, "line 76, column 18"),
        (None, ".", "line 76, column 22"),
        ("223", "(a", "line 76, column 26"),
        ("327", "(a", "line 76, column 30"),
    ]
    assert cells(table, "0114 Upplands Väsby", "21") == [
        ("21", None, "line 83, column 28"),
        ("36", None, "line 83, column 31"),
        ("34", "(b", "line 83, column 34"),
        ("57", None, "line 83, column 37"),
    ]
    assert table.dimension["region"].codes == ("00", "01", "0114", "0115")
    assert table.symbols == {
        ".": "n.a.",
        "..": "unknown",
        "...": "hidden",
        "....": "secret",
        ".....": "classified",
        "......": "not used",
    }


def test_every_symbol() -> None:
    table = table_of("BE0101F1nildotsymbols.px")
    assert [each[:2] for each in cells(table, "00 Sweden", "20")] == [
        (None, "-"),
        (None, "."),
        (None, ".."),
        (None, "..."),
    ]
    assert [each[:2] for each in cells(table, "00 Sweden", "22")] == [
        ("0", None),
        (None, "-"),
        ("0", None),
        (None, "-"),
    ]
    assert table.symbols["-"] == "nothing"


def test_three_languages_and_their_notes() -> None:
    table = table_of("BE0101F1langensvfiolikacelln.px")
    assert table.language == "en"
    assert table.dimension["type"].role is Role.METRIC
    assert table.dimension["period"].role is Role.TIME
    assert table.dimension["age"].translations == (("sv", "ålder"), ("fi", "ikä"))
    sweden = table.dimension["region"].categories[0]
    assert (sweden.code, sweden.label) == ("00", "00 Sweden")
    assert sweden.translations == (("sv", "00 Riket"), ("fi", "Ruotsi"))
    inmigrated = (("age", "20"), ("type", "BE0101F1"))
    assert Note("Cellnote inmigrated 20 years", inmigrated, mandatory=True) in table.notes
    outmigrated = (("age", "20"), ("type", "BE0101F2"))
    assert Note("Cellnot för utflyttade 20 år.", outmigrated) in table.notes
    assert cells(table, "0115 Vallentuna", "22")[-1] == ("35", None, "line 185, column 10")


def test_several_rows_on_a_line() -> None:
    table = table_of("EXEMPEL2.PX")
    assert cells(table, "00 Sweden", "21") == [
        ("613", None, "line 93, column 17"),
        (None, "..", "line 93, column 21"),
        ("305", "Ae", "line 93, column 26"),
        ("464", None, "line 93, column 30"),
    ]
    assert table.dimension["type"].categories[0].unit == "number"


def test_a_hierarchy() -> None:
    table = table_of("PR0101B3hier2lang.px")
    parents = {each.code: each.parent for each in table.dimension["Product group"].categories}
    assert parents["tot"] is None
    assert parents["01"] == "tot"
    assert parents["01.1.9"] == "01.1"
    assert parents["04.5.1"] == "04.5"


def test_broken_files_are_refused_with_line_and_reason() -> None:
    for name, where, found in (
        ("BE0101F1errorCodes.px", "line 24", "A text cannot hold quotation marks"),
        ("BE0101F1missingData.px", "line 80", "ends without DATA"),
        ("BE0101F1errorTimeval.px", "line 23", "2 periods, but VALUES has 1"),
    ):
        with pytest.raises(FileIsRefused, match=found) as refusal:
            table_of(name)
        assert refusal.value.where == where


def test_a_faulty_elimination_is_told() -> None:
    table = table_of("BE0101F1errorElimYes.px")
    assert table.assumed == (
        'Line 35: ELIMINATION("sexx") is about no variable of the table; it was not used.',
    )
