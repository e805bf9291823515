"""The quick way to read a text file gives what reading it row by row gives."""

import csv
import io

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.sources.csv.reader import _regular, read
from lagesbild.sources.csv.text import Text

CELLS = st.text('aÅ1 ,;."\n', max_size=5)


def rows_of(columns: list[pl.Series]) -> list[list[str]]:
    """The rows of columns, empty cells as empty texts."""
    return [list(row) for row in zip(*(c.fill_null("") for c in columns), strict=True)]


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_written_rows_come_back_if_they_are_read_quickly_at_all(
    rows: list[list[str]], quoting: int, end: str
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=";", quoting=quoting, lineterminator=end).writerows(rows)  # type: ignore[arg-type]  # a literal to the stubs
    quick = _regular(Text(file.getvalue(), ";", ()))
    assert quick is None or rows_of(quick) == rows


@given(st.text('a1;"\n\r', max_size=12))
def test_any_text_is_read_quickly_as_row_by_row_or_not_at_all(text: str) -> None:
    quick = _regular(Text(text, ";", ()))
    if quick is not None:
        slow = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
        assert rows_of(quick) == slow


@pytest.mark.parametrize(
    "text",
    [
        '"Kommun","Andel, procent"\n"Ale","5"\n',
        'Kommun,"Andel ""ren"""\r\n"Ale",5\r\n',
        '"Kommun","2023"\n"Ale",""',
    ],
)
def test_quoted_cells_of_one_line_are_read_quickly(text: str) -> None:
    assert _regular(Text(text, ",", ())) is not None


@pytest.mark.parametrize(
    "text",
    [
        'a,"b\nc"\nd,e\n',
        'a,"b" \nc,d\n',
        'a,b"\nc,d"\n',
        'a,"b\nc",d\n',
        'a,b\n"c"\n',
        "a,b\rc,d",
        ",\r\n\n,,",
    ],
)
def test_breaks_within_cells_and_stray_marks_are_for_the_careful_way(text: str) -> None:
    assert _regular(Text(text, ",", ())) is None


def test_quotation_marks_do_not_move_addresses() -> None:
    (table,) = read(b'"Kommun","Antal"\n"Ale","5"\n"Kil","6"\n', "a.csv")
    assert table.tidy().rows()[1] == ("Kil", "6", None, "line 3, column 2")


def test_a_long_quoted_heading_is_no_fault_of_the_reader() -> None:
    (table,) = read(b'"Kommun","' + b"x" * 200_000 + b'"\n"Ale","5"\n"Kil","6"\n', "a.csv")
    assert len(table) == 2
