"""Reading the tables of a tagged PDF as a screen reader does: by their structure."""

import ctypes
import io
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Object
from pypdfium2 import raw

from tests.acceptance.grids import Grid, parted, spaced

_NUMBER = re.compile(r"^(?:Tabell|Table)\s\d+\s+")
_NARROW_SPACE = "\u202f"
"""What a text is that consists of a space only, which the reader gives as nothing."""

Texts = dict[tuple[int, int], str]
"""What is written in a piece of marked content, by page and number."""


def pdf_tables(file: Path, *, units: Collection[str]) -> list[Grid]:
    """All tables, each under the title in its caption, without its number and unit.

    The unit is set on a line of its own, which no space tells from the title.
    """
    texts = _texts(file)
    with pikepdf.open(file) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        reader = _Reader(texts, pages, sorted(units, key=len, reverse=True))
        return list(reader.tables(pdf.Root.StructTreeRoot))


def _texts(file: Path) -> Texts:
    texts: Texts = {}
    document = pypdfium2.PdfDocument(io.BytesIO(file.read_bytes()))
    for number, page in enumerate(document):
        words = page.get_textpage()
        for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            place = number, raw.FPDFPageObj_GetMarkedContentID(each.raw)
            texts[place] = texts.get(place, "") + _text(each.raw, words.raw)
    document.close()
    return texts


def _text(written: object, words: object) -> str:
    size = raw.FPDFTextObj_GetText(written, words, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(written, words, buffer, size)
    return bytes(buffer).decode("utf-16-le").removesuffix("\0") or _NARROW_SPACE


class _Reader:
    def __init__(self, texts: Texts, pages: dict[tuple[int, int], int], units: list[str]) -> None:
        self._texts = texts
        self._pages = pages
        self._units = units
        self._last_title = ""

    def tables(self, element: Object) -> Iterator[Grid]:
        """The tables in an element; a caption comes before its table, or first in it."""
        for child in _children(element):
            if child.S == "/Caption":
                self._last_title = self._title(child)
            elif child.S == "/Table":
                yield self._table(child)
            else:
                yield from self.tables(child)

    def _table(self, table: Object) -> Grid:
        for caption in _named(table, "/Caption"):
            self._last_title = self._title(caption)
        (head,) = _named(table, "/THead")
        (body,) = _named(table, "/TBody")
        (heads,) = _children(head)
        return Grid(
            self._last_title,
            tuple(spaced(self._words(cell)) for cell in _children(heads)),
            tuple(
                tuple(parted(self._words(cell)) for cell in _children(row))
                for row in _children(body)
            ),
        )

    def _title(self, caption: Object) -> str:
        said = _NUMBER.sub("", spaced(self._words(caption)))
        return next((said.removesuffix(unit) for unit in self._units if said.endswith(unit)), said)

    def _words(self, element: Object, page: Object | None = None) -> str:
        own = element.get("/Pg", page)
        return "".join(self._word(each, own) for each in _below(element)).strip(_NARROW_SPACE)

    def _word(self, below: Object, page: Object | None) -> str:
        if not isinstance(below, Dictionary):
            assert page is not None
            return self._texts.get((self._pages[page.objgen], int(below)), "")
        if "/S" in below:
            return self._words(below, page)
        if "/MCID" not in below:
            return ""
        return self._texts.get((self._pages[below.get("/Pg", page).objgen], int(below.MCID)), "")


def _below(element: Object) -> list[Object]:
    below = element.get("/K", ())
    return list(below) if isinstance(below, Array) else [below]


def _children(element: Object) -> list[Object]:
    return [each for each in _below(element) if isinstance(each, Dictionary) and "/S" in each]


def _named(element: Object, role: str) -> list[Object]:
    return [each for each in _children(element) if role == each.S]
