"""The command as it is run: in English, whatever the terminal speaks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lagesbild.cli import speech
from lagesbild.cli.main import main
from tests.cli.bundles import write_small_bundle


@pytest.fixture(autouse=True)
def terminal_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in speech.VARIABLES:
        monkeypatch.delenv(each, raising=False)
    speech.language_of_terminal.cache_clear()


@pytest.fixture
def run() -> Callable[..., Result]:
    """Runs the command; what goes wrong unexpectedly is raised."""

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)

    return run


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return write_small_bundle(tmp_path / "bundle")
