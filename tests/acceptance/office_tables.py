"""Reading the tables of the report in Word and in Excel."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx
import openpyxl
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from lxml import etree
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.acceptance.grids import Grid, Shown, parted, spaced

_NUMBERED = re.compile(r"(?:Tabell|Table)[\s\xa0]\d+\. (?P<title>.*)")


def word_tables(file: Path) -> list[Grid]:
    """All tables of a Word file, each under the caption that stands before it."""
    return list(_under_captions(docx.Document(str(file))))


def word_paragraphs(file: Path) -> list[str]:
    """The words of every paragraph, wherever it stands: in the text, a table or a footnote."""
    with zipfile.ZipFile(file) as archive:
        parts = [archive.read(f"word/{name}.xml") for name in ("document", "footnotes")]
    return [
        "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
        for part in parts
        for paragraph in etree.fromstring(part).iter(qn("w:p"))
    ]


def _under_captions(document: docx.document.Document) -> Iterator[Grid]:
    title = ""
    for element in document.element.body:
        if element.tag == qn("w:p"):
            said = "".join(each.text or "" for each in element.iter(qn("w:t")))
            found = _NUMBERED.fullmatch(said)
            title = found["title"] if found else title
        elif element.tag == qn("w:tbl"):
            heads, *rows = [[cell.text for cell in row.cells] for row in _rows(element, document)]
            yield Grid(
                spaced(title),
                tuple(map(spaced, heads)),
                tuple(tuple(map(parted, row)) for row in rows),
            )


def _rows(element: object, document: docx.document.Document) -> list[object]:
    return list(WordTable(element, document).rows)


def excel_tables(file: Path, *, widths: Sequence[int], comma: str) -> list[Grid]:
    """The tables of a workbook, as Excel shows them where decimals follow a ``comma``.

    What stands to the right of a table's own columns, of which ``widths`` has the number for
    each table, is a column of remarks.
    """
    book = openpyxl.load_workbook(file)
    sheets = [each for each in book if _NUMBERED.fullmatch(str(each["A1"].value))]
    return [_sheet(sheet, width, comma) for sheet, width in zip(sheets, widths, strict=True)]


def _sheet(sheet: Worksheet, width: int, comma: str) -> Grid:
    (table,) = sheet.tables.values()
    heads, *rows = [[_shown(cell, comma) for cell in row] for row in sheet[table.ref]]
    named = _NUMBERED.fullmatch(str(sheet["A1"].value))
    assert named
    assert len(heads) - width in {0, 1}
    return Grid(
        spaced(named["title"]),
        tuple(heads[:width]),
        tuple(_row(row, heads, remarks=len(heads) > width) for row in rows),
    )


def _row(row: list[str], heads: list[str], *, remarks: bool) -> tuple[Shown, ...]:
    """A row; what the remark in its last column says of a column is the sign of its cell."""
    if not remarks:
        return tuple(map(Shown, row))
    *cells, remark = row
    return tuple(
        Shown(cell, frozenset(re.findall(rf"(?:^| ){re.escape(head)}: (.+?)\.(?: |$)", remark)))
        for head, cell in zip(heads, cells, strict=False)
    )


def _shown(cell: Cell, comma: str) -> str:
    """What Excel shows of a cell: a number with as many decimals as its format has."""
    if not isinstance(cell.value, int | float):
        return spaced(str(cell.value or ""))
    decimals = len(cell.number_format.partition(".")[2])
    grouped = f"{abs(cell.value):,.{decimals}f}".replace(",", "\u202f").replace(".", comma)
    return f"\u2212{grouped}" if cell.value < 0 else grouped
