"""Workbooks written for tests: real ones, and ones that no program would write."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import xlsxwriter

ROWS: Sequence[Sequence[object]] = (("Kommun", 2023, 2024), ("Ale", 5, 6.5), ("Kiruna", "..", 8))

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]], *, hidden: str = "") -> bytes:
    """A workbook with these sheets, one of them hidden."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name == hidden:
                sheet.hide()
    return file.getvalue()


def merged_workbook() -> bytes:
    """A workbook whose only sheet, Blad1, has a heading merged over two columns, and a label."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Blad1")
        sheet.write_row(1, 0, ("Kommun", 2023, 2024))
        sheet.write_row(2, 1, (5, 6))
        sheet.write_row(3, 1, (7, 8))
        sheet.merge_range("B1:C1", "Antal")
        sheet.merge_range("A3:A4", "Ale")
    return file.getvalue()


def raw_workbook(cells: str, *, texts: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """An xlsx whose only sheet has this XML between its sheetData tags."""
    with zipfile.ZipFile(io.BytesIO(workbook({"Blad1": ROWS}))) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    )
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{texts}</sst>'
    return zipped({**parts, **(more or {})})


def opendocument(rows: str) -> bytes:
    """An ods whose only sheet, Blad1, has this XML for rows."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}" '
        f'xmlns:text="{text}"><office:body><office:spreadsheet>'
        f'<table:table table:name="Blad1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return zipped(
        {
            "mimetype": kind,
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{manifest}"></m:manifest>',
            "content.xml": content,
        }
    )


def ods_row(*cells: object, repeated: int = 1) -> str:
    """A row of numbers, texts and empty cells."""
    written = "".join(map(_ods_cell, cells))
    return f'<table:table-row table:number-rows-repeated="{repeated}">{written}</table:table-row>'


def _ods_cell(cell: object) -> str:
    if isinstance(cell, str):
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{cell}</text:p></table:table-cell>"
            if cell
            else "<table:table-cell/>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{cell}">'
        f"<text:p>{cell}</text:p></table:table-cell>"
    )


def zipped(parts: Mapping[str, str]) -> bytes:
    """A zip of parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return file.getvalue()
