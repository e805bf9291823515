"""Deliveries of the store by their slugs. Needs the store."""

import click

from lagesbild.apps.figures.models import Delivery
from lagesbild.apps.figures.queries.deliveries import NoSuchDelivery, delivery_called
from lagesbild.apps.strategies.queries import NoSuchStrategy, strategy_called
from lagesbild.cli.speech import say


def found_delivery(strategy: str | None, slug: str) -> Delivery:
    """The delivery that is meant, or a line that says what there is."""
    try:
        return delivery_called(strategy_called(strategy), slug)
    except (NoSuchStrategy, NoSuchDelivery) as refusal:
        raise click.ClickException(str(refusal)) from refusal


def states_in_words() -> dict[str, str]:
    """What became of a delivery, by its state."""
    return {
        "waiting": say("waiting"),
        "accepted": say("accepted"),
        "withdrawn": say("withdrawn"),
        "declined": say("declined"),
    }
