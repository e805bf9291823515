"""`lagesbild fetch`: ask the source that a recipe names, and save its answer as a file."""

import os
import tempfile
from pathlib import Path

import click
from rich.console import Console

from lagesbild.cli.progress import Steps
from lagesbild.cli.speech import say
from lagesbild.sources.interfaces.asking import Asker
from lagesbild.sources.interfaces.fetched import Fetched
from lagesbild.sources.interfaces.fetching import FAILURES, fetch, service_of
from lagesbild.sources.reading import READERS
from lagesbild.sources.recipes.reading import read_recipe
from lagesbild.sources.recipes.recipe import Fetch
from lagesbild.sources.refusal import FileIsRefused

REFUSED = 2
"""Exit code for a recipe that is refused."""


@click.command(
    "fetch",
    help=say("Ask the source that a recipe names, and save its answer as a file.")
    + "\n\n"
    + say(
        "The file is one that `lagesbild read` and `lagesbild receive` take. Exit code 1 says that "
        "the source did not answer, 2 that the recipe was refused."
    ),
)
@click.option(
    "--recipe",
    "recipe_file",
    required=True,
    type=click.Path(path_type=Path),
    help=say("The recipe, whose [fetch] says what to ask for."),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path(),
    help=say("The file to write, or the folder; this folder if left out."),
)
@click.option("--replace", is_flag=True, help=say("Write over a file that is there already."))
def command(recipe_file: Path, out: Path, *, replace: bool) -> None:
    """Ask and save."""
    try:
        recipe = read_recipe(recipe_file)
    except FileIsRefused as refusal:
        click.echo(str(refusal), err=True)
        raise SystemExit(REFUSED) from refusal
    if recipe.fetch is None:
        click.echo(
            say("{file} has no [fetch]: it does not say whom to ask.", file=recipe_file), err=True
        )
        raise SystemExit(REFUSED)
    if not out.is_dir():
        _keep_what_is_there(out, replace=replace)
    answer = _asked(recipe.fetch)
    place = _place(out, answer.file_name)
    _keep_what_is_there(place, replace=replace)
    _save(place, answer.content)
    for line in answer.said:
        click.echo(say("Note: {line}", line=line), err=True)
    click.echo(
        say("Saved {file}, {size} bytes, from {origin}.", file=place, size=len(answer.content),
            origin=answer.origin)
    )  # fmt: skip


def _asked(wanted: Fetch) -> Fetched:
    try:
        with Steps(Console(stderr=True)) as steps:
            heading = say("Asking {service}", service=service_of(wanted))
            with steps.step(heading) as advance:
                return fetch(wanted, Asker(), advance)
    except FAILURES as failure:
        raise click.ClickException(" ".join(str(failure).split())) from failure


def _place(out: Path, name: str) -> Path:
    """The file to write. It has the ending of the answer, by which its reader is known."""
    if out.is_dir():
        return out / Path(name).name
    ending = Path(name).suffix
    if out.suffix.lower() == ending.lower():
        return out
    return out.with_suffix(ending) if out.suffix.lower() in READERS else Path(f"{out}{ending}")


def _keep_what_is_there(place: Path, *, replace: bool) -> None:
    if place.exists() and not replace:
        raise click.ClickException(
            say("{file} is there already. Write over it with --replace.", file=place)
        )


def _save(place: Path, content: bytes) -> None:
    """The whole file or none of it."""
    try:
        handle, name = tempfile.mkstemp(dir=place.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(0o644)
            Path(name).replace(place)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise click.ClickException(
            say("{out} cannot be written: {reason}.", out=place, reason=error.strerror)
        ) from error
