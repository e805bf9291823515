"""A table as a source sent it: dimensions, cells, and where in the file each cell stands.

Every reader gives this, whatever the file: PX, JSON-stat, a sheet, a text file, an answer of an
interface. Nothing is interpreted yet: values are as printed, symbols and codes are the source's.
What becomes of it is for a recipe to say.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

import polars as pl

RESERVED = frozenset({"value", "status", "row", "column", "address"})
"""Names of a table's own columns, which no dimension may bear."""


def free_code(wanted: str, taken: Collection[str] = ()) -> str:
    """A code for a dimension: the wanted one, or that with a number where it is taken."""
    code, count = wanted, 1
    while code in RESERVED or code in taken:
        count += 1
        code = f"{wanted} ({count})"
    return code


class Role(StrEnum):
    """What a dimension is, where the file itself says so or its form leaves no doubt."""

    TIME = "time"
    AREA = "area"
    METRIC = "metric"
    """What is counted: PX's CONTVARIABLE, JSON-stat's metric, the value columns of a sheet."""
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the source. ``cells`` says what it is about: ``(("Region", "0114"),)``.

    A pair of dimension and category code for each dimension that the remark is limited by; no
    pairs for one about the whole table, a pair with "" for one about a dimension as such.
    """

    text: str
    cells: tuple[tuple[str, str], ...] = ()
    mandatory: bool = False
    """Whether the source demands that it is shown (PX: NOTEX, CELLNOTEX, VALUENOTEX)."""


@dataclass(frozen=True, slots=True)
class Category:
    """A value of a dimension: code and label, the same where the file has only one of them."""

    code: str
    label: str
    unit: str = ""
    """Of a metric, in the source's words."""
    decimals: int | None = None
    """Of a metric or value, where the source states them."""
    parent: str | None = None
    """Code of the category that this one is a part of."""
    translations: tuple[tuple[str, str], ...] = ()
    """Labels in the file's other languages: ``(("en", "girls"),)``."""


@dataclass(frozen=True, slots=True)
class TableDimension:
    """What the cells of a table are told apart by."""

    code: str
    label: str
    categories: tuple[Category, ...]
    role: Role = Role.UNKNOWN
    translations: tuple[tuple[str, str], ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(each.code for each in self.categories)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(each.label for each in self.categories)


@dataclass(frozen=True, eq=False)
class Table:
    """A table. ``cells`` has one row for each cell that the file holds, in the file's order.

    Its columns: for each dimension, by its code, the place of the category among the
    dimension's (UInt32, from 0); ``value`` (String: the number as printed, with a point before
    decimals and without spaces, so that "6.0" is not "6"; null where there is none); ``status``
    (String: the symbol that stands instead of a number, or the code or note mark that stands
    with it, as in the file; null where there is none); ``row`` and ``column`` (UInt32), from
    which ``address`` makes the address of the cell in words: "Blad1!C7", "line 12, column 3",
    "value[17]".
    """

    dimensions: tuple[TableDimension, ...]
    cells: pl.DataFrame
    address: pl.Expr
    """Of the columns ``row`` and ``column``."""
    name: str = ""
    """What tells it apart from other tables of the same file: sheet and range, or an id."""
    title: str = ""
    language: str = ""
    """Of the labels, as a BCP 47 code, where the file says."""
    said: Mapping[str, str] = field(default_factory=dict)
    """What the file says of itself, by the words ``unit``, ``contents``, ``source``,
    ``updated``, ``next_update``, ``definition``, ``contact``, ``licence``, ``table_id``;
    anything else by the file's own keyword."""
    symbols: Mapping[str, str] = field(default_factory=dict)
    """What the file says that a symbol means: ``{"..": "uppgift saknas"}``."""
    notes: tuple[Note, ...] = ()
    assumed: tuple[str, ...] = ()
    """What was not said by the file and was assumed in reading it, a sentence each."""

    def __len__(self) -> int:
        return self.cells.height

    @cached_property
    def dimension(self) -> Mapping[str, TableDimension]:
        """Dimensions by code."""
        return MappingProxyType({each.code: each for each in self.dimensions})

    def tidy(self, *, labels: bool = False) -> pl.DataFrame:
        """One row for each cell: a column for each dimension, ``value``, ``status``, ``address``.

        With ``labels`` the dimensions are called and filled by their labels instead of codes.
        """
        columns = [
            self._written(each, labels=labels).alias(name)
            for each, name in zip(self.dimensions, self.column_names(labels=labels), strict=True)
        ]
        return self.cells.select(*columns, "value", "status", self.address.alias("address"))

    def column_names(self, *, labels: bool = False) -> tuple[str, ...]:
        """The names of the dimensions' columns in `tidy`, each of them once."""
        names: list[str] = []
        taken = {"value", "status", "address"}
        for each in self.dimensions:
            name, count = (each.label if labels else each.code), 1
            while name in taken:
                count += 1
                name = f"{each.label if labels else each.code} ({count})"
            taken.add(name)
            names.append(name)
        return tuple(names)

    @staticmethod
    def _written(dimension: TableDimension, *, labels: bool) -> pl.Expr:
        words = pl.Series(dimension.labels if labels else dimension.codes, dtype=pl.String)
        return pl.lit(words).gather(pl.col(dimension.code))
