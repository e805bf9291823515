"""From the bytes of a PX file to its text: byte order mark, CODEPAGE, CHARSET, or what they are.

CODEPAGE names the encoding; without it CHARSET="ANSI" means Windows-1252 and no CHARSET the
code page 850 of DOS (PX file format 2013). Where the bytes themselves speak against it, the
reader follows the bytes and says so.
"""

import codecs
import re

from lagesbild.sources.refusal import FileIsRefused

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HEAD = 200_000
"""Bytes in which CODEPAGE is looked for. It stands among the first keywords."""
STATED = r'(?im)^[ \t]*{}(?:\[[^\]]*\])?[ \t]*=[ \t]*"?([^";\r\n]*)"?[ \t]*;'
CODEPAGE = re.compile(STATED.format("CODEPAGE").encode())
CHARSET = re.compile(STATED.format("CHARSET").encode())
KNOWN = re.compile(
    r"utf_?8(_sig)?|iso_?8859_?\d{1,2}|latin_?\d{1,2}|l1|ansi|oem|ascii|us_ascii|"
    r"(windows_?|cp_?|ibm_?|x_)?(437|65001|85[0-9]|86[0-9]|125[0-8])|"
    r"koi8_[ru]|mac(intosh|_roman)?|big5|gbk?|gb18030|gb2312|shift_jis|sjis|euc_(jp|kr)|tis_620"
)
OTHERWISE_CALLED = {"65001": "utf-8", "ansi": "cp1252", "oem": "cp850", "gb": "gbk"}
LATIN = ("iso8859-1", "cp1252", "ascii")
"""Encodings that people write for one another. Windows-1252 has every sign of the others."""


def decode(content: bytes, file_name: str) -> tuple[str, tuple[str, ...]]:
    """The text, with newlines between lines, and what was assumed. Raises `FileIsRefused`."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _with_lines(_decoded(content[len(mark) :], encoding, file_name)), ()
    encoding, assumed = _stated(content[:HEAD], file_name)
    if content.isascii():
        return _with_lines(content.decode("ascii")), ()
    encoding, more = _spoken_against(content, encoding)
    text = _decoded(content, encoding, file_name)
    return _with_lines(text), (*(() if more else assumed), *more)


def _with_lines(text: str) -> str:
    """Carriage returns alone end lines too; where both stand, the newline does."""
    return text if "\n" in text else text.replace("\r", "\n")


def _stated(head: bytes, file_name: str) -> tuple[str, tuple[str, ...]]:
    """The encoding that the keywords name, and what was assumed for want of them."""
    stated = CODEPAGE.search(head)
    if stated and stated[1].strip():
        return _codec(stated[1].decode("latin-1").strip(), head, stated.start(), file_name), ()
    charset = CHARSET.search(head)
    if charset is None:
        return "cp850", (
            "Neither CODEPAGE nor CHARSET is stated; the PX format then means the code page 850.",
        )
    if charset[1].strip().upper() in {b"", b"ANSI"}:
        return "cp1252", ("CODEPAGE is not stated; CHARSET “ANSI” was read as Windows-1252.",)
    name = charset[1].decode("latin-1").strip()
    return _codec(name, head, charset.start(), file_name), ()


def _codec(name: str, head: bytes, at: int, file_name: str) -> str:
    simple = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    if KNOWN.fullmatch(simple):
        for called in (OTHERWISE_CALLED.get(simple, simple), simple.replace("_", "")):
            try:
                return codecs.lookup(_code_page(called)).name
            except LookupError:
                continue
    line = head.count(b"\n", 0, at) + 1
    raise FileIsRefused(
        file_name,
        f"line {line}",
        f"CODEPAGE “{name}” is no encoding that is known. Write the one the file is saved in, "
        "such as utf-8, iso-8859-1 or Windows-1252.",
    )


def _code_page(called: str) -> str:
    digits = re.fullmatch(r"(?:windows_?|cp_?|ibm_?|x_)?(\d{3,5})", called)
    return f"cp{digits[1]}" if digits else called


def _spoken_against(content: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Another encoding, where the bytes leave no doubt, and the sentence that says so."""
    if encoding != "utf-8" and _is_utf_8(content):
        return "utf-8", (
            f"The file says or implies {encoding}, but every sign beyond ASCII is well-formed "
            "UTF-8; it was read as UTF-8.",
        )
    if encoding == "cp850" and not _has_letters_of_dos(content):
        return "cp1252", (
            "Neither CODEPAGE nor CHARSET is stated, and the signs beyond ASCII are letters in "
            "Windows-1252 but not in the code page 850; it was read as Windows-1252.",
        )
    if encoding == "iso8859-1" and any(0x80 <= each <= 0x9F for each in set(content)):
        return "cp1252", (
            "The file says iso-8859-1 but has signs that only Windows-1252 has; it was read as "
            "Windows-1252.",
        )
    return encoding, ()


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _has_letters_of_dos(content: bytes) -> bool:
    """Whether at least as many signs beyond ASCII are letters in page 850 as in Windows-1252."""
    beyond = bytes(each for each in set(content) if each >= 0x80)
    in_dos = sum(content.count(each) for each in beyond if bytes([each]).decode("cp850").isalpha())
    in_windows = sum(
        content.count(each)
        for each in beyond
        if bytes([each]).decode("cp1252", "replace").isalpha()
    )
    return in_dos >= in_windows


def _decoded(content: bytes, encoding: str, file_name: str) -> str:
    if encoding in {"cp1252", "ascii"}:
        return _latin(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileIsRefused(
            file_name,
            f"line {line}",
            f"The byte {content[error.start]:#04x} cannot be {encoding}, which the file says it "
            "is written in. Save it in that encoding, or correct CODEPAGE.",
        ) from error


def _latin(content: bytes) -> str:
    """Windows-1252; the five bytes that it leaves open are the control signs of Latin-1."""
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        table = "".join(
            chr(each) if each in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([each]).decode("cp1252")
            for each in range(256)
        )
        return codecs.charmap_decode(content, "strict", table)[0]
