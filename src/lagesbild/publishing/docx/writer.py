"""A document as a Word file."""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from importlib.resources import files

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from lxml import etree

from lagesbild.core.document.blocks import Block, Contents, Document, Figure
from lagesbild.core.document.chart import Chart
from lagesbild.publishing.archive import repacked
from lagesbild.publishing.docx.blocks import BlockWriter
from lagesbild.publishing.docx.bookmarks import Bookmarks
from lagesbild.publishing.docx.cover import cover
from lagesbild.publishing.docx.elements import Element, R, name, w
from lagesbild.publishing.docx.footnotes import Footnotes
from lagesbild.publishing.docx.manuscript import Drawing, Manuscript, Story
from lagesbild.publishing.docx.numbering import Numbering
from lagesbild.publishing.docx.outline import outline
from lagesbild.publishing.docx.parts import xml_part
from lagesbild.publishing.docx.properties import describe, fill_running, set_language
from lagesbild.publishing.docx.styles import Styles, TemplateIsUnreadable
from lagesbild.publishing.languages import spoken_for

DEFAULT_TEXT_WIDTH = 5_400_000
"""15 cm in EMU, where a template does not say how wide its page is."""

_SECTION_START = frozenset({name("headerReference"), name("titlePg")})

_AFTER_TITLE = frozenset(
    name(each)
    for each in ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
)
"""What stands after w:titlePg (CT_SectPr)."""


def write_docx(
    document: Document,
    *,
    draw: Callable[[Chart], str],
    rasterise: Callable[[Sequence[str]], Sequence[bytes]],
    template: bytes | None = None,
) -> bytes:
    """The document as a Word file, in the styles of the template.

    ``draw`` makes SVG of a chart and ``rasterise`` PNG of drawings, for programs that show no
    SVG. The template's own text is left out; its styles, page, heads and feet are kept. The
    same arguments give the same bytes. Raises `TemplateIsUnreadable`,
    `TemplateLacksStyles`, and `UnknownLanguage`
    for a document in a language that there are no translations to.
    """
    content = template or files(__package__).joinpath("template.docx").read_bytes()
    word = _opened(content)
    styles = Styles.of(word.styles.element)
    manuscript = Manuscript(
        styles=styles,
        language=spoken_for(document.language),
        bookmarks=Bookmarks.of(document.blocks),
        numbering=_numbering(word),
        body=Story(word.part),
        drawings=_drawings(document, draw=draw, rasterise=rasterise),
        text_width=_text_width(word),
    )
    _write_body(word, document, manuscript)
    set_language(word, document.language)
    describe(word, document)
    fill_running(word, document, styles)
    written = io.BytesIO()
    word.save(written)
    return repacked(written.getvalue())


def _opened(template: bytes) -> WordDocument:
    try:
        return docx.Document(io.BytesIO(template))
    except (zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise TemplateIsUnreadable(error) from error


def _numbering(word: WordDocument) -> Numbering:
    part = xml_part(
        word.part,
        RELATIONSHIP_TYPE.NUMBERING,
        PackURI("/word/numbering.xml"),
        CONTENT_TYPE.WML_NUMBERING,
        empty=w("numbering"),
    )
    return Numbering(part.element)


def _drawings(
    document: Document,
    *,
    draw: Callable[[Chart], str],
    rasterise: Callable[[Sequence[str]], Sequence[bytes]],
) -> dict[Chart, Drawing]:
    """All charts drawn, and made into pictures of dots in one go."""
    charts = list(dict.fromkeys(_charts(document)))
    svgs = [draw(chart) for chart in charts]
    pngs = rasterise(svgs)
    return {chart: Drawing(svg, png) for chart, svg, png in zip(charts, svgs, pngs, strict=True)}


def _charts(document: Document) -> Iterator[Chart]:
    if document.cover and document.cover.chart:
        yield document.cover.chart
    for block in document.blocks:
        if isinstance(block, Figure):
            yield block.chart


def _text_width(word: WordDocument) -> int:
    section = word.sections[-1]
    sides = (section.left_margin, section.right_margin)
    if section.page_width is None or any(side is None for side in sides):
        return DEFAULT_TEXT_WIDTH
    return section.page_width - sum(side or 0 for side in sides)


def _write_body(word: WordDocument, document: Document, manuscript: Manuscript) -> None:
    body = word.element.body
    section = body.sectPr if body.sectPr is not None else w("sectPr")
    _clear(word, section)
    writer = BlockWriter(manuscript, Footnotes(manuscript, word.part), outline(document.blocks))
    front, rest = _parted(document.blocks)
    elements = cover(manuscript, document)
    for block in front:
        elements += writer.write(block)
    if document.cover:
        elements.append(_front_section(section))
    for block in rest:
        elements += writer.write(block)
    body.extend(elements)
    for start in section.findall(name("titlePg")):
        section.remove(start)
    body.append(section)


def _clear(word: WordDocument, section: Element) -> None:
    """Take away the template's text with the pictures and links that only it had."""
    body = word.element.body
    kept = _relations(section)
    for child in list(body):
        body.remove(child)
        for identity in _relations(child) - kept:
            word.part.rels.pop(identity, None)


def _relations(element: Element) -> set[str]:
    """Ids of the relationships that an element and what is in it name."""
    return {
        str(value)
        for each in element.iter()
        for key, value in each.attrib.items()
        if str(key).startswith(f"{{{R}}}")
    }


def _parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The contents that stand first, which have no running head, and the rest."""
    count = next(
        (place for place, block in enumerate(blocks) if not isinstance(block, Contents)),
        len(blocks),
    )
    return blocks[:count], blocks[count:]


def _front_section(section: Element) -> Element:
    """The end of cover and contents: a section like the main one, without heads.

    Its first page has no foot either.
    """
    front = deepcopy(section)
    for child in [each for each in front if each.tag in _SECTION_START]:
        front.remove(child)
    place = next((at for at, each in enumerate(front) if each.tag in _AFTER_TITLE), len(front))
    front.insert(place, w("titlePg"))
    return w("p", w("pPr", front))
