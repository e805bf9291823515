"""PxWeb, version 1 of its interface: Statistics Sweden's older address, and many agencies'.

Answers are asked for as PX, the one format that keeps notes of single cells. Method: PxWeb API
documentation, Statistics Sweden.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from lagesbild.sources.answers.writing import as_one_file
from lagesbild.sources.interfaces.asking import (
    AnswerIsUnreadable,
    Asker,
    Pace,
    SourceDoesNotAnswer,
    SourceRefuses,
)
from lagesbild.sources.interfaces.fetched import Fetched, Progress
from lagesbild.sources.interfaces.selection import Variable, in_calls, select

MOST_CELLS, USUAL_PACE = 100_000, Pace(10, 10.0)
"""What most services allow; used where one does not say."""
_LANGUAGE = re.compile(r"[a-z]{2}")


def fetch_pxweb(
    asker: Asker, *, url: str, query: Mapping[str, Sequence[str]], progress: Progress
) -> Fetched:
    """A table at the address of version 1: ``https://…/api/v1/sv/DATABASE/…/TABLE``."""
    most_cells, said = _limits(asker, url)
    metadata = asker.document(url)
    selection = select(_variables(url, metadata), query)
    parts = []
    calls = list(in_calls(selection, most_cells))
    for number, part in enumerate(calls, 1):
        progress(f"{number}/{len(calls)}")
        parts.append(asker.content(url, post=_asked(part)))
    name = urlsplit(url).path.rstrip("/").rpartition("/")[2].removesuffix(".px")
    return as_one_file(name, parts, ending=".px", origin=url, said=said)


def _limits(asker: Asker, url: str) -> tuple[int, tuple[str, ...]]:
    """The cells that a call may have; sets the pace. Says so where it had to be assumed."""
    try:
        config = asker.document(_config_address(url), params={"config": ""})
        most_cells = int(config["maxCells"])
        asker.pace = Pace(max(1, int(config["maxCalls"])), float(config["timeWindow"]))
    except (
        SourceRefuses,
        SourceDoesNotAnswer,
        AnswerIsUnreadable,
        KeyError,
        TypeError,
        ValueError,
    ):
        asker.pace = USUAL_PACE
        return MOST_CELLS, (
            f"The service does not say how much it gives at a time; {MOST_CELLS} cells a call and "
            f"{USUAL_PACE.calls} calls in {USUAL_PACE.seconds:g} seconds were assumed.",
        )
    return max(1, most_cells), ()


def _config_address(url: str) -> str:
    """Where the limits stand: the address up to the language."""
    head, found, tail = url.partition("/v1/")
    steps = tail.split("/")
    place = next((n for n, step in enumerate(steps) if _LANGUAGE.fullmatch(step)), None)
    return url if place is None or not found else head + found + "/".join(steps[: place + 1])


def _variables(url: str, metadata: Any) -> tuple[Variable, ...]:  # noqa: ANN401 - JSON
    try:
        return tuple(
            Variable(
                str(each["code"]),
                tuple(str(value) for value in each["values"]),
                bool(each.get("elimination", False)),
            )
            for each in metadata["variables"]
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise AnswerIsUnreadable(url, "it does not describe a table with variables") from error


def _asked(selection: Mapping[str, Sequence[str]]) -> dict[str, object]:
    return {
        "query": [
            {"code": code, "selection": {"filter": "item", "values": list(values)}}
            for code, values in selection.items()
        ],
        "response": {"format": "px"},
    }
