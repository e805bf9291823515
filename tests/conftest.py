"""Browser tests run where there is a chromium; in CI nothing may be skipped."""

import os

import pytest

from tools.chromium import find_chromium


def _is_set(name: str) -> bool:
    return os.environ.get(name, "") not in {"", "0", "false"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
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
