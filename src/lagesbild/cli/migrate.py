"""`lagesbild migrate`: bring a store that an earlier version made up to date."""

import click

from lagesbild.cli.speech import say, say_count
from lagesbild.cli.store import bring_up_to_date, pending, set_up, store_name


@click.command(
    "migrate",
    help=say("Bring the store up to date after a new version was installed.")
    + "\n\n"
    + say("Says what is to be done and asks first. Make a copy of the store before."),
)
@click.option("--yes", is_flag=True, help=say("Do not ask."))
def command(*, yes: bool) -> None:
    """Apply what is missing; exit code 1 where the answer is no."""
    set_up()
    missing = pending()
    if not missing:
        click.echo(say("{store} is up to date.", store=store_name()))
        return
    click.echo(
        say_count(
            "{store} lacks {count} change:",
            "{store} lacks {count} changes:",
            len(missing),
            store=store_name(),
        )
    )
    for each in missing:
        click.echo(f"  {each}")
    if not yes:
        click.confirm(say("Make them?"), abort=True)
    bring_up_to_date()
    click.echo(say("{store} is up to date.", store=store_name()))
