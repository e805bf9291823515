"""`lagesbild undo`: withdraw a delivery that was accepted."""

from datetime import UTC, datetime

import click

from lagesbild.cli.deciding import BY
from lagesbild.cli.speech import say
from lagesbild.cli.store import opened_store


@click.command(
    "undo",
    help=say("Withdraw a delivery: its values count no longer.")
    + "\n\n"
    + say("They stay on record, and the values before them count again."),
)
@click.argument("delivery")
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option("--reason", required=True, help=say("Why; kept with the delivery."))
@BY
@click.option("--yes", is_flag=True, help=say("Do not ask."))
def command(delivery: str, strategy: str | None, reason: str, by: str, *, yes: bool) -> None:
    """Ask, and withdraw."""
    with opened_store(create=False):
        from lagesbild.apps.figures.actions.receiving import (  # noqa: PLC0415 - the store must be open first
            DeliveryIsNot,
            withdraw_delivery,
        )
        from lagesbild.cli.finding_deliveries import found_delivery  # noqa: PLC0415 - as above
        from lagesbild.cli.withdrawing import show_withdrawal  # noqa: PLC0415 - as above

        found = found_delivery(strategy, delivery)
        show_withdrawal(found)
        if not yes:
            click.confirm(
                say("Withdraw {slug} ({file})?", slug=found.slug, file=found.file_name), abort=True
            )
        try:
            withdraw_delivery(delivery=found, by=by, at=datetime.now(UTC), reason=reason)
        except DeliveryIsNot as refusal:
            raise click.ClickException(str(refusal)) from refusal
    click.echo(
        say(
            "Withdrew {slug}. The values before it count again. To take it back: "
            "lagesbild accept {slug}",
            slug=delivery,
        )
    )
