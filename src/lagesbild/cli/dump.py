"""`lagesbild dump`: write what the store holds as a bundle."""

from datetime import datetime
from pathlib import Path

import click

from lagesbild.bundles.writer import FolderIsNotEmpty, write_bundle
from lagesbild.cli.speech import say, say_count
from lagesbild.cli.store import opened_store


@click.command(
    "dump",
    help=say("Write what the store holds as a bundle.")
    + "\n\n"
    + say("DIR is a new or empty folder. The bundle is one that people can read, and a backup."),
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help=say("The picture at the end of this day; today's if left out."),
)
def command(folder: Path, strategy: str | None, as_of: datetime | None) -> None:
    """Write the bundle; exit code 1 where the folder holds something."""
    with opened_store(create=False):
        from lagesbild.cli.stored_edition import stored_edition  # noqa: PLC0415 - the store must be open first

        edition = stored_edition(strategy, as_of.date() if as_of else None)
    try:
        write_bundle(edition, folder)
    except FolderIsNotEmpty as refusal:
        raise click.ClickException(str(refusal)) from refusal
    click.echo(
        say_count(
            "Wrote “{title}” with {count} observation to {folder}.",
            "Wrote “{title}” with {count} observations to {folder}.",
            len(edition.observations),
            title=edition.strategy.about.title,
            folder=folder,
        )
    )
