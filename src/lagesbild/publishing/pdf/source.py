"""The document as a source text for the typesetter."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from lagesbild.core.document.blocks import (
    Attachment,
    Block,
    Contents,
    Cover,
    Document,
    FactList,
    Figure,
    Heading,
    ListBlock,
    Notice,
    NoticeKind,
    Paragraph,
    Table,
)
from lagesbild.core.document.chart import Chart
from lagesbild.core.document.inline import plain_text
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.pdf.markup import (
    Anchors,
    anchors_of,
    array,
    call,
    fact_list,
    language_arguments,
    list_items,
    literal,
    notice,
    words,
)
from lagesbild.publishing.pdf.tables import source_line, table

_CAREFUL = {
    NoticeKind.DEMONSTRATION,
    NoticeKind.CORRECTION,
    NoticeKind.BREAK,
    NoticeKind.DRAFT,
}
"""Notices that say something a reader must not overlook."""

_SHORTEST_ALTERNATIVE = 15
"""A text alternative of fewer letters says too little of a chart."""


@dataclass(slots=True)
class Source:
    """The source text, and the drawings and files that it takes in by name."""

    language: Language
    draw: Callable[[Chart], str]
    anchors: Anchors
    inputs: dict[str, str] = field(default_factory=dict)

    def whole(self, document: Document) -> str:
        """The source of the document, style and all."""
        parts = [_style(), self._report(document)]
        parts += [self._attachment(each) for each in document.attachments]
        if document.cover is not None:
            parts.append(self._cover(document, document.cover))
        parts += [part for block in document.blocks for part in self._block(block)]
        return "\n".join(parts) + "\n"

    def _report(self, document: Document) -> str:
        """The rules for the whole document. The date is the year's, for there is no clock."""
        about = call(
            "",
            title=literal(document.title),
            author=literal(document.publisher),
            description=literal(document.description) if document.description else None,
            date=f"datetime(year: {document.year}, month: 1, day: 1)",
        )
        foot = " · ".join(filter(None, (document.title, document.demonstration)))
        language = language_arguments(document.language)
        return "#show: " + call(
            "report.with",
            language=language["lang"],
            region=language["region"],
            about=about,
            foot=literal(foot),
        )

    def _attachment(self, attachment: Attachment) -> str:
        """A file in the PDF. Texts come in as inputs; other bytes are written as numbers."""
        try:
            content = f"sys.inputs.at({self._take_in(attachment.content.decode())})"
        except UnicodeDecodeError:
            content = array(str(byte) for byte in attachment.content)
        return "#" + call(
            "pdf.attach",
            literal(f"/{attachment.name}"),
            f"bytes({content})",
            relationship='"data"',
            mime_type=literal(attachment.media_type),
            description=literal(attachment.description),
        )

    def _take_in(self, text: str) -> str:
        """The text as one of the inputs; gives its name."""
        place = f"input-{len(self.inputs) + 1}"
        self.inputs[place] = text
        return literal(place)

    def _cover(self, document: Document, cover: Cover) -> str:
        figure = array((literal(cover.figure), literal(cover.figure_text)))
        return "#" + call(
            "cover",
            publisher=literal(document.publisher),
            subtitle=literal(document.subtitle),
            date=literal(document.date_text),
            figure=figure if cover.figure else None,
            chart=self._drawing(cover.chart, height="100%") if cover.chart else None,
            warning=literal(document.demonstration) if document.demonstration else None,
        )

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield from self._heading(block)
            case Paragraph(content, lead):
                said = words(content, self.anchors)
                yield f"#{call('lead', said)}" if lead else f"#{said}"
                yield ""
            case Table():
                yield table(block, self.anchors, self.language)
            case Figure():
                yield self._figure(block)
            case _:
                yield "#" + self._set_apart(block)

    def _set_apart(self, block: ListBlock | Notice | FactList | Contents) -> str:
        match block:
            case ListBlock():
                return list_items(block, self.anchors)
            case Notice(kind=kind):
                return notice(block, self.anchors, careful=kind in _CAREFUL)
            case FactList():
                return fact_list(block, self.anchors)
            case Contents(title):
                return call("contents", literal(title))

    def _heading(self, block: Heading) -> Iterator[str]:
        numbering = '"1.1"' if block.numbered else None
        said = words(block.content, self.anchors)
        heading = call("heading", said, level=str(block.level), numbering=numbering)
        yield f"#{heading}{self.anchors.place(block.target)}"
        if block.level == 1 or block.running:
            yield f"#{call('running', literal(block.running or plain_text(block.content)))}"

    def _figure(self, block: Figure) -> str:
        language = self.language
        number = language.text("Figure {number}", number=block.number) if block.number else ""
        lines = (*block.notes, *source_line(block.source, language))
        called = call(
            "chart-figure",
            caption=call("caption", literal(number), literal(block.title), literal("")),
            drawing=self._drawing(block.chart),
            lines=array(literal(line) for line in lines),
        )
        return f"#{called}{self.anchors.place(block.target)}"

    def _drawing(self, chart: Chart, *, height: str | None = None) -> str:
        svg = self._take_in(self.draw(chart))
        return call("drawing", svg, literal(alternative(chart)), height=height)


def alternative(chart: Chart) -> str:
    """The text alternative of a chart: its description, with its title where that says little."""
    if len(chart.description) >= _SHORTEST_ALTERNATIVE:
        return chart.description
    return f"{chart.title}. {chart.description}".strip()


def source_of(
    document: Document, *, language: Language, draw: Callable[[Chart], str]
) -> tuple[str, dict[str, str]]:
    """The document's source, and the inputs that it takes in by name."""
    source = Source(language, draw, anchors_of(document.blocks))
    return source.whole(document), source.inputs


@cache
def _style() -> str:
    return (files("lagesbild.publishing.pdf") / "style.typ").read_text("utf-8")
