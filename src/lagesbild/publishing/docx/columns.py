"""How wide the columns of a table are, and how small its letters must be for them to fit."""

from dataclasses import dataclass

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Table
from lagesbild.core.document.inline import plain_text

COMMON_SIZE = 20
"""Half-points of the template's table text."""
SMALLEST_SIZE = 13
CELL_SIDES = 170
"""Twips beside what stands in a cell, both sides together, in the template's tables."""
NARROW_SIDES = 80
WIDEST_COLUMN = 40
"""Characters that count when the width is shared out."""
_LETTER = 0.56
"""The width of a letter of ordinary words in ems, on the safe side."""
_TWIPS_A_HALF_POINT = 10


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths in twips; size in half-points and sides in twips where not the template's."""

    widths: tuple[int, ...]
    size: int = 0
    sides: int = 0


def columns_of(table: Table, width: int) -> Columns:
    """Widths in proportion to what stands in them, in which no number and no word is broken.

    Letters and the space beside them are made smaller where the columns would be crowded, but
    not so small that they cannot be read.
    """
    letters = [_unbroken(column, cells) for column, cells in _columns(table)]
    wanted = [_wanted(column, cells) for column, cells in _columns(table)]
    if _needed(letters, COMMON_SIZE, CELL_SIDES) <= width:
        return Columns(_shared(width, _least(letters, COMMON_SIZE, CELL_SIDES), wanted))
    sizes = range(COMMON_SIZE, SMALLEST_SIZE - 1, -1)
    fitting = (each for each in sizes if _needed(letters, each, NARROW_SIDES) <= width)
    size = next(fitting, SMALLEST_SIZE)
    least = _least(letters, size, NARROW_SIDES)
    return Columns(_shared(width, least, wanted), size=size, sides=NARROW_SIDES)


def _columns(table: Table) -> list[tuple[Column, list[Cell]]]:
    return [
        (column, [(row.header, *row.cells)[place] for row in table.rows])
        for place, column in enumerate(table.columns)
    ]


def _text(cell: Cell) -> str:
    return plain_text(cell.content) if cell.content else cell.text


def _unbroken(column: Column, cells: list[Cell]) -> int:
    """How many letters the widest piece has that no line may break."""
    pieces = [word for label in (column.label, *map(_text, cells)) for word in label.split(" ")]
    if column.kind is ColumnKind.NUMBER:
        pieces += [_text(each) for each in cells]
    beside = any(each.marks or each.note for each in cells)
    return max((len(each) for each in pieces), default=0) + beside


def _wanted(column: Column, cells: list[Cell]) -> int:
    longest = max((len(_text(each)) for each in cells), default=0)
    word = max((len(each) for each in column.label.split()), default=0)
    return min(max(longest, word, len(column.label) // 2) + 3, WIDEST_COLUMN)


def _least(letters: list[int], size: int, sides: int) -> list[int]:
    return [round(each * _LETTER * size * _TWIPS_A_HALF_POINT) + sides for each in letters]


def _needed(letters: list[int], size: int, sides: int) -> int:
    return sum(_least(letters, size, sides))


def _shared(width: int, least: list[int], wanted: list[int]) -> tuple[int, ...]:
    """The width by what is wanted, but to none less than it needs, if there is that much."""
    if sum(least) >= width:
        return tuple(width * each // sum(least) for each in least)
    narrow: set[int] = set()
    while True:
        free = [place for place in range(len(least)) if place not in narrow]
        left = width - sum(least[place] for place in narrow)
        total = sum(wanted[place] for place in free)
        short = {place for place in free if left * wanted[place] // total < least[place]}
        if not short:
            break
        narrow |= short
    return tuple(
        need if place in narrow else left * wanted[place] // total
        for place, need in enumerate(least)
    )
