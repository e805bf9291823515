"""What the format forbids is refused at its place; hostile documents take neither time nor room."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.sources.json.reader import read
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.jsonstat.documents import DATASET, changed, tables

CATEGORY = "dimension.sex.category"
# With all that the format's own validator calls an error (jsonstat/validator, rules-manifest.json).
FAULTS = [
    ("value", [1, 2, 3], "$.value", "There are 3 values, but the sizes make 4 cells"),
    ("value", {"0": 1, "4": 2}, "$.value", "“4” is no cell: expected a whole number from 0 to 3"),
    ("value", {"-1": 1}, "$.value", "“-1” is no cell"),
    ("value", [1, 2, 3, True], "$.value[3]", "Expected a number or null, found true or false"),
    ("value", None, "$.value", "Expected a list or an object, found null"),
    ("id", ["sex", "year", "x"], "$.size", "There are 3 dimensions and 2 sizes"),
    ("id", ["sex", "geo"], "$.dimension", "“geo” stands in only one of “id” and “dimension”"),
    ("id", ["sex", "sex"], "$.id", "“sex” stands there twice"),
    ("size", [2, -2], "$.size", "Expected a whole number, found -2"),
    ("size", [3, 2], "$.dimension.sex.category.index", "2 categories, but the size of “sex” is 3"),
    ("role", {"time": ["nope"]}, "$.role.time", "“nope” is no dimension of the dataset"),
    ("status", ["a", "b", "c"], "$.status", "There are 3 statuses, but 4 cells"),
    ("status", {"9": "a"}, "$.status", "“9” is no cell"),
    (f"{CATEGORY}.index", {"M": 0, "F": 2}, "$.dimension.sex.category.index", "from 0 to 1"),
    (f"{CATEGORY}.index", {"M": 0, "F": 0}, "$.dimension.sex.category.index", "have the place 0"),
    (f"{CATEGORY}.index", ["M", "M"], "$.dimension.sex.category.index", "“M” stands there twice"),
    (f"{CATEGORY}.index", None, "$.dimension.sex.category", "in which order the 2 categories"),
    (f"{CATEGORY}.label", {"X": "x"}, "$.dimension.sex.category.label", "“X” is no category"),
    (f"{CATEGORY}.unit", {"Q": {}}, "$.dimension.sex.category.unit", "“Q” is no category"),
    (f"{CATEGORY}.coordinates", {"Z": [1]}, "$.dimension.sex.category.coordinates", "“Z” is no"),
    (f"{CATEGORY}.note", {"W": ["x"]}, "$.dimension.sex.category.note", "“W” is no category"),
    (f"{CATEGORY}.child", {"M": ["X"]}, "$.dimension.sex.category.child", "“X” is no category"),
    (f"{CATEGORY}.child", {"M": ["F"], "F": ["M"]}, "$.dimension.sex.category.child", "in itself"),
    ("value", [], "$.value", "holds no value of it"),
    ("version", "3.0", "$.version", "Expected 1.x or 2.0, found 3.0"),
    ("version", "1.0", "$.version", "Expected 2.0, found “1.0”"),
    ("version", 2.0, "$.version", "Expected 2.0, found the number 2.0"),
    ("class", "table", "$.class", "Found “table”"),
    ("class", None, "$.class", "Found null"),
    ("label", ["x"], "$.label", "Expected text, found a list"),
    ("source", 1, "$.source", "Expected text, found the number 1"),
    ("href", "somewhere nice", "$.href", "is no address"),
    ("updated", "yesterday", "$.updated", "is no day"),
    ("note", "x", "$.note", "Expected a list of texts"),
    ("note", ["x", 1], "$.note[1]", "Expected text, found the number 1"),
    ("extension", [], "$.extension", "Expected an object"),
    ("mine", 1, "$", "“mine” is nothing that version 2.0 has here"),
    ("error", "x", "$.error", "Expected a list"),
    ("link", {"cousin": []}, "$.link", "“cousin” is no relation"),
    ("link", {"item": [{"href": 1}]}, "$.link.item[0].href", "Expected text"),
    ("role", {"sex": ["sex"]}, "$.role", "“sex” is nothing that version 2.0 has here"),
    ("status", {"0": None}, "$.status.0", "Expected text, found null"),
    ("dimension.sex.mine", 1, "$.dimension.sex", "“mine” is nothing"),
    (f"{CATEGORY}.label", {}, "$.dimension.sex.category.label", "no label in it"),
    (f"{CATEGORY}.label", {"M": 1}, "$.dimension.sex.category.label.M", "Expected text"),
    (f"{CATEGORY}.note", {"M": "x"}, "$.dimension.sex.category.note.M", "Expected a list"),
    (f"{CATEGORY}.unit", {"M": {"decimals": 1.5}}, "$.dimension.sex.category.unit.M.decimals",
     "Expected a whole number, found 1.5"),
    (f"{CATEGORY}.unit", {"M": {"position": "left"}}, "$.dimension.sex.category.unit.M.position",
     "Expected start or end, found “left”"),
    (f"{CATEGORY}.coordinates", {"M": [1, 2, 3]}, "$.dimension.sex.category.coordinates.M",
     "found 3 numbers"),
    (f"{CATEGORY}.coordinates", {"M": ["x"]}, "$.dimension.sex.category.coordinates.M[0]",
     "Expected a number, found text"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "where", "said"), FAULTS)
def test_what_the_format_forbids_is_refused_at_its_place(
    path: str, value: object, where: str, said: str
) -> None:
    with pytest.raises(FileIsRefused) as refusal:
        tables(changed(path, value))
    assert refusal.value.where == where
    assert said in refusal.value.message


@pytest.mark.parametrize("key", ["version", "class", "value", "id", "size", "dimension"])
def test_what_version_2_demands_and_is_not_there_is_refused(key: str) -> None:
    with pytest.raises(FileIsRefused):
        tables({name: value for name, value in DATASET.items() if name != key})


def test_a_bundle_as_older_versions_have_is_none_of_version_2() -> None:
    with pytest.raises(FileIsRefused, match="says what it is"):
        tables({"version": "2.0", "unemployment": DATASET})


def test_links_in_links_in_links_are_refused() -> None:
    link: dict[str, object] = {}
    for _ in range(200):
        link = {"item": [{"link": link}]}
    with pytest.raises(FileIsRefused, match="more deeply than anybody would write"):
        tables(changed("link", link))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"class": "dataset", "value": [1], "value": [2]}', "The key “value” stands twice"),
        (b"", "This is not JSON"),
        (json.dumps(DATASET).encode()[:-20], "This is not JSON"),
        (json.dumps(DATASET).replace("null", "NaN").encode(), "It holds NaN"),
        (b"[" * 100_000, "nested more deeply than any table"),
        (b'{"dimension":' * 100_000, "nested more deeply than any table"),
        (b"\xff\xfe{}", "The file is not UTF-8"),
        (b"[]", "neither JSON-stat nor an answer of Kolada"),
        (b'{"values": []}', "neither JSON-stat nor an answer of Kolada"),
        (b"9" * 100_000, "neither JSON-stat"),
    ],
)
def test_a_file_that_is_something_else_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(FileIsRefused, match=said):
        read(content, "made.json")


@given(st.integers(0, len(json.dumps(DATASET)) - 1))
def test_a_document_cut_off_anywhere_is_refused(end: int) -> None:
    with pytest.raises(FileIsRefused):
        read(json.dumps(DATASET).encode()[:end], "made.json")


def test_sizes_of_a_million_million_cells_are_refused_by_the_count_of_values() -> None:
    with pytest.raises(FileIsRefused, match="the sizes make 1000000000000 cells"):
        tables(changed("size", [1_000_000, 1_000_000]) | {"dimension": _of_any_size()})


def _of_any_size() -> dict[str, object]:
    many = {"category": {"index": [str(n) for n in range(1_000_000)]}}
    return {"sex": many, "year": many}


def _nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)


SINGLE = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
JSON = st.recursive(SINGLE, _nested, max_leaves=6)
PATHS = sorted({path for path, *_ in FAULTS} | {"dimension.sex", "dimension", CATEGORY, "note"})


def refused_file(content: bytes) -> str:
    """Which file was refused; "" where it was read."""
    try:
        for table in read(content, "made.json"):
            table.tidy(labels=True)
    except FileIsRefused as refusal:
        return refusal.file
    return ""


@given(path=st.sampled_from(PATHS), value=JSON)
def test_any_value_anywhere_is_read_or_refused(path: str, value: object) -> None:
    content = json.dumps(changed(path, value)).encode()
    assert refused_file(content) in {"", "made.json"}


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_read(content: bytes) -> None:
    assert refused_file(content) in {"", "made.json"}
