"""Errors of formulas, "#REF!": the reader of workbooks gives them as empty cells.

They are found in the parts of an xlsx beforehand; xls and ods do not tell them from empty cells.
"""

import posixpath
import re
import zipfile
from collections.abc import Mapping

from lagesbild.sources.excel.extent import column_number, parse

Errors = Mapping[str, Mapping[tuple[int, int], str]]
"""By name of the sheet and by row and column from 0: "#REF!"."""

_ERROR = re.compile(
    rb"""<c\s[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*>(?:<f[^<]*(?:</f>|/>))?<v>(#[^<]{1,20})</v>"""
)
_BOOK = "xl/workbook.xml"


def errors_in(part: bytes) -> dict[tuple[int, int], str]:
    """The errors of one sheet's XML."""
    if b"#" not in part:
        return {}
    return {
        (int(row) - 1, column_number(letters.decode()) - 1): text.decode("utf-8", "replace")
        for letters, row, text in _ERROR.findall(part)
    }


def sheets_of_parts(parts: zipfile.ZipFile) -> dict[str, str]:
    """The name of the part that each sheet stands in -> the name of the sheet."""
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(_: str, attributes: dict[str, str]) -> None:
        if "Id" in attributes and "Target" in attributes:
            target = posixpath.normpath(posixpath.join("/xl", attributes["Target"]))
            targets[attributes["Id"]] = target.lstrip("/")

    def sheet(name: str, attributes: dict[str, str]) -> None:
        identity = next((v for k, v in attributes.items() if k.endswith(" id")), "")
        if name.rpartition(" ")[2] == "sheet" and identity in targets:
            sheets[targets[identity]] = attributes.get("name", "")

    parse(parts.read("xl/_rels/workbook.xml.rels"), relation)
    parse(parts.read(_BOOK), sheet)
    return sheets
