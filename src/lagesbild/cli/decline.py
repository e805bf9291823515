"""`lagesbild decline`: say no to a delivery that waits."""

from datetime import UTC, datetime

import click

from lagesbild.cli.deciding import BY
from lagesbild.cli.speech import say
from lagesbild.cli.store import opened_store


@click.command("decline", help=say("Say no to a delivery that waits for acceptance, and why."))
@click.argument("delivery")
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option("--reason", required=True, help=say("Why; kept with the delivery."))
@BY
def command(delivery: str, strategy: str | None, reason: str, by: str) -> None:
    """Decline; nothing of the figures changes."""
    with opened_store(create=False):
        from lagesbild.apps.figures.actions.receiving import (  # noqa: PLC0415 - the store must be open first
            DeliveryIsNot,
            decline_delivery,
        )
        from lagesbild.cli.finding_deliveries import found_delivery  # noqa: PLC0415 - as above

        found = found_delivery(strategy, delivery)
        try:
            decline_delivery(delivery=found, by=by, at=datetime.now(UTC), reason=reason)
        except DeliveryIsNot as refusal:
            raise click.ClickException(str(refusal)) from refusal
    click.echo(say("Declined {slug}.", slug=delivery))
