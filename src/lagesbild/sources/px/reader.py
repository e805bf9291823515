"""Reading a PX file (PC-Axis) into a table.

The format is that of AXIS-VERSION 2013 and before, as the files of statistical offices use it.
What cannot be read without guessing is refused with its line; docs/reading-px.md has the list.
"""

import polars as pl

from lagesbild.sources.px.cells import read_cells
from lagesbild.sources.px.characters import decode
from lagesbild.sources.px.header import demand, read_header
from lagesbild.sources.px.judgement import Judgement
from lagesbild.sources.px.keys import read_keys
from lagesbild.sources.px.notes import read_notes
from lagesbild.sources.px.said import read_said, read_symbols, tell_oddities
from lagesbild.sources.px.statements import read_statements
from lagesbild.sources.px.variables import read_variables
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table

ADDRESS = pl.format("line {}, column {}", pl.col("row"), pl.col("column"))


def read(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The table of a PX file: always one. Raises `FileIsRefused`."""
    if not content.strip():
        raise FileIsRefused(file_name, "", "The file is empty. Fetch it again from the source.")
    text, assumed = decode(content, file_name)
    judgement = Judgement(file_name, text, list(assumed))
    statements, start = read_statements(judgement)
    header = read_header(judgement, statements)
    demand(header, "CONTENTS", "so that what the figures count is not said")
    variables = read_variables(header)
    keys = read_keys(header, variables)
    cells = read_cells(header, variables, keys, start)
    notes = read_notes(header, variables)
    tell_oddities(header, variables)
    table = Table(
        dimensions=variables.dimensions,
        cells=cells,
        address=ADDRESS,
        name=header.text("MATRIX"),
        title=header.text("TITLE") or header.text("DESCRIPTION"),
        language=header.language,
        said=read_said(header),
        symbols=read_symbols(header),
        notes=notes,
        assumed=judgement.assumed,
    )
    return (table,)
