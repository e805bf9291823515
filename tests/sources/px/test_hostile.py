"""Whatever the bytes: a table or a refusal, soon, and in no more memory than the file asks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.sources.px.reader import read
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.px.written import HEAD, px, read_px, values

NUMBERS = st.from_regex(r"-?[0-9]{1,6}(\.[0-9]{1,3})?", fullmatch=True)
PIECES = st.sampled_from(
    [
        *('"', ";", ",", "=", "(", ")", "[", "]", "\n", " ", "\r\n", '".."', "1", "-", "*", "\x00"),
        *("DATA=", "STUB=", "VALUES", "CODES", "KEYS", "TIMEVAL", "TLIST(A1)", "CELLNOTE", '"a"'),
        *("LANGUAGES=", "[sv]", "HIERARCHIES", 'CONTENTS="c";', '"a":"b"', 'CODEPAGE="utf-16";'),
    ]
)


def assert_table_or_refusal(content: bytes) -> None:
    try:
        (table,) = read(content, "t.px")
    except FileIsRefused:
        return
    assert table.tidy().height == len(table)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_refusal(content: bytes) -> None:
    assert_table_or_refusal(content)


@given(st.lists(PIECES, max_size=40))
def test_any_mixture_of_the_format_is_a_table_or_a_refusal(pieces: list[str]) -> None:
    assert_table_or_refusal("".join(pieces).encode())
    assert_table_or_refusal("\n".join((*HEAD, "".join(pieces))).encode())


@given(st.data())
def test_a_file_cut_off_anywhere_is_refused(data: st.DataObject) -> None:
    whole = px(data="11 22\n33 44;")
    end = data.draw(st.integers(0, whole.rindex(b"44")))
    with pytest.raises(FileIsRefused):
        read(whole[:end], "t.px")


@given(st.lists(NUMBERS, min_size=4, max_size=4))
def test_every_number_comes_out_as_it_was_printed(numbers: list[str]) -> None:
    assert values(read_px(data=" ".join(numbers) + ";")) == numbers


@given(st.integers(0, 3000), st.integers(0, 255))
@settings(max_examples=200)
def test_a_changed_byte_makes_a_table_or_a_refusal(place: int, byte: int) -> None:
    content = bytearray(px('NOTE("sex")="n";', 'TIMEVAL("sex")=TLIST(A1),"1","2";'))
    content[place % len(content)] = byte
    assert_table_or_refusal(bytes(content))


def test_a_header_of_a_trillion_cells_is_refused() -> None:
    names = ("a", "b", "c", "d")
    variables = (
        'STUB="a","b";',
        'HEADING="c","d";',
        *(f'VALUES("{n}")=' + ",".join(f'"{e}"' for e in range(1000)) + ";" for n in names),
    )
    with pytest.raises(FileIsRefused, match="1,000,000,000,000 combinations"):
        read_px(variables=variables, data="1 2 3;")
    with pytest.raises(FileIsRefused, match="The last row has 1 pieces"):
        read_px('KEYS("a")=CODES;', 'KEYS("b")=CODES;', variables=variables, data='"1";')


@pytest.mark.parametrize(
    "content",
    [
        b"\x00" * 100_000,
        b"(" * 100_000,
        b'A("' * 100_000,
        b"A[" * 100_000,
        b"A" * 100_000,
        b'STUB="' + b"x" * 100_000,
        b"STUB=" + b'"a",' * 100_000 + b'"a";CONTENTS="c";DATA=1;',
        b"A=1;" * 100_000,
        px(data='"' * 100_001),
        px(data=" " * 100_000),
        px(data="1 " * 100_000),
    ],
)
def test_endless_repetition_is_refused(content: bytes) -> None:
    with pytest.raises(FileIsRefused) as refusal:
        read(content, "t.px")
    assert len(str(refusal.value)) < 1000


def test_more_than_a_million_keywords_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lagesbild.sources.px.statements.MOST_STATEMENTS", 100)
    with pytest.raises(FileIsRefused, match="over a million keywords"):
        read(b"A=1;" * 101, "t.px")
