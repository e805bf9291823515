"""From a region of a sheet to a table: one cell for each row and value column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from lagesbild.sources.sheets.blocks import side_by_side
from lagesbild.sources.sheets.cells import places_among
from lagesbild.sources.sheets.columns import Sorted, role_of, sort_columns
from lagesbild.sources.sheets.finding import Region, find_regions, may_be_data
from lagesbild.sources.sheets.grid import Grid, in_rows
from lagesbild.sources.sheets.groups import groups_of_rows
from lagesbild.sources.sheets.headings import Headings, heading_over, headings_of
from lagesbild.sources.sheets.labels import labels_of_rows
from lagesbild.sources.sheets.said import said_of
from lagesbild.sources.sheets.signs import read_signs
from lagesbild.sources.sheets.written import Kind
from lagesbild.sources.table import Category, Note, Role, Table, TableDimension, free_code

LABELS, HEADINGS, GROUP = "label", "heading", "group"
"""What dimensions are called that the sheet gives no name: of rows, of columns, of row groups."""
_YEAR_LABEL = re.compile(r"(?:19|20|21)\d\d\D{0,3}")
_UNIT = re.compile(r".*\(([^()\d][^()]{0,30})\)\W*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a grid is from."""

    name: str
    """Of the sheet."""
    address: pl.Expr
    """Of the columns ``row`` and ``column``, from 1."""
    point_is_decimal: bool = False
    """Whether a point parts decimals where no number of the table tells."""


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


def tables_in(grid: Grid, place: Place) -> tuple[Table, ...]:
    """The tables of a sheet. Raises `NumberIsAmbiguous`."""
    found = list(_found(grid, place))
    if len(found) == 1:
        return (replace(found[0][1], name=place.name),)
    named = place.name + ", " if place.name else ""
    return tuple(replace(table, name=f"{named}{span}") for span, table in found)


def _found(grid: Grid, place: Place) -> Iterator[tuple[str, Table]]:
    """Each table with the words for where in the sheet it stands."""
    parts = side_by_side(grid)
    for part in parts:
        beside = f" from column {part.left + 1}" if len(parts) > 1 else ""
        for region in find_regions(part):
            table = _table(part, region, place)
            if table is not None:
                first = min((*region.titles, *region.headers, *region.body))
                yield f"rows {first + 1}–{region.body[-1] + 1}{beside}", table


def _table(grid: Grid, region: Region, place: Place) -> Table | None:
    body = pl.Series(region.body, dtype=pl.UInt32)
    over = [heading_over(grid, region, column) for column in range(grid.width)]
    columns = sort_columns(grid, body, over)
    if not columns.values:
        return None
    building = _Building()
    _add_groups(building, region)
    _add_labels(building, grid, columns, over, body)
    headings = headings_of(grid, region, columns.values)
    _add_headings(building, headings, len(columns.values))
    _tell_doubtful(building, grid, region)
    said = said_of(grid, region)
    contents = [*headings.constant, *(headings.levels[0] if len(columns.values) == 1 else ())]
    cells = _cells(grid, building, columns, body, place)
    if contents:
        said.by_word["contents"] = ", ".join(contents)
        if unit := _UNIT.fullmatch(contents[-1]):
            said.by_word.setdefault("unit", unit[1])
    return Table(
        dimensions=tuple(building.dimensions),
        cells=cells,
        address=place.address,
        title=said.title,
        said=said.by_word,
        notes=tuple(Note(text) for text in said.notes),
        assumed=tuple(building.assumed),
    )


def _add(
    building: _Building, code: str, label: str, texts: pl.Series, role: Role | None = None
) -> None:
    """A dimension of the rows, its categories in the order in which they first stand."""
    unique = texts.unique(maintain_order=True)
    role = role_of(label, unique.to_list()) if role is None else role
    wanted = free_code(code, building.codes)
    categories = tuple(Category(text, text) for text in unique)
    building.dimensions.append(TableDimension(wanted, label or wanted, categories, role))
    building.of_rows[wanted] = places_among(texts, unique)


def _tell_doubtful(building: _Building, grid: Grid, region: Region) -> None:
    """Rows around the table that may be of it, and were taken as something else."""
    for row in region.headers[1:]:
        if may_be_data(grid, row):
            words = " ".join(filter(None, grid.texts_of(row)))
            building.assumed.append(
                f"“{words}” was taken as column headings: its numbers look like years."
            )
    for row in region.doubtful:
        words = " ".join(filter(None, grid.texts_of(row)))
        building.assumed.append(f"“{words}” was taken as a note: it has no number.")


def _add_groups(building: _Building, region: Region) -> None:
    """Headings between the rows become dimensions: each row belongs to those above it."""
    if not region.groups:
        return
    of_rows = groups_of_rows(region.groups, region.body)
    for number, texts in enumerate(of_rows, 1):
        code = GROUP if len(of_rows) == 1 else f"{GROUP}-{number}"
        role = role_of("", sorted(set(texts)))
        _add(building, code, code, pl.Series(texts, dtype=pl.String), role)
    building.assumed.append(
        f"{len(region.groups)} rows with a single text were taken as headings of the rows below "
        "them."
    )


def _add_labels(
    building: _Building, grid: Grid, columns: Sorted, over: Sequence[str], body: pl.Series
) -> None:
    """The columns that name the rows; the row's number where none does and no group either."""
    labels, filled = labels_of_rows(grid, columns.labels, body)
    for place, texts in zip(columns.labels, labels, strict=True):
        heading = over[place]
        _add(building, heading or LABELS, heading, texts)
    for place in filled:
        named = f"“{over[place]}”" if over[place] else f"{grid.left + place + 1}"
        building.assumed.append(
            f"Empty cells of column {named} were taken as the label above them."
        )
    if not building.dimensions:
        numbers = pl.Series([str(row + 1) for row in body], dtype=pl.String)
        _add(building, LABELS, LABELS, numbers, Role.UNKNOWN)
        building.assumed.append("No column names the rows: they are called by their numbers.")


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
        categories = tuple(_heading(label, other.get(label, "")) for label in places)
        role = Role.TIME if is_time else Role.METRIC
        building.dimensions.append(TableDimension(code, code, categories, role))
        building.of_columns[code] = pl.Series(index, dtype=pl.UInt32)
    if headings.translations:
        building.assumed.append("The second row of column headings was taken as a translation.")


def _heading(label: str, translation: str) -> Category:
    unit = _UNIT.fullmatch(label)
    return Category(
        label,
        label,
        unit=unit[1] if unit else "",
        translations=(("en", translation),) if translation else (),
    )


def _cells(
    grid: Grid, building: _Building, columns: Sorted, body: pl.Series, place: Place
) -> pl.DataFrame:
    """A row for each cell, row by row. Words among numbers are symbols of what is missing."""
    count, width = len(body), len(columns.values)
    read = read_signs(
        [grid.columns[column] for column in columns.values],
        body,
        [grid.left + column for column in columns.values],
        point_is_decimal=place.point_is_decimal,
    )
    building.assumed.extend(read.assumed)
    at = pl.int_range(count * width, eager=True, dtype=pl.UInt32)
    of_row, of_column = at // width, at % width
    # The columns stand one after the other; the cells are taken from them row by row.
    in_columns = of_column * count + of_row
    text = pl.lit(pl.concat(read.texts, rechunk=True).gather(in_columns))
    kinds = pl.concat(
        [in_rows(grid.columns[column].kinds, body) for column in columns.values], rechunk=True
    )
    kind = pl.lit(kinds.gather(in_columns))
    places = {
        each.code: building.of_rows[each.code].gather(of_row)
        if each.code in building.of_rows
        else building.of_columns[each.code].gather(of_column)
        for each in building.dimensions
    }
    sheet_columns = pl.Series(columns.values, dtype=pl.UInt32) + grid.left + 1
    return pl.select(
        *(pl.lit(series).alias(code) for code, series in places.items()),
        pl.when(kind == Kind.NUMBER).then(text).alias("value"),
        pl.when((kind == Kind.SYMBOL) | (kind == Kind.TEXT)).then(text).alias("status"),
        pl.lit((body + 1).gather(of_row)).cast(pl.UInt32).alias("row"),
        pl.lit(sheet_columns.gather(of_column)).cast(pl.UInt32).alias("column"),
    )
