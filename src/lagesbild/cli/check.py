"""`lagesbild check`: read a bundle and say what is wrong with it, or what it holds."""

from pathlib import Path

import click

from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.claims_told import ClaimsTold
from lagesbild.cli.drafts_told import draft_warnings
from lagesbild.cli.refusal import refusing_broken_bundles
from lagesbild.cli.speech import say, say_count
from lagesbild.core.edition import Edition


@click.command(
    "check",
    help=say("Read a bundle and say what is wrong with it.")
    + "\n\n"
    + say("Every problem is named with its file, line and column. Nothing is written.")
    + "\n\n"
    + say(
        "Its texts are checked against its data: what contradicts them is a problem, what is "
        "imprecise is named as a warning."
    ),
)
@click.argument("bundle", type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(bundle: Path) -> None:
    """Say what the bundle holds; exit code 1 and all that is wrong with it or its texts."""
    with refusing_broken_bundles(str(bundle)):
        edition = read_bundle(bundle)
    told = ClaimsTold(edition, bundle)
    for warning in (*draft_warnings(edition), *told.warnings):
        click.echo(warning)
    if told.errors:
        raise click.ClickException(_faults(bundle, told))
    click.echo(f"{content_line(bundle, edition)} {told.count}")


def _faults(bundle: Path, told: ClaimsTold) -> str:
    heading = say_count(
        "{bundle}: {count} place in its texts contradicts the data or the report.",
        "{bundle}: {count} places in its texts contradict the data or the report.",
        len(told.errors),
        bundle=bundle,
    )
    return "\n".join([heading, *(f"  {each}" for each in told.errors), told.count])


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
