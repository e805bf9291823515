"""Kolada, both versions: groups, batches, pages, key figures that are gone."""

import json

import pytest

from lagesbild.sources.interfaces.asking import AnswerIsUnreadable, Asker
from lagesbild.sources.interfaces.kolada import fetch_kolada
from lagesbild.sources.interfaces.selection import QueryDoesNotFit
from lagesbild.sources.kolada.reader import read
from tests.services import Answer, Service, unheard

KPI = {"id": "N00941", "title": "Invånare totalt, antal", "description": "Antal den 31 december."}
STOCKHOLM = {"id": "0180", "title": "Stockholm", "type": "K"}


def of_year(period: int, *values: dict[str, object]) -> dict[str, object]:
    return {"kpi": "N00941", "municipality": "0180", "period": period, "values": list(values)}


def total(value: float | None, **more: object) -> dict[str, object]:
    return {"gender": "T", "count": 1, "status": "", "value": value, **more}


@pytest.fixture
def kolada(service: Service) -> Service:
    service.play("/v3/kpi/N00941", Answer({"values": [KPI]}))
    service.play("/v3/municipality/0180", Answer({"values": [STOCKHOLM]}))
    path = "/v3/data/kpi/N00941/municipality/0180"
    first = {"values": [of_year(2022, total(984748))], "next_url": f"{service.url}{path}?page=2"}
    second = {"values": [of_year(2023, total(988943))], "next_url": None}
    service.answer(path, lambda call: Answer(second if "page=2" in call.query else first))
    return service


def fetch(asker: Asker, service: Service, **query: list[str]) -> dict[str, object]:
    found = fetch_kolada(asker, url=f"{service.url}/v3", query=query, progress=unheard)
    return json.loads(found.content)


def test_all_pages_are_taken(kolada: Service, asker: Asker) -> None:
    found = fetch(asker, kolada, kpi=["N00941"], municipality=["0180"])
    assert [each["period"] for each in found["values"]] == [2022, 2023]
    assert found["kpi"] == [KPI]
    assert found["municipality"] == [STOCKHOLM]


def test_pages_of_version_2_are_taken(service: Service, asker: Asker) -> None:
    service.play("/v2/kpi/N00941", Answer({"values": [KPI]}))
    service.play("/v2/municipality/0180", Answer({"values": [STOCKHOLM]}))
    path = "/v2/data/kpi/N00941/year/2022"
    service.play(
        path, Answer({"values": [of_year(2022, total(1))], "next_page": service.url + "/more"})
    )
    service.play("/more", Answer({"values": [of_year(2022, total(2))], "next_page": None}))
    found = fetch_kolada(
        asker,
        url=f"{service.url}/v2",
        query={"kpi": ["N00941"], "year": ["2022"]},
        progress=unheard,
    )
    assert len(json.loads(found.content)["values"]) == 2


def test_a_group_is_its_members(kolada: Service, asker: Asker) -> None:
    members = [{"id": "0180", "title": "Stockholm"}]
    kolada.play(
        "/v3/municipality_groups/G1", Answer({"values": [{"id": "G1", "members": members}]})
    )
    found = fetch(asker, kolada, kpi=["N00941"], municipality=["group:G1", "0180"])
    assert len(found["values"]) == 2


def test_ids_are_asked_for_in_batches_that_the_service_takes(
    service: Service, asker: Asker
) -> None:
    service.play("/v3/kpi/N00941", Answer({"values": [KPI]}))
    areas = [f"{number:04}" for number in range(45)]
    for start in (0, 20, 40):
        ids = ",".join(areas[start : start + 20])
        service.play(f"/v3/data/kpi/N00941/municipality/{ids}", Answer({"values": []}))
    with pytest.raises(QueryDoesNotFit, match="Kolada has no values of N00941"):
        fetch(asker, service, kpi=["N00941"], municipality=areas)
    assert sum("/data/" in call.path for call in service.calls) == 3


def test_a_key_figure_that_is_gone_is_told_before_anything_is_fetched(
    kolada: Service, asker: Asker
) -> None:
    kolada.play("/v3/kpi/N00941,N9", Answer({"values": [KPI]}))
    with pytest.raises(QueryDoesNotFit, match="Kolada has no key figure N9"):
        fetch(asker, kolada, kpi=["N00941", "N9"])


def test_pages_that_lead_in_a_circle_are_told(kolada: Service, asker: Asker) -> None:
    path = "/v3/data/kpi/N00941/municipality/0180"
    kolada.play(path, Answer({"values": [], "next_url": kolada.url + path}))
    with pytest.raises(AnswerIsUnreadable, match="lead in a circle"):
        fetch(asker, kolada, kpi=["N00941"], municipality=["0180"])


def test_what_was_saved_is_read_as_a_table(kolada: Service, asker: Asker) -> None:
    query = {"kpi": ["N00941"], "municipality": ["0180"]}
    found = fetch_kolada(asker, url=f"{kolada.url}/v3", query=query, progress=unheard)
    (table,) = read(found.content, found.file_name)
    assert table.said["definition"] == "Antal den 31 december."
    assert table.tidy(labels=True).rows() == [
        ("Invånare totalt, antal", "Stockholm", "2022", "Totalt", "984748", None,
         "values[0].values[0]"),
        ("Invånare totalt, antal", "Stockholm", "2023", "Totalt", "988943", None,
         "values[1].values[0]"),
    ]  # fmt: skip
