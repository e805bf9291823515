"""From the cells of a workbook or a text file to columns of text."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from itertools import chain, zip_longest

import polars as pl

from lagesbild.sources.sheets.grid import Column, Grid, Range
from lagesbild.sources.sheets.written import Kind, read_cell

PLAIN_NUMBER = r"^-?[0-9]+(?:\.[0-9]+)?$"
LARGEST_PLAIN, SMALLEST_PLAIN = 1e15, 1e-3
"""Beyond them, a number may come with an exponent: "1e16", "1e-7"."""
SAMPLED = 1000
"""Rows that tell whether a column says the same again and again."""


def grid_of(rows: Sequence[Sequence[object]], merged: Iterable[Range] = ()) -> Grid:
    """The grid of rows of equal length, as a reader of workbooks gives them."""
    width = len(rows[0]) if rows else 0
    # One long list, row by row as they lie in memory: going down the columns takes longer.
    cells = list(chain.from_iterable(rows))
    sorts = list(map(type, cells))
    if len(cells) != width * len(rows):
        raise ValueError("rows of different length")
    columns = tuple(_column(cells[n::width], sorts[n::width]) for n in range(width))
    return Grid(columns, len(rows), tuple(merged))


def grid_of_texts(rows: Sequence[Sequence[str]]) -> Grid:
    """The grid of rows of text, the shorter ones filled up."""
    width = max(map(len, rows), default=0)
    columns = zip_longest(*rows, fillvalue="") if width else ()
    return Grid(tuple(column_of_texts(pl.Series(each)) for each in columns), len(rows))


def column_of_texts(texts: pl.Series) -> Column:
    """A column of text; each different text is looked at once."""
    filled = texts.cast(pl.String).fill_null("")
    if filled.head(SAMPLED).n_unique() < SAMPLED // 2 < len(filled):
        return _of_few_texts(filled)
    numbers = filled.str.contains(PLAIN_NUMBER)
    if numbers.all():
        return Column(filled, _all_numbers(len(filled)), filled)
    # In the order of the file: what is read then depends on nothing else.
    unique = filled.filter(~numbers).unique(maintain_order=True)
    read = [read_cell(text) for text in unique]
    kinds = pl.Series([kind for kind, _ in read], dtype=pl.UInt8)
    plain = pl.Series([text for _, text in read], dtype=pl.String)
    return Column(
        filled.replace_strict(unique, plain, default=filled, return_dtype=pl.String),
        filled.replace_strict(unique, kinds, default=int(Kind.NUMBER), return_dtype=pl.UInt8),
        filled,
    )


def _of_few_texts(filled: pl.Series) -> Column:
    """A column whose texts come back in many rows."""
    unique = filled.unique(maintain_order=True)
    read = [read_cell(text) for text in unique]
    kinds = pl.Series([kind for kind, _ in read], dtype=pl.UInt8)
    plain = pl.Series([text for _, text in read], dtype=pl.String)
    of_each = places_among(filled, unique)
    texts = filled if plain.equals(unique) else plain.gather(of_each)
    return Column(texts, kinds.gather(of_each), filled)


def places_among(texts: pl.Series, unique: pl.Series) -> pl.Series:
    """For each text its place among the different ones; null for none."""
    return texts.cast(pl.Enum(unique)).to_physical().cast(pl.UInt32)


def _all_numbers(count: int) -> pl.Series:
    return pl.repeat(int(Kind.NUMBER), count, dtype=pl.UInt8, eager=True)


def _empty(count: int) -> Column:
    nothing = pl.repeat("", count, dtype=pl.String, eager=True)
    return Column(nothing, pl.repeat(int(Kind.EMPTY), count, dtype=pl.UInt8, eager=True), nothing)


def _column(cells: list[object], of_each: list[type]) -> Column:
    if cells[0] == "" and cells.count("") == len(cells):
        return _empty(len(cells))  # of which a sheet with a stray cell has hundreds
    sorts = set(of_each)
    if sorts == {str}:
        return column_of_texts(pl.Series(cells, dtype=pl.String))
    if sorts <= {float, int}:
        return _numbers(pl.Series(cells, dtype=pl.Float64))
    if sorts <= {float, int, str}:
        return _numbers_and_texts(cells, of_each)
    # Dates and truth values are text to a table; a number beside them is as in other columns.
    plain: list[object] = [each if type(each) is float else _text(each) for each in cells]
    return _numbers_and_texts(plain, list(map(type, plain)))


def _numbers_and_texts(cells: list[object], sorts: list[type]) -> Column:
    """Numbers with symbols, headings and gaps among them, as most columns are."""
    at = list(_places_of_texts(sorts))
    texts = column_of_texts(pl.Series([cells[place] for place in at], dtype=pl.String))
    only_numbers = cells.copy()
    for place in at:
        only_numbers[place] = None
    numbers = _numbers(pl.Series(only_numbers, dtype=pl.Float64))
    raw = pl.repeat(None, len(cells), dtype=pl.String, eager=True)
    places = pl.Series(at, dtype=pl.UInt32)
    return Column(
        numbers.texts.scatter(places, texts.texts),
        numbers.kinds.scatter(places, texts.kinds),
        raw.scatter(places, texts.raw),
    )


def _places_of_texts(sorts: list[type]) -> Iterator[int]:
    """Found by searching, not cell by cell: texts are few among numbers."""
    place = -1
    with suppress(ValueError):
        while True:
            place = sorts.index(str, place + 1)
            yield place


def _numbers(values: pl.Series) -> Column:
    """Numbers of a workbook, whole ones without decimals: it keeps 2239 as 2239.0."""
    whole = values.cast(pl.Int64, strict=False)
    is_whole = (whole == values) & (values.abs() < LARGEST_PLAIN)
    if is_whole.all():
        return Column(whole.cast(pl.String), _all_numbers(len(values)))
    # Without the sign of -0.0, as a whole number has none.
    unsigned = values.zip_with(values.ne_missing(0.0), pl.Series([0.0]))
    texts = unsigned.cast(pl.String).str.strip_suffix(".0")
    size = values.abs()
    if ((size >= LARGEST_PLAIN) | ((size < SMALLEST_PLAIN) & (size != 0))).any():
        texts = _without_exponents(texts, values)
    return Column(texts, _all_numbers(len(values)))


def _without_exponents(texts: pl.Series, values: pl.Series) -> pl.Series:
    """The shortest decimals that give the same numbers: "0.0000001" for "1e-7"."""
    places = texts.str.contains("e", literal=True).arg_true()
    plain = [format(Decimal(repr(value)), "f") for value in values.gather(places)]
    return texts.scatter(places, pl.Series(plain, dtype=pl.String))


def _text(cell: object) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date() | time():
            return cell.isoformat()
        case _:
            return str(cell)
