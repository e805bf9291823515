"""How large a sheet would be in memory: its reader keeps the whole rectangle that its cells span.

A file of two cells, one of them in the last row and column, would take a terabyte. What a part
claims is measured before it is opened.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from xml.parsers import expat

import polars as pl

MOST_CELLS = 20_000_000
"""Of a sheet's rectangle: a million rows of twenty columns."""
FEW_CELLS = 2_000_000
"""A rectangle that may be as empty as it likes."""
SPARSEST = 20
"""Cells of a larger rectangle for each that is filled."""
FEW_COLONS = 1000
LONGEST_TEXTS = 512 * 1024 * 1024
"""In bytes: the texts of all cells together; a shared text counts for each of them."""

PIECE, LONGEST_MATCH = 1024 * 1024, 32
"""In bytes: of a part that is searched, and more than what a pattern below may match."""
SHORTEST_CELL = len('<c t="s"><v>0</v></c>')
"""Of a cell with a shared text, in bytes."""

# Nearly all sheets are written so: a cell begins with its reference, in few columns or few rows.
# One that is not sends the part to the slow way.
# The patterns have every other beginning, for a quicker engine that knows no "(?!".
_NOT_NARROW = (
    r'<c[\s/>](?:[^r]|r[^=]|r=[^"]|r="[^A-Z]|r="[A-Z][^0-9]|r="[A-Z][0-9]{1,5}[^0-9"]'
    r'|r="[A-Z][0-9]{6})'
)
_NOT_LOW = (
    r'<c[\s/>](?:[^r]|r[^=]|r=[^"]|r="[^A-Z]|r="[A-Z][^A-Z0-9]|r="[A-Z]{2}[^0-9]'
    r'|r="[A-Z]{1,2}[0-9]{1,4}[^0-9"]|r="[A-Z]{1,2}[0-9]{5})'
)
_PREFIXED = re.compile(rb":c[\s/>]")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_SHARED = re.compile(rb"""t\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v[^>]*>\s*(\d{1,9})""")

Start = Callable[[str, dict[str, str]], None]


class SheetIsTooLarge(ValueError):
    """A part of a workbook that is not opened; the message says why."""


@dataclass
class Extent:
    """What the filled cells of a sheet span, from its first row and column."""

    bottom: int = 0
    right: int = 0
    filled: int = 0
    text: int = 0

    def add(self, bottom: int, right: int, count: int = 1) -> None:
        """Count filled cells, the last of which stands there. Raises `SheetIsTooLarge`."""
        self.bottom, self.right = max(self.bottom, bottom), max(self.right, right)
        self.filled += count
        if self.bottom * self.right > MOST_CELLS:
            raise SheetIsTooLarge(
                f"Its cells span {self.bottom} rows and {self.right} columns, more than are read. "
                "Delete what stands far out, and save it again."
            )

    def add_text(self, length: int) -> None:
        """Count the text of cells. Raises `SheetIsTooLarge`."""
        self.text += length
        if self.text > LONGEST_TEXTS:
            raise SheetIsTooLarge("The texts of its cells are longer than 512 MiB together.")

    def check_density(self) -> None:
        """Refuse a few cells far apart. Raises `SheetIsTooLarge`."""
        cells = self.bottom * self.right
        if cells > FEW_CELLS and cells > SPARSEST * self.filled:
            raise SheetIsTooLarge(
                f"Its few cells lie far apart ({self.bottom} rows, {self.right} columns). Delete "
                "what stands far out, and save it again."
            )


def check_sheet(part: bytes) -> None:
    """Refuse a sheet of xlsx that would take all memory. Raises `SheetIsTooLarge`."""
    prefixed = _has_colons(part) and _PREFIXED.search(part)
    if not prefixed and is_small(part):
        return
    extent, at = Extent(), [0, 0]

    def start(name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "row":
            given = attributes.get("r", "")
            at[:] = [int(given) if given.isdecimal() else at[0] + 1, 0]
        elif local == "c":
            reference = attributes.get("r", "")
            found = _REFERENCE.fullmatch(reference)
            if reference and not found:
                raise SheetIsTooLarge(f"“{reference[:20]}” is the reference of no cell.")
            at[:] = [int(found[2]), column_number(found[1])] if found else [at[0], at[1] + 1]
            extent.add(*at)

    parse(part, start)
    extent.check_density()


def is_small(part: bytes) -> bool:
    """Whether all cells say that they stand in few columns or few rows."""
    if not part[-SHORTEST_CELL:].rstrip().endswith(b">"):
        return False  # cut off within a cell
    return not all(_occurs(pattern, part) for pattern in (_NOT_NARROW, _NOT_LOW))


def _occurs(pattern: str, part: bytes) -> bool:
    """Whether a pattern is found; piece by piece, so that no copy of a large part is made."""
    pieces = (part[at : at + PIECE + LONGEST_MATCH] for at in range(0, len(part), PIECE))
    # Each byte as a sign of its own: the patterns ask for no others than ASCII's.
    return any(pl.Series([piece.decode("latin-1")]).str.contains(pattern)[0] for piece in pieces)


def _has_colons(part: bytes) -> bool:
    """Whether there are colons beyond the few that a sheet's head and foot have before a c."""
    place, seen = -1, 0
    while (place := part.find(b":", place + 1)) >= 0:
        seen += 1
        if seen > FEW_COLONS or part[place + 1 : place + 2] == b"c":
            return True
    return False


def check_shared_texts(texts: bytes, sheets: list[bytes]) -> None:
    """Refuse cells that share long texts until no memory holds them. Raises `SheetIsTooLarge`."""
    lengths = list(map(len, texts.split(b"<si>")))[1:]
    most = max(lengths, default=0)
    if not lengths or texts.count(b"si>") != 2 * len(lengths):
        most = len(texts)  # written in another way: any of them may be as long as all
        lengths = []
    if most * sum(map(len, sheets)) // SHORTEST_CELL <= LONGEST_TEXTS:
        return
    if most * sum(sheet.count(b"<") for sheet in sheets) // 4 <= LONGEST_TEXTS:
        return
    used = Counter(int(number) for sheet in sheets for number in _SHARED.findall(sheet))
    total = sum(
        count * (lengths[number] if number < len(lengths) else most)
        for number, count in used.items()
    )
    Extent().add_text(total)


def parse(part: bytes, start: Start, text: Callable[[str], None] | None = None) -> None:
    """Go through XML. Raises `expat.ExpatError`."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.Parse(part, True)  # noqa: FBT003 - the last piece; expat takes no keyword


def column_number(letters: str) -> int:
    """The number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
