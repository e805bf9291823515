"""`lagesbild build`: publish a bundle, or what the store holds."""

from datetime import datetime
from pathlib import Path

import click
from rich.console import Console

from lagesbild.cli.building import Refusals, build
from lagesbild.cli.order import Order
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
    )
    + "\n\n"
    + say("Without BUNDLE, what the store holds is published: the same files, to the byte."),
)
@click.argument(
    "bundle", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
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
@click.option(
    "--word-template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=None,
    help=say("A Word document whose styles report.docx takes."),
)
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help=say("The picture at the end of this day; today's if left out."),
)
@click.option(
    "--despite-claims",
    is_flag=True,
    help=say("Publish even if texts contradict the data; the report's last chapter lists where."),
)
def command(  # noqa: PLR0913 - one for each option
    *,
    bundle: Path | None,
    out: Path,
    year: int | None,
    lang: str | None,
    word_template: Path | None,
    strategy: str | None,
    as_of: datetime | None,
    despite_claims: bool,
) -> None:
    """Build, say what was written; exit code 1 for faults of the bundle or its texts."""
    if bundle and strategy:
        raise click.UsageError(say("A bundle holds one strategy: leave out --strategy."))
    order = Order(
        bundle=bundle,
        out=out,
        language=lang or "",
        year=year,
        word_template=word_template,
        strategy=strategy,
        as_of=as_of.date() if as_of else None,
        despite_claims=despite_claims,
    )
    with refusing_broken_bundles(str(bundle)):
        try:
            line = build(order, Console())
        except Refusals as refusal:
            raise click.ClickException(str(refusal)) from refusal
    click.echo(line)
