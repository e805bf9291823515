"""Which values of a table's variables a recipe asks for, in calls of the size that is allowed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatchcase
from math import prod

_LATEST = re.compile(r"top\((\d+)\)")


class QueryDoesNotFit(ValueError):
    """A query that names what the table does not have; says what it has."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of a table on offer."""

    code: str
    values: tuple[str, ...]
    may_be_left_out: bool = False
    """Whether the source sums it up when it is not asked for."""


Selection = Mapping[str, tuple[str, ...]]
"""Codes of values by the code of their variable."""


def select(
    variables: Sequence[Variable], query: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """The values that a query asks for, in the order of the table.

    A query lists values by variable: codes, patterns ("01*"), ``*`` for all and ``top(5)`` for
    the last five. A variable that is not named is left to the source to sum up where it can, and
    taken whole where it cannot. Raises `QueryDoesNotFit`.
    """
    known = {each.code: each for each in variables}
    for code in query:
        if code not in known:
            raise QueryDoesNotFit(
                f"The table has no variable “{code}”.{_nearest(code, list(known))} It has: "
                f"{', '.join(known)}. Correct the query in the recipe."
            )
    return {
        each.code: _chosen(each, query[each.code]) if each.code in query else each.values
        for each in variables
        if each.code in query or not each.may_be_left_out
    }


def _chosen(variable: Variable, wanted: Sequence[str]) -> tuple[str, ...]:
    chosen = {value for pattern in wanted for value in _matching(variable, pattern)}
    return tuple(value for value in variable.values if value in chosen)


def _matching(variable: Variable, pattern: str) -> Sequence[str]:
    if latest := _LATEST.fullmatch(pattern):
        return variable.values[-int(latest[1]) :] if int(latest[1]) else ()
    found = [value for value in variable.values if value == pattern]
    found = found or [value for value in variable.values if fnmatchcase(value, pattern)]
    if not found:
        raise QueryDoesNotFit(
            f"The variable “{variable.code}” has no value “{pattern}”."
            f"{_nearest(pattern, variable.values)} Correct the query in the recipe."
        )
    return found


def _nearest(word: str, known: Sequence[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f" Did you mean “{near[0]}”?" if near else ""


def in_calls(selection: Selection, most_cells: int) -> Iterator[dict[str, tuple[str, ...]]]:
    """The selection in parts of at most ``most_cells`` cells, in the order of the table.

    The variable with the most values is parted first. Together the parts have every cell once.
    """
    cells = prod(len(values) for values in selection.values())
    if cells <= most_cells or cells == 0:
        yield dict(selection)
        return
    code = max(selection, key=lambda each: len(selection[each]))
    values = selection[code]
    others = cells // len(values)
    size = max(1, min(len(values) - 1, most_cells // others))
    for start in range(0, len(values), size):
        yield from in_calls({**selection, code: values[start : start + size]}, most_cells)
