"""What symbols and marks mean: a value's status, zero, or nothing at all."""

from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild.core.statistics.status import ObsStatus

USUAL: Mapping[str, str] = {
    "..": "O",
    "…": "O",
    ".": "M",
    "-": "0",
    "\N{EN DASH}": "0",
    "\N{MINUS SIGN}": "0",
    "": "skip",
    "a": "A",
    "b": "B",
    "e": "E",
    "p": "P",
    "prel": "P",
    "prel.": "P",
    "(prel.)": "P",
    "r": "A",
}
"""What a symbol means where the recipe does not say: as in SCB's and Eurostat's tables."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a symbol, or none, makes of a cell. ``status`` None: the cell is skipped."""

    status: ObsStatus | None
    zero: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A symbol that cannot be read; says why, and what to write."""

    reason: str


def meaning_of(
    symbol: str, *, with_number: bool, said: Mapping[str, str], explained: str = ""
) -> Meaning | Unclear:
    """What a symbol means beside a number, or instead of one.

    ``said`` is the recipe's table of symbols, ``explained`` what the file says of the symbol.
    """
    written = said.get(symbol, USUAL.get(symbol.casefold()))
    told = f" The file says that it means “{explained}”." if explained else ""
    if written is None:
        return Unclear(
            f"The symbol “{symbol}” is not in the recipe.{told} Write under [symbols] what it "
            f'means: "{symbol}" = "O" for a missing value, "Q" for a suppressed one, "0" for '
            'zero, "P" or "E" for a provisional or estimated number, "A" for a mark that changes '
            'nothing, or "skip".'
        )
    code, _, note = (part.strip() for part in written.partition(":"))
    if code == "skip":
        return Meaning(None)
    if code == "0":
        if with_number:
            return _contradiction(symbol, "zero instead of a number, but it stands with one")
        return Meaning(ObsStatus.NORMAL, zero=True, note=note)
    status = ObsStatus(code)
    if with_number and not status.has_value:
        return _contradiction(symbol, f"no value ({code}), but it stands with a number")
    if not with_number and status.has_value:
        return _contradiction(symbol, f"a kind of number ({code}), but it stands without one")
    return Meaning(status, note=note)


def _contradiction(symbol: str, what: str) -> Unclear:
    return Unclear(
        f"The symbol “{symbol}” means {what}. Say under [symbols] what it means in this table."
    )
