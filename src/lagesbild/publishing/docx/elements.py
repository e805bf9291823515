"""Elements of WordprocessingML, and the few shapes that everything is made of.

Word is strict about the order of children (ISO/IEC 29500-1, CT_PPr, CT_RPr): whoever builds
properties here gives them in that order.
"""

from collections.abc import Iterable
from copy import deepcopy
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

Element: TypeAlias = _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"

_NAMESPACES = {"w": W, "r": R}


def w(tag: str, *children: Element, **attributes: str) -> Element:
    """An element of the main namespace, with attributes of it."""
    made = etree.Element(name(tag), nsmap=_NAMESPACES)
    for key, value in attributes.items():
        made.set(name(key), value)
    made.extend(children)
    return made


def name(local: str) -> str:
    """The local name in the main namespace, as lxml writes it."""
    return f"{{{W}}}{local}"


def text(words: str, properties: Element | None = None) -> Element:
    """A run of words."""
    content = w("t")
    content.text = words.replace("\n", " ")
    content.set(f"{{{XML}}}space", "preserve")
    return run(content, properties)


def run(content: Element, properties: Element | None = None) -> Element:
    """A run of anything, with its own copy of the properties."""
    made = w("r")
    if properties is not None and len(properties):
        made.append(_copy(properties))
    made.append(content)
    return made


def field(code: str, result: str, properties: Element | None = None) -> list[Element]:
    """A field with the result it has until somebody updates it."""
    return [
        *field_start(code, properties),
        text(result, properties),
        run(w("fldChar", fldCharType="end"), properties),
    ]


def field_start(code: str, properties: Element | None = None) -> list[Element]:
    """What stands before a field's result."""
    instruction = w("instrText")
    instruction.text = f" {code} "
    instruction.set(f"{{{XML}}}space", "preserve")
    return [
        run(w("fldChar", fldCharType="begin"), properties),
        run(instruction, properties),
        run(w("fldChar", fldCharType="separate"), properties),
    ]


def paragraph(style: str, content: Iterable[Element], *properties: Element) -> Element:
    """A paragraph in a style, given by its id."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def _copy(element: Element) -> Element:
    return deepcopy(element)
