"""The notes of a PX table, each with the cells that it is about.

NOTE is about the table or a variable, VALUENOTE about a value, CELLNOTE about cells, with ``*``
for every value of a variable, in the order of STUB and HEADING. An X at the end means that the
note must be shown. ``#`` breaks a line. DATANOTE and DATANOTECELL are marks, ATTRIBUTES codes.
"""

from collections.abc import Iterator
from itertools import zip_longest

from lagesbild.sources.px.header import Header
from lagesbild.sources.px.statements import Statement
from lagesbild.sources.px.variables import Variables
from lagesbild.sources.table import Note, TableDimension

KINDS = ("NOTEX", "NOTE", "VALUENOTEX", "VALUENOTE", "CELLNOTEX", "CELLNOTE")
MARKS = ("DATANOTE", "DATANOTECELL", "ATTRIBUTES")
BY_CELL = {"CELLNOTEX", "CELLNOTE", "DATANOTECELL", "ATTRIBUTES"}
EVERY = "*"

Places = tuple[int | None, ...]
"""For each dimension the place of the category that a note is about; None for all of them."""


def read_notes(header: Header, variables: Variables) -> tuple[Note, ...]:
    """All notes in the main language, and those that only another language has."""
    notes: dict[Note, None] = {}
    about: set[tuple[bool, tuple[tuple[str, str], ...]]] = set()
    for note in _notes_in(header, variables, ""):
        notes[note] = None
        about.add((note.mandatory, note.cells))
    for language in header.languages:
        further = [
            each
            for each in _notes_in(header, variables, language)
            if (each.mandatory, each.cells) not in about
        ]
        for note in further:
            notes[note] = None
            about.add((note.mandatory, note.cells))
        if further:
            header.judgement.assume(f"{len(further)} of the notes stand in {language} only.")
    return tuple(notes)


def _notes_in(header: Header, variables: Variables, language: str) -> Iterator[Note]:
    reader = References(header, variables, language)
    for keyword in (*KINDS, *(() if language else MARKS)):
        for each in header.every(keyword, language):
            cells = reader.about(each)
            if cells is None:
                header.judgement.assume(
                    f"{each} is about nothing in the table; it was left out.", at=each.start
                )
            elif text := _text(header, each):
                yield Note(text, cells, mandatory=keyword.endswith("X"))


def _text(header: Header, statement: Statement) -> str:
    if statement.keyword != "ATTRIBUTES":
        return "".join(statement.values).replace("#", "\n").strip()
    ids = header.listed("ATTRIBUTE-ID")
    pairs = zip_longest(ids, statement.values[: len(ids) or None], fillvalue="")
    return "; ".join(f"{name}: {value}" if name else value for name, value in pairs)


class References:
    """What statements in one language are about."""

    def __init__(self, header: Header, variables: Variables, language: str) -> None:
        self.header = header
        self.variables = variables
        self.language = language
        self.by_label = [_places(_labels(each, language)) for each in variables.dimensions]
        self.by_code = [_places(each.codes) for each in variables.dimensions]

    def about(self, statement: Statement) -> tuple[tuple[str, str], ...] | None:
        """The pairs of dimension and category of a note; None where it is about nothing here."""
        if not statement.about and statement.keyword not in {"CELLNOTE", "CELLNOTEX"}:
            return ()
        if statement.keyword in BY_CELL or len(statement.about) > 2:
            places = self.places(statement)
            return None if places is None else self._pairs(places)
        dimension = self.variables.place(statement.about[0], self.language)
        if dimension is None:
            return self._of_contents(statement)
        if len(statement.about) == 1:
            return ((self.variables.dimensions[dimension].code, ""),)
        place = self.place(dimension, statement.about[1], code_first=False)
        return None if place is None else ((self._pair(dimension, place)),)

    def places(self, statement: Statement) -> Places | None:
        """The cells of a statement that names a value, or ``*``, for each variable.

        None where it names what the table does not have. Raises `FileIsRefused` where it does
        not name every variable.
        """
        dimensions = self.variables.dimensions
        if len(statement.about) != len(dimensions):
            raise self.header.judgement.refusal(
                statement.start,
                f"{statement} names {len(statement.about)} values, but the table has "
                f"{len(dimensions)} variables. Which cells it is about cannot be told. Name a "
                "value or * for each variable, in the order of STUB and HEADING.",
            )
        code_first = statement.keyword in MARKS
        found: list[int | None] = []
        for number, value in enumerate(statement.about):
            place = None
            if value != EVERY:
                place = self.place(number, value, code_first=code_first)
                if place is None:
                    return None
            found.append(place)
        return tuple(found)

    def place(self, dimension: int, value: str, *, code_first: bool) -> int | None:
        """The place of the category that has a label or code."""
        first, second = self.by_label[dimension], self.by_code[dimension]
        if code_first:
            first, second = second, first
        place = first.get(value)
        return second.get(value) if place is None else place

    def _of_contents(self, statement: Statement) -> tuple[tuple[str, str], ...] | None:
        """A note about one name that is a value of exactly one variable, as of the contents."""
        if len(statement.about) != 1:
            return None
        found = [
            (number, place)
            for number in range(len(self.variables.dimensions))
            if (place := self.place(number, statement.about[0], code_first=False)) is not None
        ]
        return (self._pair(*found[0]),) if len(found) == 1 else None

    def _pairs(self, places: Places) -> tuple[tuple[str, str], ...]:
        return tuple(
            self._pair(number, place) for number, place in enumerate(places) if place is not None
        )

    def _pair(self, dimension: int, place: int) -> tuple[str, str]:
        found = self.variables.dimensions[dimension]
        return found.code, found.categories[place].code


def _labels(dimension: TableDimension, language: str) -> tuple[str, ...]:
    if not language:
        return dimension.labels
    return tuple(dict(each.translations).get(language, "") for each in dimension.categories)


def _places(words: tuple[str, ...]) -> dict[str, int]:
    """Where each of them stands first."""
    return {word: place for place, word in reversed(list(enumerate(words)))}
