"""Footnotes: a part of their own, which python-docx does not write.

ISO/IEC 29500-1, 17.11: the part begins with the separator and the continuation separator,
which the settings name; notes follow, each with an id that one reference in the text has.
"""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.document import DocumentPart

from lagesbild.core.document.inline import FootnoteMark
from lagesbild.publishing.docx.elements import Element, field, name, paragraph, run, text, w
from lagesbild.publishing.docx.inlines import InlineWriter, Look
from lagesbild.publishing.docx.manuscript import Manuscript, Story
from lagesbild.publishing.docx.parts import xml_part

_SETTINGS_AFTER = (
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "mathPr",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
    "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "readModeInkLockDown",
    "smartTagType",
    "schemaLibrary",
    "shapeDefaults",
    "doNotEmbedSmartTags",
    "decimalSymbol",
    "listSeparator",
)
"""Settings that come after the one for footnotes (CT_Settings)."""


class Footnotes:
    """The footnotes of a document, kept apart until the first one is written."""

    def __init__(self, manuscript: Manuscript, document: DocumentPart) -> None:
        self._manuscript = manuscript
        self._document = document
        self._part: Element | None = None
        self._writer: InlineWriter | None = None
        self._ids: dict[int, str] = {}

    def write(self, mark: FootnoteMark) -> list[Element]:
        """The reference in the text; the note itself the first time it is referred to."""
        styled = Look(style=self._manuscript.styles["Footnote Reference"]).properties()
        bookmark = f"_Footnote{mark.number}"
        if mark.number in self._ids:
            return field(rf"NOTEREF {bookmark} \f \h", str(mark.number), styled)
        self._ids[mark.number] = self._add(mark)
        reference = run(w("footnoteReference", id=self._ids[mark.number]), styled)
        return self._manuscript.bookmarks.around(bookmark, [reference])

    def _add(self, mark: FootnoteMark) -> str:
        part, writer = self._opened()
        styles = self._manuscript.styles
        identity = str(max(int(each.get(name("id"), "0")) for each in part) + 1)
        styled = Look(style=styles["Footnote Reference"]).properties()
        content = [run(w("footnoteRef"), styled), text(" "), *writer.runs(mark.content)]
        note = w("footnote", paragraph(styles["Footnote Text"], content), id=identity)
        part.append(note)
        return identity

    def _opened(self) -> tuple[Element, InlineWriter]:
        if self._part is None or self._writer is None:
            part = xml_part(
                self._document,
                RELATIONSHIP_TYPE.FOOTNOTES,
                PackURI("/word/footnotes.xml"),
                CONTENT_TYPE.WML_FOOTNOTES,
                empty=w("footnotes"),
            )
            self._part = part.element
            self._writer = InlineWriter(self._manuscript, Story(part), None)
            _prepare(part.element, self._document.settings.element)
        return self._part, self._writer


def _prepare(notes: Element, settings: Element) -> None:
    """Leave the separators alone in the part, and see to it that there are any."""
    for note in list(notes):
        if note.get(name("type")) is None:
            notes.remove(note)
    if len(notes) == 0:
        notes.append(_separator("separator", "-1"))
        notes.append(_separator("continuationSeparator", "0"))
    if settings.find(name("footnotePr")) is None:
        ids = [note.get(name("id"), "") for note in notes]
        named = w("footnotePr", *(w("footnote", id=each) for each in ids))
        later = [name(each) for each in _SETTINGS_AFTER]
        place = next((at for at, each in enumerate(settings) if each.tag in later), len(settings))
        settings.insert(place, named)


def _separator(kind: str, identity: str) -> Element:
    spacing = w("spacing", before="0", after="0", line="240", lineRule="auto")
    line = w("p", w("pPr", spacing), run(w(kind)))
    return w("footnote", line, type=kind, id=identity)
