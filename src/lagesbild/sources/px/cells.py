"""The cells of a PX table: numbers as printed, symbols, and which categories each is of."""

import math
import re
from collections.abc import Sequence

import polars as pl

from lagesbild.sources.px.header import Header
from lagesbild.sources.px.keys import Keys, keyed_cells
from lagesbild.sources.px.notes import Places, References
from lagesbild.sources.px.tokens import cut
from lagesbild.sources.px.variables import Variables

SYMBOLS = ["-", *("." * each for each in range(1, 7))]
ENDED = re.compile(r"[;\s\x1a]")


def read_cells(header: Header, variables: Variables, keys: Keys | None, start: int) -> pl.DataFrame:
    """One row for each cell that the file holds. Raises `FileIsRefused`."""
    judgement = header.judgement
    sizes = [len(each.categories) for each in variables.dimensions]
    number = math.prod(sizes)
    room = len(judgement.text) - start
    if keys is None and number > room:
        raise judgement.refusal(
            start - 1,
            f"The variables have {number:,} combinations of values, but after DATA there is no "
            "room for as many. Is the file whole? Fetch it again from the source.",
        )
    rows = number // math.prod(sizes[variables.stub :]) if keys else 0
    most = number + rows * variables.stub
    pieces = cut(judgement, start, most)
    _check_the_end(header, pieces)
    if keys is None:
        cells = _dense(header, pieces, sizes, number)
    else:
        cells = keyed_cells(header, pieces, variables, keys)
    return _marked(header, variables, _with_values(header, cells)).rename(
        {str(place): each.code for place, each in enumerate(variables.dimensions)}
    )


def _check_the_end(header: Header, pieces: pl.DataFrame) -> None:
    """A last number that nothing follows may have been cut off in the middle."""
    text = header.judgement.text
    if text.rstrip(" \t\r\n\x1a").endswith(";"):
        return
    if pieces.height and not ENDED.match(text[-1]):
        raise header.judgement.refusal(
            len(text) - 1,
            "The file ends in the middle of the data, without a semicolon. Fetch it again.",
        )
    header.judgement.assume("No semicolon ends the data; every value is there.")


def _dense(header: Header, pieces: pl.DataFrame, sizes: Sequence[int], number: int) -> pl.DataFrame:
    if pieces.height != number:
        last = pieces["row"][-1] if pieces.height else header.judgement.text.count("\n") + 1
        raise header.judgement.refusal_in_row(
            last,
            f"The data end after {pieces.height:,} values, but the variables have {number:,} "
            "combinations of values. Is the file whole? Fetch it again from the source.",
        )
    index = pl.int_range(0, number, dtype=pl.UInt32, eager=True)
    return pieces.select(*places(index, sizes), "token", "row", "column")


def places(index: pl.Series, sizes: Sequence[int], first: int = 0) -> list[pl.Series]:
    """The place in each dimension of cells that are counted with the last changing fastest."""
    strides = [math.prod(sizes[each + 1 :]) for each in range(len(sizes))]
    return [
        (index // stride % size if number else index // stride)
        .cast(pl.UInt32)
        .alias(str(first + number))
        for number, (stride, size) in enumerate(zip(strides, sizes, strict=True))
    ]


def _with_values(header: Header, cells: pl.DataFrame) -> pl.DataFrame:
    """``value`` and ``status`` for each token. Raises `FileIsRefused` for one that is neither.

    Most are numbers; only the others are looked at one kind at a time.
    """
    is_number = cells["token"].cast(pl.Float64, strict=False).is_finite().fill_null(value=False)
    others = cells.filter(~is_number)
    statuses = others["token"].replace_strict(
        *_judged(others["token"].unique().to_list()), return_dtype=pl.String, default=None
    )
    wrong = others.filter(statuses.is_null())
    if wrong.height:
        raise header.judgement.refusal_in_row(
            wrong["row"][0],
            f"“{wrong['token'][0][:40]}” in column {wrong['column'][0]} is neither a number nor "
            'one of the symbols "-" and "." to "......". Write numbers with a decimal point, or '
            "fetch the file again.",
        )
    place = (~is_number).cum_sum() - 1
    return cells.with_columns(
        pl.when(is_number).then(pl.col("token")).alias("value"),
        statuses.gather(pl.select(pl.when(~is_number).then(place)).to_series()).alias("status"),
    ).select(pl.exclude("token", "row", "column"), "row", "column")


def _judged(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Those of the tokens that are symbols, and which."""
    bare = {each: each.strip('"').strip() for each in tokens}
    known = {each: symbol for each, symbol in bare.items() if symbol in SYMBOLS}
    return list(known), list(known.values())


def _marked(header: Header, variables: Variables, cells: pl.DataFrame) -> pl.DataFrame:
    """The cells, with the marks of DATANOTECELL as the status of those that have a number."""
    marks: dict[tuple[bool, ...], dict[Places, list[str]]] = {}
    references = References(header, variables, "")
    for each in header.every("DATANOTECELL"):
        places_of = references.places(each)
        if places_of is not None and (mark := each.text.strip()):
            shape = tuple(place is not None for place in places_of)
            marks.setdefault(shape, {}).setdefault(places_of, []).append(mark)
    for number, (shape, marked) in enumerate(marks.items()):
        cells = _with_marks(cells, shape, marked, f"mark {number}")
    if not marks:
        return cells
    names = [f"mark {number}" for number in range(len(marks))]
    written = pl.concat_str(names, separator=",", ignore_nulls=True)
    return cells.with_columns(
        pl.when(pl.col("value").is_not_null() & (written != ""))
        .then(written)
        .otherwise("status")
        .alias("status")
    ).drop(names)


def _with_marks(
    cells: pl.DataFrame, shape: tuple[bool, ...], marked: dict[Places, list[str]], name: str
) -> pl.DataFrame:
    on = [place for place, fixed in enumerate(shape) if fixed]
    if not on:
        texts = [mark for each in marked.values() for mark in each]
        return cells.with_columns(pl.lit(",".join(texts)).alias(name))
    schema = {str(place): pl.UInt32 for place in on}
    found = pl.DataFrame(
        {
            **{str(place): [each[place] for each in marked] for place in on},
            name: [",".join(each) for each in marked.values()],
        },
        schema={**schema, name: pl.String},
    )
    return cells.join(found, on=list(schema), how="left", maintain_order="left")
