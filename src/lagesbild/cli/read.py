"""`lagesbild read`: the tables of a file as plain CSV, each cell with its address."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from lagesbild.cli.speech import say
from lagesbild.sources.reading import read_tables
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table

ROWS_AT_A_TIME = 50_000
REFUSED = 2
"""Exit code for a file that is refused."""


@click.command(
    "read",
    help=say("Print the table of a file as CSV, one row for each cell.")
    + "\n\n"
    + say(
        "The columns are the table's dimensions, then value, status and address. FILE may be PX, "
        "JSON-stat, Excel, OpenDocument or CSV."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--labels", is_flag=True, help=say("Labels instead of codes."))
@click.option("--table", type=int, default=1, help=say("Which of several tables; the first is 1."))
def command(file: Path, table: int, *, labels: bool) -> None:
    """Print; exit code 2 and one line for a file that is refused."""
    try:
        tables = read_tables(file)
        chosen = _chosen(tables, table, file)
    except FileIsRefused as refusal:
        click.echo(" ".join(str(refusal).split()), err=True)
        raise SystemExit(REFUSED) from refusal
    if len(tables) > 1:
        _name_all(tables, table)
    for line in chosen.assumed:
        click.echo(say("Assumed: {line}", line=line), err=True)
    _print(chosen, labels=labels)


def _print(table: Table, *, labels: bool) -> None:
    """The table on stdout, a piece at a time."""
    tidy = table.tidy(labels=labels)
    try:
        sys.stdout.buffer.write(tidy.clear().write_csv().encode())
        for piece in tidy.iter_slices(ROWS_AT_A_TIME):
            sys.stdout.buffer.write(piece.write_csv(include_header=False).encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough: what is left must not be flushed into a closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _chosen(tables: Sequence[Table], number: int, file: Path) -> Table:
    if not 1 <= number <= len(tables):
        raise FileIsRefused(
            file.name,
            "",
            f"There is no table {number}. The file has {len(tables)}: give a number from 1.",
        )
    return tables[number - 1]


def _name_all(tables: Sequence[Table], number: int) -> None:
    """Say which tables there are, so that the others can be asked for."""
    click.echo(
        say(
            "Table {number} of {count}; --table chooses another:", number=number, count=len(tables)
        ),
        err=True,
    )
    for place, each in enumerate(tables, 1):
        click.echo(f"  {place}  {each.name or each.title}", err=True)
