"""JSON-stat documents as tables.

Method: the JSON-stat 2.0 format description and its 1.x predecessors, json-stat.org. What it
forbids is refused with the JSON path; what it leaves open is read, and said.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from lagesbild.sources.jsonstat.cells import read_cells
from lagesbild.sources.jsonstat.dimension import notes_of, read_dimension, whole
from lagesbild.sources.jsonstat.place import Place
from lagesbild.sources.jsonstat.rules import DEEPEST, check_version_2, is_version_2
from lagesbild.sources.table import Note, Role, Table, TableDimension

ROLES = {"time": Role.TIME, "geo": Role.AREA, "metric": Role.METRIC}
CLASSES = ("dataset", "collection", "dimension", "bundle")
SAID = {"source": "source", "updated": "updated", "href": "href"}


def has_json_stat(document: object) -> bool:
    """Whether a JSON document looks like JSON-stat of any version."""
    if not isinstance(document, dict):
        return False
    return (
        document.get("class") in CLASSES
        or "dimension" in document
        or "version" in document
        or bool(_bundled(document))
    )


def read_document(document: Mapping[str, Any], file_name: str) -> tuple[Table, ...]:
    """The tables of a document, at least one. Raises `FileIsRefused`."""
    return tuple(_tables(document, Place(file_name), 0))


def _tables(document: Mapping[str, Any], at: Place, depth: int) -> Iterator[Table]:
    kind = document.get("class")
    _check_version(document, at, depth)
    if kind is not None and kind not in CLASSES:
        raise (at / "class").refuse(f"Expected one of {', '.join(CLASSES)}, found “{kind}”.")
    if kind == "collection":
        yield from _collection(document, at, depth)
    elif kind == "dimension":
        yield _dimension_alone(document, at)
    elif kind != "dataset" and (inner := _bundled(document)):
        for name in inner:
            yield _dataset(document[name], at / name, name)
    else:
        yield _dataset(document, at, "")


def _check_version(document: Mapping[str, Any], at: Place, depth: int) -> None:
    """Hold a whole document to the rules of its version; what it holds was held to them with it."""
    version = document.get("version")
    if version is not None and not str(version).startswith(("1.", "2")):
        raise (at / "version").refuse(f"Expected 1.x or 2.0, found {version}.")
    if depth == 0 and is_version_2(document):
        check_version_2(document, at)


def _bundled(document: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys of the datasets that a 1.x response holds: ``{"dataset": {…}}``."""
    return tuple(
        key
        for key, value in document.items()
        if isinstance(value, dict)
        and "dimension" in value
        and ("value" in value or "measure" in value)
    )


def _collection(document: Mapping[str, Any], at: Place, depth: int) -> Iterator[Table]:
    links = (at / "link").mapping(document.get("link", {}))
    items = links.get("item", [])
    if not isinstance(items, list):
        raise (at / "link" / "item").refuse("Expected a list.")
    if depth > DEEPEST:
        raise at.refuse("The collections hold each other more deeply than anybody would write.")
    found = False
    for number, written in enumerate(items):
        place = at / "link" / "item" / number
        item = place.mapping(written)
        if "dimension" in item or "category" in item or "link" in item:
            yield from _tables(item, place, depth + 1)
            found = True
    if not found:
        named = [str(each.get("href") or each.get("label") or "") for each in items]
        told = f"The collection holds no values, only {len(items)} links: {', '.join(named[:5])}"
        yield _without_values((), document, (f"{told}{' …' if len(named) > 5 else ''}.",))


def _dimension_alone(document: Mapping[str, Any], at: Place) -> Table:
    code = str(document.get("label") or "dimension")
    dimension = read_dimension(code, document, None, Role.UNKNOWN, at)
    return _without_values((dimension,), document, ("It is a dimension, which has no values.",))


def _without_values(
    dimensions: tuple[TableDimension, ...], document: Mapping[str, Any], assumed: tuple[str, ...]
) -> Table:
    places = {each.code: pl.Series([], dtype=pl.UInt32) for each in dimensions}
    texts = {name: pl.Series([], dtype=pl.String) for name in ("value", "status")}
    numbers = {name: pl.Series([], dtype=pl.UInt32) for name in ("row", "column")}
    return Table(
        dimensions=dimensions,
        cells=pl.DataFrame({**places, **texts, **numbers}),
        address=pl.col("status"),
        title=str(document.get("label") or ""),
        said=_said(document),
        assumed=assumed,
    )


def _dataset(written: object, at: Place, name: str) -> Table:
    dataset = at.mapping(written)
    of_dimensions = (at / "dimension").mapping(dataset.get("dimension"))
    ids, sizes, assumed = _shape(dataset, of_dimensions, at)
    roles = _roles(dataset.get("role", of_dimensions.get("role")), ids, at / "role")
    dimensions = tuple(
        read_dimension(code, of_dimensions[code], size, roles.get(code, Role.UNKNOWN), place)
        for code, size, place in zip(ids, sizes, [at / "dimension" / c for c in ids], strict=True)
    )
    cells = read_cells(dataset, dimensions, sizes, at)
    if not roles:
        assumed = (*assumed, "The file does not say which dimension is time, area or metric.")
    extension = dataset.get("extension")
    return Table(
        dimensions=dimensions,
        cells=cells.frame,
        address=cells.address,
        name=name,
        title=str(dataset.get("label") or dataset.get("title") or ""),
        said=_said(dataset),
        notes=tuple(_notes(dataset, extension, ids, of_dimensions)),
        assumed=(*assumed, *cells.assumed),
    )


def _shape(
    dataset: Mapping[str, Any], of_dimensions: Mapping[str, Any], at: Place
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
    """Ids and sizes: at the top in 2.0, within ``dimension`` in 1.x."""
    older = "id" not in dataset and isinstance(of_dimensions.get("id"), list)
    holder, place = (of_dimensions, at / "dimension") if older else (dataset, at)
    ids = (place / "id").texts(holder.get("id"))
    written = holder.get("size")
    if not isinstance(written, list) or len(written) != len(ids):
        found = len(written) if isinstance(written, list) else "no list of"
        raise (place / "size").refuse(f"There are {len(ids)} dimensions and {found} sizes.")
    if len(set(ids)) != len(ids):
        raise (place / "id").refuse("A dimension stands there twice.")
    keys = set(of_dimensions) - ({"id", "size", "role"} if older else set())
    if unlike := sorted(keys ^ set(ids)):
        raise (at / "dimension").refuse(
            f"“{unlike[0]}” stands in only one of “id” and “dimension”."
        )
    as_text = any(type(each) is str for each in written)
    sizes = tuple(_size(each, place / "size") for each in written)
    return ids, sizes, ("Sizes are written as text, and were read as numbers.",) if as_text else ()


def _size(written: object, at: Place) -> int:
    if type(written) is str and written.isascii() and written.isdecimal() and len(written) < 16:
        return int(written)
    size = whole(written)
    if size is None or size < 0:
        raise at.refuse(f"Expected a whole number, found {written}.")
    return size


def _roles(written: object, ids: Sequence[str], at: Place) -> dict[str, Role]:
    if written is None:
        return {}
    roles: dict[str, Role] = {}
    for name, codes in at.mapping(written).items():
        for code in (at / name).texts(codes):
            if code not in ids:
                raise (at / name).refuse(f"“{code}” is no dimension of the dataset.")
            roles[code] = ROLES.get(name, Role.UNKNOWN)
    return roles


def _notes(
    dataset: Mapping[str, Any],
    extension: object,
    ids: Sequence[str],
    of_dimensions: Mapping[str, Any],
) -> Iterator[Note]:
    """Notes of the table and its dimensions; PxWeb says in an extension which must be shown."""
    written = dataset.get("note")
    listed = [written] if isinstance(written, str) else written
    demanded = extension.get("noteMandatory") if isinstance(extension, dict) else None
    for number, text in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(text, str):
            shown = isinstance(demanded, dict) and demanded.get(str(number)) is True
            yield Note(text, mandatory=shown)
    for code in ids:
        yield from notes_of(code, of_dimensions[code])


def _said(document: Mapping[str, Any]) -> dict[str, str]:
    said = {ours: str(document[theirs]) for theirs, ours in SAID.items() if document.get(theirs)}
    extension = document.get("extension")
    px = extension.get("px") if isinstance(extension, dict) else None
    if isinstance(px, dict):
        told = {"tableid": "table_id", "contents": "contents", "description": "definition"}
        said |= {ours: str(px[theirs]) for theirs, ours in told.items() if px.get(theirs)}
    return said
