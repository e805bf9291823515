"""`lagesbild accept`: accept a delivery that waits, or one that was withdrawn."""

from datetime import UTC, datetime

import click

from lagesbild.cli.deciding import ACCEPTING, Decision
from lagesbild.cli.speech import say
from lagesbild.cli.store import opened_store
from lagesbild.sources.recipes.reading import parse_recipe
from lagesbild.sources.refusal import FileIsRefused


@click.command(
    "accept",
    help=say("Accept a delivery that waits, or take one back that was withdrawn.")
    + "\n\n"
    + say("What it would change is shown first, from the kept file and recipe."),
)
@click.argument("delivery")
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option("--yes", is_flag=True, help=say("Do not ask."))
@ACCEPTING
def command(  # noqa: PLR0913 - an argument for each option
    delivery: str, *, strategy: str | None, yes: bool,
    by: str, published: datetime | None, title: str, overrule: str,
) -> None:  # fmt: skip
    """Show, ask, accept."""
    with opened_store(create=False):
        from lagesbild.apps.figures.actions.keeping import KeptFileIsDamaged, kept_file  # noqa: PLC0415 - the store must be open first
        from lagesbild.apps.figures.actions.receiving import Arrival  # noqa: PLC0415 - as above
        from lagesbild.apps.figures.models import DeliveryState  # noqa: PLC0415 - as above
        from lagesbild.cli.finding_deliveries import found_delivery, states_in_words  # noqa: PLC0415 - as above
        from lagesbild.cli.receiving import Receiving  # noqa: PLC0415 - as above

        found = found_delivery(strategy, delivery)
        if found.state not in {DeliveryState.WAITING, DeliveryState.WITHDRAWN}:
            state = states_in_words()[found.state]
            raise click.ClickException(
                say("{slug} is {state}; there is nothing to accept.", slug=found.slug, state=state)
            )
        if not found.recipe:
            raise click.ClickException(
                say(
                    "{slug} was loaded with a bundle; file and recipe are not kept here. Receive "
                    "the file again: lagesbild receive FILE --recipe RECIPE",
                    slug=found.slug,
                )
            )
        receiving = Receiving.begin(strategy)
        try:
            recipe = parse_recipe(found.recipe, found.recipe_name)
            arrival = Arrival(
                file_name=found.file_name,
                content=kept_file(found),
                source=found.source,
                recipe_name=found.recipe_name,
                recipe=found.recipe,
                received_at=datetime.now(UTC),
                received_by=found.received_by,
                origin=found.origin,
            )
            receiving.read(arrival, recipe)
        except (FileIsRefused, KeptFileIsDamaged) as refusal:
            raise click.ClickException(str(refusal)) from refusal
        receiving.waiting = found if found.state == DeliveryState.WAITING else None
        receiving.show()
        decision = Decision(by, published, title, overrule)
        if not receiving.may_be_accepted(decision):
            return
        if not yes:
            click.confirm(say("Accept {slug}?", slug=found.slug), abort=True)
        receiving.accept(decision)
