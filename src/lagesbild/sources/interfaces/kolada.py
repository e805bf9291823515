"""Kolada, the municipalities' and regions' database of key figures: versions 2 and 3.

Method: the description of the interface by RKA, which owns it. Version 2 pages with
``next_page``, version 3 with ``next_url``; both give the values of a page under ``values``.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import orjson

from lagesbild.sources.interfaces.asking import AnswerIsUnreadable, Asker, Pace
from lagesbild.sources.interfaces.fetched import Fetched, Progress
from lagesbild.sources.interfaces.selection import QueryDoesNotFit

MOST_IDS = 20
"""Ids in an address: the service refuses more than some twenty-five."""
MOST_PAGES = 2000
PACE = Pace(10, 10.0)
A_PAGE = {"per_page": "5000"}


def fetch_kolada(
    asker: Asker, *, url: str, query: Mapping[str, Sequence[str]], progress: Progress
) -> Fetched:
    """Key figures at ``https://api.kolada.se/v3``.

    ``query`` has ``kpi`` (ids) and, as wanted, ``municipality`` (ids, or "group:G175" for all
    members of a group) and ``year``. The file has the key figures' and areas' descriptions
    beside the values.
    """
    asker.pace = PACE
    kpis, years = _ids(query, "kpi"), _ids(query, "year")
    if not kpis:
        raise QueryDoesNotFit('Name at least one key figure: kpi = ["N00941"] in the recipe.')
    areas = tuple(_areas(asker, url, _ids(query, "municipality")))
    described = list(_described(asker, url, "kpi", kpis))
    missing = sorted(set(kpis) - {str(each.get("id")) for each in described})
    if missing:
        raise QueryDoesNotFit(
            f"Kolada has no key figure {', '.join(missing)}. It may have been removed: look it "
            "up at kolada.se and correct the recipe."
        )
    values = list(_values(asker, url, kpis, areas, years, progress))
    if not values:
        raise QueryDoesNotFit(
            f"Kolada has no values of {', '.join(kpis)} for what the recipe asks for. Look up the "
            "years and areas at kolada.se."
        )
    used = list(dict.fromkeys(str(each.get("municipality")) for each in values))
    content = {
        "kpi": described,
        "municipality": list(_described(asker, url, "municipality", used)),
        "values": values,
    }
    return Fetched(
        file_name=f"kolada-{'-'.join(kpis[:3])}.json",
        content=orjson.dumps(content, option=orjson.OPT_INDENT_2),
        origin=f"{url}/data/kpi/{','.join(kpis)}",
    )


def _ids(query: Mapping[str, Sequence[str]], name: str) -> tuple[str, ...]:
    return tuple(str(each) for each in query.get(name, ()))


def _areas(asker: Asker, url: str, wanted: Sequence[str]) -> Iterator[str]:
    """The ids asked for, groups replaced by their members; each once."""
    seen: set[str] = set()
    for each in wanted:
        members = [each]
        if each.startswith("group:"):
            groups = _described(asker, url, "municipality_groups", [each.removeprefix("group:")])
            members = [str(m.get("id")) for group in groups for m in _objects(group, "members")]
            if not members:
                raise QueryDoesNotFit(f"Kolada has no group “{each}”, or it is empty.")
        yield from (m for m in members if not (m in seen or seen.add(m)))  # type: ignore[func-returns-value] # add gives None, which is false


def _values(
    asker: Asker,
    url: str,
    kpis: Sequence[str],
    areas: Sequence[str],
    years: Sequence[str],
    progress: Progress,
) -> Iterator[dict[str, Any]]:
    for kpi_part in _batches(kpis):
        for area_part in _batches(areas) if areas else [()]:
            for year_part in _batches(years) if years else [()]:
                progress(", ".join(kpi_part))
                steps = [("kpi", kpi_part), ("municipality", area_part), ("year", year_part)]
                path = "/".join(f"{name}/{','.join(ids)}" for name, ids in steps if ids)
                yield from _pages(asker, f"{url}/data/{path}")


def _described(asker: Asker, url: str, what: str, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    for part in _batches(ids):
        yield from _pages(asker, f"{url}/{what}/{','.join(part)}")


def _batches(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    rest = iter(ids)
    while part := tuple(islice(rest, MOST_IDS)):
        yield part


def _pages(asker: Asker, url: str) -> Iterator[dict[str, Any]]:
    """The values of all pages, followed by the addresses that the service gives."""
    seen: set[str] = set()
    address, params = url, A_PAGE
    while address:
        if address in seen or len(seen) >= MOST_PAGES:
            raise AnswerIsUnreadable(address, "its pages lead in a circle")
        seen.add(address)
        page = asker.document(address, params=params)
        if not isinstance(page, dict) or not isinstance(page.get("values"), list):
            raise AnswerIsUnreadable(address, "there is no list “values” in it")
        yield from _objects(page, "values")
        # The address of the next page has the page's size in it already.
        address, params = page.get("next_url") or page.get("next_page") or "", {}


def _objects(document: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects of a list; what else may stand there is of no use."""
    listed = document.get(key)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
