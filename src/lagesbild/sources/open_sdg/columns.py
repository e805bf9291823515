"""What the columns of a data file are: measure, area, status, note or disaggregation."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_MEASURE = frozenset(
    {"series", "units", "unit_measure", "unit measure", "unit of measure", "measure"}
)
_AREA = frozenset({"ref_area", "reference area"})
_STATUS = frozenset({"obs_status", "observation status"})
_NOTE = frozenset({"comment_obs", "comment_ts", "footnote"})
_IGNORED = frozenset(
    {"geocode", "unit_mult", "unit multiplier", "nature", "time_detail", "source_detail"}
)
_TAKEN = frozenset(
    {"measure", "area", "period", "statistic", "value", "base", "status", "precision"}
    | {"publication", "correction", "note", "address"}
)
"""Names of a bundle's own columns, which no dimension may bear."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of a file's columns, by what they are."""

    measure: tuple[int, ...] = ()
    area: int | None = None
    status: int | None = None
    note: int | None = None
    dimensions: tuple[int, ...] = ()


def columns_of(names: Sequence[str], used: frozenset[int], uncounted: Iterable[str]) -> Columns:
    """What each column is. ``used`` are those that are not empty throughout."""
    ignored = _IGNORED | {each.casefold() for each in uncounted}
    kept = {n: name.casefold() for n, name in enumerate(names) if n in used}
    known = _MEASURE | _AREA | _STATUS | _NOTE
    return Columns(
        measure=tuple(n for n, name in kept.items() if name in _MEASURE),
        area=next((n for n, name in kept.items() if name in _AREA), None),
        status=next((n for n, name in kept.items() if name in _STATUS), None),
        note=next((n for n, name in kept.items() if name in _NOTE), None),
        dimensions=tuple(n for n, name in kept.items() if name not in known | ignored),
    )


def slug(text: str) -> str:
    """A text in small letters a–z, digits and single hyphens; "" where none of it is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def codes_for(texts: Sequence[str], *, taken: frozenset[str] = frozenset()) -> dict[str, str]:
    """A code of its own for each text, made from it; numbered where that is not enough."""
    codes: dict[str, str] = {}
    used = set(taken)
    for number, text in enumerate(texts, 1):
        wanted = slug(text) or f"x{number}"
        code, count = wanted, 1
        while code in used:
            count += 1
            code = f"{wanted}-{count}"
        used.add(code)
        codes[text] = code
    return codes


def dimension_codes(names: Sequence[str]) -> dict[str, str]:
    """A code for each dimension, none of them the name of a bundle's own column."""
    return codes_for(names, taken=_TAKEN)
