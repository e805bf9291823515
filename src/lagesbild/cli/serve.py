"""`lagesbild serve`: show what was built, and build again when its bundle changes."""

from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from lagesbild.cli.order import NotBuilt, Order, order_of
from lagesbild.cli.site_server import PortIsTaken, site_server
from lagesbild.cli.speech import say
from lagesbild.cli.watching import Watch


@click.command(
    "serve",
    help=say("Show what was built, and build again when its bundle changes.")
    + "\n\n"
    + say("DIR is a folder that `lagesbild build` wrote. Only this computer can see the site."),
)
@click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=None,
    help=say("The port to answer on; from 8000 up the first that is free, if left out."),
)
@click.option(
    "--bundle",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help=say("The bundle to watch; the one that was built, if left out."),
)
def command(folder: Path, port: int | None, bundle: Path | None) -> None:
    """Serve until interrupted."""
    try:
        noted = order_of(folder)
        server = site_server(folder / "site", port)
    except (NotBuilt, PortIsTaken) as refusal:
        raise click.ClickException(str(refusal)) from refusal
    watched = watched_bundle(bundle or noted.bundle, folder)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    click.echo(say("The site is shown at {address}. Press Ctrl+C to stop.", address=address))
    if watched is None:
        click.echo(why_it_stays(noted))
        server.run()
        return
    click.echo(say("It is built again when {bundle} changes.", bundle=watched))
    with Watch(replace(noted, bundle=watched), Console()):
        server.run()


def why_it_stays(noted: Order) -> str:
    """Why the site will not be built again while it is shown."""
    if noted.bundle is None:
        return say("It was built from the store, which is not watched: build again to see changes.")
    return say("Its bundle is not there to be watched: the site stays as it was built.")


def watched_bundle(bundle: Path | None, folder: Path) -> Path | None:
    """The bundle to watch, unless it is gone or is the built folder's own copy of it."""
    if bundle is None or not bundle.is_dir() or bundle.resolve().is_relative_to(folder.resolve()):
        return None
    return bundle
