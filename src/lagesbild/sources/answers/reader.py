"""Several answers as one table: the same dimensions, the cells of all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from lagesbild.sources.answers.writing import MARK
from lagesbild.sources.reading import reader_for
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Category, Table, TableDimension

PART = " part"
"""The column that says which answer a cell stands in; no dimension's code begins with a space."""


def has_answers(document: object) -> bool:
    """Whether a JSON document is a file of several answers."""
    return isinstance(document, dict) and MARK in document


def read_answers(document: Mapping[str, Any], file_name: str) -> tuple[Table, ...]:
    """The table that the answers make up. Raises `FileIsRefused`."""
    parts, ending = document.get("parts"), document.get("ending")
    if not (isinstance(parts, list) and parts and all(isinstance(p, str) for p in parts)):
        raise FileIsRefused(file_name, "$.parts", "Expected a list of answers. Fetch them again.")
    if ending not in {".px", ".json"}:
        raise FileIsRefused(file_name, "$.ending", "Expected .px or .json. Fetch it again.")
    read = reader_for(f"answer{ending}")
    tables = []
    for number, part in enumerate(parts, 1):
        try:
            content = part.encode("latin-1")
        except UnicodeEncodeError as error:
            raise FileIsRefused(
                file_name, f"$.parts[{number - 1}]", "This is no kept answer. Fetch it again."
            ) from error
        tables.append(read(content, f"{file_name}, answer {number}")[0])
    return (_joined(tables, file_name),)


def _joined(tables: Sequence[Table], file_name: str) -> Table:
    first = tables[0]
    codes = [each.code for each in first.dimensions]
    for number, table in enumerate(tables[1:], 2):
        if [each.code for each in table.dimensions] != codes:
            raise FileIsRefused(
                file_name,
                f"answer {number}",
                f"Expected the dimensions {', '.join(codes)}, as in the first answer. Fetch again.",
            )
    dimensions = tuple(_dimension([t.dimension[code] for t in tables]) for code in codes)
    cells = [
        _cells(table, dimensions).with_columns(pl.lit(number).alias(PART))
        for number, table in enumerate(tables, 1)
    ]
    return replace(
        first,
        dimensions=dimensions,
        cells=pl.concat(cells),
        address=pl.format("answer {}, {}", pl.col(PART), first.address),
        notes=tuple(dict.fromkeys(note for table in tables for note in table.notes)),
        assumed=tuple(dict.fromkeys(line for table in tables for line in table.assumed)),
    )


def _dimension(same: Sequence[TableDimension]) -> TableDimension:
    """The dimension with the categories of all answers, in the order in which they came."""
    categories: dict[str, Category] = {}
    for each in same:
        for category in each.categories:
            categories.setdefault(category.code, category)
    return replace(same[0], categories=tuple(categories.values()))


def _cells(table: Table, dimensions: Sequence[TableDimension]) -> pl.DataFrame:
    """The cells with the places of their categories in the joined dimensions."""
    moved = []
    for joined in dimensions:
        places = {code: place for place, code in enumerate(joined.codes)}
        own = pl.Series(
            [places[code] for code in table.dimension[joined.code].codes], dtype=pl.UInt32
        )
        moved.append(pl.lit(own).gather(pl.col(joined.code)).alias(joined.code))
    return table.cells.with_columns(moved)
