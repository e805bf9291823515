"""`lagesbild new`: start an empty bundle with every file explained."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from lagesbild.bundles.writer import FolderIsNotEmpty, write_files
from lagesbild.cli.speech import language_of_terminal, say
from lagesbild.publishing.languages import LANGUAGES


@click.command(
    "new",
    help=say("Start an empty bundle with every file explained.")
    + "\n\n"
    + say("DIR is a new or empty folder. What is in it is never written over."),
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=None,
    help=say("The language of the bundle and its explanations; the terminal's if left out."),
)
def command(folder: Path, lang: str | None) -> None:
    """Write the files and say what to do with them."""
    try:
        write_files(new_bundle(lang or language_of_terminal().code), folder)
    except FolderIsNotEmpty as refusal:
        raise click.ClickException(str(refusal)) from refusal
    click.echo(
        say(
            "Wrote an empty bundle to {folder}. Begin with strategy.toml, then: "
            "lagesbild build {folder} --out built",
            folder=folder,
        )
    )


def new_bundle(language: str) -> dict[str, bytes]:
    """The files of an empty bundle by path, explained in a language."""
    root = files("lagesbild.cli") / "new_bundle" / language
    return {each.name: each.read_bytes() for each in _in_order(root)}


def _in_order(root: Traversable) -> list[Traversable]:
    return sorted(root.iterdir(), key=lambda each: each.name)
