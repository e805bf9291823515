"""The headings with their numbers: what the table of contents shows."""

from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild.core.document.blocks import Block, Heading
from lagesbild.core.document.inline import plain_text

DEEPEST = 3
"""Level of the lowest heading style."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the outline."""

    heading: Heading
    level: int
    number: str
    """As Word will count it, "2.1"; empty where the heading is not numbered."""
    bookmark: str

    @property
    def title(self) -> str:
        """With its number, as the contents show it."""
        return f"{self.number} {plain_text(self.heading.content)}".strip()


def outline(blocks: Iterable[Block]) -> tuple[Entry, ...]:
    """The headings in order. Numbers count numbered headings only, as a Word list does."""
    entries: list[Entry] = []
    counts = [0] * DEEPEST
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        level = min(block.level, DEEPEST)
        number = ""
        if block.numbered:
            counts[level - 1] += 1
            counts[level:] = [0] * (DEEPEST - level)
            number = ".".join(str(each) for each in counts[:level])
        bookmark = f"_Toc{len(entries) + 1:08d}"
        entries.append(Entry(block, level, number, bookmark))
    return tuple(entries)
