"""Numbers as printed, symbols as in the file, each with its place and address."""

import pytest

from lagesbild.sources.px.reader import read
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.px.written import px, read_px, statuses, values


def test_a_cell_says_where_it_stands_and_what_it_is_of() -> None:
    table = read_px(data="10 20\n 30  40;")
    assert table.tidy().rows() == [
        ("Stockholm", "men", "10", None, "line 15, column 1"),
        ("Stockholm", "women", "20", None, "line 15, column 4"),
        ("Uppsala", "men", "30", None, "line 16, column 2"),
        ("Uppsala", "women", "40", None, "line 16, column 6"),
    ]


def test_numbers_are_kept_as_printed() -> None:
    assert values(read_px(data="6.0 -1\n.5 1.5E+03;")) == ["6.0", "-1", ".5", "1.5E+03"]


def test_symbols_stand_in_the_status_and_have_no_value() -> None:
    table = read_px('DATASYMBOL2="missing";', 'DATASYMBOLNIL="nil";', data='"-" ".."\n"......" 4;')
    assert values(table) == [None, None, None, "4"]
    assert statuses(table) == ["-", "..", "......", None]
    assert table.symbols == {"..": "missing", "-": "nil"}


def test_symbols_may_have_stray_spaces_or_no_quotation_marks() -> None:
    table = read_px(data='" .." ".. "\n.. -;')
    assert statuses(table) == ["..", "..", "..", "-"]
    assert table.tidy()["address"].to_list()[1] == "line 15, column 7"


@pytest.mark.parametrize(
    "data", ["1,2,3,4;", "1 2 3 4 ;", "1\t2\t3\t4;", "1 2;\n3 4;", "1\n2\n3\n4\n;", "1 2 3 4;\x1a"]
)
def test_cells_may_be_parted_in_every_way_that_pc_axis_takes(data: str) -> None:
    assert values(read_px(data=data)) == ["1", "2", "3", "4"]


def test_lines_may_end_with_carriage_returns() -> None:
    (table,) = read(px().replace(b"\n", b"\r\n"), "t.px")
    assert table.tidy()["address"].to_list()[2] == "line 16, column 1"
    (table,) = read(px().replace(b"\n", b"\r"), "t.px")
    assert table.tidy()["address"].to_list()[2] == "line 16, column 1"


def test_data_without_a_last_semicolon_are_read_and_told() -> None:
    assert "No semicolon ends the data; every value is there." in read_px(data="1 2 3 4").assumed


@pytest.mark.parametrize(
    ("data", "where", "found"),
    [
        ("1 2 3;", "line 15", "The data end after 3 values"),
        ("1 2\n3 4 5;", "line 16", "here stands one more: “5”"),
        ("1 2\n3 4,5;", "line 16", "here stands one more: “5”"),
        ("1 2\nn.a. 4;", "line 16", "“n.a.” in column 1 is neither a number"),
        ("1 2\n3 NaN;", "line 16", "“NaN” in column 3 is neither a number"),
        ('1 2\n3 "4;', "line 16", "opened and never closed"),
        ("1 2\n3 \x004;", "line 16", "The control sign 0x00"),
        ('1 "."".." 4;', "line 15", "end after 3 values"),
        (";", "line 14", "there is no room for as many"),
    ],
)
def test_data_that_do_not_fit_are_refused_with_their_line(
    data: str, where: str, found: str
) -> None:
    with pytest.raises(FileIsRefused) as refusal:
        read_px(data=data)
    assert refusal.value.where == where
    assert found in refusal.value.message


def test_a_last_number_that_nothing_follows_may_be_cut_off() -> None:
    with pytest.raises(FileIsRefused, match="ends in the middle of the data"):
        read(px(data="1 2 3 4").rstrip(b"\n"), "t.px")


def test_a_variable_may_be_called_as_a_column_of_ours() -> None:
    table = read_px(
        variables=('STUB="value";', 'HEADING="row";', 'VALUES("value")="a";', 'VALUES("row")="b";'),
        data="7;",
    )
    assert [each.code for each in table.dimensions] == ["value (2)", "row (2)"]
    assert values(table) == ["7"]
    assert len(table.assumed) == 2


def test_a_long_file_is_cut_in_slices_without_losing_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lagesbild.sources.px.tokens.SLICE", 50)
    variables = ('STUB="a";', 'VALUES("a")=' + ",".join(f'"{each}"' for each in range(800)) + ";")
    line = '1234 " .." "-" 5\n'
    table = read_px(variables=variables, data=line * 200 + ";")
    assert values(table) == ["1234", None, None, "5"] * 200
    assert statuses(table) == [None, "..", "-", None] * 200
    assert table.cells["row"].to_list() == [13 + each // 4 for each in range(800)]
    assert table.cells["column"].to_list() == [1, 6, 12, 16] * 200
