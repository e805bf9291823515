"""What people can do is documented, and decisions are numbered without gaps."""

import json
import os
import re
import subprocess
import sys
from importlib import import_module

import click

from lagesbild.cli.main import SUBCOMMANDS
from tests.repository.tree import ROOT, named, project_files

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")


_HELPS = """
import json
from importlib import import_module

from lagesbild.cli.main import SUBCOMMANDS

commands = {name: import_module(f"lagesbild.cli.{name}").command for name in SUBCOMMANDS}
print(json.dumps([{n: (c.help or "").split("\\n")[0] for n, c in commands.items()}, SUBCOMMANDS]))
"""


def _all_docs() -> str:
    return "\n".join(
        each.read_text(encoding="utf-8")
        for each in (ROOT / "README.md", *sorted(DOCS.rglob("*.md")))
    )


def _commands() -> dict[str, click.Command]:
    return {name: import_module(f"lagesbild.cli.{name}").command for name in SUBCOMMANDS}


def test_every_command_and_option_is_in_the_documentation() -> None:
    docs = _all_docs()
    wanted = {f"lagesbild {name}" for name in SUBCOMMANDS} | {
        option
        for command in _commands().values()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    assert not {each for each in wanted if each not in docs}


def test_the_overview_says_of_each_command_what_the_command_says_of_itself() -> None:
    # A command speaks the language that its module was first read in, hence a process of its own.
    asked = subprocess.run(
        [sys.executable, "-c", _HELPS], env={**os.environ, "LANGUAGE": "en"},
        check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    said, overview = json.loads(asked.stdout)
    assert said == overview


def test_every_verb_of_the_makefile_is_in_the_documentation() -> None:
    verbs = re.findall(
        r"^\.PHONY: (\w+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    docs = _all_docs()
    assert not {
        verb
        for verb in verbs
        if verb not in {"chromium", "help", "postgres"} and f"make {verb}" not in docs
    }


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(each.name[:4]) for each in (DOCS / "decisions").glob("[0-9]*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_no_link_of_the_documentation_leads_nowhere() -> None:
    dead = [
        f"{named(path)}: {target}"
        for path in project_files()
        if path.suffix == ".md" and (path.is_relative_to(DOCS) or path.parent == ROOT)
        for target in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert not dead
