"""A TOML text: its data, and where in it each value stands."""

import re
import tomllib
from functools import cached_property
from typing import Protocol

from lagesbild.toml_text.places import KeyPath, Place, TomlPlaces

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Faults(Protocol):
    """What notes the faults of a text."""

    def add(self, path: str, message: str, *, line: int = 0, column: int = 0) -> None:
        """Note a fault in a file, at its line and column."""


class TomlFile:
    """A file that is TOML, whatever it says."""

    def __init__(self, path: str, text: str, problems: Faults) -> None:
        self.path = path
        self.data: dict[str, object] = tomllib.loads(text)
        self._text = text
        self._problems = problems

    @cached_property
    def _places(self) -> TomlPlaces:
        return TomlPlaces(self._text)

    def at(self, path: KeyPath) -> object:
        """What is written at a path; None where nothing is."""
        found: object = self.data
        for step in path:
            match found, step:
                case (dict(), str()) if step in found:
                    found = found[step]
                case (list(), int()) if step < len(found):
                    found = found[step]
                case _:
                    return None
        return found

    def line_of(self, path: KeyPath) -> int:
        """The line on which a value stands."""
        return self._places.of_value(path).line

    def wrong_value(self, at: KeyPath, message: str) -> None:
        """Note a problem with a value."""
        place = self._places.of_value(at)
        self._problems.add(self.path, message, line=place.line, column=place.column)

    def wrong_key(self, at: KeyPath, message: str) -> None:
        """Note a problem with a key."""
        place = self._places.of_key(at)
        self._problems.add(self.path, message, line=place.line, column=place.column)

    def tables(self, key: str) -> tuple[dict[str, object], ...]:
        """The tables of a list as written, those that are tables; () where there is no list."""
        listed = self.data.get(key)
        if not isinstance(listed, list):
            return ()
        return tuple(each if isinstance(each, dict) else {} for each in listed)


def syntax_fault(text: str, error: tomllib.TOMLDecodeError) -> tuple[Place, str]:
    """Where a text stops being TOML, and what to do about it."""
    message = str(error)
    at = _AT.search(message)
    line, column = len(text.splitlines()) or 1, 1
    if at and at[1]:
        line, column = int(at[1]), int(at[2])
    return Place(line, column), (
        f"This is not TOML: {_AT.sub('', message)}. A line reads key = value, words stand in "
        "double quotes, and a list in square brackets with commas between; nothing from the file "
        "was read."
    )
