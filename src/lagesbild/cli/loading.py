"""Loading a bundle's edition, and what is said of it. Needs an open store."""

from datetime import datetime

import click

from lagesbild.apps.figures.actions.loading import ContradictsTheStore, Loaded, load_edition
from lagesbild.apps.figures.bulk import ROWS_AT_A_TIME
from lagesbild.cli.progress import Steps
from lagesbild.cli.speech import say, say_count
from lagesbild.cli.store import store_name
from lagesbild.core.edition import Edition


def load(edition: Edition, steps: Steps, at: datetime) -> str:
    """Load an edition, and say in a line what changed."""
    done = 0

    def on_rows(count: int) -> None:
        nonlocal done
        done += count
        advance(say_count("{count} observation", "{count} observations", done))

    lots = -(-len(edition.observations) // ROWS_AT_A_TIME)
    try:
        with steps.step(say("Store"), of=lots or None) as advance:
            loaded = load_edition(edition=edition, at=at, on_rows=on_rows)
    except ContradictsTheStore as refusal:
        raise click.ClickException(str(refusal)) from refusal
    return what_changed(edition, loaded)


def what_changed(edition: Edition, loaded: Loaded) -> str:
    """What loading an edition changed, in a line."""
    title = edition.strategy.about.title
    if not loaded:
        return say(
            "{store} holds all of “{title}” already: nothing was changed.",
            store=store_name(),
            title=title,
        )
    parts = loaded.parts
    counts = (
        (parts.added, say_count("{count} new part", "{count} new parts", parts.added)),
        (parts.changed, say_count("{count} changed part", "{count} changed parts", parts.changed)),
        (parts.removed, say_count("{count} removed part", "{count} removed parts", parts.removed)),
        (
            loaded.publications,
            say_count("{count} publication", "{count} publications", loaded.publications),
        ),
        (
            loaded.corrections,
            say_count("{count} correction", "{count} corrections", loaded.corrections),
        ),
        (
            loaded.deliveries,
            say_count("{count} delivery", "{count} deliveries", loaded.deliveries),
        ),
        (
            loaded.observations,
            say_count("{count} new observation", "{count} new observations", loaded.observations),
        ),
    )
    return say(
        "Loaded “{title}” into {store}: {content}.",
        title=title,
        store=store_name(),
        content=", ".join(words for count, words in counts if count),
    )
