"""`lagesbild build`: publish a bundle."""

from pathlib import Path

import click
from rich.console import Console

from lagesbild.cli.building import Order, Refusals, build
from lagesbild.cli.refusal import refusing_broken_bundles
from lagesbild.cli.speech import say
from lagesbild.publishing.languages import LANGUAGES


@click.command(
    "build",
    help=say("Publish a bundle: site, PDF, Word and Excel.")
    + "\n\n"
    + say(
        "OUT gets the folders site and bundle and the files report.pdf, report.docx and "
        "report.xlsx. It is replaced as a whole when all is done; if anything goes wrong, it "
        "keeps what it held."
    ),
)
@click.argument("bundle", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=say("The folder to write."),
)
@click.option("--year", type=int, help=say("The year that the bundle must hold."))
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=None,
    help=say("The language of the interface; the bundle's own if left out."),
)
def command(bundle: Path, out: Path, year: int | None, lang: str | None) -> None:
    """Build, say what was written; exit code 1 for a broken bundle."""
    order = Order(bundle=bundle, out=out, language=lang or "", year=year)
    with refusing_broken_bundles(str(bundle)):
        try:
            line = build(order, Console())
        except Refusals as refusal:
            raise click.ClickException(str(refusal)) from refusal
    click.echo(line)
