"""The areas of a bundle: its own areas.csv, and those that are known without it."""

from collections.abc import Iterable, Mapping

from lagesbild.bundles.csv_table import CsvTable, read_csv
from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import AREAS
from lagesbild.core.statistics.area import Area, AreaKind, code_fits_kind
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.strategy import About
from lagesbild.toml_text.nearest import nearest

COLUMNS = ("code", "name", "kind", "parent", "note")


def read_own_areas(folder: BundleFolder) -> dict[str, Area]:
    """The areas that a bundle describes itself, by code."""
    table = read_csv(folder, AREAS) if AREAS in folder else None
    if table is None or not table.check_header(required=COLUMNS[:3], optional=COLUMNS[3:]):
        return {}
    areas: dict[str, Area] = {}
    lines: dict[str, int] = {}
    for row, cells in enumerate(table.rows):
        named = dict(zip(table.header, cells, strict=True))
        area = _area(table, row, named)
        if area and area.code in areas:
            table.wrong(
                row,
                "code",
                f"The area “{area.code}” stands on line {lines[area.code]} already. "
                "Remove one of them.",
            )
        elif area:
            areas[area.code] = area
            lines[area.code] = table.lines[row]
    _check_parents(table, areas)
    return areas


def _area(table: CsvTable, row: int, named: Mapping[str, str]) -> Area | None:
    kinds = [kind.value for kind in AreaKind]
    if named["kind"] not in kinds:
        table.wrong(
            row,
            "kind",
            f"“{named['kind']}” is no kind of area.{nearest(named['kind'], kinds)}",
        )
        return None
    kind = AreaKind(named["kind"])
    if not code_fits_kind(named["code"], kind):
        table.wrong(
            row,
            "code",
            f"“{named['code']}” is not a code for a {kind.value}. Counties have two digits, "
            "municipalities four, others small letters a–z, digits and hyphens.",
        )
        return None
    if not named["name"]:
        table.wrong(row, "name", f"The area “{named['code']}” has no name. Write one.")
        return None
    return Area(
        named["code"], named["name"], kind, named.get("parent") or None, named.get("note", "")
    )


def _check_parents(table: CsvTable, areas: Mapping[str, Area]) -> None:
    known = known_areas()
    for row, code in enumerate(table.column("code")):
        parent = areas[code].parent if code in areas else None
        if parent and parent not in areas and parent not in known:
            table.wrong(
                row,
                "parent",
                f"The area “{code}” lies in “{parent}”, which is not known."
                f"{nearest(parent, areas)} Add it to areas.csv, or leave the cell empty.",
            )
        elif parent and code in ancestors(parent, {**known, **areas}):
            table.wrong(
                row,
                "parent",
                f"The area “{code}” lies in itself by way of “{parent}”. Correct the parent.",
            )


def ancestors(code: str, areas: Mapping[str, Area]) -> tuple[str, ...]:
    """The code and those of the areas it lies in, from the inside out."""
    found: dict[str, None] = {}
    here: str | None = code
    while here is not None and here in areas and here not in found:
        found[here] = None
        here = areas[here].parent
    return tuple(found)


def areas_in_use(own: Mapping[str, Area], used: Iterable[str]) -> tuple[Area, ...]:
    """The bundle's own areas, those in use and those they lie in, sorted by code."""
    areas = {**known_areas(), **own}
    codes = {each for code in (*own, *used) for each in ancestors(code, areas)}
    return tuple(areas[code] for code in sorted(codes))


def codes_in_use(
    about: About | None, indicators: Iterable[Indicator], observed: Iterable[str]
) -> frozenset[str]:
    """Codes of the areas that a strategy speaks of, and of those it has observations for."""
    codes = {*observed, *(each.area for each in indicators)}
    if about:
        codes.update((about.area, *about.published_areas))
    return frozenset(codes)
