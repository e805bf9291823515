"""`lagesbild convert`: an Open SDG repository as a bundle."""

from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console

from lagesbild.bundles.problem import BundleIsBroken
from lagesbild.bundles.writer import FolderIsNotEmpty, write_bundle
from lagesbild.cli.progress import Steps
from lagesbild.cli.speech import say, say_count
from lagesbild.sources.open_sdg import Conversion, read_repository
from lagesbild.sources.refusal import FileIsRefused

MOST_TOLD = 20


@click.command(
    "convert",
    help=say("Turn an Open SDG data repository into a bundle.")
    + "\n\n"
    + say(
        "REPOSITORY is a folder with data and meta, OUT a new or empty folder. Rows that "
        "contradict each other, or that cannot be understood, stop the conversion."
    ),
)
@click.argument("repository", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--set-aside",
    is_flag=True,
    help=say("Leave the rows with faults out, list them, and convert the others."),
)
@click.option(
    "--recorded",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help=say("The day from which the figures count; today if left out."),
)
@click.option(
    "--language",
    default="",
    help=say(
        "The repository's language to take; English or Swedish if left out, where it has them."
    ),
)
def command(
    repository: Path, out: Path, *, set_aside: bool, recorded: datetime | None, language: str
) -> None:
    """Convert; exit code 1 for faults, 2 for what cannot be read at all."""
    day = (recorded or datetime.now(UTC).astimezone()).date()
    try:
        with Steps(Console(stderr=True)) as steps, steps.step(say("Reading")) as advance:
            found = read_repository(repository, recorded=day, language=language, on_file=advance)
        _tell(found, set_aside=set_aside)
        write_bundle(found.edition, out)
    except FileIsRefused as refusal:
        click.echo(str(refusal), err=True)
        raise SystemExit(2) from refusal
    except (FolderIsNotEmpty, BundleIsBroken) as refusal:
        raise click.ClickException(str(refusal)) from refusal
    click.echo(
        say(
            "Wrote a bundle with {observations} observations of {indicators} indicators to {out}. "
            "Next: lagesbild build {out} --out built",
            observations=len(found.edition.observations),
            indicators=len(found.edition.strategy.indicators),
            out=out,
        )
    )


def _tell(found: Conversion, *, set_aside: bool) -> None:
    """Say what was assumed and what is faulty; stop at faults unless they are to be set aside."""
    for line in found.assumed:
        click.echo(line, err=True)
    shown = found.faults if set_aside else found.faults[:MOST_TOLD]
    for fault in shown:
        click.echo(str(fault), err=True)
    if len(shown) < len(found.faults):
        click.echo(say("… and {count} more.", count=len(found.faults) - len(shown)), err=True)
    if found.faults and not set_aside:
        raise click.ClickException(
            say_count(
                "{count} fault. Nothing was written. Correct it, or leave those rows out with "
                "--set-aside.",
                "{count} faults. Nothing was written. Correct them, or leave those rows out with "
                "--set-aside.",
                len(found.faults),
            )
        )
