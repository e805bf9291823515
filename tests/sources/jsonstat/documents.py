"""A small dataset to change, and reading what was made of it."""

import copy
import json
from typing import Any

from lagesbild.sources.json.reader import read
from lagesbild.sources.table import Table

DATASET: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Invented",
    "id": ["sex", "year"],
    "size": [2, 2],
    "role": {"time": ["year"]},
    "dimension": {
        "sex": {
            "label": "Sex",
            "category": {"index": ["M", "F"], "label": {"M": "men", "F": "women"}},
        },
        "year": {"category": {"index": {"2021": 1, "2020": 0}}},
    },
    "value": [1, 2.50, None, 4],
}


def changed(path: str, value: object) -> dict[str, Any]:
    """The dataset with another value at a path: ``dimension.sex.category.index``."""
    document = copy.deepcopy(DATASET)
    *steps, last = path.split(".")
    here = document
    for step in steps:
        here = here[step]
    here[last] = value
    return document


def tables(document: object) -> tuple[Table, ...]:
    return read(json.dumps(document).encode(), "made.json")


def only(document: object) -> Table:
    (table,) = tables(document)
    return table
