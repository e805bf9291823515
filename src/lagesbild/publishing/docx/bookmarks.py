"""Bookmarks: the places that references, contents and links lead to."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lagesbild.core.document.blocks import Block, Figure, Heading, Table
from lagesbild.core.document.inline import Target
from lagesbild.publishing.docx.elements import Element, w

LONGEST_NAME = 40
"""Word cuts or refuses longer names."""


@dataclass(slots=True)
class Bookmarks:
    """The bookmarks of a document: names that are allowed and unique, ids in order."""

    names: dict[str, str] = field(default_factory=dict)
    """The name by anchor, for every target there is in the document."""
    _used: int = 0
    _placed: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> "Bookmarks":
        """Names for all that the blocks let one refer to."""
        made = cls()
        for block in blocks:
            if isinstance(block, Heading | Table | Figure) and block.target is not None:
                anchor = block.target.anchor
                if anchor not in made.names:
                    made.names[anchor] = _name(anchor, taken=set(made.names.values()))
        return made

    def name(self, target: Target) -> str:
        """The bookmark of a target; empty where the document does not have it."""
        return self.names.get(target.anchor, "")

    def around(self, bookmark: str, content: list[Element]) -> list[Element]:
        """The content inside the bookmark, the first time that it is placed."""
        if not bookmark or bookmark in self._placed:
            return content
        self._placed.add(bookmark)
        self._used += 1
        number = str(self._used)
        start = w("bookmarkStart", id=number, name=bookmark)
        return [start, *content, w("bookmarkEnd", id=number)]


def _name(anchor: str, *, taken: set[str]) -> str:
    """Letters, digits and low lines, a letter first, as Word wants it."""
    plain = re.sub(r"\W", "_", anchor)
    if len(plain) <= LONGEST_NAME and plain not in taken:
        return plain
    digest = hashlib.sha256(anchor.encode()).hexdigest()[:8]
    return f"{plain[: LONGEST_NAME - 9]}_{digest}"
