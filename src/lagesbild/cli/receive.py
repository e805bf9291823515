"""`lagesbild receive`: what a delivered file would change, and on request its acceptance."""

from datetime import UTC, datetime
from pathlib import Path

import click

from lagesbild.cli.deciding import ACCEPTING, Decision, chosen_period
from lagesbild.cli.speech import say
from lagesbild.cli.store import opened_store
from lagesbild.sources.reading import content_of
from lagesbild.sources.recipes.reading import read_recipe
from lagesbild.sources.refusal import FileIsRefused

REFUSED = 2
"""Exit code for a file or recipe that is refused."""


@click.command(
    "receive",
    help=say("Show what a delivered file would change in the store, and accept it.")
    + "\n\n"
    + say(
        "Without --accept nothing is written. Exit code 1 says that the checks found errors, 2 "
        "that the file or the recipe was refused."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--recipe",
    "recipe_file",
    required=True,
    type=click.Path(path_type=Path),
    help=say("How its table becomes observations; `lagesbild recipe` proposes one."),
)
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option("--accept", is_flag=True, help=say("Accept it: all of it or nothing."))
@click.option("--from", "origin", default="", help=say("Who sent it, or the address it is from."))
@click.option("--period", default="", help=say("The last period that it should have: 2024."))
@ACCEPTING
def command(  # noqa: PLR0913 - an argument for each option
    file: Path, recipe_file: Path, *, strategy: str | None, accept: bool, origin: str,
    period: str, by: str, published: datetime | None, title: str, overrule: str,
) -> None:  # fmt: skip
    """Show and, if asked, accept."""
    try:
        recipe = read_recipe(recipe_file)
        content = content_of(file)
    except FileIsRefused as refusal:
        _refuse(refusal)
    with opened_store(create=False):
        from lagesbild.apps.figures.actions.receiving import Arrival  # noqa: PLC0415 - the store must be open first
        from lagesbild.cli.receiving import Receiving  # noqa: PLC0415 - the store must be open first

        receiving = Receiving.begin(strategy)
        try:
            text = recipe_file.read_text(encoding="utf-8-sig")
            arrival = Arrival(
                file.name, content, recipe.source, recipe.name, text, datetime.now(UTC), by, origin
            )
            receiving.read(arrival, recipe, chosen_period(period))
        except FileIsRefused as refusal:
            _refuse(refusal)
        receiving.show()
        if accept:
            decision = Decision(by, published, title, overrule)
            if receiving.may_be_accepted(decision):
                receiving.accept(decision)
        elif receiving.has_errors:
            raise SystemExit(1)
        else:
            click.echo(say("Nothing was written. Add --accept to accept it."))


def _refuse(refusal: FileIsRefused) -> None:
    click.echo(str(refusal), err=True)
    raise SystemExit(REFUSED) from refusal
