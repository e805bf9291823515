"""Text files as they are sent: encodings, delimiters, titles and notes, odd rows."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lagesbild.sources.csv.reader import read
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Role, Table

LINES = "Kommun;År;Andel\nÅmål;2023;12,5\nÖrebro;2024;..\n"


def table(text: str | bytes) -> Table:
    """The only table of a file."""
    (only,) = read(text if isinstance(text, bytes) else text.encode(), "a.csv")
    return only


def test_a_tidy_file_has_its_columns_for_dimensions_and_a_value() -> None:
    found = table(LINES)
    assert [(each.code, each.role) for each in found.dimensions] == [
        ("Kommun", Role.AREA),
        ("År", Role.TIME),
    ]
    assert found.said["contents"] == "Andel"
    assert found.tidy().rows() == [
        ("Åmål", "2023", "12.5", None, "line 2, column 3"),
        ("Örebro", "2024", None, "..", "line 3, column 3"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_that_the_file_shows_is_not_assumed(encoding: str) -> None:
    found = table(LINES.encode(encoding))
    assert found.dimensions[0].codes == ("Åmål", "Örebro")
    assert not any("UTF-8" in each for each in found.assumed)


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman"])
def test_an_old_encoding_is_told_by_its_letters(encoding: str) -> None:
    found = table(LINES.encode(encoding))
    assert found.dimensions[0].codes == ("Åmål", "Örebro")
    assert f"The file is not UTF-8; it was read as {encoding}." in found.assumed


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiter_and_line_end_are_those_of_the_file(sign: str, end: str) -> None:
    lines = ["Kommun;2023;2024", "Ale;5;6", "Kil;7;8"]
    found = table(end.join(line.replace(";", sign) for line in lines))
    assert found.tidy()["value"].to_list() == ["5", "6", "7", "8"]


def test_a_comma_in_every_number_is_not_taken_for_the_delimiter() -> None:
    found = table("Kommun;A, andel;B, andel\nAle;1,5;2,5\nKil;3,5;4,5\n")
    assert found.tidy()["value"].to_list() == ["1.5", "2.5", "3.5", "4.5"]


def test_the_delimiter_that_excel_is_told_counts() -> None:
    assert table("sep=;\nKommun;2023\nAle;1,5\nKil;2,5\n").tidy().rows() == [
        ("Ale", "1.5", None, "line 3, column 2"),
        ("Kil", "2.5", None, "line 4, column 2"),
    ]


def test_a_line_break_in_a_cell_does_not_shift_the_lines() -> None:
    found = table('Kommun,"Andel\n(procent)"\nAle,5\nKil,6\n')
    assert found.tidy()["address"].to_list() == ["line 3, column 2", "line 4, column 2"]
    assert found.said["unit"] == "procent"


def test_titles_above_and_notes_below_are_no_data_though_they_have_commas() -> None:
    found = table(
        "Folkmängd, 31 december\n\nKommun,2023,2024\nAle,5,6\nKil,7,8\n\n"
        "Källa: SCB, egen bearbetning\n"
    )
    assert found.title == "Folkmängd, 31 december"
    assert found.said["source"] == "SCB, egen bearbetning"
    assert found.tidy()["address"].to_list() == [
        "line 4, column 2",
        "line 4, column 3",
        "line 5, column 2",
        "line 5, column 3",
    ]


def test_a_delimiter_at_the_end_of_each_line_adds_no_column() -> None:
    assert len(table("Kommun;2023;\nAle;5;\nKil;6;\n")) == 2


def test_a_row_with_a_cell_too_few_or_too_many_is_refused_with_its_line() -> None:
    for odd in ("Kil,7", "Kil,7,8,9"):
        with pytest.raises(FileIsRefused, match="where the others have 3") as refused:
            read(f"Kommun,2023,2024\nAle,5,6\n{odd}\nEda,9,10\n".encode(), "a.csv")
        assert refused.value.where == "line 3"


def test_a_file_cut_off_in_its_last_row_is_refused() -> None:
    with pytest.raises(FileIsRefused, match="has 2 cells") as refused:
        read(b"Kommun,2023,2024\nAle,5,6\nEda,7,8\nKil,7", "a.csv")
    assert refused.value.where == "line 4"


def test_values_that_begin_only_further_down_do_not_move_the_headings() -> None:
    found = table("Land,Tid,Value\nItalien,1990,\nItalien,1991,\nItalien,1992,5\n")
    assert [each.code for each in found.dimensions] == ["Land", "Tid"]
    assert found.tidy()["value"].to_list() == [None, None, "5"]


def test_a_decimal_comma_is_told_and_thousands_are_told_by_the_other_numbers() -> None:
    found = table('A,B,C\nAle,"1,234",0.5\nKil,"2,345",1.5\n')
    assert found.tidy()["value"].to_list() == ["1234", "0.5", "2345", "1.5"]
    assert found.assumed == ("A comma was read as parting thousands.",)
    assert "A comma was read as parting decimals." in table(LINES).assumed


def test_three_decimals_after_a_point_are_as_programs_write_them_and_told() -> None:
    found = table("Kommun,Andel\nAle,1.234\nKil,2.345\n")
    assert found.tidy()["value"].to_list() == ["1.234", "2.345"]
    assert found.assumed == ("A point was read as parting decimals.",)


@pytest.mark.parametrize("numbers", [("1.234", "2.345"), ("1,234", "2,345")])
def test_with_semicolons_a_number_that_can_be_read_two_ways_is_refused(
    numbers: tuple[str, str],
) -> None:
    with pytest.raises(FileIsRefused, match="three decimals") as refused:
        read(f"Kommun;Antal\nAle;{numbers[0]}\nKil;{numbers[1]}\n".encode(), "a.csv")
    assert refused.value.where == "line 2, column 2"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("~$a.csv", b"maria", "lock"),
        (".~lock.a.csv#", b"maria", "lock"),
        ("a.csv", b"", "empty"),
        ("a.csv", b" \n\n", "empty"),
        ("a.csv", b"\xef\xbb\xbf", "empty"),
        ("a.csv", b"Kommun\nAle\n", "No comma"),
        ("a.csv", b"Kommun,Namn\nAle,Ale\n", "no table"),
        ("a.csv", b"a,b\n1,\x00\n", "control sign"),
        ("a.tsv", b"unit,geo\\TIME_PERIOD\t2020 \nPC,SE\t12.3 p\n", "Eurostat"),
        ("a.csv", b"PK\x03\x04,;", "workbook"),
        ("a.csv", b"<!DOCTYPE html><p>a,b</p>", "web page"),
        ("a.csv", b"\xff\xfea", "utf-16"),
        ("a.csv", b"a,b\n\xd7\xf7,1\n", "no encoding"),
        ("a.csv", b'a,b\n"c,1\nd,2\n', "quotation"),
        ("a.csv", b"a,b\nc," + b"1" * 2_000_000 + b"\n", "longer than a million"),
    ],
)
def test_what_is_no_table_is_refused_with_what_it_is(name: str, content: bytes, said: str) -> None:
    with pytest.raises(FileIsRefused, match=said):
        read(content, name)


@settings(deadline=None)
@given(st.text('aÅ1,;."\n\t -0#%', max_size=80), st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_whatever_the_text_it_is_read_or_refused(text: str, encoding: str) -> None:
    try:
        tables = read(("A;2023\nB;1\n" + text).encode(encoding), "a.csv")
    except FileIsRefused:
        return
    for found in tables:
        assert found.tidy()["address"].n_unique() == len(found)


@settings(deadline=None)
@example([[1900, 1900], [0, 0]])  # not years
@given(st.lists(st.lists(st.integers(-(10**9), 10**9), min_size=2, max_size=2), min_size=1))
def test_every_number_comes_out_once(numbers: list[list[int]]) -> None:
    lines = [f"r{n};{';'.join(map(str, row))}" for n, row in enumerate(numbers)]
    found = table("Rad;A;B\n" + "\n".join(lines) + "\n")
    assert found.tidy()["value"].to_list() == [str(each) for row in numbers for each in row]


def test_more_cells_than_are_read_are_refused_before_they_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lagesbild.sources.csv.reader.MOST_CELLS", 8)
    for text in ("A,B\n" + "x,1\n" * 4, "Titel\n\nA,B\n" + "x,1\n" * 4, f"A,B\nx,1{10 * chr(10)}y"):
        with pytest.raises(FileIsRefused, match="more than 20 million cells"):
            read(text.encode(), "a.csv")
