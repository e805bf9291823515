"""A service of our own on loopback that plays the answers a test writes down."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@dataclass
class Call:
    """A call as the service saw it."""

    path: str
    query: str
    body: object


@dataclass
class Answer:
    """An answer to play: JSON, or bytes as they are."""

    content: object
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def body(self) -> bytes:
        if isinstance(self.content, bytes):
            return self.content
        return json.dumps(self.content).encode()


@dataclass
class Service:
    """Answers by path: a function of the call, or answers one after the other."""

    url: str
    answers: dict[str, Callable[[Call], Answer] | list[Answer]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)

    def play(self, path: str, *answers: Answer) -> None:
        self.answers[path] = list(answers)

    def answer(self, path: str, by: Callable[[Call], Answer]) -> None:
        self.answers[path] = by

    def next_answer(self, call: Call) -> Answer:
        self.calls.append(call)
        known = self.answers.get(call.path)
        if known is None:
            return Answer({"error": "Not found"}, status=404)
        if callable(known):
            return known(call)
        return known.pop(0) if len(known) > 1 else known[0]

    def bodies(self, path: str) -> list[object]:
        return [call.body for call in self.calls if call.path == path and call.body is not None]


@contextmanager
def served() -> Iterator[Service]:
    """The service, while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._reply(None)

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            self._reply(json.loads(self.rfile.read(length)))

        def _reply(self, body: object) -> None:
            parts = urlsplit(self.path)
            answer = played.next_answer(Call(parts.path, parts.query, body))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - its name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    played = Service(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield played
    server.shutdown()
    server.server_close()
    thread.join()


def unheard(_: str) -> None:
    """Nobody listens to the progress."""
