"""From bytes to text: encoding and delimiter, and what of it had to be assumed."""

import csv
import io
from collections import Counter
from dataclasses import dataclass

from charset_normalizer import from_bytes

from lagesbild.sources.refusal import FileIsRefused

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
LONGEST_LINE = 1024 * 1024
"""In bytes; no row of a table of statistics comes near it."""
SAMPLED_LINES = 200
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file and the sign between its cells."""

    text: str
    delimiter: str
    assumed: tuple[str, ...]


def read_text(content: bytes, file_name: str) -> Text:
    """The text of a file. Raises `FileIsRefused` for what is no text of cells."""
    if file_name.startswith(("~$", ".~lock")):
        raise FileIsRefused(file_name, "", "This is the lock of an open file. Send the file.")
    if not content.strip():
        raise FileIsRefused(file_name, "", "The file is empty. Save or send it again.")
    text, assumed = _decoded(content, file_name)
    if "\x00" in text:
        raise FileIsRefused(
            file_name, "", "The file holds signs that no text has; it is something else than CSV."
        )
    _check_lines(text, file_name)
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
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding).removeprefix("\ufeff"), ()
            except UnicodeDecodeError as error:
                raise FileIsRefused(
                    file_name, f"byte {error.start + 1}", f"The file is not {encoding}, as it says."
                ) from error
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(content, file_name)


def _guessed(content: bytes, file_name: str) -> tuple[str, tuple[str, ...]]:
    """Text of before UTF-8: the encoding that it most probably has is said."""
    best = from_bytes(content[: 64 * 1024], cp_isolation=["cp1252", "cp850", "mac_roman"]).best()
    encoding = best.encoding if best else "cp1252"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileIsRefused(
            file_name,
            f"byte {error.start + 1}",
            "The file is in no encoding that is known. Save it as UTF-8.",
        ) from error
    return text, (f"The file is not UTF-8; it was read as {encoding}.",)


def _check_lines(text: str, file_name: str) -> None:
    start = 0
    line = 1
    while start < len(text):
        end = text.find("\n", start, start + LONGEST_LINE)
        if end < 0:
            if len(text) - start <= LONGEST_LINE:
                return
            raise FileIsRefused(
                file_name,
                f"line {line}",
                "The line is longer than a million signs. Is it the right file?",
            )
        start, line = end + 1, line + 1


def _delimiter(text: str) -> str | None:
    """The sign that parts most lines into the same number of cells, two or more."""
    sample = text[: 512 * 1024].splitlines()[:SAMPLED_LINES]
    scored = [(*_agreement(sample, sign), sign) for sign in DELIMITERS]
    agreeing, width, best = max(scored, key=lambda each: (each[0], each[1]))
    return best if width > 1 and agreeing > 0 else None


def _agreement(sample: list[str], delimiter: str) -> tuple[int, int]:
    """How many lines have the most frequent number of cells above one, and that number."""
    try:
        rows = list(csv.reader(io.StringIO("\n".join(sample)), delimiter=delimiter))
    except csv.Error:
        return 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0, 0
    width, count = max(widths.items(), key=lambda each: (each[1], each[0]))
    return count, width
