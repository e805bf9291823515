"""Looking at a workbook before it is opened: what it is, and what it would grow to."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError

from lagesbild.sources.excel.compound import IsDamaged, check_compound
from lagesbild.sources.excel.errors import Errors, errors_in, sheets_of_parts
from lagesbild.sources.excel.extent import SheetIsTooLarge, check_shared_texts, check_sheet
from lagesbild.sources.excel.merged import merged_first
from lagesbild.sources.excel.opendocument import check_opendocument
from lagesbild.sources.refusal import FileIsRefused

LARGEST_INFLATED = 300 * 1024 * 1024
"""In bytes: all parts of a workbook together."""
MOST_PARTS = 10_000
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WORKBOOK_PARTS = frozenset({"xl/workbook.xml", "content.xml"})
BINARY_BOOK = "xl/workbook.bin"
_ENCODING = re.compile(
    rb"""^[^>]{0,200}encoding\s*=\s*["'](?!utf-?8|us-ascii|iso-8859)""", re.IGNORECASE
)
_WEB = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<div", b"mime-version")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen of a workbook before it is opened."""

    file: io.BytesIO
    """What is to be opened: of a packed workbook the parts that were looked at, and no others."""
    assumed: tuple[str, ...] = ()
    errors: Errors = field(default_factory=dict)
    """Of formulas."""


def check_workbook(content: bytes, file_name: str) -> Looked:
    """Refuse what is no workbook, or would take all memory. Raises `FileIsRefused`."""
    if file_name.startswith(("~$", ".~lock")):
        raise FileIsRefused(
            file_name,
            "",
            "This is the lock that a program leaves while somebody has the file open. Send the "
            "file itself, whose name does not begin so.",
        )
    if not content:
        raise FileIsRefused(file_name, "", "The file is empty. Save or send it again.")
    if content.startswith(ZIP):
        is_old = file_name.lower().endswith(".xls")
        told = ("The file is a newer workbook than its ending .xls says.",) if is_old else ()
        file = io.BytesIO()
        return Looked(file, told, _check_zip(content, file_name, file))
    if not content.startswith(OLE):
        raise FileIsRefused(file_name, "", _what_it_is(content))
    if ENCRYPTED in content:
        raise FileIsRefused(
            file_name, "", "The file is locked with a password. Ask for it without one."
        )
    try:
        check_compound(content)
    except (IsDamaged, SheetIsTooLarge) as error:
        raise FileIsRefused(
            file_name, "", f"The file is damaged: {error}. Open it in Excel and save it again."
        ) from error
    return Looked(io.BytesIO(content))


def _what_it_is(content: bytes) -> str:
    start = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_WEB):
        return (
            "This is a web page or XML under the name of a workbook. Open it in Excel and save it "
            "as xlsx."
        )
    if b"\x00" not in start and any(sign in start for sign in (b";", b",", b"\t")):
        return "This is text under the name of a workbook. Give it the ending .csv."
    return "This is no workbook, or only a piece of one. Save or send it again."


def _check_zip(content: bytes, file_name: str, into: io.BytesIO) -> Errors:
    """Look at the parts and pack them anew, uncompressed. Gives the errors of formulas."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            infos = parts.infolist()
            _check_claims(infos, file_name)
            with zipfile.ZipFile(into, "w") as packed:
                found = _check_parts(parts, packed, file_name)
            into.seek(0)
            if not found:
                return {}
            named = sheets_of_parts(parts)
            return {named.get(part, ""): errors for part, errors in found.items()}
    except FileIsRefused:
        raise
    except (
        zipfile.BadZipFile,
        zlib.error,
        ExpatError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise FileIsRefused(
            file_name, "", f"The file is damaged ({error}). Save or send it again."
        ) from error


def _check_claims(infos: list[zipfile.ZipInfo], file_name: str) -> None:
    """What the list of parts says, before any is unpacked."""
    if any(info.flag_bits & 1 for info in infos):
        raise FileIsRefused(
            file_name, "", "The file is locked with a password. Ask for it without one."
        )
    if any(info.filename.casefold() == BINARY_BOOK for info in infos):
        raise FileIsRefused(
            file_name, "", "This is a binary workbook (xlsb). Save it as xlsx in Excel."
        )
    if not WORKBOOK_PARTS.intersection(info.filename for info in infos):
        raise FileIsRefused(
            file_name, "", "This is a packed file, but no workbook. Is it the right file?"
        )
    if len({info.filename.casefold() for info in infos}) < len(infos):
        raise FileIsRefused(file_name, "", "A part of the file is in it twice. Save it again.")
    unpacked = sum(info.file_size for info in infos)
    if unpacked > LARGEST_INFLATED or len(infos) > MOST_PARTS:
        raise FileIsRefused(
            file_name,
            "",
            f"Unpacked it is {unpacked // 1024 // 1024} MiB in {len(infos)} parts; 300 MiB are "
            "read. Ask for a smaller table.",
        )


def _check_parts(
    parts: zipfile.ZipFile, packed: zipfile.ZipFile, file_name: str
) -> dict[str, dict[tuple[int, int], str]]:
    """Unpack each part, which must be as long as it claims, look at it, and pack it anew.

    Gives the errors of formulas, by part.
    """
    texts, sheets = b"", []
    errors: dict[str, dict[tuple[int, int], str]] = {}
    name = ""
    try:
        for info in parts.infolist():
            name = info.filename
            part = parts.read(info)
            pieces: Iterable[bytes | memoryview] = (part,)
            _check_part(part, name, file_name)
            if b"sheetData" in part:
                sheets.append(part)
                errors[name] = errors_in(part)
                pieces = merged_first(part)
            elif b"<sst" in part or b":sst" in part:
                texts += part
            with packed.open(name, "w") as again:
                for piece in pieces:
                    again.write(piece)
        check_shared_texts(texts, sheets)
    except SheetIsTooLarge as error:
        raise FileIsRefused(file_name, name, str(error)) from error
    return {part: found for part, found in errors.items() if found}


def _check_part(part: bytes, name: str, file_name: str) -> None:
    if name.lower().endswith((".xml", ".rels")):
        _check_entities(part, name, file_name)
    if name == "content.xml":
        check_opendocument(part)
    elif b"sheetData" in part:
        check_sheet(part)


def _check_entities(part: bytes, name: str, file_name: str) -> None:
    if b"!" in part and (b"<!DOCTYPE" in part or b"<!ENTITY" in part):
        raise FileIsRefused(
            file_name,
            name,
            "It defines entities of its own, which no workbook needs. Save it again in Excel.",
        )
    if b"\x00" in part[:4] or part.startswith((b"\xff\xfe", b"\xfe\xff")) or _ENCODING.match(part):
        raise FileIsRefused(file_name, name, "It is not written in UTF-8. Save it again in Excel.")
