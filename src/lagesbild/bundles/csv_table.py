"""A CSV file as cells, each of which knows its line and column."""

import csv
from collections.abc import Sequence
from io import StringIO

from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.problem import MOST_OF_ONE_KIND, Problems
from lagesbild.toml_text.nearest import nearest
from lagesbild.toml_text.places import Place


class CsvTable:
    """The rows of a CSV file under its header. ``lines`` holds the line each row starts on."""

    def __init__(self, path: str, text: str, problems: Problems) -> None:
        self.path = path
        self._problems = problems
        self._physical = list(StringIO(text, newline=""))
        self.header: tuple[str, ...] = ()
        self.rows: list[list[str]] = []
        self.lines: list[int] = []
        self.is_whole = self._read()

    def column(self, name: str) -> list[str]:
        """The cells of a column, from top to bottom."""
        index = self.header.index(name)
        return [row[index] for row in self.rows]

    def wrong(self, row: int, column: str, message: str) -> None:
        """Note a problem with a cell."""
        place = self._place(self.lines[row], self.header.index(column))
        self._problems.add(self.path, message, line=place.line, column=place.column)

    def wrong_all(self, rows: Sequence[int], column: str, messages: Sequence[str]) -> None:
        """Note the same sort of problem with many cells; beyond the first they are counted."""
        for row, message in zip(rows[:MOST_OF_ONE_KIND], messages, strict=False):
            self.wrong(row, column, message)
        if len(rows) > MOST_OF_ONE_KIND:
            self.wrong(
                rows[MOST_OF_ONE_KIND],
                column,
                f"{len(rows) - MOST_OF_ONE_KIND} more cells in the column “{column}” have faults "
                "of the same kind, from this line on.",
            )

    def wrong_header(self, index: int, message: str) -> None:
        """Note a problem with a column's name."""
        place = self._place(1, index)
        self._problems.add(self.path, message, line=place.line, column=place.column)

    def check_header(self, *, required: Sequence[str], optional: Sequence[str]) -> bool:
        """Whether the columns are those that are asked for; notes problems where not."""
        known = (*required, *optional)
        if len(self.header) == 1 and (sign := _other_separator(self.header[0])):
            self.wrong_header(
                0,
                f"The cells are parted by {sign}. Save the file as CSV with commas between the "
                "cells and points before the decimals.",
            )
            return False
        good = True
        for index, name in enumerate(self.header):
            if name not in known:
                hint = nearest(name, known) or f" There is: {', '.join(known)}."
                self.wrong_header(index, f"Unknown column “{name}”.{hint}")
                good = False
            elif name in self.header[:index]:
                self.wrong_header(index, f"The column “{name}” stands twice. Remove one of them.")
                good = False
        for name in required:
            if name not in self.header:
                self.wrong_header(0, f"The column “{name}” is missing. Add it to the first line.")
                good = False
        return good

    def _read(self) -> bool:
        reader = csv.reader(self._physical, strict=True)
        start = 1
        try:
            for row in reader:
                self._take(row, start)
                start = reader.line_num + 1
        except csv.Error as error:
            self._problems.add(
                self.path,
                f"The row that begins here is not CSV: {error}. Put cells with commas, quotes or "
                "line breaks in double quotes, and double the quotes inside.",
                line=start,
                column=1,
            )
            return False
        if not self.header:
            self._problems.add(self.path, "The file is empty. Its first line names the columns.")
        return bool(self.header)

    def _take(self, row: list[str], line: int) -> None:
        if not row:
            return
        if not self.header:
            self.header = tuple(row)
        elif len(row) != len(self.header):
            self._problems.add(
                self.path,
                f"The row has {len(row)} cells, the header {len(self.header)}. Check the commas; "
                "a decimal comma needs to be a point.",
                line=line,
                column=1,
            )
        else:
            self.rows.append(row)
            self.lines.append(line)

    def _place(self, line: int, index: int) -> Place:
        """Where the cell with an index begins, in the row that begins on a line."""
        column, quoted = 1, False
        while index:
            for sign in self._physical[line - 1][column - 1 :]:
                column += 1
                quoted ^= sign == '"'
                index -= sign == "," and not quoted
                if not index:
                    return Place(line, column)
            line, column = line + 1, 1
        return Place(line, column)


def read_csv(folder: BundleFolder, path: str) -> CsvTable | None:
    """A CSV file; None, and a problem noted, where it cannot be read."""
    text = folder.read_text(path)
    if text is None:
        return None
    table = CsvTable(path, text, folder.problems)
    return table if table.is_whole else None


def _other_separator(header: str) -> str:
    """What parts the cells of a header that has no comma; "" where nothing seems to."""
    names = {";": "semicolons", "\t": "tabs"}
    return next((name for sign, name in names.items() if sign in header), "")
