"""Reading a Word file as the XML it is, for tests that ask what Word would ask."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from lagesbild.core.document.blocks import Block, Document
from lagesbild.core.document.chart import Chart
from lagesbild.publishing.docx import write_docx
from tests.publishing.documents import sample_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PNG = b"\x89PNG\r\n\x1a\n made of "


def draw(chart: Chart) -> str:
    """A drawing of 640 by 320 pixels."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320">'
        f"<title>{chart.title}</title></svg>"
    )


def rasterise(svgs: Sequence[str]) -> list[bytes]:
    return [PNG + svg.encode() for svg in svgs]


def written(document: Document, template: bytes | None = None) -> bytes:
    return write_docx(document, draw=draw, rasterise=rasterise, template=template)


def holding(*blocks: Block, **changes: object) -> Document:
    return replace(sample_document(), blocks=blocks, **changes)


class WordFile:
    """The parts of a Word file."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.members = {name: archive.read(name) for name in archive.namelist()}

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.members[name])

    @property
    def body(self) -> etree._Element:
        return self.part("word/document.xml")[0]

    def relations(self, name: str = "document") -> dict[str, str]:
        """Targets by id."""
        root = self.part(f"word/_rels/{name}.xml.rels")
        return {each.get("Id"): each.get("Target") for each in root}

    def paragraphs(self, style: str) -> list[etree._Element]:
        return [each for each in self.body.iter(f"{W}p") if style_of(each) == style]


def sample() -> WordFile:
    return WordFile(written(sample_document()))


def style_of(paragraph: etree._Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def words(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def codes(element: etree._Element) -> list[str]:
    """The instructions of all fields, in order."""
    return [each.text.strip() for each in element.iter(f"{W}instrText")]


def names(element: etree._Element) -> list[str]:
    """The bookmarks of an element."""
    return [each.get(f"{W}name") for each in element.iter(f"{W}bookmarkStart")]
