"""Where something stands in a document, and refusing it there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lagesbild.sources.refusal import FileIsRefused

_SORTS = ((str, "text"), (bool, "true or false"), (list, "a list"), (dict, "an object"))


@dataclass(frozen=True, slots=True)
class Place:
    """A JSON path in a file."""

    file_name: str
    path: str = "$"

    def __truediv__(self, key: str | int) -> "Place":
        step = f"[{key}]" if isinstance(key, int) else f".{key}"
        return Place(self.file_name, self.path + step)

    @property
    def prefix(self) -> str:
        """What stands before an address within it: "" at the top, else ``link.item[0].``."""
        return "" if self.path == "$" else f"{self.path[2:]}."

    def refuse(self, message: str) -> FileIsRefused:
        """The refusal to raise."""
        return FileIsRefused(self.file_name, self.path, message)

    def mapping(self, value: object) -> Mapping[str, Any]:
        """The value, if it is an object."""
        if not isinstance(value, dict):
            raise self.refuse(f"Expected an object, found {sort_of(value)}.")
        return value

    def texts(self, value: object) -> tuple[str, ...]:
        """The value, if it is a list of texts."""
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.refuse(f"Expected a list of texts, found {sort_of(value)}.")
        return tuple(str(each) for each in value)


def sort_of(value: object) -> str:
    """What a JSON value is, in words."""
    if value is None:
        return "null"
    if isinstance(value, str) and type(value) is not str:
        return f"the number {value}"
    return next((words for sort, words in _SORTS if isinstance(value, sort)), "something else")
