"""What stands after DATA in a PX file, cut into pieces with the place of each.

Pieces are parted by spaces, commas, tabs, line ends or semicolons (PC-Axis takes them as the
same; files in use end every line with a semicolon); a text in quotation marks is one piece. The
work is done in columns and in slices of the file, so that memory stays a small multiple of it.
"""

import re

import polars as pl

from lagesbild.sources.px.judgement import Judgement
from lagesbild.sources.refusal import FileIsRefused

SLICE = 8 * 1024 * 1024
"""Signs that are cut at a time."""
PARTING = re.compile(r"[ ,;\t\r\n\x1a]")
SIGNS = " ,;\t\r\n\x1a"
ASIDE = "\x01\x02\x03\x04\x05\x06\x07"
KEPT = str.maketrans(SIGNS, ASIDE)
"""Parting signs inside quotation marks, for as long as the pieces are cut."""
CONTROL = [chr(each) for each in range(32) if chr(each) not in SIGNS]


def cut(judgement: Judgement, start: int, most: int) -> pl.DataFrame:
    """The pieces from an offset on: ``token``, ``row`` and ``column``, both from 1.

    Raises `FileIsRefused` for unclosed quotation marks, control signs, or more than ``most``.
    """
    text = judgement.text
    control = next((each for each in CONTROL if text.find(each, start) >= 0), None)
    if control is not None:
        raise judgement.refusal(
            text.find(control, start),
            f"The control sign {ord(control):#04x} stands among the data. Fetch the file again.",
        )
    row, line_start = judgement.line(start), text.rfind("\n", 0, start) + 1
    frames: list[pl.DataFrame] = []
    number = 0
    while start < len(text):
        end = _end_of_slice(text, start)
        frame = _cut_slice(judgement, start, text[start:end], row, start - line_start)
        number += frame.height
        if number > most:
            raise _too_many(judgement, pl.concat([*frames, frame]), most)
        frames.append(frame)
        row += text.count("\n", start, end)
        line_start = text.rfind("\n", 0, end) + 1
        start = end
    return pl.concat(frames) if frames else _empty()


def _empty() -> pl.DataFrame:
    return pl.DataFrame(schema={"token": pl.String, "row": pl.UInt32, "column": pl.UInt32})


def _end_of_slice(text: str, start: int) -> int:
    """Where a slice can end: behind a parting sign that no quotation marks are around."""
    end = start + SLICE
    if end >= len(text):
        return len(text)
    quotes = text.count('"', start, end)
    while True:
        if quotes % 2:
            closing = text.find('"', end)
            if closing < 0:
                return len(text)
            end, quotes = closing + 1, quotes + 1
        parting = PARTING.search(text, end)
        if parting is None:
            return len(text)
        between = text.count('"', end, parting.end())
        end, quotes = parting.end(), quotes + between
        if quotes % 2 == 0:
            return end


def _cut_slice(judgement: Judgement, start: int, text: str, row: int, before: int) -> pl.DataFrame:
    """The pieces of a slice that begins in a row, ``before`` signs after the row's beginning."""
    kept = _with_texts_kept(judgement, start, text) if '"' in text else text
    plain = kept
    for sign in SIGNS:
        plain = plain if sign in " \n" else plain.replace(sign, " ")
    lines = pl.Series("token", plain.split("\n"))
    begins = (lines.str.len_chars() + 1).cum_sum().shift(1, fill_value=0)
    long = pl.col("token").str.len_chars()
    pieces = (
        lines.str.split(" ")
        .to_frame()
        .with_row_index("line")
        .explode("token", empty_as_null=False)
        .select("token", "line", long.alias("long"), end=(long + 1).cum_sum())
        .filter(pl.col("long") > 0)
    )
    line, at = pieces["line"], pieces["end"] - pieces["long"]
    column = at - begins.gather(line) + (line == 0).cast(pl.UInt32) * before
    frame = pieces.select(
        "token",
        (line + row).cast(pl.UInt32).alias("row"),
        column.cast(pl.UInt32).alias("column"),
    )
    return _with_texts_restored(frame) if kept is not text else frame


def _with_texts_kept(judgement: Judgement, start: int, text: str) -> str:
    """The text, with parting signs inside quotation marks set aside."""
    parts = text.split('"')
    if len(parts) % 2 == 0:
        raise judgement.refusal(
            start + text.rfind('"'),
            "A quotation mark among the data is opened and never closed. Is the file whole?",
        )
    inside = {each: each.translate(KEPT) for each in set(parts[1::2])}
    if all(before == after for before, after in inside.items()):
        return text
    parts[1::2] = [inside[each] for each in parts[1::2]]
    return '"'.join(parts)


def _with_texts_restored(frame: pl.DataFrame) -> pl.DataFrame:
    token = pl.col("token")
    for sign, aside in zip(SIGNS, ASIDE, strict=True):
        token = token.str.replace_all(aside, sign, literal=True)
    return frame.with_columns(token)


def _too_many(judgement: Judgement, frame: pl.DataFrame, most: int) -> FileIsRefused:
    row = frame["row"][most]
    return judgement.refusal_in_row(
        row,
        f"The variables have {most:,} pieces of data between them, but here stands one more: "
        f"“{frame['token'][most][:40]}”. Is a value missing among VALUES? Fetch the file again.",
    )
