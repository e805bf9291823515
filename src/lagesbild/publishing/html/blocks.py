"""The document's blocks as HTML: the report's chapters and the texts of the pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from lagesbild.core.document.blocks import (
    Block,
    Contents,
    FactList,
    Figure,
    Heading,
    ListBlock,
    Notice,
    Paragraph,
    Table,
)
from lagesbild.core.document.inline import Inlines
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.charts.looks import ChartWidth
from lagesbild.publishing.html.drawing import Draw
from lagesbild.publishing.html.inlines import InlineWriter
from lagesbild.publishing.html.tables import TableWriter


@dataclass
class BlockWriter:
    """Writes blocks. ``shift`` moves headings down to where the blocks stand in their page."""

    language: Language
    inlines: InlineWriter
    draw: Draw
    shift: int = 0
    histories: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """As `TableWriter` has them."""
    _tables: TableWriter = field(init=False)

    def __post_init__(self) -> None:
        self._tables = TableWriter(self.language, self.inlines, self.histories)

    def write(self, blocks: Iterable[Block]) -> Markup:
        """The blocks one after the other, without their footnotes."""
        return Markup("".join([self._block(each) for each in blocks]))  # noqa: S704 - each writer escapes

    def footnotes(self) -> Markup:
        """The footnotes met so far, as a list; empty where there are none."""
        if not self.inlines.notes:
            return Markup()
        back = escape(self.language.text("back to the text"))
        items = "".join(
            [
                f'<li id="{self.inlines.notes_id}-{number}" value="{number}">{text} '
                f'<a class="back" href="#{self.inlines.notes_id}-{number}-ref" '
                f'aria-label="{back}">↑</a></li>'
                for number, text in sorted(self.inlines.notes.items())
            ]
        )
        title = escape(self.language.text("Footnotes"))
        return Markup(  # noqa: S704 - the parts are escaped above
            f'<section class="footnotes" aria-label="{title}"><ol>{items}</ol></section>'
        )

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph() | ListBlock():
                return self._text(block)
            case Table():
                return self._tables.write(block)
            case Figure():
                return self.figure(block)
            case Notice(kind, title, content):
                return (
                    f'<div class="notice notice-{kind.value}" role="note"><p>'
                    f"<strong>{escape(title)}</strong> {self.inlines.write(content)}</p></div>\n"
                )
            case FactList(facts):
                return self._facts(facts)
            case Contents():
                return ""

    def _text(self, block: Paragraph | ListBlock) -> str:
        if isinstance(block, ListBlock):
            return self._list(block)
        kind = ' class="lead"' if block.lead else ""
        return f"<p{kind}>{self.inlines.write(block.content)}</p>\n"

    def _heading(self, heading: Heading) -> str:
        level = min(6, heading.level + self.shift)
        own_id = f' id="{escape(heading.target.anchor)}"' if heading.target else ""
        return f"<h{level}{own_id}>{self.inlines.write(heading.content)}</h{level}>\n"

    def _list(self, block: ListBlock) -> str:
        tag = "ol" if block.ordered else "ul"
        items = "".join([f"<li>{self._item(item)}</li>" for item in block.items])
        return f"<{tag}>{items}</{tag}>\n"

    def _item(self, item: tuple[Paragraph | ListBlock, ...]) -> str:
        if len(item) == 1 and isinstance(item[0], Paragraph):
            return self.inlines.write(item[0].content)
        return "".join([self._text(each) for each in item])

    def _facts(self, facts: tuple[tuple[str, Inlines], ...]) -> str:
        pairs = "".join(
            [
                f"<div><dt>{escape(term)}</dt><dd>{self.inlines.write(said)}</dd></div>"
                for term, said in facts
            ]
        )
        return f'<dl class="facts">{pairs}</dl>\n'

    def figure(self, figure: Figure) -> str:
        """The chart, drawn for a column and for a phone, of which the page shows one."""
        number = ""
        if figure.number:
            said = escape(self.language.text("Figure {number}", number=figure.number))
            number = f'<span class="count">{said}.</span> '
        below = "".join([f"<p>{escape(note)}</p>" for note in figure.notes])
        if figure.source:
            source = escape(self.language.text("Source: {source}", source=figure.source))
            below += f'<p class="source">{source}</p>'
        return (
            f'<figure class="figure" id="{figure.target.anchor}">'
            f'<figcaption class="title">{number}{escape(figure.title)}</figcaption>'
            f'<div class="drawn">{self.draw(figure.chart, width=ChartWidth.WIDE)}'
            f"{self.draw(figure.chart, width=ChartWidth.NARROW)}</div>"
            f"{below}</figure>\n"
        )
