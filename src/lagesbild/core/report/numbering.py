"""Numbers for tables, figures and footnotes, and words for what refers to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lagesbild.core.document.blocks import (
    Block,
    Cell,
    FactList,
    Figure,
    Heading,
    ListBlock,
    Notice,
    Paragraph,
    Row,
    Table,
)
from lagesbild.core.document.inline import (
    Claimed,
    Emphasis,
    FootnoteMark,
    Hyperlink,
    InLanguage,
    Inline,
    Inlines,
    Plain,
    Reference,
    Strong,
    Target,
    TargetKind,
)
from lagesbild.core.language.catalogue import Language


def numbered(
    blocks: Iterable[Block], *, names: Mapping[Target, str], language: Language
) -> tuple[Block, ...]:
    """The blocks with tables, figures and footnotes numbered and references in words.

    ``names`` says what targets without a number are called ("Stödsamtal med biståndsbeslut").
    A reference to a table or figure that the document lacks leads to its indicator instead.
    """
    counted = tuple(_count(blocks))
    numbers = {each.target: each.number for each in counted if isinstance(each, Table | Figure)}
    present = {target for each in counted if (target := _target(each))}
    resolver = _Resolver(numbers, names, present, language)
    return tuple(resolver.block(each) for each in counted)


def _count(blocks: Iterable[Block]) -> Iterator[Block]:
    tables = figures = 0
    for block in blocks:
        match block:
            case Table():
                tables += 1
                yield replace(block, number=tables)
            case Figure():
                figures += 1
                yield replace(block, number=figures)
            case _:
                yield block


def _target(block: Block) -> Target | None:
    return block.target if isinstance(block, Table | Figure | Heading) else None


@dataclass(slots=True)
class _Resolver:
    """Walks the blocks in order: footnotes are counted as they are met."""

    numbers: Mapping[Target, int]
    names: Mapping[Target, str]
    present: set[Target]
    language: Language
    footnotes: int = field(default=0)

    def block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph() | Notice():
                return replace(block, content=self.inlines(block.content))
            case ListBlock():
                return self._list(block)
            case FactList(facts):
                return FactList(tuple((term, self.inlines(said)) for term, said in facts))
            case Table():
                return replace(block, rows=tuple(self._row(row) for row in block.rows))
            case _:
                return block

    def inlines(self, inlines: Inlines) -> Inlines:
        return tuple(self._inline(each) for each in inlines)

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Reference():
                return self._reference(inline)
            case FootnoteMark(_, content):
                self.footnotes += 1
                return FootnoteMark(self.footnotes, self.inlines(content))
            case Plain():
                return inline
            case Emphasis() | Strong() | Hyperlink() | InLanguage() | Claimed():
                return replace(inline, children=self.inlines(inline.children))

    def _reference(self, reference: Reference) -> Inline:
        target = reference.target
        if target not in self.present and target.kind in (TargetKind.TABLE, TargetKind.FIGURE):
            target = Target(TargetKind.INDICATOR, target.name)
        words = reference.text or self._words(target)
        return Reference(target, words) if target in self.present else Plain(words)

    def _words(self, target: Target) -> str:
        number = self.numbers.get(target)
        match target.kind:
            case TargetKind.TABLE:
                return self.language.text("table {number}", number=number)
            case TargetKind.FIGURE:
                return self.language.text("figure {number}", number=number)
            case TargetKind.COMMITMENT:
                return self.language.text("commitment {number}", number=target.name)
            case TargetKind.GOAL:
                return self.language.text("goal {number}", number=target.name)
            case _:
                return self.names.get(target, target.name)

    def _list(self, block: ListBlock) -> ListBlock:
        items = tuple(
            tuple(
                self._list(part)
                if isinstance(part, ListBlock)
                else replace(part, content=self.inlines(part.content))
                for part in item
            )
            for item in block.items
        )
        return replace(block, items=items)

    def _row(self, row: Row) -> Row:
        return Row(self._cell(row.header), tuple(self._cell(each) for each in row.cells))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, content=self.inlines(cell.content)) if cell.content else cell
