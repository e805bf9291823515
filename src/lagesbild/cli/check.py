"""`lagesbild check`: read a bundle and say what is wrong with it, or what it holds."""

from pathlib import Path

import click

from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.drafts_told import draft_warnings
from lagesbild.cli.refusal import refusing_broken_bundles
from lagesbild.cli.speech import say, say_count
from lagesbild.core.edition import Edition


@click.command(
    "check",
    help=say("Read a bundle and say what is wrong with it.")
    + "\n\n"
    + say("Every problem is named with its file, line and column. Nothing is written."),
)
@click.argument("bundle", type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(bundle: Path) -> None:
    """Say what the bundle holds; exit code 1 and all its problems if it is broken."""
    with refusing_broken_bundles(str(bundle)):
        edition = read_bundle(bundle)
    for warning in draft_warnings(edition):
        click.echo(warning)
    click.echo(content_line(bundle, edition))


def content_line(bundle: Path, edition: Edition) -> str:
    """What a bundle holds, in a line."""
    strategy = edition.strategy
    commitments = strategy.plan.commitments if strategy.plan else ()
    counts = (
        say_count("{count} goal", "{count} goals", len(strategy.goals)),
        say_count("{count} indicator", "{count} indicators", len(strategy.indicators)),
        say_count("{count} observation", "{count} observations", edition.observations.table.height),
        say_count("{count} commitment", "{count} commitments", len(commitments)),
        say_count("{count} text", "{count} texts", len(edition.texts)),
    )
    return say(
        "{bundle}: nothing is wrong. It holds “{title}”, {year}: {content}.",
        bundle=bundle,
        title=strategy.about.title,
        year=edition.year,
        content=", ".join(counts),
    )
