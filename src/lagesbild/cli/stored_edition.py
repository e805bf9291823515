"""An edition from the store, for the commands that publish or write one. Needs an open store."""

from datetime import date

import click

from lagesbild.apps.figures.queries import edition_of
from lagesbild.apps.strategies.queries import NoSuchStrategy, strategy_called
from lagesbild.core.edition import Edition


def stored_edition(strategy: str | None, as_of: date | None) -> Edition:
    """The edition of a strategy, or of the only one there is."""
    try:
        return edition_of(strategy_called(strategy).slug, as_of=as_of)
    except NoSuchStrategy as refusal:
        raise click.ClickException(str(refusal)) from refusal
