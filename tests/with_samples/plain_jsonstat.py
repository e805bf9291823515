"""A second, plainer reading of JSON-stat: a list of labels, value and status for each cell.

It shares nothing with the reader but the meaning of the format, and knows of no fault.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

Row = tuple[str | None, ...]


def datasets_in(path: Path) -> list[Mapping[str, Any]]:
    """The datasets with values that a document holds, in its order."""
    text = path.read_text(encoding="utf-8-sig")
    document = json.loads(text, parse_float=str, parse_int=str)
    return list(_datasets(document))


def _datasets(document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if document.get("class") == "collection":
        for item in document.get("link", {}).get("item", []):
            yield from _datasets(item)
    elif "value" in document and "dimension" in document:
        yield document
    elif "class" not in document:
        yield from (each for each in document.values() if isinstance(each, dict))


def rows_of(dataset: Mapping[str, Any]) -> Iterator[Row]:
    """Labels in the order of the dimensions, value and status: of all cells, in their order."""
    dimensions, values = dataset["dimension"], dataset.get("value", dataset.get("measure"))
    ids = dataset.get("id", dimensions.get("id"))
    labels = [_labels(dimensions[each]["category"]) for each in ids]
    for number, words in enumerate(product(*labels)):
        yield (*words, _at(values, number), _status(dataset.get("status"), number))


def _labels(category: Mapping[str, Any]) -> list[str]:
    named = category.get("label", {})
    index = category.get("index", list(named))
    codes = index if isinstance(index, list) else sorted(index, key=lambda code: int(index[code]))
    return [named.get(each, each) for each in codes]


def _at(values: Any, number: int) -> str | None:
    return values[number] if isinstance(values, list) else values.get(str(number))


def _status(written: Any, number: int) -> str | None:
    if written is None or isinstance(written, str):
        return written
    if isinstance(written, dict) and isinstance(written.get("value"), list):
        return _status(written["value"], number)
    return written[0] if isinstance(written, list) and len(written) == 1 else _at(written, number)
