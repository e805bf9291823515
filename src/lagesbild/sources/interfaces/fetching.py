"""From what a recipe says of an interface to its answer: the client that each kind has."""

from collections.abc import Callable, Mapping
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lagesbild.sources.interfaces.asking import (
    AnswerIsUnreadable,
    Asker,
    SourceDoesNotAnswer,
    SourceRefuses,
)
from lagesbild.sources.interfaces.fetched import Fetched, Progress
from lagesbild.sources.interfaces.kolada import fetch_kolada
from lagesbild.sources.interfaces.pxweb import fetch_pxweb
from lagesbild.sources.interfaces.pxweb2 import fetch_pxweb2
from lagesbild.sources.interfaces.selection import QueryDoesNotFit
from lagesbild.sources.reading import READERS
from lagesbild.sources.recipes.recipe import Fetch

ENDINGS = {
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/json": ".json",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
}
"""The ending of files of a kind, where neither address nor service names the file."""
KOLADA_NAMES = {"area": "municipality", "municipality": "municipality", "kpi": "kpi",
                "year": "year"}  # fmt: skip


class FetchIsUnclear(ValueError):
    """A recipe whose [fetch] does not say what to ask for; says what is missing."""

    def __init__(self, message: str) -> None:
        super().__init__(f"[fetch] in the recipe: {message}")


FAILURES = (
    SourceDoesNotAnswer,
    SourceRefuses,
    AnswerIsUnreadable,
    QueryDoesNotFit,
    FetchIsUnclear,
)
"""Why there may be no answer; each is told in a line."""


def fetch(wanted: Fetch, asker: Asker, progress: Progress) -> Fetched:
    """The answer of the interface that a recipe names, as a file. Raises `FAILURES`."""
    clients: Mapping[str, Callable[[Fetch, str, Asker, Progress], Fetched]] = {
        "pxweb-v1": _pxweb,
        "pxweb-v2": _pxweb2,
        "kolada": _kolada,
        "file": _file,
    }
    if wanted.kind not in clients:
        raise FetchIsUnclear(
            f'kind is “{wanted.kind}”. Write one of {", ".join(clients)}: kind = "pxweb-v1".'
        )
    service_of(wanted)
    return clients[wanted.kind](wanted, wanted.url.rstrip("/"), asker, progress)


def service_of(wanted: Fetch) -> str:
    """The service that is asked, by host and port. Raises `FetchIsUnclear`."""
    try:
        parts = urlsplit(wanted.url)
    except ValueError as error:
        raise FetchIsUnclear(f"url is “{wanted.url}”, which is no address ({error}).") from error
    if parts.scheme not in {"https", "http"} or not parts.netloc:
        raise FetchIsUnclear(
            f"url is “{wanted.url}”. Write the whole address, beginning with https://"
        )
    return parts.netloc


def _pxweb(wanted: Fetch, url: str, asker: Asker, progress: Progress) -> Fetched:
    _takes_only(wanted, ())
    address = f"{url}/{wanted.table.strip('/')}" if wanted.table else url
    return fetch_pxweb(asker, url=address, query=wanted.query, progress=progress)


def _pxweb2(wanted: Fetch, url: str, asker: Asker, progress: Progress) -> Fetched:
    _takes_only(wanted, ("lang",))
    if not wanted.table:
        raise FetchIsUnclear('The table is missing. Write its id: table = "TAB6471".')
    return fetch_pxweb2(
        asker,
        url=url,
        table=wanted.table,
        query=wanted.query,
        language=wanted.parameters.get("lang", ""),
        progress=progress,
    )


def _kolada(wanted: Fetch, url: str, asker: Asker, progress: Progress) -> Fetched:
    _takes_only(wanted, ())
    if not url.endswith(("/v2", "/v3")):
        raise FetchIsUnclear(
            f"url is “{wanted.url}”, which names no version. Write "
            'url = "https://api.kolada.se/v3".'
        )
    if unknown := sorted(set(wanted.query) - set(KOLADA_NAMES)):
        raise FetchIsUnclear(
            f"Kolada is not asked by “{unknown[0]}”. A query has kpi, area and year."
        )
    query: dict[str, tuple[str, ...]] = {}
    for name, values in wanted.query.items():
        ours = KOLADA_NAMES[name]
        query[ours] = (*query.get(ours, ()), *values)
    return fetch_kolada(asker, url=url, query=query, progress=progress)


def _file(wanted: Fetch, _: str, asker: Asker, progress: Progress) -> Fetched:
    """A plain file. ``table`` is its name, where neither service nor address says it."""
    if wanted.query:
        raise FetchIsUnclear("A file has no query. Write parameters, or leave it out.")
    progress(wanted.url)
    file = asker.file(wanted.url, params=wanted.parameters)
    path = unquote(urlsplit(wanted.url).path)
    for name in (wanted.table, _named(file.disposition), path):
        if (known := _plain(name)) and _ending(known) in READERS:
            return Fetched(known, file.content, wanted.url)
    if file.media_type in ENDINGS:
        name = (PurePosixPath(_plain(path)).stem or "answer") + ENDINGS[file.media_type]
        return Fetched(name, file.content, wanted.url)
    raise FetchIsUnclear(
        f"Neither the service nor the address says what kind of file {wanted.url} is. Write the "
        'file\'s name: table = "name.csv".'
    )


def _takes_only(wanted: Fetch, known: tuple[str, ...]) -> None:
    if unknown := sorted(set(wanted.parameters) - set(known)):
        raise FetchIsUnclear(
            f"{wanted.kind} does not take the parameter “{unknown[0]}”. Remove it."
        )


def _named(disposition: str) -> str:
    """The name of a file in Content-Disposition, RFC 6266."""
    header = Message()
    header["Content-Disposition"] = " ".join(disposition.split())
    return header.get_filename("")


def _plain(name: str) -> str:
    """The name without folders or signs that no terminal should be shown."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = "".join(sign for sign in last if sign.isprintable()).strip()
    return "" if shown.strip(".") == "" else shown


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
