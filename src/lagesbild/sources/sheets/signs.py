"""Whether comma and point part decimals or thousands, where a number can be read both ways.

"1,234" is twelve hundred or a little over one. The other numbers of its column tell, or else those
of the whole table; where none does, the table is not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from lagesbild.sources.sheets.grid import Column, in_rows

SIGNS = {",": "comma", ".": "point"}
_AMBIGUOUS = r"^[-−+]?[1-9]\d{{0,2}}{0}\d{{3}}$"
_DECIMAL = r"^[-−+]?(?:\d+{0}(?:\d{{1,2}}|\d{{4,}})|0{0}\d+|\d{{4,}}{0}\d+) ?%?$"
_THOUSANDS = r"^[-−+]?\d{{1,3}}(?:(?:{0}\d{{3}})+{1}\d+|(?:{0}\d{{3}}){{2,}}) ?%?$"


class NumberIsAmbiguous(ValueError):
    """A number with a sign that parts decimals or thousands, and nothing that tells which."""

    def __init__(self, text: str, row: int, column: int) -> None:
        super().__init__(text)
        self.text, self.row, self.column = text, row, column

    @property
    def message(self) -> str:
        """What was found and what to do, for the one who sends the file."""
        return (
            f"It cannot be told whether “{self.text}” has three decimals or a sign between "
            "thousands: no other number of the table shows it. Write it without a sign for "
            "thousands, or all numbers with as many decimals."
        )


@dataclass(frozen=True, slots=True)
class Read:
    """Value columns with their numbers as they are meant, and what was assumed."""

    texts: tuple[pl.Series, ...]
    assumed: tuple[str, ...] = ()


def read_signs(
    columns: Sequence[Column], body: pl.Series, places: Sequence[int], *, point_is_decimal: bool
) -> Read:
    """The texts of value columns, rows ``body`` of them. Raises `NumberIsAmbiguous`.

    ``point_is_decimal`` says that a point parts decimals where nothing else tells, as in what
    programs write; ``places`` are where the columns stand in the sheet.
    """
    raw = [_written(each, body) for each in columns]
    once = _different(raw)
    texts = [in_rows(each.texts, body) for each in columns]
    assumed: list[str] = []
    together = _together(once)
    for sign, called in SIGNS.items():
        if not _any(together, _AMBIGUOUS, sign):
            continue
        for number, written in enumerate(raw):
            own = once[number]
            if written is None or own is None or not _any(own, _AMBIGUOUS, sign):
                continue
            meant = _is_decimal(sign, own) or _is_decimal(sign, *_known(once))
            if not meant and sign == "." and point_is_decimal:
                meant = "decimals"
            if not meant:
                at = int(written.str.contains(_pattern(_AMBIGUOUS, sign)).arg_max() or 0)
                raise NumberIsAmbiguous(written[at], int(body[at]), places[number])
            if meant == "thousands":
                texts[number] = _without(sign, written, texts[number])
            assumed.append(f"A {called} was read as parting {meant}.")
    return Read(tuple(texts), tuple(dict.fromkeys((*assumed, *_remarks(together, assumed)))))


def _written(column: Column, body: pl.Series) -> pl.Series | None:
    """What was written as text; None where there is none, as in most columns of workbooks."""
    if column.raw is None:
        return None
    written = in_rows(column.raw, body)
    return None if written.null_count() == len(written) else written


def _different(raw: Sequence[pl.Series | None]) -> list[pl.Series | None]:
    """Each different text once: whether one has some form is asked of these."""
    return [None if each is None else each.drop_nulls().unique() for each in raw]


def _known(raw: Sequence[pl.Series | None]) -> list[pl.Series]:
    return [each for each in raw if each is not None]


def _together(columns: Sequence[pl.Series | None]) -> pl.Series:
    """The texts of all columns, one after the other."""
    return pl.concat([pl.Series([], dtype=pl.String), *_known(columns)])


def _is_decimal(sign: str, *columns: pl.Series) -> str:
    """What a sign parts in some columns: "decimals", "thousands", "" where they do not tell."""
    other = "." if sign == "," else ","
    decimals = any(
        _any(each, _DECIMAL, sign) or _any(each, _THOUSANDS, other, sign) for each in columns
    )
    thousands = any(
        _any(each, _DECIMAL, other) or _any(each, _THOUSANDS, sign, other) for each in columns
    )
    if decimals == thousands:
        return ""
    return "decimals" if decimals else "thousands"


def _pattern(pattern: str, *signs: str) -> str:
    return pattern.format(*(r"\." if sign == "." else sign for sign in signs))


def _any(column: pl.Series, pattern: str, *signs: str) -> bool:
    return bool(column.str.contains(_pattern(pattern, *signs)).any())


def _without(sign: str, written: pl.Series, texts: pl.Series) -> pl.Series:
    """The texts with the sign taken out of the numbers that can be read both ways."""
    both = written.str.contains(_pattern(_AMBIGUOUS, sign)).fill_null(value=False)
    plain = written.str.replace_all(sign, "", literal=True).str.replace_all("−", "-")
    return plain.str.strip_prefix("+").zip_with(both, texts)


def _remarks(texts: pl.Series, assumed: Sequence[str]) -> list[str]:
    """What was taken away or changed in numbers that are written as text."""
    told = []
    parts_thousands = "A comma was read as parting thousands." in assumed
    if not parts_thousands and _any(texts, r"^[-−+]?[\d  ]+,\d+ ?%?$"):
        told.append("A comma was read as parting decimals.")
    if _any(texts, r"^[-−+]?[\d  .,]+\s?%$"):
        told.append("A percent sign was taken away from numbers.")
    return told
