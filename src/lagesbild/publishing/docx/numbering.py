"""Lists and numbered headings: the definitions they count by.

They are added to whatever the template has, so that a list looks the same in any template.
"""

from lagesbild.publishing.docx.elements import Element, name, w

DEEPEST = 4
"""Levels of a list, counted from 0."""
STEP = 357
"""How far a level is indented, in twentieths of a point."""
_SIGNS = ("•", "–", "•", "–", "•")


class Numbering:
    """The lists of a document."""

    def __init__(self, part: Element) -> None:
        self._part = part
        first = self._next("abstractNum", "abstractNumId")
        self._bullet, self._ordered, self._headings = first, first + 1, first + 2
        definitions = (
            _definition(self._bullet, [_bullet(level) for level in range(DEEPEST + 1)]),
            _definition(self._ordered, [_count(level) for level in range(DEEPEST + 1)]),
            _definition(self._headings, [_heading(level) for level in range(3)]),
        )
        after = len(part.findall(name("numPicBullet"))) + len(part.findall(name("abstractNum")))
        for place, definition in enumerate(definitions, after):
            part.insert(place, definition)
        self.bullets = self._use(self._bullet)
        self.headings = self._use(self._headings)

    def ordered(self) -> str:
        """The id of a list of its own, which counts from 1."""
        restarts = [
            w("lvlOverride", w("startOverride", val="1"), ilvl=str(level))
            for level in range(DEEPEST + 1)
        ]
        return self._use(self._ordered, *restarts)

    def _use(self, definition: int, *overrides: Element) -> str:
        identity = str(max(1, self._next("num", "numId")))
        number = w("num", w("abstractNumId", val=str(definition)), *overrides, numId=identity)
        others = self._part.findall(name("num"))
        if others:
            others[-1].addnext(number)
        else:
            self._part.findall(name("abstractNum"))[-1].addnext(number)
        return identity

    def _next(self, tag: str, attribute: str) -> int:
        used = [int(each.get(name(attribute), "0")) for each in self._part.findall(name(tag))]
        return max(used, default=-1) + 1


def place_in_list(number: str, level: int) -> Element:
    """The paragraph property that makes it an item."""
    return w("numPr", w("ilvl", val=str(min(level, DEEPEST))), w("numId", val=number))


def indent(level: int, *, hanging: bool = True) -> Element:
    """The indentation of an item, or of what follows its first paragraph."""
    made = w("ind", left=str(STEP * (level + 1)))
    if hanging:
        made.set(name("hanging"), str(STEP))
    return made


def _definition(identity: int, levels: list[Element]) -> Element:
    kind = w("multiLevelType", val="multilevel")
    return w("abstractNum", kind, *levels, abstractNumId=str(identity))


def _bullet(level: int) -> Element:
    return w(
        "lvl",
        w("start", val="1"),
        w("numFmt", val="bullet"),
        w("lvlText", val=_SIGNS[level]),
        w("lvlJc", val="left"),
        w("pPr", indent(level)),
        ilvl=str(level),
    )


def _count(level: int) -> Element:
    return w(
        "lvl",
        w("start", val="1"),
        w("numFmt", val="decimal"),
        w("lvlText", val=f"%{level + 1}."),
        w("lvlJc", val="left"),
        w("pPr", indent(level)),
        ilvl=str(level),
    )


def _heading(level: int) -> Element:
    return w(
        "lvl",
        w("start", val="1"),
        w("numFmt", val="decimal"),
        w("suff", val="space"),
        w("lvlText", val=".".join(f"%{each + 1}" for each in range(level + 1))),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left="0", firstLine="0")),
        ilvl=str(level),
    )
