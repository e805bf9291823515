"""A built site, served and in a folder, and one browser for all tests."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from lagesbild.publishing.html import pages
from tests.publishing.html.cast import site
from tools.chromium import chromium_arguments

CALM = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--mute-audio",
)
WIDTHS = (360, 1280)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The invented county's site as a folder of files."""
    built = tmp_path_factory.mktemp("site")
    for page in pages(site()):
        place = built / page.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(page.content)
    return built


@pytest.fixture(scope="session")
def served(folder):
    """The address of the same folder on a web server, below a subfolder of its own."""
    handler = functools.partial(_Quiet, directory=str(folder.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{folder.name}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def roots(folder, served):
    """Where the site can be opened from."""
    return {"folder": Path(folder).as_uri(), "server": served}


@pytest.fixture(scope="session")
def browser(chromium):
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=[*chromium_arguments(), *CALM]
        )
        yield started
        started.close()


def _refused(request):
    """What was not loaded, unless it is only that the page was left before it came."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"not loaded: {request.url}"]


@pytest.fixture
def open_page(browser):
    """Opens a page as someone would; what the browser complains of fails the test."""
    contexts, complaints = [], []

    def opened(address, **how):
        how.setdefault("viewport", {"width": 1280, "height": 900})
        context = browser.new_context(reduced_motion="reduce", **how)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda each: complaints.append(each.text))
        page.on("pageerror", lambda each: complaints.append(str(each)))
        page.on("requestfailed", lambda each: complaints.extend(_refused(each)))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
