"""What titles and notes say of the whole table: its name, its source, the day it is from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagesbild.sources.sheets.finding import Region
from lagesbild.sources.sheets.grid import Grid

_SAID = (
    ("source", re.compile(r"^\W*(?:källa|källor|source|sources)\s*:\s*(.+)", re.IGNORECASE)),
    (
        "updated",
        re.compile(
            r"(?:senast uppdaterad|senaste uppdatering|uppdaterad|(?:last )?updated)\s*:?\s*(\d.+)",
            re.IGNORECASE,
        ),
    ),
    ("unit", re.compile(r"^\W*(?:enhet|unit)\s*:\s*(.+)", re.IGNORECASE)),
    ("contact", re.compile(r"^\W*(?:kontakt(?:person)?|contact)\s*:\s*(.+)", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What stands above and below a table."""

    title: str
    by_word: dict[str, str]
    notes: tuple[str, ...]


def said_of(grid: Grid, region: Region) -> Said:
    """The title, the notes as they stand, and what they say by words of `Table.said`."""
    above = [_line(grid, row) for row in region.titles]
    notes = [_line(grid, row) for row in region.notes]
    by_word: dict[str, str] = {}
    for text in (*_with_next(notes), *above):
        for word, pattern in _SAID:
            if match := pattern.search(text):
                by_word.setdefault(word, match[1].strip())
    return Said(" ".join(above), by_word, tuple(notes))


def _with_next(notes: Sequence[str]) -> Iterator[str]:
    """The notes; one that only asks ("Källa:") with the line that answers."""
    for number, text in enumerate(notes):
        is_asking = text.endswith(":") and number + 1 < len(notes)
        yield f"{text} {notes[number + 1]}" if is_asking else text


def _line(grid: Grid, row: int) -> str:
    return " ".join(" ".join(text.split()).lstrip("# ") for text in grid.texts_of(row) if text)
