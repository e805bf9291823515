"""PX files written by hand, a keyword a line."""

from lagesbild.sources.px.reader import read
from lagesbild.sources.table import Table

HEAD = (
    'CHARSET="ANSI";',
    'CODEPAGE="utf-8";',
    'MATRIX="T1";',
    'SUBJECT-CODE="PO";',
    'SUBJECT-AREA="Population";',
    'TITLE="Persons by region and sex";',
    'CONTENTS="Persons";',
    'UNITS="number";',
    "DECIMALS=0;",
)
TWO_BY_TWO = (
    'STUB="region";',
    'HEADING="sex";',
    'VALUES("region")="Stockholm","Uppsala";',
    'VALUES("sex")="men","women";',
)
"""The lines 10 to 13 behind `HEAD`; DATA stands in the line after what follows them."""


def px(*lines: str, data: str = "1 2\n3 4;", variables: tuple[str, ...] = TWO_BY_TWO) -> bytes:
    """A file of two regions and two sexes, unless other variables are given."""
    return "\n".join((*HEAD, *variables, *lines, f"DATA=\n{data}\n")).encode()


def read_px(*lines: str, data: str = "1 2\n3 4;", variables: tuple[str, ...] = TWO_BY_TWO) -> Table:
    (table,) = read(px(*lines, data=data, variables=variables), "t.px")
    return table


def values(table: Table) -> list[str | None]:
    return table.cells["value"].to_list()


def statuses(table: Table) -> list[str | None]:
    return table.cells["status"].to_list()
