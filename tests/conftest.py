"""Browser tests run where there is a chromium; in CI nothing may be skipped.

Tests of the store run on the database that DATABASE_URL names: SQLite where it is not set, and
once more on PostgreSQL by `python -m tools.postgres -- pytest -m store`.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from hypothesis import settings

from tools.chromium import find_chromium

# No example is held to a time: what else a computer does decides how long one takes.
settings.register_profile("whatever-the-load", deadline=None)
settings.register_profile("many", deadline=None, max_examples=1000)  # make invariants
settings.load_profile("whatever-the-load")


def _is_set(name: str) -> bool:
    return os.environ.get(name, "") not in {"", "0", "false"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("django_db") or "store_url" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.store)
    if find_chromium() or _is_set("LAGESBILD_REQUIRE_BROWSER"):
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no chromium was found"))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if _is_set("CI") and session.exitstatus == pytest.ExitCode.OK and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = _skipped(terminalreporter.config)
    if skipped:
        verdict = " CI allows no skip." if _is_set("CI") else ""
        terminalreporter.write_line(
            f"{skipped} tests were skipped: there is no chromium to run them in.{verdict}"
        )


def _skipped(config: pytest.Config) -> int:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", ())) if reporter else 0


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser that browser tests drive."""
    found = find_chromium()
    assert found, "browser tests need a chromium (LAGESBILD_CHROMIUM names one elsewhere)"
    return found


@pytest.fixture
def store_url(tmp_path: Path) -> Iterator[str]:
    """The address of a new store, for the programs that a test starts."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'store.sqlite3'}"
        return
    name = f"lagesbild_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connected:
        connected.execute(f'CREATE DATABASE "{name}"')
        yield f"{server.rpartition('/')[0]}/{name}"
        connected.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
