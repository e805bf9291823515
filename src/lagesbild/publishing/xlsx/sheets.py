"""The sheet of a table: what it is in the first rows, the table itself from row 7."""

from dataclasses import dataclass

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # it ships no types

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.inline import Hyperlink, Inlines, plain_text
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.xlsx.formats import Formats
from lagesbild.publishing.xlsx.layout import HEADER_ROW, lay_out, write_text
from lagesbild.publishing.xlsx.signs import (
    NOTHING,
    general_notes,
    has_remarks,
    remarks,
    signs_of,
)

WIDEST, NARROWEST = 60, 9
FIRST_COLUMN = 34
"""Least width of the first column, which signs and notes are wrapped in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with the place it has in the workbook."""

    table: Table
    name: str
    """Of the sheet: "Tabell 5"."""
    contents: str
    """Name of the sheet with the contents."""
    language: Language

    @property
    def table_name(self) -> str:
        """Of the Excel table: a word that formulas can use."""
        return self.name.replace(" ", "_")

    @property
    def title(self) -> str:
        """With its number: "Tabell 5. Samtal till stödlinjen"."""
        return f"{self.name}. {self.table.title}"


def write_sheet(worksheet: Worksheet, sheet: Sheet, formats: Formats) -> None:
    """Write a table's sheet."""
    _write_head(worksheet, sheet, formats)
    columns = _columns(sheet)
    rows = _rows(sheet)
    last_row, last_column = HEADER_ROW + len(rows), len(columns) - 1
    worksheet.add_table(
        HEADER_ROW,
        0,
        last_row,
        last_column,
        {
            "name": sheet.table_name,
            "style": None,
            "autofilter": False,
            "first_column": True,
            "banded_rows": False,
            "columns": [
                {"header": label, "header_format": style}
                for label, style in zip(
                    _unique_labels(columns), _header_styles(columns, formats), strict=True
                )
            ],
        },
    )
    mixed = _mixes_percent(sheet.table)
    for down, row in enumerate(rows, HEADER_ROW + 1):
        for across, (cell, column) in enumerate(zip(row, columns, strict=True)):
            style = _style(cell, across, column, formats=formats, mixed=mixed)
            _write_cell(worksheet, (down, across), cell, style)
    worksheet.repeat_rows(HEADER_ROW)
    lay_out(worksheet, _widths(columns, rows), heights=_texts(sheet, columns, rows))


def _write_head(worksheet: Worksheet, sheet: Sheet, formats: Formats) -> None:
    table, language = sheet.table, sheet.language
    signs, notes = _signs_and_notes(sheet)
    unknown = language.text("not stated")
    write_text(worksheet, (0, 0), sheet.title, formats.title)
    lines = (
        (language.text("Unit: {unit}", unit=_unit(table, language)), formats.plain),
        (language.text("Source: {source}", source=table.source or unknown), formats.plain),
        (signs, formats.wrapped),
        (notes, formats.wrapped),
    )
    for down, (text, style) in enumerate(lines, 1):
        write_text(worksheet, (down, 0), text, style)
    worksheet.write_url(
        5, 0, f"internal:'{sheet.contents}'!A1", formats.link, language.text("Back to contents")
    )


def _signs_and_notes(sheet: Sheet) -> tuple[str, str]:
    table, language = sheet.table, sheet.language
    none = language.text("none")
    signs = "; ".join(f"{sign} = {meaning}" for sign, meaning in signs_of(table, language))
    notes = " ".join(general_notes(table))
    return (
        language.text("Signs: {signs}", signs=signs or none),
        language.text("Notes: {notes}", notes=notes or none),
    )


def _unit(table: Table, language: Language) -> str:
    if table.unit:
        return table.unit
    numbers = [cell for row in table.rows for cell in row.cells if cell.number is not None]
    if numbers and all(cell.percent for cell in numbers):
        return language.text("percent")
    return language.text("see the column headings")


def _mixes_percent(table: Table) -> bool:
    kinds = {cell.percent for row in table.rows for cell in row.cells if cell.number is not None}
    return len(kinds) > 1


def _columns(sheet: Sheet) -> tuple[Column, ...]:
    if not has_remarks(sheet.table):
        return sheet.table.columns
    return (*sheet.table.columns, Column(sheet.language.text("Remarks"), ColumnKind.TEXT))


def _rows(sheet: Sheet) -> list[tuple[Cell, ...]]:
    """The rows, at least one: an Excel table has none without."""
    if not sheet.table.rows:
        return [tuple(Cell(NOTHING) for _ in sheet.table.columns)]
    if not has_remarks(sheet.table):
        return [(row.header, *row.cells) for row in sheet.table.rows]
    return [(row.header, *row.cells, _remark(sheet, row)) for row in sheet.table.rows]


def _remark(sheet: Sheet, row: Row) -> Cell:
    return Cell(remarks(sheet.table, row, sheet.language))


def _unique_labels(columns: tuple[Column, ...]) -> list[str]:
    """The headers of an Excel table, which must say something and differ, whatever the case."""
    labels: list[str] = []
    taken: set[str] = set()
    for column in columns:
        label, count = column.label or NOTHING, 2
        while label.casefold() in taken:
            label, count = f"{column.label or NOTHING} ({count})", count + 1
        taken.add(label.casefold())
        labels.append(label)
    return labels


def _header_styles(columns: tuple[Column, ...], formats: Formats) -> list[Format]:
    first, *others = columns
    return [
        formats.number_header if first.kind is ColumnKind.NUMBER else formats.header,
        *(
            formats.number_header if column.kind is ColumnKind.NUMBER else formats.text_header
            for column in others
        ),
    ]


def _words(cell: Cell) -> str:
    return cell.text or plain_text(cell.content) or NOTHING


def _style(cell: Cell, across: int, column: Column, *, formats: Formats, mixed: bool) -> Format:
    if cell.number is not None:
        return formats.number(cell, with_unit=mixed)
    if web_address(cell.content):
        return formats.cell_link
    if column.kind is ColumnKind.NUMBER:
        return formats.right
    return formats.text if across else formats.cell


def _write_cell(worksheet: Worksheet, place: tuple[int, int], cell: Cell, style: Format) -> None:
    address = web_address(cell.content)
    if cell.number is not None:
        worksheet.write_number(*place, cell.number, style)
    elif address:
        worksheet.write_url(*place, address, style, _words(cell))
    else:
        write_text(worksheet, place, _words(cell), style)


def web_address(content: Inlines) -> str:
    """The address of the only link in a cell, where it leads to the web or to a mailbox."""
    urls = [each.url for each in content if isinstance(each, Hyperlink)]
    if len(urls) == 1 and urls[0].startswith(("https://", "http://", "mailto:")):
        return urls[0]
    return ""


def _widths(columns: tuple[Column, ...], rows: list[tuple[Cell, ...]]) -> tuple[int, ...]:
    """Widths in characters: for the longest text and for the longest word of the header."""
    widths = []
    for across, column in enumerate(columns):
        longest = max(len(_words(row[across])) for row in rows)
        word = max((len(word) for word in column.label.split()), default=0)
        least = FIRST_COLUMN if across == 0 else NARROWEST
        widths.append(min(max(longest, word, min(len(column.label), 14), least) + 3, WIDEST))
    return tuple(widths)


def _texts(
    sheet: Sheet, columns: tuple[Column, ...], rows: list[tuple[Cell, ...]]
) -> dict[int, tuple[str, ...]]:
    """The texts that are wrapped inside their column, by row."""
    signs, notes = _signs_and_notes(sheet)
    texts = {3: (signs,), 4: (notes,), HEADER_ROW: tuple(column.label for column in columns)}
    for down, row in enumerate(rows, HEADER_ROW + 1):
        texts[down] = tuple("" if cell.number is not None else _words(cell) for cell in row)
    return texts
