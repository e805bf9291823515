"""What a withdrawal would change, shown before it is asked for. Needs the store."""

import click

from lagesbild.apps.figures.models import Delivery, DeliveryState
from lagesbild.apps.figures.queries.deliveries import accepted_after, indicators_of
from lagesbild.apps.figures.queries.observations import observations_of
from lagesbild.apps.strategies.queries import strategy_at
from lagesbild.cli.receiving_account import withdrawal_lines
from lagesbild.cli.speech import say
from lagesbild.core.statistics.withdrawal import withdrawal


def show_withdrawal(delivery: Delivery) -> None:
    """Say what would become of the values of an accepted delivery."""
    publication = delivery.publication
    if delivery.state != DeliveryState.ACCEPTED or publication is None:
        return
    current = observations_of(delivery.strategy, indicators_of(publication)).table
    strategy = strategy_at(delivery.strategy).strategy
    for line in withdrawal_lines(withdrawal(current, publication.slug), strategy):
        click.echo(line)
    later = [each.slug for each in accepted_after(delivery)]
    if later:
        click.echo(
            say(
                "Values that a later delivery left unchanged stand with this one and go with it. "
                "Receive their files again afterwards: {slugs}",
                slugs=", ".join(later),
            )
        )
    click.echo()
