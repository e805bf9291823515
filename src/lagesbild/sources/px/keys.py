"""Sparse PX data: KEYS("variable")=VALUES or CODES, and rows that name their own place.

Each row begins with a value, or code, for each variable of the stub, and holds a cell for each
combination of the heading. The format says that rows with nothing but zeros are left out (PX
file format 2013). Files in use leave out rows that are missing as well, so no zeros are made of
rows that do not stand in the file: that is told instead.
"""

import math
from dataclasses import dataclass

import polars as pl

from lagesbild.sources.px.header import Header
from lagesbild.sources.px.variables import Variables

SPOKEN = {"VALUES": "labels", "CODES": "codes"}


@dataclass(frozen=True, slots=True)
class Keys:
    """For each variable of the stub, in the order they stand in the rows, its place and words."""

    order: tuple[int, ...]
    words: tuple[tuple[str, ...], ...]


def read_keys(header: Header, variables: Variables) -> Keys | None:
    """What the rows begin with; None of a file without KEYS. Raises `FileIsRefused`."""
    statements = list(header.every("KEYS"))
    if not statements:
        return None
    stub = variables.names[: variables.stub]
    for each in statements:
        if len(each.about) != 1 or each.about[0] not in stub:
            raise header.judgement.refusal(
                each.start,
                f"{each} is about no variable of the stub, and only those have keys. Correct it.",
            )
        if each.text.strip().upper() not in SPOKEN:
            raise header.judgement.refusal(
                each.start, f"{each} is “{each.text}”; it can be VALUES or CODES. Correct it."
            )
    spoken = {each.about[0]: each.text.strip().upper() for each in statements}
    without = [each for each in stub if each not in spoken]
    if without:
        raise header.judgement.refusal(
            statements[0].start,
            f"KEYS are stated, but none for “{without[0]}”. How its rows are told apart cannot "
            "be known. State KEYS for every variable of the stub.",
        )
    return Keys(
        order=tuple(stub.index(name) for name in spoken),
        words=tuple(
            tuple(getattr(variables.dimensions[stub.index(name)], SPOKEN[what]))
            for name, what in spoken.items()
        ),
    )


def keyed_cells(
    header: Header, pieces: pl.DataFrame, variables: Variables, keys: Keys
) -> pl.DataFrame:
    """The cells of rows that name their place. Raises `FileIsRefused`."""
    heading = [len(each.categories) for each in variables.dimensions[variables.stub :]]
    width, count = math.prod(heading), len(keys.order)
    length = width + count
    numbered = pieces.with_columns(
        (pl.int_range(pl.len()) // length).alias("record"),
        (pl.int_range(pl.len()) % length).alias("within"),
    )
    _check_rows(header, numbered, count, length)
    found = _found(header, numbered, keys)
    stub = variables.stub
    index = pl.int_range(0, found.height * width, dtype=pl.UInt32, eager=True) % max(width, 1)
    cells = numbered.filter(pl.col("within") >= count)
    repeated = pl.int_range(0, found.height * width, dtype=pl.UInt32, eager=True) // max(width, 1)
    strides = [math.prod(heading[each + 1 :]) for each in range(len(heading))]
    _tell_of_gaps(header, variables, found.height)
    return cells.select(
        *(found[str(place)].gather(repeated).alias(str(place)) for place in range(stub)),
        *(
            (index // stride % size).cast(pl.UInt32).alias(str(stub + place))
            for place, (stride, size) in enumerate(zip(strides, heading, strict=True))
        ),
        "token",
        "row",
        "column",
    )


def _check_rows(header: Header, numbered: pl.DataFrame, count: int, length: int) -> None:
    """Every row has its keys and as many cells as the heading has combinations."""
    is_text = pl.col("token").str.starts_with('"')
    symbol = pl.col("token").str.contains(r'^"\s*(-|\.{1,6})\s*"$')
    misplaced = numbered.filter(
        pl.when(pl.col("within") < count).then(~is_text).otherwise(is_text & ~symbol)
    )
    if misplaced.height:
        raise header.judgement.refusal_in_row(
            misplaced["row"][0],
            f"“{misplaced['token'][0][:40]}” stands where "
            + ("a key" if misplaced["within"][0] < count else "a value")
            + f" belongs: a row has {count} keys and then {length - count} values. Correct the "
            "row, or fetch the file again.",
        )
    if numbered.height % length:
        raise header.judgement.refusal_in_row(
            numbered["row"][-1],
            f"The last row has {numbered.height % length} pieces, but a row has {count} keys and "
            f"{length - count} values. Is the file whole? Fetch it again from the source.",
        )


def _found(header: Header, numbered: pl.DataFrame, keys: Keys) -> pl.DataFrame:
    """The places that the keys of each row name, by the place of the variable in the stub."""
    count = len(keys.order)
    rows = numbered.filter(pl.col("within") < count)
    texts = [
        rows.filter(pl.col("within") == each)["token"].str.strip_chars('"').str.strip_chars()
        for each in range(count)
    ]
    lines = rows.filter(pl.col("within") == 0)["row"]
    in_stub = sorted(range(count), key=lambda each: keys.order[each])
    orders = dict.fromkeys((tuple(in_stub), tuple(range(count))))
    misses = []
    for order in orders:
        named = [_named(keys.words[each], text) for each, text in zip(order, texts, strict=True)]
        wrong = [place for place, each in enumerate(named) if each.null_count()]
        if not wrong:
            if order != tuple(in_stub):
                header.judgement.assume(
                    "The rows name their keys in the order of the KEYS statements, not of STUB."
                )
            places = {keys.order[each]: found for each, found in zip(order, named, strict=True)}
            return _once(header, places, lines)
        misses.append((wrong[0], named[wrong[0]].is_null().arg_max() or 0))
    column, row = misses[0]
    raise header.judgement.refusal_in_row(
        lines[row],
        f"“{texts[column][row][:40]}” is no value of its variable. A row begins with a value for "
        "each variable of the stub, in the words that KEYS says. Correct it.",
    )


def _named(words: tuple[str, ...], texts: pl.Series) -> pl.Series:
    """The place of each text among the words; null where it is none, or more than one."""
    seen: dict[str, int | None] = {}
    for place, word in enumerate(words):
        seen[word] = None if word in seen else place
    return texts.replace_strict(
        list(seen), list(seen.values()), default=None, return_dtype=pl.UInt32
    )


def _once(header: Header, places: dict[int, pl.Series], lines: pl.Series) -> pl.DataFrame:
    found = pl.DataFrame({str(place): places[place] for place in sorted(places)})
    twice = found.with_row_index("record").filter(~pl.struct(found.columns).is_first_distinct())
    if twice.height:
        raise header.judgement.refusal_in_row(
            lines[twice["record"][0]],
            "The row has the same keys as an earlier one. Which of them counts cannot be told.",
        )
    return found


def _tell_of_gaps(header: Header, variables: Variables, rows: int) -> None:
    possible = math.prod(len(each.categories) for each in variables.dimensions[: variables.stub])
    if rows < possible:
        header.judgement.assume(
            f"The data are sparse (KEYS): {possible - rows:,} of {possible:,} rows do not stand "
            "in the file. The PX format leaves out rows of nothing but zeros; no cells were made "
            "of them."
        )
