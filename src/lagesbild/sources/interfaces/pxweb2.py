"""PxWeb, version 2 of its interface: Statistics Sweden's since 2025.

Answers are asked for as PX where the service offers it, since JSON-stat loses notes of single
cells; where it does not, the loss is said. Method: PxApi 2.0 specification, Statistics Sweden.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from lagesbild.sources.answers.writing import as_one_file
from lagesbild.sources.interfaces.asking import AnswerIsUnreadable, Asker, Pace
from lagesbild.sources.interfaces.fetched import Fetched, Progress
from lagesbild.sources.interfaces.selection import Variable, in_calls, select

PX, JSON_STAT = "px", "json-stat2"
ENDINGS = {PX: ".px", JSON_STAT: ".json"}


def fetch_pxweb2(
    asker: Asker,
    *,
    url: str,
    table: str,
    query: Mapping[str, Sequence[str]],
    language: str,
    progress: Progress,
) -> Fetched:
    """A table by its id ("TAB6471") at the address of version 2: ``https://…/api/v2``."""
    config = asker.document(f"{url}/config")
    form, most_cells, said = _terms(asker, url, config)
    address = f"{url}/tables/{table}"
    spoken = {"lang": language} if language else {}
    metadata = asker.document(f"{address}/metadata", params={**spoken, "outputFormat": JSON_STAT})
    selection = select(_variables(address, metadata), query)
    parts = []
    calls = list(in_calls(selection, most_cells))
    for number, part in enumerate(calls, 1):
        progress(f"{number}/{len(calls)}")
        answer = asker.content(
            f"{address}/data", params={**spoken, "outputFormat": form}, post=_asked(part)
        )
        parts.append(answer)
    return as_one_file(table, parts, ending=ENDINGS[form], origin=address, said=said)


def _terms(asker: Asker, url: str, config: Any) -> tuple[str, int, tuple[str, ...]]:  # noqa: ANN401 - JSON
    """The format to ask for and the cells a call may have; sets the pace."""
    try:
        asker.pace = Pace(max(1, int(config["maxCallsPerTimeWindow"])), float(config["timeWindow"]))
        most_cells = max(1, int(config["maxDataCells"]))
        formats = [str(each) for each in config["dataFormats"]]
    except (KeyError, TypeError, ValueError) as error:
        raise AnswerIsUnreadable(f"{url}/config", "it does not say what is allowed") from error
    if PX in formats:
        return PX, most_cells, ()
    return (
        JSON_STAT,
        most_cells,
        (
            "The service does not give PX. It was asked for JSON-stat, which has no notes of "
            "single cells: look for them at the source.",
        ),
    )


def _variables(address: str, metadata: Any) -> tuple[Variable, ...]:  # noqa: ANN401 - JSON
    try:
        return tuple(_variable(code, metadata["dimension"][code]) for code in metadata["id"])
    except (KeyError, TypeError, AttributeError) as error:
        raise AnswerIsUnreadable(address, "its metadata are not a JSON-stat dataset") from error


def _variable(code: str, dimension: Any) -> Variable:  # noqa: ANN401 - JSON
    index = dimension["category"].get("index", dimension["category"].get("label", {}))
    ordered = sorted(index, key=index.__getitem__) if isinstance(index, dict) else index
    extension = dimension.get("extension", {})
    return Variable(
        str(code), tuple(str(value) for value in ordered), bool(extension.get("elimination", False))
    )


def _asked(selection: Mapping[str, Sequence[str]]) -> dict[str, object]:
    return {
        "selection": [
            {"variableCode": code, "valueCodes": list(values)} for code, values in selection.items()
        ]
    }
