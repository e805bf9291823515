"""The table of contents: a field that Word can make anew, filled in so that it reads without.

The entries have no page numbers until somebody updates the field (F9): only a program that
lays out pages knows them. Asking Word to update all fields on opening (w:updateFields) would
meet every reader with a question about fields that refer to other files, so it is not asked.
"""

from lagesbild.publishing.docx.elements import Element, field_start, paragraph, run, text, w
from lagesbild.publishing.docx.manuscript import Manuscript
from lagesbild.publishing.docx.outline import Entry

DEEPEST = 2
CODE = r'TOC \o "1-2" \h \z \u'


def contents(manuscript: Manuscript, title: str, entries: tuple[Entry, ...]) -> list[Element]:
    """The heading and the entries, in the frame that Word shows its button for."""
    shown = [entry for entry in entries if entry.level <= DEEPEST]
    styles = manuscript.styles
    heading = paragraph(styles["TOC Heading"], [text(title)])
    if not shown:
        return [heading]
    lines = [
        paragraph(
            styles[f"TOC {entry.level}"],
            [w("hyperlink", text(entry.title), anchor=entry.bookmark, history="1")],
        )
        for entry in shown
    ]
    for element in reversed(field_start(CODE)):
        lines[0].insert(1, element)
    lines[-1].append(run(w("fldChar", fldCharType="end")))
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    return [w("sdt", w("sdtPr", gallery), w("sdtContent", heading, *lines))]
