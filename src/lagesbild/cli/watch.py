"""`lagesbild watch`: ask the sources whether anything is new. Fit for cron."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from lagesbild.cli.progress import Steps
from lagesbild.cli.speech import say, say_count
from lagesbild.cli.store import opened_store
from lagesbild.sources.refusal import FileIsRefused

if TYPE_CHECKING:
    from lagesbild.cli.asking_sources import Askers, Told, Watched

REFUSED = 2
"""Exit code for a recipe that is refused."""


@click.command(
    "watch",
    help=say("Ask the sources whether anything is new; what is waits for acceptance.")
    + "\n\n"
    + say(
        "Asked are the sources of all accepted deliveries whose recipe has an address. Published "
        "figures never change by it. Exit code 1 says that a source could not be asked or that "
        "its answer was refused, 2 that a named recipe was."
    ),
)
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option(
    "--recipe",
    "recipe_files",
    multiple=True,
    type=click.Path(path_type=Path),
    help=say("A recipe to ask with as well; instead of the kept one of the same name."),
)
@click.option("--quiet", is_flag=True, help=say("Say only what waits and what fails, as for cron."))
def command(strategy: str | None, recipe_files: tuple[Path, ...], *, quiet: bool) -> None:
    """Ask one source after the other; one that fails does not stop the others."""
    with opened_store(create=False):
        from lagesbild.cli.asking_sources import Askers, recipes_of  # noqa: PLC0415 - the store must be open first
        from lagesbild.cli.receiving import Receiving  # noqa: PLC0415 - as above

        given = [_given(path) for path in recipe_files]
        kept = Receiving.begin(strategy).kept
        askers, asked, failed = Askers(), 0, 0
        for each in recipes_of(kept, given):
            asked += 1
            if isinstance(each, FileIsRefused):
                _tell_failure(each.file, each)
                failed += 1
            elif not _ask(kept.slug, each, askers, quiet=quiet):
                failed += 1
    if not asked:
        raise click.ClickException(
            say(
                "There is nobody to ask: no delivery was accepted with a recipe that has [fetch]. "
                "Name a recipe with --recipe."
            )
        )
    if failed:
        raise SystemExit(1)


def _given(path: Path) -> "Watched":
    from lagesbild.cli.asking_sources import read_watched  # noqa: PLC0415 - the store must be open first

    try:
        watched = read_watched(path)
    except FileIsRefused as refusal:
        click.echo(str(refusal), err=True)
        raise SystemExit(REFUSED) from refusal
    if watched is None:
        click.echo(say("{file} has no [fetch]: it does not say whom to ask.", file=path), err=True)
        raise SystemExit(REFUSED)
    return watched


def _ask(slug: str, watched: "Watched", askers: "Askers", *, quiet: bool) -> bool:
    """Ask and tell; False if the source could not be asked or its answer not be used."""
    from lagesbild.cli.asking_sources import NOT_ASKED, ask  # noqa: PLC0415 - the store must be open first
    from lagesbild.cli.receiving import Receiving  # noqa: PLC0415 - as above

    receiving = Receiving.begin(slug)
    receiving.quiet = True
    try:
        asker = askers.of(watched.fetch)
        heading = say("Asking for {recipe}", recipe=watched.recipe.name)
        with Steps(Console(stderr=True, quiet=quiet)) as steps, steps.step(heading) as advance:
            told = ask(receiving, watched, asker, advance)
    except NOT_ASKED as failure:
        _tell_failure(watched.recipe.name, failure)
        return False
    _tell(watched.recipe.name, told, slug, quiet=quiet)
    return True


def _tell_failure(name: str, failure: Exception) -> None:
    reason = " ".join(str(failure).split())
    click.echo(say("{recipe}: {reason}", recipe=name, reason=reason), err=True)


def _tell(name: str, told: "Told", strategy: str, *, quiet: bool) -> None:
    from lagesbild.cli.asking_sources import Outcome  # noqa: PLC0415 - the store must be open first

    waits = told.delivery is not None and told.delivery.state == "waiting"
    if quiet and not waits:
        return
    if told.outcome is Outcome.NOTHING_NEW or told.delivery is None:
        click.echo(say("{recipe}: nothing new.", recipe=name))
        return
    delivery = told.delivery.slug
    if not waits:
        click.echo(say("{recipe}: nothing new since {delivery}.", recipe=name, delivery=delivery))
        return
    counts = {"new": told.new, "revised": told.revised, "vanished": told.vanished}
    click.echo(
        say("{recipe}: {new} new, {revised} revised, {vanished} vanished, waiting as {delivery}.",
            recipe=name, delivery=delivery, **counts)
    )  # fmt: skip
    for line in told.said:
        click.echo("  " + say("Note: {line}", line=line))
    _advise(told, f"{delivery} --strategy {strategy}")


def _advise(told: "Told", chosen: str) -> None:
    """What to do with it: what has only vanished at the source cannot be accepted."""
    if told.errors:
        click.echo(
            "  "
            + say_count(
                "The checks found {count} error.", "The checks found {count} errors.", told.errors
            )
        )
    if told.new or told.revised:
        click.echo("  " + say("Look and accept: lagesbild accept {delivery}", delivery=chosen))
    else:
        click.echo("  " + say("Look: lagesbild accept {delivery}", delivery=chosen))
        click.echo(
            "  "
            + say(
                "Vanished values go on counting. Once you know why: lagesbild decline {delivery} "
                '--reason "…"',
                delivery=chosen,
            )
        )
