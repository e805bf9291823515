"""Rows by the million: into a table and out of it, without a model object for each.

PostgreSQL copies CSV both ways, which Polars writes and reads in parallel; SQLite takes and
gives tuples. Null and empty text stay apart: CSV quotes the empty text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import polars as pl
from django.db import connection
from django.db.models import Model

ROWS_AT_A_TIME = 50_000
BYTES_AT_A_TIME = 1 << 24


def table_of(model: type[Model]) -> str:
    """The name of a model's table, quoted for a query."""
    return connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 - Django's documented interface


def is_postgresql() -> bool:
    """Whether the store is PostgreSQL; else it is SQLite."""
    return connection.vendor == "postgresql"


def insert_rows(
    model: type[Model], rows: pl.DataFrame, on_rows: Callable[[int], object] | None = None
) -> None:
    """Insert rows into a model's table, whose columns are named as theirs. Nothing is overwritten.

    ``on_rows`` is told after each lot how many rows were in it.
    """
    insert = _copy_in if is_postgresql() else _insert_each
    for lot in rows.iter_slices(ROWS_AT_A_TIME):
        insert(table_of(model), lot)
        if on_rows is not None:
            on_rows(lot.height)


def _copy_in(table: str, rows: pl.DataFrame) -> None:
    statement = f"COPY {table} ({_columns(rows)}) FROM STDIN (FORMAT csv)"
    with _copying(statement) as copy:
        copy.write(rows.write_csv(include_header=False).encode())


@contextmanager
def _copying(statement: str, parameters: Sequence[Any] = ()) -> Iterator[Any]:
    """PostgreSQL's copying; what goes wrong is told in Django's words."""
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(statement, parameters) as copy,
    ):
        yield copy


def _insert_each(table: str, rows: pl.DataFrame) -> None:
    places = ", ".join(["%s"] * rows.width)
    statement = f"INSERT INTO {table} ({_columns(rows)}) VALUES ({places})"  # noqa: S608 - names of ours, values apart
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows.rows())


def read_rows(
    query: str, parameters: Sequence[Any], schema: Mapping[str, pl.DataType]
) -> pl.DataFrame:
    """The rows that a query finds, as columns in its order."""
    lots = (_copy_out if is_postgresql() else _fetch)(query, parameters, schema)
    found = list(lots)
    return pl.concat(found) if found else pl.DataFrame(schema=dict(schema))


def _fetch(
    query: str, parameters: Sequence[Any], schema: Mapping[str, pl.DataType]
) -> Iterator[pl.DataFrame]:
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        while rows := cursor.fetchmany(ROWS_AT_A_TIME):
            # Column by column: three times as fast as giving Polars the rows.
            columns = zip(schema.items(), zip(*rows, strict=True), strict=True)
            yield pl.DataFrame([pl.Series(name, cells, sort) for (name, sort), cells in columns])


def _copy_out(
    query: str, parameters: Sequence[Any], schema: Mapping[str, pl.DataType]
) -> Iterator[pl.DataFrame]:
    gathered = BytesIO()
    with _copying(f"COPY ({query}) TO STDOUT (FORMAT csv)", parameters) as copy:
        for row in copy:
            gathered.write(row)
            if gathered.tell() > BYTES_AT_A_TIME:
                yield _from_csv(gathered, schema)
                gathered = BytesIO()
    if gathered.tell():
        yield _from_csv(gathered, schema)


def _from_csv(gathered: BytesIO, schema: Mapping[str, pl.DataType]) -> pl.DataFrame:
    return pl.read_csv(gathered.getvalue(), has_header=False, schema=dict(schema))


def _columns(rows: pl.DataFrame) -> str:
    return ", ".join(connection.ops.quote_name(name) for name in rows.columns)


def placeholders(values: Sequence[Any]) -> str:
    """As many places for parameters as there are values: "%s, %s"."""
    return ", ".join(["%s"] * len(values))


def refresh_statistics(model: type[Model]) -> None:
    """Let the database look at a table anew, so that it chooses its index after many rows."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {table_of(model)}")
