"""The report cut into chapters, each of which becomes a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild.core.document.blocks import Block, Document, Figure, Heading, Table
from lagesbild.core.document.inline import Target, plain_text


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its heading, and the blocks below it."""

    title: str
    heading: Heading | None
    blocks: tuple[Block, ...]

    @property
    def targets(self) -> tuple[Target, ...]:
        """What in it can be referred to."""
        return tuple(_targets((*((self.heading,) if self.heading else ()), *self.blocks)))

    @property
    def sections(self) -> tuple[Heading, ...]:
        """Its headings of the second level that can be linked to."""
        return tuple(
            each
            for each in self.blocks
            if isinstance(each, Heading) and each.level == 2 and each.target
        )


def chapters_of(document: Document) -> tuple[Chapter, ...]:
    """The chapters of a document. What stands before the first one is a chapter of its own."""
    heading: Heading | None = None
    gathered: list[Block] = []
    found: list[Chapter] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            found += _finished(document, heading, gathered)
            heading, gathered = block, []
        else:
            gathered.append(block)
    return (*found, *_finished(document, heading, gathered))


def _finished(document: Document, heading: Heading | None, blocks: list[Block]) -> list[Chapter]:
    if heading is None and not any(isinstance(each, Heading | Table | Figure) for each in blocks):
        return []
    title = plain_text(heading.content) if heading else document.title
    return [Chapter(title, heading, tuple(blocks))]


def _targets(blocks: Iterable[Block]) -> Iterable[Target]:
    for block in blocks:
        if isinstance(block, Heading | Table | Figure) and block.target:
            yield block.target
