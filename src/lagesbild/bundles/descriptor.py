"""The Data Package descriptor of a bundle: what its files hold, for machines.

Follows Data Package 2.0 (https://datapackage.org/standard/data-package/).
"""

import csv
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from lagesbild.bundles.columns import PRECISIONS, STATISTICS, STATUSES
from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import AREAS, DESCRIPTOR, PARQUET, is_data_file
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.strategy.indicator import Indicator

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_MEDIA_TYPES = {
    ".toml": "application/toml",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".parquet": "application/vnd.apache.parquet",
}
_MISSING = [""]
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "statistic": STATISTICS,
    "status": STATUSES,
    "precision": PRECISIONS,
    "kind": tuple(each.value for each in AreaKind),
}
_TYPES = {"value": "number", "base": "integer", "decimals": "integer", "recorded": "date"}
_KEY = ("indicator", "measure", "dimensions", "area", "period", "statistic", "publication")
_PARQUET_FIELDS = (
    "indicator", "measure", "unit", "dimensions", "area", "period", "statistic", "value",
    "decimals", "base", "status", "precision", "publication", "recorded", "correction", "note",
    "address",
)  # fmt: skip


def descriptor(edition: Edition, files: Mapping[str, bytes]) -> bytes:
    """datapackage.json for the files of a bundle, by path."""
    about = edition.strategy.about
    package: dict[str, Any] = {
        "$schema": PROFILE,
        "name": about.slug,
        "title": about.title,
        "description": about.demonstration or about.site_lead,
        "version": str(edition.year),
    }
    if about.licence:
        package["licenses"] = [_licence(about.licence)]
    if sources := _sources(edition):
        package["sources"] = sources
    package["resources"] = [
        _resource(path, content, edition.strategy.indicator) for path, content in files.items()
    ]
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _licence(licence: str) -> dict[str, str]:
    if licence.startswith("https://"):
        return {"path": licence}
    if " " in licence:
        return {"title": licence, "name": "other"}
    return {"name": licence}


def _sources(edition: Edition) -> list[dict[str, str]]:
    about = edition.strategy.about
    listed = [(each.name, each.url) for each in edition.strategy.sources]
    if about.source_document:
        listed.insert(0, (about.source_document, about.source_url))
    return [{"title": name, "path": url} if url else {"title": name} for name, url in listed]


def _resource(path: str, content: bytes, indicators: Mapping[str, Indicator]) -> dict[str, Any]:
    parts = PurePosixPath(path)
    resource: dict[str, Any] = {
        "name": "-".join(parts.with_suffix("").parts),
        "path": path,
        "format": parts.suffix.removeprefix("."),
        "mediatype": _MEDIA_TYPES[parts.suffix],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if parts.suffix != ".parquet":
        resource["encoding"] = "utf-8"
    if schema := _schema(path, content, indicators):
        resource["type"] = "table"
        resource["schema"] = schema
    return resource


def _schema(
    path: str, content: bytes, indicators: Mapping[str, Indicator]
) -> dict[str, Any] | None:
    if path == PARQUET:
        return _table_schema(_PARQUET_FIELDS, _KEY, {})
    if path == AREAS:
        return _table_schema(_header(content), ("code",), {})
    if not is_data_file(path):
        return None
    dimensions = {
        each.code: tuple(value.code for value in each.values)
        for each in indicators[PurePosixPath(path).stem].dimensions
    }
    return _table_schema(_header(content), (*dimensions, *_KEY), dimensions)


def _table_schema(
    names: tuple[str, ...], key: Iterable[str], dimensions: Mapping[str, tuple[str, ...]]
) -> dict[str, Any]:
    return {
        "fields": [_field(name, dimensions) for name in names],
        "primaryKey": [name for name in key if name in names],
        "missingValues": _MISSING,
    }


def _field(name: str, dimensions: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    described: dict[str, Any] = {"name": name, "type": _TYPES.get(name, "string")}
    if name in dimensions:
        described["constraints"] = {"enum": ["", *dimensions[name]]}
        described["missingValues"] = []  # an empty cell says: not broken down by it
    elif name in _CHOICES:
        described["constraints"] = {"enum": list(_CHOICES[name])}
    return described


def _header(content: bytes) -> tuple[str, ...]:
    first = content.decode().partition("\n")[0]
    return tuple(next(csv.reader([first])))


def check_descriptor(folder: BundleFolder) -> None:
    """Note a problem for everything that is wrong with datapackage.json, where there is one.

    Only its paths matter for reading: the files themselves say what they hold.
    """
    text = folder.read_text(DESCRIPTOR) if DESCRIPTOR in folder else None
    if text is None:
        return
    try:
        package = json.loads(text)
    except json.JSONDecodeError as error:
        folder.problems.add(
            DESCRIPTOR,
            f"This is not JSON: {error.msg}. Delete the file; Lägesbild writes it anew.",
            line=error.lineno,
            column=error.colno,
        )
        return
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list):
        folder.problems.add(
            DESCRIPTOR, "There is no list of resources. Delete the file; Lägesbild writes it anew."
        )
        return
    for path in _paths(resources):
        _check_path(folder, text, path)


def _paths(resources: Iterable[object]) -> Iterable[str]:
    for resource in resources:
        path = resource.get("path") if isinstance(resource, dict) else None
        yield from (each for each in ([path] if isinstance(path, str) else path or ()))


def _check_path(folder: BundleFolder, text: str, path: object) -> None:
    shown = json.dumps(path, ensure_ascii=False)
    position = max(text.find(shown), 0)
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    parts = PurePosixPath(str(path))
    if parts.is_absolute() or ".." in parts.parts or "\\" in str(path) or ":" in str(path):
        message = (
            f"The path {shown} leaves the bundle. Name a file in it, with a path relative to it."
        )
    elif str(path) not in folder:
        message = (
            f"The file {shown} is missing. Put it back, or delete datapackage.json; Lägesbild "
            "writes it anew."
        )
    else:
        return
    folder.problems.add(DESCRIPTOR, message, line=line, column=column)
