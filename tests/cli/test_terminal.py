"""What the command says, in the terminal's language, and how quickly it says it."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from click.testing import Result

from lagesbild.cli.speech import code_of_terminal

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "sv:en"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C", "LC_ALL": ""}, "en"),
    ],
)
def test_the_terminals_language_is_the_first_that_is_set(
    environment: dict[str, str], code: str
) -> None:
    assert code_of_terminal(environment) == code


def test_a_command_that_there_is_not_is_refused(run: Run) -> None:
    result = run("publish")
    assert result.exit_code == 2
    assert "No such command" in result.stderr


def test_help_loads_nothing_that_only_a_build_needs() -> None:
    program = (
        "import sys\n"
        "from lagesbild.cli.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print(*sorted(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={"LANG": "C"},
    )
    loaded = done.stdout.splitlines()[-1].split()
    assert not {"polars", "typst", "docx", "lxml", "jinja2", "babel"} & set(loaded)


def test_swedish_terminals_are_spoken_to_in_swedish() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from lagesbild.cli.main import main; main()", "--help"],
        check=True,
        capture_output=True,
        text=True,
        env={"LANG": "sv_SE.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )
    assert "Läs en bundle och säg vad som är fel i den." in done.stdout
