"""docs/guide-delivery.md, followed to the letter, ends in what it promises."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.cli.speech import language_of_terminal
from tests.cli.bundles import words_of_site

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide-delivery.md").read_text(encoding="utf-8")
COMMANDS = [shlex.split(each) for each in re.findall(r"^ {4}lagesbild (.+)$", GUIDE, re.MULTILINE)]
(RECIPE,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)

(ANSWER,) = (
    re.sub("^    ", "", each, flags=re.MULTILINE).strip()
    for each in re.findall(r"Swedish terminal the answer is\n\n(.*?\?)\n", GUIDE, re.DOTALL)
)
"""What the guide says that `receive` answers."""

pytestmark = pytest.mark.django_db


@pytest.fixture
def followed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> list[tuple[list[str], Result]]:
    """What each command of the guide answers, one after the other, in a Swedish terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "sv")
    language_of_terminal.cache_clear()
    monkeypatch.setattr("django.conf.settings.FILES", tmp_path / "files")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    answers = []
    for command in COMMANDS:
        answers.append((command, run(*command)))
        if command[0] == "recipe":
            proposed = Path("frivarden.toml").read_text(encoding="utf-8")
            assert proposed.count("# BEKRÄFTA") == 2
            Path("frivarden.toml").write_text(RECIPE, encoding="utf-8")
    return answers


def answers_of(followed: list[tuple[list[str], Result]], verb: str) -> list[Result]:
    return [result for command, result in followed if command[0] == verb]


def test_the_guide_ends_in_what_it_promises(followed: list[tuple[list[str], Result]]) -> None:
    failed = [
        (command, result.output)
        for command, result in followed
        if result.exit_code and command[0] != "receive"
    ]
    assert not failed
    looked, accepted = answers_of(followed, "receive")
    assert looked.exit_code == 1
    assert looked.stdout.strip() == ANSWER
    assert accepted.exit_code == 0, accepted.output
    assert "2025-03-01-01-frivarden-program" in accepted.stdout
    told = answers_of(followed, "read")[0].stdout
    assert "Påbörjade,2019,39,,Program!B4\nPåbörjade,2020,72,,Program!C4" in told
    assert "indragen" in answers_of(followed, "deliveries")[0].stdout
    assert "3 celler har inte längre något värde" in answers_of(followed, "undo")[0].stdout
    site = words_of_site(Path("ut"))
    assert "frivarden-2024.xlsx" in site
    assert "Program!G4" in site
    assert "Anna Ek" in site
    assert "Påhittat exempel: ett program räknades två gånger." in site


def test_the_proposed_recipe_is_the_confirmed_one_but_for_name_and_marks(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for command in COMMANDS[:4]:
        if command[0] != "load":
            run(*command)
    proposed = Path("frivarden.toml").read_text(encoding="utf-8")
    assert _plain(proposed) == _plain(RECIPE)


def _plain(recipe: str) -> list[str]:
    lines = (line.strip() for line in recipe.splitlines())
    return [line for line in lines if line and not line.startswith(("#", "name ="))]
