import hashlib
import json

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import bundle_files
from tests.bundles.folders import STRATEGY, bundle


@pytest.fixture
def files(tmp_path):
    licensed = STRATEGY.replace("made_up = true", 'licence = "CC-BY-4.0"')
    return bundle_files(read_bundle(bundle(tmp_path, strategy_toml=licensed)))


@pytest.fixture
def package(files):
    return json.loads(files["datapackage.json"])


def test_it_names_the_strategy_its_licence_and_sources(package):
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["name"], package["title"], package["version"]) == (
        "trees",
        "More trees",
        "2024",
    )
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]
    assert package["sources"] == [{"title": "Survey"}]


def test_every_other_file_is_described_with_its_size_and_checksum(files, package):
    described = {each["path"]: each for each in package["resources"]}
    assert set(described) == set(files) - {"datapackage.json"}
    for path, each in described.items():
        assert each["bytes"] == len(files[path])
        assert each["hash"] == "sha256:" + hashlib.sha256(files[path]).hexdigest()
        assert each["path"].endswith("." + each["format"])
        assert "/" in each["mediatype"]


def test_names_of_resources_are_unique_and_well_formed(package):
    names = [each["name"] for each in package["resources"]]
    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalnum() and name.islower() for name in names)


def test_the_columns_of_observations_are_described(package):
    (schema,) = [e["schema"] for e in package["resources"] if e["path"] == "data/planted.csv"]
    types = {each["name"]: each["type"] for each in schema["fields"]}
    assert types == {
        "kind": "string",
        "period": "string",
        "value": "number",
        "base": "integer",
        "status": "string",
        "publication": "string",
        "correction": "string",
        "note": "string",
    }
    assert schema["primaryKey"] == ["kind", "period", "publication"]
    assert schema["missingValues"] == [""]
    assert schema["fields"][0]["constraints"] == {"enum": ["", "oak", "elm"]}
