"""Asking: again when it is worth it, no faster than allowed, and with clear words otherwise."""

import socket

import pytest

from lagesbild.sources.interfaces.asking import (
    AnswerIsUnreadable,
    Asker,
    Pace,
    SourceDoesNotAnswer,
    SourceRefuses,
)
from tests.services import Answer, Service


def test_a_busy_service_is_asked_again(service: Service, asker: Asker, slept: list[float]) -> None:
    service.play("/t", Answer("", 503), Answer("", 502), Answer({"a": 1}))
    assert asker.document(f"{service.url}/t") == {"a": 1}
    assert slept == [1.0, 2.0]


def test_the_wait_is_the_one_that_the_service_asks_for(
    service: Service, asker: Asker, slept: list[float]
) -> None:
    service.play("/t", Answer("", 429, {"Retry-After": "7"}), Answer([]))
    asker.document(f"{service.url}/t")
    assert slept == [7.0]


def test_a_service_that_stays_busy_is_given_up_with_its_address(
    service: Service, asker: Asker
) -> None:
    service.play("/t", Answer("", 503))
    with pytest.raises(SourceDoesNotAnswer, match=r"/t does not answer \(status 503\)") as error:
        asker.document(f"{service.url}/t")
    assert "asked 5 times" in str(error.value)
    assert len(service.calls) == 5


def test_nobody_there_is_told(asker: Asker) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/t"
    with pytest.raises(SourceDoesNotAnswer, match="does not answer"):
        asker.document(url)


def test_a_refusal_is_told_at_once_with_what_the_service_said(
    service: Service, asker: Asker
) -> None:
    service.play("/t", Answer(b"Too many values selected", 403))
    with pytest.raises(SourceRefuses, match="answered 403: “Too many values selected”"):
        asker.document(f"{service.url}/t")
    assert len(service.calls) == 1


def test_a_table_that_is_gone_is_told_as_that(service: Service, asker: Asker) -> None:
    with pytest.raises(SourceRefuses, match="may have been renamed or removed"):
        asker.document(f"{service.url}/gone")


def test_an_answer_that_is_no_json_is_shown(service: Service, asker: Asker) -> None:
    service.play("/t", Answer(b"<html>Maintenance</html>"))
    with pytest.raises(AnswerIsUnreadable, match="expected JSON, found “<html>Maintenance</html>”"):
        asker.document(f"{service.url}/t")


def test_calls_keep_to_the_window_of_the_service(service: Service, slept: list[float]) -> None:
    service.play("/t", Answer([]))
    asker = Asker(pace=Pace(3, 10.0), clock=lambda: sum(slept), sleep=slept.append)
    for _ in range(7):
        asker.document(f"{service.url}/t")
    assert slept == [10.0, 10.0]  # 3 calls, a window, 3 more, a window, the last


def test_an_endless_redirect_is_told(service: Service, asker: Asker) -> None:
    service.play("/t", Answer("", 302, {"Location": "/t"}))
    with pytest.raises(AnswerIsUnreadable, match="redirects"):
        asker.document(f"{service.url}/t")
