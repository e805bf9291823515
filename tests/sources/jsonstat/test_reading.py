"""What JSON-stat says comes out as it says it, whatever version says it."""

import json

import pytest

from lagesbild.sources.json.reader import read
from lagesbild.sources.table import Note, Role
from tests.sources.jsonstat.documents import DATASET, changed, only, tables


def test_cells_stand_in_the_order_of_the_document_with_their_addresses() -> None:
    assert only(DATASET).tidy().rows() == [
        ("M", "2020", "1", None, "value[0]"),
        ("M", "2021", "2.5", None, "value[1]"),
        ("F", "2020", None, None, "value[2]"),
        ("F", "2021", "4", None, "value[3]"),
    ]


def test_labels_stand_in_for_codes() -> None:
    tidy = only(DATASET).tidy(labels=True)
    assert tidy.columns == ["Sex", "year", "value", "status", "address"]
    assert tidy["Sex"].to_list() == ["men", "men", "women", "women"]


def test_numbers_are_as_printed() -> None:
    text = json.dumps(DATASET).replace(
        "[1, 2.5, null, 4]", "[6.0, 1e3, 2.50, 12345678901234567890]"
    )
    (table,) = read(text.encode(), "made.json")
    assert table.cells["value"].to_list() == ["6.0", "1000", "2.50", "12345678901234567890"]


def test_roles_are_those_of_the_file() -> None:
    table = only(changed("role", {"time": ["year"], "metric": ["sex"]}))
    assert [each.role for each in table.dimensions] == [Role.METRIC, Role.TIME]


def test_missing_roles_are_said_and_not_guessed() -> None:
    table = only(changed("role", {}))
    assert [each.role for each in table.dimensions] == [Role.UNKNOWN, Role.UNKNOWN]
    assert "does not say which dimension is time" in table.assumed[0]


def test_a_sparse_dataset_has_all_its_cells_and_addresses_only_of_those_it_holds() -> None:
    table = only(changed("value", {"3": 4, "0": 1}))
    assert table.cells["value"].to_list() == ["1", None, None, "4"]
    assert table.tidy()["address"].to_list() == ['value["0"]', None, None, 'value["3"]']


def test_a_huge_sparse_dataset_is_read_by_the_cells_it_holds() -> None:
    size = 3000
    index = [str(n) for n in range(size)]
    document = changed("value", {"0": 1, str(size * size - 1): 2})
    document["size"] = [size, size]
    document["dimension"] = {
        "sex": {"category": {"index": index}},
        "year": {"category": {"index": index}},
    }
    table = only(document)
    assert table.tidy().rows() == [
        ("0", "0", "1", None, 'value["0"]'),
        ("2999", "2999", "2", None, f'value["{size * size - 1}"]'),
    ]
    assert "has 9000000 cells, of which it holds 2" in table.assumed[-1]


@pytest.mark.parametrize(
    ("status", "read_as"),
    [
        ("e", ["e", "e", "e", "e"]),
        (["a", None, "m", "a"], ["a", None, "m", "a"]),
        ({"2": "m"}, [None, None, "m", None]),
    ],
)
def test_status_for_all_for_each_and_for_some(status: object, read_as: list[str | None]) -> None:
    assert only(changed("status", status)).cells["status"].to_list() == read_as


def test_one_status_in_a_list_is_for_all_in_older_documents() -> None:
    older = {"status": ["a"], "value": DATASET["value"]}
    older["dimension"] = {**DATASET["dimension"], "id": DATASET["id"], "size": DATASET["size"]}
    assert only(older).cells["status"].to_list() == ["a"] * 4


def test_a_category_without_index_may_be_the_only_one() -> None:
    document = changed("size", [1, 2])
    document["dimension"]["sex"] = {"category": {"label": {"T": "total"}}}
    document["value"] = [1, 2]
    assert only(document).dimension["sex"].labels == ("total",)


def test_parents_units_and_decimals_are_kept() -> None:
    document = changed("dimension.sex.category.child", {"M": ["F"]})
    document["dimension"]["sex"]["category"]["unit"] = {"M": {"label": "percent", "decimals": 1}}
    men, women = only(document).dimension["sex"].categories
    assert (men.unit, men.decimals, women.parent) == ("percent", 1, "M")


def test_a_metric_may_be_without_units() -> None:
    metric = only(changed("role", {"metric": ["sex"]})).dimension["sex"]
    assert [each.unit for each in metric.categories] == ["", ""]


def test_notes_say_what_they_are_about() -> None:
    document = changed("dimension.sex.category.note", {"F": ["Only from 2020."]})
    document["note"] = ["Preliminary."]
    document["extension"] = {"noteMandatory": {"0": True}}
    document["dimension"]["sex"]["note"] = ["As registered."]
    assert only(document).notes == (
        Note("Preliminary.", mandatory=True),
        Note("As registered.", (("sex", ""),)),
        Note("Only from 2020.", (("sex", "F"),)),
    )


def test_older_responses_hold_datasets_by_name() -> None:
    inner = {key: DATASET[key] for key in ("label", "value")}
    inner["dimension"] = {
        **DATASET["dimension"],
        "id": DATASET["id"],
        "size": DATASET["size"],
        "role": DATASET["role"],
    }
    first, second = tables({"one": inner, "two": inner})
    assert (first.name, second.name) == ("one", "two")
    assert second.tidy()["address"].to_list()[0] == "two.value[0]"
    assert second.dimension["year"].role is Role.TIME


def test_braces_in_the_name_of_a_dataset_stand_in_its_addresses_as_they_are() -> None:
    document = {"a {0} }": {key: DATASET[key] for key in DATASET if key != "class"}}
    (table,) = tables(document)
    assert table.tidy()["address"][0] == "a {0} }.value[0]"


def test_a_collection_gives_the_tables_that_it_holds() -> None:
    inner = {key: value for key, value in DATASET.items() if key != "version"}
    document = {
        "version": "2.0",
        "class": "collection",
        "link": {"item": [{"href": "https://a.example"}, inner]},
    }
    assert only(document).tidy()["address"].to_list()[0] == "link.item[1].value[0]"


def test_a_collection_of_links_has_no_cells_and_says_so() -> None:
    item = {"href": "http://a.example/1"}
    table = only({"version": "2.0", "class": "collection", "link": {"item": [item]}})
    assert len(table) == 0
    assert "holds no values, only 1 links: http://a.example/1" in table.assumed[0]


def test_a_dimension_alone_has_no_cells() -> None:
    table = only({"version": "2.0", "class": "dimension", "category": {"index": ["a", "b"]}})
    assert table.tidy().columns == ["dimension", "value", "status", "address"]
    assert len(table) == 0


def test_text_may_stand_as_a_value() -> None:
    assert only(changed("value", ["A1", 1, None, "x"])).cells["value"].to_list() == [
        "A1", "1", None, "x",
    ]  # fmt: skip


def test_a_dataset_may_have_braces_in_its_name() -> None:
    inner = {key: value for key, value in DATASET.items() if key not in {"version", "class"}}
    assert only({"}{": inner}).tidy()["address"].to_list()[0] == "}{.value[0]"
