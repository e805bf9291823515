"""Areas by the names and codes that sources give them."""

import re
from collections.abc import Iterable, Mapping

from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.sources.recipes.words import folded
from lagesbild.sources.table import Category

_COUNTRY_NAMES = ("riket", "hela riket", "hela landet", "sverige", "sweden", "whole country")
_CODED = re.compile(r"([0-9]{2}|[0-9]{4})[ \-\u2013]+\S.*")
_HYPHEN = re.compile(r" ?[-\u2013] ?")
_LEADING_ZERO_LOST = {3: 4}
"""Digits of a code that was read as a number -> of the code: 180 is 0180."""
_COUNTIES_TOO = {**_LEADING_ZERO_LOST, 1: 2}
"""Where only counties are meant: 1 is 01. Elsewhere a single digit may be anything."""


class AreaNames:
    """The areas of a strategy, and those that everybody knows, by what they are called."""

    def __init__(self, areas: Iterable[Area] = (), *, kind: AreaKind | None = None) -> None:
        self._areas: Mapping[str, Area] = {
            **known_areas(),
            **{each.code: each for each in areas},
        }
        self._kind = kind
        self._by_name: dict[str, set[str]] = {}
        for area in self._areas.values():
            for name in names_of(area, alone=kind is not None):
                self._by_name.setdefault(name, set()).add(area.code)

    def find(self, category: Category) -> tuple[str, ...]:
        """Codes of the areas that a category may be; a single one where it is clear."""
        for text in (category.code, category.label):
            if (code := self._by_code(text)) is not None:
                return (code,)
        for text in dict.fromkeys((category.label, category.code)):
            if found := self._named(text):
                return found
        return ()

    def known(self, code: str) -> bool:
        return code in self._areas

    def names(self) -> tuple[str, ...]:
        """All names that are understood, for suggestions."""
        return tuple(self._areas[code].name for code in self._areas if self._fits(code))

    def _by_code(self, text: str) -> str | None:
        code = text.strip()
        if match := _CODED.fullmatch(code):
            code = match[1]
        if code.isascii() and code.isdigit():
            lost = _COUNTIES_TOO if self._kind is AreaKind.COUNTY else _LEADING_ZERO_LOST
            code = code.zfill(lost.get(len(code), 0))
        return code if code in self._areas else None

    def _named(self, text: str) -> tuple[str, ...]:
        return tuple(sorted(c for c in self._by_name.get(_joined(text), ()) if self._fits(c)))

    def _fits(self, code: str) -> bool:
        return self._kind is None or self._areas[code].kind in (self._kind, AreaKind.COUNTRY)


def names_of(area: Area, *, alone: bool) -> tuple[str, ...]:
    """The forms of an area's name, folded.

    ``alone`` where only areas of one kind are meant, so that "Stockholm" may be the county.
    """
    name = _joined(area.name)
    match area.kind:
        case AreaKind.COUNTRY:
            return (name, *_COUNTRY_NAMES)
        case AreaKind.COUNTY:
            stem = name.removesuffix(" län")
            short = (stem, stem.removesuffix("s")) if alone else ()
            return (name, f"{stem.removesuffix('s')} län", *short)
        case AreaKind.MUNICIPALITY:
            own = "" if name.endswith("s") else "s"
            return (name, f"{name}{own} kommun", f"{name} kommun", f"{name}{own} stad")
        case AreaKind.DISTRICT if area.parent == "0180":
            return (name, f"stadsdelsområde {name}", f"stadsdelsområde {name} (sthlm)")
        case _:
            return (name,)


def _joined(text: str) -> str:
    """A name without spaces around its hyphens: "Enskede - Årsta" is "Enskede-Årsta"."""
    return _HYPHEN.sub("-", folded(text))
