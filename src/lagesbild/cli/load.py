"""`lagesbild load`: take a bundle into the store."""

from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console

from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.progress import Steps
from lagesbild.cli.refusal import refusing_broken_bundles
from lagesbild.cli.speech import say
from lagesbild.cli.store import opened_store


@click.command(
    "load",
    help=say("Take a bundle into the store.")
    + "\n\n"
    + say(
        "Observations are added, never overwritten: a bundle that says otherwise of what was "
        "published, or lacks it, is refused. Loading the same bundle twice changes nothing."
    ),
)
@click.argument("bundle", type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(bundle: Path) -> None:
    """Load, say what changed; exit code 1 for a broken bundle or one that contradicts the store."""
    with Steps(Console(stderr=True)) as steps:
        with refusing_broken_bundles(str(bundle)), steps.step(say("Reading")) as advance:
            edition = read_bundle(bundle, advance)
        with opened_store():
            from lagesbild.cli.loading import load  # noqa: PLC0415 - the store must be open first

            click.echo(load(edition, steps, datetime.now(UTC)))
