"""`lagesbild serve`: the built site, on this computer, built again when its bundle changes."""

import threading
from collections.abc import Callable, Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from click.testing import Result
from rich.console import Console

from lagesbild.cli.order import Order, order_of
from lagesbild.cli.serve import watched_bundle
from lagesbild.cli.site_server import HEADERS, SiteServer, site_server
from lagesbild.cli.watching import Watch, rebuilt
from tests.cli.bundles import contents, words_of_site

Run = Callable[..., Result]
PATIENCE = 60


@pytest.fixture
def built(run: Run, bundle: Path, tmp_path: Path) -> Path:
    run("build", bundle, "--out", tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def address(built: Path) -> Iterator[str]:
    server = site_server(built / "site", 0)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()


def get(address: str) -> HTTPResponse:
    found = urlopen(address, timeout=PATIENCE)
    assert isinstance(found, HTTPResponse)
    return found


def test_the_start_page_is_at_the_root(address: str, built: Path) -> None:
    with get(f"{address}/") as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.read() == (built / "site" / "index.html").read_bytes()


def test_every_file_of_the_site_is_answered_with_its_own_media_type(
    address: str, built: Path
) -> None:
    site = built / "site"
    for suffix in {each.suffix for each in site.rglob("*") if each.is_file()}:
        file = next(iter(sorted(site.rglob(f"*{suffix}"))))
        with get(f"{address}/{file.relative_to(site).as_posix()}") as answer:
            assert answer.headers["Content-Type"] != "application/octet-stream", suffix
            assert answer.read() == file.read_bytes()


def test_every_answer_carries_the_headers_of_a_public_server(address: str) -> None:
    with get(f"{address}/") as answer:
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_page_that_is_not_there_is_answered_with_the_sites_own(address: str, built: Path) -> None:
    with pytest.raises(HTTPError) as refused:
        get(f"{address}/nothing.html")
    with refused.value as answer:
        assert answer.code == 404
        assert answer.read() == (built / "site" / "404.html").read_bytes()


def test_nothing_outside_the_site_is_shown(address: str) -> None:
    with pytest.raises(HTTPError) as refused:
        get(f"{address}/../report.pdf")
    with refused.value as answer:
        assert answer.code == 404


def test_only_this_computer_is_answered(built: Path) -> None:
    with site_server(built / "site", 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_the_next_port_is_taken_where_the_first_is_not_free(built: Path) -> None:
    with (
        site_server(built / "site", None) as first,
        site_server(built / "site", None) as second,
    ):
        assert second.server_address[1] > first.server_address[1]


def test_a_port_that_is_taken_is_refused_when_it_was_asked_for(run: Run, built: Path) -> None:
    with site_server(built / "site", 0) as server:
        result = run("serve", built, "--port", server.server_address[1])
    assert result.exit_code == 1
    assert "is taken by another program" in result.stderr


def test_a_folder_that_was_not_built_is_refused(run: Run, bundle: Path) -> None:
    result = run("serve", bundle)
    assert result.exit_code == 1
    assert "Build a bundle first" in result.stderr


def test_serving_says_where_and_what_it_watches(
    run: Run, built: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SiteServer, "run", SiteServer.server_close)
    result = run("serve", built, "--port", 0)
    assert "http://127.0.0.1:" in result.stdout
    assert "built again when" in result.stdout


def test_a_built_folder_remembers_how_it_was_built(
    run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("build", bundle, "--out", "out", "--lang", "en")
    assert order_of(Path("out")) == Order(Path("bundle"), Path("out"), language="en")


def test_the_bundle_that_was_built_is_watched_but_never_the_built_copy(
    built: Path, bundle: Path, tmp_path: Path
) -> None:
    assert watched_bundle(bundle, built) == bundle
    assert watched_bundle(built / "bundle", built) is None
    assert watched_bundle(tmp_path / "gone", built) is None


def test_a_change_in_the_bundle_builds_again(built: Path, bundle: Path) -> None:
    order = Order(bundle=bundle, out=built)
    written = threading.Event()
    said: list[str] = []
    text = bundle / "texts" / "indicators" / "kommuner-med-rutin.md"
    text.write_text("Så går det med rutinerna.\n", encoding="utf-8")

    class Listening(Watch):
        def _say(self, line: str) -> None:
            said.append(line)
            written.set()

    with Listening(order, Console(quiet=True)) as watching:
        assert watching.is_ready(PATIENCE)
        data = bundle / "data" / "kommuner-med-rutin.csv"
        data.write_text("period,value,base\n2023,62,24\n2024,83,26\n", encoding="utf-8")
        assert written.wait(PATIENCE)
    assert "83 %" in words_of_site(built)
    assert said[0].splitlines()[-1].startswith("Wrote site")


def test_a_change_that_breaks_the_bundle_keeps_what_was_built(built: Path, bundle: Path) -> None:
    before = contents(built)
    (bundle / "goals.toml").write_text("[[goals]\n", encoding="utf-8")
    line = rebuilt(Order(bundle=bundle, out=built), Console(quiet=True))
    assert "goals.toml, line 1" in line
    assert contents(built) == before
