"""The values of a dataset, dense or sparse, with their statuses and addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from lagesbild.sources.json.text import Number
from lagesbild.sources.jsonstat.place import Place, sort_of
from lagesbild.sources.table import TableDimension

MOST_EMPTY_CELLS = 5_000_000
"""Above so many cells, those that a sparse dataset leaves out are left out here too."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells as a table wants them, the form of their addresses, and what was assumed."""

    frame: pl.DataFrame
    address: pl.Expr
    assumed: tuple[str, ...] = ()


def read_cells(
    dataset: Mapping[str, Any],
    dimensions: Sequence[TableDimension],
    sizes: Sequence[int],
    at: Place,
) -> Cells:
    """All cells in the order of the document; of a huge sparse dataset only those it holds."""
    total = _product(sizes)
    written = dataset.get("value", dataset.get("measure"))  # so named before version 1.0
    if isinstance(written, dict):
        return _sparse(dataset, written, dimensions, sizes, total, at)
    if not isinstance(written, list):
        raise (at / "value").refuse(f"Expected a list or an object, found {sort_of(written)}.")
    if not written and total:
        raise (at / "value").refuse(
            "It describes a table, and holds no value of it. Fetch the data themselves."
        )
    if len(written) != total:
        raise (at / "value").refuse(
            f"There are {len(written)} values, but the sizes make {total} cells."
        )
    values = [_written(value, n, at) for n, value in enumerate(written)]
    places = pl.int_range(total, dtype=pl.UInt32, eager=True)
    statuses = _statuses(dataset, total, None, at)
    frame = _frame(dimensions, sizes, places, values, statuses)
    return Cells(frame, _address(at, "value[", "]"))


def _product(sizes: Sequence[int]) -> int:
    total = 1
    for size in sizes:
        total *= size
    return total


def _sparse(
    dataset: Mapping[str, Any],
    written: Mapping[str, Any],
    dimensions: Sequence[TableDimension],
    sizes: Sequence[int],
    total: int,
    at: Place,
) -> Cells:
    given = {_place(key, total, at / "value"): value for key, value in written.items()}
    all_cells = total <= MOST_EMPTY_CELLS
    places = list(range(total)) if all_cells else sorted(given)
    values = [_written(given[n], n, at) if n in given else None for n in places]
    wanted = None if all_cells else places
    statuses = _statuses(dataset, total, wanted, at)
    if total > 2**63:
        raise (at / "size").refuse("The sizes make more cells than any table has.")
    frame = _frame(dimensions, sizes, pl.Series(places, dtype=pl.UInt64), values, statuses)
    held = pl.Series([n in given for n in places], dtype=pl.Boolean)
    frame = frame.with_columns(held.alias(" held"))
    address = pl.when(pl.col(" held")).then(_address(at, 'value["', '"]'))
    assumed = (
        ()
        if all_cells
        else (
            f"The dataset has {total} cells, of which it holds {len(given)}; only those were read.",
        )
    )
    return Cells(frame, address, assumed)


def _address(at: Place, before: str, after: str) -> pl.Expr:
    """The row between two texts. No format: braces in the names of a document are its own."""
    return pl.concat_str(
        pl.lit(f"{at.prefix}{before}"), pl.col("row").cast(pl.String), pl.lit(after)
    )


def _place(key: str, total: int, at: Place) -> int:
    if not (key.isascii() and key.isdecimal() and len(key) < 20 and int(key) < total):
        raise at.refuse(f"“{key}” is no cell: expected a whole number from 0 to {total - 1}.")
    return int(key)


def _written(value: object, place: int, at: Place) -> str | None:
    """A number as printed, without exponent; text that stands in its place is kept as text."""
    if value is None or type(value) is str:
        return value
    if not isinstance(value, Number):
        raise (at / "value" / place).refuse(f"Expected a number or null, found {sort_of(value)}.")
    return str(value)


def _statuses(
    dataset: Mapping[str, Any], total: int, wanted: Sequence[int] | None, within: Place
) -> list[str | None] | str | None:
    """A status for each cell: one for all, which 1.x writes as a list of one, or a list."""
    written, at = dataset.get("status"), within / "status"
    older = dataset.get("version") is None
    if written is None or type(written) is str:
        return written
    if isinstance(written, dict) and isinstance(written.get("value"), list):
        written = written["value"]  # Eurostat's older answers wrap the list
    if isinstance(written, list) and len(written) == 1 and older:
        return _status(written[0], at)
    if isinstance(written, list):
        if len(written) != total:
            raise at.refuse(f"There are {len(written)} statuses, but {total} cells.")
        listed = [_status(each, at) for each in written]
        return listed if wanted is None else [listed[n] for n in wanted]
    given = {_place(key, total, at): _status(each, at) for key, each in at.mapping(written).items()}
    return [given.get(n) for n in (range(total) if wanted is None else wanted)]


def _status(value: object, at: Place) -> str | None:
    if value is not None and type(value) is not str:
        raise at.refuse(f"Expected text or null, found {sort_of(value)}.")
    return value


def _frame(
    dimensions: Sequence[TableDimension],
    sizes: Sequence[int],
    places: pl.Series,
    values: Sequence[str | None],
    statuses: list[str | None] | str | None,
) -> pl.DataFrame:
    """The last dimension varies fastest."""
    columns: dict[str, pl.Series] = {}
    step = _product(sizes)
    for dimension, size in zip(dimensions, sizes, strict=True):
        step //= max(size, 1)
        columns[dimension.code] = ((places // step) % max(size, 1)).cast(pl.UInt32)
    if not isinstance(statuses, list):
        statuses = [statuses] * len(values)
    number = pl.Series(values, dtype=pl.String)
    status = pl.Series(statuses, dtype=pl.String)
    frame = pl.DataFrame({**columns, "value": number, "status": status, "row": places})
    return frame.with_columns(pl.lit(0, dtype=pl.UInt32).alias("column")).pipe(_numbers)


_PLAIN = r"^-?[0-9]+(\.[0-9]+)?$"
_SCIENTIFIC = r"^-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]{1,3}$"


def _numbers(frame: pl.DataFrame) -> pl.DataFrame:
    """Numbers without exponent. The format lets text stand as a value; it is kept as it is."""
    value = pl.col("value")
    if frame.select((value.is_null() | value.str.contains(_PLAIN)).all()).item():
        return frame
    spelled = frame.filter(value.str.contains(_SCIENTIFIC))["value"].unique()
    plain = {text: _without_exponent(text) for text in spelled}
    return frame.with_columns(value.replace(plain))


def _without_exponent(text: str) -> str:
    from decimal import Decimal  # noqa: PLC0415 - few documents have such numbers

    return format(Decimal(text), "f")
