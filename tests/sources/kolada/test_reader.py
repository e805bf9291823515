"""Kolada's values: sexes, status, deleted ones, and files that are something else."""

import json

import pytest

from lagesbild.sources.kolada.reader import has_kolada_values, read
from lagesbild.sources.refusal import FileIsRefused


def document(*values: object) -> bytes:
    item = {"kpi": "N1", "municipality": "0180", "period": 2023, "values": list(values)}
    return json.dumps({"values": [item]}).encode()


def test_each_sex_is_a_cell_with_its_address_and_status() -> None:
    (table,) = read(
        document(
            {"gender": "K", "value": 81.5, "status": ""},
            {"gender": "M", "value": None, "status": "Privacy"},
        ),
        "kolada.json",
    )
    assert table.tidy().rows() == [
        ("N1", "0180", "2023", "K", "81.5", None, "values[0].values[0]"),
        ("N1", "0180", "2023", "M", None, "Privacy", "values[0].values[1]"),
    ]


def test_deleted_values_are_passed_over_and_that_is_said() -> None:
    (table,) = read(
        document({"gender": "T", "value": 1, "isdeleted": True}, {"gender": "T", "value": 2}),
        "kolada.json",
    )
    assert table.cells["value"].to_list() == ["2"]
    assert table.assumed == ("1 values that Kolada marks as deleted were passed over.",)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("0000", "00"),
        ("0001", "01"),
        ("0025", "25"),
        ("0180", "0180"),
        ("2584", "2584"),
        ("G175", "G175"),
        ("V15E123400101", "V15E123400101"),
    ],
)
def test_areas_have_the_codes_of_statistics_sweden(theirs: str, ours: str) -> None:
    item = {"kpi": "N1", "municipality": theirs, "period": 2023, "values": [{"value": 1}]}
    named = {"id": theirs, "title": "Namnet"}
    (table,) = read(json.dumps({"values": [item], "municipality": [named]}).encode(), "k.json")
    (area,) = table.dimension["municipality"].categories
    assert (area.code, area.label) == (ours, "Namnet")


def test_regions_that_were_read_as_counties_are_told() -> None:
    codes = ("0000", "0001", "0003", "0180")
    items = [
        {"kpi": "N1", "municipality": code, "period": 2023, "values": [{"value": 1}]}
        for code in codes
    ]
    (table,) = read(json.dumps({"values": items}).encode(), "k.json")
    assert table.assumed == ("Kolada's regions were read as counties: 0001 as 01, 0003 as 03.",)


@pytest.mark.parametrize(
    ("value", "written"),
    [(1e16, "10000000000000000"), (1e-7, "0.0000001"), (5, "5"), (37.0, "37"), (37.5, "37.5")],
)
def test_numbers_are_written_without_exponent(value: float, written: str) -> None:
    (table,) = read(document({"gender": "T", "value": value}), "kolada.json")
    assert table.cells["value"].to_list() == [written]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "This is not JSON"),
        (b"[]", "Expected an object with a list “values”"),
        (b'{"values": [1]}', r"\$\.values\[0\]: Expected an object"),
        (b'{"values": [{"values": []}]}', "There is no 'kpi'"),
        (document({"gender": "T", "value": "many"}), "Expected a number, found “many”"),
        (document(3), r"\$\.values\[0\]\.values\[0\]: Expected an object"),
    ],
)
def test_a_file_that_is_something_else_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(FileIsRefused, match=said):
        read(content, "kolada.json")


def test_kolada_is_known_by_its_values() -> None:
    assert has_kolada_values(json.loads(document()))
    assert not has_kolada_values({"values": [1, 2], "class": "dataset"})
