"""From a region of a sheet to a table: one cell for each row and value column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from lagesbild.sources.sheets.columns import Sorted, role_of, sort_columns
from lagesbild.sources.sheets.finding import Region, find_regions, levels
from lagesbild.sources.sheets.grid import Grid
from lagesbild.sources.sheets.headings import Headings, heading_over, headings_of
from lagesbild.sources.sheets.written import Kind
from lagesbild.sources.table import Category, Note, Role, Table, TableDimension, free_code

LABELS, HEADINGS, GROUP = "label", "heading", "group"
"""What dimensions are called that the sheet gives no name: of rows, of columns, of row groups."""
_YEAR_LABEL = re.compile(r"(?:19|20|21)\d\d\D{0,3}")
_SAID = (
    ("source", re.compile(r"(?:källa|source)\s*:\s*(.+)", re.IGNORECASE)),
    ("updated", re.compile(r"(?:senast uppdaterad|(?:last )?updated)\s*:?\s*(.+)", re.IGNORECASE)),
)


@dataclass
class _Building:
    """A table as it comes together: dimensions with the category of each row or column."""

    dimensions: list[TableDimension] = field(default_factory=list)
    of_rows: dict[str, pl.Series] = field(default_factory=dict)
    of_columns: dict[str, pl.Series] = field(default_factory=dict)
    assumed: list[str] = field(default_factory=list)

    @property
    def codes(self) -> set[str]:
        return {each.code for each in self.dimensions}


def tables_in(grid: Grid, *, name: str, address: pl.Expr) -> tuple[Table, ...]:
    """The tables of a sheet. ``address`` is of the columns ``row`` and ``column``, from 1."""
    regions = find_regions(grid)
    made = [_table(grid, region, address) for region in regions]
    found = [(region, table) for region, table in zip(regions, made, strict=True) if table]
    return tuple(
        _named(table, name if len(found) == 1 else f"{name}, rows {_span(region)}")
        for region, table in found
    )


def _named(table: Table, name: str) -> Table:
    return replace(table, name=name)


def _span(region: Region) -> str:
    first = min((*region.titles, *region.headers, *region.body))
    return f"{first + 1}–{region.body[-1] + 1}"


def _table(grid: Grid, region: Region, address: pl.Expr) -> Table | None:
    body = pl.Series(region.body, dtype=pl.UInt32)
    over = [heading_over(grid, region, column) for column in range(grid.width)]
    columns = sort_columns(grid, body, over)
    if not columns.values:
        return None
    building = _Building()
    _add_groups(building, region)
    for column in columns.labels:
        _add_labels(building, grid, columns, column, over[column], body)
    if not building.dimensions:
        _add(building, LABELS, LABELS, [str(row + 1) for row in region.body], Role.UNKNOWN)
    headings = headings_of(grid, region, columns.values)
    _add_headings(building, headings, len(columns.values))
    said, notes = _said(grid, region)
    contents = [*headings.constant, *(headings.levels[0] if len(columns.values) == 1 else ())]
    if contents:
        said["contents"] = ", ".join(contents)
    return Table(
        dimensions=tuple(building.dimensions),
        cells=_cells(grid, building, columns, body),
        address=address,
        title=" ".join(_line(grid, row) for row in region.titles),
        said=said,
        notes=tuple(Note(text) for text in notes),
        assumed=tuple(building.assumed),
    )


def _line(grid: Grid, row: int) -> str:
    return " ".join(" ".join(text.split()) for text in grid.texts_of(row) if text)


def _said(grid: Grid, region: Region) -> tuple[dict[str, str], list[str]]:
    """What titles and notes say of source and day, and the notes as they stand."""
    said: dict[str, str] = {}
    notes = [_line(grid, row) for row in region.notes]
    for text in (*notes, *(_line(grid, row) for row in region.titles)):
        for word, pattern in _SAID:
            if match := pattern.search(text):
                said.setdefault(word, match[1].strip())
    return said, notes


def _add(building: _Building, code: str, label: str, texts: Sequence[str], role: Role) -> None:
    """A dimension of the rows, its categories in the order in which they first stand."""
    places: dict[str, int] = {}
    index = [places.setdefault(text, len(places)) for text in texts]
    wanted = free_code(code, building.codes)
    building.dimensions.append(
        TableDimension(wanted, label, tuple(Category(text, text) for text in places), role)
    )
    building.of_rows[wanted] = pl.Series(index, dtype=pl.UInt32)


def _add_groups(building: _Building, region: Region) -> None:
    """Headings between the rows become dimensions: each row belongs to those above it."""
    if not region.groups:
        return
    level = levels(sorted(region.groups.items()), frozenset(region.body))
    depth = max(level.values()) + 1
    current = [""] * depth
    of_rows: list[list[str]] = [[] for _ in range(depth)]
    waiting = sorted(region.groups)
    for row in region.body:
        while waiting and waiting[0] < row:
            heading = waiting.pop(0)
            current[level[heading] :] = [""] * (depth - level[heading])
            current[level[heading]] = region.groups[heading]
        for place, text in enumerate(current):
            of_rows[place].append(text)
    for place, texts in enumerate(of_rows):
        code = GROUP if depth == 1 else f"{GROUP}-{place + 1}"
        _add(building, code, code, texts, role_of(code, sorted(set(texts))))
    building.assumed.append(
        f"{len(region.groups)} rows with a single text were taken as headings of the rows below "
        "them."
    )


def _add_labels(
    building: _Building, grid: Grid, columns: Sorted, column: int, heading: str, body: pl.Series
) -> None:
    texts = grid.columns[column].texts.gather(body).fill_null("")
    if _is_filled_down(texts, column, columns.labels):
        texts = texts.replace("", None).fill_null(strategy="forward").fill_null("")
        named = f"“{heading}”" if heading else f"{column + 1}"
        building.assumed.append(
            f"Empty cells of column {named} were taken as the label above them."
        )
    unique = texts.unique(maintain_order=True)
    role = role_of(heading, unique.to_list())
    code = free_code(heading or LABELS, building.codes)
    index = texts.replace_strict(
        unique, pl.int_range(len(unique), dtype=pl.UInt32, eager=True), return_dtype=pl.UInt32
    )
    categories = tuple(Category(text, text) for text in unique)
    building.dimensions.append(TableDimension(code, heading or code, categories, role))
    building.of_rows[code] = index


def _is_filled_down(texts: pl.Series, column: int, labels: Sequence[int]) -> bool:
    """Whether empty cells mean the label above: leftmost labels, none standing twice in a row."""
    if column != labels[0] or len(labels) < 2 or texts[0] == "" or not (texts == "").any():
        return False
    named = texts.filter(texts != "")
    return not bool((named == named.shift(1)).any())


def _add_headings(building: _Building, headings: Headings, count: int) -> None:
    """The headings over the value columns become dimensions, if there are several columns."""
    if count == 1:
        return
    for number, labels in enumerate(headings.levels, 1):
        wanted = HEADINGS if len(headings.levels) == 1 else f"{HEADINGS}-{number}"
        code = free_code(wanted, building.codes)
        places: dict[str, int] = {}
        index = [places.setdefault(label, len(places)) for label in labels]
        other = dict(zip(labels, headings.translations, strict=False))
        is_time = all(_YEAR_LABEL.fullmatch(label) for label in places)
        building.dimensions.append(
            TableDimension(
                code,
                code,
                tuple(
                    Category(label, label, translations=(("en", other[label]),) if other else ())
                    for label in places
                ),
                Role.TIME if is_time else Role.METRIC,
            )
        )
        building.of_columns[code] = pl.Series(index, dtype=pl.UInt32)
    if headings.translations:
        building.assumed.append("The second row of column headings was taken as a translation.")


def _cells(grid: Grid, building: _Building, columns: Sorted, body: pl.Series) -> pl.DataFrame:
    """A row for each cell, row by row. Words among numbers are symbols of what is missing."""
    count, width = len(body), len(columns.values)
    place = pl.int_range(count * width, eager=True)
    of_row, of_column = place // width, place % width
    # The columns stand one after the other; the cells are taken from them row by row.
    in_columns = of_column * count + of_row
    texts = pl.concat([grid.columns[c].texts.gather(body) for c in columns.values])
    kinds = pl.concat([grid.columns[c].kinds.gather(body) for c in columns.values])
    text, kind = pl.lit(texts.gather(in_columns)), pl.lit(kinds.gather(in_columns))
    places = {
        each.code: building.of_rows[each.code].gather(of_row)
        if each.code in building.of_rows
        else building.of_columns[each.code].gather(of_column)
        for each in building.dimensions
    }
    sheet_columns = pl.Series(columns.values, dtype=pl.UInt32).gather(of_column) + 1
    return pl.select(
        *(pl.lit(series).alias(code) for code, series in places.items()),
        pl.when(kind == Kind.NUMBER).then(text).alias("value"),
        pl.when(kind.is_in([Kind.SYMBOL, Kind.TEXT])).then(text).alias("status"),
        pl.lit((body + 1).gather(of_row)).cast(pl.UInt32).alias("row"),
        pl.lit(sheet_columns).cast(pl.UInt32).alias("column"),
    )
