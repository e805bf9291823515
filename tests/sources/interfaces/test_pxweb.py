"""PxWeb, both versions: limits, selections, calls, and what is kept of the answers."""

import pytest

from lagesbild.sources.interfaces.asking import AnswerIsUnreadable, Asker, Pace
from lagesbild.sources.interfaces.pxweb import fetch_pxweb
from lagesbild.sources.interfaces.pxweb2 import fetch_pxweb2
from tests.services import Answer, Call, Service, unheard

TABLE = "/OV0104/v1/doris/sv/ssd/BE/BE0101/Folk"
METADATA = {
    "title": "Folkmängd",
    "variables": [
        {"code": "Region", "text": "region", "values": ["00", "01"], "elimination": True},
        {"code": "Tid", "text": "år", "values": ["2022", "2023"], "time": True},
    ],
}
CONFIG = {"maxValues": 100, "maxCells": 2, "maxCalls": 30, "timeWindow": 10, "CORS": True}
CONFIG2 = {
    "apiVersion": "2.2.0",
    "maxDataCells": 150000,
    "maxCallsPerTimeWindow": 3,
    "timeWindow": 1,
    "dataFormats": ["json-stat2", "csv", "px"],
}
METADATA2 = {
    "version": "2.0",
    "class": "dataset",
    "id": ["Region", "Tid"],
    "dimension": {
        "Region": {"category": {"index": {"01": 1, "00": 0}}, "extension": {"elimination": True}},
        "Tid": {"category": {"index": ["2022", "2023"]}, "extension": {"elimination": False}},
    },
}


def px(call: Call) -> Answer:
    """A PX file with the values that were asked for."""
    asked = {each["code"]: each["selection"]["values"] for each in call.body["query"]}
    lines = ['CHARSET="ANSI";', 'STUB="Region";', 'HEADING="Tid";']
    lines += [
        f'VALUES("{c}")={",".join(f"{chr(34)}{v}{chr(34)}" for v in asked[c])};' for c in asked
    ]
    cells = len(asked["Region"]) * len(asked["Tid"])
    return Answer("\n".join([*lines, "DATA=" + " ".join("7" * cells), ";"]).encode())


@pytest.fixture
def version1(service: Service) -> Service:
    service.answer(TABLE, lambda call: px(call) if call.body else Answer(METADATA))
    service.play("/OV0104/v1/doris/sv", Answer(CONFIG))
    return service


def test_a_table_in_one_call_is_kept_as_it_came(version1: Service, asker: Asker) -> None:
    found = fetch_pxweb(asker, url=version1.url + TABLE, query={"Region": ["01"]}, progress=unheard)
    assert found.file_name == "Folk.px"
    assert found.content.startswith(b'CHARSET="ANSI";')
    assert found.said == ()
    assert version1.bodies(TABLE) == [
        {
            "query": [
                {"code": "Region", "selection": {"filter": "item", "values": ["01"]}},
                {"code": "Tid", "selection": {"filter": "item", "values": ["2022", "2023"]}},
            ],
            "response": {"format": "px"},
        }
    ]


def test_the_pace_is_the_one_that_the_service_states(version1: Service, asker: Asker) -> None:
    fetch_pxweb(asker, url=version1.url + TABLE, query={"Region": ["01"]}, progress=unheard)
    assert asker.pace == Pace(30, 10.0)


def test_more_cells_than_a_call_may_have_are_asked_for_in_parts(
    version1: Service, asker: Asker
) -> None:
    found = fetch_pxweb(asker, url=version1.url + TABLE, query={"Region": ["*"]}, progress=unheard)
    assert found.file_name == "Folk.json"
    asked = [
        {each["code"]: each["selection"]["values"] for each in body["query"]}
        for body in version1.bodies(TABLE)
    ]
    assert asked == [
        {"Region": ["00"], "Tid": ["2022", "2023"]},
        {"Region": ["01"], "Tid": ["2022", "2023"]},
    ]


def test_limits_that_are_not_stated_are_assumed_and_that_is_said(
    version1: Service, asker: Asker
) -> None:
    del version1.answers["/OV0104/v1/doris/sv"]
    found = fetch_pxweb(asker, url=version1.url + TABLE, query={"Region": ["*"]}, progress=unheard)
    assert "100000 cells a call and 10 calls in 10 seconds were assumed" in found.said[0]


def test_an_address_that_is_no_table_is_told(service: Service, asker: Asker) -> None:
    service.play(TABLE, Answer([{"id": "BE", "type": "l", "text": "Befolkning"}]))
    with pytest.raises(AnswerIsUnreadable, match="does not describe a table"):
        fetch_pxweb(asker, url=service.url + TABLE, query={}, progress=unheard)


@pytest.fixture
def version2(service: Service) -> Service:
    service.play("/api/v2/config", Answer(CONFIG2))
    service.play("/api/v2/tables/TAB1/metadata", Answer(METADATA2))
    service.play("/api/v2/tables/TAB1/data", Answer(b"PX"))
    return service


def test_version_2_is_asked_for_px_since_it_keeps_notes_of_cells(
    version2: Service, asker: Asker
) -> None:
    found = fetch_pxweb2(
        asker,
        url=version2.url + "/api/v2",
        table="TAB1",
        query={"Region": ["*"], "Tid": ["top(1)"]},
        language="sv",
        progress=unheard,
    )
    assert (found.file_name, found.content, found.said) == ("TAB1.px", b"PX", ())
    assert asker.pace == Pace(3, 1.0)
    call = version2.calls[-1]
    assert call.query == "lang=sv&outputFormat=px"
    assert call.body == {
        "selection": [
            {"variableCode": "Region", "valueCodes": ["00", "01"]},
            {"variableCode": "Tid", "valueCodes": ["2023"]},
        ]
    }


def test_a_service_without_px_loses_notes_of_cells_and_that_is_said(
    version2: Service, asker: Asker
) -> None:
    version2.play("/api/v2/config", Answer({**CONFIG2, "dataFormats": ["json-stat2"]}))
    found = fetch_pxweb2(
        asker, url=version2.url + "/api/v2", table="TAB1", query={}, language="", progress=unheard
    )
    assert found.file_name == "TAB1.json"
    assert "has no notes of single cells" in found.said[0]
