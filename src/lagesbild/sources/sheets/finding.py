"""Where in a sheet the tables stand: titles, headings, body with its groups, notes.

A body is made of rows with data. What stands between two rows with data is a heading of the rows
below it, unless there are words where the body has its numbers: then a new table begins.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lagesbild.sources.sheets.grid import Column, Grid
from lagesbild.sources.sheets.written import Kind

LONGEST_HEADING = 12
"""How many rows a table's column headings may take."""

NEARLY_NUMBER = r"^\D{0,4}\d[\d\W]*\D{0,4}$"
"""Signs in the place of a number that hold one or two: "12–15", "(7)", "ca 30"."""


@dataclass
class Region:
    """A table's place in a sheet, by rows."""

    titles: list[int] = field(default_factory=list)
    headers: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    """Rows with data, and rows with labels whose cells are all empty."""
    groups: dict[int, str] = field(default_factory=dict)
    """Rows in the body with a single text: headings of the rows below them."""
    notes: list[int] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)
    """Notes with words where the body has its numbers."""


def find_regions(grid: Grid) -> list[Region]:
    """The tables of a sheet, from top to bottom."""
    regular = _regular(grid)
    return [regular] if regular else list(_Finding(grid).regions())


def _regular(grid: Grid) -> Region | None:
    """A row of headings over every column and rows with data below, as programs write tables.

    Titles may stand above it and notes below; cells may be empty. None where a row is empty, has a
    single text or is a second row of headings: that is for a person's layout.
    """
    filled = (grid.counts["data"] + grid.counts["text"]).to_list()
    top = next((row for row, count in enumerate(filled) if count == grid.width), -1)
    if grid.width < 2 or top < 0 or not grid.counts["text"][top]:
        return None
    if not _may_be_headings(grid, top) or any(bottom >= top for _, (bottom, _) in grid.merged):
        return None
    last = _last_full_row(grid, filled, top)
    titles = [row for row in range(top) if filled[row]]
    notes = [row for row in range(last + 1, grid.height) if filled[row]]
    alone = max((filled[row] for row in (*titles, *notes)), default=0) <= 1
    if last <= top or not alone or not _has_values(grid, top, last):
        return None
    return Region(titles, [top], list(range(top + 1, last + 1)), {}, notes)


def _may_be_headings(grid: Grid, row: int) -> bool:
    """Words, years, and groups such as "<20" beside words."""
    data, texts = int(grid.counts["data"][row]), int(grid.counts["text"][row])
    years = grid.years_in(row)
    return data == years or (texts > 1 and data == years + grid.bounds_in(row))


def may_be_data(grid: Grid, row: int) -> bool:
    """Whether a row of years has a label before them, and another heading over each of them."""
    above = _row_of_several_above(grid, row)
    kinds = [grid.kind(row, column) for column in range(grid.width)]
    years = [column for column, kind in enumerate(kinds) if kind is Kind.NUMBER]
    if above < 0 or not years or Kind.TEXT not in kinds[: years[0]]:
        return False
    over = {grid.text(above, each) for each in years if grid.kind(above, each) is Kind.TEXT}
    return len(over) == len(years)


def _is_data(grid: Grid, row: int) -> bool:
    """Whether a row of years need not be one of headings: all that is in it has a heading."""
    above = _row_of_several_above(grid, row)
    filled = [c for c in range(grid.width) if grid.kind(row, c) is not Kind.EMPTY]
    return may_be_data(grid, row) and all(grid.kind(above, c) is Kind.TEXT for c in filled)


def _row_of_several_above(grid: Grid, row: int) -> int:
    """The last row above with two cells or more; -1 for none."""
    several = (grid.counts["data"] + grid.counts["text"])[:row] >= 2
    return next((each for each in reversed(range(row)) if several[each]), -1)


def _last_full_row(grid: Grid, filled: list[int], top: int) -> int:
    """The last row of those below the headings that all have two cells or more; -1 for none."""
    fewest = 1 if grid.width == 2 and all(each.raw is not None for each in grid.columns) else 2
    last = next((row for row in reversed(range(len(filled))) if filled[row] >= 2), -1)
    return last if min(filled[top:last], default=fewest) >= fewest else -1


def _has_values(grid: Grid, top: int, last: int) -> bool:
    """Whether a column has data and no words, and the first row is not one of years as headings."""
    below = slice(top + 1, last + 1)
    data, years = grid.counts["data"], grid.years_in(top + 1)
    later = range(top + 2, min(top + 4, last + 1))
    are_years = data[top + 1] == years > 1 and not _is_data(grid, top + 1)
    if are_years and any(data[row] != grid.years_in(row) for row in later):
        return False
    return any(_has_numbers(column, below) for column in grid.columns)


def _has_numbers(column: Column, below: slice) -> bool:
    """Whether a column has data, and no words but some that are nearly numbers."""
    kinds = column.kinds[below]
    words = kinds == Kind.TEXT
    if not (kinds == Kind.NUMBER).any():
        return False
    few = 2 * words.sum() <= len(kinds)
    return few and bool(column.texts[below].filter(words).str.contains(NEARLY_NUMBER).all())


class _Finding:
    """Goes through the rows once, gathering what the next row with data will explain."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.data, self.text = (grid.counts[name].to_list() for name in ("data", "text"))
        self.year = grid.years.to_list()
        self.waiting: list[int] = []
        """Rows since the last one with data; -1 for an empty one."""
        self.region = Region()
        self.data_columns: set[int] = set()

    def regions(self) -> Iterator[Region]:
        for row in range(self.grid.height):
            if not self.data[row] and not self.text[row]:
                self.waiting.append(-1)
            elif self._begins_or_continues(row):
                yield from self._take(row)
            elif self.region.body and self._is_row_without_values(row):
                self._headings_of_groups()
                self.region.body.append(row)
            else:
                self.waiting.append(row)
        if self.region.body:
            self.region.notes = [row for row in self.waiting if row >= 0]
            self.region.doubtful = [row for row in self.region.notes if self._is_heading(row)]
            yield self.region

    def _begins_or_continues(self, row: int) -> bool:
        """Whether a row is of a body: it has data, and they are not the years of a heading."""
        if not self.data[row]:
            return False
        if self.data[row] > self.year[row]:
            is_headings = not self.region.body and _may_be_headings(self.grid, row)
            return not is_headings and not self._is_note_with_number(row)
        if not self.region.body:
            return _is_data(self.grid, row) or not self._has_data_below(row)
        return bool(self._label(row))

    def _is_note_with_number(self, row: int) -> bool:
        """A lone number or symbol in the first column is a page number or a mark, no data."""
        return self.data[row] == 1 and not self.text[row] and self._is_data(row, 0)

    def _has_data_below(self, row: int) -> bool:
        """Whether rows with other numbers than years follow a row of years."""
        later = range(row + 1, min(row + LONGEST_HEADING, self.grid.height))
        return any(self.data[each] > self.year[each] or self.text[each] > 1 for each in later)

    def _is_data(self, row: int, column: int) -> bool:
        return self.grid.kind(row, column) in {Kind.NUMBER, Kind.SYMBOL}

    def _label(self, row: int) -> str:
        cells = (c for c in range(self.grid.width) if self.grid.kind(row, c) is Kind.TEXT)
        return next((self.grid.text(row, column) for column in cells), "")

    def _is_row_without_values(self, row: int) -> bool:
        """Two labels or more, all of them where the body has its labels."""
        cells = [c for c in range(self.grid.width) if self.grid.kind(row, c) is Kind.TEXT]
        return len(cells) > 1 and not self.data_columns.intersection(cells)

    def _take(self, row: int) -> Iterator[Region]:
        """Add a row to the body, or begin another where new headings stand before it."""
        if self.region.body and any(self._is_heading(each) for each in self.waiting if each >= 0):
            finished = self.region
            self._part_from(finished)
            yield finished
        if not self.region.body:
            self._begin()
        else:
            self._headings_of_groups()
        self.region.body.append(row)
        self.data_columns.update(c for c in range(self.grid.width) if self._is_data(row, c))

    def _is_heading(self, row: int) -> bool:
        """Whether there are words, or years, where the body has its numbers."""
        cells = [c for c in range(self.grid.width) if self.grid.kind(row, c) is not Kind.EMPTY]
        return bool(self.data_columns.intersection(cells)) and len(cells) > 1

    def _part_from(self, finished: Region) -> None:
        """What stands before the first empty row belongs to the table above it."""
        end = self.waiting.index(-1) if -1 in self.waiting else 0
        finished.notes = self.waiting[:end]
        self.waiting = self.waiting[end:]
        self.region = Region()
        self.data_columns = set()

    def _begin(self) -> None:
        """Part what stands above the first row with data into titles and column headings."""
        headers: list[int] = []
        for row in reversed(self.waiting):
            if row < 0 and headers:
                break
            if row >= 0 and (self._is_title(row) or len(headers) == LONGEST_HEADING):
                break
            if row >= 0:
                headers.insert(0, row)
        after = {*headers}
        if headers:
            last = self.waiting.index(headers[0])
            self.region.titles = [row for row in self.waiting[:last] if row >= 0]
            between = self.waiting[last:]
        else:
            self.region.titles, between = [row for row in self.waiting if row >= 0], []
        self.region.headers = headers
        for row in between:
            if row >= 0 and row not in after:
                self.region.groups[row] = self._label(row)
        self.waiting = []
        self._lone_title_is_group()

    def _is_title(self, row: int) -> bool:
        """A single text at the left."""
        cells = [c for c in range(self.grid.width) if self.grid.kind(row, c) is not Kind.EMPTY]
        return len(cells) == 1 and cells[0] == 0

    def _lone_title_is_group(self) -> None:
        """A single text between the headings and the body is a heading of the first rows."""
        titles, headers = self.region.titles, self.region.headers
        if headers or len(titles) < 2:
            return
        above = [row for row in titles if not self._is_title(row)]
        if above:
            first = above[-1]
            start = first
            while start - 1 in above:
                start -= 1
            self.region.headers = list(range(start, first + 1))
            self.region.titles = [row for row in titles if row < start]
            self.region.groups = {row: self._label(row) for row in titles if row > first}

    def _headings_of_groups(self) -> None:
        for row in self.waiting:
            if row >= 0:
                self.region.groups[row] = self._label(row)
        self.waiting = []
