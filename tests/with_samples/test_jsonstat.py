"""All JSON-stat documents of the collection are read, and agree with answers made by others."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

import polars as pl
import pytest

from lagesbild.sources.reading import read_tables
from lagesbild.sources.refusal import FileIsRefused
from tests.with_samples.conftest import SAMPLES
from tests.with_samples.plain_jsonstat import datasets_in, rows_of

NO_JSON_STAT = {
    "www.unece.org/cso_ie-NQQ25.json": "a web page that says that the service has moved",
    "TestFiles/TestJson.json": "a query of PxWeb",
    ".vscode/settings.json": "settings of an editor",
    "jsonstat/schemas": "a schema",
    "validator/schemas": "a schema",
}
SWIFT = "MortenGregersen+swift-jsonstat/Tests/Samples"
NODE = "26fe+jsonstat.py/jsonstat-tests/fixtures"
ANSWERS = [
    (f"{SWIFT}/JSONStatOrg/hierarchy.json", f"{SWIFT}/JSONStatOrg/hierarchy.csv"),
    (f"{SWIFT}/JSONStatOrg/order.json", f"{SWIFT}/JSONStatOrg/order.csv"),
    (f"{SWIFT}/JSONStatOrg/us-labor.json", f"{SWIFT}/JSONStatOrg/us-labor.csv"),
    (
        f"{NODE}/www.ec.europa.eu_eurostat/eurostat-name_gpd_c-geo_IT.json",
        f"{NODE}/output_from_nodejs/eurostat-name_gpd_c-geo_IT-to_table.csv",
    ),
]


def test_every_json_stat_document_is_read(samples: Path) -> None:
    folder = samples / "jsonstat"
    refused = {}
    for path in _documents(folder):
        named = path.relative_to(folder).as_posix()
        try:
            tables = read_tables(path)
        except FileIsRefused as refusal:
            refused[named] = str(refusal)
            continue
        for table in tables:
            assert table.tidy(labels=True).height == len(table)
    assert not refused


def _documents(folder: Path) -> Iterator[Path]:
    """The documents of the collection, some of whose names have no ending."""
    for path in sorted(each for each in folder.rglob("*") if each.suffix in {".json", ""}):
        named = path.relative_to(folder).as_posix()
        if path.is_file() and not any(known in named for known in NO_JSON_STAT):
            yield path


@pytest.mark.parametrize("path", list(_documents(Path(SAMPLES) / "jsonstat")), ids=lambda p: p.name)
def test_every_cell_is_that_of_a_plain_reading(path: Path) -> None:
    """Labels, value and status of each cell, in the order of the document."""
    tables = [each for each in read_tables(path) if len(each)]
    plain = datasets_in(path)
    assert len(tables) == len(plain)
    for table, dataset in zip(tables, plain, strict=True):
        tidy = table.tidy(labels=True)
        found = tidy.select(pl.exclude("address")).rows()
        assert [(*row[:-2], _plain(row[-2]), row[-1]) for row in found] == [
            (*row[:-2], _plain(row[-2]), row[-1]) for row in rows_of(dataset)
        ]


def _plain(value: str | None) -> Decimal | str | None:
    try:
        return None if value is None else Decimal(value)
    except InvalidOperation:
        return value


@pytest.mark.parametrize(("document", "answers"), ANSWERS)
def test_every_value_agrees_with_the_answers_of_another_reader(
    samples: Path, document: str, answers: str
) -> None:
    (table, *_) = read_tables(samples / "jsonstat" / document)
    tidy = table.tidy(labels=True)
    names = list(table.column_names(labels=True))
    found = {row[:-3]: row[-3] for row in tidy.select(*names, "value", "status", "address").rows()}
    with (samples / "jsonstat" / answers).open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    order = [header.index(_their_name(name, header)) for name in names]
    compared = 0
    for row in rows:
        key, value = tuple(row[place] for place in order), row[-1]
        assert _same(found[key], value), key
        compared += 1
    assert compared == len(rows) > 20


def _their_name(name: str, header: list[str]) -> str:
    return next(each for each in header if each.casefold() == name.casefold())


def _same(ours: str | None, theirs: str) -> bool:
    if not theirs:
        return ours is None
    try:
        return ours is not None and float(ours) == float(theirs)
    except ValueError:
        return ours == theirs


def test_values_stand_where_their_addresses_say(samples: Path) -> None:
    path = samples / "jsonstat" / SWIFT / "JSONStatOrg/us-unr.json"
    (table,) = read_tables(path)
    written = json.loads(path.read_text(encoding="utf-8"))["value"]
    for value, address in table.tidy().select("value", "address").rows():
        place = int(address.removeprefix("value[").removesuffix("]"))
        assert float(value) == written[place]
