"""The command and its subcommands, which are loaded when they are asked for."""

import signal
from importlib import import_module
from typing import NoReturn

import click

from lagesbild.cli.speech import say

SUBCOMMANDS = {
    "build": say("Publish a bundle: site, PDF, Word and Excel."),
    "check": say("Read a bundle and say what is wrong with it."),
    "claims": say("Check what a text says against a bundle's data."),
    "convert": say("Turn an Open SDG data repository into a bundle."),
    "draft": say("Write a first text about an indicator from its figures."),
    "dump": say("Write what the store holds as a bundle."),
    "load": say("Take a bundle into the store."),
    "migrate": say("Bring the store up to date after a new version was installed."),
    "new": say("Start an empty bundle with every file explained."),
    "read": say("Print the table of a file as CSV, one row for each cell."),
    "recipe": say("Propose a recipe: how a file's table becomes observations."),
    "serve": say("Show what was built, and build again when its bundle changes."),
    "stale": say("List the sentences whose figures have changed since another bundle."),
    "receive": say("Show what a delivered file would change in the store, and accept it."),
    "accept": say("Accept a delivery that waits, or take one back that was withdrawn."),
    "undo": say("Withdraw a delivery: its values count no longer."),
    "fetch": say("Ask the source that a recipe names, and save its answer as a file."),
    "watch": say("Ask the sources whether anything is new; what is waits for acceptance."),
    "decline": say("Say no to a delivery that waits for acceptance, and why."),
    "deliveries": say("List the deliveries of a strategy."),
    "correct": say(
        "Put a wrong value right. What stood stays on record, and readers are told why."
    ),
}
"""Each is `lagesbild.cli.NAME`, whose ``command`` is loaded only to be run: the help is quick."""


class Subcommands(click.Group):
    """A group that knows what its commands do without loading them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in SUBCOMMANDS:
            return None
        found = import_module(f"lagesbild.cli.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section(say("Commands")):
            formatter.write_dl(list(SUBCOMMANDS.items()))


@click.group(
    cls=Subcommands,
    help=say("Follow up a public strategy, with every published figure tied to its data."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="lagesbild", message="%(package)s %(version)s")
def main() -> None:
    """Run the command line."""
    signal.signal(signal.SIGTERM, _stop)


def _stop(*_: object) -> NoReturn:
    """Let go of what is half done, as for Ctrl+C, when another program asks us to stop."""
    raise SystemExit(128 + signal.SIGTERM)
