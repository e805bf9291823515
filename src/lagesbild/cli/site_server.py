"""Shows a folder of pages on this computer only, with the headers a public server should send."""

import errno
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LOOPBACK = "127.0.0.1"
PORTS = range(8000, 8021)
"""Tried in order where no port is named."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
"""What docs/operating.md asks of any server of the site: so pages are tried under the same."""

MEDIA_TYPES = {
    "": "application/octet-stream",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""What each kind of file is called; the operating system's own lists differ."""


class PortIsTaken(OSError):
    """A port that another program answers on."""

    def __init__(self, port: int | None) -> None:
        asked = f"Port {port} is" if port is not None else "The ports 8000 to 8020 are"
        super().__init__(f"{asked} taken by another program. Name a free one with --port.")


class SiteRequest(SimpleHTTPRequestHandler):
    """Answers with files of the site; quiet, and with the site's own page where there is none."""

    server_version = "Lagesbild"
    sys_version = ""
    extensions_map = MEDIA_TYPES

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.extensions_map[".html"])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: what is looked at is nobody's business."""


class SiteServer(ThreadingHTTPServer):
    """Serves until it is interrupted."""

    daemon_threads = True
    allow_reuse_address = True

    def run(self) -> None:
        """Serve until Ctrl+C."""
        try:
            self.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            pass
        finally:
            self.server_close()


def site_server(folder: Path, port: int | None) -> SiteServer:
    """A server of the folder on a port, or on the first free one of `PORTS`.

    Raises `PortIsTaken`.
    """
    handler = partial(SiteRequest, directory=str(folder.resolve()))
    for each in PORTS if port is None else (port,):
        try:
            return SiteServer((LOOPBACK, each), handler)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise PortIsTaken(port)
