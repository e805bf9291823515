"""What a cell holds: numbers as they are kept, symbols, dates, errors, numbers as text."""

from datetime import date, datetime

import pytest

from lagesbild.sources.sheets.signs import NumberIsAmbiguous
from lagesbild.sources.sheets.written import Kind, read_cell
from tests.sources.sheets.written import E, table, tables


@pytest.mark.parametrize(
    ("kept", "value"),
    [
        (2239.0, "2239"),
        (0.1, "0.1"),
        (20.75998198948854, "20.75998198948854"),
        (-3.0, "-3"),
        (1e-07, "0.0000001"),
        (1e15, "1000000000000000"),
        (-1234567890123456.0, "-1234567890123456"),
        (9999999999999998.0, "9999999999999998"),
        (1e16, "10000000000000000"),
        (1e22, "10000000000000000000000"),
        (1e23, "100000000000000000000000"),
        (1.25e-19, "0.000000000000000000125"),
        ("1 234", "1234"),
        ("1\u00a0234\u00a0567", "1234567"),
        ("12,5", "12.5"),
        ("−12,5", "-12.5"),
        ("12,5 %", "12.5"),
        ("1.234,5", "1234.5"),
        ("1,234,567", "1234567"),
        ("6,0", "6.0"),
        ("1'234", "1234"),
        ("1’234’567,5", "1234567.5"),
    ],
)
def test_a_number_is_written_with_a_point_and_no_spaces(kept: object, value: str) -> None:
    found = table(["Kommun", "A", "B"], ["Ale", kept, 1.0], ["Kil", 2.5, 2.0])
    assert found.tidy()["value"][0] == value


def test_numbers_are_written_alike_beside_common_and_uncommon_ones() -> None:
    column = [2.5, -0.0, 5.0, 0.001, None, 123456789012.0]
    for more, written in (
        (1e-7, "0.0000001"),
        (1e15, "1000000000000000"),
        (1e22, "10000000000000000000000"),
        (7.25, "7.25"),
    ):
        cells = [E if each is None else each for each in (*column, more)]
        rows: list[list[object]] = [["abcdefg"[n], each] for n, each in enumerate(cells)]
        found = table(["Kommun", "A"], *rows)
        values = ["2.5", "0", "5", "0.001", None, "123456789012", written]
        assert found.tidy()["value"].to_list() == values


LABELS = ("Ale ", "..", "7", "Åre")


def test_labels_that_come_back_in_many_rows_are_read_as_few_are() -> None:
    rows: list[list[object]] = [[LABELS[n % 4], float(n), 0.5] for n in range(2000)]
    found = table(["Kommun", "A", "B"], *rows)
    assert found.dimensions[0].codes == ("Ale", "..", "7", "Åre")
    assert found.tidy()["Kommun"].to_list()[:8:2] == ["Ale", "..", "7", "Åre"]


@pytest.mark.parametrize(
    "symbol",
    [
        *("..", ".", "-", "–", "x", "*", "n/a", "saknas", "#REF!", "#N/A", "NULL", "Sekretess"),
        *("<5", "< 5", "≥ 95", "~100", "<1,5 %", "45*", "45²", "12 (p)", "1 234*"),
    ],
)
def test_a_symbol_stands_as_it_is_for_a_missing_value(symbol: str) -> None:
    found = table(["Kommun", "2023", "2024"], ["Ale", symbol, 1.0], ["Kil", 2.0, 3.0])
    assert found.tidy().row(0)[2:] == (None, symbol, "Blad1!B2")


def test_a_column_of_its_own_may_have_symbols_with_numbers_in_them() -> None:
    found = table(["Kommun", "Antal"], ["Ale", 4.0], ["Kil", "<5"], ["Åre", "12–15"], ["Ö", 7.0])
    assert [row[1:3] for row in found.tidy().rows()] == [
        ("4", None), (None, "<5"), (None, "12–15"), ("7", None),
    ]  # fmt: skip


@pytest.mark.parametrize("last", ["(7)", "12–15", "ca 30"])
def test_what_is_nearly_a_number_is_no_note_below_the_table(last: str) -> None:
    found = table(["Kommun", "Antal"], ["Ale", 4.0], ["Kil", 5.0], ["Åre", last])
    assert found.tidy().row(2) == ("Åre", None, last, "Blad1!B4")


def test_words_below_where_the_numbers_stand_are_told() -> None:
    found = table(["Kommun", "Antal"], ["Ale", 4.0], ["Kil", 5.0], ["Åre", "vet ej"])
    assert found.notes[0].text == "Åre vet ej"
    assert found.assumed == ("“Åre vet ej” was taken as a note: it has no number.",)


def test_a_first_row_without_any_number_is_no_heading() -> None:
    found = table(["Kommun", "Antal", "Andel"], ["Ale", "<5", "<1"], ["Kil", 8.0, 7.0])
    assert found.tidy().row(0)[:4] == ("Ale", "Antal", None, "<5")


@pytest.mark.parametrize("title", [(), (["Antal elever"], [E])])
def test_groups_without_an_end_are_headings_and_labels(title: tuple[list[object], ...]) -> None:
    above = table(*title, ["Kommun", "Kön", "<20", "20–39", "40+"], ["Ale", "män", 1.0, 2.0, 3.0])
    assert above.dimensions[2].codes == ("<20", "20–39", "40+")
    beside = table(*title, ["Ålder", "Antal"], ["<20", 5.0], ["20–39", 6.0], [">39", 7.0])
    assert beside.dimensions[0].codes == ("<20", "20–39", ">39")


def test_years_with_a_mark_are_headings() -> None:
    found = table(["Kommun", "2023", "2024*"], ["Ale", 1.0, 2.0], ["Kil", 3.0, 4.0])
    assert found.dimensions[1].codes == ("2023", "2024*")


def test_an_empty_cell_within_a_table_is_a_cell_without_value_and_status() -> None:
    found = table(["Kommun", "2023", "2024"], ["Ale", E, 1.0], ["Kil", 2.0, 3.0])
    assert found.tidy().row(0)[2:] == (None, None, "Blad1!B2")
    assert len(found) == 4


def test_dates_are_written_with_year_month_and_day() -> None:
    found = table(
        ["Dag", "Antal"],
        [date(2024, 3, 1), 5.0],
        [datetime(2024, 3, 2, 0, 0), 6.0],  # noqa: DTZ001 - a sheet's own
    )
    assert found.dimensions[0].codes == ("2024-03-01", "2024-03-02")


def test_what_had_to_be_assumed_of_numbers_is_told() -> None:
    found = table(["Kommun", "A", "B"], ["Ale", "12,5 %", 1.0], ["Kil", "13,25 %", 2.0])
    assert found.assumed == (
        "A comma was read as parting decimals.",
        "A percent sign was taken away from numbers.",
    )


def test_a_sign_that_may_part_thousands_or_decimals_is_told_by_its_column() -> None:
    found = table(["Kommun", "A", "B"], ["Ale", "1,234", 1.0], ["Kil", "0,5", 2.0])
    assert found.tidy()["value"].to_list() == ["1.234", "1", "0.5", "2"]
    found = table(["Kommun", "A", "B"], ["Ale", "1,234", 1.0], ["Kil", "7.5", 2.0])
    assert found.tidy()["value"].to_list() == ["1234", "1", "7.5", "2"]
    assert found.assumed == ("A comma was read as parting thousands.",)


def test_a_sign_is_told_by_other_columns_where_its_own_does_not() -> None:
    found = table(["Kommun", "A", "B"], ["Ale", "1.234", "0,5"], ["Kil", "2.345", "7,5"])
    assert found.tidy()["value"].to_list() == ["1234", "0.5", "2345", "7.5"]


def test_a_sign_that_nothing_tells_is_not_guessed() -> None:
    with pytest.raises(NumberIsAmbiguous) as refused:
        tables(["Kommun", "A", "B"], ["Ale", "x", 1.0], ["Kil", "1.234", 2.0])
    assert (refused.value.text, refused.value.row, refused.value.column) == ("1.234", 2, 1)


@pytest.mark.parametrize(
    "words", ["16–24 år", "2024/25", "1 a", "12:30", "A1", "1,2,3", "1 23", "²"]
)
def test_what_only_looks_like_a_number_is_text(words: str) -> None:
    assert read_cell(words)[0] is Kind.TEXT


def test_words_in_a_column_under_a_year_say_why_values_are_missing() -> None:
    found = table(
        ["Kommun", "2023", "2024"],
        ["Ale", "uppgift saknas", 1.0],
        ["Kil", "ej aktuellt", 2.0],
        ["Eda", 3.0, 4.0],
    )
    assert found.tidy().row(0) == ("Ale", "2023", None, "uppgift saknas", "Blad1!B2")
    assert found.tidy().row(4) == ("Eda", "2023", "3", None, "Blad1!B4")
