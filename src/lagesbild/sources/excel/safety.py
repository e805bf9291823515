"""Looking at a workbook before it is opened: what it claims to be, and what it would grow to."""

import io
import re
import zipfile

from lagesbild.sources.refusal import FileIsRefused

LARGEST_INFLATED = 300 * 1024 * 1024
"""In bytes: all parts of a workbook together."""
MOST_CELLS = 20_000_000
"""The reader keeps the whole rectangle from the first cell to the last."""
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_REFERENCE = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"')
_ROW = re.compile(rb'<row[^>]* r="(\d{1,7})"')
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{4,})"')


def check_workbook(content: bytes, file_name: str) -> None:
    """Refuse what is no workbook, or one that would take all memory. Raises `FileIsRefused`."""
    if file_name.startswith("~$"):
        raise FileIsRefused(
            file_name,
            "",
            "This is the lock that Excel leaves while somebody has the file open. Send the file "
            "itself, whose name has no ~$.",
        )
    if not content:
        raise FileIsRefused(file_name, "", "The file is empty. Save or send it again.")
    if content.startswith(ZIP):
        _check_zip(content, file_name)
    elif content.startswith(OLE):
        if ENCRYPTED in content:
            raise FileIsRefused(
                file_name, "", "The file is locked with a password. Ask for it without one."
            )
    else:
        raise FileIsRefused(file_name, "", _what_it_is(content))


def _what_it_is(content: bytes) -> str:
    start = content[:512].lstrip().lower()
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")):
        return "This is a web page under the name of a workbook. Save it as xlsx in Excel."
    if b"\x00" not in start and (b";" in start or b"," in start or b"\t" in start):
        return "This is text under the name of a workbook. Rename it to .csv."
    return "This is no workbook; it may have been cut off. Save or send it again."


def _check_zip(content: bytes, file_name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            infos = parts.infolist()
            if any(info.flag_bits & 1 for info in infos):
                raise FileIsRefused(file_name, "", "The file is locked with a password.")
            if sum(info.file_size for info in infos) > LARGEST_INFLATED:
                raise FileIsRefused(
                    file_name, "", "Unpacked it is larger than 300 MiB. Ask for a smaller table."
                )
            for info in infos:
                if info.filename.endswith((".xml", ".rels")):
                    _check_part(parts.read(info), info.filename, file_name)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        if isinstance(error, FileIsRefused):
            raise
        raise FileIsRefused(
            file_name, "", f"The file is damaged ({error}). Save or send it again."
        ) from error


def _check_part(part: bytes, name: str, file_name: str) -> None:
    head = part[:4096]
    if b"<!DOCTYPE" in head or b"<!ENTITY" in part:
        raise FileIsRefused(
            file_name, name, "It defines entities of its own, which no workbook needs."
        )
    if "worksheets/" in name:
        _check_extent(part, name, file_name)
    elif name == "content.xml":
        _check_repeated(part, file_name)


def _check_extent(part: bytes, name: str, file_name: str) -> None:
    """Refuse a sheet with a few cells far apart: the rectangle between them would be kept."""
    last = part.rfind(b"<row ")
    rows = max((int(match[1]) for match in _ROW.finditer(part, max(last, 0))), default=0)
    rows = max(rows, part.count(b"<row "))
    width = 16384 if re.search(rb'<c r="[A-Z]{3}', part) else 702
    width = width if re.search(rb'<c r="[A-Z]{2}', part) else 26
    if rows * width <= MOST_CELLS and rows <= part.count(b"<row ") + 1000:
        return
    bottom, right = 0, 0
    for match in _REFERENCE.finditer(part):
        bottom, right = max(bottom, int(match[2])), max(right, _number(match[1]))
    if max(bottom, rows) * right > MOST_CELLS:
        raise FileIsRefused(
            file_name,
            name,
            f"Its cells lie so far apart ({bottom} rows, {right} columns) that the sheet is too "
            "large to read. Delete what stands far out, and save it again.",
        )


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _check_repeated(part: bytes, file_name: str) -> None:
    """OpenDocument writes equal rows once, and how often: refuse filled ones repeated wildly."""
    for row in part.split(b"<table:table-row")[1:]:
        filled = b"office:value" in row or b"text:p" in row
        if filled and any(int(n) > 20_000 for n in _REPEATED.findall(row[: row.find(b"office:")])):
            raise FileIsRefused(
                file_name, "content.xml", "A filled row or cell is repeated many thousand times."
            )
