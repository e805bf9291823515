"""What a document under writing shares: styles, language, bookmarks, footnotes, lists."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from lagesbild.core.document.chart import Chart
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.docx.bookmarks import Bookmarks
from lagesbild.publishing.docx.numbering import Numbering
from lagesbild.publishing.docx.styles import Styles


@dataclass(frozen=True, slots=True)
class Story:
    """A part that text stands in: the body or the footnotes. Links belong to their part."""

    part: Part

    def link(self, address: str) -> str:
        """The id of a relationship to an address out of the document."""
        return self.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as Word wants it: a picture of dots, and the drawing that newer Words show."""

    svg: str
    png: bytes


@dataclass(slots=True)
class Manuscript:
    """What the writers of blocks need."""

    styles: Styles
    language: Language
    bookmarks: Bookmarks
    numbering: Numbering
    body: Story
    drawings: Mapping[Chart, Drawing]
    text_width: int
    """Between the margins, in EMU (English metric units, 914 400 an inch)."""
    pictures: int = 0

    def next_picture(self) -> int:
        """A number for a picture, unique in the document."""
        self.pictures += 1
        return self.pictures
