"""Reading a tagged PDF's structure, for tests: what a screen reader is told."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

_PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Tj", "TJ", "'", '"', "Do"}


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure: its role after the role map, and what it says of itself."""

    role: str
    alternative: str
    language: str
    scope: str
    children: tuple["Element", ...] = field(repr=False)

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def every(self, *roles: str) -> list["Element"]:
        return [each for each in self.walk() if each.role in roles]

    @property
    def roles(self) -> list[str]:
        return [child.role for child in self.children]


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def structure(pdf: bytes) -> Element:
    """The structure tree, with the tree's root as an element of the role "Root"."""
    with opened(pdf) as file:
        root = file.Root.StructTreeRoot
        roles = {str(key): str(value) for key, value in root.get("/RoleMap", {}).items()}
        return Element("Root", "", str(file.Root.Lang), "", _children(root, roles))


def _children(element: Object, roles: dict[str, str]) -> tuple[Element, ...]:
    below = element.get("/K", ())
    listed = below if isinstance(below, Array) else (below,)
    return tuple(
        _element(each, roles) for each in listed if isinstance(each, Dictionary) and "/S" in each
    )


def _element(element: Object, roles: dict[str, str]) -> Element:
    role = str(element.S)
    attributes = element.get("/A", ())
    listed = attributes if isinstance(attributes, Array) else (attributes,)
    scopes = [str(each.Scope)[1:] for each in listed if "/Scope" in each]
    return Element(
        role=roles.get(role, role)[1:],
        alternative=str(element.get("/Alt", "")),
        language=str(element.get("/Lang", "")),
        scope=scopes[0] if scopes else "",
        children=_children(element, roles),
    )


def rows(table: Element, part: str) -> list[Element]:
    return [row for group in table.children if group.role == part for row in group.children]


def bookmarks(pdf: bytes) -> list[tuple[int, str]]:
    """The bookmarks in order, with how deep each lies."""

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield depth, item.title
            yield from walk(item.children, depth + 1)

    with opened(pdf) as file, file.open_outline() as outline:
        return list(walk(outline.root, 1))


def unmarked_painting(pdf: bytes) -> int:
    """How many times ink is laid that is neither content nor said to be decoration."""
    with opened(pdf) as file:
        return sum(_unmarked_on(page) for page in file.pages)


def _unmarked_on(page: pikepdf.Page) -> int:
    inside: list[bool] = []
    unmarked = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            inside.append(operands[0] == Name.Artifact or "/MCID" in operands[1])
        elif name == "EMC":
            inside.pop()
        elif name in _PAINTING and not any(inside):
            unmarked += 1
    return unmarked


def other_languages(pdf: bytes) -> list[str]:
    """The languages of words that are not in the document's, in the order of the words."""
    with opened(pdf) as file:
        own = str(file.Root.Lang)
        said = [
            str(operands[1].Lang)
            for page in file.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/Lang" in operands[1]
        ]
    return [language for language in said if language != own]
