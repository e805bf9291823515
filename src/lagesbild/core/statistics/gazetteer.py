"""Areas that are known without being described: the country, counties, municipalities and more.

Where they come from and under which licence stands beside the list, in ``reference/README.md``.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from lagesbild.core.statistics.area import Area, AreaKind


@cache
def known_areas() -> Mapping[str, Area]:
    """All known areas by code: the country, 21 counties, 290 municipalities and others.

    In the order of the list: by kind, SCB's areas by code. Read once.
    """
    listed = files("lagesbild.core.statistics").joinpath("reference", "areas.csv")
    rows = csv.DictReader(listed.read_text(encoding="utf-8").splitlines())
    areas = (
        Area(row["code"], row["name"], AreaKind(row["kind"]), row["parent"] or None, row["note"])
        for row in rows
    )
    return MappingProxyType({area.code: area for area in areas})


@cache
def areas_of_kind(kind: AreaKind) -> tuple[Area, ...]:
    """The known areas of one kind, in the order of the list."""
    return tuple(area for area in known_areas().values() if area.kind is kind)
