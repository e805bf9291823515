"""`lagesbild recipe`: propose how a file's table becomes observations, for a person to confirm."""

from collections.abc import Sequence
from pathlib import Path

import click

from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.refusal import refusing_broken_bundles
from lagesbild.cli.speech import language_of_terminal, say, say_count
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.strategy import Strategy
from lagesbild.sources.reading import read_tables
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.proposing import Proposal, Wanted, propose
from lagesbild.sources.recipes.reading import parse_recipe
from lagesbild.sources.recipes.shape import ShapeHasChanged
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table
from lagesbild.toml_text.nearest import nearest

REFUSED = 2
"""Exit code for a file that is refused."""


@click.command(
    "recipe",
    help=say("Propose a recipe: how a file's table becomes observations.")
    + "\n\n"
    + say(
        "The recipe goes to the file named by --out, or is printed. What was recognised, and what "
        "you must confirm, is said on standard error."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--bundle",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help=say("The bundle whose indicators the file is for."),
)
@click.option("--indicator", "slug", default="", help=say("The indicator whose values it holds."))
@click.option("--table", type=int, default=0, help=say("Which of several tables; the first is 1."))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help=say("The file to write; one that is there already is not overwritten."),
)
def command(file: Path, bundle: Path, slug: str, table: int, out: Path | None) -> None:
    """Propose; exit code 2 for a file that is refused."""
    with refusing_broken_bundles(str(bundle)):
        strategy = read_bundle(bundle).strategy
    indicator = _indicator(strategy, slug)
    try:
        tables = read_tables(file)
        chosen = _chosen(tables, table, file)
    except FileIsRefused as refusal:
        click.echo(str(refusal), err=True)
        raise SystemExit(REFUSED) from refusal
    number = table or (1 if len(tables) > 1 else 0)
    wanted = Wanted(file.name, indicator, strategy.area, number)
    proposal = propose(chosen, wanted, language_of_terminal())
    if out is None:
        click.echo(proposal.text, nl=False)
    else:
        _write(out, proposal.text)
    _tell(proposal)
    _try_out(proposal, tables, strategy, file)


def _indicator(strategy: Strategy, slug: str) -> Indicator | None:
    if not slug:
        return None
    if slug not in strategy.indicator:
        raise click.ClickException(
            say("There is no indicator “{slug}”.", slug=slug) + nearest(slug, strategy.indicator)
        )
    return strategy.indicator[slug]


def _chosen(tables: Sequence[Table], number: int, file: Path) -> Table:
    if number > len(tables) or number < 0:
        raise FileIsRefused(
            file.name, "", f"There is no table {number}; the file has {len(tables)}."
        )
    return tables[max(number - 1, 0)]


def _write(out: Path, text: str) -> None:
    try:
        with out.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        message = say("{out} is there already. Choose another name, or remove it.", out=out)
        raise click.ClickException(message) from error
    except OSError as error:
        message = say("{out} cannot be written: {reason}.", out=out, reason=error.strerror)
        raise click.ClickException(message) from error


def _tell(proposal: Proposal) -> None:
    """What was recognised, and what is left to a person."""
    for line in proposal.recognised:
        click.echo(say("Recognised: {line}", line=line), err=True)
    for line in proposal.to_confirm:
        click.echo(say("You must confirm: {line}", line=line), err=True)


def _try_out(proposal: Proposal, tables: Sequence[Table], strategy: Strategy, file: Path) -> None:
    """What the proposal gives as it stands, so that nobody has to guess."""
    try:
        recipe = parse_recipe(proposal.text, say("the proposal"))
        delivered = apply(recipe, tuple(tables), strategy.indicator, file.name, areas=strategy.area)
    except ShapeHasChanged as unfinished:
        click.echo(say("Before the recipe can be used:"), err=True)
        for each in unfinished.differences:
            click.echo(f"  - {each}", err=True)
    except FileIsRefused as refusal:
        click.echo(say("Before the recipe can be used: {refusal}", refusal=refusal), err=True)
    else:
        read = say_count("{count} observation", "{count} observations", len(delivered))
        skipped = sum(each.count for each in delivered.skipped)
        left = say_count("{count} cell is skipped", "{count} cells are skipped", skipped)
        click.echo(say("As it stands it gives {read}; {left}.", read=read, left=left), err=True)
