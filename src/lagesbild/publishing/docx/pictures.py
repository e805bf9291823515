"""Pictures: a drawing with a picture of dots beside it, and words for those who see neither.

The SVG extension of DrawingML (Microsoft, [MS-ODRAWXML] 2.3.1.4): the picture names the PNG,
which every program shows, and an extension names the SVG, which newer ones show instead.
"""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from lagesbild.publishing.docx.elements import Element, R, w
from lagesbild.publishing.docx.manuscript import Drawing, Manuscript

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
EMU_PER_PIXEL = 9525
FIRST_ID = 1000
"""Ids of pictures begin after those that a template may have in its heads and feet."""
NEARLY_FULL = 0.7
"""From which part of the text's width a drawing is made to fill it."""
_NAMESPACES = {"wp": WP, "a": A, "pic": PIC, "r": R, "asvg": ASVG}


def picture(manuscript: Manuscript, drawing: Drawing, *, title: str, description: str) -> Element:
    """A run with the picture in the line."""
    number = manuscript.next_picture()
    png = _part(manuscript, f"/word/media/chart{number}.png", "image/png", drawing.png)
    svg = _part(manuscript, f"/word/media/chart{number}.svg", "image/svg+xml", drawing.svg.encode())
    width, height = _size(drawing.svg, manuscript.text_width)
    identity = {"id": str(FIRST_ID + number), "name": f"Picture {number}"}
    inline = _make(
        WP,
        "inline",
        _make(WP, "extent", cx=str(width), cy=str(height)),
        _make(WP, "docPr", **identity, descr=description, title=title),
        _make(
            WP,
            "cNvGraphicFramePr",
            _make(A, "graphicFrameLocks", noChangeAspect="1"),
        ),
        _make(
            A,
            "graphic",
            _make(A, "graphicData", _pic(identity, png, svg, (width, height)), uri=PIC),
        ),
        distT="0",
        distB="0",
        distL="0",
        distR="0",
    )
    return w("r", w("drawing", inline))


def with_plain_colours(svg: str) -> bytes:
    """The drawing with every ``currentColor`` said outright, which not all Words work out."""
    root = etree.fromstring(svg.encode())
    colours: dict[Element, str] = {}
    for element in root.iter(etree.Element):
        parent = element.getparent()
        inherited = "#000000" if parent is None else colours[parent]
        colours[element] = str(element.attrib.pop("color", inherited))
        for attribute in ("fill", "stroke"):
            if element.get(attribute) == "currentColor":
                element.set(attribute, colours[element])
    return etree.tostring(root, encoding="UTF-8")


def _pic(identity: dict[str, str], png: str, svg: str, size: tuple[int, int]) -> Element:
    blip = _make(A, "blip")
    blip.set(f"{{{R}}}embed", png)
    extension = _make(ASVG, "svgBlip")
    extension.set(f"{{{R}}}embed", svg)
    blip.append(_make(A, "extLst", _make(A, "ext", extension, uri=SVG_EXTENSION)))
    frame = _make(
        A,
        "xfrm",
        _make(A, "off", x="0", y="0"),
        _make(A, "ext", cx=str(size[0]), cy=str(size[1])),
    )
    return _make(
        PIC,
        "pic",
        _make(
            PIC,
            "nvPicPr",
            _make(PIC, "cNvPr", **identity),
            _make(PIC, "cNvPicPr"),
        ),
        _make(PIC, "blipFill", blip, _make(A, "stretch", _make(A, "fillRect"))),
        _make(PIC, "spPr", frame, _make(A, "prstGeom", _make(A, "avLst"), prst="rect")),
    )


def _make(namespace: str, tag: str, *children: Element, **attributes: str) -> Element:
    made = etree.Element(f"{{{namespace}}}{tag}", attributes, nsmap=_NAMESPACES)
    made.extend(children)
    return made


def _part(manuscript: Manuscript, uri: str, content_type: str, content: bytes) -> str:
    document = manuscript.body.part
    part = Part(PackURI(uri), content_type, content, document.package)
    return document.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


def _size(svg: str, text_width: int) -> tuple[int, int]:
    """Width and height in EMU: as wide as the text, or as drawn where that is much less."""
    root = etree.fromstring(svg.encode())
    box = root.get("viewBox", "").replace(",", " ").split()
    width = _pixels(root.get("width", "")) or (float(box[2]) if len(box) == 4 else 0.0)
    height = _pixels(root.get("height", "")) or (float(box[3]) if len(box) == 4 else 0.0)
    if not width or not height:
        raise DrawingHasNoSize(svg)
    drawn = round(width * EMU_PER_PIXEL)
    wanted = text_width if drawn >= NEARLY_FULL * text_width else drawn
    return wanted, round(wanted * height / width)


def _pixels(length: str) -> float:
    number = length.removesuffix("px")
    return float(number) if number.replace(".", "", 1).isdigit() else 0.0


class DrawingHasNoSize(ValueError):
    """A drawing that says neither width and height nor a view box."""

    def __init__(self, svg: str) -> None:
        super().__init__(f"The drawing has neither width and height nor a viewBox: {svg[:80]}")
