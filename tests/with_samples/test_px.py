"""Every PX file of the collection: the well-formed ones right, the broken ones refused.

The cells are compared with two other readings: pyaxis, for files without KEYS, and a plain one
of our own, for all.
"""

import contextlib
import io
import re
from pathlib import Path

import pytest
from pyaxis import pyaxis

from lagesbild.sources.px.reader import read
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table
from tests.with_samples.conftest import SAMPLES
from tests.with_samples.plain_px import PlainPx

FILES = sorted(each for each in Path(SAMPLES, "px").rglob("*") if each.suffix.lower() == ".px")
WELL_FORMED = [each for each in FILES if "error" not in each.parent.parent.name]
WITHOUT_KEYS = [each for each in WELL_FORMED if b"\nKEYS(" not in each.read_bytes()]

REFUSED = {
    "BE0101F1errorCodes": (24, "a quotation mark inside a code: where does the code end?"),
    "BE0101F1errorHeading": (16, "a quotation mark inside the name of a variable"),
    "BE0101F1errorStub": (15, "a quotation mark inside the name of a variable"),
    "BE0101F1errorMatrix": (8, "a quotation mark inside the name of the table"),
    "BE0101F1errorUnit": (14, "a quotation mark inside the unit of every figure"),
    "BE0101F1errorContvariable": (17, "what is counted is said by a variable that is not there"),
    "BE0101F1errorContVariableunits": (42, "the unit of a content that is not there"),
    "BE0101F1missingContents": (89, "what the figures count is not said"),
    "BE0101F1missingData": (80, "no figures"),
    "BE0101F1errorCellnote": (80, "a note on cells that names four values of five"),
    "BE0101F1errorTimeval": (23, "two periods for one value: of which are the figures?"),
    "BE0101F1errorMap": (33, "a quotation mark inside a text: where does the statement end?"),
    "BE0101F1errorNote": (49, "a quotation mark inside a text: where does the statement end?"),
    "BE0101F1errorSource": (44, "a quotation mark inside a text: where does the statement end?"),
    "BE0101F1errorValuenotex": (59, "a quotation mark inside a text: where does it end?"),
}
"""Of the error suite, what cannot be read without guessing: the line, and why."""

READ = {
    "BE0101F1missingSubjectCode": "SUBJECT-CODE is missing",
    "BE0101F1errorDoubleCol": 'Line 28: DOUBLECOLUMN("regionx") is about no variable',
    "BE0101F1errorElimYes": 'Line 35: ELIMINATION("sexx") is about no variable',
    "BE0101F1errorShowdecimals2": "Line 37: SHOWDECIMALS is “A”, no number",
    "BE0101F1errorShowdecimals2d": "SHOWDECIMALS (2) is more than DECIMALS (0)",
    "BE0101F1ensvcontvarerror": "CONTVARIABLE[sv] is missing",
    "BE0101F1ensvdescerror": "Line 14: DESCRIPTION[svx] is in a language that LANGUAGES does not",
}
"""Of the error suite, what no value, code, label, symbol or note depends on: what is told."""

TEMPLATE = "template av BE0101F1error"
"""The well-formed file that the broken ones were made of."""


def table_of(path: Path) -> Table:
    (table,) = read(path.read_bytes(), path.name)
    return table


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def written(table: Table) -> list[str]:
    """Number or symbol of each cell."""
    return [
        value if value is not None else status
        for value, status in table.cells.select("value", "status").iter_rows()
    ]


def places(table: Table) -> list[tuple[int, ...]]:
    return table.cells.select(each.code for each in table.dimensions).rows()


def test_every_file_of_the_error_suite_is_judged_here() -> None:
    errors = {each.stem for each in FILES if each not in WELL_FORMED}
    assert errors == {*REFUSED, *READ, TEMPLATE}


@pytest.mark.parametrize("path", WELL_FORMED, ids=name)
def test_cells_labels_codes_and_notes_are_those_of_a_plain_reading(path: Path) -> None:
    table, plain = table_of(path), PlainPx(path)
    assert [each.label for each in table.dimensions] == plain.names
    assert [list(each.labels) for each in table.dimensions] == plain.labels
    for dimension, labels, codes in zip(table.dimensions, plain.labels, plain.codes, strict=True):
        assert list(dimension.codes) == (codes if len(codes) == len(labels) else labels)
    assert dict(zip(places(table), written(table), strict=True)) == plain.cells()
    texts = [each.text for each in table.notes]
    assert texts[: len(plain.notes())] == [each for each in plain.notes() if each]


@pytest.mark.parametrize("path", WELL_FORMED, ids=name)
def test_the_address_of_every_cell_is_where_it_stands(path: Path) -> None:
    table, lines = table_of(path), PlainPx.lines(path)
    for (row, column), text in zip(
        table.cells.select("row", "column").iter_rows(), written(table), strict=True
    ):
        found = re.match(r'"[^"]*"|[^\s,;"]+', lines[row - 1][column - 1 :])
        assert found
        assert found[0].strip('"').strip() == text


@pytest.mark.parametrize("path", WITHOUT_KEYS, ids=name)
def test_cells_are_those_that_pyaxis_reads(path: Path) -> None:
    encoding = "utf-8" if path.stem == "WierdTimeWithOneValue" else "cp1252"
    stated = re.search(rb'CODEPAGE="([^"]+)"', path.read_bytes())
    with contextlib.redirect_stdout(io.StringIO()):
        theirs = pyaxis.parse(
            str(path),
            encoding=stated[1].decode() if stated and encoding != "utf-8" else encoding,
            null_values="^nothing$",
            sd_values="^nothing$",
        )["DATA"]
    table = table_of(path)
    assert [each.strip('"') for each in theirs["DATA"]] == written(table)
    for dimension in table.dimensions:
        ours = [dimension.labels[place] for place in table.cells[dimension.code]]
        assert [re.sub(r"\s+", " ", each) for each in theirs[dimension.label]] == [
            re.sub(r"\s+", " ", each) for each in ours
        ]


@pytest.mark.parametrize("stem", sorted(REFUSED))
def test_what_cannot_be_read_without_guessing_is_refused_with_its_line(stem: str) -> None:
    path = next(each for each in FILES if each.stem == stem)
    with pytest.raises(FileIsRefused) as refusal:
        table_of(path)
    assert refusal.value.where == f"line {REFUSED[stem][0]}"


@pytest.mark.parametrize("stem", sorted(READ))
def test_what_no_value_depends_on_is_read_and_told(stem: str) -> None:
    path = next(each for each in FILES if each.stem == stem)
    table = table_of(path)
    assert any(each.startswith(READ[stem]) for each in table.assumed)
    if path.parent.name != "multilang":
        template = next(each for each in FILES if each.stem == TEMPLATE)
        assert written(table) == written(table_of(template))
