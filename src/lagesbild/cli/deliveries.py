"""`lagesbild deliveries`: what was received, and what became of it."""

import click

from lagesbild.cli.speech import say
from lagesbild.cli.store import opened_store


@click.command("deliveries", help=say("List the deliveries of a strategy."))
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option("--waiting", is_flag=True, help=say("Only those that wait for acceptance."))
def command(strategy: str | None, *, waiting: bool) -> None:
    """List them in the order they came."""
    with opened_store(create=False):
        from lagesbild.apps.figures.queries.deliveries import deliveries_of  # noqa: PLC0415 - the store must be open first
        from lagesbild.apps.strategies.moments import day_of  # noqa: PLC0415 - as above
        from lagesbild.apps.strategies.queries import (  # noqa: PLC0415 - as above
            NoSuchStrategy,
            strategy_called,
        )
        from lagesbild.cli.finding_deliveries import states_in_words  # noqa: PLC0415 - as above

        try:
            found = deliveries_of(strategy_called(strategy), waiting_only=waiting)
        except NoSuchStrategy as refusal:
            raise click.ClickException(str(refusal)) from refusal
        states = states_in_words()
        for each in found:
            day = day_of(each.received_at).isoformat()
            who = each.accepted_by or each.received_by
            click.echo(f"{each.slug}  {states[each.state]}  {day}  {each.file_name}  {who}")
    if not found:
        click.echo(say("There is none."))
