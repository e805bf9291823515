"""Line and column of every key and value of a TOML file."""

import tomllib
from dataclasses import dataclass

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

KeyPath = tuple[str | int, ...]
"""Where a value stands in a file's data: ``("goals", 2, "name")``."""

_TOML = Language(tree_sitter_toml.language())
_KEYS = ("bare_key", "quoted_key", "dotted_key")
_NO_VALUES = (*_KEYS, "=", ",", "[", "]", "{", "}", "comment")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text. Both count from 1, columns in characters."""

    line: int
    column: int


class TomlPlaces:
    """Where the keys and values of a TOML text stand."""

    def __init__(self, text: str) -> None:
        self._lines = text.encode().split(b"\n")
        self._counts: dict[KeyPath, int] = {}
        self._keys: dict[KeyPath, Place] = {}
        self._values: dict[KeyPath, Place] = {(): Place(1, 1)}
        tree = Parser(_TOML).parse(text.encode())
        for node in tree.root_node.children:
            self._note_entry(node)

    def of_value(self, path: KeyPath) -> Place:
        """Where a value stands; the nearest one around it where it is not in the file."""
        while path not in self._values:
            path = path[:-1]
        return self._values[path]

    def of_key(self, path: KeyPath) -> Place:
        """Where a key stands; the table around it where it is not in the file."""
        return self._keys.get(path) or self.of_value(path[:-1])

    def _note_entry(self, node: Node) -> None:
        if node.type == "pair":
            self._note_pair(node, ())
        elif node.type in ("table", "table_array_element"):
            here = self._open(node)
            for child in node.children:
                if child.type == "pair":
                    self._note_pair(child, here)

    def _open(self, node: Node) -> KeyPath:
        """The path that a header opens."""
        key = next(child for child in node.children if child.type in _KEYS)
        parts = _parts(key)
        path = self._resolve(parts[:-1])
        if node.type == "table":
            path = self._resolve(parts)
        else:
            array = (*path, parts[-1])
            index = self._counts.get(array, 0)
            self._counts[array] = index + 1
            self._values.setdefault(array, self._place(node))
            self._keys.setdefault(array, self._place(key))
            path = (*array, index)
        self._values.setdefault(path, self._place(node))
        self._keys.setdefault(path, self._place(key))
        return path

    def _resolve(self, parts: tuple[str, ...]) -> KeyPath:
        """A header's names as a path: of an array of tables, the last one is meant."""
        path: KeyPath = ()
        for part in parts:
            path = (*path, part)
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path

    def _note_pair(self, pair: Node, here: KeyPath) -> None:
        key = next(child for child in pair.children if child.type in _KEYS)
        path = here
        for part in _parts(key):
            path = (*path, part)
            self._keys.setdefault(path, self._place(key))
        self._note_value(pair.children[-1], path)

    def _note_value(self, node: Node, path: KeyPath) -> None:
        self._values[path] = self._place(node)
        if node.type == "array":
            items = [child for child in node.children if child.type not in _NO_VALUES]
            for index, item in enumerate(items):
                self._note_value(item, (*path, index))
        elif node.type == "inline_table":
            for child in node.children:
                if child.type == "pair":
                    self._note_pair(child, path)

    def _place(self, node: Node) -> Place:
        row, byte = node.start_point
        return Place(row + 1, len(self._lines[row][:byte].decode("utf-8", "replace")) + 1)


def _parts(key: Node) -> tuple[str, ...]:
    """The names in a key, dotted or not."""
    if key.type == "dotted_key":
        return tuple(
            part for child in key.children if child.type in _KEYS for part in _parts(child)
        )
    written = (key.text or b"").decode()
    if key.type == "quoted_key":
        return tuple(tomllib.loads(f"{written} = 0"))
    return (written,)
