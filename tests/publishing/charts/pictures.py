"""Reading a picture back: the boxes of its texts, measured with the real font."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from xml.etree import ElementTree as ET

from fontTools.ttLib import TTFont

SVG = "{http://www.w3.org/2000/svg}"
NOT_IN_FONT = (1000, -250, 900)


@dataclass(frozen=True)
class Written:
    """A text in a picture with the box of its ink, and of its advance."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Written") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@cache
def _font(weight: str) -> tuple[dict[int, str], dict[str, tuple[int, int, int]]]:
    name = "SourceSans3-Semibold.ttf" if weight == "600" else "SourceSans3-Regular.ttf"
    font = TTFont(str(files("lagesbild.publishing") / "fonts" / name))
    outlines, metrics = font["glyf"], font["hmtx"]
    glyphs = {}
    for name in font.getGlyphOrder():
        outline = outlines[name]
        low, high = (outline.yMin, outline.yMax) if outline.numberOfContours else (0, 0)
        glyphs[name] = (metrics[name][0], low, high)
    return font.getBestCmap(), glyphs


def measure(text: str, size: float, weight: str) -> tuple[float, float, float]:
    """Width, depth below and height above the baseline."""
    names, glyphs = _font(weight)
    found = [glyphs[names[ord(each)]] if ord(each) in names else NOT_IN_FONT for each in text]
    width = sum(each[0] for each in found)
    low = min((each[1] for each in found), default=0)
    high = max((each[2] for each in found), default=0)
    return width * size / 1000, low * size / 1000, high * size / 1000


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 -- the picture is our own


def size_of(svg: str) -> tuple[float, float]:
    _, _, width, height = parse(svg).attrib["viewBox"].split()
    return float(width), float(height)


def texts_of(svg: str) -> list[Written]:
    """Every text with its box, in the picture's units."""
    found: list[Written] = []
    for group in parse(svg).iter(SVG + "g"):
        for text in group.findall(SVG + "text"):
            size, weight = float(group.attrib["font-size"]), group.get("font-weight", "400")
            content = text.text or ""
            width, low, high = measure(content, size, weight)
            x, y = float(text.attrib["x"]), float(text.attrib["y"])
            anchor = group.get("text-anchor", "start")
            left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
            found.append(Written(content, left, y - high, left + width, y - low))
    return found


def words_of(svg: str) -> str:
    return " ".join(each.text for each in texts_of(svg))


def ids_of(svg: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', svg)


def collisions(svg: str) -> list[tuple[str, str]]:
    """Texts that overlap by more than the rounding of their places."""
    texts = texts_of(svg)
    inner = [
        Written(each.text, each.left + 0.2, each.top + 0.2, each.right - 0.2, each.bottom - 0.2)
        for each in texts
    ]
    return [
        (one.text, other.text)
        for at, one in enumerate(inner)
        for other in inner[at + 1 :]
        if one.overlaps(other)
    ]


def outside(svg: str) -> list[str]:
    """Texts that leave the picture."""
    width, height = size_of(svg)
    return [
        each.text
        for each in texts_of(svg)
        if each.left < -0.2
        or each.top < -0.2
        or each.right > width + 0.2
        or each.bottom > height + 0.2
    ]
