"""Kolada's values as a table: key figure, area, year and sex.

Reads what `lagesbild.sources.interfaces.kolada` saves, and a single answer of the interface.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import orjson
import polars as pl

from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Category, Role, Table, TableDimension

REGION = re.compile(r"00(?!00)([0-9]{2})")
"""Kolada's code of a region; as an area it is the county of which the last digits are the code."""
COUNTRY = {"0000": "00"}
GENDERS = {"T": "Totalt", "K": "Kvinnor", "M": "Män"}


@dataclass(frozen=True, slots=True)
class _Cell:
    keys: tuple[str, str, str, str]
    value: str | None
    status: str | None
    row: int
    column: int


def read(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The table of a file with Kolada's values. Raises `FileIsRefused`."""
    try:
        document = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise FileIsRefused(
            file_name, f"line {error.lineno}", "This is not JSON. Fetch it again."
        ) from error
    return read_document(document, file_name)


def has_kolada_values(document: object) -> bool:
    """Whether a JSON document has values in the form of Kolada."""
    values = document.get("values") if isinstance(document, dict) else None
    return (
        isinstance(values, list)
        and bool(values)
        and isinstance(values[0], dict)
        and {"kpi", "period"} <= values[0].keys()
    )


def read_document(document: Any, file_name: str) -> tuple[Table, ...]:  # noqa: ANN401 - JSON
    """The table of a JSON document. Raises `FileIsRefused`."""
    if not isinstance(document, dict) or not isinstance(document.get("values"), list):
        raise FileIsRefused(file_name, "$", "Expected an object with a list “values”.")
    cells, deleted = [], 0
    for row, item in enumerate(document["values"]):
        for cell in _cells(item, row, file_name):
            if cell is None:
                deleted += 1
            else:
                cells.append(cell)
    assumed = (
        (f"{deleted} values that Kolada marks as deleted were passed over.",) if deleted else ()
    )
    return (_table(document, cells, (*assumed, *_moved(cells))),)


def _cells(item: object, row: int, file_name: str) -> Iterator[_Cell | None]:
    """The values of a key figure, area and year; None for each that is deleted."""
    where = f"$.values[{row}]"
    if not isinstance(item, dict) or not isinstance(item.get("values"), list):
        raise FileIsRefused(file_name, where, "Expected an object with a list “values”.")
    try:
        kpi, area, period = str(item["kpi"]), _area(item), str(item["period"])
    except KeyError as error:
        raise FileIsRefused(file_name, where, f"There is no {error}. Fetch it again.") from error
    for column, value in enumerate(item["values"]):
        if not isinstance(value, dict):
            raise FileIsRefused(file_name, f"{where}.values[{column}]", "Expected an object.")
        if value.get("isdeleted"):
            yield None
            continue
        keys = (kpi, area, period, str(value.get("gender") or "T"))
        amount = _amount(value.get("value"), f"{where}.values[{column}]", file_name)
        yield _Cell(
            keys, amount, str(value["status"]) if value.get("status") else None, row, column
        )


def _area(item: Mapping[str, Any]) -> str:
    """The area's code as Statistics Sweden writes it, so that it is the same in every source."""
    code = str(item["ou"] if "ou" in item and "municipality" not in item else item["municipality"])
    return _official(code)


def _official(code: str) -> str:
    region = REGION.fullmatch(code)
    return region[1] if region else COUNTRY.get(code, code)


def _moved(cells: Sequence[_Cell]) -> tuple[str, ...]:
    """A sentence where codes of regions were read as those of counties."""
    codes = sorted({each.keys[1] for each in cells if len(each.keys[1]) == len("01")})
    regions = ", ".join(f"00{code} as {code}" for code in codes if code != COUNTRY["0000"])
    return (f"Kolada's regions were read as counties: {regions}.",) if regions else ()


def _amount(value: object, where: str, file_name: str) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise FileIsRefused(file_name, where, f"Expected a number, found “{value}”.")
    # Kolada writes every number as 37.0, so that a last decimal of 0 says nothing.
    return str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")


def _table(document: Mapping[str, Any], cells: Sequence[_Cell], assumed: tuple[str, ...]) -> Table:
    kpis, areas = _titles(document, "kpi"), _titles(document, "municipality")
    dimensions = (
        _dimension("kpi", "Nyckeltal", Role.METRIC, [c.keys[0] for c in cells], kpis),
        _dimension("municipality", "Område", Role.AREA, [c.keys[1] for c in cells], areas),
        _dimension("period", "År", Role.TIME, [c.keys[2] for c in cells], {}),
        _dimension("gender", "Kön", Role.UNKNOWN, [c.keys[3] for c in cells], GENDERS),
    )
    columns: dict[str, pl.Series] = {}
    for place, dimension in enumerate(dimensions):
        index = {code: number for number, code in enumerate(dimension.codes)}
        columns[dimension.code] = pl.Series([index[c.keys[place]] for c in cells], dtype=pl.UInt32)
    frame = pl.DataFrame(
        {
            **columns,
            "value": pl.Series([c.value for c in cells], dtype=pl.String),
            "status": pl.Series([c.status for c in cells], dtype=pl.String),
            "row": pl.Series([c.row for c in cells], dtype=pl.UInt32),
            "column": pl.Series([c.column for c in cells], dtype=pl.UInt32),
        }
    )
    only = document.get("kpi")
    described = only[0] if isinstance(only, list) and len(only) == 1 else {}
    said = {"source": "Kolada"}
    if isinstance(described, dict) and described.get("description"):
        said["definition"] = str(described["description"])
    return Table(
        dimensions=dimensions,
        cells=frame,
        address=pl.format("values[{}].values[{}]", pl.col("row"), pl.col("column")),
        name="Kolada",
        title=", ".join(kpis.values()),
        language="sv",
        said=said,
        assumed=assumed,
    )


def _titles(document: Mapping[str, Any], key: str) -> dict[str, str]:
    listed = document.get(key)
    return {
        _official(str(each["id"])): str(each["title"])
        for each in (listed if isinstance(listed, list) else ())
        if isinstance(each, dict) and "id" in each and "title" in each
    }


def _dimension(
    code: str, label: str, role: Role, values: Sequence[str], titles: Mapping[str, str]
) -> TableDimension:
    codes = dict.fromkeys(values)
    ordered = sorted(codes) if role is Role.TIME else list(codes)
    return TableDimension(
        code, label, tuple(Category(each, titles.get(each, each)) for each in ordered), role
    )
