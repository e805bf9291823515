"""Parts of the package that python-docx does not know as XML."""

from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart
from lxml import etree

from lagesbild.publishing.docx.elements import Element


def xml_part(
    document: DocumentPart, relation: str, uri: PackURI, content_type: str, *, empty: Element
) -> XmlPart:
    """The document's part of a kind, open for changes: the template's own, or a new one."""
    existing = related(document, relation)
    if isinstance(existing, XmlPart):
        return existing
    blob = etree.tostring(empty) if existing is None else existing.blob
    place = uri if existing is None else existing.partname
    part = XmlPart(place, content_type, parse_xml(blob), document.package)
    for key in [key for key, each in document.rels.items() if each.reltype == relation]:
        del document.rels[key]
    document.relate_to(part, relation)
    return part


def related(document: DocumentPart, relation: str) -> Part | None:
    """The part that the document has by a relationship of a kind, if it has one."""
    return next(
        (each.target_part for each in document.rels.values() if each.reltype == relation), None
    )
