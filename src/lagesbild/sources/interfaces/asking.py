"""Asking over the network: with time-outs, trying again, and no faster than a service allows."""

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

import httpx
import orjson
import tenacity

SECONDS_TO_CONNECT = 10.0
SECONDS_TO_ANSWER = 60.0
ATTEMPTS = 5
LONGEST_WAIT = 60.0
LARGEST_ANSWER = 512 * 1024 * 1024
"""In bytes."""
BUSY = frozenset({429, 500, 502, 503, 504})
"""Statuses after which it is worth trying again."""


class SourceDoesNotAnswer(RuntimeError):
    """A service that could not be reached, or that broke off, however often it was asked."""

    def __init__(self, url: str, what: str) -> None:
        super().__init__(
            f"{url} does not answer ({what}), though it was asked {ATTEMPTS} times. It may be "
            "down: try again later. If it has moved, correct the address in the recipe."
        )
        self.url = url


class SourceRefuses(RuntimeError):
    """A service that answered that it will not give what it was asked for."""

    def __init__(self, url: str, status: int, said: str) -> None:
        told = " ".join(said.split())[:300]
        super().__init__(
            f"{url} answered {status}" + (f": “{told}”. " if told else ". ") + _advice(status)
        )
        self.url = url
        self.status = status


def _advice(status: int) -> str:
    if status in {404, 410}:
        return "The table may have been renamed or removed: look it up at the source."
    if status in {401, 403}:
        return "It is not open to everybody: ask the source."
    return "Correct the query in the recipe."


class AnswerIsUnreadable(RuntimeError):
    """An answer that is not what the service says it gives."""

    def __init__(self, url: str, found: str) -> None:
        super().__init__(
            f"{url} gave an answer that cannot be read: {found}. Look at it in a browser; the "
            "service may have changed."
        )
        self.url = url


@dataclass(frozen=True, slots=True)
class Pace:
    """How many calls a service allows in how many seconds."""

    calls: int
    seconds: float


@dataclass(frozen=True, slots=True)
class File:
    """A file as a service sent it."""

    content: bytes
    disposition: str = ""
    """What the header Content-Disposition says, which may name the file."""
    media_type: str = ""
    """ "text/csv", without parameters; "" where it is not said."""


@dataclass
class Asker:
    """Asks a service. One for each run, so that its pace is kept across calls."""

    pace: Pace = Pace(10, 10.0)
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _calls: deque[float] = field(default_factory=deque)

    def document(self, url: str, *, params: Mapping[str, str] | None = None) -> Any:  # noqa: ANN401 - JSON
        """What the service says at an address."""
        content = self.content(url, params=params)
        try:
            return orjson.loads(content)
        except orjson.JSONDecodeError as error:
            shown = content[:80].decode("utf-8", errors="replace")
            raise AnswerIsUnreadable(url, f"expected JSON, found “{shown}”") from error

    def content(
        self, url: str, *, params: Mapping[str, str] | None = None, post: object = None
    ) -> bytes:
        """The answer as it was sent; ``post`` is sent as JSON.

        Raises `SourceDoesNotAnswer`, `SourceRefuses` and `AnswerIsUnreadable`.
        """
        return self._answer(url, params, None if post is None else orjson.dumps(post)).content

    def file(self, url: str, *, params: Mapping[str, str] | None = None) -> "File":
        """A file at an address, with what the service says of it. Raises as `content` does."""
        return self._answer(url, params, None)

    def _answer(self, url: str, params: Mapping[str, str] | None, body: bytes | None) -> "File":
        retrying = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(ATTEMPTS),
            wait=_wait,
            retry=tenacity.retry_if_exception_type((httpx.TransportError, _Busy)),
            sleep=self.sleep,
            reraise=True,
        )
        try:
            return retrying(self._once, url, params, body)
        except httpx.TransportError as error:
            raise SourceDoesNotAnswer(url, _cause(error)) from error
        except _Busy as busy:
            raise SourceDoesNotAnswer(url, f"status {busy.status}") from busy
        except (httpx.InvalidURL, httpx.TooManyRedirects, httpx.DecodingError) as error:
            raise AnswerIsUnreadable(url, str(error)) from error

    def _once(self, url: str, params: Mapping[str, str] | None, body: bytes | None) -> "File":
        self._keep_pace()
        with _answer(url, params, body) as answer:
            if answer.status_code in BUSY:
                raise _Busy(answer.status_code, answer.headers.get("Retry-After", ""))
            content = b"".join(_bounded(url, answer.iter_bytes()))
            if answer.status_code != httpx.codes.OK:
                said = content[:2000].decode("utf-8", errors="replace")
                raise SourceRefuses(url, answer.status_code, said)
            return File(
                content,
                answer.headers.get("Content-Disposition", ""),
                answer.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
            )

    def _keep_pace(self) -> None:
        """Wait until another call fits into the service's window."""
        while len(self._calls) >= self.pace.calls:
            left = self._calls[0] + self.pace.seconds - self.clock()
            if left > 0:
                self.sleep(left)
            self._calls.popleft()
        self._calls.append(self.clock())


class _Busy(Exception):
    """A service that asks to be asked again."""

    def __init__(self, status: int, retry_after: str) -> None:
        super().__init__(status)
        self.status = status
        self.retry_after = retry_after


def _wait(state: tenacity.RetryCallState) -> float:
    """As long as the service asks for, else twice as long each time."""
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, _Busy) and error.retry_after.isdecimal():
        return min(float(error.retry_after), LONGEST_WAIT)
    return min(2.0 ** (state.attempt_number - 1), LONGEST_WAIT)


def _cause(error: httpx.TransportError) -> str:
    if isinstance(error, httpx.TimeoutException):
        return f"nothing came within {SECONDS_TO_ANSWER:g} seconds"
    return str(error) or type(error).__name__


@contextmanager
def _answer(
    url: str, params: Mapping[str, str] | None, body: bytes | None
) -> Iterator[httpx.Response]:
    headers = {
        "User-Agent": f"lagesbild/{version('lagesbild')}",
        **({"Content-Type": "application/json"} if body is not None else {}),
    }
    # Given apart, parameters would replace those that the address has already.
    address = httpx.URL(url).copy_merge_params(params) if params else httpx.URL(url)
    with (
        httpx.Client(
            timeout=httpx.Timeout(SECONDS_TO_ANSWER, connect=SECONDS_TO_CONNECT),
            follow_redirects=True,
            max_redirects=5,
        ) as client,
        client.stream(
            "GET" if body is None else "POST", address, content=body, headers=headers
        ) as answer,
    ):
        yield answer


def _bounded(url: str, chunks: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > LARGEST_ANSWER:
            raise AnswerIsUnreadable(url, "it is larger than 512 MiB; ask for less of the table")
        yield chunk
