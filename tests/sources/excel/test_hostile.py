"""Files made to take all memory or time are refused before they are opened."""

import io
import random
import re
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.sources.excel import extent, safety
from lagesbild.sources.excel.reader import read
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.excel.written import ROWS, ods_row, opendocument, raw_workbook, workbook, zipped

FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c {cell}><v>1</v></c></row>'


@pytest.mark.parametrize(
    "cell",
    [
        'r="XFD1048576"',
        "r='XFD1048576'",
        'r = "XFD1048576"',
        's="1" r="XFD1048576"',
        'r="xfd1048576"',
    ],
)
def test_two_cells_at_the_ends_of_a_sheet_are_refused(cell: str) -> None:
    with pytest.raises(FileIsRefused, match="1048576 rows and 16384 columns"):
        read(raw_workbook(FAR.format(row=1048576, cell=cell)), "a.xlsx")


@pytest.mark.parametrize(
    "reference", ["eHHHHHHHHHHHHHHHA1", "XFDA1", "A12345678", "1A", "A", " A1"]
)
def test_a_reference_of_no_cell_is_refused(reference: str) -> None:
    with pytest.raises(FileIsRefused, match="is the reference of no cell"):
        read(raw_workbook(f'<row r="1"><c r="{reference}"><v>1</v></c></row>'), "a.xlsx")


def test_a_binary_workbook_is_refused_whatever_else_is_in_it() -> None:
    with pytest.raises(FileIsRefused, match="binary workbook"):
        read(raw_workbook("", more={"xl/workbook.bin": "x"}), "a.xlsx")


def test_cells_of_a_prefixed_sheet_are_counted_too() -> None:
    cells = '<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="1">'
    with pytest.raises(FileIsRefused, match="1048576 rows"):
        read(raw_workbook(cells + '<x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'), "a.xlsx")


def test_a_few_cells_far_apart_are_refused_though_memory_would_hold_them() -> None:
    with pytest.raises(FileIsRefused, match="lie far apart"):
        read(raw_workbook(FAR.format(row=300000, cell='r="P300000"')), "a.xlsx")


def test_cells_without_reference_are_counted_where_they_stand() -> None:
    cells = '<row r="900000">' + "<c><v>1</v></c>" * 40 + "</row>"
    with pytest.raises(FileIsRefused, match="900000 rows"):
        read(raw_workbook(cells), "a.xlsx")


def test_a_text_shared_by_many_cells_counts_for_each() -> None:
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c><c r="B{n}"><v>1</v></c></row>'
        for n in range(1, 2000)
    )
    texts = f"<si><t>{'x' * 400_000}</t></si>"
    with pytest.raises(FileIsRefused, match="longer than 512 MiB"):
        read(raw_workbook(cells, texts=texts), "a.xlsx")


def test_a_bomb_is_refused_by_what_its_parts_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "LARGEST_INFLATED", 1024 * 1024)
    with pytest.raises(FileIsRefused, match="Unpacked it is 2 MiB"):
        read(raw_workbook("", more={"xl/more.xml": " " * 2 * 1024 * 1024}), "a.xlsx")


def test_a_part_that_is_longer_than_it_claims_is_refused() -> None:
    content = bytearray(raw_workbook("", more={"xl/more.xml": " " * 100_000}))
    claimed = struct.pack("<I", 100_000)
    at = content.rindex(claimed)
    content[at : at + 4] = struct.pack("<I", 10)
    with pytest.raises(FileIsRefused, match="damaged"):
        read(bytes(content), "a.xlsx")


@pytest.mark.parametrize(
    "part",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        f'<!--{" " * 9000}--><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    ],
)
def test_entities_of_its_own_are_refused(part: str) -> None:
    with pytest.raises(FileIsRefused, match="entities") as refused:
        read(raw_workbook("", more={"xl/styles.xml": part}), "a.xlsx")
    assert refused.value.where == "xl/styles.xml"


def test_a_part_in_two_bytes_a_sign_is_refused_since_nothing_in_it_was_seen() -> None:
    with pytest.raises(FileIsRefused, match="UTF-8"):
        read(
            raw_workbook("", more={"xl/styles.xml": '<?xml version="1.0" encoding="UTF-16"?><a/>'}),
            "a.xlsx",
        )


def test_opendocument_that_repeats_a_filled_cell_wildly_is_refused() -> None:
    rows = ods_row("Kommun", "Antal") + ods_row("Ale", 5, repeated=1_000_000_000)
    with pytest.raises(FileIsRefused, match="rows"):
        read(opendocument(rows.replace("1000000000", "99999999")), "a.ods")
    long = "x" * 100_000
    with pytest.raises(FileIsRefused, match="512 MiB"):
        read(opendocument(ods_row(long, repeated=9_000)), "a.ods")


def test_a_packed_file_that_is_no_workbook_is_refused() -> None:
    with pytest.raises(FileIsRefused, match="no workbook"):
        read(zipped({"word/document.xml": "<a/>"}), "a.xlsx")


def test_a_dense_sheet_of_many_columns_is_measured_and_read() -> None:
    row = "".join(f'<c r="{_letters(n)}{{0}}"><v>1</v></c>' for n in range(30))
    cells = "".join(f'<row r="{n}">{row.format(n)}</row>' for n in range(1, 40))
    extent.check_sheet(cells.replace('r="A1"', "r='A1'", 1).join(("<a>", "</a>")).encode())


PIECES = [
    *("<c", "</c>", " ", "\n", "/", ">", "r", "=", '"', "'", "A", "XF", "ÅÄ", "a"),
    "7",
    "1234",
]


@given(st.lists(st.sampled_from([*PIECES, '<c r="A', '<c r="AB', '">']), max_size=12))
def test_a_cell_that_may_stand_far_out_is_seen_however_it_is_written(pieces: list[str]) -> None:
    part = ("".join(pieces) + "</c>  >").encode()
    narrow = re.search(rb'<c[\s/>](?!r="[A-Z]\d{1,5}")', part)
    low = re.search(rb'<c[\s/>](?!r="[A-Z]{1,2}\d{1,4}")', part)
    assert extent.is_small(part) == (not (narrow and low))


def test_a_cell_far_out_is_seen_at_every_place_and_where_the_part_is_cut_off() -> None:
    far = b'<c r="A123456"/>'
    for before in range(extent.PIECE - 20, extent.PIECE + 4):
        cells = b'<c r="A1"/>'.ljust(before) + far + b'<c r="AAA1"/>'
        assert not extent.is_small(cells + b"</a>")
    assert not extent.is_small(b'<a><c r="A1"/><c r="A')


def _letters(number: int) -> str:
    return chr(65 + number) if number < 26 else "A" + chr(65 + number - 26)


SECTOR = 512


def old_workbook(*records: tuple[int, bytes], following: tuple[int, ...] = ()) -> bytes:
    """An xls: header, table of sectors, directory, and a stream of records from sector 2."""
    stream = b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in records)
    count = max(8, -(-len(stream) // SECTOR))  # not below the length of a small stream
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    chain[: len(following)] = following
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * 4 * 108
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(SECTOR, b"\xff")
    name = "Workbook".encode("utf-16-le")
    entry = name.ljust(64, b"\x00") + struct.pack("<HBB", len(name) + 2, 2, 1) + bytes(48)
    entry += struct.pack("<II", 2, count * SECTOR) + bytes(4)
    return header + table + entry.ljust(SECTOR, b"\x00") + stream.ljust(count * SECTOR, b"\x00")


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ((0x00FC, struct.pack("<II", 1, 2**31 - 1)), "more texts than it has room for"),
        ((0x0203, struct.pack("<HHHd", 0, 20_000, 0, 1.0)), "column 20001 of 256"),
        ((0x0200, struct.pack("<IIHHH", 0, 2**31, 0, 256, 0)), "claims 2147483648 rows"),
        ((0x0200, struct.pack("<IIHHH", 9, 4, 0, 3, 0)), "end before it begins"),
        ((0x0200, struct.pack("<HHHHH", 0, 4, 7, 3, 0)), "end before it begins"),
    ],
)
def test_what_an_older_workbook_claims_is_not_believed(
    record: tuple[int, bytes], said: str
) -> None:
    with pytest.raises(FileIsRefused, match=said):
        read(old_workbook(record), "a.xls")


def test_sectors_that_follow_themselves_are_refused() -> None:
    with pytest.raises(FileIsRefused, match="not in order"):
        read(old_workbook(following=(0xFFFFFFFD, 0xFFFFFFFE, 3, 2)), "a.xls")


def test_a_few_cells_far_apart_in_an_older_workbook_are_refused() -> None:
    far = struct.pack("<HHHd", 65_535, 255, 0, 1.0)
    with pytest.raises(FileIsRefused, match="lie far apart"):
        read(old_workbook((0x0809, bytes(16)), (0x0203, bytes(14)), (0x0203, far)), "a.xls")


VALID = workbook({"Blad1": ROWS})


@settings(deadline=None)  # the first reading loads what is needed
@given(st.integers(0, len(VALID) - 1))
def test_a_workbook_cut_off_anywhere_is_refused(end: int) -> None:
    with pytest.raises(FileIsRefused):
        read(VALID[:end], "a.xlsx")


@settings(deadline=None)  # the first reading loads what is needed
@given(st.integers(0, len(VALID) - 1), st.binary(min_size=1, max_size=8))
def test_whatever_is_changed_in_a_workbook_it_is_read_or_refused(at: int, bytes_: bytes) -> None:
    _read_or_refuse(VALID[:at] + bytes_ + VALID[at + len(bytes_) :])


@settings(deadline=None)  # the first reading loads what is needed
@given(st.integers(0, 2**32))
def test_whatever_is_changed_in_a_sheet_it_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- which sign is changed is no secret
    with zipfile.ZipFile(io.BytesIO(VALID)) as parts:
        part = bytearray(parts.read("xl/worksheets/sheet1.xml"))
    for _ in range(chance.randrange(1, 6)):
        part[chance.randrange(len(part))] = chance.choice(b'<>"/ a1c=')
    _read_or_refuse(raw_workbook("", more={"xl/worksheets/sheet1.xml": part.decode("latin-1")}))


def _read_or_refuse(content: bytes) -> None:
    try:
        tables = read(content, "a.xlsx")
    except FileIsRefused:
        return
    for table in tables:
        table.tidy(labels=True)
