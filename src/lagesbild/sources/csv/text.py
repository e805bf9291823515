"""From bytes to text: encoding and delimiter, and what of it had to be assumed."""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from lagesbild.sources.refusal import FileIsRefused

DELIMITERS = ("\t", ";", "|", ",")
"""Where several part the lines as well, the first of them: a comma may part decimals."""
LONGEST_LINE = 1024 * 1024
"""In characters; no row of a table of statistics comes near it."""
SAMPLED_LINES = 500
SAMPLED_TEXT = 512 * 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD_ENCODINGS = ("cp1252", "cp850", "mac_roman")
"""Of Windows, DOS and the Macintosh, in the order in which files of authorities have them."""
_LETTERS = frozenset("åäöÅÄÖéÉüÜ")
_USUAL = frozenset("–—…’”“»«½§°\u00a0²³¹")
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The first line by which Excel is told of the delimiter."""
_EUROSTAT = re.compile(r"[\w,]+\\(?:TIME_PERIOD|time)[\t,]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file and the sign between its cells."""

    text: str
    delimiter: str
    assumed: tuple[str, ...]


def read_text(content: bytes, file_name: str) -> Text:
    """The text of a file. Raises `FileIsRefused` for what is no text of cells."""
    if file_name.startswith(("~$", ".~lock")):
        raise FileIsRefused(
            file_name,
            "",
            "This is the lock that a program leaves while somebody has the file open. Send the "
            "file itself, whose name does not begin so.",
        )
    text, assumed = _decoded(content, file_name)
    if not text.strip():
        raise FileIsRefused(file_name, "", "The file is empty. Save or send it again.")
    _check_text(content, text, file_name)
    if told := _SEPARATOR.match(text):
        return Text("\n" + text[told.end() :], told[1], assumed)
    delimiter = _delimiter(text)
    if delimiter is None:
        raise FileIsRefused(
            file_name,
            "",
            "No comma, semicolon, tab or bar parts its lines into as many cells each. Save it as "
            "CSV from a table.",
        )
    return Text(text, delimiter, assumed)


def _decoded(content: bytes, file_name: str) -> tuple[str, tuple[str, ...]]:
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding).removeprefix("\ufeff").rstrip("\r\n"), ()
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise FileIsRefused(
                file_name,
                f"byte {error.start + 1}",
                f"It says that it is {encoding}, which these bytes are not. Save it as UTF-8.",
            ) from error
    return _old(content, file_name)


def _old(content: bytes, file_name: str) -> tuple[str, tuple[str, ...]]:
    """Text of before UTF-8: in the encoding in which most signs beyond ASCII are letters."""
    beyond = bytes(byte for byte in content if byte > 127)
    counts = Counter(beyond)
    best, encoding = max(
        (_share_of_letters(counts, name), -place) for place, name in enumerate(_OLD_ENCODINGS)
    )
    name = _OLD_ENCODINGS[-encoding]
    if best < 0.5:
        raise FileIsRefused(
            file_name,
            "",
            "The file is in no encoding that is known: neither UTF-8 nor one that makes its "
            "letters Swedish. Save it as UTF-8.",
        )
    return content.decode(name).rstrip("\r\n"), (f"The file is not UTF-8; it was read as {name}.",)


def _share_of_letters(counts: Counter[int], encoding: str) -> float:
    """The share of bytes beyond ASCII that are letters in an encoding; -1 if one is no sign."""
    try:
        signs = {byte: bytes([byte]).decode(encoding) for byte in counts}
    except UnicodeDecodeError:
        return -1.0
    return sum(count * _weight(signs[byte]) for byte, count in counts.items()) / counts.total()


def _weight(sign: str) -> float:
    """How well a sign fits a Swedish text."""
    if sign in _LETTERS:
        return 1.0
    if sign in _USUAL:
        return 0.9
    return 0.6 if sign.isalpha() and sign < "\u0180" else 0.0


def _check_text(content: bytes, text: str, file_name: str) -> None:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise FileIsRefused(
            file_name, "", "This is a workbook under the name of text. Give it its own ending."
        )
    if text.lstrip()[:200].lower().startswith(("<html", "<!doctype", "<?xml", "<table")):
        raise FileIsRefused(
            file_name, "", "This is a web page or XML under the name of CSV. Ask for the table."
        )
    if _EUROSTAT.match(text):
        raise FileIsRefused(
            file_name,
            "line 1",
            "This is Eurostat's own form, with flags beside the numbers. Fetch it as JSON-stat.",
        )
    if found := _NO_TEXT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise FileIsRefused(
            file_name,
            f"line {line}",
            "A control sign stands there that no text has. The file is no CSV, or is damaged.",
        )
    _check_lines(text, file_name)


def _check_lines(text: str, file_name: str) -> None:
    start, line = 0, 1
    while len(text) - start > LONGEST_LINE:
        end = text.find("\n", start, start + LONGEST_LINE)
        if end < 0:
            raise FileIsRefused(
                file_name,
                f"line {line}",
                "The line is longer than a million signs. Is it the right file?",
            )
        # As far as the last line that ends within the next million signs.
        last = text.rfind("\n", end, start + LONGEST_LINE)
        line += text.count("\n", start, last + 1)
        start = last + 1


def _delimiter(text: str) -> str | None:
    """The sign that parts most lines into the same number of cells, two or more."""
    csv.field_size_limit(LONGEST_LINE)
    sample = text[:SAMPLED_TEXT].splitlines()[:SAMPLED_LINES]
    best = max(DELIMITERS, key=lambda sign: _agreement(sample, sign))
    return best if _agreement(sample, best) else None


def _agreement(sample: list[str], delimiter: str) -> int:
    """How many rows have the most frequent number of cells above one."""
    try:
        rows = list(csv.reader(io.StringIO("\n".join(sample)), delimiter=delimiter))
    except csv.Error:
        return 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(widths.values(), default=0)
