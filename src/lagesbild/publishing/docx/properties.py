"""What a document says of itself: title, language, dates; and its running heads and feet."""

import datetime

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from lagesbild.core.document.blocks import Document
from lagesbild.publishing.docx.elements import Element, name, paragraph, text, w
from lagesbild.publishing.docx.inlines import word_language
from lagesbild.publishing.docx.styles import Styles

LONGEST_PROPERTY = 255
"""Characters that a core property may have."""


def describe(word: WordDocument, document: Document) -> None:
    """Set the core properties. Dates are the last day of the document's year: no clock."""
    properties = word.core_properties
    date = datetime.datetime(document.year, 12, 31, tzinfo=datetime.UTC)
    properties.title = document.title[:LONGEST_PROPERTY]
    properties.subject = document.subtitle[:LONGEST_PROPERTY]
    properties.author = document.publisher[:LONGEST_PROPERTY]
    properties.last_modified_by = document.publisher[:LONGEST_PROPERTY]
    properties.comments = document.description[:LONGEST_PROPERTY]
    properties.language = word_language(document.language)
    properties.created = date
    properties.modified = date
    properties.revision = 1


def set_language(word: WordDocument, code: str) -> None:
    """Make it the language of all text that has none of its own."""
    styles, named = word.styles.element, word_language(code)
    for style in styles.findall(name("style")):
        for language in list(style.iter(name("lang"))):
            language.getparent().remove(language)
    _default_run_properties(styles).append(w("lang", val=named, eastAsia=named, bidi="ar-SA"))
    for theme in word.settings.element.findall(name("themeFontLang")):
        theme.set(name("val"), named)


def _default_run_properties(styles: Element) -> Element:
    """The defaults of all runs, without a language; made where the template has none."""
    defaults = styles.find(name("docDefaults"))
    if defaults is None:
        defaults = w("docDefaults")
        styles.insert(0, defaults)
    runs = defaults.find(name("rPrDefault"))
    if runs is None:
        runs = w("rPrDefault")
        defaults.insert(0, runs)
    properties = runs.find(name("rPr"))
    if properties is None:
        properties = w("rPr")
        runs.append(properties)
    for language in properties.findall(name("lang")):
        properties.remove(language)
    return properties


def fill_running(word: WordDocument, document: Document, styles: Styles) -> None:
    """Give the fields of heads and feet their results.

    A demonstration says so in the foot.
    """
    results = {"TITLE": document.title, "AUTHOR": document.publisher}
    for relation in word.part.rels.values():
        kind = relation.reltype
        if kind not in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
            continue
        part = relation.target_part
        if not isinstance(part, XmlPart):
            continue
        _fill(part.element, results)
        if kind == RELATIONSHIP_TYPE.FOOTER and document.demonstration:
            part.element.insert(0, paragraph(styles["Footer"], [text(document.demonstration)]))


def _fill(part: Element, results: dict[str, str]) -> None:
    for field in part.iter(name("fldSimple")):
        code = field.get(name("instr"), "").split()
        if code and code[0].upper() in results:
            for child in list(field):
                field.remove(child)
            field.append(text(results[code[0].upper()]))
