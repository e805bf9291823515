"""A document's tables as an Excel workbook that everyone can read.

The form follows what statistical offices ask of accessible spreadsheets (the analysis function
of the UK civil service, "Releasing statistics in spreadsheets"): one table a sheet, metadata
above it, no merged and no empty cells, nothing said by colour alone, no frozen panes (they
fill the window of who has enlarged the text), and a first sheet that leads to the others.
"""

import datetime
import io
from collections.abc import Callable
from xml.sax.saxutils import escape

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # it ships no types

from lagesbild.core.document.blocks import Document, Table
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.archive import repacked
from lagesbild.publishing.languages import spoken_for
from lagesbild.publishing.xlsx.formats import Formats
from lagesbild.publishing.xlsx.layout import lay_out, write_text
from lagesbild.publishing.xlsx.sheets import Sheet, write_sheet
from lagesbild.publishing.xlsx.signs import NOTHING, all_signs

LONGEST_SHEET_NAME = 31
CONTENTS_WIDTHS = (12, 64, 30, 56)
SIGNS_WIDTHS = (20, 60)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write_xlsx(document: Document) -> bytes:
    """The workbook: contents, signs explained, and every table of the document.

    Raises `TextIsTooLong` for a text that no cell can hold, and `UnknownLanguage`.
    """
    language = spoken_for(document.language)
    contents = language.text("Contents")
    tables = tuple(block for block in document.blocks if isinstance(block, Table))
    names = _sheet_names(tables, language)
    sheets = tuple(
        Sheet(table, name, contents, language) for table, name in zip(tables, names, strict=True)
    )
    if document.origins:
        sheets += (Sheet(document.origins, language.text("Origin"), contents, language),)
    written = io.BytesIO()
    with Workbook(written, dict(_OPTIONS)) as workbook:
        formats = Formats(workbook)
        signs = all_signs(tables, language)
        _describe(workbook, document)
        _write_contents(workbook.add_worksheet(contents), document, sheets, formats)
        if signs:
            _write_signs(workbook.add_worksheet(language.text("Signs")), signs, sheets, formats)
        for sheet in sheets:
            write_sheet(workbook.add_worksheet(sheet.name), sheet, formats)
    return repacked(
        written.getvalue(), changes={"docProps/core.xml": _with_language(document.language)}
    )


def _sheet_names(tables: tuple[Table, ...], language: Language) -> tuple[str, ...]:
    """Names as "Tabell 5": short enough for any spreadsheet program, and unique."""
    names: list[str] = []
    for place, table in enumerate(tables, 1):
        number = table.number or place
        name = language.text("Table {number}", number=number)[:LONGEST_SHEET_NAME]
        while name in names:
            number += 1
            name = language.text("Table {number}", number=number)[:LONGEST_SHEET_NAME]
        names.append(name)
    return tuple(names)


def _describe(workbook: Workbook, document: Document) -> None:
    workbook.set_properties(
        {
            "title": document.title,
            "subject": document.subtitle,
            "author": document.publisher,
            "company": document.publisher,
            "comments": document.description,
            "created": datetime.datetime(document.year, 12, 31, tzinfo=datetime.UTC),
        }
    )


def _with_language(code: str) -> Callable[[bytes], bytes]:
    """Adds the language to the core properties, which XlsxWriter has no way to say."""
    element = f"<dc:language>{escape(code)}</dc:language></cp:coreProperties>".encode()
    return lambda content: content.replace(b"</cp:coreProperties>", element)


def _write_contents(
    worksheet: Worksheet, document: Document, sheets: tuple[Sheet, ...], formats: Formats
) -> None:
    language = spoken_for(document.language)
    head = (
        (document.title, formats.title),
        (document.subtitle, formats.plain),
        (f"{document.publisher}, {document.date_text}", formats.plain),
        (document.demonstration, formats.caution),
        (language.text("Each table has a sheet of its own."), formats.plain),
    )
    said = [(text, style) for text, style in head if text]
    for down, (text, style) in enumerate(said):
        write_text(worksheet, (down, 0), text, style)
    top = len(said)
    labels = ("Table", "Title", "Unit", "Source")
    _add_table(
        worksheet,
        top,
        name="table_of_contents",
        rows=len(sheets),
        labels=tuple(language.text(label) for label in labels),
        style=formats.header,
    )
    texts = {}
    for down, sheet in enumerate(sheets, top + 1):
        worksheet.write_url(down, 0, f"internal:'{sheet.name}'!A1", formats.cell_link, sheet.name)
        words = (sheet.table.title, sheet.table.unit or NOTHING, sheet.table.source or NOTHING)
        for across, text in enumerate(words, 1):
            write_text(worksheet, (down, across), text, formats.cell)
        texts[down] = (sheet.name, *words)
    lay_out(worksheet, CONTENTS_WIDTHS, heights=texts)


def _write_signs(
    worksheet: Worksheet,
    signs: tuple[tuple[str, str], ...],
    sheets: tuple[Sheet, ...],
    formats: Formats,
) -> None:
    language, contents = sheets[0].language, sheets[0].contents
    write_text(worksheet, (0, 0), language.text("Signs in the tables"), formats.title)
    worksheet.write_url(
        1, 0, f"internal:'{contents}'!A1", formats.link, language.text("Back to contents")
    )
    _add_table(
        worksheet,
        2,
        name="explained_signs",
        rows=len(signs),
        labels=(language.text("Sign"), language.text("Meaning")),
        style=formats.header,
    )
    for down, (sign, meaning) in enumerate(signs, 3):
        write_text(worksheet, (down, 0), sign, formats.cell)
        write_text(worksheet, (down, 1), meaning, formats.cell)
    lay_out(worksheet, SIGNS_WIDTHS, heights=dict(enumerate(signs, 3)))


def _add_table(
    worksheet: Worksheet, top: int, *, name: str, rows: int, labels: tuple[str, ...], style: Format
) -> None:
    if not rows:
        return
    worksheet.add_table(
        top,
        0,
        top + rows,
        len(labels) - 1,
        {
            "name": name,
            "style": None,
            "autofilter": False,
            "first_column": True,
            "columns": [{"header": label, "header_format": style} for label in labels],
        },
    )
