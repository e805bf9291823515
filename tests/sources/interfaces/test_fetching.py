"""A recipe's [fetch]: which client asks, what a plain file is called, what is unclear."""

import json

import pytest

from lagesbild.sources.interfaces.asking import Asker
from lagesbild.sources.interfaces.fetching import FetchIsUnclear, fetch
from lagesbild.sources.recipes.recipe import Fetch
from tests.services import Answer, Service, unheard

PX = b'CHARSET="ANSI";\nDATA=1;'
ROWS = "år;värde\n2024;1\n".encode()


def test_version_1_of_pxweb_is_asked_at_address_and_table(service: Service, asker: Asker) -> None:
    path = "/v1/sv/ssd/BE/Folk"
    variable = {"code": "Tid", "values": ["2024"]}
    service.answer(path, lambda call: Answer(PX if call.body else {"variables": [variable]}))
    wanted = Fetch("pxweb-v1", f"{service.url}/v1/sv/ssd/", "BE/Folk", {"Tid": ("*",)})
    found = fetch(wanted, asker, unheard)
    assert (found.file_name, found.content) == ("Folk.px", PX)
    assert found.origin == service.url + path


def test_version_2_of_pxweb_is_asked_in_the_language_of_the_recipe(
    service: Service, asker: Asker
) -> None:
    config = {
        "maxDataCells": 10,
        "maxCallsPerTimeWindow": 3,
        "timeWindow": 1,
        "dataFormats": ["px"],
    }
    dimension = {"category": {"index": ["2024"]}}
    service.play("/api/v2/config", Answer(config))
    service.play(
        "/api/v2/tables/TAB1/metadata", Answer({"id": ["Tid"], "dimension": {"Tid": dimension}})
    )
    service.play("/api/v2/tables/TAB1/data", Answer(PX))
    wanted = Fetch("pxweb-v2", f"{service.url}/api/v2", "TAB1", parameters={"lang": "sv"})
    found = fetch(wanted, asker, unheard)
    assert (found.file_name, found.content) == ("TAB1.px", PX)
    assert service.calls[-1].query == "lang=sv&outputFormat=px"


@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("area", ["area", "municipality"])
def test_kolada_is_asked_for_areas(service: Service, asker: Asker, version: str, area: str) -> None:
    values = [{"kpi": "N1", "municipality": "0001", "period": 2024, "values": [{"value": 3.0}]}]
    service.play(f"/{version}/kpi/N1", Answer({"values": [{"id": "N1", "title": "Antal"}]}))
    service.play(f"/{version}/municipality/0001", Answer({"values": [{"id": "0001"}]}))
    service.play(f"/{version}/data/kpi/N1/municipality/0001", Answer({"values": values}))
    wanted = Fetch("kolada", f"{service.url}/{version}/", query={"kpi": ("N1",), area: ("0001",)})
    found = fetch(wanted, asker, unheard)
    assert found.file_name == "kolada-N1.json"
    assert json.loads(found.content)["values"] == values


@pytest.mark.parametrize(
    ("path", "table", "headers", "name"),
    [
        ("/files/utfall%202024.csv", "", {}, "utfall 2024.csv"),
        ("/download", "", {"Content-Disposition": 'attachment; filename="a.xlsx"'}, "a.xlsx"),
        (
            "/download",
            "",
            {"Content-Disposition": "attachment; filename*=UTF-8''tabell%20%C3%A5.csv"},
            "tabell å.csv",
        ),
        ("/x", "", {"Content-Disposition": 'attachment; filename="../../etc/a.csv"'}, "a.csv"),
        ("/x", "", {"Content-Disposition": 'attachment; filename="c:\\\\a\\\\b.csv"'}, "b.csv"),
        ("/export/7", "", {"Content-Type": "text/csv; charset=utf-8"}, "7.csv"),
        ("/export.aspx", "utfall.csv", {}, "utfall.csv"),
    ],
)
def test_a_file_is_called_as_recipe_service_or_address_say(
    service: Service, asker: Asker, path: str, table: str, headers: dict[str, str], name: str
) -> None:
    service.play(path, Answer(ROWS, headers=headers))
    found = fetch(Fetch("file", service.url + path, table), asker, unheard)
    assert (found.file_name, found.content) == (name, ROWS)
    assert found.origin == service.url + path


def test_parameters_are_added_to_those_of_a_files_address(service: Service, asker: Asker) -> None:
    service.play("/a.csv", Answer(ROWS))
    wanted = Fetch("file", f"{service.url}/a.csv?id=7", parameters={"year": "2024"})
    fetch(wanted, asker, unheard)
    assert service.calls[0].query == "id=7&year=2024"


def test_a_file_of_an_unknown_kind_is_told(service: Service, asker: Asker) -> None:
    service.play("/export", Answer(ROWS))
    with pytest.raises(FetchIsUnclear, match=r'table = "name\.csv"'):
        fetch(Fetch("file", f"{service.url}/export"), asker, unheard)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Fetch("sdmx", "https://example.org"), "kind is “sdmx”. Write one of pxweb-v1, pxweb-v2"),
        (Fetch("file", "example.org/a.csv"), "Write the whole address"),
        (Fetch("file", "file:///etc/passwd"), "Write the whole address"),
        (Fetch("file", "http://[::1"), "which is no address"),
        (Fetch("file", "https://example.org/a.csv", query={"Tid": ("1",)}), "A file has no query"),
        (Fetch("pxweb-v2", "https://example.org/api/v2"), "The table is missing"),
        (Fetch("pxweb-v1", "https://example.org", parameters={"lang": "sv"}), "parameter “lang”"),
        (Fetch("kolada", "https://example.org"), "names no version"),
        (Fetch("kolada", "https://example.org/v3", query={"ou": ("V1",)}), "not asked by “ou”"),
    ],
)
def test_what_does_not_say_what_to_ask_for_is_told_and_nothing_is_asked(
    asker: Asker, wanted: Fetch, said: str
) -> None:
    with pytest.raises(FetchIsUnclear, match=said):
        fetch(wanted, asker, unheard)
